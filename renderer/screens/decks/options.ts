// A deck's options as they are written into fields, and read from them again.
import {
  DAY_LOADS,
  LEECH_ACTIONS,
  MIXES,
  NEW_ORDERS,
  REVIEW_ORDERS,
  type DayLoad,
  type Deck,
  type Limits,
  type Preset,
} from '../../../decks/index.ts'
import { parseSteps, printSteps } from './steps.ts'

/** What stands in the fields. */
export interface Written {
  readonly newPerDay: string
  readonly reviewsPerDay: string
  readonly newHere: string
  readonly reviewsHere: string
  readonly newToday: string
  readonly reviewsToday: string
  readonly retention: string
  readonly learning: string
  readonly relearning: string
  readonly maximum: string
  readonly leechAt: string
  readonly leechAction: string
  readonly newOrder: string
  readonly reviewOrder: string
  readonly mix: string
  readonly burySiblings: boolean
  readonly easyDays: readonly DayLoad[]
}

export type Options = Omit<Preset, 'id' | 'name' | 'parameters' | 'changedAt' | 'batch'>
export interface Read {
  readonly options: Options
  /** The deck's own limits; null for none. */
  readonly limits: Limits | null
  /** Today's; null for none. */
  readonly today: Limits | null
}

/** The fields for a preset, and for the deck's own limits where a deck is given. */
export function written(preset: Preset, deck: Pick<Deck, 'limits' | 'limitsToday'>, today: number): Written {
  const now = deck.limitsToday?.day === today ? deck.limitsToday : undefined
  return {
    newPerDay: String(preset.newPerDay),
    reviewsPerDay: String(preset.reviewsPerDay),
    newHere: String(deck.limits?.newPerDay ?? ''),
    reviewsHere: String(deck.limits?.reviewsPerDay ?? ''),
    newToday: String(now?.newPerDay ?? ''),
    reviewsToday: String(now?.reviewsPerDay ?? ''),
    retention: String(Math.round(preset.desiredRetention * 100)),
    learning: printSteps(preset.learningSteps),
    relearning: printSteps(preset.relearningSteps),
    maximum: String(preset.maximumInterval),
    leechAt: String(preset.leechAt),
    leechAction: preset.leechAction,
    newOrder: preset.newOrder,
    reviewOrder: preset.reviewOrder,
    mix: preset.mix,
    burySiblings: preset.burySiblings,
    easyDays: preset.easyDays,
  }
}

/** What was written as options, or the sentence that says what cannot be. */
export function read(written: Written): Read | string {
  const wrong = (what: string): string => `${what}: a whole number from 0 to 9999.`
  const newPerDay = wholeNumber(written.newPerDay)
  if (newPerDay === null) return wrong('New cards a day')
  const reviewsPerDay = wholeNumber(written.reviewsPerDay)
  if (reviewsPerDay === null) return wrong('Reviews a day')
  const own = [written.newHere, written.reviewsHere, written.newToday, written.reviewsToday]
  if (own.some((text) => text.trim() !== '' && wholeNumber(text) === null))
    return `${wrong('Limits of this deck, and of today').slice(0, -1)}, or nothing at all.`
  const retention = wholeNumber(written.retention.replace('%', ''))
  if (retention === null || retention < 70 || retention > 99) return 'Recall to aim for: from 70 to 99 percent.'
  const learningSteps = parseSteps(written.learning)
  const relearningSteps = parseSteps(written.relearning)
  if (!learningSteps || !relearningSteps) return 'Steps are written as 1m 10m 1h 1d, with spaces between.'
  const maximumInterval = wholeNumber(written.maximum, 36_500)
  if (maximumInterval === null || maximumInterval < 1) return 'The longest interval: from 1 to 36500 days.'
  const leechAt = wholeNumber(written.leechAt)
  if (leechAt === null) return 'A leech after so many lapses: a whole number; 0 is never.'
  if (written.easyDays.every((load) => load === 'minimum')) return 'Not every day can be without reviews. Leave one as it is.'
  const options: Options = {
    newPerDay,
    reviewsPerDay,
    desiredRetention: retention / 100,
    learningSteps,
    relearningSteps,
    maximumInterval,
    leechAt,
    leechAction: oneOf(LEECH_ACTIONS, written.leechAction),
    newOrder: oneOf(NEW_ORDERS, written.newOrder),
    reviewOrder: oneOf(REVIEW_ORDERS, written.reviewOrder),
    mix: oneOf(MIXES, written.mix),
    burySiblings: written.burySiblings,
    easyDays: written.easyDays,
  }
  return {
    options,
    limits: limitsOf(written.newHere, written.reviewsHere),
    today: limitsOf(written.newToday, written.reviewsToday),
  }
}

/** A weekday's load after this one: each press takes it one on. */
export function nextLoad(load: DayLoad): DayLoad {
  return DAY_LOADS[(DAY_LOADS.indexOf(load) + 1) % DAY_LOADS.length] ?? 'normal'
}

export function differs(options: Options, preset: Preset): boolean {
  return (Object.keys(options) as (keyof Options)[]).some((key) => JSON.stringify(options[key]) !== JSON.stringify(preset[key]))
}

/** A whole number that can be meant; null for anything else. */
export function wholeNumber(text: string, most = 9999): number | null {
  return /^\s*\d{1,5}\s*$/.test(text) && Number(text) <= most ? Number(text) : null
}

function limitsOf(fresh: string, reviews: string): Limits | null {
  const [newPerDay, reviewsPerDay] = [fresh, reviews].map((text) => (text.trim() === '' ? null : wholeNumber(text)))
  return newPerDay === null && reviewsPerDay === null
    ? null
    : { newPerDay: newPerDay ?? null, reviewsPerDay: reviewsPerDay ?? null }
}

function oneOf<T extends string>(all: readonly [T, ...T[]], text: string): T {
  return all.find((one) => one === text) ?? all[0]
}
