// Decks as Anki's collection holds them: each by its whole path, with all its parents, beside the deck "Default" that is always there.
import { DEFAULT_PRESET, LEECH_ACTIONS } from '../../model/index.ts'
import type { Deck, DeckId, Limits, Preset, PresetId } from '../../model/index.ts'
import { pathsOf } from '../rows-of.ts'
import { numberOf } from './numbers.ts'

const DEFAULT = 1

export interface AnkiDecks {
  readonly byNumber: Readonly<Record<string, object>>
  readonly numberOfDeck: (id: DeckId) => number
}

/**
 * @param mod seconds since 1970
 * @param presetOf the number of a deck's options
 */
export function ankiDecks(decks: readonly Deck[], mod: number, presetOf: (deck: Deck) => number): AnkiDecks {
  const byNumber: Record<string, object> = {}
  const numbers = new Map<string, number>([['default', DEFAULT]])
  const own = new Map<string, Deck>()
  const numberAt = (path: string): number => {
    const key = path.toLowerCase()
    const known = numbers.get(key)
    if (known !== undefined) return known
    const deck = own.get(key)
    const number = numberOf(`deck ${key}`)
    numbers.set(key, number)
    byNumber[String(number)] = deckOf(number, path, mod, deck ? presetOf(deck) : DEFAULT, deck?.limits)
    return number
  }
  const ofDeck = new Map<DeckId, number>()
  const clean = [...pathsOf(decks)].map(([id, path]) => [id, path.split('::').map((name) => name.trim() || 'blank')] as const)
  const byId = new Map(decks.map((deck) => [deck.id, deck]))
  for (const [id, names] of clean) own.set(names.join('::').toLowerCase(), byId.get(id)!)
  const first = own.get('default')
  byNumber[DEFAULT] = deckOf(DEFAULT, 'Default', mod, first ? presetOf(first) : DEFAULT, first?.limits)
  for (const [id, names] of clean) {
    names.forEach((_, depth) => ofDeck.set(id, numberAt(names.slice(0, depth + 1).join('::'))))
  }
  return { byNumber, numberOfDeck: (id) => ofDeck.get(id) ?? DEFAULT }
}

/** Options by number: the ones every collection has, and those of these decks where they go along. */
export function ankiPresets(mod: number, presets: readonly Preset[]): Record<string, object> {
  const all = [{ ...DEFAULT_PRESET, id: 'default' as PresetId, changedAt: 0 }, ...presets]
  return Object.fromEntries(all.map((preset) => [presetNumber(preset.id), presetJson(preset, mod)]))
}

/** Options that came from Anki go out under the number they came with. */
export function presetNumber(id: PresetId): number {
  if (id === 'default') return DEFAULT
  const number = Number(/^anki-preset-(\d+)$/.exec(id)?.[1])
  return Number.isSafeInteger(number) ? number : numberOf(`preset ${id}`)
}

function presetJson(preset: Preset, mod: number): object {
  const { learningSteps, relearningSteps, parameters } = preset
  return {
    id: presetNumber(preset.id),
    name: preset.name,
    mod: preset.changedAt > 0 ? Math.floor(preset.changedAt / 1000) : mod,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      ...{ bury: preset.burySiblings, delays: learningSteps, initialFactor: 2500, ints: [1, 4, 0] },
      ...{ order: preset.newOrder === 'random' ? 0 : 1, perDay: preset.newPerDay },
    },
    rev: {
      bury: preset.burySiblings,
      ease4: 1.3,
      ivlFct: 1,
      maxIvl: preset.maximumInterval,
      perDay: preset.reviewsPerDay,
      hardFactor: 1.2,
    },
    lapse: {
      delays: relearningSteps,
      leechAction: LEECH_ACTIONS.indexOf(preset.leechAction),
      leechFails: preset.leechAt,
      minInt: 1,
      mult: 0,
    },
    desiredRetention: preset.desiredRetention,
    newMix: MIX[preset.mix],
    reviewOrder: REVIEW_ORDER[preset.reviewOrder],
    easyDaysPercentages: preset.easyDays.map((load) => DAY_SHARE[load]),
    ...(parameters && { fsrsParams6: parameters }),
  }
}

/** Anki's numbers for what our options say in words. */
export const MIX: Readonly<Record<Preset['mix'], number>> = { mixed: 0, reviewsFirst: 1, newFirst: 2 }
export const REVIEW_ORDER: Readonly<Record<Preset['reviewOrder'], number>> = { due: 0, forgotten: 7, remembered: 11 }
export const DAY_SHARE: Readonly<Record<Preset['easyDays'][number], number>> = { normal: 1, reduced: 0.5, minimum: 0 }

function deckOf(id: number, name: string, mod: number, conf = DEFAULT, limits?: Limits): object {
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
    conf,
    extendNew: 0,
    extendRev: 0,
    newLimit: limits?.newPerDay ?? null,
    reviewLimit: limits?.reviewsPerDay ?? null,
  }
}
