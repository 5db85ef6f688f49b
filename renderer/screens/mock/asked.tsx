// One question of a mock exam, and the place where its answer goes.
import { useId, type ReactNode } from 'react'
import { richOfPrompt, type Given, type Question } from '../../../decks/index.ts'
import { Cap, Do, Field, useKeys } from '../../parts/index.ts'
import { RichText } from '../../parts/card/rich.tsx'
import css from './mock.module.css'

interface Props {
  readonly question: Question
  readonly given: Given
  readonly onGive: (given: Given) => void
  readonly onNext: () => void
}

export function Asked(props: Props): ReactNode {
  const { question } = props
  const id = useId()
  return (
    <section aria-labelledby={id}>
      {question.context && <p className="note">{question.context}</p>}
      {question.form === 'trueFalse' && <p className="note">True or false?</p>}
      <h1 id={id} className={css.prompt}>
        <RichText rich={richOfPrompt(question.prompt)} />
      </h1>
      <Answer {...props} />
    </section>
  )
}

function Answer(props: Props): ReactNode {
  switch (props.question.form) {
    case 'typed':
    case 'cloze':
      return <Written {...props} />
    case 'order':
      return <Ordered {...props} />
    case 'match':
      return <Matched {...props} />
    case 'choice':
    case 'trueFalse':
    case 'first':
      return <Chosen {...props} />
  }
}

function Chosen({ question: { options }, given, onGive }: Props): ReactNode {
  useKeys(Object.fromEntries(options.map((_, i) => [String(i + 1), () => onGive(i)])))
  return (
    <ol className={css.options}>
      {options.map((words, i) => (
        <li key={words}>
          <button type="button" aria-pressed={given === i} onClick={() => onGive(i)}>
            <Cap>{String(i + 1)}</Cap>
            <span className="read">{words}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Written({ given, onGive, onNext }: Props): ReactNode {
  return (
    <Field
      name="Your answer"
      read
      autoFocus
      autoComplete="off"
      spellCheck={false}
      value={typeof given === 'string' ? given : ''}
      onChange={(event) => onGive(event.target.value === '' ? null : event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        onNext()
      }}
    />
  )
}

/** Their numbers are pressed in the order wanted; pressed again, one is taken out. */
function Ordered({ question: { options }, given, onGive }: Props): ReactNode {
  const order = Array.isArray(given) ? (given as readonly number[]) : []
  const turn = (place: number): void => {
    const next = order.includes(place) ? order.filter((one) => one !== place) : [...order, place]
    onGive(next.length === 0 ? null : next)
  }
  useKeys(Object.fromEntries(options.map((_, i) => [String(i + 1), () => turn(i)])))
  return (
    <>
      <p className="note">Press them in their order, the earliest first; press one again to take it out.</p>
      <ol className={css.options}>
        {options.map((words, i) => (
          <li key={words}>
            <button type="button" aria-pressed={order.includes(i)} onClick={() => turn(i)}>
              <Cap>{String(i + 1)}</Cap>
              <span className="read">{words}</span>
              <b className={css.rank}>{order.includes(i) ? `${order.indexOf(i) + 1}.` : ''}</b>
            </button>
          </li>
        ))}
      </ol>
      {order.length > 0 && (
        <Do bare onClick={() => onGive(null)}>
          Begin again
        </Do>
      )}
    </>
  )
}

function Matched({ question: { left, options }, given, onGive }: Props): ReactNode {
  const places = Array.isArray(given) ? (given as readonly number[]) : left.map(() => -1)
  return (
    <ul className={css.match}>
      {left.map((words, i) => (
        <li key={words}>
          <span className="read">{words}</span>
          <select
            className={css.became}
            aria-label={`What “${words}” became`}
            value={places[i] ?? -1}
            onChange={(event) => onGive(left.map((_, k) => (k === i ? Number(event.target.value) : (places[k] ?? -1))))}
          >
            <option value={-1}>became…</option>
            {options.map((option, k) => (
              <option key={option} value={k}>
                {option}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}
