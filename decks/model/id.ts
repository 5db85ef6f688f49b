import { sha256 } from '@noble/hashes/sha2.js'

/** An identifier that names one kind of thing only: a `CardId` cannot stand where a `NoteId` is asked for. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type DocumentId = Id<'document'>
export type SourceId = Id<'source'>
export type NoteId = Id<'note'>
export type NoteTypeId = Id<'noteType'>
export type CardId = Id<'card'>
export type DeckId = Id<'deck'>
export type PresetId = Id<'preset'>
export type ReviewId = Id<'review'>
export type OpId = Id<'op'>
export type BatchId = Id<'batch'>
/** Hex SHA-256 of some bytes: how originals and media are named. */
export type Hash = Id<'hash'>

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * Mints an id from chance that the caller brings.
 * @param random 16 bytes from a good source of chance
 * @returns 22 letters and digits, 128 bits
 */
export function mintId<Kind extends string>(random: Uint8Array): Id<Kind> {
  if (random.length !== 16) throw new RangeError(`An id is minted from 16 random bytes, not ${random.length}.`)
  return base62(random) as Id<Kind>
}

/** An id that follows from what it names, for the terminal, where the same documents must give the same bytes. */
export function deriveId<Kind extends string>(...parts: readonly string[]): Id<Kind> {
  return base62(sha256(utf8(parts.join('\u0000'))).subarray(0, 16)) as Id<Kind>
}

/** Hex SHA-256. */
export function hashOf(bytes: Uint8Array): Hash {
  let hex = ''
  for (const byte of sha256(bytes)) hex += byte.toString(16).padStart(2, '0')
  return hex as Hash
}

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. (`TextEncoder` is a host's; decks/ has none.) */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.codePointAt(i) ?? 0
    if (code > 0xffff) i++
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    if (code < 0x80) bytes[length++] = code
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6)
      bytes[length++] = 0x80 | (code & 0x3f)
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12)
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[length++] = 0x80 | (code & 0x3f)
    } else {
      bytes[length++] = 0xf0 | (code >> 18)
      bytes[length++] = 0x80 | ((code >> 12) & 0x3f)
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[length++] = 0x80 | (code & 0x3f)
    }
  }
  return bytes.subarray(0, length)
}

function base62(bytes: Uint8Array): string {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let i = 0; i < 22; i++) {
    text = ALPHABET.charAt(Number(value % 62n)) + text
    value /= 62n
  }
  return text
}
