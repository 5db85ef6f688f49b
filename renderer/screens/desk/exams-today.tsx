// The nearest exam, and what today's plan asks for the exams ahead.
import { examDay } from '../../../decks/index.ts'
import { Link } from 'wouter'
import { capital, counted, inWords, paths } from '../../parts/index.ts'
import { now, useExams, usePlanOfToday, useStudyDay } from '../../storage/index.ts'

export function ExamsToday() {
  const exams = useExams()
  const plan = usePlanOfToday()
  const today = useStudyDay()
  const { at } = now()
  const over = exams?.find((exam) => exam.at <= at && exam.after === null)
  const next = exams?.find((exam) => exam.at > at)
  if (over && !next)
    return (
      <p className="lead">
        {over.name} is over.{' '}
        <Link className="link" href={paths.exam(over.id)}>
          What becomes of its cards?
        </Link>
      </p>
    )
  if (!next) return null
  const days = examDay(next) - today
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${inWords(days)} days`
  const minutes = plan ? Math.max(1, Math.round(plan.seconds / 60)) : 0
  return (
    <p className="lead">
      <Link className="link" href={paths.exam(next.id)}>
        {next.name}
      </Link>{' '}
      is {when}.{' '}
      {plan && plan.cards.length > 0 && (
        <>
          {capital(counted(plan.cards.length, 'card'))} by plan today, about {inWords(minutes)}{' '}
          {minutes === 1 ? 'minute' : 'minutes'}:{' '}
          <Link className="link" href={paths.studyPlan}>
            study the plan
          </Link>
        </>
      )}
    </p>
  )
}
