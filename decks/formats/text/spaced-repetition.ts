// Markdown of Obsidian's Spaced Repetition: `front::back`, `front:::back` both ways, sides parted by `?` or `??`, `==deletions==`,
// decks by #flashcards tags, and its schedule in comments. After its own description:
// https://www.stephenmwangi.com/obsidian-spaced-repetition/flashcards
import { deriveId } from '../../model/index.ts'
import { DAY } from '../../scheduling/study-day.ts'
import type { DeckFile } from '../deck-file.ts'
import { braced, signed, signsOf, unsigned } from './deletions.ts'
import { Gathered, type Here, type Learnt } from './gathered.ts'
import { htmlOfMarkdown } from './markdown-in.ts'
import { markdownOf, type Guard } from './markdown-out.ts'
import { plainNotes, typeOfForm, type Form, type PlainNote } from './plain-notes.ts'
import type { ReadText } from './read-text.ts'

/** @param deck where cards without a tag go */
export function readSpacedRepetition(text: string, deck: string, file: string, here: Here): ReadText {
  const gathered = new Gathered(here, deck)
  const repairs: string[] = []
  let home = tagIn(frontOf(text)) ?? ''
  let twice = 0
  const take = ({ form, sides, own }: Found): void => {
    const [front = '', back = ''] = sides.map(({ words }) => words)
    const schedule = sides.map(({ schedule: one }) => one).join('')
    const fields = form === 'cloze' ? [clozeHtml(front)] : [htmlOfMarkdown(front), htmlOfMarkdown(back)]
    const path = own ?? home
    const guid = deriveId<'guid'>('spaced repetition', path || deck, form, fields[0] ?? '')
    const other = gathered.has(guid) ? deriveId<'guid'>(guid, fields[1] ?? '') : guid
    if (gathered.has(other)) twice++
    else gathered.add({ deck: path, type: typeOfForm(form), fields, guid: other, learnt: learntIn(schedule) })
  }
  for (const block of blocksOf(text)) {
    for (const found of cardsIn(block)) {
      if (found.deck !== undefined) home = found.deck
      else take(found)
    }
  }
  if (twice > 0) repairs.push(`${file}: ${twice} ${twice === 1 ? 'card stands' : 'cards stand'} in it twice; once is enough.`)
  if (gathered.forgotten > 0)
    repairs.push(
      `${file}: ${gathered.forgotten} ${gathered.forgotten === 1 ? 'card has' : 'cards have'} a schedule that cannot be right; begun anew.`,
    )
  return { format: 'spaced-repetition', file: gathered.file(), repairs }
}

/** The notes as Markdown that the plugin reads as the same cards. */
export function writeSpacedRepetition(file: DeckFile): string {
  const lines: string[] = []
  let home: string | null = null
  for (const note of plainNotes(file)) {
    if (note.deck !== home) lines.push(`#flashcards/${tagOf(note.deck)}`, '')
    home = note.deck
    lines.push(written(note), '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

const GUARD: Guard = {
  within: (text) => text.replace(/([:=;])(?=\1)/g, '$1\\'),
  start: (line) => line.replace(/^(\?{1,2})$/, '\\$1'),
  raw: (text) => !/::|==|;;/.test(text),
}

function written({ form, front, back }: PlainNote): string {
  if (form === 'cloze') return writtenCloze(front, back)
  const [question, answer] = [markdownOf(front, GUARD), markdownOf(back, GUARD)].map((side) => (side === '' ? '<br>' : side))
  const both = form === 'reverse'
  const single = !/\n|^(?:[-*+]|\d+[.)]) |:$/.test(question!) && !/\n|^(?:[-*+]|\d+[.)]) |^:/.test(answer!)
  return single ? `${question}${both ? ':::' : '::'}${answer}` : `${question}\n${both ? '??' : '?'}\n${answer}`
}

function writtenCloze(front: string, back: string): string {
  const whole = back === '' ? front : `${front}<br>${back}`
  const markdown = markdownOf(signed(whole), GUARD)
  let expected = 0
  let usual = true
  unsigned(markdown, (number) => {
    usual &&= number === ++expected
    return ''
  })
  return unsigned(markdown, (number, words, hint) => {
    const told = words.replaceAll('\n', '<br>').replace(/^=|(?<!\\)=$/g, '\\=')
    const bare = usual && !(hint !== '' && /^\d+$/.test(words))
    const clue = hint.replaceAll('\n', ' ')
    const start = `==${bare ? '' : `${number};;`}${told}`
    if (hint === '') return `${start}==`
    return told.endsWith(';') ? `${start}==^[${clue}]` : `${start};;${clue}==`
  })
}

/** Tags hold letters, figures, `_` and `-`; anything else in a deck's name becomes `_`. */
function tagOf(deck: string): string {
  return deck
    .split('::')
    .map((name) => name.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_'))
    .join('/')
}

interface Side {
  readonly words: string
  /** What stood in comments. */
  readonly schedule: string
}
interface Found {
  readonly form: Form
  readonly sides: readonly Side[]
  /** The deck that a tag before the card names, for this card alone. */
  readonly own: string | null
  readonly deck?: undefined
}
/** A tag on a line of its own: the deck of what follows. */
interface Turn {
  readonly deck: string
}

/** What stands between empty lines; a fence of code is one piece however many it holds. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]]
  let fence = ''
  for (const line of text.slice(frontOf(text).length).replace(/\r\n?/g, '\n').split('\n')) {
    const sign = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence === '') fence = sign
    else if (sign.startsWith(fence)) fence = ''
    if (line.trim() === '' && fence === '') blocks.push([])
    else blocks.at(-1)!.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

/** YAML at the beginning. */
function frontOf(text: string): string {
  return /^\ufeff?---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? ''
}

function* cardsIn(block: readonly string[]): Generator<Found | Turn> {
  let before: string[] = []
  for (let i = 0; i < block.length; i++) {
    const line = block[i]!
    const turn = /^\s*(?:#[\p{L}\p{N}_/-]+\s*)+$/u.test(line) ? tagIn(line) : null
    if (turn !== null) {
      yield { deck: turn }
      before = []
      continue
    }
    const at = separatorIn(line)
    if (at) {
      const comments: string[] = []
      while (/^\s*<!--[^]*-->\s*$/.test(block[i + 1] ?? '')) comments.push(block[++i]!)
      const own = /^\s*(#[\p{L}\p{N}_/-]+)\s/u.exec(line)?.[1]
      const front = own === undefined ? line.slice(0, at.from) : line.slice(line.indexOf(own) + own.length, at.from)
      const sides = [sideOf([front]), sideOf([line.slice(at.to), ...comments])]
      yield { form: at.both ? 'reverse' : 'basic', sides, own: own === undefined ? null : tagIn(own) }
      before = []
    } else if (/^\s*\?{1,2}\s*$/.test(line) && before.length > 0) {
      const sides = [sideOf(withoutHeading(before)), sideOf(block.slice(i + 1))]
      yield { form: line.trim() === '??' ? 'reverse' : 'basic', sides, own: null }
      return
    } else before.push(line)
  }
  if (before.some((line) => CLOZE.test(withoutRaw(line))))
    yield { form: 'cloze', sides: [sideOf(withoutHeading(before))], own: null }
}

function sideOf(lines: readonly string[]): Side {
  const schedule = lines.flatMap((line) => line.match(/<!--SR:.*?-->/g) ?? []).join('')
  const words = lines
    .map((line) => line.replace(/\s*<!--.*?-->\s*$/, '').trimEnd())
    .join('\n')
    .trim()
  return { words, schedule }
}

/** A heading above a question is no part of it. */
function withoutHeading(lines: readonly string[]): readonly string[] {
  return lines.length > 1 && /^#{1,6}\s/.test(lines[0]!) ? lines.slice(1) : lines
}

/** Escapes, code and formulas: signs within them part nothing. */
const RAW = /\\.|(`+)[^`\n]+\1|\$(?=\S)[^$\n]*[^$\s\\]\$(?!\d)/g
const CLOZE = /==(?!=).+?==/

/** As long as it was, with nothing in it that could be taken for a sign. */
function withoutRaw(line: string): string {
  return line.replace(RAW, (raw) => '\u0000'.repeat(raw.length))
}

function separatorIn(line: string): { readonly from: number; readonly to: number; readonly both: boolean } | null {
  const found = /:::?/.exec(withoutRaw(line).replace(/<\/?[a-z][^<>]*>/gi, (tag) => '\u0000'.repeat(tag.length)))
  return found && { from: found.index, to: found.index + found[0].length, both: found[0].length === 3 }
}

/** "Law::Treaties" out of `#flashcards/Law/Treaties`; '' for the tag alone, null without one. */
function tagIn(text: string): string | null {
  const found = /#?\bflashcards((?:\/[\p{L}\p{M}\p{N}_-]+)*)/u.exec(text)
  return found && (found[1] ?? '').split('/').filter(Boolean).join('::')
}

function clozeHtml(markdown: string): string {
  let highest = 0
  const hidden = withoutRaw(markdown)
  let signs = ''
  let at = 0
  const pattern = /==(?!=)([^\n]+?)==(?:\^\[([^\]\n]*)\])?(?:\[\^(\d{1,3})\])?/g
  for (const found of hidden.matchAll(pattern)) {
    const parts = partsOf(markdown.slice(found.index + 2, found.index + 2 + found[1]!.length), found[1]!)
    const numbered = parts.length > 1 && /^\d{1,3}$/.test(parts[0]!)
    const [words = '', inner = ''] = numbered ? parts.slice(1) : parts
    const number = numbered ? Number(parts[0]) : found[3] === undefined ? highest + 1 : Number(found[3])
    highest = Math.max(highest, number)
    const hint = found.index + found[1]!.length + '====^['.length
    signs +=
      markdown.slice(at, found.index) + signsOf(number, words, inner || markdown.slice(hint, hint + (found[2]?.length ?? 0)))
    at = found.index + found[0].length
  }
  return braced(htmlOfMarkdown(signs + markdown.slice(at)))
}

/** What `;;` parts, but for those set apart. */
function partsOf(inside: string, hidden: string): string[] {
  const parts: string[] = []
  let at = 0
  for (const part of hidden.split(';;')) {
    parts.push(inside.slice(at, at + part.length))
    at += part.length + 2
  }
  return parts
}

/** Due day, interval in days and ease in percent, for each card in turn; 2000-01-01 stands for one that was never asked. */
function learntIn(schedule: string): Map<number, Learnt> {
  const learnt = new Map<number, Learnt>()
  const triples = schedule.matchAll(/(\d{4})-(\d{2})-(\d{2}),(\d+(?:\.\d+)?),(\d+)/g)
  let ord = 0
  for (const [, year, month, day, interval, ease] of triples) {
    const due = Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY)
    const known = { due, interval: Math.round(Number(interval)), ease: Number(ease) / 100, reviews: 1, lapses: 0 }
    if (!(year === '2000' && month === '01' && day === '01')) learnt.set(ord, known)
    ord++
  }
  return learnt
}
