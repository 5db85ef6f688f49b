// Field HTML as Markdown for a card: the few marks that Markdown has as marks, everything else as the HTML it is.
import { SOUND } from './markdown-in.ts'

/** What must not be taken for a sign of the format that the side is written into. */
export interface Guard {
  /** Escapes within a line. */
  readonly within: (text: string) => string
  /** Escapes at the beginning of a line. */
  readonly start: (line: string) => string
  /** Whether code and formulas, where nothing can be escaped, may hold this. */
  readonly raw: (text: string) => boolean
}

type Token = { readonly tag: string; readonly source: string } | { readonly text: string }

/** HTML whose line ends are Markdown's, and never two of them in a row, so that it stays one block. */
export function markdownOf(html: string, guard: Guard): string {
  const kept = html.replace(/<pre\b[\s\S]*?<\/pre>/gi, (lines) => lines.replace(/\r\n?|\n/g, '<br>'))
  const tokens = tokensOf(kept.replace(/\r\n?|\n/g, ' '))
  const lines = [{ words: '', item: false }]
  const line = (): { words: string; item: boolean } => lines.at(-1)!
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if ('text' in token) {
      line().words += escaped(token.text, guard)
      continue
    }
    const next = tokens[i + 1]
    const end = matchingEnd(tokens, i)
    const inside = end > i ? tokens.slice(i + 1, end) : []
    const items = isList(token) ? listItems(inside) : null
    if (token.tag === 'br' && line().words !== '' && next && !isBreak(next) && !isList(next))
      lines.push({ words: '', item: false })
    else if (items) {
      if (line().words === '') lines.pop()
      items.forEach((item, k) =>
        lines.push({ words: `${token.tag === 'ol' ? `${k + 1}.` : '-'} ${startEscaped(wordsOf(item, guard))}`, item: true }),
      )
      if (tokens[end + 1]) lines.push({ words: '', item: false })
      i = end
    } else {
      const marked = end > i ? markedUp(token.source, inside, line().words, tokens[end + 1], guard) : null
      line().words += marked ?? tagOf(token.source)
      if (marked !== null) i = end
    }
  }
  return lines
    .filter(({ words }, i) => i === 0 || words.trim() !== '')
    .map(({ words, item }) => (item ? words : guard.start(startEscaped(words))))
    .join('\n')
}

/** Emphasis and code as marks, where they would be read as such again; null where they would not. */
function markedUp(
  source: string,
  inside: readonly Token[],
  before: string,
  after: Token | undefined,
  guard: Guard,
): string | null {
  const mark = MARKS[source]
  if (mark && canMark(inside, before, after, mark)) return `${mark}${wordsOf(inside, guard)}${mark}`
  const [only] = inside
  if (source !== '<code>' || inside.length !== 1 || !only || !('text' in only) || !isPlainCode(only.text)) return null
  const code = decoded(only.text)
  return guard.raw(code) && !before.endsWith('`') ? `\`${code}\`` : null
}

/** A stretch without marks, lists and breaks. */
function wordsOf(tokens: readonly Token[], guard: Guard): string {
  return tokens.map((token) => ('text' in token ? escaped(token.text, guard) : tagOf(token.source))).join('')
}

const MARKS: Readonly<Record<string, string>> = { '<b>': '**', '<i>': '*', '<s>': '~~' }

function tokensOf(html: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const found of html.matchAll(/<(\/?[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi)) {
    if (found.index > at) tokens.push({ text: html.slice(at, found.index) })
    tokens.push({ tag: found[1]!.toLowerCase(), source: found[0] })
    at = found.index + found[0].length
  }
  if (at < html.length) tokens.push({ text: html.slice(at) })
  return tokens
}

/** An element of more tokens is written as it is. */
const WIDEST = 1000

/** Where the element that begins here ends; its own place when nothing ends it. */
function matchingEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from]!
  if ('text' in first) return from
  let depth = 0
  for (let i = from; i < Math.min(tokens.length, from + WIDEST); i++) {
    const token = tokens[i]!
    if ('text' in token) continue
    if (token.tag === first.tag) depth++
    else if (token.tag === `/${first.tag}`) depth--
    if (depth === 0) return i
  }
  return from
}

function isBreak(token: Token): boolean {
  return 'tag' in token && token.tag === 'br'
}

function isList(token: Token): boolean {
  return 'tag' in token && (token.source === '<ul>' || token.source === '<ol>')
}

/** The items of a list that holds nothing but lines; null for any other. */
function listItems(inside: readonly Token[]): Token[][] | null {
  const items: Token[][] = []
  for (let i = 0; i < inside.length; i++) {
    const token = inside[i]!
    if ('text' in token || token.source !== '<li>') return null
    const end = matchingEnd(inside, i)
    const item = inside.slice(i + 1, end)
    if (end === i || item.length === 0 || item.some((one) => 'tag' in one && /^\/?(?:li|ul|ol|br|p|div|pre)$/.test(one.tag)))
      return null
    if (!('text' in item[0]!) || /^\s|^$/.test(item[0].text)) return null
    items.push(item)
    i = end
  }
  return items.length > 0 ? items : null
}

/** Whether marks around this would be read as marks: it begins and ends with a letter or figure, and no other mark touches it. */
function canMark(inside: readonly Token[], before: string, after: Token | undefined, mark: string): boolean {
  const text = inside.length === 1 && 'text' in inside[0]! ? inside[0].text : ''
  const sign = mark[0]!
  return (
    /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text) &&
    !before.endsWith(sign) &&
    !before.endsWith('\\') &&
    !(after && ('tag' in after ? MARKS[after.source]?.startsWith(sign) : after.text.startsWith(sign)))
  )
}

function isPlainCode(text: string): boolean {
  return !/`/.test(text) && /^\S(?:.*\S)?$/.test(text) && !/&(?!lt;|gt;|amp;)/.test(text)
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** Formulas, and sounds as Anki names them. */
const APART = /(\\\([^$<>]*?\\\)|\\\[[^$<>]*?\\\]|\[sound:[^\][()<>\s]{1,300}\])/

/** Words as they are: what Markdown would take for a sign is set apart; entities stay, but for the three that a reader need not see. */
function escaped(text: string, guard: Guard): string {
  return text
    .split(APART)
    .map((part, i, parts) => {
      if (i % 2 === 1 && part.startsWith('[sound:') && SOUND.test(part.slice(7, -1))) return `![](${part.slice(7, -1)})`
      const inside = decoded(part.slice(2, -2))
      const isFormula = i % 2 === 1 && part.startsWith('\\') && /^(?!\s)[^$]*[^\s\\$]$/.test(inside) && guard.raw(inside)
      if (isFormula && !/^\d/.test(parts[i + 1] ?? '')) return part[1] === '(' ? `$${inside}$` : `$$${inside}$$`
      const plain = part
        .replace(/[\\`*_[\]~$]/g, '\\$&')
        .replace(/&lt;(?!!--)/g, '\\<')
        .replaceAll('&gt;', '>')
      return guard.within(plain.replace(/&amp;(?!#?\w+;)/g, '&'))
    })
    .join('')
}

/** At a line's beginning a few more signs have a meaning. */
function startEscaped(line: string): string {
  return line.replace(/^(\s*)([#>|]|[-+](?=\s|-|$)|={2,}$)/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** A tag as it is, but for what text formats part cards by; a picture as Markdown has it. */
function tagOf(tag: string): string {
  const picture = /^<img src="([^"<>&()]+)">$/.exec(tag)?.[1]
  if (picture && !SOUND.test(picture)) return picture.includes(' ') ? `![](<${picture}>)` : `![](${picture})`
  return tag.replace(/::/g, ':&#58;').replace(/==/g, '=&#61;')
}
