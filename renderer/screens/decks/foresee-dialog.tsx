// What a desired recall costs and brings: the coming half year played through from the cards as they are, and a curve to choose on.
import { useEffect, useState, type ReactNode } from 'react'
import type { Preset, Workload } from '../../../decks/index.ts'
import { Buttons, Choose, Dialog, Do, ErrorBar, useKeys, Working } from '../../parts/index.ts'
import { Bars, Chart, dayWords, Lines, stretchWords } from '../../parts/chart/index.ts'
import { foresee, weigh } from '../../storage/index.ts'
import { Cancelled, type Answer, type Ask, type Progress } from '../../workers/index.ts'
import css from './decks.module.css'

interface Props {
  readonly preset: Preset
  /** What is written in the fields, saved or not. */
  readonly options: Required<Ask<'simulate'>['options']>
  /** In whole percent. */
  readonly onChoose: (percent: number) => void
  readonly onClose: () => void
}

const HEIGHT = 180

export function ForeseeDialog({ preset, options, onChoose, onClose }: Props): ReactNode {
  const [weighed, setWeighed] = useState<Answer<'workload'> | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [chosen, setChosen] = useState(options.desiredRetention)
  // What was written when the dialog was opened stays while it is open.
  const [asked] = useState(options)
  useEffect(() => {
    const job = weigh(preset.id, asked, setProgress)
    job.result.then(setWeighed, (error: unknown) => {
      if (error instanceof Cancelled) return
      console.error(error)
      setFailed(error instanceof Error ? error.message : String(error))
    })
    return () => job.cancel()
  }, [preset.id, asked])
  const workload = weighed?.curve.find(({ retention }) => retention === chosen)
  const use = (): void => {
    onChoose(percentOf(chosen))
    onClose()
  }
  useKeys({ '$mod+Enter': use }, { inDialog: true, active: workload !== undefined })
  return (
    <Dialog
      wide
      name="What it costs to remember more"
      does="The coming half year, played through from your cards as they are, with the limits of these options and the time you take to answer."
      onClose={onClose}
    >
      {failed && <ErrorBar>{failed}</ErrorBar>}
      {!weighed && !failed && (
        <Working
          words="Playing through the coming months"
          {...(progress && progress.total > 0 ? { share: progress.done / progress.total } : {})}
          onStop={onClose}
        />
      )}
      {weighed && weighed.cards === 0 && <p className="lead">No card has these options yet, so there is nothing to foresee.</p>}
      {weighed && weighed.cards > 0 && workload && (
        <>
          <Curve weighed={weighed} chosen={chosen} />
          <Choose
            name="Recall to aim for"
            says={told(workload, weighed.cards)}
            value={String(chosen)}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {weighed.curve.map((one) => (
              <option key={one.retention} value={one.retention}>
                {percentOf(one.retention)} in 100: {minutesWords(one.minutes)} a day, {whole(one.remembered)} cards known
              </option>
            ))}
          </Choose>
          <Coming preset={preset} options={asked} retention={chosen} />
        </>
      )}
      <Buttons onClose={onClose}>
        {workload && weighed && weighed.cards > 0 && (
          <Do first cap="Ctrl+Enter" onClick={use}>
            Aim for {percentOf(chosen)}
          </Do>
        )}
      </Buttons>
    </Dialog>
  )
}

function Curve({ weighed: { curve }, chosen }: { readonly weighed: Answer<'workload'>; readonly chosen: number }): ReactNode {
  const at = curve.find(({ retention }) => retention === chosen)
  return (
    <Chart
      title={`Minutes a day against the recall aimed for, from ${percentOf(curve[0]?.retention ?? 0)} to ${percentOf(curve.at(-1)?.retention ?? 0)} in 100${at ? `; at ${percentOf(chosen)} about ${minutesWords(at.minutes)}` : ''}.`}
      height={HEIGHT}
      draw={(width) => (
        <Lines
          width={width}
          height={HEIGHT}
          solid={curve.map(({ retention, minutes }) => ({ x: 100 * retention, y: minutes }))}
          points={curve.map(({ retention, minutes }) => ({
            x: 100 * retention,
            y: minutes,
            says: `${percentOf(retention)} in 100: ${minutesWords(minutes)} a day`,
            chosen: retention === chosen,
          }))}
          marks={[70, 75, 80, 85, 90, 95].map((percent) => ({ at: percent, words: `${percent}%` }))}
        />
      )}
      head={['Recall', 'Minutes a day', 'Answers a day', 'Known after half a year']}
      rows={() =>
        curve.map(({ retention, minutes, answers, remembered }) => [
          `${percentOf(retention)}%`,
          minutes.toFixed(1),
          whole(answers),
          whole(remembered),
        ])
      }
      says="Minutes a day, by the recall you aim for."
    />
  )
}

/** The weeks to come at the chosen recall. */
function Coming({
  preset,
  options,
  retention,
}: {
  readonly preset: Preset
  readonly options: Props['options']
  readonly retention: number
}): ReactNode {
  const [seen, setSeen] = useState<Answer<'simulate'> | null>(null)
  useEffect(() => {
    const job = foresee(preset.id, { ...options, desiredRetention: retention })
    job.result.then(setSeen, (error: unknown) => {
      if (!(error instanceof Cancelled)) console.error(error)
    })
    return () => job.cancel()
  }, [preset.id, options, retention])
  if (!seen) return <div style={{ minHeight: HEIGHT }} />
  const weeks = weeksOf(seen.days)
  const known = seen.remembered
  return (
    <div className={css.pair}>
      <Chart
        title={`Answers a day in the coming weeks at ${percentOf(retention)} in 100.`}
        height={HEIGHT}
        draw={(width) => (
          <Bars
            width={width}
            height={HEIGHT}
            bars={weeks.map(({ from, to, answers, minutes }) => ({
              key: String(from),
              value: answers,
              says: `${stretchWords(from, to)}: ${whole(answers)} answers, ${minutesWords(minutes)} a day`,
              mark: dayWords(from, { month: 'short' }),
            }))}
          />
        )}
        head={['Week', 'Answers a day', 'Minutes a day', 'New a day']}
        rows={() =>
          weeks.map(({ from, to, answers, minutes, begun }) => [
            stretchWords(from, to),
            whole(answers),
            minutes.toFixed(1),
            begun.toFixed(1),
          ])
        }
        says={
          seen.waiting > 0
            ? `Answers a day. In the end ${whole(seen.waiting)} cards would still wait: the limit of reviews is too low for them.`
            : 'Answers a day, week by week.'
        }
      />
      <Chart
        title={`Cards known in the coming weeks at ${percentOf(retention)} in 100: ${whole(known[0]?.cards ?? 0)} today, ${whole(known.at(-1)?.cards ?? 0)} in the end.`}
        height={HEIGHT}
        draw={(width) => (
          <Lines
            width={width}
            height={HEIGHT}
            solid={known.map(({ day, cards }) => ({ x: day, y: cards }))}
            marks={known.map(({ day }) => ({ at: day, words: dayWords(day, { month: 'short' }) })).filter(isFirstOfName)}
          />
        )}
        head={['Day', 'Cards known']}
        rows={() => known.map(({ day, cards }) => [dayWords(day), whole(cards)])}
        says="Cards you would know if you were asked."
      />
    </div>
  )
}

interface Week {
  readonly from: number
  readonly to: number
  /** A day, on average, as the two below. */
  readonly answers: number
  readonly minutes: number
  readonly begun: number
}

function weeksOf(days: Answer<'simulate'>['days']): Week[] {
  const weeks: Week[] = []
  for (let i = 0; i < days.length; i += 7) {
    const week = days.slice(i, i + 7)
    const mean = (of: (day: (typeof days)[number]) => number): number => week.reduce((sum, day) => sum + of(day), 0) / week.length
    weeks.push({
      from: week[0]!.day,
      to: week.at(-1)!.day,
      answers: mean(({ answers }) => answers),
      minutes: mean(({ minutes }) => minutes),
      begun: mean(({ begun }) => begun),
    })
  }
  return weeks
}

function isFirstOfName<Mark extends { readonly words: string }>({ words }: Mark, i: number, all: readonly Mark[]): boolean {
  return words !== all[i - 1]?.words
}

function told({ minutes, answers, remembered }: Workload, cards: number): string {
  return `About ${minutesWords(minutes)} and ${whole(answers)} answers a day; after half a year you would know ${whole(remembered)} of ${whole(cards)} cards.`
}

function minutesWords(minutes: number): string {
  const rounded = minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes)
  return `${rounded.toLocaleString('en')} ${rounded === 1 ? 'minute' : 'minutes'}`
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en')
}

function percentOf(share: number): number {
  return Math.round(100 * share)
}
