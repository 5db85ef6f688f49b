// Mnemosyne, which people study with too: the same answers given to it, where it is installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./mnemosyne-answers.py', import.meta.url))

/** ms from a grade until the next question stands, in memory and not yet drawn. */
export interface PeerTimes {
  /** As it comes: every tenth answer is saved. */
  readonly next: readonly number[]
  /** Each answer is saved. */
  readonly saved: readonly number[]
}

/**
 * Null where it is not installed (Debian: `apt install mnemosyne`; or MNEMOSYNE names a folder that has its Python package).
 * @param grades how many answers of either sort
 */
export function timesOfMnemosyne(cards: number, grades: number): PeerTimes | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-peer-'))
  const packages = process.env['MNEMOSYNE']
  const run = spawnSync('python3', ['-W', 'ignore', script, folder, String(cards), String(grades)], {
    encoding: 'utf8',
    env: { ...process.env, ...(packages ? { PYTHONPATH: packages } : {}) },
  })
  rmSync(folder, { recursive: true, force: true })
  if (run.error || run.stderr.includes('ModuleNotFoundError')) return null
  if (run.status !== 0) throw new Error(`Mnemosyne did not answer: ${run.stderr.slice(-500)}`)
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as PeerTimes
}
