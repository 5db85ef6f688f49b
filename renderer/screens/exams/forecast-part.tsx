// The forecast in numbers, and as a line: what was foretold on each day, what is to come by plan, and what if one stops now.
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { examDay, scoreOf, studyDay, type Exam, type Forecast, type ShareRange } from '../../../decks/index.ts'
import { counted, Part } from '../../parts/index.ts'
import { Across, Below, Chart, ROOM } from '../../parts/chart/index.ts'
import { ENOUGH_TO_TELL, useMocks, useStudyDay, type ExamOutlook } from '../../storage/index.ts'
import { dayWord, percent, rangeWords } from './exam-words.ts'
import css from './exam.module.css'

const HEIGHT = 250

interface Props {
  readonly exam: Exam
  readonly outlook: ExamOutlook
  readonly forecasts: readonly Forecast[]
}

export function ForecastPart({ exam, outlook, forecasts }: Props): ReactNode {
  const { foretold, graded } = outlook
  const today = useStudyDay()
  const early = graded < ENOUGH_TO_TELL
  const day = examDay(exam)
  return (
    <Part name="Forecast" aside="of 100 cards, with the range that eight of ten come to lie in">
      {early ? (
        <p className="lead">
          Too early to tell: {graded === 0 ? 'no card' : `only ${counted(graded, 'answer')}`} {graded === 0 ? 'has been' : 'were'}{' '}
          asked again on a later day yet. From {ENOUGH_TO_TELL} such answers on there is a forecast.
        </p>
      ) : (
        <>
          <div className={css.scores}>
            <Score value={foretold.today.mean} says={`today, ${rangeWords(foretold.today)}`} />
            <Score value={foretold.onDay.mean} says={`on ${dayWord(day)} by plan, ${rangeWords(foretold.onDay)}`} />
            <Score value={foretold.more} says="with ten minutes more a day" quiet />
            <Score value={foretold.stopping} says="if you stop now" quiet />
          </div>
          <Course exam={exam} outlook={outlook} forecasts={forecasts} today={today} />
        </>
      )}
    </Part>
  )
}

function Score({
  value,
  says,
  quiet = false,
}: {
  readonly value: number
  readonly says: string
  readonly quiet?: boolean
}): ReactNode {
  return (
    <div>
      <p className={quiet ? `${css.score} quiet` : css.score}>{percent(value)}</p>
      <p className="note">{says}</p>
    </div>
  )
}

interface At {
  readonly day: number
  readonly range: ShareRange
}

function Course({ exam, outlook, forecasts, today }: Props & { readonly today: number }): ReactNode {
  const { foretold } = outlook
  const end = Math.max(examDay(exam), today + 1)
  const was: At[] = [
    ...forecasts.filter(({ day }) => day < today).map((one) => ({ day: one.day, range: one.today })),
    { day: today, range: foretold.today },
  ]
  const willBe: At[] = [
    { day: today, range: foretold.today },
    ...foretold.days.slice(1).map(({ day, recall }) => ({ day, range: recall })),
    { day: end, range: foretold.onDay },
  ]
  const sat = (useMocks(exam.id) ?? []).flatMap((mock) =>
    mock.handedIn === null ? [] : [{ id: mock.id, day: studyDay(mock.at, mock.utcOffset), known: scoreOf(mock).known }],
  )
  const first = Math.min(was[0]!.day, ...sat.map(({ day }) => day))
  const lowest = Math.min(
    ...[...was, ...willBe].map(({ range }) => range.low),
    ...sat.map(({ known }) => known),
    foretold.stopping,
  )
  const from = Math.max(0, Math.floor(lowest * 10) * 10)
  return (
    <Chart
      title={`Forecast by day: today ${percent(foretold.today.mean)}, between ${rangeWords(foretold.today)}; on ${dayWord(end)} ${percent(foretold.onDay.mean)} by plan, between ${rangeWords(foretold.onDay)}; ${percent(foretold.stopping)} if you stop now.`}
      height={HEIGHT}
      draw={(width) => {
        const x = scaleLinear([first, end], [ROOM.left + 6, width - ROOM.right - 20])
        const y = scaleLinear([from, 100], [HEIGHT - ROOM.bottom, ROOM.top])
        const band = area<At>()
          .x(({ day }) => x(day))
          .y0(({ range }) => y(100 * range.low))
          .y1(({ range }) => y(100 * range.high))
        const path = line<At>()
          .x(({ day }) => x(day))
          .y(({ range }) => y(100 * range.mean))
        return (
          <>
            <Across scale={y} width={width} />
            {was.length > 1 && <path className={css.past} d={band(was) ?? ''} />}
            <path className={css.band} d={band(willBe) ?? ''} />
            <line className={css.now} x1={x(today)} x2={x(today)} y1={ROOM.top} y2={HEIGHT - ROOM.bottom} />
            <line
              className={css.stop}
              x1={x(today)}
              y1={y(100 * foretold.today.mean)}
              x2={x(end)}
              y2={y(100 * foretold.stopping)}
            />
            {was.length > 1 && <path className={css.was} d={path(was) ?? ''} />}
            <path className={css.will} d={path(willBe) ?? ''} />
            <circle className={css.dot} cx={x(today)} cy={y(100 * foretold.today.mean)} r={4.5} />
            <circle className={css.ring} cx={x(end)} cy={y(100 * foretold.onDay.mean)} r={4.5} />
            {sat.map(({ id, day, known }) => (
              <path key={id} className={css.ring} d={`M${x(day)} ${y(100 * known) - 6}l6 6-6 6-6-6z`}>
                <title>{`Mock exam on ${dayWord(day)}: ${percent(known)}`}</title>
              </path>
            ))}
            <Below
              height={HEIGHT}
              apart={56}
              marks={[
                ...(today - first > 2 ? [{ x: x(first) + 14, words: dayWord(first, 'short') }] : []),
                { x: x(today), words: 'Today' },
                { x: x(end) - 10, words: dayWord(end, 'short') },
              ]}
            />
          </>
        )
      }}
      head={['Day', 'Known of 100', 'Range']}
      rows={() =>
        [...was.slice(0, -1), ...willBe].map(({ day, range }) => [dayWord(day), String(percent(range.mean)), rangeWords(range)])
      }
      says="Solid: if the exam had been that day. Dotted: by plan. Dashed: if you stop now. Grey: the range. Diamonds: mock exams, without what guessing brings."
    />
  )
}
