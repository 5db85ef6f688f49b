// The one gate of the border: who asks, what is asked, how large, and what is said when it fails.
import type { IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { Sentence } from '../keeping/sentence.ts'
import { REQUESTS, type Asked, type Method, type Reply } from './requests.ts'
import { isOurPage } from './sender.ts'

/** As much of Electron's event as the gate looks at. */
export type Asking = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** Answers one request; never rejects, and what it says of a failure is a sentence for the person at the screen. */
export async function reply(event: Asking, method: Method, args: unknown, maker: Asked): Promise<Reply> {
  if (!isOurPage(event)) return { ok: false, message: 'Only the app itself may ask that.' }
  const parsed = v.safeParse(REQUESTS[method], args)
  if (!parsed.success) {
    // what was asked may be long, or somebody's text: only its place and what is wrong with it are said
    const { type, path } = parsed.issues[0]
    const place = path?.map((item) => String(item.key)).join('.') ?? ''
    return {
      ok: false,
      message: `The request ${method} was not understood (${type} at ${place}): this is a fault of Dossier itself.`,
    }
  }
  try {
    return { ok: true, value: await answering(maker, method)(...parsed.output) }
  } catch (error) {
    if (error instanceof Sentence) return { ok: false, message: error.message }
    console.error(method, error)
    return {
      ok: false,
      message:
        'The desktop part of Dossier failed at that; what you did before is kept. Try again, and restart Dossier if it fails again.',
    }
  }
}

type Answering = (...args: unknown[]) => Promise<unknown>

/** `journal.append` is `maker.journal.append`. The table's schemas and `Asked` agree by `REQUESTS satisfies`. */
function answering(maker: Asked, method: Method): Answering {
  const found = method.split('.').reduce<unknown>((owner, key) => (owner as Record<string, unknown>)[key], maker)
  return found as Answering
}
