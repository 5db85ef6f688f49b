// Learns the weights of who is who: a softmax over the candidates of each choice and none of them, rounded to small integers.
import { findNames } from '../../decks/language/names/find.ts'
import type { Entity } from '../../decks/language/references/entity.ts'
import type { Mention } from '../../decks/language/references/mentions.ts'
import { resolve, type Choice } from '../../decks/language/references/resolve.ts'
import { POINTS } from '../../decks/language/references/weigh.ts'
import type { CorefDocument } from '../support/coref.ts'
import { chance, shuffled } from './chance.ts'

interface Example {
  /** Weighted trait names of each candidate; the last is none of them. */
  readonly options: readonly (readonly string[])[]
  readonly right: number
}

const EPOCHS = 10
const RATE = 0.1
/** How strongly weights are drawn to nothing: what few choices show counts little. */
const DECAY = 0.003
/** A trait seen in fewer documents says more of them than of English. */
const FEWEST_DOCUMENTS = 3

/** What the annotators say a mention means: the entity of the mention with the same head. */
export function goldOf(document: CorefDocument): (mention: Mention) => number | null {
  const single = new Map<string, { entity: number; size: number }>()
  const groups = new Map<string, { entity: number; size: number }>()
  const { sentences } = document
  for (const { sentence, head, from, to, entity } of document.mentions) {
    const key = `${String(sentence)}:${String(head)}`
    const { heads, relations } = sentences[sentence] ?? { heads: [], relations: [] }
    const joined = heads.some((own, i) => own === head && relations[i] === 'conj' && i < to && i >= from)
    const map = joined ? groups : single
    const known = map.get(key)
    if (!known || to - from < known.size) map.set(key, { entity, size: to - from })
  }
  const at = (map: typeof single, sentence: number, head: number): number | null =>
    map.get(`${String(sentence)}:${String(head)}`)?.entity ?? null
  // "physicist John Wheeler" is annotated once, at the noun; and another tree may have another head inside a name
  return ({ form, part, sentence, head, governor, from, to }) => {
    const own = at(form === 'group' ? groups : single, sentence, head)
    if (own !== null || form !== 'name') return own
    for (let i = from; i < to; i++) {
      const inside = at(single, sentence, i)
      if (inside !== null) return inside
    }
    return part === 'apposition' ? at(single, sentence, governor) : null
  }
}

function examplesOf(document: CorefDocument): Example[] {
  const gold = goldOf(document)
  const meant = new Map<Entity, number>()
  const examples: Example[] = []
  const answer = ({ mention, candidates, traits, none }: Choice): number => {
    const entity = gold(mention)
    const right = entity === null ? -1 : candidates.findIndex((one) => meant.get(one) === entity)
    if (candidates.length > 0) examples.push({ options: [...traits, none], right: right < 0 ? candidates.length : right })
    return right
  }
  resolve(document.sentences, findNames(document.sentences).bySentence, answer, (mention, entity) => {
    const own = gold(mention)
    if (own !== null && !meant.has(entity)) meant.set(entity, own)
  })
  return examples
}

/** @returns lines "trait points" */
export function learnReferences(documents: readonly CorefDocument[]): string {
  const perDocument = documents.map(examplesOf)
  const seen = new Map<string, number>()
  for (const examples of perDocument)
    for (const trait of new Set(examples.flatMap(({ options }) => options.flat()))) seen.set(trait, (seen.get(trait) ?? 0) + 1)
  const index = new Map([...seen].filter(([, count]) => count >= FEWEST_DOCUMENTS).map(([trait], i) => [trait, i]))
  const examples = perDocument.flat().map(({ options, right }) => ({
    options: options.map((traits) => traits.flatMap((trait) => index.get(trait) ?? [])),
    right,
  }))
  const weights = learn(examples, index.size)
  return [...index]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([trait, i]) => [trait, Math.round((weights[i] ?? 0) * POINTS)] as const)
    .filter(([, points]) => points !== 0)
    .map(([trait, points]) => `${trait} ${String(points)}`)
    .join('\n')
}

/** A softmax over the options of each example; each weight moves the less the more it has moved (AdaGrad). The mean of the later epochs counts. */
function learn(
  examples: readonly { readonly options: readonly (readonly number[])[]; readonly right: number }[],
  size: number,
): Float64Array {
  const weights = new Float64Array(size)
  const moved = new Float64Array(size).fill(0.1)
  const slopes = new Float64Array(size)
  const sum = new Float64Array(size)
  const settled = EPOCHS / 2
  const random = chance(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { options, right } of shuffled(examples, random)) {
      const points = options.map((traits) => traits.reduce((sum, trait) => sum + (weights[trait] ?? 0), 0))
      const most = Math.max(...points)
      const odds = points.map((one) => Math.exp(one - most))
      const total = odds.reduce((a, b) => a + b)
      const touched = new Set<number>()
      options.forEach((traits, option) => {
        const slope = (option === right ? 1 : 0) - (odds[option] ?? 0) / total
        for (const trait of traits) {
          slopes[trait] = (slopes[trait] ?? 0) + slope
          touched.add(trait)
        }
      })
      for (const trait of touched) {
        const slope = (slopes[trait] ?? 0) - DECAY * (weights[trait] ?? 0)
        slopes[trait] = 0
        moved[trait] = (moved[trait] ?? 0) + slope * slope
        weights[trait] = (weights[trait] ?? 0) + (RATE * slope) / Math.sqrt(moved[trait] ?? 1)
      }
    }
    if (epoch >= settled) weights.forEach((weight, i) => (sum[i] = (sum[i] ?? 0) + weight / (EPOCHS - settled)))
  }
  return sum
}
