// One build at a time, though several runs of the tests stand side by side. A lock whose owner has ended is free.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './data.ts'

/** Does a task that no other process does at the same time; waits up to three minutes for its turn. */
export async function locked(name: string, task: () => void): Promise<void> {
  const lock = path.join(root, `node_modules/.cache/dossier/${name}.lock`)
  mkdirSync(path.dirname(lock), { recursive: true })
  const until = Date.now() + 180_000
  while (!take(lock)) {
    if (Date.now() > until) throw new Error(`Another build has not ended for three minutes: ${lock}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    task()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0)
    } catch {
      // Whoever held it has ended, or lets go of it at this moment.
      rmSync(lock, { force: true })
    }
    return false
  }
}
