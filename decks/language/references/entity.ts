// What a document speaks of: one entity for all the mentions that mean it, named or not.
import type { Name } from '../names/name.ts'
import type { Gender } from './gender.ts'
import type { Kind } from './kinds.ts'
import type { Mention } from './mentions.ts'

export interface Entity {
  readonly id: number
  /** In the order of the text. */
  readonly mentions: Mention[]
  readonly names: Name[]
  /** Words of its names, and the noun of each: "treaty" of "Treaty of Paris". */
  readonly nameWords: Set<string>
  readonly nameNouns: Set<string>
  /** Heads of its mentions by noun, and the words before them. */
  readonly nouns: Set<string>
  readonly besides: Set<string>
  /** Nouns that the text says of it: "minister", "physicist"; from titles, appositions and "is". */
  readonly roles: Set<string>
  kind: Kind | null
  gender: Gender | null
  plural: boolean
  /** The kind of its names is a guess from what stands beside them. */
  soft: boolean
  /** Of "Kishida and Biden": the two. */
  readonly members: readonly Entity[]
}

export function latest(entity: Entity): Mention {
  return entity.mentions.at(-1) as Mention
}

/** Whether the text names it, or each member of a group. */
export function isNamed(entity: Entity): boolean {
  return entity.members.length > 0 ? entity.members.every(isNamed) : entity.names.length > 0
}

/** The fullest name, for brackets; null for what is nowhere named. */
export function nameOf(entity: Entity): string | null {
  if (entity.members.length > 0) {
    const names = entity.members.map(nameOf)
    if (names.some((name) => name === null)) return null
    return names.length === 2 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  }
  const [first] = entity.names
  if (!first) return null
  const person = entity.names.filter((name) => name.type === 'person').map((name) => name.key)
  const fullest = person.toSorted((a, b) => b.split(' ').length - a.split(' ').length)[0]
  return fullest ?? (first.type === 'country' && first.text.length > 3 ? first.text : first.key)
}
