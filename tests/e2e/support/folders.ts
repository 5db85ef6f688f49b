// Folders that a test run needs for itself. Each carries the number of its process, so that what a broken-off run left is found by the next.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const NAME = /^dossier-(?:build|profile)-(\d+)-/

export function newFolder(kind: 'build' | 'profile'): string {
  return mkdtempSync(path.join(os.tmpdir(), `dossier-${kind}-${process.pid}-`))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

/** Removes the folders whose process is gone. */
export function sweepFolders(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = NAME.exec(name)?.[1]
    if (pid && !runs(Number(pid))) removeFolder(path.join(os.tmpdir(), name))
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
