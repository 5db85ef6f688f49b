// A side of a card in Markdown as field HTML: emphasis, code, lists, formulas, links and pictures; HTML in it stays HTML.
import { htmlOf } from '../../notes/index.ts'

/**
 * Markdown as people write it on cards: every line end is one, as Obsidian and hashcards show it. Linear in its length.
 * `htmlOfMarkdown(markdownOf(html))` is the same HTML, for what a field editor makes.
 */
export function htmlOfMarkdown(markdown: string): string {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const parts: { readonly html: string; readonly block: boolean }[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence) {
      const end = lines.findIndex((one, at) => at > i && one.trim().startsWith(fence))
      const inside = lines.slice(i + 1, end < 0 ? lines.length : end)
      parts.push({ html: `<pre><code>${htmlOf(inside.join('\n')).replaceAll('<br>', '\n')}</code></pre>`, block: true })
      i = end < 0 ? lines.length : end
      continue
    }
    const list = listOf(lines, i)
    if (list) {
      parts.push({ html: list.html, block: true })
      i = list.end - 1
      continue
    }
    const display = /^\s*\$\$\s*$/.test(line) ? lines.findIndex((one, at) => at > i && /^\s*\$\$\s*$/.test(one)) : -1
    if (display > 0) {
      parts.push({
        html: `\\[${htmlOf(
          lines
            .slice(i + 1, display)
            .join(' ')
            .trim(),
        )}\\]`,
        block: false,
      })
      i = display
      continue
    }
    parts.push({ html: inlineHtml(line), block: false })
  }
  return parts
    .map(({ html, block }, i) => {
      const before = parts[i - 1]
      return before && !block && !before.block ? `<br>${html}` : html
    })
    .join('')
}

const ITEM = /^\s*(?:([-*+])|\d{1,9}[.)])\s+(.*)$/

/** A run of items of one kind; what is nested in them stands among them. */
function listOf(lines: readonly string[], from: number): { readonly html: string; readonly end: number } | null {
  const tagAt = (i: number): 'ul' | 'ol' | null => {
    const item = ITEM.exec(lines[i] ?? '')
    return item ? (item[1] ? 'ul' : 'ol') : null
  }
  const tag = tagAt(from)
  if (tag === null || /^\s*([-*])(?:\s*\1){2,}\s*$/.test(lines[from] ?? '')) return null
  let end = from
  while (tagAt(end) === tag) end++
  const items = lines.slice(from, end).map((line) => `<li>${inlineHtml(ITEM.exec(line)?.[2] ?? '')}</li>`)
  return { html: `<${tag}>${items.join('')}</${tag}>`, end }
}

interface Open {
  /** Its place in what was written. */
  readonly at: number
  readonly mark: string
}

const TAGS: Readonly<Record<string, string>> = { '**': 'b', __: 'b', '*': 'i', _: 'i', '~~': 's' }
/** A file that is heard or played rather than looked at. */
export const SOUND = /\.(?:mp3|ogg|oga|wav|m4a|flac|opus|mp4|webm)$/i

/** One line, or part of one. */
export function inlineHtml(source: string): string {
  const out: string[] = []
  const open: Open[] = []
  let at = 0
  const match = (sticky: RegExp): RegExpExecArray | null => {
    sticky.lastIndex = at
    const found = sticky.exec(source)
    if (found) at += found[0].length
    return found
  }
  while (at < source.length) {
    const sign = source[at]!
    let found: RegExpExecArray | null
    if (sign === '\\' && (found = match(/\\([!-/:-@[-`{-~])/y))) out.push(htmlOf(found[1]!))
    else if (sign === '`' && (found = match(/(`+)(?!`)((?:[^`]|(?!\1(?!`))`)+?)\1(?!`)/y)))
      out.push(`<code>${htmlOf(found[2]!.replace(/^ (.*[^ ].*) $/, '$1'))}</code>`)
    else if (sign === '$' && (found = match(/\$\$([^$]{1,2000})\$\$/y))) out.push(`\\[${htmlOf(found[1]!)}\\]`)
    else if (sign === '$' && (found = match(/\$(?=\S)([^$]{0,1999}[^$\s\\])\$(?!\d)/y))) out.push(`\\(${htmlOf(found[1]!)}\\)`)
    else if (sign === '!' && (found = match(/!\[\[([^\][|]{1,300})(?:\|[^\][]{0,300})?\]\]/y))) out.push(mediaHtml(found[1]!, ''))
    else if (sign === '!' && (found = match(/!\[([^\][]{0,300})\]\((?:<([^<>]{1,300})>|([^()\s]{1,300}))\)/y)))
      out.push(mediaHtml(found[2] ?? found[3] ?? '', found[1]!))
    else if (sign === '[' && (found = match(/\[\[(?:[^\][|]{1,300}\|)?([^\][|]{1,300})\]\]/y))) out.push(htmlOf(found[1]!))
    else if (sign === '[' && (found = match(/\[([^\][]{1,1000})\]\((?:<([^<>]{1,2000})>|([^()\s]{1,2000}))\)/y)))
      out.push(`<a href="${attribute(found[2] ?? found[3] ?? '')}">${inlineHtml(found[1]!)}</a>`)
    else if (sign === '<' && match(/<!--[\s\S]*?-->/y)) continue
    else if (sign === '<' && (found = match(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/iy))) out.push(found[0])
    else if (sign === '&' && (found = match(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy))) out.push(found[0])
    else if (/[*_~]/.test(sign)) emphasis(sign)
    else out.push(htmlOf((match(/[^\\`$![<&*_~]+|[^]/y) ?? [sign])[0]))
  }
  return out.join('')

  /** A run of signs: twos first, then ones; each closes the nearest of its kind, or opens one. */
  function emphasis(sign: string): void {
    const before = source[at - 1] ?? ' '
    const run = match(sign === '*' ? /\*+/y : sign === '_' ? /_+/y : /~+/y)![0].length
    const after = source[at] ?? ' '
    const word = sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    let left = run
    const closes = !/\s/.test(before) && !word
    const opens = !/\s/.test(after) && !word
    while (left > 0) {
      const last = closes ? open.findLast(({ mark }) => mark[0] === sign && mark.length <= left) : undefined
      if (last) {
        const tag = TAGS[last.mark]!
        out[last.at] = `<${tag}>`
        out.push(`</${tag}>`)
        open.length = open.indexOf(last)
        left -= last.mark.length
        continue
      }
      const mark = left >= 2 ? sign.repeat(2) : sign
      left -= mark.length
      if (opens && mark in TAGS) open.push({ at: out.length, mark })
      out.push(mark)
    }
  }
}

function mediaHtml(name: string, alternative: string): string {
  const file = name.trim()
  if (SOUND.test(file)) return `[sound:${file}]`
  return `<img src="${attribute(file)}"${alternative === '' ? '' : ` alt="${attribute(alternative)}"`}>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
