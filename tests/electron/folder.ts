import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for one test, gone when the test is. */
export function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'dossier-test-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}
