// All exams: what is ahead, what today asks for them, and what is over.
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Exam } from '../../../decks/index.ts'
import { capital, counted, Desktop, Do, Empty, goTo, Page, Part, paths, useKeys, Working } from '../../parts/index.ts'
import { now, useExams, usePlanOfToday, useStudyDay, type PlanOfToday } from '../../storage/index.ts'
import { ExamForm } from './exam-form.tsx'
import { distanceWords, minutesWords, momentWords } from './exam-words.ts'
import css from './exams.module.css'

export function ExamsScreen(): ReactNode {
  const exams = useExams()
  const [making, setMaking] = useState(false)
  useKeys({ n: () => setMaking(true) })
  return (
    <Desktop title="Exams">
      <Page narrow>
        {!exams ? (
          <Working words="Looking for your exams" />
        ) : exams.length === 0 ? (
          <Empty
            sentence="When is your exam?"
            action={
              <Do first big cap="N" onClick={() => setMaking(true)}>
                Set down an exam
              </Do>
            }
          >
            Say the day and how many minutes you have. Dossier then says each day which cards to learn, in which order, and what
            you are likely to know on the day.
          </Empty>
        ) : (
          <All exams={exams} onNew={() => setMaking(true)} />
        )}
        {making && <ExamForm exam={null} onClose={() => setMaking(false)} />}
      </Page>
    </Desktop>
  )
}

function All({ exams, onNew }: { readonly exams: readonly Exam[]; readonly onNew: () => void }): ReactNode {
  const plan = usePlanOfToday()
  const today = useStudyDay()
  const { at } = now()
  const ahead = exams.filter((exam) => exam.at > at)
  const over = exams.filter((exam) => exam.at <= at).toReversed()
  useKeys({ Enter: () => goTo(paths.studyPlan) }, { active: (plan?.cards.length ?? 0) > 0 })
  return (
    <div className={css.stack}>
      <div className={css.top}>
        <div>
          <h1 className="title">{ahead.length === 0 ? 'No exam is ahead.' : todayWords(plan)}</h1>
          {plan && plan.learning.length > 0 && (
            <p className="lead">{capital(counted(plan.learning.length, 'card'))} of today come back within their steps.</p>
          )}
        </div>
        <div className="row-of">
          {plan && plan.cards.length > 0 && (
            <Do first big cap="Enter" onClick={() => goTo(paths.studyPlan)}>
              Study the plan
            </Do>
          )}
          <Do first={ahead.length === 0} cap="N" onClick={onNew}>
            Set down an exam
          </Do>
        </div>
      </div>
      {ahead.length > 0 && (
        <Part name="Ahead">
          <Rows exams={ahead} today={today} plan={plan} />
        </Part>
      )}
      {over.length > 0 && (
        <Part name="Over">
          <Rows exams={over} today={today} plan={undefined} />
        </Part>
      )}
    </div>
  )
}

function Rows({
  exams,
  today,
  plan,
}: {
  readonly exams: readonly Exam[]
  readonly today: number
  readonly plan: PlanOfToday | undefined
}): ReactNode {
  const { at } = now()
  return (
    <ul className={css.rows}>
      {exams.map((exam) => {
        const share = plan?.shares.find((one) => one.exam === exam.id)
        return (
          <li key={exam.id}>
            <Link href={paths.exam(exam.id)} className={css.row}>
              <span className={css.name}>{exam.name}</span>
              <span className={css.when}>
                {momentWords(exam, at)}, {distanceWords(exam, today)}
              </span>
              <span className={css.what}>
                {share && `${counted(share.cards, 'card')} today, ${share.all - share.unseen} of ${share.all} seen`}
                {exam.at <= at && overWords(exam)}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function overWords({ after, result }: Exam): string {
  if (after === null) return 'What becomes of its cards?'
  return [
    result !== null && `${Math.round(100 * result)} of 100`,
    after === 'setAside' ? 'its cards are set aside' : 'its cards go on',
  ]
    .filter(Boolean)
    .join(', ')
}

/** What the plan asks today, in a sentence. */
export function todayWords(plan: PlanOfToday | undefined): string {
  if (!plan) return 'Your exams'
  if (plan.cards.length === 0 && plan.learning.length === 0) {
    if (plan.budget <= 0) return plan.beyond > 0 ? 'Today’s minutes are used up.' : 'Nothing is planned for today.'
    return 'Enough for today: more would bring little.'
  }
  return `Today ${counted(plan.cards.length, 'card')}, about ${minutesWords(plan.seconds)}.`
}
