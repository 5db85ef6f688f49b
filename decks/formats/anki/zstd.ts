// Zstandard as Anki writes it: one frame that does not say how large it is. Its blocks are measured before anything is unpacked.
import { Decompress } from 'fzstd'

const MAGIC = 0xfd2fb528
/** Anki's own window has 2 MiB; more than this is asked for only to take memory. */
const WIDEST = 64 * 1024 * 1024
const BLOCK = 131_072
const PIECE = 65_536

/** The bytes, or null when it is not one whole frame, or gives more than `most`. */
export function unpackZstd(packed: Uint8Array, most: number): Uint8Array | null {
  if (blocksOf(packed, most) === null) return null
  const pieces: Uint8Array[] = []
  let size = 0
  const unpacker = new Decompress((piece) => {
    size += piece.length
    if (size > most) throw new RangeError('more than it may')
    if (piece.length > 0) pieces.push(piece.slice())
  })
  try {
    for (let from = 0; from < packed.length; from += PIECE)
      unpacker.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length)
  } catch {
    return null
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** How many blocks one frame has, from its headers alone (RFC 8878, 3.1.1); null when it is not one frame from end to end. */
function blocksOf(packed: Uint8Array, most: number): number | null {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (packed.length < 9 || view.getUint32(0, true) !== MAGIC) return null
  const flags = packed[4]!
  const single = (flags >> 5) & 1
  const window = packed[5]!
  if (!single && 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8) > WIDEST) return null
  const sizeBytes = flags >> 6 ? 1 << (flags >> 6) : single
  let at = 5 + (single ? 0 : 1) + [0, 1, 2, 4][flags & 3]!
  // Told sizes are believed only as far as they are allowed: memory is taken by them.
  if (at + sizeBytes > packed.length || sizeAt(view, at, sizeBytes) > most) return null
  at += sizeBytes
  // What is stored or only repeated says by itself how much it gives.
  let gives = 0
  for (let blocks = 1; at + 3 <= packed.length; blocks++) {
    const head = packed[at]! | (packed[at + 1]! << 8) | (packed[at + 2]! << 16)
    const [last, kind, size] = [head & 1, (head >> 1) & 3, head >> 3]
    if (kind === 3 || size > BLOCK) return null
    if (kind < 2 && (gives += size) > most) return null
    at += 3 + (kind === 1 ? 1 : size)
    if (last) return at + ((flags >> 2) & 1) * 4 === packed.length ? blocks : null
  }
  return null
}

function sizeAt(view: DataView, at: number, bytes: number): number {
  if (bytes === 8) return Number(view.getBigUint64(at, true))
  if (bytes === 4) return view.getUint32(at, true)
  return bytes === 2 ? view.getUint16(at, true) + 256 : 0
}
