// Bytes as text and back, strictly: what is not base64 is not guessed at.

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Map([...SIGNS].map((sign, value) => [sign.charCodeAt(0), value]))
const PIECE = 8190

/** RFC 4648 base64, padded. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += PIECE) text += pieceOf(bytes.subarray(from, from + PIECE))
  return text
}

/** The bytes, or null when the text is not padded base64. */
export function bytesOfBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let at = 0
  for (let i = 0; i < text.length; i += 4) {
    let group = 0
    for (let k = 0; k < 4; k++) {
      const isPadding = i + k >= text.length - padding
      const value = isPadding ? 0 : VALUES.get(text.charCodeAt(i + k))
      if (value === undefined) return null
      group = (group << 6) | value
    }
    if (at < bytes.length) bytes[at++] = group >> 16
    if (at < bytes.length) bytes[at++] = (group >> 8) & 0xff
    if (at < bytes.length) bytes[at++] = group & 0xff
  }
  return bytes
}

function pieceOf(bytes: Uint8Array): string {
  const sign = (value: number): string => SIGNS.charAt(value & 63)
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text +=
      sign(group >> 18) + sign(group >> 12) + (b === undefined ? '=' : sign(group >> 6)) + (c === undefined ? '=' : sign(group))
  }
  return text
}
