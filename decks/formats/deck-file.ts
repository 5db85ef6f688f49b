// Our own deck file: a whole collection, or one deck to give away, as JSON with a name and a version. What a newer Dossier wrote is refused,
// what is damaged or foreign within it is mended or left out, and every such mending is told in a sentence.
import * as v from 'valibot'
import { Trouble, utf8 } from '../model/index.ts'
import type {
  Card,
  Deck,
  Document,
  Exam,
  Forecast,
  Plan,
  Hash,
  LeftOut,
  Mock,
  Note,
  NoteType,
  Preset,
  Review,
  Source,
  Span,
} from '../model/index.ts'
import { decode } from '../documents/decode.ts'
import { bytesOfBase64, base64Of } from './base64.ts'
import { ROWS, type RowKind } from './deck-rows.ts'
import { agree } from './agree.ts'

/** A document with its text, and what was seen in it. */
export type CarriedDocument = Document & { readonly sentences: readonly Span[]; readonly leftOut: readonly LeftOut[] }

/** Bytes by their hash: documents as they came, pictures and sounds of notes. */
export interface CarriedMedia {
  readonly hash: Hash
  readonly kind: 'original' | 'media'
  readonly name: string
  readonly bytes: Uint8Array
}

/** All that a deck file can carry. A deck to give away has no reviews, and documents only when they were asked for. */
export interface DeckFile {
  readonly decks: readonly Deck[]
  readonly presets: readonly Preset[]
  readonly noteTypes: readonly NoteType[]
  readonly notes: readonly Note[]
  readonly cards: readonly Card[]
  readonly reviews: readonly Review[]
  readonly sources: readonly Source[]
  readonly documents: readonly CarriedDocument[]
  readonly media: readonly CarriedMedia[]
  /** In a backup alone: exams are nobody else's. */
  readonly exams?: readonly Exam[]
  readonly mocks?: readonly Mock[]
  readonly forecasts?: readonly Forecast[]
  /** How a backlog is worked off, for whoever chose a plan. */
  readonly plans?: readonly Plan[]
}

export interface ReadDeckFile {
  readonly file: DeckFile
  /** What was mended or left out, one sentence each. */
  readonly repairs: readonly string[]
}

export const DECK_FILE_VERSION = 1

/** More than this is not read: 1 GiB. */
const MOST_BYTES = 1024 ** 3

/** What only a backup carries: a file without them has none. */
const OWN: readonly RowKind[] = ['exams', 'mocks', 'forecasts', 'plans']

const Envelope = v.looseObject({ format: v.literal('dossier'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** The file's bytes: JSON in UTF-8, a row a line, so that two of them can be compared. */
export function writeDeckFile(file: DeckFile): Uint8Array {
  const media = file.media.map((one) => ({ ...one, bytes: base64Of(one.bytes) }))
  const lists = Object.entries({ ...file, media } satisfies Partial<Record<RowKind, readonly unknown[]>>)
  const written = lists.map(
    ([name, rows]) => `"${name}":[${rows.length > 0 ? `\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n` : ''}]`,
  )
  return utf8(`{"format":"dossier","version":${DECK_FILE_VERSION},\n${written.join(',\n')}}\n`)
}

/**
 * Reads a deck file that may come from anywhere.
 * @param name the file's name, for what is said of it
 * @throws Trouble for what is no deck file, is cut short, or was written by a newer Dossier
 */
export function readDeckFile(bytes: Uint8Array, name: string): ReadDeckFile {
  const parsed = parse(bytes, name)
  const envelope = v.safeParse(Envelope, parsed)
  if (!envelope.success)
    throw new Trouble(
      'not-ours',
      `${name} is not a Dossier deck: it does not begin with "format": "dossier". Choose a file that Dossier saved, or bring in a table (CSV).`,
    )
  if (envelope.output.version > DECK_FILE_VERSION)
    throw new Trouble(
      'newer',
      `${name} was saved by a newer Dossier (deck version ${envelope.output.version}; this one reads up to ${DECK_FILE_VERSION}). Update Dossier, then bring it in.`,
    )
  const repairs: string[] = []
  const lists = Object.fromEntries(
    (Object.keys(ROWS) as RowKind[])
      .filter((kind) => !OWN.includes(kind) || envelope.output[kind] !== undefined)
      .map((kind) => [kind, rowsOf(kind, envelope.output[kind], name, repairs)]),
  )
  const read = lists as unknown as Omit<DeckFile, 'media'> & {
    readonly media: readonly (Omit<CarriedMedia, 'bytes'> & { readonly bytes: string })[]
  }
  const media = read.media.flatMap((one): CarriedMedia[] => {
    const content = bytesOfBase64(one.bytes)
    if (!content) repairs.push(`${name}: the file "${one.name}" in it is damaged and was left out.`)
    return content ? [{ ...one, bytes: content }] : []
  })
  return { file: agree({ ...read, media }, name, repairs), repairs }
}

function parse(bytes: Uint8Array, name: string): unknown {
  if (bytes.length === 0) throw new Trouble('empty', `${name} is empty: there is nothing to bring in. Choose another file.`)
  if (bytes.length > MOST_BYTES)
    throw new Trouble(
      'too-large',
      `${name} is larger than a gigabyte, which Dossier does not take in at once. Save the deck in parts.`,
    )
  const text = decode(bytes, name)
  try {
    return JSON.parse(text)
  } catch {
    throw new Trouble('truncated', `${name} ${whereBroken(text)} Nothing was brought in; copy or download the file again.`)
  }
}

/** A file that stops inside a row was cut; one that does not begin like JSON never was a deck. */
function whereBroken(text: string): string {
  if (!/^\s*\{/.test(text)) return 'is not a Dossier deck: it is not JSON.'
  const lines = text.split('\n')
  return /\}\s*$/.test(text)
    ? 'is damaged: its JSON does not hold together.'
    : `is cut short: it breaks off in line ${lines.length}, after ${text.length} characters.`
}

function rowsOf(kind: RowKind, value: unknown, name: string, repairs: string[]): unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    repairs.push(`${name}: its list of ${kind} could not be read and was left out.`)
    return []
  }
  const rows: unknown[] = []
  let bad = 0
  let first = ''
  for (const row of value) {
    const read = v.safeParse(ROWS[kind], row)
    if (read.success) rows.push(read.output)
    else {
      bad++
      first ||= `${v.getDotPath(read.issues[0]) ?? 'row'}: ${read.issues[0].message}`
    }
  }
  if (bad > 0)
    repairs.push(
      `${name}: ${bad} of ${value.length} ${kind} could not be read and ${bad === 1 ? 'was' : 'were'} left out (${first}).`,
    )
  return rows
}
