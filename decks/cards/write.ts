// From a candidate to a question and its answer: the source's own words with one phrase blanked, or a "when" question of a plain clause.
import type { Candidate } from '../findings/index.ts'
import { spanOf, tidy, wordsOf, type Edit, type Statement } from '../findings/statement.ts'
import type { WrittenCard } from '../model/index.ts'
import { questionOf } from './questions.ts'

export const BLANK = '____'

/** Writes the card of a candidate. */
export function writeCard(text: string, candidate: Candidate): WrittenCard {
  const { statement, target } = candidate
  return {
    prompt: withLead(text, statement, questionOf(text, candidate) ?? blanked(text, candidate)),
    answer: answerOf(text, statement, target),
    context: null,
    at: { start: target.start, end: target.end },
  }
}

/** The sentence before, where the question needs it: "Mitochondria are ... . They make ____." */
export function withLead(text: string, { lead }: Statement, prompt: string): string {
  return lead ? withLead(text, lead, `${sentenceOf(wordsOf(text, lead), lead)} ${prompt}`) : prompt
}

/** The words asked for, with what was added to them in brackets: "March 24 [2022]". */
function answerOf(text: string, statement: Statement, target: { readonly start: number; readonly end: number }): string {
  const added = statement.edits.find((edit) => edit.start === target.end && edit.end === target.end && edit.text.startsWith(' ['))
  const within = statement.edits.filter((edit) => edit.start >= target.start && edit.end <= target.end && edit !== added)
  const words = within.length === 0 ? text.slice(target.start, target.end) : edit(text, target, within)
  return tidy(words + (added?.text ?? ''))
}

function edit(text: string, span: { readonly start: number; readonly end: number }, edits: readonly Edit[]): string {
  let words = ''
  let at = span.start
  for (const one of [...edits].sort((a, b) => a.start - b.start)) {
    if (one.start < at) continue
    words += text.slice(at, one.start) + one.text
    at = one.end
  }
  return words + text.slice(at, span.end)
}

function blanked(text: string, { statement, target }: Candidate): string {
  const blank: Edit = { start: target.start, end: target.end, text: `${BLANK} (${target.hint})` }
  // what was added to the blanked words goes with them into the answer
  const own = statement.edits.filter((one) => !(one.start >= target.start && one.end <= target.end))
  return sentenceOf(closed(wordsOf(text, { ...statement, edits: own }, [blank]), text, statement), statement)
}

/** A quotation that ends with its sentence keeps its closing mark, which stands behind the full stop. */
function closed(words: string, text: string, { sentence }: Statement): string {
  const mark = /["”]$/.exec(text.slice(sentence.start, sentence.end))?.[0]
  if (mark === '"' && (words.match(/"/g)?.length ?? 0) % 2 === 1) return `${words}"`
  if (mark === '”' && (words.match(/“/g)?.length ?? 0) > (words.match(/”/g)?.length ?? 0)) return `${words}”`
  return words
}

/** Capital letter, full stop, and when it held. */
export function sentenceOf(words: string, statement: Statement): string {
  const capital = words.replace(/^(\P{L}{0,2})(\p{Ll})/u, (_, lead: string, letter: string) => lead + letter.toUpperCase())
  const ended = /[.?!]["”’]?$/.test(capital) ? capital : `${capital}.`
  return statement.asOf ? `[${statement.asOf}] ${ended}` : ended
}

export { spanOf }
