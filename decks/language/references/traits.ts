// What speaks for and against an entity being what a pronoun or definite phrase means: readable traits, weighed by a learned table.
import type { Sentence } from '../sentence.ts'
import { isNamed, latest, type Entity } from './entity.ts'
import { PERSONAL, THEY, THING, type Mention } from './mentions.ts'

/** Each has weights of its own. */
export type Sort = 'he' | 'it' | 'they' | 'the'

export function sortOf(mention: Mention): Sort | null {
  if (mention.form === 'definite' || mention.form === 'demonstrative') return 'the'
  if (mention.form !== 'pronoun') return null
  if (PERSONAL.test(mention.word)) return 'he'
  return THING.test(mention.word) ? 'it' : THEY.test(mention.word) ? 'they' : null
}

/** What the document is like at this point, for all candidates together. */
export interface Scene {
  readonly sentence: Sentence
  readonly candidates: readonly Entity[]
  /** The entity with most mentions so far. */
  readonly top: Entity | null
  /** Head tokens of the subjects above the mention: its own clause's first. */
  readonly subjects: readonly number[]
}

/** Traits of a candidate; `rank` counts from the nearest. */
export function traitsOf(mention: Mention, entity: Entity, rank: number, scene: Scene): string[] {
  const last = latest(entity)
  const distance = Math.min(mention.sentence - last.sentence, 5)
  const near = distance > 2 ? 'far' : String(distance)
  const traits = [
    `d=${String(distance)}`,
    `part=${last.part}:${near}`,
    `form=${last.form}:${near}`,
    `parts=${mention.part}:${last.part}:${distance === 0 ? '0' : '1'}`,
    `rank=${String(Math.min(rank, 4))}`,
    `count=${bin(entity.mentions.length)}`,
    `kind=${entity.kind ?? '-'}`,
    isNamed(entity) ? 'named' : 'unnamed',
    entity.plural ? 'plural' : 'single',
    `of=${String(Math.min(scene.candidates.length, 4))}`,
  ]
  if (isNamed(entity)) traits.push(`named:count=${bin(entity.mentions.length)}`, `named:d=${String(distance)}`)
  if (entity === scene.top) traits.push('top', `top:${near}`)
  if (entity.gender) traits.push(entity.gender === mention.gender ? 'gender' : 'gender:kept')
  if (entity.mentions[0]?.sentence === 0) traits.push('first')
  if (distance === 0) {
    const at = scene.subjects.indexOf(last.head)
    const any = entity.mentions.some((one) => one.sentence === mention.sentence && scene.subjects.includes(one.head))
    traits.push(
      at === 0 ? `subject:${mention.part}` : at > 0 ? `upper:${mention.part}` : any ? 'subject:before' : `apart:${mention.part}`,
    )
  }
  if (distance === 1 && last.part === 'subject') traits.push(`before:subject:${mention.part}`)
  if (distance === 1 && entity.mentions.some((one) => one.sentence === last.sentence && one.part === 'subject'))
    traits.push('was:subject')
  const same = entity.mentions.filter((one) => one.form === 'pronoun' && mention.sentence - one.sentence <= 2)
  if (same.some((one) => sortOf(one) === sortOf(mention))) traits.push(`chain:${String(Math.min(same.length, 3))}`)
  if (entity.members.length > 0) traits.push('group')
  if (isQuoted(scene.sentence, mention.head)) {
    const inside = distance === 0 && isQuoted(scene.sentence, last.head)
    traits.push(inside ? 'quoted:inside' : `quoted:outside:${near}`)
  }
  if (mention.form !== 'pronoun') traits.push(...nounTraits(mention, entity, scene))
  return traits
}

function nounTraits(mention: Mention, entity: Entity, scene: Scene): string[] {
  const traits: string[] = []
  const words = entity.names.flatMap((name) => name.text.toLowerCase().split(' '))
  const tail = entity.names.some((name) => headWord(name.text) === mention.word)
  const nouns = entity.mentions.filter((one) => one.form !== 'pronoun' && one.form !== 'name')
  const said = nouns.some((one) => one.word === mention.word)
  const shared = mention.before.filter(
    (word) => words.includes(word) || entity.roles.has(word) || nouns.some((one) => one.before.includes(word)),
  ).length
  const novel = mention.before.length - shared
  traits.push(
    `${said ? 'said' : tail ? 'word' : entity.roles.has(mention.word) ? 'role' : mention.kind === entity.kind ? 'kind' : 'none'}:${mention.completed ? 'completed' : novel > 0 ? 'novel' : shared > 0 ? 'shared' : 'bare'}`,
  )
  if (said) traits.push('said', `said:${mention.form}`)
  if (tail) traits.push('word')
  if (entity.roles.has(mention.word)) traits.push('role')
  traits.push(`kinds=${mention.kind ?? '-'}:${entity.kind ?? '-'}`)
  const rivals = scene.candidates.filter(
    (one) => one !== entity && one.kind !== null && one.kind === entity.kind && isNamed(one),
  ).length
  traits.push(
    `rivals=${String(Math.min(rivals, 3))}`,
    `rivals=${String(Math.min(rivals, 3))}:${entity === scene.top ? 'top' : 'other'}`,
  )
  if (mention.plural !== entity.plural) traits.push('number')
  return traits
}

/** The noun of a name: "war" of "World War II", "treaty" of "Treaty of Paris". */
export function headWord(name: string): string {
  const words = name
    .toLowerCase()
    .split(' ')
    .filter((word) => !/^([ivx]+|\d+)$/.test(word))
  const of = words.findIndex((word) => /^(of|for|on|to|in|against)$/.test(word))
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? ''
}

/** Traits of meaning none of them. */
export function traitsOfNone(mention: Mention, scene: Scene): string[] {
  const traits = [
    `none`,
    `none:${mention.part}`,
    `none:of=${String(Math.min(scene.candidates.length, 4))}`,
    `none:${mention.form}`,
  ]
  if (mention.form !== 'pronoun') {
    traits.push(`none:kind=${mention.kind ?? '-'}`, mention.completed ? 'none:completed' : 'none:bare')
    traits.push(`none:before=${String(Math.min(mention.before.length, 2))}`)
    if (mention.plural) traits.push('none:plural')
  } else traits.push(`none:word=${mention.word}`)
  if (isQuoted(scene.sentence, mention.head)) traits.push('none:quoted')
  return traits
}

export function isQuoted({ quoted }: Sentence, token: number): boolean {
  return quoted.some((range) => range.from <= token && range.to > token)
}

function bin(count: number): string {
  return count >= 9 ? '9' : count >= 5 ? '5' : count >= 3 ? '3' : String(count)
}
