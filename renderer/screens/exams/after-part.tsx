// After the day: what came out, and what becomes of its cards.
import { useState, type ReactNode } from 'react'
import type { AfterExam, Exam, Forecast } from '../../../decks/index.ts'
import { counted, Do, Field, Part, say, sayFailure } from '../../parts/index.ts'
import { closeExam } from '../../storage/index.ts'
import { percent, rangeWords } from './exam-words.ts'
import css from './exam.module.css'

export function AfterPart({ exam, forecasts }: { readonly exam: Exam; readonly forecasts: readonly Forecast[] }): ReactNode {
  const last = forecasts.at(-1)
  return (
    <div className={css.exam}>
      <Part name="The day is over">{exam.after === null ? <Asking exam={exam} /> : <Decided exam={exam} />}</Part>
      {last && (
        <Part name="What was foretold last">
          <p className="lead">
            {percent(last.onDay.mean)} of 100, between {rangeWords(last.onDay)}.
            {exam.result !== null &&
              ` ${percent(exam.result)} came out: ${exam.result >= last.onDay.low && exam.result <= last.onDay.high ? 'within the range' : 'outside the range, so later forecasts are given wider ones'}.`}
          </p>
        </Part>
      )}
    </div>
  )
}

function Asking({ exam }: { readonly exam: Exam }): ReactNode {
  const [score, setScore] = useState('')
  const result = /^\s*\d{1,3}\s*$/.test(score) && Number(score) <= 100 ? Number(score) / 100 : null
  const wrong = score.trim() !== '' && result === null ? 'A whole number from 0 to 100, or nothing.' : null
  const close = (after: AfterExam): void => {
    if (wrong) return
    closeExam(exam.id, after, result).then(
      (aside) => say(after === 'goOn' ? 'Its cards go on as they are.' : `${counted(aside, 'card')} set aside.`, true),
      sayFailure,
    )
  }
  return (
    <div className={css.today}>
      <p className={css.say}>What becomes of its cards?</p>
      <p className="lead">
        They can go on and come back when they are due, as all others do; or be set aside (suspended) with all that you learnt,
        until you bring them back.
      </p>
      <div className={css.result}>
        <Field
          name="Your score of 100, if you like to tell"
          inputMode="numeric"
          value={score}
          wrong={wrong}
          says="It stays here, and is held against the forecast."
          onChange={(event) => setScore(event.target.value)}
        />
      </div>
      <div className="row-of">
        <Do first onClick={() => close('goOn')}>
          Go on with them
        </Do>
        <Do onClick={() => close('setAside')}>Set them aside</Do>
      </div>
    </div>
  )
}

function Decided({ exam: { after, result } }: { readonly exam: Exam }): ReactNode {
  return (
    <p className="lead">
      {after === 'setAside' ? 'Its cards are set aside.' : 'Its cards go on as they are.'}
      {result !== null && ` You scored ${percent(result)} of 100.`}
    </p>
  )
}
