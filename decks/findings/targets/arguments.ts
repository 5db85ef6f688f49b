// What somebody did something to, made something into, took something from: an argument of a clause whose subject is known. Never a whole predicate.
import { childrenOf, nounPhraseOf, relationOf, treeOf, type Tree } from '../../language/clauses/index.ts'
import type { Clause, Part, Range, Token } from '../../language/index.ts'
import { cluesAround } from '../clues.ts'
import type { Page } from '../page.ts'
import { goesOn } from '../phrase-end.ts'
import { BODY, HUMAN, isHuman, VAGUE } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'
import { tellerOf, type Teller } from './teller.ts'

const LONGEST = 12
/** Words that tell something, besides those asked, of what is true in general, and of one event. */
const CLUES = { kind: 3, named: 4 }
/** Verbs that say little without their object, and so much with it that nobody can guess which. */
const LIGHT = new Set(
  `have do make take get give see involve become remain use need want know like feel bring keep put set let help try allow enable cause mean
  show find face hold lead play say tell think believe consider share represent reflect describe mention discuss note call spend account offer follow receive leave reach
  come go raise present express experience suffer undergo lack mark begin start continue seek pursue happen seem appear look`
    .split(/\s+/)
    .filter(Boolean),
)
/** Prepositions of phrases that complete a verb: "converts sugar into alcohol", "served as a temple". */
const COMPLETING = /^(into|as|from|to|of|on|in|through|with|for|against|at)$/
/** Of what is told of one event, where and with what it was could be many things. */
const EVENTFUL = /^(into|as|from|to)$/
/** What can be gathered, given or met with anywhere: by itself no answer. */
const EMPTY =
  /^(information|knowledge|attention|interest|support|success|experience|insight|opportunit|expectation|concern|question|passion|talent|gift|quality|expertise|advice|help|use|access|control|work|life|home|people|person|human|member|individual|data|detail|content|article|donation|behaviou?r|progress|contribution|value|benefit|advantage|disadvantage|importance|success|failure|relationship|relation|tool|material|resource|evidence|offence|offense|crime|mistake|error|condition|reason)(s|y|ies)?$/
/** Nouns that count or part another: what they count is meant. */
const COUNTING =
  /^(number|lot|series|range|variety|group|set|couple|pair|amount|kind|type|sort|form|part|rest|most|majority|half|list|piece|bit|degree|level|role|basis|addition|order|term|fact|place|time|day|year|week|month|account|extent)s?$/

export function argumentTargets(_: Page, statement: Statement): Target[] {
  const { clause, sentence } = statement
  const tree = treeOf(sentence)
  const told = sentence.clauses.filter(
    (one) => one.kind === 'reported' && one.sure && one.above !== null && stands(statement, one),
  )
  return [clause, ...told].flatMap((one) => {
    const teller = one.sure && !one.verb.negated && !one.verb.copula ? tellerOf(statement, one) : null
    return teller ? [...objectOf(statement, tree, one, teller), ...phraseOf(statement, tree, one, teller)] : []
  })
}

function objectOf(statement: Statement, tree: Tree, clause: Clause, teller: Teller): Target[] {
  const { sentence } = statement
  const { object, objectRange: whole, verb } = clause
  if (!object || !whole || verb.passive || LIGHT.has(verb.lemma) || whole.from < verb.to) return []
  // "encourages galleries to lend": what the object is to do belongs to it
  if (clause.complement !== null) return []
  // "financial aid | to Ukraine, which had never ...": the phrase itself, where all that hangs on it is too much
  const range =
    whole.to - whole.from <= LONGEST && !hasComma(sentence.tokens, whole) && !isTwofold(sentence.tokens, object, whole)
      ? untilPurpose(sentence.tokens, object, whole)
      : object
  if (!isAskable(statement, tree, range, object.head, teller)) return []
  if (cluesAround(statement, range) < CLUES[teller]) return []
  // "founded a medical school": he founded more
  const bare = withoutArticle(sentence, range)
  if (teller === 'named' && /^(a|an)$/.test(sentence.tokens[range.from]?.lower ?? '') && bare.to - bare.from < TELLING) return []
  const hint = isHuman(sentence.tokens[object.head]?.lower ?? '') ? 'who?' : 'what?'
  return [
    phraseTarget(sentence, withoutArticle(sentence, range), { kind: 'term', hint, worth: teller === 'named' ? 0.46 : 0.44 }),
  ]
}

/** Words of a thing that is told from others of its kind. */
const TELLING = 3

/** "the band | to half a point", "the battle of Poltava | to the Russians": what "of" completes is whole before the next preposition. */
function untilPurpose(tokens: readonly Token[], object: Range, whole: Range): Range {
  const to = tokens.findIndex(
    ({ lower }, i) =>
      i >= object.to && i < whole.to && lower === 'to' && /^(?:half|zero|\p{N}.*)$/u.test(tokens[i + 1]?.lower ?? ''),
  )
  if (to >= 0) return { from: whole.from, to }
  if (tokens[object.to]?.lower !== 'of') return whole
  const next = tokens.findIndex((token, i) => i > object.to && i < whole.to && /^(to|from|for|with|against)$/.test(token.lower))
  return next < 0 ? whole : { from: whole.from, to: next }
}

/** "uranium with neutrons", "physics in Lisbon": what was bombarded, and with what, are two things; "a ban on exports" is one. */
function isTwofold(tokens: readonly Token[], object: Range, whole: Range): boolean {
  return (
    /^(with|in|at|from|by|during|after|before|near|via|through|into|onto|within|without|as|since|until)$/.test(
      tokens[object.to]?.lower ?? '',
    ) && object.to < whole.to
  )
}

/** The first phrase behind the verb, or behind its object: further ones say when and where. */
function phraseOf(statement: Statement, tree: Tree, clause: Clause, teller: Teller): Target[] {
  const { sentence } = statement
  const { verb, objectRange } = clause
  const at = objectRange && objectRange.from >= verb.to ? objectRange.to : verb.to
  const part = clause.parts.find((one) => one.from === at && one.kind === 'phrase')
  if (!part || part.role !== null || !COMPLETING.test(part.marker ?? '')) return []
  const prepositions = teller === 'kind' ? COMPLETING : EVENTFUL
  if (!prepositions.test(part.marker ?? '')) return []
  const noun = nounPhraseOf(tree, part.head)
  const range = { from: noun.from, to: part.to }
  if (noun.from <= part.from || !isAskable(statement, tree, range, part.head, teller)) return []
  if (LIGHT.has(verb.lemma) && objectRange === null && !verb.passive && part.marker !== 'as') return []
  // "from sunset to sunrise", "in both": half of what is told
  if (part.marker === 'from' && clause.parts.some((one) => one.marker === 'to' && one.from === part.to)) return []
  if (cluesAround(statement, range) < CLUES[teller]) return []
  return [
    phraseTarget(sentence, withoutArticle(sentence, range), {
      kind: 'term',
      hint: 'what?',
      worth: worthOfPhrase(part, objectRange),
    }),
  ]
}

function worthOfPhrase(part: Part, objectRange: Range | null): number {
  return part.marker === 'into' || part.marker === 'as' || objectRange === null ? 0.45 : 0.42
}

/** A phrase that means one thing by itself: no pronoun, no number, nothing that points, no noun that says nothing. */
function isAskable(statement: Statement, tree: Tree, range: Range, at: number, teller: Teller): boolean {
  const { sentence, names } = statement
  const { tokens } = sentence
  if (!stands(statement, range) || goesOn(sentence, range.to) || range.to - range.from > LONGEST) return false
  const head = tokens[at]
  if (!head || head.tag !== 'NOUN' || VAGUE.has(head.lower) || COUNTING.test(head.lower)) return false
  if (names.some((name) => name.from <= at && name.to > at)) return false
  const words = tokens.slice(range.from, range.to)
  // "the corvette Esmeralda, whose commander, Arturo Prat": what a comma adds is no part of the answer, and is easily torn
  if (words.some(isUnaskable) || hasComma(tokens, range)) return false
  const bare = withoutArticle(sentence, range)
  const alone = bare.to - bare.from < 2
  if (/^(both|either|neither|between|among|amongst)$/.test(tokens[range.from - 1]?.lower ?? '')) return false
  if (alone && (EMPTY.test(head.lower) || (teller === 'named' && head.xpos !== 'NN'))) return false
  if (alone && (head.lower.length < 5 || HUMAN.has(head.lower) || BODY.has(head.lower) || tokens[range.from]?.lower === 'the'))
    return false
  if (HUMAN.has(head.lower) && bare.to - bare.from < 4) return false
  const listed = joinedTo(tree, at)
  return listed.length === 0 || (listed.length === 1 && (listed[0] as number) < range.to)
}

function hasComma(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens.slice(from, to).some((token) => token.text === ',')
}

function isUnaskable(token: Token): boolean {
  return (
    token.tag === 'NUM' ||
    (token.tag === 'PRON' && !/^W/.test(token.xpos)) ||
    /^[“”‘’"()[\]]$/.test(token.text) ||
    VAGUE_WORD.test(token.lower)
  )
}

const VAGUE_WORD =
  /^(its|his|her|their|this|that|these|those|another|other|others|such|more|many|much|some|any|several|various|certain|similar|further|numerous|countless|new|same|own|each|every|most|few|both|all|no|different|particular|great|good|better|best)$/

function joinedTo(tree: Tree, head: number): number[] {
  return childrenOf(tree, head).filter((child) => relationOf(tree, child) === 'conj' && tree.tokens[child]?.tag !== 'ADJ')
}
