// What may be asked over the border, and how large: a total table, so that a method of `Shell` without a schema does not compile.
import * as v from 'valibot'
import type { Shell } from '../contract.ts'
import { LARGEST } from '../keeping/gzip.ts'
import { sentinelShape } from '../keeping/sentinel.ts'

/** The methods that the main process answers, as the renderer sees them. */
export type Asked = Pick<
  Shell,
  'openFiles' | 'saveFile' | 'journal' | 'backups' | 'sentinel' | 'freeSpace' | 'about' | 'setTitle'
>

type Answering = (...args: never[]) => Promise<unknown>
/** `saveFile`, `journal.append` and so on. */
export type Method = {
  [K in keyof Asked]: Asked[K] extends Answering ? K : `${K}.${Extract<keyof Asked[K], string>}`
}[keyof Asked]

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
const bytes = v.pipe(
  v.instance(Uint8Array<ArrayBufferLike>),
  v.check((value) => value.byteLength <= LARGEST, 'more than 256 MB'),
)
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
/** A review is some 400 characters. */
const line = v.pipe(v.string(), v.maxLength(16_384), v.regex(/^[^\r\n]+$/))

const lines = v.pipe(
  v.array(line),
  v.maxLength(50_000),
  v.check((all) => all.reduce((sum, one) => sum + one.length, 0) <= 32 * 1024 * 1024, 'more than 32 million characters'),
)

export const REQUESTS = {
  openFiles: v.strictTuple([v.strictObject({ purpose: v.picklist(['documents', 'deck', 'backup']) })]),
  saveFile: v.strictTuple([v.strictObject({ name: fileName, bytes })]),
  'journal.append': v.strictTuple([lines]),
  'journal.read': v.strictTuple([count]),
  'backups.write': v.strictTuple([
    bytes,
    v.strictObject({
      cards: count,
      reviews: count,
      occasion: v.optional(v.picklist(['change', 'quit', 'upgrade', 'restore', 'asked'])),
    }),
  ]),
  'backups.list': v.strictTuple([]),
  'backups.read': v.strictTuple([v.pipe(v.string(), v.maxLength(120))]),
  'sentinel.read': v.strictTuple([]),
  'sentinel.write': v.strictTuple([sentinelShape]),
  freeSpace: v.strictTuple([]),
  about: v.strictTuple([]),
  setTitle: v.strictTuple([v.pipe(v.string(), v.maxLength(300))]),
} satisfies Record<Method, v.GenericSchema<unknown, unknown[]>>

/** How an answer crosses: Electron would bury a thrown error's sentence in its own words. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

export const channelOf = (method: Method) => `dossier:${method}`
