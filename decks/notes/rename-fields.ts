// A template after its fields were renamed or taken away; all else in it stays as it was written, to the character.
import { TAG } from './template.ts'

/** New names by old ones; null for a field that is no more. */
export type FieldNames = ReadonlyMap<string, string | null>

/** With the new names; a field that is no more is empty, and so is what depends on it. */
export function renameFields(template: string, names: FieldNames): string {
  if (names.size === 0 || !template.includes('{{')) return template
  let written = ''
  let at = 0
  /** Sections that are open; `keeps` is null for one whose field stays. */
  const open: { readonly name: string; readonly keeps: boolean | null }[] = []
  const silent = (): boolean => open.some(({ keeps }) => keeps === false)
  const write = (text: string): void => void (silent() || (written += text))
  for (const tag of template.matchAll(TAG)) {
    write(template.slice(at, tag.index))
    at = tag.index + tag[0].length
    const inside = (tag[1] ?? '').replace(/^\{+/, '')
    const [, sign = '', filters = '', name = ''] = /^\s*([#^/]?)((?:[^:]*:)*)([\s\S]*?)\s*$/.exec(inside) ?? []
    const full = sign === '' ? name.trim() : `${filters}${name}`.trim()
    const other = names.get(full)
    if (sign === '/') {
      const place = open.map((one) => one.name).lastIndexOf(full)
      const [section] = place < 0 ? [] : open.splice(place)
      if (section?.keeps === undefined || section.keeps === null) write(other ? `{{/${other}}}` : tag[0])
      continue
    }
    if (sign !== '') {
      if (other !== null) write(other === undefined ? tag[0] : `{{${sign}${other}}}`)
      open.push({ name: full, keeps: other === null ? sign === '^' : null })
    } else if (other === undefined) write(tag[0])
    else if (other !== null) write(`{{${filters.replace(/\s+/g, '')}${other}}}`)
  }
  write(template.slice(at))
  return written
}
