// What a comma adds about a thing says what it is: "Rengo, Japan's largest federation of trade unions," is a statement of its own, with the verb left out.
import { childrenOf, isTimeWord, nounPhraseOf, reachOf, relationOf, trimmed, type Tree } from '../../language/clauses/index.ts'
import type { Clause, NounPhrase, Range, Sentence } from '../../language/index.ts'
import type { Piece } from './piece.ts'

/** Below it commas and tree are too often at odds. */
const LEAST_CONFIDENCE = 0.5
const LONGEST = 15

export function appositionPieces(sentence: Sentence, tree: Tree): Piece[] {
  if (sentence.confidence < LEAST_CONFIDENCE) return []
  return sentence.tokens.flatMap((_, i) => {
    const noun = relationOf(tree, i) === 'appos' ? (tree.heads[i] ?? -1) : -1
    if (noun < 0 || noun > i) return []
    const thing = nounPhraseOf(tree, noun)
    const said = isThing(sentence, thing) ? saidOf(sentence, tree, thing, i) : null
    if (!said || sumsUp(sentence, thing, said, i)) return []
    const { tokens } = sentence
    const gap = { start: tokens[thing.to - 1]?.end ?? 0, end: tokens[said.from]?.start ?? 0 }
    const clause = clauseOf(sentence, thing, said, i)
    const verb = clause.verb.tense === 'past' ? 'was' : 'is'
    return [{ sentence, clause, range: { from: thing.from, to: said.to }, edits: [{ ...gap, text: ` [${verb}] ` }], full: false }]
  })
}

/** Something that can be told about: no time, no number of things, nothing that is itself only "a cup". */
function isThing({ tokens }: Sentence, { from, to, head }: NounPhrase): boolean {
  const words = tokens.slice(from, to)
  return (
    /^(NOUN|PROPN)$/.test(tokens[head]?.tag ?? '') &&
    !isTimeWord(tokens[head]) &&
    !/^(a|an)$/.test(words[0]?.lower ?? '') &&
    !words.some((token) => token.tag === 'NUM' || (token.tag === 'PRON' && token.xpos !== 'PRP$'))
  )
}

/** Nouns with which a comma takes up all that was said before it: "she was elected to the chair, a post she held for life". */
const SUMMARY =
  /^(condition|post|position|process|step|move|penalty|decision|policy|role|job|practice|record|rise|increase|fall|drop|number|level|rate|amount|figure|total|sum|result|sign|reminder|something|term|phrase|word|words|reversal|shift|feat|fact|event|charge|task|title|distinction|honou?r|idea|view|claim|argument|effort|attempt|change|choice|way|point|time|period|year|day|mistake|success|failure|victory|defeat|loss|gain|fate|trend|pattern|situation|response|reaction|promise|threat|warning|gesture|measure|tradition|habit|custom|arrangement|system|method|technique|problem|matter|question|issue|thing|reason|cause|crime|offen[cs]e|strategy|tactic|proposal|plan|ratio|share|proportion|percentage|majority|minority|third|quarter|half|tenth)s?$/

function sumsUp({ tokens, clauses }: Sentence, thing: NounPhrase, said: Range, at: number): boolean {
  const opens = clauses.some((clause) => clause.subject?.head === thing.head)
  return !opens && /^(a|an|the)$/.test(tokens[said.from]?.lower ?? '') && SUMMARY.test(tokens[at]?.lower ?? '')
}

/** All that the apposition says, from comma to comma; null where marks and tree do not agree on what that is. */
function saidOf(sentence: Sentence, tree: Tree, thing: NounPhrase, at: number): Range | null {
  const { tokens } = sentence
  const said = trimmed(tokens, reachOf(tree, at))
  const first = tokens[said.from]
  const after = tokens[said.to]
  const size = said.to - said.from
  if (tokens[thing.to]?.text !== ',' || said.from !== thing.to + 1 || size < 3 || size > LONGEST) return null
  if (!first || !after || !/^[,.;]$/.test(after.text) || tokens[at]?.tag !== 'NOUN' || /^W/.test(first.xpos)) return null
  // "his new film, The King's Man": a name says which one is meant, not what it is
  if (/^\p{Lu}/u.test(tokens[at]?.text ?? '') || (/^\p{Lu}/u.test(tokens[said.from + 1]?.text ?? '') && first.text === 'The'))
    return null
  // "the second son, a third daughter and": members of a list
  if (/^(and|or)$/.test(tokens[said.to + 1]?.lower ?? '') || isListed(tree, at) || isListed(tree, thing.head)) return null
  if (childrenOf(tree, thing.head).filter((child) => relationOf(tree, child) === 'appos').length > 1) return null
  // "Finland, a grand duchy of Russia since 1809,": told from where the sentence stands, which the card does not show
  if (tokens.slice(said.from, said.to).some(({ lower }) => lower === 'since')) return null
  // "his first job, a post in Vienna": who it is rests on more than the comma shows
  return /^(a|an|the)$/.test(first.lower) || sentence.relations[said.from] === 'nmod:poss' ? said : null
}

function isListed(tree: Tree, noun: number): boolean {
  return relationOf(tree, noun) === 'conj' || childrenOf(tree, noun).some((child) => relationOf(tree, child) === 'conj')
}

/** "X [is] Y", in the time of the clause around it. */
function clauseOf(sentence: Sentence, thing: NounPhrase, said: Range, head: number): Clause {
  const around = sentence.clauses.find((clause) => clause.from <= thing.from && clause.to >= said.to)
  return {
    from: thing.from,
    to: said.to,
    kind: 'reduced',
    head,
    above: null,
    noun: thing.head,
    marker: null,
    subject: thing,
    subjectRange: { from: thing.from, to: thing.to },
    verb: {
      from: thing.to,
      to: thing.to + 1,
      head: thing.to,
      lemma: 'be',
      finite: true,
      // a kind of thing is what it is, whenever something happened to it
      tense: around?.verb.tense === 'past' && sentence.tokens[thing.head]?.tag === 'PROPN' ? 'past' : 'present',
      perfect: false,
      progressive: false,
      passive: false,
      negated: false,
      copula: true,
      infinitive: false,
    },
    object: null,
    objectRange: null,
    complement: said,
    parts: [],
    front: [],
    modifiers: [],
    sure: true,
    certain: false,
  }
}
