// Which media files a field, a template or a style names, and how they are called otherwise when a name is taken.

/** `[sound:f]`, `src` and `data` of elements, `url(f)` of styles; the name is the first group that is there. */
const NAMED =
  /(\[sound:)([^\]]{0,300})(\])|(<(?:img|audio|video|source|object|embed|input)\b[^>]{0,3000}?\s(?:src|data|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|(url\(\s*)(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))(\s*\))/gi

/** The names in some HTML or CSS, as the files are called; addresses of the web are none. */
export function mediaNames(html: string): string[] {
  if (!/sound:|src|data|url\(/i.test(html)) return []
  const names: string[] = []
  for (const [, , sound, , , a, b, c, , d, e, f] of html.matchAll(NAMED)) {
    const written = sound ?? a ?? b ?? c ?? d ?? e ?? f
    if (written !== undefined) names.push(fileName(written))
  }
  return names.filter((name) => name !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(name))
}

/** The same HTML with other names for some files; what is not in the map stays. */
export function renameMedia(html: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0 || !/sound:|src|data|url\(/i.test(html)) return html
  return html.replace(NAMED, (whole: string, ...groups: (string | undefined)[]) => {
    const written = [1, 4, 5, 6, 8, 9, 10].map((i) => groups[i]).find((one) => one !== undefined)
    const other = written === undefined ? undefined : names.get(fileName(written))
    if (written === undefined || other === undefined) return whole
    // A name stands last in its match but for what closes it.
    const at = whole.lastIndexOf(written)
    return `${whole.slice(0, at)}${other}${whole.slice(at + written.length)}`
  })
}

/** A name as it is written in HTML, as the file is called: entities and percent signs mean other characters. */
function fileName(written: string): string {
  const plain = written
    .replace(/&(amp|lt|gt|quot|nbsp|#39|#x27);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? '')
    .trim()
    .normalize('NFC')
  if (!plain.includes('%')) return plain
  try {
    return decodeURIComponent(plain).normalize('NFC')
  } catch {
    return plain
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", '#x27': "'" }
