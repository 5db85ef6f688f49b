// Packages that unpack to far more than they are, made without ever holding what they unpack to.
import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'

const MEBIBYTE = new Uint8Array(1024 * 1024)

/** A zip of small files and one of so many mebibytes of zeros. */
export function zipBomb(name: string, mebibytes: number, small: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries = Object.entries(small).map(([of, text]) => entryOf(of, deflateRawSync(text), text.length, crc32(text)))
  return zipped([...entries, entryOf(name, zeros(mebibytes), mebibytes * MEBIBYTE.length, crcOfZeros(mebibytes))])
}

/** So many mebibytes of zeros in gzip: members one after another, which unpack as one. */
export function gzipBomb(mebibytes: number): Uint8Array {
  const member = gzipSync(MEBIBYTE)
  return Buffer.concat(Array.from({ length: mebibytes }, () => member))
}

/** Blocks that end on a byte and refer to nothing before them can be repeated. */
function zeros(mebibytes: number): Buffer {
  const block = deflateRawSync(MEBIBYTE, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: mebibytes }, () => block), deflateRawSync('')])
}

function crcOfZeros(mebibytes: number): number {
  let crc = 0
  for (let i = 0; i < mebibytes; i++) crc = crc32(MEBIBYTE, crc)
  return crc
}

interface Entry {
  readonly name: Buffer
  readonly packed: Buffer
  /** Version, flags, method, time, date, checksum, sizes, length of the name, of extra: alike in both of a zip's headers. */
  readonly facts: Buffer
}

function entryOf(name: string, packed: Buffer, size: number, crc: number): Entry {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(crc, 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(size, 18)
  facts.writeUInt16LE(name.length, 22)
  return { name: Buffer.from(name), packed, facts }
}

/** APPNOTE 4.3.7, 4.3.12 and 4.3.16: local headers with their data, the directory, its end. */
function zipped(entries: readonly Entry[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, packed, facts } of entries) {
    const offset = Buffer.alloc(14)
    offset.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, offset, name)
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed])
    files.push(file)
    at += file.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

const RUN = 131_072

/** So many mebibytes of zeros as one zstd frame (RFC 8878): blocks of one byte said 131,072 times. @param told what its head says it gives; nothing unless said */
export function zstdBomb(mebibytes: number, told?: number, window = 0x58): Uint8Array {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, told === undefined ? 0x00 : 0xc0, window])
  const size = Buffer.alloc(told === undefined ? 0 : 8)
  if (told !== undefined) size.writeBigUInt64LE(BigInt(told))
  const howMany = (mebibytes * MEBIBYTE.length) / RUN
  const blocks = Buffer.alloc(4 * howMany)
  for (let i = 0; i < howMany; i++) blocks.writeUIntLE((i === howMany - 1 ? 1 : 0) | (1 << 1) | (RUN << 3), 4 * i, 3)
  return Buffer.concat([head, size, blocks])
}

/** Bytes as a zstd frame that packs nothing. */
export function zstdStored(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58)]
  for (let at = 0; at === 0 || at < bytes.length; at += RUN) {
    const piece = bytes.subarray(at, at + RUN)
    const head = Buffer.alloc(3)
    head.writeUIntLE((at + RUN >= bytes.length ? 1 : 0) | (piece.length << 3), 0, 3)
    pieces.push(head, piece)
  }
  return Buffer.concat(pieces)
}
