// Decks as Anki's collection holds them: each by its whole path, with all its parents, beside the deck "Default" that is always there.
import type { Deck, DeckId } from '../../model/index.ts'
import { pathsOf } from '../rows-of.ts'
import { numberOf } from './numbers.ts'

const DEFAULT = 1

export interface AnkiDecks {
  readonly byNumber: Readonly<Record<string, object>>
  readonly numberOfDeck: (id: DeckId) => number
}

/** @param mod seconds since 1970 */
export function ankiDecks(decks: readonly Deck[], mod: number): AnkiDecks {
  const byNumber: Record<string, object> = { [DEFAULT]: deckOf(DEFAULT, 'Default', mod) }
  const numbers = new Map<string, number>([['default', DEFAULT]])
  const numberAt = (path: string): number => {
    const key = path.toLowerCase()
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numberOf(`deck ${key}`)
    numbers.set(key, number)
    byNumber[String(number)] = deckOf(number, path, mod)
    return number
  }
  const ofDeck = new Map<DeckId, number>()
  for (const [id, path] of pathsOf(decks)) {
    const names = path.split('::').map((name) => name.trim() || 'blank')
    names.forEach((_, depth) => ofDeck.set(id, numberAt(names.slice(0, depth + 1).join('::'))))
  }
  return { byNumber, numberOfDeck: (id) => ofDeck.get(id) ?? DEFAULT }
}

/** The options that every deck in a package has: they are the receiver's own affair. */
export function ankiPresets(mod: number): Record<string, object> {
  return {
    [DEFAULT]: {
      id: DEFAULT,
      name: 'Default',
      mod,
      usn: 0,
      maxTaken: 60,
      autoplay: true,
      timer: 0,
      replayq: true,
      dyn: false,
      new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
      rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
      lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    },
  }
}

function deckOf(id: number, name: string, mod: number): object {
  const today = [0, 0]
  return {
    id,
    name,
    mod,
    usn: -1,
    lrnToday: today,
    revToday: today,
    newToday: today,
    timeToday: today,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: DEFAULT,
    extendNew: 0,
    extendRev: 0,
  }
}
