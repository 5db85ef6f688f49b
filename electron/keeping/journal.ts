// The review journal: what was answered, in files of its own beside the browser's database, so that losing the database loses no review.
// Append-only JSON lines, flushed before the write counts; a new file when one has grown; no file is ever changed or deleted.
import { mkdir, open, readdir, readFile, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from './atomic.ts'
import { sentence } from './sentence.ts'

/** Bytes after which the next write begins a new file. */
const FULL = 4 * 1024 * 1024
const NAME = /^reviews-(\d{15})\.jsonl$/

export class Journal {
  readonly #folder: string
  readonly #now: () => number
  readonly #full: number
  #file: { handle: FileHandle; size: number } | null = null
  /** Writes follow one another: lines of two answers never mix. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(folder: string, now: () => number, full = FULL) {
    this.#folder = folder
    this.#now = now
    this.#full = full
  }

  /** Resolves once the lines are on the disk. Rejects with a sentence; the next append mends what a broken one left. */
  append(lines: readonly string[]): Promise<void> {
    const written = this.#last.then(() => this.#write(lines))
    this.#last = written.catch(() => undefined)
    return written
  }

  /** The whole lines of every file that was written at or after `since`, oldest first. A line that a crash cut off is left out. */
  async read(since: number): Promise<string[]> {
    await this.#last
    const lines: string[] = []
    try {
      for (const name of await this.#names()) {
        const file = path.join(this.#folder, name)
        if ((await stat(file)).mtimeMs < since) continue
        for (const line of (await readFile(file, 'utf8')).split('\n')) if (isWhole(line)) lines.push(line)
      }
    } catch (error) {
      throw sentence('The review journal could not be read', error)
    }
    return lines
  }

  async close(): Promise<void> {
    await this.#last
    await this.#file?.handle.close()
    this.#file = null
  }

  async #write(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return
    try {
      const file = (this.#file ??= await this.#open())
      const bytes = Buffer.from(lines.join('\n') + '\n')
      await file.handle.writeFile(bytes)
      await file.handle.datasync()
      file.size += bytes.length
      if (file.size >= this.#full) await this.#leave()
    } catch (error) {
      await this.#leave()
      throw sentence('The review journal could not be written', error)
    }
  }

  async #open(): Promise<{ handle: FileHandle; size: number }> {
    await mkdir(this.#folder, { recursive: true })
    const names = await this.#names()
    const newest = names.at(-1)
    if (newest) {
      const handle = await open(path.join(this.#folder, newest), 'a+')
      const { size } = await handle.stat()
      if (size < this.#full) {
        // What a crash cut off must not swallow the next line.
        if (size > 0 && (await lastByte(handle, size)) !== 0x0a) await handle.writeFile('\n')
        return { handle, size }
      }
      await handle.close()
    }
    const after = newest ? Number(NAME.exec(newest)?.[1]) + 1 : 0
    const moment = Math.max(this.#now(), after)
    const handle = await open(path.join(this.#folder, `reviews-${String(moment).padStart(15, '0')}.jsonl`), 'ax+', 0o600)
    await syncFolder(this.#folder)
    return { handle, size: 0 }
  }

  async #leave(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.handle.close()
  }

  async #names(): Promise<string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => NAME.test(name)).sort()
    } catch {
      return []
    }
  }
}

async function lastByte(handle: FileHandle, size: number): Promise<number | undefined> {
  const one = new Uint8Array(1)
  await handle.read(one, 0, 1, size - 1)
  return one[0]
}

function isWhole(line: string): boolean {
  if (line === '') return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
