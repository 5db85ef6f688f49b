// What a sitting is over, and how its cards are gone through.
import { openCram, openSession, searchText, type CardId, type DeckId, type How, type Session } from '../../../decks/index.ts'
import { paths } from '../../parts/index.ts'
import { loadChosen, loadStudy, now, type StudyMaterial } from '../../storage/index.ts'

export interface Scope {
  /** One deck with all beneath it; null is everything. */
  readonly deck: DeckId | null
  /** In place of a deck, the cards that a search finds; null for none. */
  readonly find: string | null
  readonly how: How
}

export function isSame(a: Scope, b: Scope): boolean {
  return a.deck === b.deck && a.find === b.find && a.how === b.how
}

/** The way back to this sitting. */
export function pathOf({ deck, find, how }: Scope): string {
  return find === null ? paths.study(deck) : paths.session(how, find)
}

/** Reads what a sitting begins with. Throws Trouble with a sentence. */
export async function laidOut(
  { deck, find, how }: Scope,
  first: CardId | null = null,
): Promise<{ readonly material: StudyMaterial; readonly session: Session }> {
  const moment = now()
  if (find === null) {
    const material = await loadStudy(deck, moment)
    return { material, session: openSession(material, moment, first) }
  }
  const { material, cards } = await loadChosen(find, how, moment)
  const session = how === 'study' ? openSession(material, moment, first) : openCram(cards, how, material, moment)
  return { material, session }
}

/** A deck as a search, for what is done with all its cards. */
export function searchOf({ deck, find }: Scope, paths: ReadonlyMap<DeckId, string>): string {
  if (find !== null) return find
  const path = deck === null ? undefined : paths.get(deck)
  return path === undefined ? '' : searchText('deck', path)
}
