// Definite phrases that were never introduced, because every reader knows the one, or the kind: "the duodenum", "the death penalty".
import { relationOf } from '../../language/clauses/index.ts'
import type { Name, NounPhrase, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { isLeftAway, spanOf } from '../statement.ts'
import { occurrencesBefore, startsWith, wordsBefore } from './heads.ts'
import { BODY, HUMAN, NOMINAL, RELATIONAL, VAGUE } from './nouns.ts'

/** Kinds that stand before the name of one: "the hormone hepcidin". */
export const CALLED = new Set(
  'element enzyme hormone gas protein metal mineral vitamin drug virus gene bacterium planet city town river island novel opera film ship language newspaper magazine term word letter compound molecule species physician chemist physicist'.split(
    ' ',
  ),
)

/** Nouns that sum up what was told before, whatever their article. */
const SUMMARY = new Set(
  'process stage method rule case result change system study report decision first second third fourth fifth last theory idea reason method example figure table section chapter term word name number value amount rate group rest other former latter same difference condition state level area region period time place point side part end beginning act law court agency fund company party model approach structure pattern reaction pore molecule cell'.split(
    ' ',
  ),
)

/** Of those, more that a text without classes (news, lives, histories) speaks of again rather than for the first time. */
const AGAIN = new Set(
  'gesture affair incident moment scene episode remedy conclusion lesson solution compromise formula work book paper article letter speech text document list note story essay film play song team match game season tournament race round goal score race job post office house building room site project plan programme program scheme package target ceiling limit threshold cap price share bond deal ban bill rules rule standard text money sum fee fine penalty sentence verdict question answer problem test trial patient victim day week month year date night morning afternoon evening hour minute occasion event attack bomb fire storm flood quake volcano ship boat vessel plane train car vehicle crew passenger prisoner body task job claim decision idea proposal offer request order contract loan gift line cable dispute argument debate battle fight election vote poll campaign device machine engine tool weapon chip design product service customer site line track path route way road street bridge station market boom rebound slump recovery decline crash structure result outcome'.split(
    ' ',
  ),
)

/** "The transistor was invented in 1947", and in a text without a date, told in the plain present, what is never introduced. */
export function isClass(page: Page, { sentence, clause }: Piece, noun: NounPhrase, the: number): boolean {
  const { verb } = clause
  const head = sentence.tokens[noun.head]
  // the kind, not one of them
  if (
    /^(invent|discover|patent|domesticate|isolate)$/.test(verb.lemma) &&
    head?.xpos === 'NN' &&
    clause.subject?.head === noun.head
  )
    return true
  // "says the loophole no longer exists": one that was told of
  if (clause.kind === 'reported' || sentence.clauses.some(({ kind }) => kind === 'speaker' || kind === 'reported')) return false
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
  const inside = sentence.tokens.slice(the + 1, noun.head).map(({ lower }) => lower)
  // "a collecting tubule" and then "the distal tubule": another kind
  const earlier = occurrencesBefore(page, head.lemma, sentence, noun.from).filter((one) =>
    inside.every((word) => wordsBefore(one).includes(word)),
  )
  return earlier.every((one) => {
    // "the Calvin cycle" and then "the cycle": that one
    if (one.phrase.head - one.phrase.from > noun.head - noun.from) return false
    if (startsWith(one) === 'the') return true
    // "plants", "a plant" and then "the plant"
    return head.xpos === 'NN' && one.phrase.from === one.phrase.head && one.token.xpos === 'NNS'
  })
}

/**
 * "Lindqvist joined the resistance", "Kenya moved to the gold standard": behind a name, told of for the first time and never introduced,
 * it is known to all or belongs to what was just named. Not as the subject: that goes on from the sentence before.
 */
export function isNewBesideName(page: Page, piece: Piece, noun: NounPhrase, the: number, names: readonly Name[]): boolean {
  const { sentence, range } = piece
  const head = sentence.tokens[noun.head]
  if (!head || head.tag !== 'NOUN' || relationOf(sentence, noun.head) === 'nsubj') return false
  const beside = names.some(
    (name) => name.from >= range.from && name.to <= the && !isLeftAway(piece.edits, spanOf(sentence, name)),
  )
  if (!beside) return false
  const inside = sentence.tokens.slice(the + 1, noun.head)
  const compound = inside.some((token) => token.tag === 'NOUN')
  if (HUMAN.has(head.lower) || BODY.has(head.lemma) || VAGUE.has(head.lower) || CALLED.has(head.lemma)) return false
  if (!compound && (SUMMARY.has(head.lemma) || AGAIN.has(head.lemma) || isDeed(head))) return false
  if (inside.some((token) => token.tag === 'NUM')) return false
  return occurrencesBefore(page, head.lemma, sentence, the).every(
    (one) => startsWith(one) === 'the' && one.phrase.head - one.phrase.from === noun.head - the,
  )
}

function isDeed(head: Token): boolean {
  return RELATIONAL.has(head.lemma) || RELATIONAL.has(head.lower) || NOMINAL.test(head.lower)
}
