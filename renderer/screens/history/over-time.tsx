// What was answered and what comes: a bar a day for a month, a bar a week for a year.
import type { ReactNode } from 'react'
import { answersOf, dueBy, stretches, type Days, type Stretch, type StudyDay } from '../../../decks/index.ts'
import { counted, Part } from '../../parts/index.ts'
import { Bars, Chart, dayWords, stretchWords, timeWords, type Bar } from '../../parts/chart/index.ts'

export type Span = 'month' | 'year'

/** Days shown, and days a bar. */
const SPANS: Readonly<Record<Span, { readonly days: number; readonly bar: number }>> = {
  month: { days: 30, bar: 1 },
  year: { days: 364, bar: 7 },
}
const HEIGHT = 190

interface Props {
  readonly days: Days
  readonly today: StudyDay
  readonly span: Span
}

/** Answers of the last days or weeks. */
export function Answered({ days, today, span }: Props): ReactNode {
  const { days: length, bar } = SPANS[span]
  const shown = stretches(days, today - length + 1, today, bar)
  const total = shown.reduce((sum, { sums }) => sum + answersOf(sums), 0)
  const time = shown.reduce((sum, { sums }) => sum + sums.took, 0)
  const told = `${counted(total, 'answer')} in ${timeWords(time)}`
  return (
    <Part name="Answered" aside={told}>
      <Chart
        title={`Answers of the last ${length} days: ${told}.`}
        height={HEIGHT}
        draw={(width) => (
          <Bars
            width={width}
            height={HEIGHT}
            bars={shown.map((stretch) =>
              barOf(
                stretch,
                answersOf(stretch.sums),
                `${counted(answersOf(stretch.sums), 'answer')}, ${timeWords(stretch.sums.took)}`,
                span,
              ),
            )}
          />
        )}
        head={[span === 'month' ? 'Day' : 'Week', 'Again', 'Hard', 'Good', 'Easy', 'Time']}
        rows={() =>
          shown
            .toReversed()
            .map(({ from, to, sums }) => [
              stretchWords(from, to),
              ...[sums.again, sums.hard, sums.good, sums.easy].map((count) => count.toLocaleString('en')),
              timeWords(sums.took),
            ])
        }
        says={perDay(total, time, length)}
      />
    </Part>
  )
}

function perDay(answers: number, time: number, days: number): string {
  if (answers === 0) return 'Nothing was answered in these days.'
  return `On average ${counted(Math.round(answers / days), 'answer')} and ${timeWords(time / days)} a day.`
}

/** Cards in review by the day they come on; what is overdue stands on today. */
export function Coming({ days, today, span }: Props): ReactNode {
  const { days: length, bar } = SPANS[span]
  const overdue = dueBy(days, today - 1)
  const now = dueBy(days, today)
  const [first, ...rest] = stretches(days, today, today + length - 1, bar)
  const shown = [...(first ? [{ ...first, sums: { ...first.sums, due: first.sums.due + overdue } }] : []), ...rest]
  const total = shown.reduce((sum, { sums }) => sum + sums.due, 0)
  const told = `${counted(total, 'review')} in ${length} days`
  return (
    <Part name="What comes" aside={told}>
      <Chart
        title={`Cards due in the next ${length} days: ${told}, ${now.toLocaleString('en')} of them today.`}
        height={HEIGHT}
        draw={(width) => (
          <Bars
            width={width}
            height={HEIGHT}
            bars={shown.map((stretch) => ({
              ...barOf(stretch, stretch.sums.due, counted(stretch.sums.due, 'card'), span),
              light: stretch.from > today,
            }))}
          />
        )}
        head={[span === 'month' ? 'Day' : 'Week', 'Cards due']}
        rows={() => shown.map(({ from, to, sums }) => [stretchWords(from, to), sums.due.toLocaleString('en')])}
        says={
          overdue > 0
            ? `${overdue.toLocaleString('en')} of them ${overdue === 1 ? 'was' : 'were'} due before today.`
            : 'As the cards stand now; answers and new cards will add to it.'
        }
      />
    </Part>
  )
}

function barOf({ from, to }: Stretch, value: number, figures: string, span: Span): Bar {
  return {
    key: String(from),
    value,
    says: `${stretchWords(from, to)}: ${figures}`,
    mark: dayWords(from, span === 'month' ? { day: 'numeric', month: 'short' } : { month: 'short', year: '2-digit' }),
  }
}
