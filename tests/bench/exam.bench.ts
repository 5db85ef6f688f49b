// What a plan is worth, on made-up learners: the share known on the day of an exam under ours and under what people do today, paired (the same
// learners, seeded). `npm run bench exam 30 108` takes thirty learners in each of 108 settings. A table of it goes to stderr.
import { foretell, planDay, strengthsOf, USUAL_PACE } from '../../decks/index.ts'
import { POPULATIONS, STRANGERS, type Population } from '../support/exam-learner.ts'
import { examOn, FIRST, learnerFor, live, mean, OUR_PLAN, SETTINGS, STRATEGIES, type Lived } from '../support/exam-lives.ts'
import { least, rounded, type Figure } from './figure.ts'

export function bench(learners = 100, settings = 36): Figure[] {
  // Learners of another form are fewer: they are there to show that nothing hangs on FSRS being true.
  const few = Math.max(1, Math.round(learners / 5))
  return [...speed(), ...against(POPULATIONS[0]!, learners, settings), ...against(STRANGERS, few, settings)]
}

interface Row {
  readonly name: string
  readonly recall: number
  /** Points that the plan is ahead, its standard error, and the same in the setting where it is worst. */
  readonly ahead: number
  readonly error: number
  readonly worst: number
  readonly later: number
  readonly laterAhead: number
  readonly minutes: number
  readonly over: number
  readonly overrun: number
}

function against(population: Population, learners: number, howMany: number): Figure[] {
  const settings = SETTINGS.slice(0, howMany)
  const lives = new Map(
    Object.entries(STRATEGIES).map(([name, strategy]) => [
      name,
      settings.map((setting, s) =>
        Array.from({ length: learners }, (_, i) => live(learnerFor(setting, 1000 * s + i, population), setting, strategy)),
      ),
    ]),
  )
  const rows = [...lives].map(([name, all]) => rowOf(name, lives.get(OUR_PLAN)!, all))
  const whose = `${settings.length} settings of ${learners} learners (${population.name})`
  console.error(tableOf(whose, rows))
  return rows.flatMap((row) => figuresOf(row, whose))
}

function rowOf(name: string, plan: readonly (readonly Lived[])[], all: readonly (readonly Lived[])[]): Row {
  const flat = all.flat()
  const gaps = all.map((some, s) => some.map(({ recall }, i) => 100 * (plan[s]![i]!.recall - recall)))
  return {
    name,
    recall: 100 * mean(flat.map(({ recall }) => recall)),
    ahead: mean(gaps.flat()),
    error: errorOf(gaps),
    worst: Math.min(...gaps.map(mean)),
    later: 100 * mean(flat.map(({ later }) => later)),
    laterAhead: 100 * (mean(plan.flat().map(({ later }) => later)) - mean(flat.map(({ later }) => later))),
    minutes: mean(flat.map(({ minutes }) => minutes)),
    over: Math.max(...flat.map(({ over }) => over)),
    overrun: flat.reduce((sum, { overrun }) => sum + overrun, 0),
  }
}

/** Of the mean over settings that are given, each with learners drawn for it. */
function errorOf(gaps: readonly (readonly number[])[]): number {
  const squares = gaps.map((some) => {
    const middle = mean(some)
    return some.reduce((sum, one) => sum + (one - middle) ** 2, 0) / Math.max(1, some.length - 1) / some.length
  })
  return Math.sqrt(mean(squares) / gaps.length)
}

function figuresOf(row: Row, whose: string): Figure[] {
  const figure = (what: string, value: number, unit: string, ratio: number): Figure => ({
    bench: `exam/${what}: ${row.name}`,
    value: rounded(value),
    unit,
    against: `the plan, over ${whose}`,
    ratio: rounded(ratio),
  })
  return [
    figure('recall on the day', row.recall, '% (ratio: points the plan is ahead)', row.ahead),
    figure('standard error of that', row.error, 'points', 0),
    figure('worst gap of the plan in a setting', row.worst, 'points', 0),
    figure('recall 60 days after', row.later, '% (ratio: points the plan is ahead)', row.laterAhead),
    figure('minutes', row.minutes, 'minutes in all', 0),
    figure('most a day ran over', row.over, 's (ratio: days that ran over by more than the answer that was begun)', row.overrun),
  ]
}

function tableOf(whose: string, rows: readonly Row[]): string {
  const columns: readonly (readonly [string, (row: Row) => string])[] = [
    ['', ({ name }) => name],
    ['recall %', ({ recall }) => recall.toFixed(2)],
    ['plan ahead by', ({ ahead, error }) => `${ahead.toFixed(2)} ± ${error.toFixed(2)}`],
    ['worst', ({ worst }) => worst.toFixed(2)],
    ['60 days after %', ({ later }) => later.toFixed(2)],
    ['minutes', ({ minutes }) => minutes.toFixed(0)],
    ['most over s', ({ over }) => over.toFixed(0)],
    ['days over', ({ overrun }) => String(overrun)],
  ]
  const lines = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
  const widths = columns.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)))
  const padded = lines.map((line) =>
    line.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  '),
  )
  return [`\n${whose}`, ...padded].join('\n')
}

/** Learners for whom a forecast plays the days, as the app does. */
const STRENGTHS = 7

/** How long a day's plan takes to be made, and a forecast, in ms. */
function speed(): Figure[] {
  return [1000, 20_000].flatMap((cards): Figure[] => {
    const seen = learnerFor({ cards, days: 30, minutes: 25, known: 0.5 }, 1, POPULATIONS[0]!).seen()
    const exams = [examOn(FIRST + 30, 1500)]
    const asked = { cards: seen, exams, today: FIRST, spent: 0, pace: USUAL_PACE }
    const floor = least(5, () => void seen.map(({ stability }) => Math.exp(-stability)))
    const whole = least(5, () => void planDay({ ...asked, answered: new Set(), apart: () => false }))
    const forecast = least(
      2,
      () => void foretell({ ...asked, of: 0, strengths: strengthsOf([], STRENGTHS), widen: 1, groupOf: () => [] }),
    )
    const figure = (what: string, value: number, bar: number): Figure => ({
      bench: `exam/${what} of ${cards} cards`,
      value: rounded(value),
      unit: `ms (at most ${bar})`,
      against: 'going through the cards with one exponential each',
      ratio: rounded(value / floor),
    })
    return [figure('plan', whole, cards === 1000 ? 5 : 50), figure('forecast', forecast, 1000)]
  })
}
