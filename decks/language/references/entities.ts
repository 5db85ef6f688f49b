// The entities of a document as they grow, mention by mention: names by their keys, appositions and "is" by grammar.
import type { Sentence } from '../sentence.ts'
import { isNamed, type Entity } from './entity.ts'
import type { Mention } from './mentions.ts'
import { headWord } from './noun-traits.ts'

/** Sentences; further back nothing without a name is meant again. */
const REMEMBERED = 12

export class Entities {
  readonly all: Entity[] = []
  private readonly byKey = new Map<string, Entity>()
  private readonly byPlace = new Map<string, Entity>()

  private around: Entity[] = []
  private swept = 0

  /** Those that a mention in a sentence may still mean: what has no name and was long not mentioned is forgotten. */
  near(sentence: number): readonly Entity[] {
    if (sentence - this.swept > REMEMBERED) {
      this.swept = sentence
      this.around = this.around.filter(
        (entity) => isNamed(entity) || sentence - (entity.mentions.at(-1)?.sentence ?? -Infinity) <= REMEMBERED,
      )
    }
    return this.around
  }

  /** The entity whose mention has its head there. */
  at(sentence: number, head: number): Entity | null {
    return this.byPlace.get(`${String(sentence)}:${String(head)}`) ?? null
  }

  fresh(mention: Mention, members: readonly Entity[] = []): Entity {
    const entity: Entity = {
      id: this.all.length,
      mentions: [],
      names: [],
      nameWords: new Set(),
      nameNouns: new Set(),
      nouns: new Set(),
      besides: new Set(),
      roles: new Set(),
      kind: null,
      gender: null,
      plural: mention.plural,
      soft: mention.soft,
      members,
    }
    this.all.push(entity)
    this.around.push(entity)
    this.add(entity, mention)
    return entity
  }

  /** One more mention of an entity; what it tells of gender and kind is kept. */
  add(entity: Entity, mention: Mention): void {
    entity.mentions.push(mention)
    if (mention.name) {
      entity.names.push(mention.name)
      for (const word of mention.name.text.toLowerCase().split(' ')) entity.nameWords.add(word)
      entity.nameNouns.add(headWord(mention.name.text))
    }
    if (mention.form !== 'pronoun' && mention.form !== 'name') {
      entity.nouns.add(mention.word)
      for (const word of mention.before) entity.besides.add(word)
    }
    entity.kind ??= mention.kind
    entity.gender ??= mention.gender
    if (mention.name && !mention.soft) entity.soft = false
    if (mention.form !== 'pronoun' && mention.form !== 'name' && mention.form !== 'group') entity.roles.add(mention.word)
    for (const word of mention.name?.title?.toLowerCase().split(' ') ?? [])
      entity.roles.add(word.replace(/-(elect|designate)$/, ''))
    if (mention.form !== 'group') this.byPlace.set(`${String(mention.sentence)}:${String(mention.head)}`, entity)
  }

  /** The entity of a name: one for each key of the document. */
  named(mention: Mention): Entity {
    const key = `${mention.name?.key ?? ''}`
    const known = this.byKey.get(key)
    if (known) {
      this.add(known, mention)
      return known
    }
    const entity = this.fresh(mention)
    this.byKey.set(key, entity)
    return entity
  }

  /** "his wife, Akie": what was said of the noun is said of the name. */
  join(from: Entity, into: Entity): void {
    if (from === into) return
    for (const mention of from.mentions.splice(0)) {
      into.mentions.push(mention)
      this.byPlace.set(`${String(mention.sentence)}:${String(mention.head)}`, into)
    }
    into.mentions.sort((a, b) => a.sentence - b.sentence || a.head - b.head)
    for (const role of from.roles) into.roles.add(role)
    for (const noun of from.nouns) into.nouns.add(noun)
    for (const word of from.besides) into.besides.add(word)
    into.kind ??= from.kind
    if (from.kind !== null && from.kind === into.kind) into.soft = false
    into.gender ??= from.gender
  }
}

/** Whom a noun phrase is said of by grammar alone: its apposition partner, or the subject of its "is". */
export function saidOf(entities: Entities, { heads, relations, tokens }: Sentence, mention: Mention): Entity | null {
  if (mention.part === 'apposition') return entities.at(mention.sentence, mention.governor)
  if (mention.part !== 'predicate' || mention.form === 'possessed') return null
  const children = heads.flatMap((head, i) => (head === mention.head ? [i] : []))
  if (children.some((i) => /^(not|n't|no|never|like|if|may|might|could|would)$/.test(tokens[i]?.lower ?? ''))) return null
  const subject = children.find((i) => relations[i] === 'nsubj')
  return subject === undefined ? null : entities.at(mention.sentence, subject)
}

/** "became president", "was elected chairman": a role of the subject that is no mention of it. */
export function becomes({ heads, relations, tokens }: Sentence, mention: Mention): number {
  if (mention.part !== 'other' && mention.part !== 'object') return -1
  const relation = relations[mention.head] ?? ''
  const verb = tokens[mention.governor]
  if (!/^(xcomp|obj)$/.test(relation) || !verb || !/^(become|remain|elect|appoint|name|crown)$/.test(verb.lemma)) return -1
  return heads.findIndex((head, i) => head === mention.governor && /^nsubj/.test(relations[i] ?? ''))
}
