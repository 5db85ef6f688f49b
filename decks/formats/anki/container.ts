// The outside of an Anki file: which form it has, its collection, and the media beside it. Nothing here is trusted, and names are never paths.
import { sha1 } from '@noble/hashes/legacy.js'
import { Trouble } from '../../model/index.ts'
import { damaged, tooLarge } from './damage.ts'
import { Message } from './protobuf.ts'
import { lenientUtf8 } from './text.ts'
import { readDirectory, readEntry, type ZipEntry } from './zip.ts'
import { unpackZstd } from './zstd.ts'

/** As Anki's makers call them; a bare collection is named by its ending. */
export type AnkiFormat = 'legacy1' | 'legacy2' | 'latest' | `bare .${string}`

export interface PackedMedia {
  /** As fields call it. */
  readonly name: string
  /** Bytes it takes in the package. */
  readonly packed: number
  /** The bytes, or null when they are damaged. */
  readonly read: () => Uint8Array | null
}

export interface Container {
  readonly format: AnkiFormat
  /** An SQLite file. */
  readonly collection: Uint8Array
  /** A whole collection, not decks to give away. */
  readonly whole: boolean
  readonly media: readonly PackedMedia[]
  /** What of it cannot be taken, one sentence each. */
  readonly leftOut: readonly string[]
}

const MOST_BYTES = 2 ** 31
const MOST_COLLECTION = 512 * 1024 * 1024
const MOST_MAP = 64 * 1024 * 1024
const MOST_MEDIA = 100 * 1024 * 1024
const MOST_MEDIA_TOGETHER = 1024 * 1024 * 1024
const SQLITE = 'SQLite format 3\u0000'

/** Whether a file is for this reader, whatever its name says: a zip file or an SQLite database. */
export function isAnki(bytes: Uint8Array): boolean {
  return isZip(bytes) || isSqlite(bytes)
}

/**
 * Opens a package (.apkg, .colpkg) or a bare collection.
 * @param name the file's name, for what is said of it
 * @throws Trouble for what is neither, is damaged, too large, or written by a newer Anki
 */
export function openContainer(bytes: Uint8Array, name: string): Container {
  if (bytes.length > MOST_BYTES) throw tooLarge(name, 'is larger than two gigabytes')
  if (isSqlite(bytes)) {
    if (bytes.length > MOST_COLLECTION) throw tooLarge(name, 'holds a collection of more than 512 megabytes')
    const ending = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? 'anki2'
    return { format: `bare .${ending}`, collection: bytes, whole: true, media: [], leftOut: [] }
  }
  if (!isZip(bytes))
    throw new Trouble(
      'not-ours',
      `${name} is no Anki file: it is neither a package nor a collection. Choose an .apkg or .colpkg file.`,
    )
  const entries = readDirectory(bytes, name)
  const { format, entry } = collectionIn(bytes, entries, name)
  const packed = readEntry(bytes, entry, MOST_COLLECTION, name)
  const collection = format === 'latest' ? unpackZstd(packed, MOST_COLLECTION) : packed
  if (!collection) throw damaged(name, 'is damaged, or its collection unpacks to more than 512 megabytes')
  if (!isSqlite(collection)) throw damaged(name, 'is damaged: its collection is no database')
  return { format, collection, whole: /\.colpkg$/i.test(name), ...mediaIn(bytes, entries, format === 'latest', name) }
}

function collectionIn(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
): { format: 'legacy1' | 'legacy2' | 'latest'; entry: ZipEntry } {
  const meta = entries.get('meta')
  const version = meta ? versionOf(readEntry(bytes, meta, 4096, name), name) : null
  // An older collection beside a newer one only tells its reader to update.
  const forms = [
    ['latest', 'collection.anki21b', version === 3 || version === null],
    ['legacy2', 'collection.anki21', version === 2 || version === null],
    ['legacy1', 'collection.anki2', version === 1 || version === null],
  ] as const
  for (const [format, file, fits] of forms) {
    const entry = entries.get(file)
    if (fits && entry) return { format, entry }
  }
  if (version !== null && version > 3)
    throw new Trouble(
      'newer',
      `${name} was saved by a newer Anki. Export it there with “Support older Anki versions”, then bring it in.`,
    )
  if (version !== null) throw damaged(name, 'is damaged: its collection is missing')
  throw new Trouble('not-ours', `${name} holds no Anki collection. Choose an .apkg or .colpkg file that Anki exported.`)
}

function versionOf(meta: Uint8Array, name: string): number {
  try {
    return new Message(meta).number(1)
  } catch {
    throw damaged(name, 'is damaged: it does not say which form it has')
  }
}

interface Named {
  readonly name: string
  readonly entry: string
  readonly sha1: Uint8Array | null
}

function mediaIn(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  latest: boolean,
  file: string,
): Pick<Container, 'media' | 'leftOut'> {
  const map = entries.get('media')
  if (!map) return { media: [], leftOut: [] }
  const leftOut: string[] = []
  const listed = namesIn(readEntry(bytes, map, MOST_MAP, file), latest, file)
  const media: PackedMedia[] = []
  const taken = new Set<string>()
  let together = 0
  let [odd, missing, large, twice] = [0, 0, 0, 0]
  for (const { name, entry: number, sha1: digest } of listed) {
    const entry = entries.get(number)
    const normal = name.normalize('NFC')
    if (!isMediaName(normal)) odd++
    else if (!entry) missing++
    else if (taken.has(normal)) twice++
    else if (entry.size > MOST_MEDIA || (together += entry.size) > MOST_MEDIA_TOGETHER) large++
    else {
      taken.add(normal)
      media.push({ name: normal, packed: entry.packed, read: () => readMedia(bytes, entry, latest, digest, file) })
    }
  }
  const say = (count: number, why: string): void => {
    if (count > 0) leftOut.push(`${count} media ${count === 1 ? 'file' : 'files'} ${why}.`)
  }
  say(odd, 'had a name that no file may have')
  say(missing, 'stood in the list but not in the package')
  say(twice, 'had the name of another')
  say(large, 'would take more room than Dossier gives one import')
  return { media, leftOut }
}

function readMedia(
  bytes: Uint8Array,
  entry: ZipEntry,
  latest: boolean,
  digest: Uint8Array | null,
  file: string,
): Uint8Array | null {
  try {
    const packed = readEntry(bytes, entry, MOST_MEDIA, file)
    if (!latest) return packed
    const whole = unpackZstd(packed, MOST_MEDIA)
    if (!whole || (digest && !alike(sha1(whole), digest))) return null
    return whole
  } catch (error) {
    if (error instanceof Trouble) return null
    throw error
  }
}

function namesIn(map: Uint8Array, latest: boolean, file: string): Named[] {
  try {
    if (latest) {
      const list = unpackZstd(map, MOST_MAP)
      if (!list) throw new RangeError('the list is damaged')
      return new Message(list).messages(1).map((one, i) => {
        const digest = one.bytes(3)
        return { name: one.text(1), entry: String(one.optional(255) ?? i), sha1: digest?.length === 20 ? digest : null }
      })
    }
    const parsed: unknown = JSON.parse(lenientUtf8(map) || '{}')
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return []
    return Object.entries(parsed).flatMap(([entry, name]) => (typeof name === 'string' ? [{ name, entry, sha1: null }] : []))
  } catch {
    throw damaged(file, 'is damaged: its list of media cannot be read')
  }
}

/** One plain file name, as Anki's own writers make them: no path, no control characters, no device. */
export function isMediaName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || name.length > 255) return false
  if (/[\p{Cc}\\/:*?"<>|[\]]/u.test(name)) return false
  return !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function isSqlite(bytes: Uint8Array): boolean {
  return bytes.length >= 16 && lenientUtf8(bytes.subarray(0, 16)) === SQLITE
}

function alike(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
