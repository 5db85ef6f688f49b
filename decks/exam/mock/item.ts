// What a mock exam can ask about a card: its prompt with a place for the answer, and what kind of thing the answer is.
import type { CardId, DateValue, DocumentId, Kind } from '../../model/index.ts'
import { findDates, parseAmount, parseDate, type Amount } from '../../values/index.ts'
import { fold, holds, isAskedOf, tellingWords } from './said.ts'

/** A card as a mock exam is given it. */
export interface MockCard {
  readonly id: CardId
  readonly kind: Kind | null
  readonly document: DocumentId | null
  readonly title: string | null
  readonly context: string | null
  readonly prompt: string
  readonly answer: string
  readonly quote: string | null
  /** The day its document was written, counted from 1970-01-01; null where nobody knows. */
  readonly written: number | null
  /** For a shift: its two sides in the source's words. */
  readonly before: string | null
  readonly after: string | null
  readonly issue: string | null
}

export interface Item {
  readonly card: MockCard
  /** Behind the blank: "which year?"; null where the prompt is a question. */
  readonly hint: string | null
  readonly date: DateValue | null
  readonly amount: Amount | null
}

const BLANK = /_{4}(?: \(([^()]*)\))?/

/** Longer answers are no choice among others: they are asked to be written, or not at all. */
const LONGEST_ANSWER = 90

/** A question about an event that says less is a piece of its sentence: "In which year did Japan decide?" */
const LEAST_TOLD = 3

function isTorn({ prompt }: MockCard): boolean {
  return /^(?:In|On) which [^?]* did /.test(prompt) && tellingWords(prompt).size < LEAST_TOLD
}

/** "____ (how many?) scientists, Douglas Chapman, ...": they can be counted. */
const COUNTED = /____ \(how many\?\) (?:[\p{L}-]+ )?[\p{L}-]+, \p{Lu}/u

/** Whether a question gives its answer away: "Japanese troops" tells that it was Japan. */
function isToldBy({ prompt, answer }: MockCard): boolean {
  return COUNTED.test(prompt) || isAskedOf(plainAnswer(answer), prompt)
}

export function itemOf(card: MockCard): Item | null {
  const answer = card.answer.trim()
  if (answer === '' || answer.length > LONGEST_ANSWER || card.prompt.trim() === '') return null
  if (card.kind !== null && (isToldBy(card) || isTorn(card))) return null
  const blank = BLANK.exec(card.prompt)
  return { card, hint: blank ? (blank[1] ?? '') : null, ...valueOf(answer) }
}

/** What an answer is worth, if it is a date or an amount. */
export function valueOf(answer: string): Pick<Item, 'date' | 'amount'> {
  const date = parseDate(plainAnswer(answer))
  return { date, amount: date ? null : parseAmount(answer) }
}

/** Whether its answer can be written from memory and marked by a machine: a value, a name, a few words. */
export function isShort({ card, hint, date, amount }: Item): boolean {
  if (hint === 'what?' || isOpen(card)) return false
  return date !== null || amount !== null || plainAnswer(card.answer).split(' ').length <= 3
}

/** A found card that asks for a phrase of its sentence: many others say the same. Who writes a card has one answer in mind. */
function isOpen({ kind, prompt }: MockCard): boolean {
  return kind !== null && /^(?:\[[^\]]*\]\s*)?what\b/i.test(prompt.trim())
}

/** The prompt with these words in its blank; null where there is no blank, or two. */
export function filled({ card, hint }: Item, words: string): string | null {
  if (hint === null || card.prompt.split('____').length !== 2) return null
  const sentence = card.prompt.replace(BLANK, () => words)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What is to be by a day did not happen on it, and a later one may be as true. */
export const LIMIT = /\b(?:by|until|till|since|before|after) (?:the |about |early |late )?____/i
/** A day that something was put off to, or is meant for, did not see it happen either. */
const GOAL = /\b(?:to|for) ____/i
/** More than one event. */
const SEVERAL = /;/
/** "[The Regulation]": only its document tells which. */
const BARE = /\[(?:the|this|that) [\p{L}-]+\]/iu

/** What is shown above the question: with its document's title where only that tells what is meant. */
export function contextOf({ context, title, prompt, answer }: MockCard): string | null {
  if (title === null || !BARE.test(prompt) || (context ?? '').includes(title)) return context
  if (holds(fold(title), fold(plainAnswer(answer)))) return context
  return context === null ? title : `${title} – ${context}`
}

/** What happened, without when: of a date card whose sentence names no other date. */
export function happened(item: Item): string | null {
  const { prompt, quote } = item.card
  if (!item.date || [LIMIT, GOAL, SEVERAL, BARE].some((one) => one.test(prompt))) return null
  // The sentence that is shown in the end has to say it.
  const year = /^\d{4}/.exec(item.date.value)?.[0]
  if (year !== undefined && quote !== null && !quote.includes(year)) return null
  const event = filled(item, '…')
  if (event === null) return null
  const other = findDates(event, { offset: 0, published: null, nearYear: null })
  return other.length > 0 ? null : event
}

/** "[Shinzo] Abe" as it is offered among others. */
export function plainAnswer(answer: string): string {
  return answer.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim()
}
