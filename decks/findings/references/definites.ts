// Definite phrases: "the war in Ukraine" says which war, "the war" does not, unless the document knows only one.
import { isTimeWord, relationOf } from '../../language/clauses/index.ts'
import type { Name, NounPhrase, Sentence, Token } from '../../language/index.ts'
import type { Doubt } from '../doubt.ts'
import { headingAbove } from '../heading.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import type { Span } from '../../model/index.ts'
import { isLeftAway, spanOf, type Edit } from '../statement.ts'
import { isStatute } from '../statute.ts'
import { CALLED, isClass, isNewBesideName } from './classes.ts'
import { EVENT_IN, isCompleted, isLet } from './completed.ts'
import { occurrencesBefore, startsWith, wordsBefore, type Occurrence } from './heads.ts'
import { speaksOfOthers } from './homeland.ts'
import { introductionOf } from './introductions.ts'
import { namesakeOf } from './namesakes.ts'
import { nationalOf } from './national.ts'
import { BODY, HUMAN, NATIONAL, POINTING, RELATIONAL, UNIQUE, VAGUE } from './nouns.ts'
import { isRanked, isRecord } from './ranks.ts'
import type { References } from './pronouns.ts'

export interface Definites extends References {
  /** Stretches that the piece itself tells of. */
  readonly told: readonly Span[]
}

/** Reads the phrases with "the" of a piece. */
export function definitesOf(page: Page, piece: Piece): Definites {
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  const told: Span[] = []
  const { sentence, range } = piece
  const { tokens } = sentence
  const names = page.names.bySentence[sentence.index] ?? []
  for (const noun of sentence.nouns) {
    if (noun.from < range.from || noun.to > range.to) continue
    const the = definiteAt(tokens, noun)
    if (the < 0 || isLeftAway(piece.edits, tokens[noun.head] as Token)) continue
    const owner = tokens.slice(the, noun.head + 1).findIndex((token) => token.tag === 'PART')
    // "the bank's board": who owns it is what must be known
    const phrase: NounPhrase = owner > 0 ? { ...noun, head: the + owner - 1, to: the + owner } : noun
    const span = spanOf(sentence, { from: the, to: phrase.head + 1 })
    const national = tokens[phrase.to]?.lower === 'of' ? null : nationalOf(page, piece, names, the, phrase.head)
    if (national?.by === 'piece' || (national && edits.some((edit) => edit.text.includes(national.country)))) told.push(span)
    else if (national)
      edits.push({ ...(national.whole ? span : spanOf(sentence, { from: the, to: the + 1 })), text: national.text })
    else if (!isTold(page, piece, phrase, the, names) && !(isStatute(page) && isAnyOne(tokens, phrase, the))) {
      const name = nameOf(page, sentence, phrase, the)
      if (name !== null) edits.push({ ...span, text: `[${opening(name, piece, the)}]` })
      else if (
        pointsBack(tokens, phrase, the) ||
        (!isTitleTerm(page, sentence, phrase, the) &&
          !isClass(page, piece, noun, the) &&
          !isNewBesideName(page, piece, phrase, the, names))
      )
        doubts.push({ gate: 'definite', words: page.text.slice(span.start, span.end), ...span })
    }
  }
  return { edits, doubts, told: [...told, ...edits] }
}

/** A law's "the host", "the Minister": whoever is one; "the previous" and "the other" point at something still. */
function isAnyOne(tokens: readonly Token[], noun: NounPhrase, the: number): boolean {
  return (
    !pointsBack(tokens, noun, the) &&
    !/^(?:section|part|paragraph|schedule|purpose|case|offence)s?$/.test(tokens[noun.head]?.lower ?? '')
  )
}

/** What the document calls it, where only one thing can be meant. */
function nameOf(page: Page, sentence: Sentence, noun: NounPhrase, the: number): string | null {
  const name =
    namesakeOf(page, sentence, noun, the) ??
    onlyOneInDocument(page, sentence, noun, the) ??
    introductionOf(page, sentence, noun, the)
  const country = /^(?:country|nation)$/.test(sentence.tokens[noun.head]?.lemma ?? '')
  return country && speaksOfOthers(page, sentence, the, name ?? '') ? null : name
}

function opening(name: string, { range }: Piece, the: number): string {
  return the === range.from ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** The index of the "the" whose phrase ends in this head, or -1. */
function definiteAt(tokens: readonly Token[], noun: NounPhrase): number {
  let the = -1
  for (let i = noun.from; i <= noun.head; i++) {
    if (tokens[i]?.lower === 'the') the = i
    // "the country's constitution": what is owned is told by its owner, and the owner is definite itself
    if (the >= 0 && tokens[i]?.tag === 'PART') return the
  }
  return the
}

function isTold(page: Page, piece: Piece, noun: NounPhrase, the: number, names: readonly Name[]): boolean {
  const { sentence } = piece
  const { tokens } = sentence
  const { head } = noun
  const token = tokens[head] as Token
  const inside = tokens.slice(the + 1, head)
  const after = tokens[noun.to]
  const owned = after?.tag === 'PART'
  if (/^(at|in)$/.test(after?.lower ?? '') && /^(issue|question)$/.test(tokens[noun.to + 1]?.lower ?? '')) return false
  if (names.some((name) => name.from === the + 1 && name.to > head && name.to - name.from > 2)) return true
  if (isBeingNamed(tokens, the) || isLately(inside, token) || isOfPerson(sentence, head) || isSetPhrase(tokens, the, head))
    return true
  // "for the first time a letter could cross half the world"
  if (isTimeWord(token) && /^(following|next)$/.test(inside[0]?.lower ?? '') && isTime(page, sentence, token)) return true
  if (token.lower === 'time' && tokens[the - 1]?.lower === 'for' && /^(first|last|second|third)$/.test(inside[0]?.lower ?? ''))
    return true
  if (
    pointsBack(tokens, noun, the) &&
    // "the two countries", "the previous administration"
    (inside.some((one) => /^(previous|preceding|latter|same|aforementioned|other|respective|said)$/.test(one.lower)) ||
      !(nameIn(names, the, head + 1) || (after?.lower === 'of' && !/^(former|current|resulting)$/.test(inside[0]?.lower ?? ''))))
  )
    return isRecord(inside, token)
  if (token.tag === 'PROPN' || /^\p{Lu}/u.test(token.text)) return isWholeName(tokens, the, head, names)
  if (token.tag === 'NUM' || isTime(page, sentence, token)) return true
  if (nameIn(names, the, head + 1)) return true
  if (BODY.has(token.lemma) && isSubjectBody(piece, token, names, the)) return true
  if (isRanked(inside, after, sentence, head)) return true
  if (isFamiliar(page, sentence, noun, the)) return true
  if (token.tag === 'ADJ') return UNIQUE.has(token.lower) || after?.lower === 'of'
  if (!owned && (isCompleted(page, piece, head, names) || isDetermined(page, piece, head, names))) return true
  // "the element protactinium": the kind, and which
  if (inside.some((one) => CALLED.has(one.lower)) && !CALLED.has(token.lower)) return true
  // "the start was set for June": of what
  if (PART_OF_SOMETHING.test(token.lower) && tokens[the - 1]?.tag !== 'ADP') return false
  if (UNIQUE.has(token.lower) && !NATIONAL.has(token.lower) && inside.every((one) => one.tag === 'ADJ' || one.tag === 'NOUN'))
    return true
  // "the immune system"; "the modern theory" is one of something
  if (inside.some((one) => WORLDWIDE.has(one.lower)) && !RELATIONAL.has(token.lemma)) return true
  // "where one party ..., and the other"
  if (token.lower === 'other' && tokens.slice(piece.range.from, the).some((one) => one.lower === 'one')) return true
  return mentionedBefore(piece, the, token) || isSpecified(sentence, head)
}

/** "Peter O'Grady, the plant manager": said of somebody named, right behind the name. */
function isOfPerson(sentence: Sentence, head: number): boolean {
  const { tokens, heads } = sentence
  const above = heads[head] ?? -1
  return relationOf(sentence, head) === 'appos' && above >= 0 && above < head && tokens[above]?.tag === 'PROPN'
}

/** "on the other hand", "in the first place": the words point at nothing. */
function isSetPhrase(tokens: readonly Token[], the: number, head: number): boolean {
  return SET_PHRASE.test(
    tokens
      .slice(Math.max(0, the - 1), head + 1)
      .map(({ lower }) => lower)
      .join(' '),
  )
}

const SET_PHRASE =
  /^(?:on the (?:one|other) hand|in the (?:first place|end|meantime|long run|short run)|from the outside|along the way|by the way|on the whole|for the most part|at the (?:latest|earliest|very least|least|most)|around the clock)$/

/** "the two countries", "the previous administration": words before the head that point at others. */
function pointsBack(tokens: readonly Token[], { head }: NounPhrase, the: number): boolean {
  const inside = tokens.slice(the + 1, head)
  return (
    inside.some((one) => POINTING.has(one.lower) && one.tag !== 'PROPN') &&
    !inside.some((one) => /^(largest|biggest|first|last|only)$/.test(one.lower))
  )
}

/** "is called the renal threshold", "known as the “Old Fox”": a name that is just being given. */
function isBeingNamed(tokens: readonly Token[], the: number): boolean {
  const before = tokens[the - 1]?.lower ?? ''
  const given = before === 'as' ? (tokens[the - 2]?.lower ?? '') : before
  return (
    /^(called|named|termed|dubbed|nicknamed|christened|styled|titled|entitled)$/.test(given) ||
    (before === 'as' && /^(known|called)$/.test(given)) ||
    /^[“"]$/.test(tokens[the + 1]?.text ?? '')
  )
}

/** What every reader has heard of. */
const FAMILIAR =
  /^(?:industrial revolution|gold standard|cold war|income tax|great depression|middle ages|death penalty|labou?r (?:market|movement)|stock market|housing market|private sector|public sector|slave trade|welfare state|human race|food chain|carbon cycle|water cycle|scientific method|ruling class|working class|middle class|black market|free market|bond market|money supply|supply chain|two-party system|rule of law|hydroxyl radical|nine-dash line|iron curtain|silk road|space race|arms race|greenhouse effect|carbon tax|national anthem|solar system|big bang|speed of light|gas phase|electromagnetic spectrum|visible spectrum|nobel prizes?)$/

/** "the income tax", "the stern-slipway factory ship": known to all, or a thing of a long name told of once, and no subject that would go on from before. */
function isFamiliar(page: Page, sentence: Sentence, { head }: NounPhrase, the: number): boolean {
  const { tokens } = sentence
  const inside = tokens.slice(the + 1, head + 1)
  if (FAMILIAR.test(inside.map(({ lower }) => lower).join(' '))) return true
  const own = tokens[head]
  if (
    own?.tag !== 'NOUN' ||
    inside.length < LONG_NAME ||
    !inside.slice(0, -1).every(({ tag, lower }) => /^(?:NOUN|ADJ|PUNCT)$/.test(tag) && !POINTING.has(lower))
  )
    return false
  if (inside.slice(0, -1).filter(({ tag }) => tag === 'NOUN').length < 2 || HUMAN.has(own.lower) || BODY.has(own.lemma))
    return false
  return relationOf(sentence, head) !== 'nsubj' && occurrencesBefore(page, own.lemma, sentence, the).length === 0
}

const LONG_NAME = 3

/** "The past ten years": counted back from when it was written, which the statement's time says. */
function isLately(inside: readonly Token[], head: Token): boolean {
  return isTimeWord(head) && /^(past|last)$/.test(inside[0]?.lower ?? '') && inside.some(({ tag }) => tag === 'NUM')
}

/** "The fourteenth package, adopted in June 2024,": what is added between commas says which, by a time or a name. */
function isDetermined(page: Page, { sentence, edits }: Piece, head: number, names: readonly Name[]): boolean {
  const added = sentence.clauses.find((clause) => clause.kind === 'reduced' && clause.noun === head && clause.from === head + 2)
  if (!added || sentence.tokens[head + 1]?.text !== ',' || isLeftAway(edits, sentence.tokens[added.from] as Token)) return false
  const { start, end } = spanOf(sentence, added)
  const dated = (page.dates[sentence.index] ?? []).some((date) => date.value !== null && date.start >= start && date.end <= end)
  // "the second generation, associated with Obstfeld": the second of what?
  return dated || (nameIn(names, added.from, added.to) && sentence.tokens[head - 1]?.tag !== 'ADJ')
}

/** By the tree: a clause that says which ("the process by which ..."), or a name beside it ("the finance minister, Jan Tore Sanner"). */
function isSpecified(sentence: Sentence, head: number): boolean {
  return sentence.heads.some((above, i) => {
    if (above !== head || i < head) return false
    const relation = sentence.relations[i] ?? ''
    if (relation === 'acl' && sentence.tokens[head + 1]?.lower === 'to' && isLet(sentence, head)) return false
    // "the sum still owed": a participle by itself says too little
    if (relation === 'acl' && sentence.tokens[i]?.xpos === 'VBN' && !sentence.heads.includes(i, i)) return false
    if (relation === 'acl:relcl' || relation === 'acl') return sentence.tokens[head + 1]?.text !== ','
    return relation === 'appos' && (/^\p{Lu}/u.test(sentence.tokens[i]?.text ?? '') || i === head + 1)
  })
}

/** "Japan reinterpreted the country's constitution": the one country named before is the subject itself. */
function isSubjectBody({ clause, range }: Piece, token: Token, names: readonly Name[], the: number): boolean {
  const subject = clause.subject
  if (!subject || subject.from >= the) return false
  const kind = /^(country|nation|state|kingdom|republic|empire|island|city|region|province)$/.test(token.lemma)
    ? /^(country|place)$/
    : /^organisation$/
  const bodies = new Set(
    names.filter((name) => name.from >= range.from && name.to <= the && kind.test(name.type)).map((name) => name.key),
  )
  const own = names.find((name) => name.from <= subject.head && name.to > subject.head)
  return bodies.size === 1 && own !== undefined && kind.test(own.type)
}

const PART_OF_SOMETHING = /^(beginning|end|start|rest|bulk|outset)$/

const WORLDWIDE = new Set(
  'global international world human immune nervous solar digestive respiratory cardiovascular industrial natural modern ancient general periodic western eastern northern southern whole entire'.split(
    ' ',
  ),
)

/** A capitalised phrase is a name if more than one word or a known name stands in it: "the Soviet Union", not "the Plan". */
function isWholeName(tokens: readonly Token[], the: number, head: number, names: readonly Name[]): boolean {
  const name = names.find((one) => one.from <= head && one.to > head)
  if (!name) return false
  const words = name.text.split(' ')
  return (
    words.length > 1 ||
    name.type !== 'unknown' ||
    /^\p{Lu}{2,}/u.test(name.text) ||
    the + 2 <= head ||
    !GENERIC_CAPITALS.has(tokens[head]?.lower ?? '')
  )
}

/** Words that documents capitalise for something they named before. */
const GENERIC_CAPITALS = new Set(
  `plan act treaty agreement law bill court council commission committee ministry minister president government company party union bank board agency authority parliament senate house state states department report project programme program
  pact convention protocol strategy fund office secretary director chairman governor king queen emperor pope prince university college institute association city county province republic empire war battle group board member members initiative charter summit conference`
    .split(/\s+/)
    .filter(Boolean),
)

function nameIn(names: readonly Name[], from: number, to: number): boolean {
  return names.some((name) => name.from >= from && name.to <= to)
}

function isTime(page: Page, sentence: Sentence, token: Token): boolean {
  // "in August 2022 and the following March": counted from the time before it
  const before = sentence.tokens.indexOf(token) - 1
  if (isTimeWord(token) && /^(following|next)$/.test(sentence.tokens[before]?.lower ?? ''))
    return (page.dates[sentence.index] ?? []).some(({ value, end }) => value !== null && end < token.start)
  return (page.dates[sentence.index] ?? []).some(
    (date) => token.start >= date.start && token.end <= date.end && date.value !== null,
  )
}

/** "the lithium-ion battery", "the subsidy" in a text or under a heading of those words: the card shows them. */
function isTitleTerm(page: Page, sentence: Sentence, noun: NounPhrase, the: number): boolean {
  const { tokens } = sentence
  const head = tokens[noun.head] as Token
  const inside = tokens.slice(the + 1, noun.head)
  const above = ` ${page.title} ${headingAbove(page, sentence)} `.toLowerCase()
  if (inside.length > 0) return above.includes([...inside.map((one) => one.lower), head.lemma].join(' '))
  if (head.tag !== 'NOUN' || VAGUE.has(head.lower) || HUMAN.has(head.lower) || isTimeWord(head)) return false
  const shown = new RegExp(`(?<![\\p{L}-])${head.lower.replace(/[^\p{L}]/gu, '.')}(?![\\p{L}-])`, 'u').test(above)
  return shown && !occurrencesBefore(page, head.lemma, sentence, the).some((one) => isAnother(one, above))
}

/** "a second bank", "the Nordic bank": another than the title's. */
function isAnother(one: Occurrence, above: string): boolean {
  return /^(a|an|another|each|every|this|that)$/.test(startsWith(one)) || wordsBefore(one).some((word) => !above.includes(word))
}

/** "a peace treaty ... the treaty": the piece itself told it. */
function mentionedBefore(piece: Piece, the: number, head: Token): boolean {
  return piece.sentence.nouns.some((noun) => {
    const token = piece.sentence.tokens[noun.head]
    return (
      noun.from >= piece.range.from &&
      noun.to <= the &&
      token !== undefined &&
      token.lemma === head.lemma &&
      noun.to - noun.from > 1
    )
  })
}

/**
 * The fuller phrase for a shorter one ("the islands"), where all phrases with that noun and those words before it in the document are the same.
 * People and bodies are never resolved this way.
 */
function onlyOneInDocument(page: Page, sentence: Sentence, noun: NounPhrase, the: number): string | null {
  const head = sentence.tokens[noun.head] as Token
  if (head.tag !== 'NOUN' || HUMAN.has(head.lower) || BODY.has(head.lower) || noun.head - the > 3) return null
  const wanted = sentence.tokens.slice(the + 1, noun.head).map((token) => token.lower)
  const fuller = new Map<string, string>()
  for (const { sentence: other, phrase } of occurrencesBefore(page, head.lemma, sentence, the)) {
    const own = other.tokens.slice(phrase.from, phrase.head).map((one) => one.lower)
    if (!wanted.every((word) => own.includes(word))) continue
    const words = fullPhrase(page, sentence, other, phrase)
    if (words) fuller.set(words.key, words.text)
    else if (own.length > wanted.length + 1) fuller.set(`?${phrase.from}/${other.index}`, '')
  }
  const [only] = fuller.values()
  return fuller.size === 1 && only ? only : null
}

/** "the Ukraine conflict", "the war in Ukraine", "the beta cells of the pancreas": a phrase that says which by itself. */
function fullPhrase(page: Page, asked: Sentence, sentence: Sentence, phrase: NounPhrase): { key: string; text: string } | null {
  const names = page.names.bySentence[sentence.index] ?? []
  const { tokens } = sentence
  const the = definiteAt(tokens, phrase)
  const from = the >= 0 ? the : phrase.from
  const prep = sentence.prepositional.find(
    (one) =>
      one.from === phrase.head + 1 &&
      (one.preposition === 'of' ||
        (RELATIONAL.has(tokens[phrase.head]?.lemma ?? '') &&
          sentence.heads[one.object.head] === phrase.head &&
          (/^(with|over|between|against)$/.test(one.preposition) ||
            (one.preposition === 'in' && EVENT_IN.has(tokens[phrase.head]?.lemma ?? ''))) &&
          nameIn(names, one.object.from, one.object.to))),
  )
  const named = nameIn(names, from, phrase.head + 1)
  if (!named && !(prep && the >= 0)) return null
  // only a name is the same throughout a document; "the match of ..." may soon be another match
  const proper = names.some((name) => name.from >= from && name.from <= phrase.head && name.to > phrase.head)
  if (!proper && asked.index - sentence.index > 3) return null
  if (
    tokens
      .slice(from, phrase.head)
      .some((token) => /^(this|that|these|those|its|his|her|their|our|a|an|another|new|first|other)$/.test(token.lower))
  )
    return null
  if (
    prep &&
    tokens.slice(prep.object.from, prep.to).some((token) => /^(this|that|these|those|its|his|her|their|our)$/.test(token.lower))
  )
    return null
  const to = prep && !named ? prep.to : phrase.head + 1
  const words = page.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
  const bare = words.replace(/^the /i, '')
  return { key: bare.toLowerCase(), text: `the ${bare}` }
}
