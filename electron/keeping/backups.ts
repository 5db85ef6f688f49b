// Rotating backups: whole deck files, compressed, each named by what it holds, so that the folder itself is the list.
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Backup, BackupCounts, Occasion } from '../contract.ts'
import { writeWhole } from './atomic.ts'
import { unzipped } from './gzip.ts'
import { toLetGo } from './rotation.ts'
import { Sentence, sentence } from './sentence.ts'

const NAME =
  /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)_(change|quit|upgrade|restore|asked)_(\d+)-cards_(\d+)-reviews\.dossier\.gz$/
const compress = promisify(gzip)

export class Backups {
  readonly #folder: string
  readonly #from: Backup['from']
  readonly #now: () => number
  #last: Promise<unknown> = Promise.resolve()

  constructor(folder: string, from: Backup['from'], now: () => number) {
    this.#folder = folder
    this.#from = from
    this.#now = now
  }

  /** Keeps one more, then lets old ones go by `rotation.ts`. An empty one is not kept once there is a fuller one: null. */
  write(bytes: Uint8Array, what: BackupCounts & { readonly occasion?: Occasion }): Promise<Backup | null> {
    const written = this.#last.then(() => this.#write(bytes, what))
    this.#last = written.catch(() => undefined)
    return written
  }

  /** Newest first. */
  async list(): Promise<Backup[]> {
    const found: Backup[] = []
    for (const name of await namesIn(this.#folder)) {
      const backup = await this.#describe(name)
      if (backup) found.push(backup)
    }
    return found.sort((a, b) => b.at - a.at)
  }

  /** The bytes as they were given; null when there is no such backup. The id is looked up, never made into a path. */
  async read(id: string): Promise<Uint8Array | null> {
    const name = (await namesIn(this.#folder)).find((candidate) => candidate === id && NAME.test(candidate))
    if (!name) return null
    try {
      return await unzipped(await readFile(path.join(this.#folder, name)))
    } catch (error) {
      throw sentence(`The backup ${name} could not be read; try an older one`, error)
    }
  }

  async #write(bytes: Uint8Array, { cards, reviews, occasion = 'change' }: BackupCounts & { readonly occasion?: Occasion }) {
    const before = await this.list()
    if (cards === 0 && reviews === 0 && before.some((backup) => backup.cards + backup.reviews > 0)) return null
    const at = Math.max(this.#now(), (before[0]?.at ?? 0) + 1)
    const id = `${new Date(at).toISOString().replace(/[:.]/g, '-')}_${occasion}_${cards}-cards_${reviews}-reviews.dossier.gz`
    let size: number
    try {
      const packed = await compress(bytes)
      size = packed.length
      await writeWhole(path.join(this.#folder, id), packed)
    } catch (error) {
      throw sentence('The backup could not be written', error)
    }
    const backup: Backup = { id, at, size, occasion, cards, reviews, from: this.#from }
    for (const old of toLetGo([backup, ...before])) await rm(path.join(this.#folder, old.id), { force: true })
    return backup
  }

  async #describe(name: string): Promise<Backup | null> {
    const [, moment, occasion, cards, reviews] = NAME.exec(name) ?? []
    if (!moment) return null
    const at = Date.parse(moment.replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.'))
    const size = await stat(path.join(this.#folder, name)).then(
      (found) => found.size,
      () => null,
    )
    if (Number.isNaN(at) || size === null) return null
    return {
      id: name,
      at,
      size,
      occasion: occasion as Occasion,
      cards: Number(cards),
      reviews: Number(reviews),
      from: this.#from,
    }
  }
}

/** A backup's bytes, looked for in several places. Rejects with a sentence when none has it. */
export async function readBackup(places: readonly Backups[], id: string): Promise<Uint8Array> {
  for (const place of places) {
    const bytes = await place.read(id)
    if (bytes) return bytes
  }
  throw new Sentence('That backup is no longer there: look at the list again.')
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
