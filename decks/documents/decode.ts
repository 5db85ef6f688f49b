// Bytes to text, by our own hand: hosts disagree about Windows-1252, and the same file must give the same text everywhere.
import { Trouble } from '../model/trouble.ts'

export const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** How many broken byte sequences became U+FFFD; only ever above 0 in UTF-8 that was cut or damaged. */
  readonly broken: number
}

/** What the bytes 0x80 to 0x9F mean in Windows-1252; the five unused ones stay control characters, as in every browser. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
]

/** Below this share of broken sequences, damaged UTF-8 is still UTF-8 and not some other encoding. */
const DAMAGE = 0.02

/**
 * Decodes a file's bytes: UTF-8, UTF-16 (with a byte order mark, or told by its zero bytes), else Windows-1252.
 * @throws Trouble `binary` when the bytes are no text at all
 */
export function decode(bytes: Uint8Array, file: string): string {
  return decodeTelling(bytes, file).text
}

/** As `decode`, and tells which encoding it was. */
export function decodeTelling(bytes: Uint8Array, file: string): Decoded {
  return checked(decodeAny(bytes), file)
}

/**
 * As `decode`, in the encoding that a person chose.
 * @throws Trouble `binary` when that gives no text
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, file: string): Decoded {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const ordered = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0
  if (encoding === 'UTF-8') {
    const { text, broken } = fromUtf8(bytes, marked)
    return checked({ text, encoding, broken }, file)
  }
  const text = encoding === 'Windows-1252' ? fromWindows1252(bytes) : fromUtf16(bytes, ordered, encoding === 'UTF-16LE')
  return checked({ text, encoding, broken: 0 }, file)
}

function checked(decoded: Decoded, file: string): Decoded {
  const place = firstThatNoTextHas(decoded.text)
  if (place !== null) {
    throw new Trouble(
      'binary',
      `“${file}” is not a text file: from character ${place + 1} on it holds data that no text has. Open it in the program that made it, save it as plain text or as a web page, and add that file.`,
    )
  }
  return decoded
}

function decodeAny(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const { text, encoding, broken } = fromUtf8(bytes, 3)
    return { text, encoding, broken }
  }
  if (first === 0xff && second === 0xfe) return { text: fromUtf16(bytes, 2, true), encoding: 'UTF-16LE', broken: 0 }
  if (first === 0xfe && second === 0xff) return { text: fromUtf16(bytes, 2, false), encoding: 'UTF-16BE', broken: 0 }
  const order = byteOrderByZeros(bytes)
  if (order) return { text: fromUtf16(bytes, 0, order === 'UTF-16LE'), encoding: order, broken: 0 }
  const { sequences, ...utf8 } = fromUtf8(bytes, 0)
  if (utf8.broken === 0 || utf8.broken < DAMAGE * sequences) return utf8
  return { text: fromWindows1252(bytes), encoding: 'Windows-1252', broken: 0 }
}

/** European text in UTF-16 has a zero in nearly every second byte; which of the two says the order. */
function byteOrderByZeros(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (pairs < 2) return null
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'UTF-16LE'
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'UTF-16BE'
  return null
}

/** How many units are made a string at once: few enough to be arguments of one call. */
const STRETCH = 8192
/** Between accents: a run of fewer letters is cheaper copied than made a string of its own. */
const SHORT = 64

/** Collects UTF-16 units and gives them out as one string without ever spreading a long array. */
class Units {
  private readonly buffer: Uint16Array
  private filled = 0
  private readonly parts: string[] = []

  /** @param most how many units will come, if that is known to be few */
  constructor(most: number) {
    this.buffer = new Uint16Array(Math.min(STRETCH, Math.max(most, 1)))
  }

  add(unit: number): void {
    if (this.filled === this.buffer.length) this.flush()
    this.buffer[this.filled++] = unit
  }

  /** Adds the bytes from `from` on that are ASCII, straight from where they stand; returns where they end. */
  addAscii(bytes: Uint8Array, from: number): number {
    let end = from
    while (end < bytes.length && bytes[end]! < 0x80) end++
    if (end - from < SHORT) {
      for (let i = from; i < end; i++) this.add(bytes[i]!)
      return end
    }
    this.flush()
    for (let i = from; i < end; i += STRETCH) this.parts.push(charactersOf(bytes.subarray(i, Math.min(end, i + STRETCH))))
    return end
  }

  text(): string {
    this.flush()
    return this.parts.join('')
  }

  private flush(): void {
    if (this.filled > 0) this.parts.push(charactersOf(this.buffer.subarray(0, this.filled)))
    this.filled = 0
  }
}

function charactersOf(units: Uint8Array | Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[])
}

/** `sequences` counts the well-formed characters of more than one byte: the witnesses that this is UTF-8. */
export function fromUtf8(bytes: Uint8Array, from: number): Decoded & { sequences: number } {
  const units = new Units(bytes.length)
  let broken = 0
  let sequences = 0
  let i = from
  while (i < bytes.length) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      i = units.addAscii(bytes, i)
      continue
    }
    const length = utf8Length(lead, bytes[i + 1])
    let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07)
    let read = 1
    while (read < length && ((bytes[i + read] ?? 0) & 0xc0) === 0x80) code = (code << 6) | (bytes[i + read++]! & 0x3f)
    if (length === 0 || read < length) {
      broken++
      units.add(0xfffd)
      i += Math.max(read, 1)
      continue
    }
    sequences++
    i += length
    if (code > 0xffff) {
      units.add(0xd800 + ((code - 0x10000) >> 10))
      units.add(0xdc00 + ((code - 0x10000) & 0x3ff))
    } else units.add(code)
  }
  return { text: units.text(), encoding: 'UTF-8', broken, sequences }
}

/** Length of the sequence a lead byte opens, 0 where none may begin so (overlong forms, surrogates, beyond U+10FFFF). */
function utf8Length(lead: number, next = 0): 0 | 2 | 3 | 4 {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead === 0xe0) return next >= 0xa0 ? 3 : 0
  if (lead === 0xed) return next <= 0x9f ? 3 : 0
  if (lead >= 0xe1 && lead <= 0xef) return 3
  if (lead === 0xf0) return next >= 0x90 ? 4 : 0
  if (lead === 0xf4) return next <= 0x8f ? 4 : 0
  if (lead >= 0xf1 && lead <= 0xf3) return 4
  return 0
}

/** A lone surrogate becomes U+FFFD, so that every text can be written as UTF-8 again; an odd last byte is dropped. */
function fromUtf16(bytes: Uint8Array, from: number, littleEndian: boolean): string {
  const units = new Units(bytes.length)
  const low = littleEndian ? 0 : 1
  const unitAt = (at: number) => (at + 1 < bytes.length ? bytes[at + low]! | (bytes[at + 1 - low]! << 8) : 0)
  for (let i = from; i + 1 < bytes.length; i += 2) {
    const unit = unitAt(i)
    if (unit < 0xd800 || unit > 0xdfff) units.add(unit)
    else {
      const next = unitAt(i + 2)
      if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
        units.add(unit)
        units.add(next)
        i += 2
      } else units.add(0xfffd)
    }
  }
  return units.text()
}

function fromWindows1252(bytes: Uint8Array): string {
  const units = new Units(bytes.length)
  for (const byte of bytes) units.add(byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80]! : byte)
  return units.text()
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f]/

/** Where a text shows itself to be no text: a NUL, or control characters in more than one place in fifty. */
function firstThatNoTextHas(text: string): number | null {
  if (!CONTROL.test(text)) return null
  let first = -1
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0) return i
    const isControl =
      (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1b) || (unit >= 0x7f && unit <= 0x9f && unit !== 0x85)
    if (!isControl) continue
    if (first < 0) first = i
    controls++
  }
  return controls > 1 && controls > text.length / 50 ? first : null
}
