// What a sitting is over, and how its cards are gone through.
import {
  openCram,
  openPlanned,
  openSession,
  searchText,
  type Card,
  type CardId,
  type DeckId,
  type How,
  type MockId,
  type Session,
} from '../../../decks/index.ts'
import { paths } from '../../parts/index.ts'
import { loadChosen, loadMissed, loadPlanned, loadStudy, now, type StudyMaterial } from '../../storage/index.ts'

export interface Scope {
  /** One deck with all beneath it; null is everything. */
  readonly deck: DeckId | null
  /** In place of a deck, the cards that a search finds; null for none. */
  readonly find: string | null
  readonly how: How
  /** In place of both: what today's plan for the exams asks, or what was missed in a mock exam; null or absent for neither. */
  readonly planned?: 'today' | MockId | null
}

export function isSame(a: Scope, b: Scope): boolean {
  return a.deck === b.deck && a.find === b.find && a.how === b.how && (a.planned ?? null) === (b.planned ?? null)
}

/** The way back to this sitting. */
export function pathOf({ deck, find, how, planned }: Scope): string {
  if (planned) return planned === 'today' ? paths.studyPlan : paths.studyMissed(planned)
  return find === null ? paths.study(deck) : paths.session(how, find)
}

/** Reads what a sitting begins with. Throws Trouble with a sentence. */
export async function laidOut(
  { deck, find, how, planned }: Scope,
  first: CardId | null = null,
): Promise<{ readonly material: StudyMaterial; readonly session: Session }> {
  const moment = now()
  if (planned) {
    const { material, cards, learning } = planned === 'today' ? await loadPlanned(moment) : await loadMissed(planned, moment)
    return { material, session: openPlanned(putFirst(cards, first), learning, material, moment) }
  }
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

function putFirst(cards: readonly Card[], first: CardId | null): readonly Card[] {
  const card = cards.find(({ id }) => id === first)
  return card ? [card, ...cards.filter((one) => one !== card)] : cards
}
