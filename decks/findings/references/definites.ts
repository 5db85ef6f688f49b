// Definite phrases: "the war in Ukraine" says which war, "the war" does not, unless the document knows only one.
import type { Name, NounPhrase, Sentence, Token } from '../../language/index.ts'
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { spanOf, type Edit } from '../statement.ts'
import { BODY, HUMAN, NATIONAL, NOMINAL, POINTING, RELATIONAL, UNIQUE, VAGUE } from './nouns.ts'
import type { References } from './pronouns.ts'

/** Reads the phrases with "the" of a piece. */
export function definitesOf(page: Page, piece: Piece): References {
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  const { sentence, range } = piece
  const names = page.names.bySentence[sentence.index] ?? []
  for (const noun of sentence.nouns) {
    if (noun.from < range.from || noun.to > range.to) continue
    const the = definiteAt(sentence.tokens, noun)
    if (the < 0 || isLeftAway(piece, sentence.tokens[noun.head] as Token)) continue
    if (isTold(page, piece, noun, the, names)) continue
    const whole = onlyOneInDocument(page, sentence, noun, the)
    const span = spanOf(sentence, { from: the, to: noun.head + 1 })
    if (whole) edits.push({ ...span, text: `[${whole}]` })
    else doubts.push({ gate: 'definite', words: page.text.slice(span.start, span.end), ...span })
  }
  return { edits, doubts }
}

function isLeftAway(piece: Piece, token: Token): boolean {
  return piece.edits.some((edit) => edit.text.trim() === '' && token.start >= edit.start && token.end <= edit.end)
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
  const owner = tokens.slice(the, noun.head + 1).findIndex((token) => token.tag === 'PART')
  const head = owner > 0 ? the + owner - 1 : noun.head
  const token = tokens[head] as Token
  const inside = tokens.slice(the + 1, head)
  const after = owner > 0 ? tokens[the + owner] : tokens[noun.to]
  if (names.some((name) => name.from === the + 1 && name.to > head && name.to - name.from > 2)) return true
  if (
    inside.some((one) => POINTING.has(one.lower) && one.tag !== 'PROPN') &&
    !inside.some((one) => /^(largest|biggest|first|last|only)$/.test(one.lower))
  ) {
    // "the two countries", "the previous administration"
    if (!(
      nameIn(names, the, head + 1) ||
      (after?.lower === 'of' &&
        !/^(previous|preceding|latter|former|same|current|other|resulting|said)$/.test(inside[0]?.lower ?? ''))
    ))
      return false
    if (inside.some((one) => /^(previous|preceding|latter|same|aforementioned|other|respective|said)$/.test(one.lower)))
      return false
  }
  if (token.tag === 'PROPN' || /^\p{Lu}/u.test(token.text)) return isWholeName(tokens, the, head, names)
  if (token.tag === 'NUM' || isTime(page, sentence, token)) return true
  if (nameIn(names, the, head + 1)) return true
  if (BODY.has(token.lemma) && isSubjectBody(piece, token, names, the)) return true
  if (isRanked(inside, after, sentence, head)) return true
  if (token.tag === 'ADJ') return UNIQUE.has(token.lower) || after?.lower === 'of'
  if (isCompleted(page, piece, head, owner > 0, names)) return true
  if (inside.length > 0 && isTitleTerm(page, inside, token)) return true
  // "the element protactinium": the kind, and which
  if (inside.some((one) => CALLED.has(one.lower)) && !CALLED.has(token.lower)) return true
  if (UNIQUE.has(token.lower) && !NATIONAL.has(token.lower) && inside.every((one) => one.tag === 'ADJ' || one.tag === 'NOUN'))
    return true
  if (inside.some((one) => WORLDWIDE.has(one.lower))) return true
  return mentionedBefore(piece, the, token) || isSpecified(sentence, head) || isClass(page, piece, noun, the)
}

/** By the tree: a clause that says which ("the process by which ..."), or a name beside it ("the finance minister, Jan Tore Sanner"). */
function isSpecified(sentence: Sentence, head: number): boolean {
  return sentence.heads.some((above, i) => {
    if (above !== head || i < head) return false
    const relation = sentence.relations[i] ?? ''
    if (relation === 'acl:relcl' || relation === 'acl') return sentence.tokens[head + 1]?.text !== ','
    return relation === 'appos' && (/^\p{Lu}/u.test(sentence.tokens[i]?.text ?? '') || i === head + 1)
  })
}

/**
 * "the duodenum", "the menopause": in a text without a date, told in the plain present, what is never introduced is one of a kind that all know.
 * "The plant uses ATP" after "plants" is the kind itself.
 */
function isClass(page: Page, { sentence, clause }: Piece, noun: NounPhrase, the: number): boolean {
  const { verb } = clause
  const head = sentence.tokens[noun.head]
  // "The transistor was invented in 1947": the kind, not one of them
  if (
    /^(invent|discover|patent|domesticate|isolate)$/.test(verb.lemma) &&
    head?.xpos === 'NN' &&
    clause.subject?.head === noun.head
  )
    return true
  if (page.published || verb.tense !== 'present' || verb.perfect || verb.progressive || !head || head.tag !== 'NOUN') return false
  if (
    HUMAN.has(head.lower) ||
    BODY.has(head.lower) ||
    VAGUE.has(head.lower) ||
    RELATIONAL.has(head.lemma) ||
    NOMINAL.test(head.lower)
  )
    return false
  if (SUMMARY.has(head.lemma) || noun.head - the > 3) return false
  for (const other of page.sentences) {
    if (other.index > sentence.index) break
    for (const phrase of other.nouns) {
      const token = other.tokens[phrase.head]
      if (token?.lemma !== head.lemma || (other === sentence && phrase.from >= noun.from)) continue
      const first = other.tokens[phrase.from]
      // "the Calvin cycle" and then "the cycle": that one
      if (phrase.head - phrase.from > noun.head - noun.from) return false
      if (first?.lower === 'the') continue
      // "plants", "a plant" and then "the plant"
      if (head.xpos === 'NN' && phrase.from === phrase.head && token.xpos === 'NNS') continue
      return false
    }
  }
  return true
}

/** Kinds that stand before the name of one: "the hormone hepcidin". */
const CALLED = new Set(
  'element enzyme hormone gas protein metal mineral vitamin drug virus gene bacterium planet city town river island novel opera film ship language newspaper magazine term word letter compound molecule species physician chemist physicist'.split(
    ' ',
  ),
)

/** Nouns that sum up what was told before, whatever their article. */
const SUMMARY = new Set(
  'process stage method rule case result change system study report decision theory idea reason method example figure table section chapter term word name number value amount rate group rest other former latter same difference condition state level area region period time place point side part end beginning act law court agency fund company party model approach structure pattern reaction pore molecule cell'.split(
    ' ',
  ),
)

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

/** "the first country to ...", "the only one in ...", "the lightest metal": a rank with what it ranks among, or a superlative of a whole kind. */
function isRanked(inside: readonly Token[], after: Token | undefined, sentence: Sentence, head: number): boolean {
  const ranked = inside.some(
    (one) => /^(first|last|only|sole|second|third|most|least)$/.test(one.lower) || /^\p{Ll}{3,}est$/u.test(one.lower),
  )
  if (!ranked) return false
  const infinitive = sentence.verbs.some((verb) => verb.infinitive && verb.from === head + 1)
  if (infinitive || /^(of|in|since|ever|that|who|for|on|among|outside|whereby|where)$/.test(after?.lower ?? '')) return true
  return (
    inside.some((one) => /^\p{Ll}{3,}est$/u.test(one.lower) && !/^(latest|earliest|nearest|closest|next)$/.test(one.lower)) &&
    sentence.verbs.some((verb) => verb.copula && verb.to >= head - 4 && verb.to < head)
  )
}

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
  return (page.dates[sentence.index] ?? []).some(
    (date) => token.start >= date.start && token.end <= date.end && date.value !== null,
  )
}

/** Whether something behind the noun says which: "of ...", a complement it needs, a relative clause, a participle, an infinitive. */
function isCompleted(page: Page, piece: Piece, head: number, owned: boolean, names: readonly Name[]): boolean {
  if (owned) return false
  const { sentence, range } = piece
  const { tokens } = sentence
  let at = head + 1
  if (at >= range.to) return false
  const aside = sentence.asides.find((one) => one.from === at)
  if (aside) at = aside.to
  const next = tokens[at]
  if (!next) return false
  const word = (tokens[head] as Token).lower
  const base = (tokens[head] as Token).lemma
  if (next.lower === 'of') return true
  const relational = RELATIONAL.has(base) || RELATIONAL.has(word) || NOMINAL.test(word)
  const prep = sentence.prepositional.find((one) => one.from === at)
  if (prep && !isDated(page, sentence, prep)) {
    const named = nameIn(names, prep.object.from, prep.object.to)
    if (relational && /^(to|for|between|against|over|with|about|into|towards?|among|under|by)$/.test(prep.preposition))
      return true
    if (/^(in|at|on|from|within)$/.test(prep.preposition) && (EVENT_IN.has(base) || (relational && !isObject(sentence, head))))
      return true
    if (/^(for|between|against|behind)$/.test(prep.preposition) && (named || prep.object.to - prep.object.from > 1)) return true
  }
  if (relational && next.lower === 'to' && sentence.verbs.some((verb) => verb.from === at && verb.infinitive)) return true
  if (/^(that|which|who|whose|where)$/.test(next.lower) && next.tag !== 'DET') return true
  if (next.text === ',' && /^(which|who|whose|where)$/.test(tokens[at + 1]?.lower ?? '')) return false
  // "the line running from", "the islands claimed by Japan"; in form a participle, and not the clause's own verb
  const verb = sentence.verbs.find((one) => one.from === at)
  const finite = sentence.clauses.some((clause) => clause.verb.from === at)
  return verb !== undefined && !finite && !verb.infinitive && tokens[at]?.tag === 'VERB'
}

/** What goes on in a place: "the war in Ukraine", "the rise in prices". The place of other objects may be the verb's: "signed the treaty in Paris". */
const EVENT_IN = new Set(
  'war conflict crisis fighting increase decrease rise fall decline drop growth change reduction interest investment participation role involvement presence population people situation election revolution uprising coup outbreak confidence shift improvement difference trend ban'.split(
    ' ',
  ),
)

function isObject(sentence: Sentence, head: number): boolean {
  return sentence.clauses.some((clause) => clause.object?.head === head)
}

function isDated(page: Page, sentence: Sentence, prep: { readonly object: NounPhrase }): boolean {
  const object = sentence.tokens[prep.object.head]
  return (page.dates[sentence.index] ?? []).some(
    (one) => object !== undefined && object.start >= one.start && object.end <= one.end,
  )
}

/** "the lithium-ion battery" in a text of that title: the kind of thing the document is about. */
function isTitleTerm(page: Page, inside: readonly Token[], head: Token): boolean {
  const words = [...inside.map((one) => one.lower), head.lemma].join(' ')
  return page.title.toLowerCase().includes(words)
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
  for (const other of page.sentences) {
    if (other.index > sentence.index) break
    for (const phrase of other.nouns) {
      const token = other.tokens[phrase.head]
      if (!token || token.lemma !== head.lemma || (other === sentence && phrase.from >= the)) continue
      const own = other.tokens.slice(phrase.from, phrase.head).map((one) => one.lower)
      if (!wanted.every((word) => own.includes(word))) continue
      const words = fullPhrase(page, sentence, other, phrase)
      if (words) fuller.set(words.key, words.text)
      else if (own.length > wanted.length + 1) fuller.set(`?${phrase.from}/${other.index}`, '')
    }
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
          /^(in|with|over|between|against)$/.test(one.preposition) &&
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
