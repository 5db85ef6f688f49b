// What a media file is, by its first bytes: names of strangers tell nothing.

const SIGNS: readonly (readonly [type: string, at: number, sign: string])[] = [
  ['image/png', 0, '\u0089PNG'],
  ['image/jpeg', 0, '\u00ff\u00d8\u00ff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
  ['image/x-icon', 0, '\u0000\u0000\u0001\u0000'],
  ['image/avif', 4, 'ftypavif'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\u00ff\u00fb'],
  ['audio/mpeg', 0, '\u00ff\u00f3'],
  ['audio/mpeg', 0, '\u00ff\u00f2'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/flac', 0, 'fLaC'],
  ['audio/mp4', 4, 'ftypM4A'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, '\u001aE\u00df\u00a3'],
  ['font/woff2', 0, 'wOF2'],
  ['font/woff', 0, 'wOFF'],
  ['font/otf', 0, 'OTTO'],
  ['font/ttf', 0, '\u0000\u0001\u0000\u0000'],
]

/** A MIME type that a browser may show or play; null for anything else. */
export function mediaKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  const found = SIGNS.find(([, at, sign]) => head.startsWith(sign, at))
  if (found) return found[0]
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(
    head.replace('\u00ef\u00bb\u00bf', ''),
  )
    ? 'image/svg+xml'
    : null
}
