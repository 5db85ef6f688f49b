// What speaks for and against an entity being what a pronoun or definite phrase means: readable traits, weighed by a learned table.
import type { Sentence, Token } from '../sentence.ts'
import { isNamed, latest, type Entity } from './entity.ts'
import { kindOfNoun } from './kinds.ts'
import { PERSONAL, THEY, THING, type Mention } from './mentions.ts'
import { nounTraits } from './noun-traits.ts'
import type { Scene } from './scene.ts'

/** Each has weights of its own. */
export type Sort = 'he' | 'it' | 'they' | 'the'

export function sortOf(mention: Mention): Sort | null {
  if (mention.form === 'definite' || mention.form === 'demonstrative') return 'the'
  if (mention.form !== 'pronoun') return null
  if (PERSONAL.test(mention.word)) return 'he'
  return THING.test(mention.word) ? 'it' : THEY.test(mention.word) ? 'they' : null
}

/** Traits of a candidate; `rank` counts from the nearest. */
export function traitsOf(mention: Mention, entity: Entity, rank: number, scene: Scene): string[] {
  const last = latest(entity)
  const distance = Math.min(mention.sentence - last.sentence, 5)
  const near = distance > 2 ? 'far' : String(distance)
  const named = isNamed(entity)
  const kind = `${entity.kind ?? '-'}${entity.soft ? '?' : ''}`
  const traits = [
    `d=${String(distance)}`,
    `part=${last.part}:${near}`,
    `form=${last.form}:${near}`,
    `parts=${mention.part}:${last.part}:${distance === 0 ? '0' : '1'}`,
    `rank=${String(Math.min(rank, 4))}`,
    `count=${bin(entity.mentions.length)}`,
    `kind=${kind}`,
    `kind=${kind}:${mention.part}`,
    named ? 'named' : 'unnamed',
    named ? `named:${last.part}:${near}` : `unnamed:${last.form}:${near}`,
    entity.plural ? 'plural' : 'single',
    `of=${String(Math.min(scene.candidates.length, 4))}`,
  ]
  if (named) traits.push(`named:count=${bin(entity.mentions.length)}`, `named:d=${String(distance)}`)
  if (entity === scene.top) traits.push('top', `top:${near}`)
  if (entity.mentions[0]?.sentence === 0) traits.push('first', `first:${near}`)
  traits.push(...placeTraits(mention, entity, distance, scene))
  if (entity.members.length > 0) traits.push('group')
  if (mention.form === 'pronoun') traits.push(...pronounTraits(mention, entity, near, kind, scene))
  if (isQuoted(scene.sentence, mention.head)) {
    const inside = distance === 0 && isQuoted(scene.sentence, last.head)
    traits.push(inside ? 'quoted:inside' : `quoted:outside:${near}`)
  }
  if (mention.form !== 'pronoun') traits.push(...nounTraits(mention, entity, scene))
  return traits
}

/** Where the candidate stands: above, beside, or the subject of the sentence before. */
function placeTraits(mention: Mention, entity: Entity, distance: number, scene: Scene): string[] {
  const traits: string[] = []
  const last = latest(entity)
  if (distance === 0) {
    const at = scene.subjects.indexOf(last.head)
    const any = entity.mentions.some((one) => one.sentence === mention.sentence && scene.subjects.includes(one.head))
    traits.push(
      at === 0 ? `subject:${mention.part}` : at > 0 ? `upper:${mention.part}` : any ? 'subject:before' : `apart:${mention.part}`,
    )
  }
  if (distance === 1 && last.part === 'subject') traits.push(`before:subject:${mention.part}`)
  const before = entity.mentions.filter((one) => one.sentence === mention.sentence - 1)
  if (before.some((one) => one.part === 'subject')) {
    traits.push('was:subject', `was:subject:${mention.part}`)
    // the topic goes on: "The firm grew. It ..."
    if (scene.opening) traits.push(`goes:on:${mention.part}`)
  }
  if (before.some((one) => one.part === mention.part)) traits.push(`parallel:${mention.part}`)
  return traits
}

function pronounTraits(mention: Mention, entity: Entity, near: string, kind: string, scene: Scene): string[] {
  const traits: string[] = []
  const same = entity.mentions.filter((one) => one.form === 'pronoun' && mention.sentence - one.sentence <= 2)
  if (same.some((one) => one.word[0] === mention.word[0])) traits.push(`chain:${String(Math.min(same.length, 3))}`)
  if (entity.gender) traits.push('gender', `gender:${near}`)
  else if (mention.gender) traits.push(scene.gendered > 0 ? 'gender:rival' : 'gender:open', `gender:open:${mention.gender}`)
  if (mention.gender && scene.main) {
    const sure = scene.main.gender === mention.gender ? 'sure' : 'open'
    traits.push(entity === scene.main ? `main:${sure}` : `beside:main:${sure}:${entity.gender ? 'same' : 'open'}`)
    traits.push(entity === scene.main ? `main:${sure}:${near}` : `beside:main:${sure}:${near}`)
  }
  if (entity.gender && scene.gendered === 1) traits.push('gender:sole')
  const alike = scene.rivals
  traits.push(`rivals=${bin(alike)}:${isNamed(entity) ? 'named' : 'unnamed'}`)
  if (alike === 1 && isNamed(entity)) traits.push(`sole:${near}`, `sole:${mention.part}`)
  const word = scene.governor
  if (word && mention.gender === null) {
    traits.push(`${mention.part}<${String(word.family)}:${kind}`)
    const own = kindOfNoun(word.lemma.toLowerCase())
    if (mention.part === 'owner' && own) traits.push(`owns:${own}:${kind}`)
    if (SAYING.has(word.lemma) && mention.part === 'subject') traits.push(`says:${kind}`)
  }
  return traits
}

const SAYING = new Set(
  'say announce agree decide add warn declare claim argue propose plan want ask promise approve refuse vote insist accuse order call hope expect believe think'.split(
    ' ',
  ),
)

/** Traits of meaning none of them. */
export function traitsOfNone(mention: Mention, scene: Scene): string[] {
  const traits = [
    `none`,
    `none:${mention.part}`,
    `none:of=${String(Math.min(scene.candidates.length, 4))}`,
    `none:rivals=${bin(scene.rivals)}`,
    `none:${mention.form}`,
  ]
  if (scene.opening) traits.push(`none:opens:${mention.part}`)
  if (mention.form !== 'pronoun') {
    traits.push(`none:kind=${mention.kind ?? '-'}`, mention.completed ? 'none:completed' : 'none:bare')
    traits.push(`none:before=${String(Math.min(mention.before.length, 2))}`)
    if (mention.plural) traits.push('none:plural')
  } else {
    traits.push(`none:word=${mention.word}`)
    if (scene.governor)
      traits.push(
        `none:${mention.part}<${String(scene.governor.family)}`,
        ...emptyTraits(mention, scene.sentence, scene.governor),
      )
  }
  if (isQuoted(scene.sentence, mention.head)) traits.push('none:quoted')
  return traits
}

/** "it is clear that", "it takes time to": a clause comes after and is what is meant. */
function emptyTraits(mention: Mention, { heads, relations, tokens }: Sentence, governor: Token): string[] {
  if (mention.word !== 'it') return []
  const children = heads.flatMap((head, i) => (head === mention.governor ? [i] : []))
  const clause = children.find((i) => i > mention.head && /^(csubj|ccomp|xcomp|advcl|acl)/.test(relations[i] ?? ''))
  const copula = children.some((i) => relations[i] === 'cop')
  const traits = [`none:tag=${governor.tag}${copula ? ':is' : ''}`, `none:clause=${relations[clause ?? -1] ?? '-'}`]
  if (copula) traits.push(`none:is:clause=${relations[clause ?? -1] ?? '-'}`)
  if (tokens[mention.head + 1]?.tag === 'AUX' && tokens[mention.governor]?.tag === 'ADJ') traits.push('none:is:adjective')
  return traits
}

export function isQuoted({ quoted }: Sentence, token: number): boolean {
  return quoted.some((range) => range.from <= token && range.to > token)
}

function bin(count: number): string {
  return count >= 9 ? '9' : count >= 5 ? '5' : count >= 3 ? '3' : String(count)
}
