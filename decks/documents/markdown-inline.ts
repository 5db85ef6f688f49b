// A line of Markdown to its words: links to their text, emphasis and code without their signs, pictures and footnote marks gone.
import { textOfInline } from './html.ts'

const ESCAPABLE = /[!-/:-@[-`{-~]/
/** A run of `*`, `_`, `~` or `=`: how many of its signs have not found their other half yet. */
interface Run {
  /** Its place in `out`, filled in at the end. */
  readonly at: number
  readonly sign: string
  left: number
}

/**
 * Reads inline Markdown (CommonMark, with `~~`, `==`, `[[wiki links]]` and footnotes) as plain words. Linear in its length.
 * @param references the labels, in lower case, that the file defines below its text
 */
export function wordsOfMarkdown(source: string, references: ReadonlySet<string>): string {
  return new Line(source, references).words()
}

class Line {
  private readonly source: string
  private readonly references: ReadonlySet<string>
  private readonly out: string[] = []
  private readonly brackets: { at: number; isPicture: boolean }[] = []
  private readonly runs: Run[] = []
  private readonly openers = new Map<string, Run[]>()
  private codeEnds: Map<number, number[]> | null = null
  private at = 0

  constructor(source: string, references: ReadonlySet<string>) {
    this.source = source
    this.references = references
  }

  words(): string {
    while (this.at < this.source.length) this.step()
    for (const { at, sign, left } of this.runs) this.out[at] = sign.repeat(left)
    return this.out.join('')
  }

  private step(): void {
    const sign = this.source[this.at]!
    if (sign === '\\') return this.escape()
    if (sign === '`') return this.code()
    if (sign === '!' && this.source[this.at + 1] === '[') return this.open(true)
    if (sign === '[') return this.wikiLink() ? undefined : this.open(false)
    if (sign === ']') return this.close()
    if (sign === '<') return this.tag()
    if (sign === '&') return this.entity()
    if (sign === '*' || sign === '_' || sign === '~' || sign === '=') return this.run(sign)
    const plain = this.match(/[^\\`![\]<&*_~=]+|[^]/y)!
    this.out.push(plain[0])
  }

  private match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at
    const match = sticky.exec(this.source)
    if (match) this.at += match[0].length
    return match
  }

  private escape(): void {
    const next = this.source[this.at + 1] ?? ''
    if (next === '\n') this.out.push(' ')
    else this.out.push(ESCAPABLE.test(next) ? next : `\\${next}`)
    this.at += 2
  }

  private code(): void {
    const ticks = this.match(/`+/y)![0].length
    const ends = this.codeRuns().get(ticks) ?? []
    while (ends.length > 0 && ends[0]! < this.at) ends.shift()
    const end = ends.shift()
    if (end === undefined) this.out.push('`'.repeat(ticks))
    else {
      this.out.push(this.source.slice(this.at, end))
      this.at = end + ticks
    }
  }

  /** Where runs of so many backticks stand. */
  private codeRuns(): Map<number, number[]> {
    if (!this.codeEnds) {
      this.codeEnds = new Map()
      for (const run of this.source.matchAll(/`+/g)) {
        const ends = this.codeEnds.get(run[0].length)
        if (ends) ends.push(run.index)
        else this.codeEnds.set(run[0].length, [run.index])
      }
    }
    return this.codeEnds
  }

  private wikiLink(): boolean {
    const match = this.match(/\[\[([^[\]\n]{1,300})\]\]/y)
    if (!match) return false
    this.out.push(match[1]!.replace(/^.*\|/, '').replace(/^[^#]*#/, ''))
    return true
  }

  private open(isPicture: boolean): void {
    if (isPicture && this.match(/!\[\[[^[\]\n]{1,300}\]\]/y)) return
    this.brackets.push({ at: this.out.length, isPicture })
    this.out.push(isPicture ? '![' : '[')
    this.at += isPicture ? 2 : 1
  }

  private close(): void {
    this.at++
    const opening = this.brackets.pop()
    if (!opening) {
      this.out.push(']')
      return
    }
    const label = this.out.slice(opening.at + 1, opening.at + 12).join('')
    const isMark = /^\^[\w-]{1,40}$/.test(label)
    const isLink =
      !isMark &&
      (this.target() || (opening.at + 12 > this.out.length && this.references.has(label.toLowerCase().replace(/\s+/g, ' '))))
    if (isMark || (isLink && opening.isPicture)) this.takeBack(opening.at)
    else if (isLink) this.out[opening.at] = ''
    else this.out.push(']')
  }

  private takeBack(to: number): void {
    this.out.length = to
    for (let run = this.runs.at(-1); run && run.at >= to; run = this.runs.at(-1)) {
      run.left = 0
      this.runs.pop()
    }
  }

  /** `(address "title")` or `[label]` after a closing bracket. */
  private target(): boolean {
    return (
      this.match(
        /\(\s{0,3}(?:<[^<>\n]{0,2000}>|(?:[^\s()\\]|\\.|\([^\s()]{0,500}\)){0,2000})(?:\s{1,3}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,3}\)/y,
      ) !== null ||
      (this.source[this.at] === '[' && this.match(/\[[^[\]]{0,300}\](?!\()/y) !== null)
    )
  }

  private tag(): void {
    const address = this.match(/<((?:https?|mailto|ftp):[^\s<>]{1,1000}|[^\s<>@]{1,100}@[^\s<>@]{1,100})>/y)
    if (address) this.out.push(address[1]!.replace(/^mailto:/, ''))
    else if (this.match(/<br\s*\/?>/iy)) this.out.push(' ')
    else if (!this.match(/<!--[^<>]{0,1000}-->|<\/?[a-z][^<>]{0,1000}>/iy)) {
      this.out.push('<')
      this.at++
    }
  }

  private entity(): void {
    const entity = this.match(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy)
    this.out.push(entity ? textOfEntity(entity[0]) : '&')
    if (!entity) this.at++
  }

  /** Signs of emphasis go where they have their other half; `2 * 3` and `snake_case` keep theirs. */
  private run(sign: string): void {
    const before = this.source[this.at - 1] ?? ' '
    let count = 0
    while (this.source[this.at] === sign) {
      count++
      this.at++
    }
    const after = this.source[this.at] ?? ' '
    const [isSpaceBefore, isSpaceAfter] = [/\s/.test(before), /\s/.test(after)]
    const [isMarkBefore, isMarkAfter] = [/[\p{P}\p{S}]/u.test(before), /[\p{P}\p{S}]/u.test(after)]
    let canOpen = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
    let canClose = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
    if (sign === '_') {
      const both = canOpen && canClose
      canOpen = canOpen && (!both || isMarkBefore)
      canClose = canClose && (!both || isMarkAfter)
    }
    if ((sign === '~' || sign === '=') && count !== 2) canOpen = canClose = false
    const open = this.openers.get(sign) ?? []
    this.openers.set(sign, open)
    let left = count
    for (let opener = open.at(-1); canClose && left > 0 && opener; opener = open.at(-1)) {
      const used = Math.min(left, opener.left)
      opener.left -= used
      left -= used
      if (opener.left === 0) open.pop()
    }
    const run: Run = { at: this.out.length, sign, left }
    this.runs.push(run)
    this.out.push('')
    if (canOpen && left > 0) open.push(run)
  }
}

const entities = new Map<string, string>()

function textOfEntity(entity: string): string {
  const known = entities.get(entity)
  if (known !== undefined) return known
  const text = textOfInline(`x${entity}x`).slice(1, -1) || ' '
  if (entities.size < 5000) entities.set(entity, text)
  return text
}
