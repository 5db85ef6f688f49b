// Cards of a harbour for mock exams, and exams made of them.
import { composeMock, saidOf, type CardId, type MockCard, type QuestionForm } from '../../decks/index.ts'

/** A found card, otherwise as usual. */
export function card(i: number, over: Partial<MockCard>): MockCard {
  return {
    id: `c${i}` as CardId,
    kind: 'fact',
    document: null,
    title: 'The harbour',
    context: null,
    prompt: '',
    answer: '',
    quote: null,
    written: null,
    before: null,
    after: null,
    issue: null,
    ...over,
  }
}

export const dated = Array.from({ length: 12 }, (_, i) =>
  card(i, {
    kind: 'date',
    prompt: `The pier number ${i + 1} was opened in ____ (which year?).`,
    answer: String(1880 + 3 * i),
    quote: `The pier number ${i + 1} was opened in ${1880 + 3 * i}.`,
  }),
)
export const lands = ['Norway', 'Denmark', 'Sweden', 'Iceland', 'Finland', 'Estonia'].map((answer, i) =>
  card(20 + i, {
    prompt: `The ferry number ${i + 1} sailed to ____ (which country?).`,
    answer,
    quote: `The ferry number ${i + 1} sailed to ${answer}.`,
  }),
)
export const shifts = [1, 2, 3, 4].map((i) =>
  card(40 + i, {
    kind: 'shift',
    prompt: `What became of toll ${i}?`,
    answer: `toll ${i} ended`,
    before: `a toll of ${i} pence`,
    after: `${i} free days`,
  }),
)
export const all = [...dated, ...lands, ...shifts]
export const said = saidOf(all.flatMap(({ quote }) => quote ?? []))
/** An exam of at most forty questions. */
export const compose = (cards: readonly MockCard[], forms: readonly QuestionForm[], seed = 'a', sentences = said) =>
  composeMock(cards, sentences, { howMany: 40, forms, seed })
