// Notes at the foot of a column: smaller lines that begin with the mark they are called by. They are no part of the text.
import type { Column, Face, Line } from './lines.ts'

const MARK = /^(?:\[?(\d{1,3})\]?[.)]?|([⁰¹²³⁴-⁹]+)|[*†‡§])(?=\s|\p{Lu}|["“‘])/u
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export interface Apart {
  readonly columns: readonly Column[]
  /** The notes, each as one line. */
  readonly notes: readonly string[]
  /** The numbers by which they are called. */
  readonly numbers: ReadonlySet<number>
}

export function footnotesApart(columns: readonly Column[], face: Face): Apart {
  const notes: string[] = []
  const numbers = new Set<number>()
  let isUnfinished = false
  const kept = columns.map((column) => {
    const from = startOfNotes(column, face, isUnfinished)
    if (from === column.lines.length) return column
    for (const line of column.lines.slice(from)) {
      const said = line.sign === null ? line.text : `${line.sign} ${line.text}`
      const mark = MARK.exec(said)
      if (mark) {
        notes.push(said)
        const number = numberOf(mark)
        if (number !== null) numbers.add(number)
      } else if (notes.length > 0) notes.push(`${notes.pop()!} ${said}`)
    }
    isUnfinished = !/[.!?…]["'”’)\]]*$/.test(notes.at(-1) ?? '.')
    return { ...column, lines: column.lines.slice(0, from) }
  })
  return { columns: kept.filter(({ lines }) => lines.length > 0), notes, numbers }
}

/** Notes begin with the first line of the small ones at the foot that has a mark, or go on from the page before. */
function startOfNotes({ lines }: Column, face: Face, isUnfinished: boolean): number {
  let small = lines.length
  while (small > 0 && lines[small - 1]!.size <= face.size * 0.93) small--
  if (small === 0 || small === lines.length) return lines.length
  const marked = lines.findIndex((line, i) => i >= small && isMarked(line))
  return isUnfinished && marked > small ? small : marked < 0 ? lines.length : marked
}

function isMarked(line: Line): boolean {
  return MARK.test(line.sign === null ? line.text : `${line.sign} ${line.text}`)
}

function numberOf(mark: RegExpExecArray): number | null {
  if (mark[1]) return Number(mark[1])
  return mark[2] ? Number(Array.from(mark[2], (sign) => RAISED.indexOf(sign)).join('')) : null
}

/** Takes the raised numbers that call a note out of a text. */
export function withoutCalls(text: string, numbers: ReadonlySet<number>): string {
  if (numbers.size === 0) return text
  return text.replace(/(?<=[\p{L}\p{N}\p{P}])\s?([⁰¹²³⁴-⁹]{1,3})(?![⁰¹²³⁴-⁹])/gu, (call: string, raised: string) =>
    numbers.has(Number(Array.from(raised, (sign) => RAISED.indexOf(sign)).join(''))) ? '' : call,
  )
}
