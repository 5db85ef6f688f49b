// Wrong answers that could be right: of the same sort, from the person's own documents, near in time and size, and alike in form. What any of
// the documents says together with what is asked is left out, and so is everything that stands in the question or its source.
import { chanceFrom } from '../../scheduling/index.ts'
import { plainAnswer, type Item } from './item.ts'
import type { Kinship } from './kinship.ts'
import { otherAmounts } from './other-amounts.ts'
import { otherDates } from './other-dates.ts'
import { fold, hasArticle, holds, isAskedOf, mightBeTrue, type Said } from './said.ts'

/** Where wrong answers come from, and what they are held against. */
export interface Among {
  readonly items: readonly Item[]
  readonly said: readonly Said[]
  readonly isKin: Kinship
}

/** Up to `howMany` wrong answers; fewer where there are no more that are surely wrong. */
export function distractorsFor(item: Item, { items, said, isKin }: Among, howMany: number, seed: string): string[] {
  const right = plainAnswer(item.card.answer)
  const shown = fold(`${item.card.prompt} ${item.card.context ?? ''} ${item.card.quote ?? ''}`)
  const candidates = item.date
    ? otherDates(item, item.date, items)
    : item.amount
      ? otherAmounts(item, items)
      : items
          .filter((other) => sameSort(item, other) && sameOffice(item, other) && isKin(item.card.document, other.card.document))
          .map(({ card }) => plainAnswer(card.answer))
  const chosen: string[] = []
  for (const words of shuffled(candidates, seed)) {
    if (chosen.length === howMany) break
    const same = [right, ...chosen].some((one) => overlap(fold(one), fold(words)))
    if (same || holds(shown, fold(words)) || isAskedOf(words, item.card.prompt)) continue
    if (!alike(right, words) || mightBeTrue(words, item, said)) continue
    if (item.hint === 'who?' && hasArticle(words, said)) continue
    chosen.push(words)
  }
  return chosen
}

/** One within the other is no other answer: "Abe" and "Shinzo Abe". */
function overlap(a: string, b: string): boolean {
  return a === b || holds(a, b) || holds(b, a)
}

/** Not told by length, by its article or by its capital. */
function alike(right: string, words: string): boolean {
  const [long, short] = [Math.max(right.length, words.length), Math.min(right.length, words.length)]
  if (long > 12 && long > 2.2 * short) return false
  return articleOf(right) === articleOf(words) && isCapital(right) === isCapital(words) && /\d/.test(right) === /\d/.test(words)
}

function articleOf(text: string): string {
  return /^(?:a|an|the|to|by|because)(?= )/i.exec(text)?.[0].toLowerCase() ?? ''
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Hints behind which a name stands: one country fits where another does. A place may be a pier or a continent, and phrases fit their own sentence alone. */
const NAMES =
  /^(?:who|which (?:country|two countries|city|region|state|island|islands|party|ministry|organisation|institution|group|war|event|treaty|law|programme|company|newspaper|university|year|document|agreement))\?$/

function sameSort(item: Item, other: Item): boolean {
  if (item.hint === null || !NAMES.test(item.hint) || other.hint !== item.hint) return false
  return !other.date && !other.amount && other !== item && hasThe(item) === hasThe(other)
}

/** "the ____": the United States may stand there, and Kenya may not. */
function hasThe({ card }: Item): boolean {
  return /\bthe ____/i.test(card.prompt)
}

/** "President ____" and "the Chancellor of the Exchequer, ____": only who is called so may stand there, and nowhere else. */
const OFFICE =
  /((?:\p{Lu}\p{L}+ )*(?:President|Minister|Chancellor|Secretary|King|Queen|General|Governor|Mayor|Senator|Professor|Ambassador|author|scholar|columnist)(?: (?:of|for) [^,;.]+)?),? ____/u

function sameOffice(one: Item, other: Item): boolean {
  return OFFICE.exec(one.card.prompt)?.[1] === OFFICE.exec(other.card.prompt)?.[1]
}

/** In an order that follows from the seed. */
export function shuffled<One>(all: readonly One[], seed: string): One[] {
  return all
    .map((one, i) => ({ one, at: chanceFrom(seed, i, String(one)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
