// After a break: what is overdue is spread over days one chooses. The plan is shown before it is made, and forgotten with one key.
import { useState, type ReactNode } from 'react'
import { perDayFor, plannedDays, USUAL_ANSWER } from '../../../decks/index.ts'
import {
  capital,
  counted,
  Desktop,
  Do,
  Empty,
  Field,
  goTo,
  inWords,
  Page,
  Part,
  paths,
  say,
  sayFailure,
  useKeys,
  Working,
} from '../../parts/index.ts'
import { forgetPlan, planBacklog, useBacklog, type Backlog } from '../../storage/index.ts'
import css from './plan.module.css'

export function PlanScreen(): ReactNode {
  const backlog = useBacklog()
  return (
    <Desktop title="A plan for what is overdue">
      <Page narrow>
        {!backlog ? (
          <Working words="Looking for what is overdue" />
        ) : backlog.overdue === 0 ? (
          <Empty
            sentence="Nothing is overdue."
            action={
              <>
                <Do first onClick={() => goTo(paths.desk)}>
                  To the desk
                </Do>
                {backlog.plan && <Do onClick={forget}>Forget the plan</Do>}
              </>
            }
          >
            {backlog.plan ? 'The plan is done: what comes now is what each day brings.' : 'There is nothing to plan.'}
          </Empty>
        ) : (
          <Planning backlog={backlog} />
        )}
      </Page>
    </Desktop>
  )
}

const MOST_DAYS = 120
/** A day's share that most people manage beside what falls due. */
const GENTLE = 30

function Planning({ backlog }: { readonly backlog: Backlog }): ReactNode {
  const { overdue, answered, plan, today, due } = backlog
  const [written, setWritten] = useState<string | null>(null)
  const usual = plan
    ? plannedDays(overdue, { perDay: plan.perDay, answered }, today, () => 0).length
    : Math.min(30, Math.max(2, Math.ceil(overdue / GENTLE)))
  const text = written ?? String(usual)
  const days = /^\s*\d{1,3}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_DAYS ? Number(text) : null
  const kept = plan && written === null ? { perDay: plan.perDay, answered } : null
  const shown =
    days === null
      ? []
      : plannedDays(overdue, kept ?? { perDay: perDayFor(overdue, days), answered: 0 }, today, (day) => due.get(day) ?? 0)
  const make = (): void => {
    if (days === null) return
    planBacklog(days).then(() => {
      setWritten(null)
      say(`${capital(inWords(perDayFor(overdue, days)))} overdue cards a day from now on.`, true)
    }, sayFailure)
  }
  useKeys({ '$mod+Enter': make, f: () => plan && forget() })
  return (
    <div className={css.plan}>
      <div>
        <h1 className="title">
          {capital(inWords(overdue))} {overdue === 1 ? 'card is' : 'cards are'} overdue.
        </h1>
        <p className="lead">
          All at once they take about {minutes(overdue)}. Spread over days, those you most likely still know come first: one
          answer saves them. What is forgotten has to be learnt again, today or next week alike. No card’s schedule is changed.
        </p>
      </div>
      <Field
        name="Days to catch up in"
        inputMode="numeric"
        value={text}
        wrong={days === null ? `A whole number of days, from 1 to ${MOST_DAYS}.` : null}
        says={plan ? `Planned: ${counted(plan.perDay, 'overdue card')} a day.` : undefined}
        onChange={(event) => setWritten(event.target.value)}
      />
      <div className="row-of">
        <Do first cap="Ctrl+Enter" disabled={days === null} onClick={make}>
          {plan ? 'Change the plan' : 'Use this plan'}
        </Do>
        {plan && (
          <Do cap="F" onClick={forget}>
            Forget the plan
          </Do>
        )}
        <Do bare onClick={() => goTo(paths.study())}>
          Study now
        </Do>
      </div>
      {shown.length > 0 && (
        <Part name="Day by day" aside={`${counted(shown.length, 'day')}`}>
          <table className={css.days}>
            <thead>
              <tr>
                <th>Day</th>
                <th className="num">Overdue</th>
                <th className="num">Due anyway</th>
                <th className="num">About</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.day}>
                  <td>{dayText(one.day, today)}</td>
                  <td className="num">{one.overdue}</td>
                  <td className="num">{one.due}</td>
                  <td className="num">{minutes(one.overdue + one.due)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
      )}
    </div>
  )
}

function forget(): void {
  forgetPlan().then(() => say('The plan is forgotten: all that is overdue is due today.', true), sayFailure)
}

function minutes(cards: number): string {
  const count = Math.max(1, Math.round((cards * USUAL_ANSWER) / 60_000))
  return count < 120 ? counted(count, 'minute') : `${Math.round(count / 60)} hours`
}

function dayText(day: number, today: number): string {
  if (day === today) return 'Today'
  if (day === today + 1) return 'Tomorrow'
  return new Date(day * 86_400_000)
    .toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .replace(/(\d) /, '$1\u00a0')
}
