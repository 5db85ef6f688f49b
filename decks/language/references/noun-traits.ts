// What speaks for an entity where a phrase with a noun of its own means it: "the agency", "this treaty".
import { isNamed, type Entity } from './entity.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'

export function nounTraits(mention: Mention, entity: Entity, scene: Scene): string[] {
  const traits: string[] = []
  const tail = entity.nameNouns.has(mention.word)
  const said = entity.nouns.has(mention.word)
  const shared = mention.before.filter(
    (word) => entity.nameWords.has(word) || entity.roles.has(word) || entity.besides.has(word),
  ).length
  const novel = mention.before.length - shared
  const how = said
    ? 'said'
    : tail
      ? 'word'
      : entity.roles.has(mention.word)
        ? 'role'
        : mention.kind === entity.kind
          ? 'kind'
          : 'none'
  const what = mention.completed ? 'completed' : novel > 0 ? 'novel' : shared > 0 ? 'shared' : 'bare'
  traits.push(`${how}:${what}`, `${how}:${mention.form}:${isNamed(entity) ? 'named' : 'unnamed'}`)
  if (said) traits.push('said', `said:${mention.form}`)
  if (tail) traits.push('word')
  if (entity.roles.has(mention.word)) traits.push('role')
  traits.push(`kinds=${mention.kind ?? '-'}:${entity.kind ?? '-'}${entity.soft ? '?' : ''}`)
  const rivals = scene.candidates.filter(
    (one) => one !== entity && one.kind !== null && one.kind === entity.kind && isNamed(one),
  ).length
  traits.push(
    `rivals=${String(Math.min(rivals, 3))}`,
    `rivals=${String(Math.min(rivals, 3))}:${entity === scene.top ? 'top' : 'other'}`,
    `${how}:rivals=${String(Math.min(rivals, 2))}:${entity === scene.top ? 'top' : 'other'}`,
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
