// Pronouns of a statement: left alone where it names what they mean, resolved in brackets where only one thing can be meant, else doubted.
import type { NounPhrase, Token } from '../../language/index.ts'
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces.ts'
import { spanOf, type Edit } from '../statement.ts'
import { bodyBefore, personBefore, type Topic } from './topics.ts'

const PERSON = /^(he|him|his|himself|she|her|hers|herself)$/
const THING = /^(it|its|itself)$/
const THEY = /^(they|them|their|theirs|themselves)$/
const POSSESSIVE = /^(his|her|its|their)$/

export interface References {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Doubt[]
}

/** Reads the third-person pronouns of a piece. */
export function pronounsOf(page: Page, piece: Piece, topics: readonly (Topic | null)[]): References {
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  const { sentence, range } = piece
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i] as Token
    const is = (pattern: RegExp) => pattern.test(token.lower) && token.tag !== 'PROPN' && !leftAway(piece, token)
    if (!is(PERSON) && !is(THING) && !is(THEY)) continue
    if (token.lower === 'it' && isExpletive(piece, i)) {
      doubts.push({ gate: 'pronoun', words: token.text, ...spanOf(sentence, { from: i, to: i + 1 }) })
      continue
    }
    if (namedWithin(page, piece, i, token)) continue
    const topic = PERSON.test(token.lower)
      ? personBefore(page, sentence.index, topics, token.lower, i)
      : THING.test(token.lower) && opens(piece, i)
        ? bodyBefore(page, sentence.index, topics)
        : null
    const span = spanOf(sentence, { from: i, to: i + 1 })
    // only what stands first takes its meaning from the sentence before
    if (topic && (opens(piece, i) || PERSON.test(token.lower))) {
      edits.push({
        ...span,
        text: POSSESSIVE.test(token.lower) && !isObject(piece, i, token) ? `[${possessive(topic.text)}]` : `[${topic.text}]`,
      })
    } else doubts.push({ gate: 'pronoun', words: token.text, ...span })
  }
  return { edits, doubts }
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
function namedWithin(page: Page, piece: Piece, i: number, token: Token): boolean {
  const { sentence, range, clause } = piece
  const names = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= range.from && name.to <= i)
  if (PERSON.test(token.lower)) {
    const people = new Set(names.filter((name) => name.type === 'person').map((name) => name.key))
    if (people.size === 1) return !(clause.subject && clause.subject.head === i)
    return people.size === 0 && subjectPerson(page, piece) && i < clause.verb.from && POSSESSIVE.test(token.lower)
  }
  // a pronoun that is itself the subject means something outside, whatever stands in front of it
  if (clause.subject && i >= clause.subject.from && i <= clause.subject.head) return false
  if (i < clause.verb.from && !(clause.subject && clause.subject.head < i)) return false
  const nouns = sentence.nouns.filter((noun) => noun.from >= range.from && noun.to <= i)
  const subject = clause.subject
  if (THEY.test(token.lower))
    return nouns.some((noun) => isPlural(sentence.tokens, noun)) || (subject !== null && subject.joined) || hasAnd(piece)
  return nouns.some(
    (noun) =>
      !isPlural(sentence.tokens, noun) && sentence.tokens[noun.head]?.tag !== 'PRON' && sentence.tokens[noun.head]?.tag !== 'NUM',
  )
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
