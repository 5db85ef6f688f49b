// What the rest of the house knows of English: sentences of tokens, their phrases and clauses. Who found them stays in this folder.
import type { Span } from '../model/index.ts'

/** Universal part-of-speech tags. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word, number or mark; offsets are the document's. */
export interface Token extends Span {
  readonly text: string
  /** Lower case, straight apostrophes. */
  readonly lower: string
  readonly tag: Tag
  /** The Penn Treebank's tag: "VBD", "NNPS". */
  readonly xpos: string
  readonly lemma: string
  /** Whether white space stands before it. */
  readonly spaced: boolean
  /** The number of the small group of words that it is used like, and of the large one around that; 0 for none known. */
  readonly group: number
  readonly family: number
  /** What words of its company name, and what they stand for as nouns, and how sure that is, 0 to 3: "place3"; '' where nothing is known. */
  readonly asName: string
  readonly asNoun: string
}

/** A stretch of a sentence's tokens, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface NounPhrase extends Range {
  /** The token that the phrase is about: its last noun. */
  readonly head: number
  /** A later base phrase joined by "and", "or" or commas; then the phrase is plural. */
  readonly joined: boolean
}

export interface Prepositional extends Range {
  /** The preposition's words, lower case: "in addition to". */
  readonly preposition: string
  readonly object: NounPhrase
}

export type Tense = 'past' | 'present' | 'future' | 'modal' | 'none'

export interface VerbGroup extends Range {
  /** The lexical verb, or the copula. */
  readonly head: number
  readonly lemma: string
  readonly finite: boolean
  readonly tense: Tense
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  readonly negated: boolean
  readonly copula: boolean
  /** "to visit" */
  readonly infinitive: boolean
}

export type ClauseKind = 'main' | 'joined' | 'shared' | 'subordinate' | 'relative' | 'reduced' | 'reported' | 'speaker'

/** What an adverbial part tells. */
export type Role = 'time' | 'place' | 'cause' | 'purpose' | 'condition' | 'concession' | 'manner'

export type PartKind = 'recipient' | 'agent' | 'phrase' | 'adverb' | 'clause'

/** Something that a clause says besides its subject, verb, object and complement. */
export interface Part extends Range {
  /** The token it is built on. */
  readonly head: number
  readonly kind: PartKind
  /** Its preposition or conjunction: "in", "because of", "to". */
  readonly marker: string | null
  /** null where its words leave a doubt. */
  readonly role: Role | null
}

/**
 * A clause. `main` opens the sentence's statement; `joined` is a further one with a subject of its own ("..., but Japan refused");
 * `shared` a further verb of the same subject ("and reiterated ..."); `speaker` tells who said it ("..., said Wallace"); the rest depend on
 * another clause or, `relative` and `reduced`, on a noun. All are finite but `reduced` ("a treaty signed in 1951").
 */
export interface Clause extends Range {
  readonly kind: ClauseKind
  /** The token it is built on: its verb, or what the copula says of its subject. */
  readonly head: number
  /** The clause it hangs on or is joined to, by its place in the sentence's clauses. */
  readonly above: number | null
  /** For `relative` and `reduced`, the token of the noun they tell about. */
  readonly noun: number | null
  /** "although", "which", "and": the word that opens it. */
  readonly marker: string | null
  readonly subject: NounPhrase | null
  /** The subject with all that belongs to it ("the Japanese government, led by Kishida,"). */
  readonly subjectRange: Range | null
  readonly verb: VerbGroup
  /** The object, with what `of` adds to it. */
  readonly object: NounPhrase | null
  /** The object with all that belongs to it. */
  readonly objectRange: Range | null
  /** What the subject is or becomes, or what is said or done ("said [that it would rain]", "agreed [to visit]"). */
  readonly complement: Range | null
  /** In order; none overlaps another, or subject, verb, object and complement. */
  readonly parts: readonly Part[]
  /** The parts before the subject: "In 2005". */
  readonly front: readonly Range[]
  /** Prepositional phrases of the clause, in order, wherever they attach. */
  readonly modifiers: readonly Prepositional[]
  /** False: its extent, subject or object is a guess, and nothing may be asked that rests on it. */
  readonly sure: boolean
  /** True: sure, and hardly ever other than a reader would say. */
  readonly certain: boolean
}

export interface Sentence extends Span {
  /** From 0, over the document. */
  readonly index: number
  /** Which block of the document it stands in. */
  readonly block: number
  readonly tokens: readonly Token[]
  /** For each token the index of the one it hangs on; -1 for the one root. */
  readonly heads: readonly number[]
  /** Universal Dependencies relations with their subtypes: "nsubj:pass", "acl:relcl". */
  readonly relations: readonly string[]
  /** 0 to 1: how likely the root, its subjects and its objects are right. */
  readonly confidence: number
  readonly nouns: readonly NounPhrase[]
  readonly prepositional: readonly Prepositional[]
  readonly verbs: readonly VerbGroup[]
  readonly clauses: readonly Clause[]
  /** Token ranges inside brackets, marks included. */
  readonly asides: readonly Range[]
  /** Token ranges inside quotation marks, marks included. */
  readonly quoted: readonly Range[]
}
