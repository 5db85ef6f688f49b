// Where a card's sentence stands: the document's title and the heading above it, shown with the prompt. A stranger then knows which court, cell or law is meant.
import { headingAbove } from '../findings/heading.ts'
import type { Page } from '../findings/index.ts'
import { BODY } from '../findings/references/nouns.ts'
import type { Sentence } from '../language/index.ts'
import type { WrittenCard } from '../model/index.ts'
import { plain, stem } from './plain.ts'
import { countryOf } from './country.ts'
import { topicOf } from './topic.ts'

/** Characters; a longer title is a sentence. */
const LONGEST = 110

/** The card with its context; without what would give its answer away. */
export function withContext(page: Page, sentence: Sentence, card: WrittenCard): WrittenCard {
  const heading = headingAbove(page, sentence)
  const lines = [issuerOf(page), page.title.trim(), heading === page.title.trim() ? '' : heading]
  const said = [...lines, card.prompt]
  const parts = [untold(countryOf(page), said), untold(topicOf(page), said), ...lines]
    .map((part) => withoutYears(part, card.answer))
    .filter((part) => part !== '' && part.length <= LONGEST && !givesAway(part, card.answer))
  return { ...card, context: parts.length > 0 ? parts.join(' – ') : null }
}

/** What the document is about, where nothing of the card names it. */
function untold(subject: string | null, said: readonly string[]): string {
  return subject !== null && !tells(said.join(' '), subject) ? subject : ''
}

/** Whether words name something, whole: "Nigeria" does not tell of Niger; "vaccines" tells of a vaccine. */
function tells(words: string, subject: string): boolean {
  const all = ` ${plain(words)} `
  return [`${plain(subject)} `, `${plain(subject)}s `].some((named) => all.includes(` ${named}`))
}

/** Whose paper it is, where that stands above the title: "County Government of Nyandoro". A rule or figure without a country is the issuer's. */
function issuerOf({ blocks, text }: Page): string {
  const title = blocks.findIndex(({ kind }) => kind === 'title')
  const bodies = blocks
    .slice(0, Math.max(0, title))
    .map(({ start, end }) => text.slice(start, end))
    .filter(isBody)
  const body = bodies.find((line) => / of /i.test(line)) ?? bodies[0] ?? ''
  if (body !== body.toUpperCase()) return body
  return body.toLowerCase().replace(/(?<!\p{L})(?!(?:of|and|for|the|on)\b)\p{L}/gu, (letter) => letter.toUpperCase())
}

function isBody(line: string): boolean {
  if (line.length > 60 || /[:.|\d]/.test(line)) return false
  return line.split(' ').some((word) => BODY.has(word.toLowerCase()) || word.toLowerCase() === 'house')
}

/** "Guidance of … on donors", where 2023 is asked: the title still tells what it is about. */
function withoutYears(part: string, answer: string): string {
  return part.replace(/\b(?:1[0-9]|20)\d\d\b/g, (year) => (answer.includes(year) ? '…' : year))
}

/** What answers of many kinds have in common. */
const UNIT =
  /^(?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies)|percent|million|billion|thousand|hundred|about|around|nearly|almost|between|more|than|over|some|from)$/

/** Whether a word of the answer that says something stands in it. */
function givesAway(part: string, answer: string): boolean {
  const words = new Set(plain(part).split(' ').map(stem))
  const initials = (answer.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('').toLowerCase()
  if (initials.length > 2 && words.has(initials)) return true
  return plain(answer)
    .split(' ')
    .some((word) => (word.length > 3 || /\d/.test(word)) && !UNIT.test(word) && words.has(stem(word)))
}
