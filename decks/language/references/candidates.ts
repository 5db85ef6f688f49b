// What a pronoun or definite phrase may mean at all: by number, gender, kind, distance and the grammar of its sentence.
import type { Sentence } from '../sentence.ts'
import type { Subject } from './biography.ts'
import { isNamed, latest, type Entity } from './entity.ts'
import type { Kind } from './kinds.ts'
import type { Mention } from './mentions.ts'
import { isQuoted, sortOf } from './traits.ts'

/** Candidates, the nearest first. */
export function candidatesFor(
  mention: Mention,
  entities: readonly Entity[],
  sentence: Sentence,
  subject: Subject | null,
): Entity[] {
  const above = ancestors(sentence, mention.head)
  const fits = entities.filter(
    (entity) =>
      entity.mentions.length > 0 &&
      isNear(mention, entity) &&
      agrees(mention, entity) &&
      !isStranger(mention, entity, subject) &&
      !isBound(mention, entity, above, sentence),
  )
  return fits.sort((a, b) => nearness(mention, latest(b)) - nearness(mention, latest(a)))
}

/** In a text about a woman "she" is no stranger of whom nothing is told: most of those are men. */
function isStranger(mention: Mention, entity: Entity, subject: Subject | null): boolean {
  if (mention.gender !== 'she' || subject?.gender !== 'she' || entity.gender !== null) return false
  return !entity.names.some(({ key }) => key === subject.key)
}

/** Nearer sentences first; within a former sentence subjects first, then as they stand; within its own, backwards. */
function nearness(mention: Mention, last: Mention): number {
  const distance = mention.sentence - last.sentence
  const within = distance === 0 ? last.head : (last.part === 'subject' ? 500 : last.part === 'object' ? 250 : 200) - last.head
  return -1000 * distance + within
}

function isNear(mention: Mention, entity: Entity): boolean {
  const distance = mention.sentence - latest(entity).sentence
  switch (sortOf(mention)) {
    case 'he':
      return distance <= 3 || (isNamed(entity) && entity.mentions.length >= 4 && distance <= 12)
    case 'the':
      return distance <= 4 || isNamed(entity)
    case 'it':
    case 'they':
    case null:
      return distance <= 2 || (distance <= 4 && isNamed(entity) && entity.mentions.length >= 4)
  }
}

function agrees(mention: Mention, entity: Entity): boolean {
  const { kind } = entity
  switch (sortOf(mention)) {
    case 'he':
      return (
        !entity.plural &&
        entity.members.length === 0 &&
        (kind === 'person' || (kind === null && entity.names.length > 0)) &&
        (entity.gender === null || entity.gender === mention.gender)
      )
    case 'it':
      return !entity.plural && entity.members.length === 0 && entity.gender === null && (kind !== 'person' || entity.soft)
    case 'they':
      return entity.plural || entity.members.length > 0 || kind === 'body'
    case 'the':
    case null:
      return agreesWithNoun(mention, entity)
  }
}

function agreesWithNoun(mention: Mention, entity: Entity): boolean {
  if (entity.members.length > 0) return false
  if (mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender) return false
  const said = entity.roles.has(mention.word) || entity.nameNouns.has(mention.word)
  if (said) return mention.plural === entity.plural
  return !mention.plural && isNamed(entity) && mention.kind !== null && kindsAgree(mention.kind, entity.kind)
}

function kindsAgree(noun: Kind, kind: Kind | null): boolean {
  if (noun === kind) return true
  return (
    (noun === 'text' && kind === 'thing') || (noun === 'thing' && kind === 'text') || (noun === 'place' && kind === 'country')
  )
}

/** What grammar forbids: "[Japan’s president]" is not in itself; "he saw him" are two. */
function isBound(mention: Mention, entity: Entity, above: ReadonlySet<number>, sentence: Sentence): boolean {
  const here = entity.mentions.filter((one) => one.sentence === mention.sentence)
  if (here.length === 0) return false
  if (here.some((one) => above.has(one.head) && one.form !== 'group')) return true
  // "Abe’s country": the owned is no owner
  if (here.some((one) => ancestors(sentence, one.head).has(mention.head))) return true
  if (mention.form === 'pronoun' && isQuoted(sentence, mention.head) && here.some((one) => speaks(one, sentence))) return true
  if (mention.form === 'pronoun' && (mention.part === 'owner' || /sel(f|ves)$/.test(mention.word))) return false
  return here.some(
    (one) => one.governor === mention.governor && one.governor >= 0 && one.part !== 'owner' && mention.part !== 'owner',
  )
}

/** Outside the quotation, and the subject of "said": the speaker says "I", not "he". */
function speaks(mention: Mention, sentence: Sentence): boolean {
  const verb = sentence.tokens[mention.governor]
  return mention.part === 'subject' && !isQuoted(sentence, mention.head) && verb !== undefined && SPEAKING.has(verb.lemma)
}

const SPEAKING = new Set(
  'say write tell add explain note argue ask reply answer recall announce claim warn declare insist think state remark comment'.split(
    ' ',
  ),
)

function ancestors({ heads }: Sentence, from: number): Set<number> {
  const above = new Set<number>()
  for (let at = heads[from] ?? -1; at >= 0 && !above.has(at); at = heads[at] ?? -1) above.add(at)
  return above
}

/** The subjects of the clauses around a token, its own first. */
export function subjectsAround({ heads, relations }: Sentence, from: number): number[] {
  const subjects: number[] = []
  const seen = new Set<number>()
  for (let at = from; at >= 0 && !seen.has(at); at = heads[at] ?? -1) {
    seen.add(at)
    const subject = heads.findIndex((head, i) => head === at && /^nsubj/.test(relations[i] ?? '') && i !== from)
    if (subject >= 0) subjects.push(subject)
  }
  return subjects
}
