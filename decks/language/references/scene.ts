// What the document is like where a pronoun or phrase stands, for all candidates together.
import type { Sentence, Token } from '../sentence.ts'
import type { Subject } from './biography.ts'
import { subjectsAround } from './candidates.ts'
import { isNamed, latest, type Entity } from './entity.ts'
import type { Mention } from './mentions.ts'

export interface Scene {
  readonly sentence: Sentence
  readonly candidates: readonly Entity[]
  /** The entity with most mentions so far. */
  readonly top: Entity | null
  /** The person the text is about, where among the candidates. */
  readonly main: Entity | null
  /** Head tokens of the subjects above the mention: its own clause's first. */
  readonly subjects: readonly number[]
  /** The verb or noun that the mention hangs on. */
  readonly governor: Token | null
  /** Candidates named in this sentence or the one before. */
  readonly rivals: number
  /** Candidates of a known gender; of those that are left, the mention's own. */
  readonly gendered: number
  /** Nothing but small words stands before it. */
  readonly opening: boolean
}

export function sceneOf(
  mention: Mention,
  candidates: readonly Entity[],
  sentence: Sentence,
  entities: readonly Entity[],
  subject: Subject | null,
): Scene {
  return {
    sentence,
    candidates,
    top: topOf(entities),
    main: candidates.find((one) => one.names.some(({ key }) => key === subject?.key)) ?? null,
    subjects: subjectsAround(sentence, mention.head),
    governor: sentence.tokens[mention.governor] ?? null,
    rivals: candidates.filter((one) => isNamed(one) && mention.sentence - latest(one).sentence <= 1).length,
    gendered: candidates.filter((one) => one.gender !== null).length,
    opening: !sentence.tokens.slice(0, mention.head).some(({ tag }) => /^(NOUN|PROPN|PRON|VERB)$/.test(tag)),
  }
}

function topOf(entities: readonly Entity[]): Entity | null {
  let top: Entity | null = null
  for (const entity of entities) if (entity.names.length > 0 && entity.mentions.length > (top?.mentions.length ?? 2)) top = entity
  return top
}
