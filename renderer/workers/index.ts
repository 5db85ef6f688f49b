// The door to long work.
export { Cancelled, startJob } from './start.ts'
export type { Started } from './start.ts'
export type { Answer, Ask, HowRead, JobKind, Progress, ReadFile, Repaired, Seen, TextAs } from './job.ts'
