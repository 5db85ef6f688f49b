// Counting the history anew, in a worker: a long log takes a while, and typing never waits.
import { startJob, type Progress, type Started } from '../workers/index.ts'
import { db } from './database.ts'
import { announceChange } from './write.ts'

/** Counts every study day anew from the whole log. Until it is done, and when it is stopped, the days stay as they were. */
export function countHistory(onProgress?: (progress: Progress) => void): Started<'recount'> {
  const job = startJob('recount', { database: db().name }, onProgress ? { onProgress } : {})
  job.result.then(announceChange, () => undefined)
  return job
}
