// Markdown of hashcards: `Q:` and `A:`, or `C:` with [brackets] around what is asked; one deck a file, named in its front matter.
// After its own description: https://github.com/eudoxia0/hashcards
import { deriveId } from '../../model/index.ts'
import type { DeckFile } from '../deck-file.ts'
import { braced, signed, signsOf, unsigned } from './deletions.ts'
import { Gathered, type Here } from './gathered.ts'
import { htmlOfMarkdown } from './markdown-in.ts'
import { markdownOf, type Guard } from './markdown-out.ts'
import { plainNotes, typeOfForm } from './plain-notes.ts'
import type { ReadText } from './read-text.ts'

/** @param deck where its cards go when the file names none */
export function readHashcards(text: string, deck: string, file: string, here: Here): ReadText {
  const { name, lines, first } = headOf(text)
  const gathered = new Gathered(here, deck)
  const repairs: string[] = []
  let twice = 0
  for (const { sign, words, answer, line } of cardsIn(lines)) {
    const form = sign === 'C' ? 'cloze' : 'basic'
    const fields = sign === 'C' ? [clozeHtml(words)] : [htmlOfMarkdown(words), htmlOfMarkdown(answer ?? '')]
    const where = `${file}, line ${line + first}`
    if (sign === 'Q' && answer === null) repairs.push(`${where}: a question without an answer; left out.`)
    else if (sign === 'A') repairs.push(`${where}: an answer without a question; left out.`)
    else {
      const guid = deriveId<'guid'>('hashcards', name ?? deck, form, fields[0] ?? '')
      const other = gathered.has(guid) ? deriveId<'guid'>(guid, fields[1] ?? '') : guid
      if (gathered.has(other)) twice++
      else if (!gathered.add({ deck: name ?? deck, type: typeOfForm(form), fields, guid: other }))
        repairs.push(`${where}: ${form === 'cloze' ? 'nothing stands in [brackets]' : 'the question is empty'}; left out.`)
    }
  }
  if (twice > 0) repairs.push(`${file}: ${twice} ${twice === 1 ? 'card stands' : 'cards stand'} in it twice; once is enough.`)
  return { format: 'hashcards', file: gathered.file(), repairs }
}

/** @param name of the deck; the format has one deck a file */
export function writeHashcards(name: string, file: DeckFile): string {
  const cards = plainNotes(file).map(({ form, front, back }) => {
    if (form === 'cloze') {
      const whole = back === '' ? front : `${front}<br>${back}`
      return `C: ${unsigned(markdownOf(signed(whole), CLOZE_GUARD), (_, words) => `[${words}]`)}`
    }
    return [[front, back], ...(form === 'reverse' ? [[back, front]] : [])]
      .map(([question = '', answer = '']) => `Q: ${markdownOf(question, GUARD)}\nA: ${markdownOf(answer, GUARD)}`)
      .join('\n\n')
  })
  return `---\nname = ${JSON.stringify(name)}\n---\n\n${cards.join('\n\n')}\n`
}

const GUARD: Guard = {
  within: (text) => text,
  start: (line) => line.replace(/^([QAC]):/, '$1\\:'),
  raw: () => true,
}
const CLOZE_GUARD: Guard = { ...GUARD, raw: (text) => !/[[\]]/.test(text) }

interface Piece {
  readonly sign: 'Q' | 'A' | 'C'
  readonly words: string
  readonly answer: string | null
  /** From 0. */
  readonly line: number
}

/** A card begins with its letter at the beginning of a line, and goes on until the next, or to a rule. */
function cardsIn(lines: readonly string[]): Piece[] {
  const pieces: { sign: Piece['sign']; words: string[]; answer: string[] | null; line: number }[] = []
  let into: string[] | null = null
  lines.forEach((line, i) => {
    const sign = /^([QAC]):/.exec(line)?.[1] as Piece['sign'] | undefined
    const last = pieces.at(-1)
    const rest = line.slice(2).trim()
    if (sign === 'A' && last?.sign === 'Q' && last.answer === null) into = last.answer = [rest]
    else if (sign) pieces.push({ sign, words: (into = [rest]), answer: null, line: i })
    else if (/^-{3,}\s*$/.test(line)) into = null
    else into?.push(line)
  })
  return pieces.map(({ sign, words, answer, line }) => ({
    sign,
    line,
    words: words.join('\n').trim(),
    answer: answer && answer.join('\n').trim(),
  }))
}

/** The TOML between two lines of `---`, of which only the name is wanted. */
function headOf(text: string): { readonly name: string | null; readonly lines: readonly string[]; readonly first: number } {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, i) => i > 0 && line.trim() === '---') : -1
  if (end < 0) return { name: null, lines, first: 1 }
  const quoted = lines.slice(1, end).flatMap((line) => /^\s*name\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*')/.exec(line)?.[1] ?? [])[0]
  return { name: quoted === undefined ? null : stringOf(quoted) || null, lines: lines.slice(end + 1), first: end + 2 }
}

function stringOf(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}

/** Every bracket is a card of its own, but for those of pictures and those set apart. */
function clozeHtml(markdown: string): string {
  let number = 0
  const signs = markdown.replace(/\\.|!\[[^\][]*\](?:\([^()]*\))?|\[((?:\\.|[^\][\\])+)\]/g, (whole, words?: string) =>
    words === undefined ? whole : signsOf(++number, words, ''),
  )
  return braced(htmlOfMarkdown(signs))
}
