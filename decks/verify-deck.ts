// Every card proves itself: each quote is found again in its document, and each answer again in its quote.
import { leaks, plain, withoutBrackets } from './cards/plain.ts'
import type { GeneratedCard, GeneratedDeck, GeneratedNote } from './generated-deck.ts'
import { findDates, parseDate, sameDate } from './values/index.ts'
import type { DateValue } from './model/index.ts'

/** What is wrong with a deck, one line each; empty when every quote and every answer holds. */
export function verifyDeck(deck: GeneratedDeck): string[] {
  const wrong: string[] = []
  const ids = new Set<string>()
  const once = (id: string, what: string): void => {
    if (ids.has(id)) wrong.push(`${what} ${id}: the same id stands twice`)
    ids.add(id)
  }
  for (const document of deck.documents) once(document.id, 'document')
  for (const note of deck.notes) {
    once(note.id, 'note')
    if (note.source.length === 0) wrong.push(`note ${note.id}: it has no source`)
    if (note.cards.length === 0) wrong.push(`note ${note.id}: it has no card`)
    for (const problem of wrongQuotes(deck, note)) wrong.push(`note ${note.id}: ${problem}`)
    for (const card of note.cards) {
      once(card.id, 'card')
      for (const problem of wrongCard(deck, note, card))
        wrong.push(`note ${note.id}, card ${card.id} ("${card.prompt}"): ${problem}`)
    }
  }
  return wrong
}

function wrongQuotes(deck: GeneratedDeck, note: GeneratedNote): string[] {
  const wrong: string[] = []
  for (const { document, start, end, quote } of note.source) {
    const text = deck.documents.find(({ id }) => id === document)?.text
    if (text === undefined) wrong.push(`its document ${document} is not in the deck`)
    else if (quote.trim() === '') wrong.push('its quote is empty')
    else if (text.slice(start, end) !== quote) wrong.push(`its quote does not stand at ${start} to ${end} of its document`)
  }
  if (note.shift)
    for (const part of ['actor', 'issue', 'before', 'after', 'when', 'why'] as const) {
      const words = note.shift[part]
      if (words !== null && !follows(words, note, publishedOf(deck, note)))
        wrong.push(`the shift's ${part}, "${words}", does not stand in its quote`)
    }
  return wrong
}

function wrongCard(deck: GeneratedDeck, note: GeneratedNote, card: GeneratedCard): string[] {
  const wrong: string[] = []
  if (card.prompt.trim() === '') wrong.push('its prompt is empty')
  if (card.answer.trim() === '') wrong.push('its answer is empty')
  else {
    if (leaks(card)) wrong.push(`its answer, "${card.answer}", stands in its prompt`)
    if (!follows(card.answer, note, publishedOf(deck, note)))
      wrong.push(`its answer, "${card.answer}", does not follow from its quote`)
    const named = note.kind === 'date' && note.date ? parseDate(bracketsOpened(card.answer)) : null
    if (note.date && named && ![named, ...asWords(card.answer)].some((date) => note.date && isOrBounds(date, note.date)))
      wrong.push(`its answer, "${card.answer}", is not the date of its note, ${note.date.value}`)
  }
  return wrong
}

/**
 * Whether an answer follows from a note's quotes: its words stand there, or the date it names does.
 * What stands in [brackets] was added and says so; it is checked with the rest or, where it resolves a date, by its value.
 */
function follows(answer: string, note: GeneratedNote, published: DateValue | null): boolean {
  return note.source.some(({ quote }) => {
    const words = plain(withoutBrackets(answer))
    if (words !== '' && ` ${plain(quote)} `.includes(` ${words} `)) return true
    const value = parseDate(bracketsOpened(answer))
    if (!value) return false
    const stated = findDates(quote, { offset: 0, published, nearYear: null })
    return stated.some((found) => found.value && sameDate(found.value, value))
  })
}

function publishedOf(deck: GeneratedDeck, note: GeneratedNote): DateValue | null {
  const document = deck.documents.find(({ id }) => id === note.source[0]?.document)
  return document?.published ? parseDate(document.published) : null
}

/** What an answer says as words of a sentence: "1904-05" is a month to a machine, and two years to who wrote it. */
function asWords(answer: string): DateValue[] {
  const found = findDates(`from ${bracketsOpened(answer)}`, { offset: 0, published: null, nearYear: null })
  return found.flatMap(({ value }) => value ?? [])
}

/** Whether a date is the other, or an end of it: "since 1982" is asked as "1982". */
function isOrBounds(date: DateValue, whole: DateValue): boolean {
  return sameDate(date, whole) || whole.value.split('/').includes(date.value)
}

/** An answer with what was added to it: "March 24 [2022]" is a day of 2022. */
function bracketsOpened(answer: string): string {
  return answer.replace(/[[\]]/g, '')
}
