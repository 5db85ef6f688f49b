// Files as the terminal's commands read and write them; what cannot be read is one sentence with the file's name.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Trouble, type NamedFile } from '../../decks/index.ts'

/**
 * A file's bytes under its bare name.
 * @throws Trouble when it is absent, a folder, or may not be read
 */
export function readNamed(file: string): NamedFile {
  try {
    if (statSync(file).isDirectory())
      throw new Trouble('unreadable', `${file} is a folder. Name the files in it, for example ${path.join(file, '*.txt')}.`)
    return { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('unreadable', `${file} could not be read: ${reason(error)}.`)
  }
}

/** Writes all of a file or nothing: beside it first, then in its place. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
    const beside = `${file}.part`
    writeFileSync(beside, bytes)
    renameSync(beside, file)
  } catch (error) {
    throw new Trouble('storage', `${file} could not be written: ${reason(error)}.`)
  }
}

function reason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be opened'
  if (code === 'ENOSPC') return 'the disk is full'
  return error instanceof Error ? error.message : String(error)
}
