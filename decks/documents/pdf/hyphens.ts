// Words broken at the end of a printed line. Typesetting breaks at syllables; a compound may also break at its own hyphen, which it keeps.
import { TURN } from '../page.ts'

const HEAD = /(\p{L}+)[-\u2010\u00ad]$/u
/** A compound of names, or a dash without spaces. */
const BROKEN = /\p{L}[-\u2010–—]$/u
const TAIL = new RegExp(`^${TURN}*(\\p{Ll}+)`, 'u')
const PREFIX =
  /^(?:all|anti|co|cross|ex|far|first|full|half|high|inter|large|late|long|low|mid|multi|near|non|off|one|over|part|post|pre|pro|second|self|semi|short|single|small|so|third|three|two|under|well|world|year)$/i

export class PrintedHyphens {
  private readonly whole = new Set<string>()
  private readonly compounds = new Set<string>()
  private readonly isHyphenated: boolean

  /** @param lines every line of the document: what is written whole in them says how a broken word is to be read */
  constructor(lines: readonly string[]) {
    let isBroken = false
    for (const line of lines) {
      // the rest of a broken word is no word
      const own = isBroken ? line.replace(/^\S+/, '') : line
      isBroken = HEAD.test(line)
      for (const [word] of own.toLowerCase().matchAll(/\p{L}{2,}(?:[-\u2010]\p{L}{2,})+|\p{L}{2,}(?![-\u2010\u00ad]$|\p{L})/gu)) {
        if (/[-\u2010]/.test(word)) this.compounds.add(word.replace(/\u2010/g, '-'))
        else this.whole.add(word)
      }
    }
    this.isHyphenated = this.areBrokenBySyllable(lines)
  }

  /** Whether whoever set this broke words: some broken word stands whole elsewhere, or too many lines end in a hyphen for compounds. */
  private areBrokenBySyllable(lines: readonly string[]): boolean {
    let broken = 0
    for (const [i, line] of lines.entries()) {
      const head = HEAD.exec(line)?.[1]
      const tail = head && TAIL.exec(lines[i + 1] ?? '')?.[1]
      if (!head || !tail) continue
      broken++
      if (this.whole.has((head + tail).toLowerCase())) return true
    }
    return broken > 2 && broken > lines.length * 0.04
  }

  /** Joins lines with a space, and broken words without. */
  readonly join = (lines: readonly string[]): string => {
    let joined = ''
    for (const line of lines) {
      const head = HEAD.exec(joined)?.[1]
      const tail = TAIL.exec(line)?.[1]
      if (head && tail) joined = (this.isBroken(head, tail) ? joined.slice(0, -1) : joined) + line
      else if (joined === '' || BROKEN.test(joined)) joined += line
      else joined += ` ${line}`
    }
    return joined
  }

  private isBroken(head: string, tail: string): boolean {
    const [first, rest] = [head.toLowerCase(), tail.toLowerCase()]
    if (this.whole.has(first + rest)) return true
    if (!this.isHyphenated || this.compounds.has(`${first}-${rest}`)) return false
    return !(this.whole.has(first) && this.whole.has(rest)) && !(PREFIX.test(first) && this.whole.has(rest))
  }
}
