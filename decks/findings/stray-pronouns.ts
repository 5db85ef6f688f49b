// Pronouns that a statement keeps: each must find in its own words something it can mean. "Nvidia agreed to buy it" finds nothing: not Nvidia itself.
import { childrenOf, isBelow, isTimeWord, relationOf, treeOf, type Tree } from '../language/clauses/index.ts'
import type { Clause, Name, NounPhrase, Range, Sentence, Token } from '../language/index.ts'
import type { Doubt } from './doubt.ts'
import type { Page } from './page.ts'
import type { Piece } from './pieces/index.ts'
import { HUMAN, isHuman } from './references/nouns.ts'
import { spanOf, type Edit } from './statement.ts'

const OBJECT = /^(it|them|him|her)$/
/** "Japan reinterpreted the country's constitution": the subject itself is meant, or nobody knows. */
const BODY_WORD = /^(country|nation|company|firm|agency|government|city|state|island|bank|party|club|team)$/
const POSSESSIVE = /^(its|their|his|her)$/

/**
 * Doubts about the pronouns of a piece that no edit names.
 * @param edits all edits of the statement, those that name references too
 */
export function strayPronounsOf(page: Page, { sentence, clause, range }: Piece, edits: readonly Edit[]): Doubt[] {
  const { tokens } = sentence
  const names = page.names.bySentence[sentence.index] ?? []
  const doubts: Doubt[] = []
  const tree = treeOf(sentence)
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i] as Token
    const at = { from: i, to: i + 1 }
    if (
      BODY_WORD.test(token.lower) &&
      isRenamed(token, edits) &&
      hasOwner(tree, sentence, i, names) &&
      !namesSubject(sentence, tree, i, edits, names)
    ) {
      doubts.push({ gate: 'definite', words: token.text, ...spanOf(sentence, at) })
      continue
    }
    if (POSSESSIVE.test(token.lower) && isRenamed(token, edits) && hasOwner(tree, sentence, i, names)) {
      doubts.push({ gate: 'pronoun', words: token.text, ...spanOf(sentence, at) })
      continue
    }
    if (isChanged(token, edits)) continue
    if (isBareNumber(tree, i, token) || isOneOf(tree, sentence, range, i))
      doubts.push({ gate: 'anaphora', words: token.text, ...spanOf(sentence, at) })
    if (token.tag !== 'PRON' || !(OBJECT.test(token.lower) || POSSESSIVE.test(token.lower))) continue
    const owns = tree.relations[i] === 'nmod:poss'
    if (!owns && !/^(obj|iobj|obl|nmod)$/.test(relationOf(tree, i))) continue
    const barred = owns ? -1 : localSubject(tree, i)
    const can = sentence.nouns.some(
      (noun) =>
        noun.from >= range.from &&
        noun.to <= i &&
        (barred < 0 || !isBelow(tree, noun.head, barred)) &&
        // "most of it" is not what it is
        (owns || !(isInFront(clause, noun) || isBelow(tree, i, noun.head))) &&
        !isLeft(sentence, noun, edits) &&
        fits(token.lower, tokens, noun, names),
    )
    const resolvedBefore = edits.some(
      (edit) => edit.text.trim().startsWith('[') && edit.end > edit.start && edit.end <= token.start,
    )
    // "In his speech, Biden said": what is owned may come first
    const later =
      owns &&
      sentence.nouns.some(
        (noun) => noun.from > i && relationOf(tree, noun.head) === 'nsubj' && fits(token.lower, tokens, noun, names),
      )
    if (!can && !later && !(owns && resolvedBefore)) doubts.push({ gate: 'pronoun', words: token.text, ...spanOf(sentence, at) })
  }
  return doubts
}

function namesSubject({ tokens }: Sentence, tree: Tree, i: number, edits: readonly Edit[], names: readonly Name[]): boolean {
  const token = tokens[i] as Token
  const subject = localSubject(tree, i)
  const name = names.find((one) => one.from <= subject && one.to > subject)
  const edit = edits.find((one) => one.end > one.start && token.start >= one.start && token.end <= one.end)
  return name !== undefined && edit !== undefined && (edit.text.includes(name.text) || edit.text.includes(name.key))
}

/** "Lufthansa took part of its name": the subject beside it may be the owner, so that no other may be named. */
function hasOwner(tree: Tree, { nouns, tokens }: Sentence, i: number, names: readonly Name[]): boolean {
  const subject = localSubject(tree, i)
  const noun = nouns.find((one) => one.head === subject)
  return (
    noun !== undefined &&
    noun.to <= i &&
    fits(POSSESSIVE.test(tokens[i]?.lower ?? '') ? (tokens[i]?.lower ?? '') : 'its', tokens, noun, names) &&
    tokens[noun.head]?.tag === 'PROPN'
  )
}

function isRenamed(token: Token, edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.text.includes('[') && token.start >= edit.start && token.end <= edit.end)
}

function isChanged(token: Token, edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.end > edit.start && token.start >= edit.start && token.end <= edit.end)
}

function isLeft(sentence: Sentence, noun: NounPhrase, edits: readonly Edit[]): boolean {
  const head = sentence.tokens[noun.head]
  return head !== undefined && edits.some((edit) => edit.text.trim() === '' && head.start >= edit.start && head.end <= edit.end)
}

/** "In Betts v. Brady, the Court refused to extend it": what only sets the scene is not meant. */
function isInFront({ front }: Clause, noun: NounPhrase): boolean {
  return front.some((part) => noun.from >= part.from && noun.to <= part.to)
}

/** "Only four survived": four of what? A year may stand alone. */
function isBareNumber(tree: Tree, i: number, token: Token): boolean {
  if (
    token.tag !== 'NUM' ||
    !/^(?:\p{N}[\p{N}.,]*|\p{L}+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)$/u.test(token.text) ||
    relationOf(tree, i) !== 'nsubj' ||
    /^(1[0-9]|20)\d\d$/.test(token.text)
  )
    return false
  return !childrenOf(tree, i).some((child) => /^(nmod|acl|compound|nummod)$/.test(relationOf(tree, child)))
}

/** "used one to drive a clock", "a second was agreed": one, or the second, of what no word in front of it says. */
function isOneOf(tree: Tree, { nouns, tokens }: Sentence, { from }: Range, i: number): boolean {
  const token = tokens[i] as Token
  const ordinal = i > 0 && /^(?:an?|the)$/.test(tokens[i - 1]?.lower ?? '')
  const counts =
    (token.tag === 'NOUN' && ordinal) || token.tag === 'NUM' || token.tag === 'ADJ' || token.tag === 'PRON' || token.tag === 'DET'
  if (!counts || !ONE_OF.test(token.lower) || !/^(nsubj|obj|iobj|obl)$/.test(relationOf(tree, i))) return false
  const behind = childrenOf(tree, i).some(
    (child) => child > i && /^(nmod|acl|compound)$/.test(relationOf(tree, child)) && !isFrom(tree, child),
  )
  if (behind || tokens[i + 1]?.lower === 'of' || /^(which|whom)$/.test(tokens[i + 2]?.lower ?? '')) return false
  return !nouns.some(
    ({ head, from: start }) =>
      start >= from &&
      head < i &&
      tokens[head]?.tag === 'NOUN' &&
      !isHuman(tokens[head].lower) &&
      relationOf(tree, head) !== 'appos',
  )
}

/** "one from Mount Pelée": where it comes from is not what it is. */
function isFrom(tree: Tree, noun: number): boolean {
  return childrenOf(tree, noun).some(
    (child) => relationOf(tree, child) === 'case' && /^(from|at|in|on|near)$/.test(tree.tokens[child]?.lower ?? ''),
  )
}

const ONE_OF = /^(?:one|ones|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|another|others)$/

/** The subject of the verb that a pronoun is an object of: it cannot mean that. */
function localSubject(tree: Tree, i: number): number {
  let at = tree.heads[i] ?? -1
  for (let steps = 0; at >= 0 && steps < tree.tokens.length; steps++) {
    const subject = childrenOf(tree, at).find((child) => /^nsubj/.test(tree.relations[child] ?? ''))
    if (subject !== undefined) return subject
    at = tree.heads[at] ?? -1
  }
  return -1
}

function fits(pronoun: string, tokens: readonly Token[], noun: NounPhrase, names: readonly Name[]): boolean {
  const head = tokens[noun.head]
  if (!head || head.tag === 'PRON' || head.tag === 'NUM' || isTimeWord(head)) return false
  const name = names.find((one) => one.from <= noun.head && one.to > noun.head)
  // "the United States" is one
  const plural =
    noun.joined || head.xpos === 'NNS' || (head.xpos === 'NNPS' && !/^(place|country|organisation)$/.test(name?.type ?? ''))
  switch (pronoun) {
    case 'it':
    case 'its':
      return !plural && name?.type !== 'person' && name?.type !== 'nationality' && !HUMAN.has(head.lower) && !isHuman(head.lower)
    case 'them':
    case 'their':
      return plural || /^(government|company|team|police|court|family|group|people)$/.test(head.lemma)
    default:
      return name?.type === 'person' || (head.tag === 'NOUN' && name === undefined && !plural)
  }
}
