// Decks and their options out of a collection.
import { DEFAULT_PRESET, deriveId, LEECH_ACTIONS, MIXES, REVIEW_ORDERS } from '../../model/index.ts'
import type { DayLoad, Deck, DeckId, Limits, Preset, PresetId } from '../../model/index.ts'
import { engineFor } from '../../scheduling/fsrs.ts'
import type { Tables } from './database.ts'
import { MIX, REVIEW_ORDER } from './decks.ts'
import { Message } from './protobuf.ts'
import { at, numberAt, numbersAt, recordIn, recordOf, textAt, type Json } from './records.ts'

const DEFAULT = 1
/** Decks stand no deeper than this; what is deeper is one name. */
const DEEPEST = 30
const LONGEST_NAME = 200

/** A deck as it stands in the collection. */
export interface AnkiDeck {
  readonly id: number
  /** Its parents' names before its own. */
  readonly path: readonly string[]
  readonly filtered: boolean
  /** Which options it has. */
  readonly preset: number
  readonly description: string
  /** A retention of its own, beside its options'. */
  readonly ownRetention: boolean
  readonly limits: Limits | null
}

export function readDecks(tables: Tables, decks: string): AnkiDeck[] {
  if (tables.has('decks')) return decksOfTable(tables)
  return Object.entries(recordIn(decks)).map(([key, value]): AnkiDeck => {
    const deck = recordOf(value)
    return {
      id: numberAt(deck, 'id') ?? Number(key),
      path: pathOf(textAt(deck, 'name').split('::')),
      filtered: numberAt(deck, 'dyn') === 1,
      preset: numberAt(deck, 'conf') ?? DEFAULT,
      description: textAt(deck, 'desc'),
      ownRetention: (numberAt(deck, 'desiredRetention') ?? 0) > 0,
      limits: limitsOf(numberAt(deck, 'newLimit'), numberAt(deck, 'reviewLimit')),
    }
  })
}

function decksOfTable(tables: Tables): AnkiDeck[] {
  return [...tables.rows('decks', ['id', 'name', 'kind'])].map((row): AnkiDeck => {
    const kind = new Message(row.bytes(2))
    const normal = kind.message(1)
    return {
      id: row.number(0),
      path: pathOf(row.text(1).split('\u001f')),
      filtered: kind.bytes(2) !== undefined,
      preset: normal.optional(1) ?? DEFAULT,
      description: normal.text(4),
      ownRetention: normal.optional(10) !== undefined,
      limits: limitsOf(normal.optional(7), normal.optional(6)),
    }
  })
}

function limitsOf(fresh: number | undefined, reviews: number | undefined): Limits | null {
  const limit = (value: number | undefined): number | null =>
    value === undefined ? null : Math.min(9999, Math.max(0, Math.round(value)))
  return fresh === undefined && reviews === undefined ? null : { newPerDay: limit(fresh), reviewsPerDay: limit(reviews) }
}

function pathOf(names: readonly string[]): string[] {
  const clean = names.map((name) => name.trim().slice(0, LONGEST_NAME) || 'blank')
  return clean.length <= DEEPEST
    ? clean
    : [
        ...clean.slice(0, DEEPEST - 1),
        clean
          .slice(DEEPEST - 1)
          .join(' ')
          .slice(0, LONGEST_NAME),
      ]
}

/** Decks by their paths, each with its parents, as rows of ours. Names that differ in case alone are one deck, as in Anki. */
export class DeckTree {
  readonly decks: Deck[] = []
  private readonly known = new Map<string, DeckId>()

  private readonly moment: number
  private readonly optionsOf: (path: string) => Pick<Deck, 'preset' | 'limits'>

  /** @param optionsOf what the deck of a path (`keyOf`) is studied by */
  constructor(moment: number, optionsOf: (path: string) => Pick<Deck, 'preset' | 'limits'>) {
    this.moment = moment
    this.optionsOf = optionsOf
  }

  /** The deck that stands there, made with its parents if it is not there yet. */
  at(path: readonly string[]): DeckId {
    let parent: DeckId | null = null
    for (let depth = 1; depth <= path.length; depth++) {
      const key = keyOf(path.slice(0, depth))
      let id = this.known.get(key)
      if (!id) {
        id = deriveId<'deck'>('anki deck', key)
        this.known.set(key, id)
        this.decks.push({
          id,
          name: path[depth - 1]!,
          parent,
          ...this.optionsOf(key),
          createdAt: this.moment,
          changedAt: this.moment,
        })
      }
      parent = id
    }
    return parent!
  }
}

export function keyOf(path: readonly string[]): string {
  return path.join('::').toLowerCase()
}

/** Options by Anki's number for them. */
export function readPresets(tables: Tables, dconf: string, at: number): Map<number, Preset> {
  const list = tables.has('deck_config') ? presetsOfTable(tables) : presetsOfJson(dconf)
  return new Map(
    list.map((json) => {
      const number = numberAt(json, 'id') ?? DEFAULT
      const preset = presetOf(json, at)
      return [number, number === DEFAULT && isStock(preset) ? { ...DEFAULT_PRESET, id: preset.id, changedAt: 0 } : preset]
    }),
  )
}

/** Anki's default options as it makes them, now or formerly: nobody has chosen these. */
function isStock({ id: _id, changedAt: _changedAt, ...options }: Preset): boolean {
  const formerly = { leechAction: DEFAULT_PRESET.leechAction, burySiblings: DEFAULT_PRESET.burySiblings }
  const reviewsPerDay = options.reviewsPerDay === 100 ? DEFAULT_PRESET.reviewsPerDay : options.reviewsPerDay
  const mended: typeof DEFAULT_PRESET = { ...options, ...formerly, reviewsPerDay }
  const keys = Object.keys(DEFAULT_PRESET) as (keyof typeof DEFAULT_PRESET)[]
  return keys.every((key) => JSON.stringify(mended[key]) === JSON.stringify(DEFAULT_PRESET[key]))
}

export function presetIdOf(number: number): PresetId {
  return (number === DEFAULT ? 'default' : `anki-preset-${number}`) as PresetId
}

function presetsOfJson(dconf: string): Json[] {
  return Object.entries(recordIn(dconf)).map(([key, value]) => ({ ...recordOf(value), id: Number(key) }))
}

function presetsOfTable(tables: Tables): Json[] {
  return [...tables.rows('deck_config', ['id', 'name', 'config', 'mtime_secs'])].map((row): Json => {
    const config = new Message(row.bytes(2))
    const floats = (field: number): number[] => config.floats(field).map(plain)
    return {
      id: row.number(0),
      name: row.text(1),
      mod: row.number(3),
      new: { perDay: config.number(9), delays: floats(1), order: config.number(20) === 1 ? 0 : 1, bury: config.number(27) === 1 },
      rev: { perDay: config.number(10), maxIvl: config.number(16), bury: config.number(28) === 1 },
      lapse: { delays: floats(2), leechFails: config.number(22), leechAction: config.number(21) },
      newMix: config.number(30),
      reviewOrder: config.number(33),
      easyDaysPercentages: floats(4),
      fsrsWeights: floats(3),
      fsrsParams5: floats(5),
      fsrsParams6: floats(6),
      desiredRetention: plain(config.number(37)),
    }
  })
}

/** A 32-bit float as the decimal that was meant. */
function plain(float: number): number {
  return Number(float.toPrecision(7))
}

function presetOf(json: Json, moment: number): Preset {
  const [fresh, review, lapse] = ['new', 'rev', 'lapse'].map((key) => recordOf(at(json, key))) as [Json, Json, Json]
  const steps = (part: Json, otherwise: readonly number[]): readonly number[] =>
    at(part, 'delays') === undefined ? otherwise : numbersAt(part, 'delays').filter((minutes) => minutes > 0)
  const whole = (value: number | undefined, least: number, most: number, otherwise: number): number =>
    value === undefined ? otherwise : Math.min(most, Math.max(least, Math.round(value)))
  const retention = numberAt(json, 'desiredRetention') || DEFAULT_PRESET.desiredRetention
  return {
    id: presetIdOf(numberAt(json, 'id') ?? DEFAULT),
    name: textAt(json, 'name').trim().slice(0, LONGEST_NAME) || DEFAULT_PRESET.name,
    newPerDay: whole(numberAt(fresh, 'perDay'), 0, 9999, DEFAULT_PRESET.newPerDay),
    reviewsPerDay: whole(numberAt(review, 'perDay'), 0, 9999, DEFAULT_PRESET.reviewsPerDay),
    learningSteps: steps(fresh, DEFAULT_PRESET.learningSteps),
    relearningSteps: steps(lapse, DEFAULT_PRESET.relearningSteps),
    desiredRetention: Math.min(0.99, Math.max(0.7, retention)),
    maximumInterval: whole(numberAt(review, 'maxIvl') || undefined, 1, 36500, DEFAULT_PRESET.maximumInterval),
    leechAt: whole(numberAt(lapse, 'leechFails'), 0, 9999, DEFAULT_PRESET.leechAt),
    leechAction: LEECH_ACTIONS[numberAt(lapse, 'leechAction') ?? 0] ?? DEFAULT_PRESET.leechAction,
    newOrder: numberAt(fresh, 'order') === 0 ? 'random' : 'added',
    reviewOrder:
      REVIEW_ORDERS.find((order) => REVIEW_ORDER[order] === numberAt(json, 'reviewOrder')) ?? DEFAULT_PRESET.reviewOrder,
    mix: MIXES.find((mix) => MIX[mix] === numberAt(json, 'newMix')) ?? DEFAULT_PRESET.mix,
    burySiblings: numberAt(fresh, 'bury') === 1 || numberAt(review, 'bury') === 1,
    easyDays: easyDaysOf(numbersAt(json, 'easyDaysPercentages')),
    parameters: parametersOf(json),
    changedAt: (numberAt(json, 'mod') ?? 0) * 1000 || moment,
  }
}

function easyDaysOf(shares: readonly number[]): readonly DayLoad[] {
  if (shares.length !== 7) return DEFAULT_PRESET.easyDays
  return shares.map((share) => (share >= 0.75 ? 'normal' : share >= 0.25 ? 'reduced' : 'minimum'))
}

/** The newest that are there; those of older FSRS as the 21 that FSRS-6 makes of them. */
function parametersOf(json: Json): number[] | null {
  for (const key of ['fsrsParams6', 'fsrsParams5', 'fsrsWeights']) {
    const given = numbersAt(json, key)
    if (given.length === 21) return given
    if (given.length === 17 || given.length === 19) {
      const used = engineFor({ parameters: given }).parameters
      return used.length === 21 ? [...used] : null
    }
  }
  return null
}
