// What waits since before today, where it is more than an evening's work: the way to a plan for it.
import { Link } from 'wouter'
import { plannedDays, WORTH_A_PLAN } from '../../../decks/index.ts'
import { capital, inWords, paths } from '../../parts/index.ts'
import { useBacklog } from '../../storage/index.ts'

export function Overdue() {
  const backlog = useBacklog()
  if (!backlog || backlog.overdue === 0) return null
  const { overdue, plan, answered, today } = backlog
  if (!plan && overdue < WORTH_A_PLAN) return null
  if (!plan)
    return (
      <p className="lead">
        {capital(inWords(overdue))} of them have waited since before today.{' '}
        <Link className="link" href={paths.plan}>
          Spread them over some days
        </Link>
      </p>
    )
  const { perDay } = plan
  const days = plannedDays(overdue, { perDay, answered }, today, () => 0).length
  return (
    <p className="lead">
      {capital(inWords(overdue))} overdue {overdue === 1 ? 'card' : 'cards'}, {inWords(perDay)} a day, {inWords(days)}{' '}
      {days === 1 ? 'day' : 'days'} to go.{' '}
      <Link className="link" href={paths.plan}>
        The plan
      </Link>
    </p>
  )
}
