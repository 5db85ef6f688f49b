// What today asks for the exam, and, where not everything can be seen in time, what would help.
import type { ReactNode } from 'react'
import { examDay, type Exam } from '../../../decks/index.ts'
import { capital, counted, Do, goTo, inWords, Part, paths, useKeys } from '../../parts/index.ts'
import type { ExamOutlook } from '../../storage/index.ts'
import { dayWord, minutesWords } from './exam-words.ts'
import css from './exam.module.css'

export function TodayPart({ exam, outlook }: { readonly exam: Exam; readonly outlook: ExamOutlook }): ReactNode {
  const { plan, help, cards, seen } = outlook
  const study = plan.cards.length + plan.learning.length > 0
  useKeys({ Enter: () => goTo(paths.studyPlan) }, { active: study })
  const share = plan.shares.find((one) => one.exam === exam.id)
  const others = plan.shares.length > 1 && share !== undefined && share.cards < plan.cards.length
  return (
    <Part name="Today" aside={`${seen.toLocaleString('en')} of ${counted(cards, 'card')} seen`}>
      <div className={css.today}>
        <p className={css.say}>{sentence(outlook)}</p>
        {others && (
          <p className="lead">
            {capital(inWords(share.cards))} of them {share.cards === 1 ? 'is' : 'are'} for this exam: exams that are ahead share
            the minutes.
          </p>
        )}
        {help && <p className={css.warn}>{helpWords(exam, help, cards)}</p>}
        {study && (
          <div className="row-of">
            <Do first big cap="Enter" onClick={() => goTo(paths.studyPlan)}>
              Study the plan
            </Do>
          </div>
        )}
      </div>
    </Part>
  )
}

function sentence({ plan }: ExamOutlook): string {
  const { cards, fresh, learning, seconds, budget, enough, beyond } = plan
  if (cards.length === 0 && learning.length > 0)
    return `${capital(counted(learning.length, 'card'))} of today ${learning.length === 1 ? 'comes' : 'come'} back within ${learning.length === 1 ? 'its' : 'their'} steps.`
  if (cards.length === 0)
    return budget <= 0
      ? beyond > 0
        ? 'Today has no minutes left. Tomorrow’s plan takes up what is left over.'
        : 'Nothing is planned for today.'
      : 'Enough for today: more would bring little.'
  const old = cards.length - fresh
  const parts = fresh === 0 ? 'all seen before' : old === 0 ? 'all new' : `${fresh} new, ${old} seen before`
  const end = enough ? ' Then it is enough for today: more would bring little.' : ''
  return `${capital(counted(cards.length, 'card'))}, ${parts}: about ${minutesWords(seconds)}.${end}`
}

function helpWords(exam: Exam, { unseen, minutes, days }: NonNullable<ExamOutlook['help']>, cards: number): string {
  const left = `Not everything can be seen in time: about ${unseen.toLocaleString('en')} of ${counted(cards, 'card')} will not have been begun on ${dayWord(examDay(exam))}.`
  const ways = [
    minutes !== null && `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} more on each day`,
    `${unseen.toLocaleString('en')} cards fewer`,
    days < 366 && `${inWords(days)} ${days === 1 ? 'day' : 'days'} more`,
  ].filter((way): way is string => way !== false)
  const told = `${ways.slice(0, -1).join(', ')}${ways.length > 1 ? ' or ' : ''}${ways.at(-1)}`
  return `${left} ${capital(told)} would be enough. Without that, the plan takes what brings most.`
}
