// Learns what each trait of a name says of its type: a softmax over the five learned types, rounded to small integers.
import { candidatesOf } from '../../decks/language/names/find.ts'
import { headIn } from '../../decks/language/head.ts'
import { LEARNED_TYPES, traitsElsewhere, traitsOf } from '../../decks/language/names/type.ts'
import type { CorefDocument } from '../support/coref.ts'
import { chance, shuffled } from './chance.ts'

const EPOCHS = 15
const RATE = 0.1
/** How strongly weights are drawn to nothing: what few names show counts little. */
const DECAY = 0.03
/** A trait seen in one or two documents only says more of those than of English. */
const FEWEST_DOCUMENTS = 3
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

/** What a trait says for each type, how far it has moved, and its mean over the later epochs, which ships. */
interface Row {
  readonly weights: number[]
  readonly moved: number[]
  readonly sum: number[]
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
  const rows = new Map<string, Row>()
  for (const [trait, count] of seen) if (count >= FEWEST_DOCUMENTS) rows.set(trait, freshRow())
  const random = chance(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffled(perDocument.flat(), random)) step(example, rows)
    if (epoch >= EPOCHS / 2)
      for (const { weights, sum } of rows.values()) weights.forEach((weight, i) => (sum[i] = (sum[i] ?? 0) + weight))
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([trait, { sum }]) => {
      const mean = sum.reduce((a, b) => a + b) / sum.length
      const points = sum.map((one) => Math.round(((one - mean) * POINTS) / Math.floor(EPOCHS / 2)))
      return points.some((one) => Math.abs(one) >= LEAST) ? [`${trait} ${points.join(' ')}`] : []
    })
    .join('\n')
}

function freshRow(): Row {
  return { weights: LEARNED_TYPES.map(() => 0), moved: LEARNED_TYPES.map(() => 0.1), sum: LEARNED_TYPES.map(() => 0) }
}

/** One lesson of a softmax; each weight moves the less the more it has moved (AdaGrad). */
function step({ traits, right }: Example, rows: ReadonlyMap<string, Row>): void {
  const own = traits.flatMap((trait) => rows.get(trait) ?? [])
  const points = LEARNED_TYPES.map((_, i) => own.reduce((sum, { weights }) => sum + (weights[i] ?? 0), 0))
  const most = Math.max(...points)
  const odds = points.map((one) => Math.exp(one - most))
  const total = odds.reduce((a, b) => a + b)
  for (const { weights, moved } of own)
    odds.forEach((odd, i) => {
      const slope = (i === right ? 1 : 0) - odd / total - DECAY * (weights[i] ?? 0)
      moved[i] = (moved[i] ?? 0) + slope * slope
      weights[i] = (weights[i] ?? 0) + (RATE * slope) / Math.sqrt(moved[i] ?? 1)
    })
}
