// Learns what each trait of a name says of its type: a softmax over the five learned types, rounded to small integers.
import { candidatesOf } from '../../decks/language/names/find.ts'
import { headIn } from '../../decks/language/head.ts'
import { LEARNED_TYPES, traitsElsewhere, traitsOf } from '../../decks/language/names/type.ts'
import type { CorefDocument } from '../support/coref.ts'
import { chance, shuffled } from './chance.ts'

const EPOCHS = 15
const RATE = 0.05
const DECAY = 1e-4
/** A trait seen in one document only says more of that document than of English. */
const FEWEST_DOCUMENTS = 2
/** Points for a weight of one, and the least points that a trait must give to some type to be kept. */
const POINTS = 100
const LEAST = 8

const TYPES = new Map([
  ['person', 'person'],
  ['place', 'place'],
  ['organization', 'organisation'],
  ['event', 'event'],
])

interface Example {
  readonly traits: readonly string[]
  readonly right: number
}

/** Names whose head is that of an annotated mention; times are dates, not names. */
function examplesOf({ sentences, mentions }: CorefDocument): Example[] {
  const candidates = candidatesOf(sentences)
  const elsewhere = traitsElsewhere(candidates)
  return mentions.flatMap(({ sentence, head, type }) => {
    const own = sentences[sentence]
    if (!own || own.tokens[head]?.tag !== 'PROPN' || type === 'time') return []
    const name = candidates.find((one) => one.sentence === sentence && one.from <= head && one.to > head)
    if (!name || headIn(own.heads, name.from, name.to) !== head) return []
    const traits = [...traitsOf(own, name), ...(elsewhere.get(name.text) ?? [])]
    return [{ traits, right: LEARNED_TYPES.findIndex((one) => one === (TYPES.get(type) ?? 'other')) }]
  })
}

/** @returns lines "trait person organisation place event other" */
export function learnNames(documents: readonly CorefDocument[]): string {
  const perDocument = documents.map(examplesOf)
  const seen = new Map<string, number>()
  for (const examples of perDocument)
    for (const trait of new Set(examples.flatMap(({ traits }) => traits))) seen.set(trait, (seen.get(trait) ?? 0) + 1)
  const weights = new Map<string, number[]>()
  for (const [trait, count] of seen)
    if (count >= FEWEST_DOCUMENTS)
      weights.set(
        trait,
        LEARNED_TYPES.map(() => 0),
      )
  const random = chance(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const example of shuffled(perDocument.flat(), random)) step(example, weights, RATE / (1 + 0.1 * epoch))
  return [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([trait, own]) => {
      const mean = own.reduce((a, b) => a + b) / own.length
      const points = own.map((one) => Math.round((one - mean) * POINTS))
      return points.some((one) => Math.abs(one) >= LEAST) ? [`${trait} ${points.join(' ')}`] : []
    })
    .join('\n')
}

function step({ traits, right }: Example, weights: ReadonlyMap<string, number[]>, rate: number): void {
  const rows = traits.flatMap((trait) => [weights.get(trait) ?? []]).filter((row) => row.length > 0)
  const points = LEARNED_TYPES.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0))
  const most = Math.max(...points)
  const odds = points.map((one) => Math.exp(one - most))
  const total = odds.reduce((a, b) => a + b)
  for (const row of rows)
    odds.forEach((odd, i) => {
      row[i] = (row[i] ?? 0) + rate * ((i === right ? 1 : 0) - odd / total - DECAY * (row[i] ?? 0))
    })
}
