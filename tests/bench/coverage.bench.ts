// Whether what an exam's forecast says comes: how many of made-up learners come to lie in the range that eight of ten should lie in, and how far the
// middle is off, foretold at the start, half-way and the day before. `npm run bench coverage 40` takes forty learners a setting. A table goes to stderr.
import { foretell, strengthsOf } from '../../decks/index.ts'
import { POPULATIONS, STRANGERS, type Learner, type Population } from '../support/exam-learner.ts'
import { examOn, FIRST, learnerFor, live, mean, OUR_PLAN, paceOf, STRATEGIES, type Setting } from '../support/exam-lives.ts'
import { rounded, type Figure } from './figure.ts'

/** Forecasts are made for fewer settings than plans are: each plays the days through eleven times. */
const SETTINGS: readonly Setting[] = [
  { cards: 100, days: 5, minutes: 10, known: 0 },
  { cards: 300, days: 14, minutes: 20, known: 0 },
  { cards: 200, days: 30, minutes: 15, known: 0 },
  { cards: 100, days: 14, minutes: 20, known: 0.5 },
  { cards: 300, days: 30, minutes: 10, known: 0.5 },
  { cards: 600, days: 5, minutes: 20, known: 0.5 },
  { cards: 200, days: 60, minutes: 10, known: 0.5 },
  { cards: 100, days: 14, minutes: 10, known: 1 },
  { cards: 300, days: 30, minutes: 10, known: 1 },
  { cards: 600, days: 14, minutes: 20, known: 1 },
]

/** How far through the days is foretold: 1 is the day before the exam. */
const WHEN = { start: 0, 'half-way': 0.5, 'the day before': 1 } as const
type When = keyof typeof WHEN

/** Decks of which some was known are one figure, those that were all new another. */
const DECKS = { 'some known': (known: number) => known > 0, 'all new': (known: number) => known === 0 } as const

/** Learners for whom a forecast plays the days, as the app does. */
const STRENGTHS = 7

interface Told {
  readonly when: When
  readonly known: number
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly came: number
}

export function bench(learners = 30): Figure[] {
  return [...POPULATIONS, STRANGERS].flatMap((population) => {
    const told = SETTINGS.flatMap((setting, s) =>
      Array.from({ length: learners }, (_, i) => tell(setting, 50_000 + 1000 * s + i, population)).flat(),
    )
    const rows = Object.entries(DECKS).flatMap(([decks, isOf]) =>
      (Object.keys(WHEN) as When[]).map((when) =>
        rowOf(
          `${population.name} learners, ${decks}, ${when}`,
          told.filter((one) => one.when === when && isOf(one.known)),
        ),
      ),
    )
    for (const row of rows) console.error(lineOf(row))
    return rows.map(figureOf)
  })
}

function tell(setting: Setting, seed: number, population: Population): Told[] {
  const told: Omit<Told, 'came'>[] = []
  const { recall } = live(learnerFor(setting, seed, population), setting, STRATEGIES[OUR_PLAN]!, (learner, day) => {
    for (const when of Object.keys(WHEN) as When[])
      if (day - FIRST === Math.round(WHEN[when] * (setting.days - 1)))
        told.push({ when, known: setting.known, ...rangeOf(learner, setting, day) })
  })
  return told.map((one) => ({ ...one, came: recall }))
}

function rangeOf(learner: Learner, { days, minutes }: Setting, day: number) {
  return foretell({
    cards: learner.seen(),
    exams: [examOn(FIRST + days, 60 * minutes)],
    of: 0,
    today: day,
    spent: 0,
    pace: paceOf(learner),
    strengths: strengthsOf(learner.answers(), STRENGTHS),
    widen: 1,
    groupOf: () => [],
  }).onDay
}

interface Row {
  readonly name: string
  readonly forecasts: number
  /** Share of outcomes in the range, %, and its standard error. */
  readonly inside: number
  readonly error: number
  /** Points: mean distance of the middle from what came, and its mean with its sign. */
  readonly off: number
  readonly bias: number
  /** Points from the low end to the high. */
  readonly width: number
}

function rowOf(name: string, told: readonly Told[]): Row {
  const inside = mean(told.map(({ low, high, came }) => (came >= low && came <= high ? 1 : 0)))
  return {
    name,
    forecasts: told.length,
    inside: 100 * inside,
    error: 100 * Math.sqrt((inside * (1 - inside)) / told.length),
    off: 100 * mean(told.map(({ mean: middle, came }) => Math.abs(middle - came))),
    bias: 100 * mean(told.map(({ mean: middle, came }) => middle - came)),
    width: 100 * mean(told.map(({ low, high }) => high - low)),
  }
}

function figureOf({ name, inside, off }: Row): Figure {
  return {
    bench: `coverage/80 % range, ${name}`,
    value: rounded(inside),
    unit: '% of what came lies in it (ratio: points the middle is off)',
    against: '80',
    ratio: rounded(off),
  }
}

function lineOf({ name, forecasts, inside, error, off, bias, width }: Row): string {
  const figures = [
    `${inside.toFixed(1)} ± ${error.toFixed(1)} % inside`,
    `off by ${off.toFixed(2)}`,
    `(bias ${bias.toFixed(2)})`,
    `width ${width.toFixed(1)}`,
  ]
  return `${name.padEnd(52)} ${String(forecasts).padStart(4)} forecasts: ${figures.join(', ')}`
}
