// In place of fsrs-browser's thread pool, which we never start: the build resolves its import to this file (`electron.vite.config.ts`).
export function startWorkers(): never {
  throw new Error('The optimiser works in one thread.')
}
