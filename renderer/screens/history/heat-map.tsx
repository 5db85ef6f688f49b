// The year as a calendar, a square a day, ink in five strengths.
import { scaleQuantile } from 'd3-scale'
import { useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { answersOf, NOTHING, weekdayOf, type DaySums, type Days, type StudyDay } from '../../../decks/index.ts'
import { Cap, counted, useKeys, useWidth } from '../../parts/index.ts'
import { Chart, dayWords, timeWords } from '../../parts/chart/index.ts'
import css from './history.module.css'

/** px: a square with the gap beside it at its largest, room for the weekdays, room for the months. */
const STEP = 22
const SMALLEST = 11
const LEFT = 34
const TOP = 20
const WEEKS = 53
const STRENGTHS = [1, 2, 3, 4, 5] as const

export function HeatMap({ days, today }: { readonly days: Days; readonly today: StudyDay }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box) ?? 900
  const weeks = Math.min(WEEKS, Math.floor((width - LEFT) / SMALLEST))
  const first = Math.min(today, ...[...days.keys()].filter((day) => answersOf(days.get(day) ?? NOTHING) > 0))
  const [back, setBack] = useState(0)
  const monday = today - weekdayOf(today)
  const earliest = Math.max(0, Math.ceil((monday - first) / 7 / weeks) - 1)
  const page = Math.min(back, earliest)
  const start = monday - 7 * (weeks - 1) - page * 7 * weeks
  const end = Math.min(today, start + 7 * weeks - 1)
  const turn = (by: number): void => setBack(Math.min(earliest, Math.max(0, page + by)))
  useKeys({ ArrowLeft: () => turn(1), ArrowRight: () => turn(-1) })
  const shown = [...days].filter(([day, sums]) => day >= start && day <= end && answersOf(sums) > 0)
  const total = shown.reduce((sum, [, sums]) => sum + answersOf(sums), 0)
  const strengthOf = strengths(days)
  const step = Math.min(STEP, (width - LEFT) / weeks)
  return (
    <div ref={box} className={css.calendar}>
      <div className={css.turning}>
        <span>
          {dayWords(start)} to {dayWords(end)}: {counted(total, 'answer')} on {counted(shown.length, 'day')}
        </span>
        <span>
          <button type="button" className="link" disabled={page >= earliest} onClick={() => turn(1)}>
            Earlier <Cap>←</Cap>
          </button>
          <button type="button" className="link" disabled={page === 0} onClick={() => turn(-1)}>
            Later <Cap>→</Cap>
          </button>
        </span>
      </div>
      <Chart
        title={`Calendar of ${dayWords(start)} to ${dayWords(end)}: ${counted(total, 'answer')} on ${counted(shown.length, 'day')}.`}
        height={TOP + 7 * step}
        draw={() => <Squares days={days} start={start} end={end} step={step} weeks={weeks} strengthOf={strengthOf} />}
        head={['Day', 'Answers', 'Time']}
        rows={() =>
          shown
            .sort(([a], [b]) => b - a)
            .map(([day, sums]) => [
              dayWords(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
              answersOf(sums).toLocaleString('en'),
              timeWords(sums.took),
            ])
        }
        says={<Legend />}
      />
    </div>
  )
}

interface SquaresProps {
  readonly days: Days
  readonly start: StudyDay
  readonly end: StudyDay
  readonly step: number
  readonly weeks: number
  readonly strengthOf: (answers: number) => number
}

/** A path a strength: a year of squares would be seven hundred elements, and they are drawn while somebody waits. */
function Squares({ days, start, end, step, weeks, strengthOf }: SquaresProps): ReactNode {
  const size = step - Math.max(2, step * 0.18)
  const [pointed, setPointed] = useState<StudyDay | null>(null)
  const x = (day: StudyDay): number => LEFT + Math.floor((day - start) / 7) * step
  const y = (day: StudyDay): number => TOP + ((day - start) % 7) * step
  const drawn = new Map<number, string>()
  for (let day = start; day <= end; day++) {
    const strength = strengthOf(answersOf(days.get(day) ?? NOTHING))
    drawn.set(strength, `${drawn.get(strength) ?? ''}M${x(day)} ${y(day)}h${size}v${size}h${-size}z`)
  }
  const months = Array.from({ length: weeks }, (_, week) => ({ week, month: monthOf(start + 7 * week + 6) }))
  const point = ({ clientX, clientY, currentTarget }: PointerEvent<SVGGElement>): void => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const day = start + Math.floor((clientX - left) / step) * 7 + Math.min(6, Math.floor((clientY - top) / step))
    setPointed(day <= end ? day : null)
  }
  return (
    <>
      {['Mon', 'Wed', 'Fri'].map((name, i) => (
        <text key={name} x={0} y={TOP + (2 * i + 0.5) * step} dy="0.2em">
          {name}
        </text>
      ))}
      {months
        .filter(({ month }, i) => i > 0 && month !== months[i - 1]?.month && i < weeks - 1)
        .map(({ week }) => (
          <text key={week} x={LEFT + week * step} y={12}>
            {dayWords(start + 7 * week + 6, { month: 'short' })}
          </text>
        ))}
      <g onPointerMove={point} onPointerLeave={() => setPointed(null)}>
        {[...drawn].map(([strength, path]) => (
          <path key={strength} className={css[`strength${strength}`]} d={path} />
        ))}
        {pointed !== null && (
          <rect key={pointed} x={x(pointed)} y={y(pointed)} width={size} height={size} fill="transparent">
            <title>{dayTold(pointed, days.get(pointed) ?? NOTHING)}</title>
          </rect>
        )}
      </g>
    </>
  )
}

function dayTold(day: StudyDay, sums: DaySums): string {
  const answers = answersOf(sums)
  const told = answers === 0 ? 'no answers' : `${counted(answers, 'answer')}, ${timeWords(sums.took)}`
  return `${dayWords(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}: ${told}`
}

function Legend(): ReactNode {
  return (
    <span className={css.legend}>
      fewer
      <svg width={6 * 14} height={11} viewBox={`0 0 ${6 * 14} 11`} aria-hidden="true">
        {[0, ...STRENGTHS].map((strength) => (
          <rect key={strength} className={css[`strength${strength}`]} x={strength * 14} width={11} height={11} />
        ))}
      </svg>
      more
    </span>
  )
}

/** Five strengths with as many days each, so that one long evening does not pale all others. */
function strengths(days: Days): (answers: number) => number {
  const busy = [...days.values()].map(answersOf).filter((answers) => answers > 0)
  if (busy.length === 0) return () => 0
  const scale = scaleQuantile(busy, STRENGTHS)
  return (answers) => (answers === 0 ? 0 : scale(answers))
}

function monthOf(day: StudyDay): number {
  return new Date(day * 86_400_000).getUTCMonth()
}
