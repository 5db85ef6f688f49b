// Names that say themselves what they are: "Clean Air Act", "Principles on ...", "Hurricane Ida", "WWII", "Norton Bridge".
import type { NameType } from './name.ts'
import { nounKind } from './organisations.ts'
import { GIVEN_NAMES } from './people.ts'

/** Family names as often as places. */
const FAMILIES =
  /^(Hill|Hills|Park|Parks|Cave|Forest|Lake|Marsh|Ridge|Lane|Garden|Gate|Pass|Castle|Temple|Peak|Gates|Rivers|Banks)$/

/** "Caleb Munro and Sons". */
const FIRM = /^(?:and|&) (?:Sons|Son|Daughters|Brothers|Bros\.?|Co\.?|Company|Partners|Associates|Sisters)$/

/** The type that a name's own noun gives it; null where the noun leaves it open. */
export function typeByNoun(words: readonly string[]): NameType | null {
  const of = words.findIndex((word, i) => i > 0 && /^(of|on|for|to|against)$/.test(word))
  const noun = (of > 0 ? words[of - 1] : words.at(-1)) ?? ''
  const kind = nounKind(noun)
  if (kind === 'agreement' || kind === 'law' || kind === 'programme') return words.length > 1 ? kind : null
  if (kind === 'event') return words.length > 1 || /^WW/.test(noun) ? 'event' : null
  if (words.length < 2) return null
  // "Rosa Parks" is a person
  if (kind === 'place' && of < 0 && !(FAMILIES.test(noun) && GIVEN_NAMES.has((words[0] ?? '').toLowerCase()))) return 'place'
  if (kind === 'organisation' || FIRM.test(words.slice(-2).join(' '))) return 'organisation'
  const first = nounKind(words[0] ?? '')
  return kind === null && of < 0 && first === 'event' ? 'event' : null
}
