// Everything in a document that can mean something named: names, pronouns and noun phrases, each with what grammar tells of it.
import { treeOf, type Tree } from '../clauses/tree.ts'
import { headIn } from '../head.ts'
import type { Name } from '../names/name.ts'
import { COUNTRY_BY_CAPITAL } from '../names/countries.ts'
import { isOrganisation, nounKind } from '../names/organisations.ts'
import { isPersonName } from '../names/persons.ts'
import { isPlace } from '../names/places.ts'
import { ROLE_NOUNS, TITLES } from '../names/people.ts'
import type { Range, Sentence, Token } from '../sentence.ts'
import type { Subject } from './biography.ts'
import { genderOfName, genderOfNoun, genderOfPronoun, type Gender } from './gender.ts'
import { kindOfName, kindOfNoun, type Kind } from './kinds.ts'

export type MentionForm = 'name' | 'pronoun' | 'definite' | 'demonstrative' | 'possessed' | 'noun' | 'group'

/** What the mention is in its clause. */
export type Part = 'subject' | 'object' | 'oblique' | 'owner' | 'of' | 'predicate' | 'apposition' | 'modifier' | 'other'

export interface Mention extends Range {
  readonly sentence: number
  readonly head: number
  readonly form: MentionForm
  /** The pronoun, or the head noun's lemma; lower case. */
  readonly word: string
  readonly name: Name | null
  readonly part: Part
  readonly plural: boolean
  readonly gender: Gender | null
  readonly kind: Kind | null
  /** Of a name: its kind rests on its surroundings alone, so that a pronoun may know better. */
  readonly soft: boolean
  /** The verb (or other word) whose argument it is; -1 for none. */
  readonly governor: number
  /** Adjectives and nouns before the head, lower case. */
  readonly before: readonly string[]
  /** "of ...", "in ...", a clause: what comes after the head and says which. */
  readonly completed: boolean
  /** Of a group: the heads of its members. */
  readonly members: readonly number[]
}

export const PERSONAL = /^(he|him|his|himself|she|her|hers|herself)$/
export const THING = /^(it|its|itself)$/
export const THEY = /^(they|them|their|theirs|themselves)$/

/** The mentions of a document, in the order of their heads. */
export function mentionsOf(
  sentences: readonly Sentence[],
  names: readonly (readonly Name[])[],
  subject: Subject | null,
): Mention[] {
  return sentences.flatMap((sentence, index) => {
    const tree = treeOf(sentence)
    const own = (names[index] ?? []).filter((name) => name.type !== 'nationality')
    const heads = new Map(own.map((name) => [headIn(sentence.heads, name.from, name.to), name]))
    const found: Mention[] = []
    const groups: Mention[] = []
    sentence.tokens.forEach((token, i) => {
      const name = heads.get(i)
      const inside = own.some((one) => one.from <= i && one.to > i)
      if (!name && inside) return
      const mention = name ? named(tree, index, i, name, subject) : common(tree, index, i, token)
      if (!mention) return
      found.push(mention)
      const group = groupOf(tree, mention, heads)
      if (group) groups.push(group)
      // a group comes when the last of its members is known
      for (const one of groups) if (one.members.at(-1) === i) found.push(one)
    })
    return found
  })
}

function named(tree: Tree, sentence: number, head: number, name: Name, subject: Subject | null): Mention {
  const single = name.nameFrom + 1 === name.to && !name.title
  // "the Treaty", "the Ministry": a capital, and yet only a noun that means again what was named
  const noun = nounKind(name.text) !== null || TITLES.has(name.text.toLowerCase()) || ROLE_NOUNS.has(name.text.toLowerCase())
  const bare = single && noun && name.type !== 'country' && tree.tokens[name.from - 1]?.lower === 'the'
  // "the Normans": nobody is called with an article
  const many =
    single &&
    name.type === 'person' &&
    tree.tokens[name.from - 1]?.lower === 'the' &&
    /s$/.test(name.text) &&
    name.key === name.text
  return {
    ...base(tree, sentence, head),
    from: bare ? name.from - 1 : name.from,
    to: name.to,
    form: bare ? 'definite' : 'name',
    word: bare ? name.text.toLowerCase() : (tree.tokens[head]?.lemma ?? '').toLowerCase(),
    name: bare ? null : name,
    gender: name.type === 'person' && !many ? (genderOfName(name) ?? (name.key === subject?.key ? subject.gender : null)) : null,
    kind: bare ? (kindOfNoun(name.text.toLowerCase()) ?? kindOfName(name.type)) : many ? null : kindOfName(name.type),
    soft: !bare && isSoft(name),
    plural: many || (tree.tokens[head]?.xpos === 'NNPS' && name.type !== 'country' && name.type !== 'organisation'),
    completed: false,
  }
}

/** No title, no list and no noun says what it is. */
function isSoft({ title, text, type }: Name): boolean {
  if (title !== null || !/^(person|organisation|place|event|other|unknown)$/.test(type)) return false
  const words = text.split(' ')
  if (words.some((word) => nounKind(word) !== null) || isPlace(text) || isOrganisation(text) || COUNTRY_BY_CAPITAL.has(text))
    return false
  return !(type === 'person' && words.length > 1 && isPersonName(words))
}

function common(tree: Tree, sentence: number, head: number, token: Token): Mention | null {
  if (token.tag === 'PRON') {
    const known = PERSONAL.test(token.lower) || THING.test(token.lower) || THEY.test(token.lower)
    if (!known || /^expl/.test(tree.relations[head] ?? '')) return null
    const gender = genderOfPronoun(token.lower)
    return {
      ...base(tree, sentence, head),
      from: head,
      to: head + 1,
      form: 'pronoun',
      word: token.lower,
      plural: THEY.test(token.lower),
      gender,
      kind: gender ? 'person' : null,
    }
  }
  if (token.tag !== 'NOUN' && token.tag !== 'PROPN') return null
  if (/^(compound|flat|fixed|goeswith|nmod:unmarked|obl:unmarked|nmod:tmod|obl:tmod|nmod:npmod)/.test(tree.relations[head] ?? ''))
    return null
  const children = tree.children[head] ?? []
  const lead = children.filter(
    (child) => child < head && /^(det|amod|nummod|compound|nmod:poss|case)/.test(tree.relations[child] ?? ''),
  )
  const opening = lead.filter((child) => tree.relations[child] !== 'case').map((child) => tree.reach[child]?.from ?? child)
  const from = Math.min(head, ...opening)
  const word = token.lemma.toLowerCase()
  return {
    ...base(tree, sentence, head),
    from,
    to: head + 1,
    form: formOf(tree, lead),
    word,
    gender: genderOfNoun(word),
    kind: kindOfNoun(word),
  }
}

function formOf(tree: Tree, lead: readonly number[]): MentionForm {
  const determiner = lead
    .map((child) => tree.tokens[child]?.lower ?? '')
    .find((word) => /^(the|this|that|these|those)$/.test(word))
  if (determiner === 'the') return 'definite'
  if (determiner) return 'demonstrative'
  return lead.some((child) => tree.relations[child] === 'nmod:poss') ? 'possessed' : 'noun'
}

function base(tree: Tree, sentence: number, head: number): Mention {
  const token = tree.tokens[head] as Token
  const children = tree.children[head] ?? []
  const completed = children.some(
    (child) =>
      child > head && /^(nmod|acl|appos|advcl|ccomp)/.test(tree.relations[child] ?? '') && tree.relations[child] !== 'nmod:poss',
  )
  const before = children
    .filter((child) => child < head && /^(amod|compound|nummod)/.test(tree.relations[child] ?? ''))
    .map((child) => tree.tokens[child]?.lower ?? '')
  return {
    sentence,
    head,
    from: head,
    to: head + 1,
    form: 'noun',
    word: token.lower,
    name: null,
    ...placeOf(tree, head),
    plural: /^NNP?S$/.test(token.xpos),
    gender: null,
    kind: null,
    soft: false,
    before,
    completed,
    members: [],
  }
}

/** Its part in the clause; a conjunct has that of the first. */
function placeOf(tree: Tree, head: number): { part: Part; governor: number } {
  let at = head
  while (tree.relations[at] === 'conj' && (tree.heads[at] ?? -1) >= 0 && tree.tokens[tree.heads[at] ?? 0]?.tag !== 'VERB')
    at = tree.heads[at] as number
  const relation = tree.relations[at] ?? ''
  const governor = tree.heads[at] ?? -1
  if (/^(nsubj|csubj)/.test(relation)) return { part: 'subject', governor }
  // "Ann Lee, she left": in front, and then taken up
  if (relation === 'dislocated') return { part: 'subject', governor: -1 }
  if (/^(obj|iobj)/.test(relation)) return { part: 'object', governor }
  if (/^obl/.test(relation)) return { part: 'oblique', governor }
  if (relation === 'nmod:poss') return { part: 'owner', governor }
  if (/^nmod/.test(relation)) return { part: 'of', governor }
  // "physicist John Wheeler": the name hangs on the noun
  if (/^(appos|flat|nmod:desc)/.test(relation)) return { part: 'apposition', governor }
  if (/^(compound|amod)/.test(relation)) return { part: 'modifier', governor }
  const copula = (tree.children[at] ?? []).some((child) => tree.relations[child] === 'cop')
  return { part: copula ? 'predicate' : 'other', governor: copula ? at : governor }
}

/** "Kishida and Biden": what "they" can mean. */
function groupOf(tree: Tree, mention: Mention, names: ReadonlyMap<number, Name>): Mention | null {
  if (mention.form === 'pronoun' || mention.part === 'modifier') return null
  const others = (tree.children[mention.head] ?? []).filter(
    (child) =>
      tree.relations[child] === 'conj' &&
      (names.has(child) || tree.tokens[child]?.tag === 'NOUN' || tree.tokens[child]?.tag === 'PROPN'),
  )
  if (others.length === 0) return null
  const last = others.at(-1) as number
  return {
    ...mention,
    to: names.get(last)?.to ?? last + 1,
    form: 'group',
    name: null,
    plural: true,
    gender: null,
    members: [mention.head, ...others],
  }
}
