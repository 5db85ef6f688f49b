// Who is who over a document: mentions in reading order, each joined to the entity that it means, or to none.
import type { Name } from '../names/name.ts'
import type { Sentence } from '../sentence.ts'
import { subjectOf, type Subject } from './biography.ts'
import { candidatesFor } from './candidates.ts'
import { becomes, Entities, saidOf } from './entities.ts'
import type { Entity } from './entity.ts'
import { mentionsOf, type Mention } from './mentions.ts'
import { sceneOf, type Scene } from './scene.ts'
import { sortOf, traitsOf, traitsOfNone, type Sort } from './traits.ts'

/** A choice to be made: the traits of each candidate, and of none of them. */
export interface Choice {
  readonly mention: Mention
  readonly sort: Sort
  readonly candidates: readonly Entity[]
  readonly scene: Scene
  readonly traits: readonly (readonly string[])[]
  readonly none: readonly string[]
}

/** The index of the candidate that is meant; -1 for none. */
export type Decide = (choice: Choice) => number

/**
 * Reads all mentions of a document.
 * @param decide makes each choice; training gives the annotators' answers here
 * @param joined told of every mention and the entity it went to
 */
export function resolve(
  sentences: readonly Sentence[],
  names: readonly (readonly Name[])[],
  decide: Decide,
  joined: (mention: Mention, entity: Entity) => void = () => undefined,
): Entity[] {
  const entities = new Entities()
  const subject = subjectOf(sentences, names)
  for (const mention of mentionsOf(sentences, names, subject)) {
    const sentence = sentences[mention.sentence] as Sentence
    joined(mention, place(entities, sentence, mention, decide, subject))
  }
  return entities.all
}

function place(entities: Entities, sentence: Sentence, mention: Mention, decide: Decide, subject: Subject | null): Entity {
  if (mention.form === 'group') {
    const members = mention.members.flatMap((head) => entities.at(mention.sentence, head) ?? [])
    return entities.fresh(mention, members.length === mention.members.length ? members : [])
  }
  const said = saidOf(entities, sentence, mention)
  if (mention.form === 'name') {
    const entity = entities.named(mention)
    if (said && said.names.length === 0 && said.kind === entity.kind) entities.join(said, entity)
    return entity
  }
  if (said && mention.form !== 'pronoun' && (said.kind === null || mention.kind === null || said.kind === mention.kind)) {
    entities.add(said, mention)
    return said
  }
  const role = becomes(sentence, mention)
  if (role >= 0) entities.at(mention.sentence, role)?.roles.add(mention.word)
  const sort = sortOf(mention)
  if (!sort) return entities.fresh(mention)
  const near = entities.near(mention.sentence)
  const candidates = candidatesFor(mention, near, sentence, subject)
  const scene = sceneOf(mention, candidates, sentence, near, subject)
  const own = (traits: string[]): string[] => traits.map((trait) => `${sort}/${trait}`)
  const traits = candidates.map((entity, rank) => own(traitsOf(mention, entity, rank, scene)))
  const chosen = candidates[decide({ mention, sort, candidates, scene, traits, none: own(traitsOfNone(mention, scene)) })]
  if (!chosen) return entities.fresh(mention)
  entities.add(chosen, mention)
  return chosen
}
