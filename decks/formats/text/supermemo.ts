// SuperMemo's questions and answers as text: `Q:` and `A:` lines, several of each where a side has several lines, an empty line between cards,
// and in `I:` how well a card was known.
import { deriveId } from '../../model/index.ts'
import { htmlOf } from '../../notes/index.ts'
import { DAY } from '../../scheduling/study-day.ts'
import { Gathered, type Here, type Learnt } from './gathered.ts'
import { typeOfForm } from './plain-notes.ts'
import type { ReadText } from './read-text.ts'

/** Whether this text is SuperMemo's, or looks like it: cards begin with `Q:`, and `A:` follows. */
export function isSuperMemo(text: string): boolean {
  return /^\ufeff?\s*(?:Q:[^\n]*\n(?:(?!A:)[^\n]+\n)*)A:/.test(text.replace(/\r\n?/g, '\n').slice(0, 20_000))
}

/** @param deck where its cards go */
export function readSuperMemo(text: string, deck: string, file: string, here: Here): ReadText {
  const gathered = new Gathered(here, deck)
  const repairs: string[] = []
  let twice = 0
  for (const { line, question, answer, info } of itemsOf(text)) {
    const fields = [question, answer].map(sideOf)
    const guid = deriveId<'guid'>('supermemo', deck, ...fields)
    const learnt = learntIn(info)
    if (fields.includes('')) repairs.push(`${file}, line ${line}: a side is missing; left out.`)
    else if (gathered.has(guid)) twice++
    else gathered.add({ deck, type: typeOfForm('basic'), fields, guid, ...(learnt && { learnt: new Map([[0, learnt]]) }) })
  }
  if (twice > 0) repairs.push(`${file}: ${twice} ${twice === 1 ? 'card stands' : 'cards stand'} in it twice; once is enough.`)
  if (gathered.forgotten > 0)
    repairs.push(
      `${file}: ${gathered.forgotten} ${gathered.forgotten === 1 ? 'card has' : 'cards have'} a schedule that cannot be right; begun anew.`,
    )
  return { format: 'supermemo', file: gathered.file(), repairs }
}

interface Item {
  /** From 1. */
  readonly line: number
  readonly question: readonly string[]
  readonly answer: readonly string[]
  readonly info: string
}

function itemsOf(text: string): Item[] {
  const items: { line: number; question: string[]; answer: string[]; info: string }[] = []
  let into: string[] | null = null
  let ended = true
  text.split(/\r\n?|\n/).forEach((line, i) => {
    const [, sign = '', words = ''] = /^([QAIO]):\s?(.*)$/.exec(line.replace(/^\ufeff/, '')) ?? []
    if (line.trim() === '') ended = true
    else if (sign === 'Q') {
      // A question after an answer begins a card even where nobody left a line empty.
      if (ended || (items.at(-1)?.answer.length ?? 0) > 0) items.push({ line: i + 1, question: [], answer: [], info: '' })
      ended = false
      into = items.at(-1)!.question
      into.push(words)
    } else if (sign === 'A' && items.length > 0 && !ended) {
      into = items.at(-1)!.answer
      into.push(words)
    } else if (sign === 'I' && items.length > 0) items.at(-1)!.info = words
    else if (sign === '' && !ended) into?.push(line)
  })
  return items
}

/** HTML where it holds any; otherwise words, with `&#33267;` for what its own code page could not hold. */
function sideOf(lines: readonly string[]): string {
  const text = lines.join('\n').trim()
  if (/<\/?(?:b|i|u|br|font|img|sub|sup|p|span|div)\b[^<>]*>/i.test(text)) return text.replaceAll('\n', '<br>')
  const plain = text.replace(/&#(\d{1,7});/g, (whole, code: string) =>
    Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
  )
  return htmlOf(plain)
}

/** "REP=8 LAP=0 EF=3.200 UF=2.370 INT=429 LAST=27.01.06": repetitions, lapses, ease, days, and the day of the last one. */
function learntIn(info: string): Learnt | null {
  const values = new Map([...info.matchAll(/([A-Z]+)=([\d.]+)/g)].map(([, name = '', value = '']) => [name, value]))
  const number = (name: string): number => Number(values.get(name) ?? 0)
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(values.get('LAST') ?? '') ?? []
  if (year === undefined || number('REP') < 1 || number('INT') < 1) return null
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
  const last = Math.floor(Date.UTC(full, Number(month) - 1, Number(day)) / DAY)
  const ease = number('EF') || number('UF')
  return { ease, interval: number('INT'), due: last + number('INT'), reviews: number('REP'), lapses: number('LAP') }
}
