// Who is who: what each pronoun, role and definite phrase of a document means, how sure that is, and by what name to call it.
import type { Name } from '../names/name.ts'
import type { Range, Sentence } from '../sentence.ts'
import { isNamed, nameOf, type Entity } from './entity.ts'
import { isPlain } from './plain.ts'
import { resolve, type Choice } from './resolve.ts'
import type { Sort } from './traits.ts'
import { confidenceOf, isSure } from './sure.ts'
import { REFERENCE_WEIGHTS } from './weights.ts'
import { readWeights, weigh } from './weigh.ts'

export { genderOfName, genderOfNoun, genderOfPronoun, type Gender } from './gender.ts'
export { isNamed, nameOf, type Entity } from './entity.ts'
export { kindOfName, kindOfNoun, type Kind } from './kinds.ts'
export type { Mention } from './mentions.ts'

/** Why a pronoun or phrase is resolved or is not. */
export type Why = 'sure' | 'doubtful' | 'unnamed' | 'none'

/** A pronoun ("he", "its") or definite phrase ("the agency", "this country") and what it means; the range is what a name may stand for. */
export interface Meaning extends Range {
  readonly sentence: number
  readonly head: number
  readonly sort: Sort
  /** What it most likely means; null where nothing before fits. */
  readonly entity: Entity | null
  /** The words to put in brackets; null unless sure. */
  readonly name: string | null
  /** 0 to 1: how often, on annotated text, such a choice is right. */
  readonly confidence: number
  readonly why: Why
}

export interface WhoIsWho {
  readonly entities: readonly Entity[]
  /** For each sentence its pronouns and definite phrases, in order. */
  readonly bySentence: readonly (readonly Meaning[])[]
  /** What is mentioned with its head at a token: a name, a noun phrase, a pronoun. */
  entityAt(sentence: number, head: number): Entity | null
  /** What the pronoun or definite phrase whose head is at a token means. */
  meaningAt(sentence: number, head: number): Meaning | null
}

const WEIGHTS = readWeights(REFERENCE_WEIGHTS)

/** Reads a whole document. */
export function whoIsWho(sentences: readonly Sentence[], names: readonly (readonly Name[])[]): WhoIsWho {
  const bySentence: Meaning[][] = sentences.map(() => [])
  const places = new Map<string, Entity>()
  const meanings = new Map<string, Meaning>()
  const place = (sentence: number, head: number): string => `${String(sentence)}:${String(head)}`
  const entities = resolve(
    sentences,
    names,
    (choice) => {
      const { best, odds } = weigh(choice, WEIGHTS)
      const entity = choice.candidates[best] ?? null
      const meaning = meaningOf(choice, entity, odds)
      bySentence[choice.mention.sentence]?.push(meaning)
      meanings.set(place(choice.mention.sentence, choice.mention.head), meaning)
      return best
    },
    (mention, entity) => {
      if (mention.form !== 'group') places.set(place(mention.sentence, mention.head), entity)
    },
  )
  return {
    entities,
    bySentence,
    entityAt: (sentence, head) => places.get(place(sentence, head)) ?? null,
    meaningAt: (sentence, head) => meanings.get(place(sentence, head)) ?? null,
  }
}

function meaningOf(choice: Choice, entity: Entity | null, odds: number): Meaning {
  const { sort, mention } = choice
  const { sentence, head, from, to } = mention
  const named = entity !== null && isNamed(entity)
  const sure = named && isSure(sort, odds, isPlain(choice, entity))
  return {
    sentence,
    head,
    from,
    to,
    sort,
    entity,
    name: sure ? nameOf(entity) : null,
    confidence: named ? confidenceOf(sort, odds) : 0,
    why: sure ? 'sure' : named ? 'doubtful' : entity ? 'unnamed' : 'none',
  }
}
