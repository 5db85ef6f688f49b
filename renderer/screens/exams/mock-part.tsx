// Mock exams of an exam: one put together by a few wishes, and those that were sat.
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { QUESTION_FORMS, scoreOf, type Exam, type Mock, type QuestionForm } from '../../../decks/index.ts'
import { Check, counted, Do, ErrorBar, Field, goTo, Part, paths, useKeys, Working } from '../../parts/index.ts'
import { makeMock, now, useMocks } from '../../storage/index.ts'
import { momentWords, percent } from './exam-words.ts'
import css from './exam.module.css'

const FORMS: Readonly<Record<QuestionForm, string>> = {
  choice: 'One of four',
  typed: 'Written',
  cloze: 'Words left out',
  trueFalse: 'True or false',
  order: 'Events in order',
  match: 'Before and after',
  first: 'Which came first',
}

export function MockPart({ exam }: { readonly exam: Exam }): ReactNode {
  const mocks = useMocks(exam.id)
  const [howMany, setHowMany] = useState('20')
  const [minutes, setMinutes] = useState('')
  const [forms, setForms] = useState<readonly QuestionForm[]>(QUESTION_FORMS)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const begin = (): void => {
    const count = /^\s*\d{1,3}\s*$/.test(howMany) ? Number(howMany) : 0
    const limit = minutes.trim() === '' ? null : /^\s*\d{1,3}\s*$/.test(minutes) ? Number(minutes) : 0
    if (count < 1 || count > 200) return setWrong('Questions: a whole number from 1 to 200.')
    if (limit !== null && limit < 1) return setWrong('Minutes: a whole number, or nothing at all.')
    if (forms.length === 0) return setWrong('Choose at least one form of question.')
    if (busy) return
    setBusy(true)
    makeMock(exam.id, { howMany: count, forms, minutes: limit })
      .then(
        (id) => goTo(paths.mock(id)),
        (error: unknown) => setWrong(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => setBusy(false))
  }
  useKeys({ b: begin })
  return (
    <Part name="Mock exam" aside={mocks && mocks.length > 0 ? `${counted(mocks.length, 'mock exam')} so far` : undefined}>
      <div className={css.mock}>
        <div className={css.wishes}>
          <Field
            name="Questions"
            inputMode="numeric"
            value={howMany}
            onChange={(event) => {
              setWrong(null)
              setHowMany(event.target.value)
            }}
          />
          <Field
            name="Minutes, if it is to end"
            inputMode="numeric"
            value={minutes}
            onChange={(event) => {
              setWrong(null)
              setMinutes(event.target.value)
            }}
          />
          <Do cap="B" disabled={busy} onClick={begin}>
            Begin a mock exam
          </Do>
        </div>
        <fieldset className={css.forms}>
          <legend className="vh">Forms of question</legend>
          {QUESTION_FORMS.map((form) => (
            <Check
              key={form}
              checked={forms.includes(form)}
              onChange={() => {
                setWrong(null)
                setForms(forms.includes(form) ? forms.filter((one) => one !== form) : [...forms, form])
              }}
            >
              {FORMS[form]}
            </Check>
          ))}
        </fieldset>
        {busy && <Working words="Putting the questions together" />}
        {wrong && <ErrorBar>{wrong}</ErrorBar>}
        {mocks && mocks.length > 0 && (
          <ul className={css.sat}>
            {mocks.map((mock) => (
              <li key={mock.id}>
                <Link className="link" href={paths.mock(mock.id)}>
                  {momentWords(mock, now().at)}
                </Link>
                <span>{satWords(mock)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  )
}

function satWords(mock: Mock): string {
  const of = counted(mock.questions.length, 'question')
  if (mock.handedIn === null) return `${of}, not handed in yet: go on`
  return `${percent(scoreOf(mock).score)} of 100, ${of}`
}
