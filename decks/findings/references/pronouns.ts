// Pronouns of a statement: left alone where it says itself what they mean, named in brackets where that is sure, else doubted.
import type { Meaning, Name, NounPhrase, Sentence, Token, WhoIsWho } from '../../language/index.ts'
import { isBelow, treeOf } from '../../language/clauses/index.ts'
import { genderOfName, genderOfNoun, genderOfPronoun } from '../../language/references/index.ts'
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { isLeftAway, spanOf, type Edit } from '../statement.ts'
import { calledIn } from './called.ts'
import { isCertain, thingMeant, topicMeant } from './certain.ts'
import { possessiveOf } from './homeland.ts'
import { isNotAgent } from './misnomers.ts'
import { BODY, isHuman, NOMINAL, RELATIONAL } from './nouns.ts'
import { isStranger } from './strangers.ts'

const PERSON = /^(he|him|his|himself|she|her|hers|herself)$/
const THING = /^(it|its|itself)$/
const THEY = /^(they|them|their|theirs|themselves)$/
const POSSESSIVE = /^(his|her|its|their)$/

export interface References {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Doubt[]
}

/** Reads the third-person pronouns of a piece. */
export function pronounsOf(page: Page, piece: Piece, who: WhoIsWho): References {
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  const told = new Set<number>()
  const called = new Set<string>()
  const { sentence, range } = piece
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i] as Token
    const known = PERSON.test(token.lower) || THING.test(token.lower) || THEY.test(token.lower)
    if (!known || token.tag === 'PROPN' || isLeftAway(piece.edits, token)) continue
    const meaning = who.meaningAt(sentence.index, i)
    const span = spanOf(sentence, { from: i, to: i + 1 })
    const doubt = (): void => void doubts.push({ gate: 'pronoun', words: token.text, ...span })
    if (token.lower === 'it' && (isEmpty(piece, i) || isCleft(piece, i) || isDisclosed(piece, i))) continue
    if (token.lower === 'it' && isExpletive(piece, i)) {
      doubt()
      continue
    }
    // a second "his" means the same as the "he" that was named
    if (meaning?.entity && told.has(meaning.entity.id)) continue
    const name =
      (meaning && isCertain(page, token.lower, meaning) ? meaning.name : null) ??
      (token.lower === 'it' ? thingMeant(page, sentence, i) : topicMeant(page, token.lower, sentence, i))
    if (name === null ? namedWithin(page, piece, i, token) : isTold(piece, i, meaning)) continue
    // one person is not "the Nazis"
    const isMany = name !== null && PERSON.test(token.lower) && /^the .*s$/i.test(calledIn(page, name, false))
    // "over Fairlie's signature and hers": a brackets' name would be the person, not the thing
    if (
      name === null ||
      /^(hers|theirs)$/.test(token.lower) ||
      isMany ||
      isNotAgent(page, name) ||
      isStranger(page, name) ||
      /sel(f|ves)$/.test(token.lower)
    ) {
      doubt()
      continue
    }
    // "Brett Jones, who killed his grandfather": the nearest person who acts is meant, and is there to be seen
    if (PERSON.test(token.lower) && anotherActs(page, piece, i, name)) continue
    if (belongsTo(sentence, i)) continue
    // once is enough: "[Ada North] retired in 1960, and there she died"
    if (PERSON.test(token.lower) && called.has(name)) continue
    called.add(name)
    if (meaning?.entity && meaning.name === name) told.add(meaning.entity.id)
    const words = calledIn(page, name, /^\p{Lu}/u.test(token.text))
    edits.push({ ...span, text: `[${isPossessive(sentence, i, token) ? possessiveOf(words) : words}]` })
  }
  return { edits, doubts }
}

/** Whether the piece itself, before the pronoun, mentions what it means, by a name or a noun. */
export function isTold({ sentence, range, edits }: Piece, at: number, meaning: Meaning | null): boolean {
  return (meaning?.entity?.mentions ?? []).some((mention) => {
    const head = sentence.tokens[mention.head]
    return (
      mention.sentence === sentence.index &&
      mention.form === 'name' &&
      mention.head >= range.from &&
      mention.head < at &&
      head !== undefined &&
      !isLeftAway(edits, head)
    )
  })
}

/** "a mother with her dead son": hers whom the noun right before it tells of. */
function belongsTo({ tokens, nouns }: Sentence, i: number): boolean {
  const gender = genderOfPronoun(tokens[i]?.lower ?? '')
  const before = tokens[i - 1]
  const owner = nouns.find(({ to }) => to === i - 1)
  return (
    gender !== null &&
    POSSESSIVE.test(tokens[i]?.lower ?? '') &&
    before?.tag === 'ADP' &&
    owner !== undefined &&
    genderOfNoun(tokens[owner.head]?.lower ?? '') === gender
  )
}

/** "her" is possessive before a noun and an object elsewhere: in "elected her its first fellow" another owner stands between. */
function isPossessive({ relations, heads, tokens }: Sentence, i: number, token: Token): boolean {
  if (!POSSESSIVE.test(token.lower)) return false
  if (token.lower !== 'her') return true
  const head = heads[i] ?? -1
  return relations[i] === 'nmod:poss' && head > i && !tokens.slice(i + 1, head).some(({ tag }) => tag === 'PRON' || tag === 'DET')
}

/** Whether a person other than the named one acts in the relative clause that holds the word. */
function anotherActs(page: Page, { sentence, range }: Piece, i: number, name: string | null): boolean {
  const { heads, relations, tokens } = sentence
  for (let at = heads[i] ?? -1; at >= 0; at = heads[at] ?? -1) {
    if (relations[at] !== 'acl:relcl') continue
    const noun = heads[at] ?? -1
    if (noun < range.from || noun >= range.to || noun >= i) return false
    const person = page.names.bySentence[sentence.index]?.find((one) => one.from <= noun && one.to > noun)
    return person ? person.type === 'person' && person.key !== name : tokens[noun]?.tag === 'NOUN'
  }
  return false
}

const OF_DAY = /^(midnight|noon|dawn|dusk|morning|evening|night|o[’']clock|dark|late|winter|summer|monday|sunday)$/

/** "It is believed that", "it is likely that", "it was only in 2016 that": the word means nothing. */
function isExpletive({ sentence }: Piece, i: number): boolean {
  const { tokens, clauses, relations } = sentence
  if (relations[i]?.startsWith('expl')) return true
  const verb = clauses.find((clause) => clause.subject?.head === i)?.verb
  if (!verb) return false
  const rest = tokens.slice(verb.to, verb.to + 14)
  // "it was getting on for midnight"
  if (/^(be|get|grow|come)$/.test(verb.lemma) && rest.slice(0, 4).some((token) => OF_DAY.test(token.lower))) return true
  const clauseFollows = rest.some((token) => token.lower === 'that' || token.lower === 'to' || token.lower === 'whether')
  return (
    (verb.copula && clauseFollows) ||
    (verb.passive && clauseFollows) ||
    /^(seem|appear|rain|snow|take|turn|happen|matter)$/.test(verb.lemma)
  )
}

/** "It was Poland that brokered the compromise", "it was only in 2019 that": what follows says it all. */
function isCleft({ sentence, range, edits }: Piece, i: number): boolean {
  const { tokens, clauses } = sentence
  const verb = tokens[i + 1]
  if (!/^(is|was)$/.test(verb?.lower ?? '') || !clauses.some((clause) => clause.subject?.head === i && clause.verb.copula))
    return false
  const opens = tokens.findIndex(
    ({ lower, xpos }, at) => at > i + 2 && at < i + 14 && (lower === 'that' || lower === 'who') && xpos !== 'DT',
  )
  const opener = tokens[opens]
  // "It was only with the operation in 2022": what was so is cut off
  if (!opener || opens >= range.to - 1 || isLeftAway(edits, opener)) return false
  const between = tokens.slice(i + 2, opens)
  const named = between.some(({ tag }) => tag === 'PROPN' || tag === 'NUM' || tag === 'NOUN')
  return named && !between.some(({ tag, lower }) => tag === 'VERB' || (tag === 'DET' && /^an?$/.test(lower)))
}

/** "It was revealed in 1993 that": an event with its time, told of a clause. */
function isDisclosed({ sentence, range, edits }: Piece, i: number): boolean {
  const { tokens, clauses } = sentence
  const clause = clauses.find((one) => one.subject?.head === i)
  if (!clause?.verb.passive || clause.verb.tense !== 'past' || !DISCLOSES.test(clause.verb.lemma)) return false
  return tokens.slice(clause.verb.to, range.to).some((token) => token.lower === 'that' && !isLeftAway(edits, token))
}

const DISCLOSES =
  /^(reveal|disclose|announce|discover|find|show|agree|decide|establish|prove|confirm|propose|decree|order|rule|settle)$/

/**
 * "until it was clear that", "makes it possible to": inside a statement about something else the word means the clause after it.
 * By the tree alone, and only before an adjective: "it was asked to leave" is said of somebody.
 */
function isEmpty({ sentence, clause }: Piece, i: number): boolean {
  const { tokens, heads, relations } = sentence
  if (clause.subject?.head === i) return false
  const above = heads[i] ?? -1
  const children = (at: number): number[] => heads.flatMap((head, child) => (head === at ? [child] : []))
  const hasClause = (at: number): boolean =>
    children(at).some(
      (child) =>
        child > i &&
        /^(csubj|ccomp|xcomp|advcl|acl)/.test(relations[child] ?? '') &&
        children(child).some((one) => /^(that|to|whether)$/.test(tokens[one]?.lower ?? '')),
    )
  if (/^nsubj/.test(relations[i] ?? ''))
    return tokens[above]?.tag === 'ADJ' && children(above).some((child) => relations[child] === 'cop') && hasClause(above)
  const complement = children(above).find((child) => relations[child] === 'xcomp' && tokens[child]?.tag === 'ADJ')
  return (
    /^(obj|nsubj)$/.test(relations[i] ?? '') &&
    complement !== undefined &&
    complement > i &&
    (hasClause(complement) || hasClause(above))
  )
}

/** Whether the piece itself names, before the pronoun, exactly one thing that it can mean. */
function namedWithin(page: Page, piece: Piece, i: number, token: Token): boolean {
  const { sentence, range, clause } = piece
  const names = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= range.from && name.to <= i)
  if (PERSON.test(token.lower)) {
    const gender = genderOfPronoun(token.lower)
    const fits = (name: Name): boolean => {
      const known = genderOfName(name)
      return name.type === 'person' && (known === null || known === gender)
    }
    const people = new Set(names.filter(fits).map((name) => name.key))
    // "a few months after the trial of Eichmann had opened, he began": in a sentence not understood "he" may be anybody
    if (sentence.clauses.some((one) => !one.sure && one.subject?.head === i)) return false
    if (people.size === 1) return !(clause.subject && clause.subject.head === i)
    return (
      people.size === 0 &&
      subjectPerson(page, piece) &&
      clause.subject !== null &&
      i < clause.subject.from &&
      POSSESSIVE.test(token.lower)
    )
  }
  // "In its judgment the court held", "In its report it warned": the subject behind it owns it
  if (ownedBySubject(piece, i, token, names)) return true
  // "When the baht was floated, it fell"
  if (token.lower === 'it' && goesOnFromClause(piece, i)) return true
  // a pronoun that is itself the subject means something outside, whatever stands in front of it
  if (clause.subject && i >= clause.subject.from && i <= clause.subject.head) return false
  if (i < clause.verb.from && !(clause.subject && clause.subject.head < i)) return false
  const subject = clause.subject
  // "the panel's chair said that it underscores": what somebody says of "it" need not be of whose chair that is
  // "Keating argued that it chained Australia", "Ribera said they were firm": what a person speaks of was named before
  const told = token.lower === 'it' && isSaid(piece, i)
  if (isSpokenOf(page, piece, i)) return false
  const nouns = sentence.nouns.filter(
    (noun) =>
      noun.from >= range.from &&
      noun.to <= i &&
      !isLeftAway(piece.edits, sentence.tokens[noun.head] as Token) &&
      // "the network that lay beneath it": beneath something else
      (POSSESSIVE.test(token.lower) || !isBelow(treeOf(sentence), i, noun.head)) &&
      !(told && sentence.tokens[noun.to]?.tag === 'PART'),
  )
  if (THEY.test(token.lower))
    return nouns.some((noun) => isPlural(sentence.tokens, noun)) || (subject !== null && subject.joined) || hasAnd(piece)
  // "BlackBerry had paid $1 billion for it": what a verb does to "it" its subject does not do to itself
  // nor is it what somebody estimates that others have
  const reported = sentence.clauses.some((one) => one.kind === 'reported' && i >= one.from && i < one.to && clause !== one)
  const apart =
    token.lower === 'it' && (sentence.heads[i] === clause.verb.head || reported) && !/^nsubj/.test(sentence.relations[i] ?? '')
  const others = apart ? nouns.filter((noun) => noun.head !== subject?.head && !isFigure(sentence, noun)) : nouns
  return others.some((noun) => canBeIt(sentence.tokens, noun, names))
}

/** In a phrase in front of a subject that can own it and stands there to be seen. */
function ownedBySubject({ sentence, clause }: Piece, i: number, token: Token, names: readonly Name[]): boolean {
  const { subject } = clause
  if (!subject || token.lower !== 'its' || i >= subject.from || !clause.front.some((part) => i >= part.from && i < part.to))
    return false
  const noun = sentence.nouns.find((one) => one.head === subject.head)
  return sentence.tokens[subject.head]?.lower === 'it' || (noun !== undefined && canOwn(sentence.tokens, noun, names))
}

/** A body or a named thing. */
function canOwn(tokens: readonly Token[], noun: NounPhrase, names: readonly Name[]): boolean {
  const name = names.find((one) => one.from <= noun.head && one.to > noun.head)
  if (isPlural(tokens, noun)) return false
  return name ? name.type !== 'person' && name.type !== 'nationality' : BODY.has(tokens[noun.head]?.lemma ?? '')
}

/** The subject, behind a clause in front whose subject is the one thing it can mean. */
function goesOnFromClause({ sentence, clause, range, edits }: Piece, i: number): boolean {
  if (clause.subject?.head !== i) return false
  const { clauses, tokens, nouns } = sentence
  const front = clauses.find((one) => one.kind === 'subordinate' && one.from >= range.from && one.to <= i)
  const noun = front?.subject && nouns.find((one) => one.head === front.subject?.head)
  const head = noun && tokens[noun.head]
  if (!front?.sure || !noun || !head || !/^(when|once|after|before|although|though)$/.test(front.marker ?? '')) return false
  return (
    !isLeftAway(edits, head) && head.tag !== 'PRON' && !isPlural(tokens, noun) && !isHuman(head.lower) && front.object === null
  )
}

/** Whether it is the subject of what a named person says. */
function isSpokenOf(page: Page, { sentence, clause }: Piece, i: number): boolean {
  const speaker = clause.subject?.head ?? -1
  const named = page.names.bySentence[sentence.index]?.find((name) => name.from <= speaker && name.to > speaker)
  const reckons = named?.type === 'organisation' && RECKONS.test(clause.verb.lemma)
  return (
    (named?.type === 'person' || reckons) && sentence.clauses.some((one) => one.kind === 'reported' && one.subject?.head === i)
  )
}

/** What a body does of other things than itself. */
const RECKONS = /^(reckon|estimate|calculate|judge|find|think|believe)$/

/** The subject of what a person is reported to have said. */
function isSaid({ sentence, clause }: Piece, i: number): boolean {
  const reported = sentence.clauses.find((one) => one.subject?.head === i)
  const speaker = clause.subject && sentence.tokens[clause.subject.head]
  return reported?.kind === 'reported' && speaker !== null && speaker !== undefined && isHuman(speaker.lower)
}

function isFigure({ tokens }: Sentence, { from, to }: NounPhrase): boolean {
  return tokens
    .slice(from, to)
    .every(({ tag, lower }) => /^(NUM|SYM|DET|ADV)$/.test(tag) || /^(million|billion|trillion|cent|percent)$/.test(lower))
}

/** A single thing that can own and do: no person, no number, and no event made of a verb ("its" of "the crisis" is often somebody else's). */
function canBeIt(tokens: readonly Token[], noun: NounPhrase, names: readonly Name[]): boolean {
  const head = tokens[noun.head]
  if (!head || isPlural(tokens, noun)) return false
  const name = names.find((one) => one.from <= noun.head && one.to > noun.head)
  // "colleagues in Paris noticed that mice which failed to produce it": where something happens is not what it happens to
  if (name?.type === 'place' && /^(?:in|at|near|from)$/.test(tokens[noun.from - 1]?.lower ?? '')) return false
  if (name) return name.type !== 'person' && name.type !== 'nationality'
  return head.tag === 'NOUN' && !RELATIONAL.has(head.lemma) && !NOMINAL.test(head.lower)
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

function isPlural(tokens: readonly Token[], noun: NounPhrase): boolean {
  const head = tokens[noun.head]
  if (!head) return false
  if (noun.joined || /^(people|police|men|women|children|troops|they|these|those|media|data)$/.test(head.lower)) return true
  return head.tag === 'NOUN' && /[^su]s$/.test(head.lower) && head.lemma !== head.lower
}
