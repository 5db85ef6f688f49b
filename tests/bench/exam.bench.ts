// What a plan is worth, on made-up learners: the share known on the day under ours and under what people do today, paired (the same learners,
// seeded), and whether what was foretold came. `npm run bench exam 30` takes thirty learners a setting.
import { foretell, planDay, strengthsOf, USUAL_PACE, type Planned } from '../../decks/index.ts'
import { Learner, POPULATIONS, type Population } from '../support/exam-learner.ts'
import { least, rounded, type Figure } from './figure.ts'

interface Setting {
  readonly cards: number
  readonly days: number
  readonly minutes: number
  /** Share of the cards that were learnt in the weeks before. */
  readonly known: number
}

/** Every size with every stretch of days, the minutes and what was known before taking turns. */
const SETTINGS: readonly Setting[] = [100, 300, 1000].flatMap((cards, c) =>
  [5, 14, 30, 60].flatMap((days, d) =>
    [10, 20, 40].map((minutes, m): Setting => ({ cards, days, minutes, known: [0, 0.5, 1][(c + d + m) % 3]! })),
  ),
)

type Strategy = (learner: Learner, day: number, left: number, seconds: number) => number

const STRATEGIES: Readonly<Record<string, Strategy>> = {
  'the plan': byPlan,
  'FSRS 0.90, reviews first': (learner, day, _, seconds) => byDue(learner, day, seconds, 'reviews', dueAt(0.9)),
  'FSRS 0.90, new first': (learner, day, _, seconds) => byDue(learner, day, seconds, 'new', dueAt(0.9)),
  'capped at the exam, new first': (learner, day, left, seconds) =>
    byDue(learner, day, seconds, 'new', (l, i) => Math.min(dueAt(0.9)(l, i), Math.max(l.last[i]! + 1, day + left - 1))),
  'new first, lowest retrievability in the last 3 days': (learner, day, left, seconds) =>
    left <= 3 ? byForgotten(learner, day, seconds) : byDue(learner, day, seconds, 'new', dueAt(0.9)),
}

function byPlan(learner: Learner, day: number, left: number, seconds: number): number {
  let spent = 0
  // Worked out anew after each sitting, as the app does: who answers faster than was expected has minutes left.
  while (spent < seconds) {
    const cards = learner.seen()
    const plan = planDay({ ...asked(day, left, seconds), cards, today: day, spent })
    if (plan.cards.length === 0) break
    for (const id of plan.cards) {
      if (spent >= seconds) break
      spent += learner.ask(Number(id.slice(1)), day)
    }
  }
  return spent
}

function asked(day: number, left: number, seconds: number) {
  return {
    exams: [examIn(day + left, seconds)],
    pace: USUAL_PACE,
    answered: new Set<never>(),
    apart: () => false,
  }
}

/** An exam on a study day, with so many seconds on every day before it. */
function examIn(day: number, seconds: number): Planned {
  return { at: day * 86_400_000 + 9 * 3_600_000, utcOffset: 0, minutes: Array<number>(7).fill(seconds / 60), daysOff: [] }
}

type DueOf = (learner: Learner, card: number) => number

function dueAt(retention: number): DueOf {
  const modifier = (retention ** (1 / -0.1542) - 1) / (0.9 ** (1 / -0.1542) - 1)
  return (learner, card) => learner.last[card]! + Math.max(1, Math.round(learner.stability[card]! * modifier))
}

function byDue(learner: Learner, day: number, seconds: number, first: 'new' | 'reviews', due: DueOf): number {
  const all = Array.from(learner.stability.keys())
  const fresh = all.filter((i) => learner.stability[i] === 0)
  const waiting = all
    .filter((i) => learner.stability[i] !== 0 && learner.last[i]! < day && due(learner, i) <= day)
    .sort((a, b) => due(learner, a) - due(learner, b))
  return until(learner, day, seconds, first === 'new' ? [...fresh, ...waiting] : [...waiting, ...fresh])
}

function byForgotten(learner: Learner, day: number, seconds: number): number {
  const believed = new Map(
    learner.seen().map((card, i) => [i, card.stability === 0 ? 0 : card.formulas.recall(day - card.last, card.stability)]),
  )
  const all = [...believed.keys()].filter((i) => learner.last[i]! < day || learner.stability[i] === 0)
  return until(
    learner,
    day,
    seconds,
    all.sort((a, b) => believed.get(a)! - believed.get(b)!),
  )
}

function until(learner: Learner, day: number, seconds: number, order: readonly number[]): number {
  let spent = 0
  for (const card of order) {
    if (spent >= seconds) break
    spent += learner.ask(card, day)
  }
  return spent
}

/** The first day of the plan; what was known before was learnt in the forty days before it. */
const FIRST = 1000
const BEFORE = 40

/** A learner as the plan finds them: the same for every strategy. */
function learnerFor({ cards, known }: Setting, seed: number, population: Population): Learner {
  const learner = new Learner(seed, cards, population)
  const learnt = Math.round(cards * known)
  const due = dueAt(0.9)
  for (let day = FIRST - BEFORE; day < FIRST; day++)
    for (let i = 0; i < learnt; i++) {
      const begun = FIRST - BEFORE + Math.floor((i / learnt) * (BEFORE - 3))
      if (day === begun || (day > begun && due(learner, i) <= day)) learner.ask(i, day)
    }
  return learner
}

interface Lived {
  readonly recall: number
  readonly later: number
  readonly minutes: number
  /** The most seconds by which a day ran over. */
  readonly over: number
}

const LATER = 60

function live(setting: Setting, strategy: Strategy, seed: number, onDay?: (learner: Learner, day: number) => void): Lived {
  const learner = learnerFor(setting, seed, POPULATIONS[0]!)
  return liveOn(learner, setting, strategy, onDay)
}

function liveOn(
  learner: Learner,
  { days, minutes }: Setting,
  strategy: Strategy,
  onDay?: (learner: Learner, day: number) => void,
): Lived {
  let spent = 0
  let over = 0
  for (let day = FIRST; day < FIRST + days; day++) {
    onDay?.(learner, day)
    const seconds = strategy(learner, day, FIRST + days - day, 60 * minutes)
    spent += seconds
    over = Math.max(over, seconds - 60 * minutes)
  }
  return { recall: learner.share(FIRST + days), later: learner.share(FIRST + days + LATER), minutes: spent / 60, over }
}

export function bench(learners = 100): Figure[] {
  return [...speed(), ...strategies(learners), ...forecasts(Math.max(4, Math.round(learners / 10)))]
}

function strategies(learners: number): Figure[] {
  const names = Object.keys(STRATEGIES)
  const lives = new Map(
    names.map((name) => [
      name,
      SETTINGS.flatMap((setting, s) =>
        Array.from({ length: learners }, (_, i) => live(setting, STRATEGIES[name]!, 1000 * s + i)),
      ),
    ]),
  )
  const plan = lives.get(names[0]!)!
  return names.flatMap((name): Figure[] => {
    const all = lives.get(name)!
    const gap = plan.map(({ recall }, i) => 100 * (recall - all[i]!.recall))
    const worst = Math.min(...SETTINGS.map((_, s) => mean(gap.slice(s * learners, (s + 1) * learners))))
    const figure = (what: string, value: number, unit: string): Figure => ({
      bench: `exam/${what}: ${name}`,
      value: rounded(value),
      unit,
      against: `the plan, over ${SETTINGS.length} settings of ${learners} learners`,
      ratio: rounded(mean(gap)),
    })
    return [
      figure('recall on the day', 100 * mean(all.map(({ recall }) => recall)), '% (ratio: points the plan is ahead)'),
      figure('standard error of the gap', error(gap), 'points'),
      figure('worst gap of the plan in a setting', worst, 'points'),
      figure('recall 60 days after', 100 * mean(all.map(({ later }) => later)), '%'),
      figure('minutes', mean(all.map(({ minutes }) => minutes)), 'minutes in all'),
      figure('most a day ran over', Math.max(...all.map(({ over }) => over)), 's'),
    ]
  })
}

/** How long a day's plan takes to be made, and a forecast, in ms. */
function speed(): Figure[] {
  return [1000, 20_000].flatMap((cards): Figure[] => {
    const learner = learnerFor({ cards, days: 30, minutes: 25, known: 0.5 }, 1, POPULATIONS[0]!)
    const seen = learner.seen()
    const floor = least(5, () => void seen.map(({ stability }) => Math.exp(-stability)))
    const whole = least(5, () => void planDay({ ...asked(FIRST, 30, 1500), cards: seen, today: FIRST, spent: 0 }))
    const forecast = least(2, () => void foretell(ahead(seen, [], FIRST + 30, 1500, FIRST)))
    const figure = (what: string, value: number): Figure => ({
      bench: `exam/${what} of ${cards} cards`,
      value: rounded(value),
      unit: 'ms',
      against: 'going through the cards with one exponential each',
      ratio: rounded(value / floor),
    })
    return [figure('plan', whole), figure('forecast', forecast)]
  })
}

/** Learners for whom a forecast plays the days, as the app does. */
const STRENGTHS = 7

/** Forecasts are made for fewer settings: each plays the days through eleven times. */
const FORETOLD: readonly Setting[] = [
  { cards: 100, days: 5, minutes: 10, known: 0 },
  { cards: 200, days: 14, minutes: 15, known: 0 },
  { cards: 100, days: 14, minutes: 20, known: 0.5 },
  { cards: 200, days: 30, minutes: 10, known: 0.5 },
  { cards: 100, days: 14, minutes: 10, known: 1 },
]

/** What a forecast of an exam on `examDay` is told; seconds on every day before it. */
function ahead(
  cards: ReturnType<Learner['seen']>,
  answers: ReturnType<Learner['answers']>,
  examDay: number,
  seconds: number,
  today: number,
): Parameters<typeof foretell>[0] {
  return {
    cards,
    exams: [examIn(examDay, seconds)],
    of: 0,
    today,
    spent: 0,
    pace: USUAL_PACE,
    strengths: strengthsOf(answers, STRENGTHS),
    widen: 1,
    groupOf: () => [],
  }
}

/** Points in time at which is foretold. */
const WHEN = { start: 0, 'half-way': 0.5, 'the day before': 1 } as const

interface Told {
  readonly population: string
  readonly when: keyof typeof WHEN
  readonly known: number
  readonly unseen: number
  readonly left: number
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly came: number
}

function tell(learners: number, settings: readonly Setting[]): Told[] {
  const told: Told[] = []
  for (const population of POPULATIONS)
    for (const [s, setting] of settings.entries())
      for (let i = 0; i < learners; i++) {
        const learner = learnerFor(setting, 50_000 + 1000 * s + i, population)
        const open: Omit<Told, 'came'>[] = []
        const { recall } = liveOn(learner, setting, STRATEGIES['the plan']!, (standing, day) => {
          for (const [when, share] of Object.entries(WHEN)) {
            if (day - FIRST !== Math.round(share * (setting.days - 1))) continue
            const cards = standing.seen()
            const { onDay } = foretell(ahead(cards, standing.answers(), FIRST + setting.days, 60 * setting.minutes, day))
            open.push({
              population: population.name,
              when: when as keyof typeof WHEN,
              known: setting.known,
              unseen: cards.filter(({ stability }) => stability === 0).length / cards.length,
              left: FIRST + setting.days - day,
              low: onDay.low,
              high: onDay.high,
              mean: onDay.mean,
            })
          }
        })
        told.push(...open.map((one) => ({ ...one, came: recall })))
      }
  return told
}

function forecasts(learners: number): Figure[] {
  const told = tell(learners, FORETOLD)
  return POPULATIONS.flatMap(({ name }) =>
    (Object.keys(WHEN) as (keyof typeof WHEN)[]).flatMap((when) =>
      [
        ['some known', told.filter(({ known }) => known > 0)] as const,
        ['all new', told.filter(({ known }) => known === 0)] as const,
      ].flatMap(([which, some]) => {
        const here = some.filter((one) => one.population === name && one.when === when)
        const inside = here.filter(({ low, high, came }) => came >= low && came <= high).length / here.length
        const off = mean(here.map((one) => 100 * Math.abs(one.mean - one.came)))
        return [
          {
            bench: `exam/80 % range, ${name} learners, ${which}, ${when}`,
            value: rounded(100 * inside),
            unit: '% of what came lies in it (ratio: points the middle is off)',
            against: '80',
            ratio: rounded(off),
          },
        ]
      }),
    ),
  )
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)
}

function error(numbers: readonly number[]): number {
  const middle = mean(numbers)
  return Math.sqrt(mean(numbers.map((one) => (one - middle) ** 2)) / Math.max(1, numbers.length - 1))
}
