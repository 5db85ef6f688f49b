// Starts jobs and hands back their answers. Reading jobs share as many workers as the machine has cores, one document a worker;
// jobs that carry the collection in or out, fit or foresee get one of their own at once, because the database puts them in line by itself;
// finding has one worker that stays, because a person types letter by letter.
import { Trouble } from '../../decks/index.ts'
import type { Answer, Ask, Job, JobKind, Message, Progress } from './job.ts'
import { openWorkshop, type Workshop } from './policy.ts'

export interface Started<Kind extends JobKind> {
  /** Rejects with Trouble for what a person can mend, with Cancelled after `cancel`, with another Error for a bug of ours. */
  readonly result: Promise<Answer<Kind>>
  /** Ends the worker. What it had not finished has not happened. */
  cancel(): void
}

/** The end of a job that a person stopped; nothing to report. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

const WORKSHOP: Record<JobKind, Workshop> = {
  read: 'reading',
  paste: 'reading',
  readAgain: 'reading',
  language: 'reading',
  find: 'finding',
  timeline: 'finding',
  findText: 'finding',
  look: 'carrying',
  tableDeck: 'carrying',
  importDeck: 'carrying',
  exportDeck: 'carrying',
  exportAnki: 'carrying',
  exportText: 'carrying',
  deckRows: 'carrying',
  sampleType: 'carrying',
  weighType: 'carrying',
  changeType: 'carrying',
  deleteType: 'carrying',
  backUp: 'carrying',
  restore: 'carrying',
  optimise: 'scheduling',
  adopt: 'scheduling',
  saveOptions: 'scheduling',
  deletePreset: 'scheduling',
  deleteDeck: 'scheduling',
  moveCards: 'scheduling',
  turn: 'scheduling',
  simulate: 'scheduling',
  workload: 'scheduling',
  planDay: 'scheduling',
  foretell: 'scheduling',
  composeMock: 'scheduling',
  recount: 'carrying',
}

/** How often shared numbers are looked at, ms. */
const LOOKING = 100

interface Running {
  readonly job: Job
  readonly onProgress: (progress: Progress) => void
  readonly resolve: (answer: Answer<JobKind>) => void
  readonly reject: (error: Error) => void
  worker: Worker | null
  /** Looks at numbers that the worker shares. */
  looking?: ReturnType<typeof setInterval>
}

const waiting: Running[] = []
let reading = 0

/** Starts a job, or puts it in line behind as many others as there are cores. */
export function startJob<Kind extends JobKind>(
  kind: Kind,
  ask: Ask<Kind>,
  options: { readonly onProgress?: (progress: Progress) => void } = {},
): Started<Kind> {
  let running: Running
  const result = new Promise<Answer<JobKind>>((resolve, reject) => {
    running = { job: { ...ask, kind } as Job, onProgress: options.onProgress ?? (() => undefined), resolve, reject, worker: null }
    if (WORKSHOP[kind] === 'reading') {
      waiting.push(running)
      readNext()
    } else if (WORKSHOP[kind] === 'finding') {
      sought.push(running)
      findNext()
    } else run(running, openWorkshop(WORKSHOP[kind]), (worker) => worker.terminate())
  })
  return { result: result, cancel: () => cancel(running) }
}

function readNext(free?: Worker): void {
  while (waiting.length > 0 && (free || reading < Math.max(1, navigator.hardwareConcurrency))) {
    const running = waiting.shift()!
    if (!free) reading++
    run(running, free ?? openWorkshop('reading'), readNext)
    free = undefined
  }
  if (!free) return
  free.terminate()
  reading--
}

const sought: Running[] = []
let finder: Worker | null = null

/** The first in line is the one at work. */
function findNext(): void {
  const [next] = sought
  if (!next || next.worker) return
  finder ??= openWorkshop('finding')
  run(next, finder, () => {
    sought.shift()
    findNext()
  })
}

/** What is being sought is sought to its end, for nobody; what waits is not begun. */
function seekNoMore(running: Running): void {
  if (!running.worker && sought.includes(running)) sought.splice(sought.indexOf(running), 1)
}

/** @param then takes the worker when it is free again */
function run(running: Running, worker: Worker, then: (worker: Worker) => void): void {
  running.worker = worker
  const watch = watchOver(running, worker)
  const finish = (): void => {
    clearInterval(running.looking)
    watch.end()
    worker.onmessage = worker.onerror = null
    running.worker = null
  }
  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    watch.sign()
    if (data.type === 'progress') return running.onProgress(data)
    if (data.type === 'watch') {
      const { counts } = data
      running.looking = setInterval(() => running.onProgress({ done: counts[0] ?? 0, total: counts[1] ?? 0 }), LOOKING)
      return
    }
    finish()
    if (data.type === 'result') running.resolve(data.result)
    else running.reject(data.code ? new Trouble(data.code, data.message) : new Error(data.message))
    then(worker)
  }
  // The worker itself broke (it could not be loaded, or ran out of memory): it is of no more use.
  worker.onerror = (event) => {
    finish()
    running.reject(new Error(event.message || 'A worker of Dossier broke off.'))
    retire(worker, running)
  }
  worker.postMessage(running.job)
}

/** A stranger's file may be made to keep a worker busy for ever: one that gives no sign for so long, in ms, is ended. */
const SILENCE = 90_000
const WATCHED: readonly JobKind[] = ['look', 'importDeck', 'tableDeck', 'read', 'paste']

function watchOver(running: Running, worker: Worker): { sign(): void; end(): void } {
  const { job } = running
  if (!WATCHED.includes(job.kind)) return { sign: () => undefined, end: () => undefined }
  const name = 'file' in job ? job.file : 'The file'
  const giveUp = (): void => {
    retire(worker, running)
    const sentence =
      job.kind === 'read' || job.kind === 'paste'
        ? `${name} took longer to read than any document should, so Dossier stopped. Nothing was added; print it into a new PDF, or add it in parts.`
        : `${name} took longer to read than any deck should, so Dossier stopped. Nothing was brought in; export the deck again, or in parts.`
    running.reject(new Trouble('refused', sentence))
  }
  let timer = setTimeout(giveUp, SILENCE)
  return {
    sign() {
      clearTimeout(timer)
      timer = setTimeout(giveUp, SILENCE)
    },
    end: () => clearTimeout(timer),
  }
}

function cancel(running: Running): void {
  const place = waiting.indexOf(running)
  if (WORKSHOP[running.job.kind] === 'finding') seekNoMore(running)
  else if (place >= 0) waiting.splice(place, 1)
  else if (running.worker) retire(running.worker, running)
  running.reject(new Cancelled('Stopped.'))
}

function retire(worker: Worker, { job, looking }: Running): void {
  clearInterval(looking)
  worker.onmessage = worker.onerror = null
  worker.terminate()
  if (WORKSHOP[job.kind] === 'finding') {
    finder = null
    sought.shift()
    findNext()
  }
  if (WORKSHOP[job.kind] !== 'reading') return
  reading--
  readNext()
}
