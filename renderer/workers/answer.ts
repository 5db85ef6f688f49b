// The worker's side of a job: one at a time, its progress, then its answer or what went wrong in one sentence.
import { Trouble } from '../../decks/index.ts'
import type { Answer, Ask, Job, JobKind, Message, Progress } from './job.ts'

type Tell = (progress: Progress) => void
/** Lets the page look at memory that a computation shares: it cannot tell anything itself while it computes. */
type Watch = (counts: Uint32Array) => void

/** What a worker can do, by the job's name. */
export type Skills<Kinds extends JobKind> = {
  readonly [Kind in Kinds]: (ask: Ask<Kind>, tell: Tell, watch: Watch) => Answer<Kind> | Promise<Answer<Kind>>
}

/** Progress is said at most this often, in ms: a page paints no faster. */
const OFTEN = 50

/** Listens for jobs for as long as the worker lives. */
export function serve<Kinds extends JobKind>(skills: Skills<Kinds>): void {
  self.onmessage = ({ data }: MessageEvent<Job>) => {
    void work(skills as unknown as Skills<JobKind>, data).then(({ message, transfer }) => post(message, transfer))
  }
}

async function work(skills: Skills<JobKind>, job: Job): Promise<{ message: Message; transfer: Transferable[] }> {
  let said = 0
  const tell: Tell = (progress) => {
    const at = performance.now()
    if (at - said < OFTEN) return
    said = at
    post({ type: 'progress', ...progress }, [])
  }
  // Only a page that shares its process with nobody may be given shared memory.
  const watch: Watch = (counts) => {
    if (self.crossOriginIsolated) post({ type: 'watch', counts }, [])
  }
  try {
    const skill = skills[job.kind] as (ask: Ask<JobKind>, tell: Tell, watch: Watch) => Answer<JobKind> | Promise<Answer<JobKind>>
    const result = await skill(job, tell, watch)
    return { message: { type: 'result', result }, transfer: bytesIn(result) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { message: { type: 'failed', code: error instanceof Trouble ? error.code : null, message }, transfer: [] }
  }
}

function post(message: Message, transfer: Transferable[]): void {
  ;(self as unknown as { postMessage(message: Message, transfer: Transferable[]): void }).postMessage(message, transfer)
}

/** Bytes are handed over, not copied. */
function bytesIn(result: object): Transferable[] {
  const bytes: unknown = 'bytes' in result ? result.bytes : null
  return bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : []
}
