// A mock exam that was handed in: the score, by kind and document, and every question with its answer and the sentence it rests on.
import type { ReactNode } from 'react'
import { richOfPrompt, scoreOf, type Given, type Mock, type Question } from '../../../decks/index.ts'
import { capital, counted, Do, goTo, Kind, Part, paths, say, sayFailure, Sheet, Table, useKeys } from '../../parts/index.ts'
import { RichText } from '../../parts/card/rich.tsx'
import { deleteMock } from '../../storage/index.ts'
import css from './mock.module.css'

export function Results({ mock }: { readonly mock: Mock }): ReactNode {
  const { questions, marks } = mock
  const { score } = scoreOf(mock)
  const missed = marks.filter((mark) => mark < 1).length
  const study = (): void => goTo(paths.studyMissed(mock.id))
  const print = (): void => window.print()
  useKeys({ Enter: () => missed > 0 && study(), p: print, Escape: () => goTo(paths.exam(mock.exam)) })
  const remove = (): void => {
    deleteMock(mock.id).then(() => {
      goTo(paths.exam(mock.exam))
      say('The mock exam is deleted.', true)
    }, sayFailure)
  }
  return (
    <Sheet title="Mock exam" back={{ to: paths.exam(mock.exam), name: 'The exam' }}>
      <div className={`${css.sheet} ${css.results}`}>
        <div>
          <h1 className="display">{Math.round(100 * score)} of 100.</h1>
          <p className="lead">
            {capital(counted(questions.length - missed, 'question'))} right, {missed} not quite or missed. The schedule stays as
            it is.
          </p>
          <div className={`row-of ${css.deeds}`}>
            {missed > 0 && (
              <Do first big cap="Enter" onClick={study}>
                Study the missed ones
              </Do>
            )}
            <Do cap="P" onClick={print}>
              Print with its key
            </Do>
            <Do onClick={remove}>Delete</Do>
          </div>
        </div>
        <ByPart mock={mock} />
        <Part name="Answers">
          <ol className={css.answers}>
            {questions.map((question, i) => (
              <One key={i} number={i + 1} question={question} given={mock.given[i] ?? null} mark={marks[i] ?? 0} />
            ))}
          </ol>
        </Part>
      </div>
      <Paper mock={mock} />
    </Sheet>
  )
}

function ByPart({ mock: { questions, marks } }: { readonly mock: Mock }): ReactNode {
  const sums = new Map<string, { kind: boolean; name: string; marks: number; of: number }>()
  const add = (key: string, kind: boolean, name: string, mark: number): void => {
    const sum = sums.get(key) ?? { kind, name, marks: 0, of: 0 }
    sums.set(key, { ...sum, marks: sum.marks + mark, of: sum.of + 1 })
  }
  questions.forEach(({ sources }, i) => {
    const mark = marks[i] ?? 0
    for (const kind of new Set(sources.map((source) => source.kind ?? 'own'))) add(`kind ${kind}`, true, kind, mark)
    for (const title of new Set(sources.flatMap((source) => source.title ?? []))) add(`from ${title}`, false, title, mark)
  })
  const rows = [...sums].sort(([, a], [, b]) => Number(b.kind) - Number(a.kind))
  return (
    <Part name="By part">
      <Table>
        <thead>
          <tr>
            <th>Part</th>
            <th className="num">Questions</th>
            <th className="num">Of 100</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, { kind, name, marks: sum, of }]) => (
            <tr key={key}>
              <td>{kind ? <Kind kind={name as 'fact'} /> : <i className="read">{name}</i>}</td>
              <td className="num">{of}</td>
              <td className="num">{Math.round((100 * sum) / of)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Part>
  )
}

interface OneProps {
  readonly number: number
  readonly question: Question
  readonly given: Given
  readonly mark: number
}

function One({ number, question, given, mark }: OneProps): ReactNode {
  const { prompt, sources } = question
  return (
    <li>
      <p className={css.verdict}>
        {number}.{' '}
        {mark === 1 ? 'Right' : mark === 0 ? (given === null ? 'Not answered' : 'Wrong') : `${Math.round(100 * mark)} of 100`}
      </p>
      <p className={css.asked}>
        <RichText rich={richOfPrompt(prompt)} />
      </p>
      {mark < 1 && given !== null && <p className="second">You answered: {wordsOf(question, given)}</p>}
      <p>
        <b>{wordsOf(question, question.right)}</b>
      </p>
      {sources.map(({ card, quote, title }) =>
        quote ? (
          <blockquote key={card} className={css.quote}>
            {quote}
            {title && <footer className="note">{title}</footer>}
          </blockquote>
        ) : null,
      )}
    </li>
  )
}

/** An answer in words. */
function wordsOf({ form, options, left }: Question, answer: Given): string {
  if (answer === null) return 'nothing'
  if (typeof answer === 'string') return answer
  if (typeof answer === 'number') return options[answer] ?? ''
  if (form === 'match') return left.map((words, i) => `${words}: ${options[answer[i] ?? -1] ?? 'nothing'}`).join('; ')
  return answer.map((place, i) => `${i + 1}. ${options[place] ?? ''}`).join('  ')
}

/** The same exam for paper: questions with room for answers, then the key on a page of its own. Shown only in print. */
function Paper({ mock: { questions } }: { readonly mock: Mock }): ReactNode {
  return (
    <div className={css.paper} aria-hidden="true">
      <h1>Mock exam</h1>
      <ol>
        {questions.map(({ form, prompt, options, left }, i) => (
          <li key={i}>
            <p>{form === 'trueFalse' ? `True or false? ${prompt}` : prompt}</p>
            {left.length > 0 && <p>{left.map((words, k) => `${k + 1}) ${words}`).join('   ')}</p>}
            {options.length > 0 && form !== 'trueFalse' && (
              <ol type="a">
                {options.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ol>
            )}
            {(form === 'typed' || form === 'cloze' || form === 'order' || form === 'match') && <p className={css.line} />}
          </li>
        ))}
      </ol>
      <section>
        <h1>Answer key</h1>
        <ol>
          {questions.map((question, i) => (
            <li key={i}>{wordsOf(question, question.right)}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}
