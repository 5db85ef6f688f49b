// What Anki writes above its text: "#separator:tab", "#html:true", "#tags column:3" and the like; and its comments, which begin with "#" too.

export interface AnkiHead {
  /** By its key in lower case, as it was written; only keys that Anki has. */
  readonly values: ReadonlyMap<string, string>
  /** The text with such lines empty, so that every other line stays where it was. */
  readonly body: string
}

const KEYS = [
  ...['separator', 'html', 'tags', 'columns', 'notetype', 'deck', 'notetype column', 'deck column', 'tags column', 'guid column'],
  ...['if matches', 'match scope'],
]

/** @param plain whether lines that begin with "#" are comments even where no such key stands: so in a .txt */
export function ankiHead(text: string, plain: boolean): AnkiHead {
  const values = new Map<string, string>()
  const lines = text.replace(/^\ufeff/, '').split('\n')
  for (const line of lines) {
    if (!line.startsWith('#') && !/^tags:/i.test(line)) break
    const [, key = '', value = ''] = /^#?\s*([a-z ]+?)\s*:([^\r\n]*)/i.exec(line) ?? []
    if (KEYS.includes(key.toLowerCase())) values.set(key.toLowerCase(), trimmed(key.toLowerCase(), value))
  }
  if (values.size === 0 && !(plain && lines.some((line) => line.startsWith('#')))) return { values, body: lines.join('\n') }
  let quoted = false
  let above = true
  const body = lines.map((line) => {
    const isOurs = line.startsWith('#') || (above && /^tags:/i.test(line))
    above &&= isOurs
    if (isOurs && !quoted) return ''
    if ((line.match(/"/g)?.length ?? 0) % 2 === 1) quoted = !quoted
    return line
  })
  return { values, body: body.join('\n') }
}

/** A spreadsheet fills the row with separators. */
function trimmed(key: string, value: string): string {
  if (key === 'separator') return value.trim() === '' && value !== '' ? value[0]! : value.trim()
  const bare = value.trim()
  return key === 'columns' ? value.replace(/^ +|[ \r]+$/g, '') : bare.replace(/[\t,;|]+$/, '').trim()
}

const NAMED: Readonly<Record<string, string>> = { comma: ',', tab: '\t', semicolon: ';', pipe: '|', colon: ':', space: ' ' }

/** The sign itself, or its name; null for neither. */
export function separatorNamed(value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  return NAMED[value.toLowerCase()] ?? ([...value].length === 1 ? value : null)
}
