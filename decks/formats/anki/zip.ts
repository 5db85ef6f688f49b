// Zip files of strangers: the directory is read by its own figures, and what is unpacked is counted as it comes, because figures can lie.
import { Inflate } from 'fflate'
import { damaged, tooLarge } from './damage.ts'
import { lenientUtf8 } from './text.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  /** Bytes as the directory says them; what comes out is held to it. */
  readonly size: number
  readonly crc: number
  /** Where its own header stands in the file. */
  readonly at: number
}

const MOST_ENTRIES = 200_000
const END = 0x06054b50
const END_64 = 0x06064b50
const FIND_64 = 0x07064b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** Deflate cannot pack tighter than this. */
const TIGHTEST = 1040
const PIECE = 65_536

/**
 * What a zip file holds, by name; of two entries with one name the first.
 * @param file the file's name, for what is said of it
 * @throws Trouble for what is no whole zip file, or has more entries than a deck can have
 */
export function readDirectory(bytes: Uint8Array, file: string): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, at } = endOf(view, file)
  const entries = new Map<string, ZipEntry>()
  let place = at
  // Writers without zip64 count no further than 65,535 and begin again: the entries themselves say where they end.
  for (let read = 0; ; read++) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== DIRECTORY) {
      if (read < count) throw cut(file)
      break
    }
    if (read >= MOST_ENTRIES) throw tooLarge(file, `holds more than ${MOST_ENTRIES} files`)
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true)) as [
      number,
      number,
      number,
    ]
    const flags = view.getUint16(place + 8, true)
    if (flags & 1) throw damaged(file, 'is locked with a password')
    const named = bytes.subarray(place + 46, place + 46 + nameSize)
    const name = lenientUtf8(named)
    const extra = place + 46 + nameSize
    const figures = wideFigures(view, extra, Math.min(extra + extraSize, bytes.length), [
      view.getUint32(place + 24, true),
      view.getUint32(place + 20, true),
      view.getUint32(place + 42, true),
    ])
    const [size, packed, local] = figures
    if (!entries.has(name))
      entries.set(name, {
        name,
        method: view.getUint16(place + 10, true),
        packed,
        size,
        crc: view.getUint32(place + 16, true),
        at: local,
      })
    place = extra + extraSize + commentSize
  }
  return entries
}

/**
 * One entry's bytes: never more than `most`, and exactly as many as the directory says.
 * @throws Trouble when it is larger, damaged, or packed in a way that is not Anki's
 */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, most: number, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const what = `“${entry.name.slice(0, 80)}” in it`
  if (entry.size > most) throw tooLarge(file, `unpacks to more than it may: ${what} has ${entry.size} bytes`)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw cut(file)
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw cut(file)
  const whole =
    entry.method === STORED
      ? packed
      : entry.method === DEFLATED && entry.size <= entry.packed * TIGHTEST + PIECE
        ? inflate(packed, entry.size)
        : null
  if (whole === null || whole.length !== entry.size || crcOf(whole) !== entry.crc)
    throw damaged(file, `is damaged: ${what} does not unpack to what it should be`)
  return whole
}

/** Null for what is not deflated data, or gives more or less than `size` bytes. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size)
  let filled = 0
  let over = false
  const inflater = new Inflate((piece) => {
    if (filled + piece.length > size) over = true
    else whole.set(piece, filled)
    filled += piece.length
  })
  try {
    for (let from = 0; from < packed.length && !over; from += PIECE)
      inflater.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length)
  } catch {
    return null
  }
  return filled === size ? whole : null
}

/** How many entries there are and where the directory begins. */
function endOf(view: DataView, file: string): { count: number; at: number } {
  const last = Math.max(0, view.byteLength - 22 - 65_535)
  for (let place = view.byteLength - 22; place >= last; place--) {
    if (view.getUint32(place, true) !== END) continue
    const found = { count: view.getUint16(place + 10, true), at: view.getUint32(place + 16, true) }
    if (found.count !== 0xffff && found.at !== 0xffffffff) return found
    const finder = place - 20
    if (finder < 0 || view.getUint32(finder, true) !== FIND_64) return found
    const wide = Number(view.getBigUint64(finder + 8, true))
    if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== END_64) throw cut(file)
    return { count: Number(view.getBigUint64(wide + 32, true)), at: Number(view.getBigUint64(wide + 48, true)) }
  }
  throw cut(file)
}

/** Zip64: figures that did not fit stand in the extra field, in this order. */
function wideFigures(view: DataView, from: number, to: number, narrow: number[]): [number, number, number] {
  for (let place = from; place + 4 <= to; place += 4 + view.getUint16(place + 2, true)) {
    if (view.getUint16(place, true) !== 1) continue
    const end = Math.min(to, place + 4 + view.getUint16(place + 2, true))
    let at = place + 4
    narrow = narrow.map((figure) => {
      if (figure !== 0xffffffff || at + 8 > end) return figure
      at += 8
      return Number(view.getBigUint64(at - 8, true))
    })
    break
  }
  return narrow as [number, number, number]
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1
  return n
})

function crcOf(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC[(crc ^ byte) & 255]!
  return ~crc >>> 0
}

function cut(file: string) {
  return damaged(file, 'is cut short or damaged: it is not a whole zip file')
}
