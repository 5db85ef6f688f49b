// What was done and what comes: today, the calendar, answers and forecast, true retention, and decks, documents and kinds side by side.
import { useEffect, useState, type ReactNode } from 'react'
import { answersOf, NOTHING, trueRetention, type DaySums, type Scope } from '../../../decks/index.ts'
import {
  capital,
  Choose,
  counted,
  Desktop,
  Do,
  Empty,
  ErrorBar,
  goTo,
  inWords,
  Page,
  Part,
  paths,
  useKeys,
  Working,
} from '../../parts/index.ts'
import { timeWords } from '../../parts/chart/index.ts'
import { countHistory, useHistory, useScopes, useStudyDay, type History } from '../../storage/index.ts'
import { HeatMap } from './heat-map.tsx'
import css from './history.module.css'
import { Answered, Coming, type Span } from './over-time.tsx'
import { PartsTable } from './parts-table.tsx'
import { TrueRetention } from './retention.tsx'
import { percent } from './share.tsx'

export function HistoryScreen({ scope }: { readonly scope: Scope }): ReactNode {
  const history = useHistory(scope)
  return (
    <Desktop title="History">
      <Page>
        {!history ? (
          <Working words="Looking at your days" />
        ) : history.counted ? (
          <Told scope={scope} history={history} />
        ) : (
          <Counting />
        )}
      </Page>
    </Desktop>
  )
}

function Told({ scope, history: { days } }: { readonly scope: Scope; readonly history: History }): ReactNode {
  const today = useStudyDay()
  const [span, setSpan] = useState<Span>('month')
  const [counting, setCounting] = useState(false)
  useKeys({ m: () => setSpan('month'), y: () => setSpan('year') })
  if (counting) return <Counting onDone={() => setCounting(false)} />
  if (scope === '' && ![...days.values()].some((sums) => answersOf(sums) > 0))
    return (
      <Empty
        sentence="There is no history yet."
        action={
          <Do first cap="Enter" onClick={() => goTo(paths.study())}>
            Study
          </Do>
        }
      >
        It begins with the first card you answer: what you did, how much you still knew, and what comes.
      </Empty>
    )
  return (
    <div className={css.history}>
      <Part name={today ? dayName(today) : ''} aside={<ScopeChoice scope={scope} />}>
        <Today sums={days.get(today) ?? NOTHING} whole={scope === ''} />
      </Part>
      <TrueRetention days={days} today={today} />
      <div className={css.across}>
        <Part name="Calendar">
          <HeatMap days={days} today={today} />
        </Part>
      </div>
      <div className={`${css.across} ${css.spans}`}>
        <SpanChoice span={span} onChoose={setSpan} />
      </div>
      <Answered days={days} today={today} span={span} />
      <Coming days={days} today={today} span={span} />
      {scope === '' && (
        <div className={css.across}>
          <PartsTable today={today} span={span} />
        </div>
      )}
      <p className={`${css.across} ${css.foot}`}>
        These numbers are kept as you answer.{' '}
        <button type="button" className="link" onClick={() => setCounting(true)}>
          Count them again from the log
        </button>
      </p>
    </div>
  )
}

function Today({ sums, whole }: { readonly sums: DaySums; readonly whole: boolean }): ReactNode {
  const answers = answersOf(sums)
  const { share, kept, asked } = trueRetention(sums, 'all')
  return (
    <div className={css.today}>
      <h1 className="display">
        {answers === 0
          ? 'Nothing answered today.'
          : `${capital(inWords(answers))} ${answers === 1 ? 'answer' : 'answers'} today, in ${timeWords(sums.took)}.`}
      </h1>
      {answers > 0 && (
        <p className="lead">
          {[
            `${sums.again} again, ${sums.hard} hard, ${sums.good} good, ${sums.easy} easy`,
            ...(sums.crammed > 0 ? [`${sums.crammed} outside the schedule`] : []),
            ...(sums.begun > 0 ? [`${counted(sums.begun, 'new card')} begun`] : []),
            ...(share === null ? [] : [`${kept} of ${asked} reviews known (${percent(share)}%)`]),
          ].join(' · ')}
        </p>
      )}
      {whole && (
        <p className={css.todo}>
          <Do cap="Enter" onClick={() => goTo(paths.study())}>
            Study
          </Do>
          <StudyKey />
        </p>
      )}
    </div>
  )
}

function StudyKey(): null {
  useKeys({ Enter: () => goTo(paths.study()) })
  return null
}

function ScopeChoice({ scope }: { readonly scope: Scope }): ReactNode {
  const { decks, documents } = useScopes() ?? { decks: [], documents: [] }
  return (
    <span className={css.scope}>
      <Choose name="Of" value={scope} onChange={(event) => goTo(paths.history(event.target.value as Scope))}>
        <option value="">Everything</option>
        <optgroup label="Kinds">
          <option value="kind:fact">Facts</option>
          <option value="kind:date">Dates</option>
          <option value="kind:shift">Shifts</option>
          <option value="kind:own">Cards of your own</option>
        </optgroup>
        <optgroup label="Decks">
          {decks.map((deck) => (
            <option key={deck.scope} value={deck.scope}>
              {deck.name}
            </option>
          ))}
        </optgroup>
        <optgroup label="Documents">
          {documents.map((document) => (
            <option key={document.scope} value={document.scope}>
              {document.name}
            </option>
          ))}
        </optgroup>
      </Choose>
    </span>
  )
}

function SpanChoice({ span, onChoose }: { readonly span: Span; readonly onChoose: (span: Span) => void }): ReactNode {
  return (
    <span className={css.choices} role="group" aria-label="How far">
      <Do bare cap="M" aria-pressed={span === 'month'} onClick={() => onChoose('month')}>
        A month
      </Do>
      <Do bare cap="Y" aria-pressed={span === 'year'} onClick={() => onChoose('year')}>
        A year
      </Do>
    </span>
  )
}

/** Once after an upgrade, and when somebody asks for it. */
function Counting({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const [share, setShare] = useState<number>()
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    const job = countHistory(({ done, total }) => setShare(total > 0 ? done / total : 0))
    let there = true
    job.result.then(
      () => there && onDone?.(),
      (error: unknown) => there && setFailed(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      there = false
      job.cancel()
    }
    // Once begun it is counted to its end, whoever asks.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (failed) return <ErrorBar {...(onDone ? { onClose: onDone } : {})}>{failed}</ErrorBar>
  return (
    <Working
      words="Counting your answers from the log"
      {...(share === undefined ? {} : { share })}
      {...(onDone ? { onStop: onDone } : {})}
    />
  )
}

function dayName(day: number): string {
  return new Date(day * 86_400_000)
    .toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .replace(/(\d) /, '$1\u00a0')
}
