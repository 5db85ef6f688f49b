// The days until the exam: how many minutes the plan takes of each, and how many of those are for new cards.
import { scaleBand, scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { examDay, type Exam } from '../../../decks/index.ts'
import { Part } from '../../parts/index.ts'
import { Below, Chart, ROOM } from '../../parts/chart/index.ts'
import type { ExamOutlook } from '../../storage/index.ts'
import { dayWord } from './exam-words.ts'
import css from './exam.module.css'

const HEIGHT = 150

export function ComingDays({ exam, outlook }: { readonly exam: Exam; readonly outlook: ExamOutlook }): ReactNode {
  const { days } = outlook.foretold
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0)
  const shared = outlook.plan.shares.length > 1 ? ', for all exams together' : ''
  return (
    <Part name="Plan, minutes a day" aside={`about ${hours(total)} until ${dayWord(examDay(exam))}${shared}`}>
      <Chart
        title={`Minutes a day until the exam: ${Math.round(days[0]?.minutes ?? 0)} today, ${hours(total)} in all.`}
        height={HEIGHT}
        draw={(width) => {
          const x = scaleBand(
            days.map(({ day }) => day),
            [2, width - ROOM.right],
          ).paddingInner(days.length > 40 ? 0.15 : 0.25)
          const y = scaleLinear([0, Math.max(5, ...days.map(({ minutes }) => minutes))], [HEIGHT - ROOM.bottom, 22])
          const bottom = HEIGHT - ROOM.bottom
          const numbered = x.bandwidth() > 22
          return (
            <>
              <line className={css.base} x1={0} x2={width - ROOM.right} y1={bottom + 0.5} y2={bottom + 0.5} />
              {days.map(({ day, minutes, freshMinutes }, i) => {
                const old = Math.max(0, minutes - freshMinutes)
                const left = x(day) ?? 0
                return (
                  <g key={day}>
                    <rect
                      className={i === 0 ? css.first : css.later}
                      x={left}
                      y={y(old)}
                      width={x.bandwidth()}
                      height={bottom - y(old)}
                    />
                    {freshMinutes > 0.25 && (
                      <rect
                        className={css.fresh}
                        x={left + 0.75}
                        y={y(minutes) + 0.75}
                        width={Math.max(0, x.bandwidth() - 1.5)}
                        height={Math.max(0, y(old) - y(minutes) - 2)}
                      />
                    )}
                    {numbered && (
                      <text x={left + x.bandwidth() / 2} y={y(minutes) - 6} textAnchor="middle">
                        {minutes < 0.5 ? 'free' : Math.round(minutes)}
                      </text>
                    )}
                    <rect x={left} y={0} width={x.step()} height={bottom} fill="transparent">
                      <title>{`${dayWord(day)}: ${Math.round(minutes)} minutes, ${Math.round(freshMinutes)} of them for new cards`}</title>
                    </rect>
                  </g>
                )
              })}
              <Below
                height={HEIGHT}
                marks={days.map(({ day }) => ({ x: (x(day) ?? 0) + x.bandwidth() / 2, words: dayWord(day, 'short') }))}
              />
            </>
          )
        }}
        head={['Day', 'Minutes', 'For new cards', 'Cards', 'New']}
        rows={() =>
          days.map(({ day, minutes, freshMinutes, cards, fresh }) =>
            [dayWord(day), minutes, freshMinutes, cards, fresh].map((one) =>
              typeof one === 'number' ? String(Math.round(one)) : one,
            ),
          )
        }
        says="Filled: cards seen before. Hollow: new ones. It is worked out anew after every sitting; a day missed is taken up by the days after it."
      />
    </Part>
  )
}

function hours(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 90) return `${whole} minutes`
  const half = Math.round(whole / 30) / 2
  return `${half.toLocaleString('en')} hours`
}
