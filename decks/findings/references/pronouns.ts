// Pronouns of a statement: left alone where it names what they mean, resolved in brackets where only one thing can be meant, else doubted.
import type { Name, NounPhrase, Token } from '../../language/index.ts'
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { spanOf, type Edit } from '../statement.ts'
import { genderOfPerson, genderOfPronoun } from './gender.ts'
import { bodyBefore, peopleBefore, personBefore, type Topic, type Topics } from './topics.ts'
import { NOMINAL, RELATIONAL } from './nouns.ts'

const PERSON = /^(he|him|his|himself|she|her|hers|herself)$/
const THING = /^(it|its|itself)$/
const THEY = /^(they|them|their|theirs|themselves)$/
const POSSESSIVE = /^(his|her|its|their)$/

export interface References {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Doubt[]
}

/** Reads the third-person pronouns of a piece. */
export function pronounsOf(page: Page, piece: Piece, topics: Topics): References {
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  let resolved: Topic | null = null
  const { sentence, range } = piece
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i] as Token
    const is = (pattern: RegExp) => pattern.test(token.lower) && token.tag !== 'PROPN' && !leftAway(piece, token)
    if (!is(PERSON) && !is(THING) && !is(THEY)) continue
    if (token.lower === 'it' && isExpletive(piece, i)) {
      doubts.push({ gate: 'pronoun', words: token.text, ...spanOf(sentence, { from: i, to: i + 1 }) })
      continue
    }
    if (namedWithin(page, piece, i, token, topics)) continue
    // a second "his" means the same as the "he" that was resolved
    if (
      resolved &&
      (PERSON.test(token.lower)
        ? resolved.kind === 'person'
        : THEY.test(token.lower)
          ? resolved.kind === 'people'
          : resolved.kind === 'body')
    )
      continue
    const topic = opens(piece, i) || PERSON.test(token.lower) ? antecedent(page, piece, i, token, topics) : null
    const span = spanOf(sentence, { from: i, to: i + 1 })
    if (topic) {
      resolved = topic
      edits.push({
        ...span,
        text: POSSESSIVE.test(token.lower) && !isObject(piece, i, token) ? `[${possessive(topic.text)}]` : `[${topic.text}]`,
      })
    } else doubts.push({ gate: 'pronoun', words: token.text, ...span })
  }
  return { edits, doubts }
}

/** What the sentence before is about, where the pronoun can mean nothing else. */
function antecedent(page: Page, piece: Piece, i: number, token: Token, topics: Topics): Topic | null {
  if (PERSON.test(token.lower)) return personBefore(page, piece.sentence.index, topics, token.lower, i)
  return THING.test(token.lower)
    ? bodyBefore(page, piece.sentence.index, topics)
    : peopleBefore(page, piece.sentence.index, topics)
}

function leftAway(piece: Piece, token: Token): boolean {
  return piece.edits.some((edit) => edit.text.trim() === '' && token.start >= edit.start && token.end <= edit.end)
}

/** "her" is possessive before a noun and an object elsewhere. */
function isObject(piece: Piece, i: number, token: Token): boolean {
  return token.lower === 'her' && !piece.sentence.nouns.some((noun) => noun.from === i && noun.to > i + 1)
}

export function possessive(name: string): string {
  return /s$/.test(name) ? `${name}’` : `${name}’s`
}

/** Whether the pronoun belongs to the subject of the piece's own clause, or to what stands before it. */
function opens(piece: Piece, i: number): boolean {
  return i < piece.clause.verb.from
}

/** "It is believed that", "it is likely that", "it was only in 2016 that": the word means nothing. */
function isExpletive(piece: Piece, i: number): boolean {
  const { tokens, clauses } = piece.sentence
  const verb = clauses.find((clause) => clause.subject?.head === i)?.verb
  if (!verb) return false
  const rest = tokens.slice(verb.to, verb.to + 14)
  const clauseFollows = rest.some((token) => token.lower === 'that' || token.lower === 'to' || token.lower === 'whether')
  return (
    (verb.copula && clauseFollows) ||
    (verb.passive && clauseFollows) ||
    /^(seem|appear|rain|snow|take|turn|happen|matter)$/.test(verb.lemma)
  )
}

/** Whether the piece itself names, before the pronoun, exactly what it can mean. */
function namedWithin(page: Page, piece: Piece, i: number, token: Token, topics: Topics): boolean {
  const { sentence, range, clause } = piece
  const names = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= range.from && name.to <= i)
  if (PERSON.test(token.lower)) {
    const gender = genderOfPronoun(token.lower)
    const people = new Set(names.filter((name) => isPerson(name, topics) && fits(page, name.key, gender)).map((name) => name.key))
    if (people.size === 1) return !(clause.subject && clause.subject.head === i)
    return (
      people.size === 0 &&
      subjectPerson(page, piece) &&
      clause.subject !== null &&
      i < clause.subject.from &&
      POSSESSIVE.test(token.lower)
    )
  }
  // a pronoun that is itself the subject means something outside, whatever stands in front of it
  if (clause.subject && i >= clause.subject.from && i <= clause.subject.head) return false
  if (i < clause.verb.from && !(clause.subject && clause.subject.head < i)) return false
  const nouns = sentence.nouns.filter((noun) => noun.from >= range.from && noun.to <= i)
  const subject = clause.subject
  if (THEY.test(token.lower))
    return nouns.some((noun) => isPlural(sentence.tokens, noun)) || (subject !== null && subject.joined) || hasAnd(piece)
  return nouns.some((noun) => canBeIt(sentence.tokens, noun, names))
}

/** A single thing that can own and do: no person, no number, and no event made of a verb ("its" of "the crisis" is often somebody else's). */
function canBeIt(tokens: readonly Token[], noun: NounPhrase, names: readonly Name[]): boolean {
  const head = tokens[noun.head]
  if (!head || isPlural(tokens, noun)) return false
  const name = names.find((one) => one.from <= noun.head && one.to > noun.head)
  if (name) return name.type !== 'person' && name.type !== 'nationality'
  return head.tag === 'NOUN' && !RELATIONAL.has(head.lemma) && !NOMINAL.test(head.lower)
}

/** Somebody named, or the hero of a life by the bare family name. */
function isPerson(name: Name, { hero }: Topics): boolean {
  return name.type === 'person' || (hero !== null && name.type === 'unknown' && hero.key.split(' ').at(-1) === name.text)
}

function fits(page: Page, key: string, gender: 'he' | 'she' | null): boolean {
  const known = genderOfPerson(page, key)
  return known === null || known === gender
}

/** "In his speech, Biden said": the only person of the piece is its subject. */
function subjectPerson(page: Page, piece: Piece): boolean {
  const names = (page.names.bySentence[piece.sentence.index] ?? []).filter(
    (name) => name.from >= piece.range.from && name.to <= piece.range.to && name.type === 'person',
  )
  const head = piece.clause.subject?.head ?? -1
  return new Set(names.map((name) => name.key)).size === 1 && names.some((name) => name.from <= head && name.to > head)
}

function hasAnd(piece: Piece): boolean {
  const range = piece.clause.subjectRange
  return range !== null && piece.sentence.tokens.slice(range.from, range.to).some((token) => token.lower === 'and')
}

export function isPlural(tokens: readonly Token[], noun: NounPhrase): boolean {
  const head = tokens[noun.head]
  if (!head) return false
  if (noun.joined || /^(people|police|men|women|children|troops|they|these|those|media|data)$/.test(head.lower)) return true
  return head.tag === 'NOUN' && /[^su]s$/.test(head.lower) && head.lemma !== head.lower
}
