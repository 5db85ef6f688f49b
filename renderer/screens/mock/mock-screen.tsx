// A mock exam: sat, kept at every answer, handed in; then its answers, each with the sentence it rests on.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Given, Mock, MockId } from '../../../decks/index.ts'
import { counted, Dialog, Do, Empty, goTo, paths, sayFailure, Sheet, useKeys, Working } from '../../parts/index.ts'
import { handInMock, keepMock, useMock } from '../../storage/index.ts'
import { Asked } from './asked.tsx'
import css from './mock.module.css'
import { Places } from './places.tsx'
import { Results } from './results.tsx'

export function MockScreen({ id }: { readonly id: MockId }): ReactNode {
  const mock = useMock(id)
  if (mock === undefined)
    return (
      <Sheet title="Mock exam" back={{ to: paths.exams, name: 'Exams' }}>
        <Working words="Laying out the questions" />
      </Sheet>
    )
  if (mock === null)
    return (
      <Sheet title="Mock exam" back={{ to: paths.exams, name: 'Exams' }}>
        <div className={css.sheet}>
          <Empty sentence="This mock exam is not here any more." />
        </div>
      </Sheet>
    )
  return mock.handedIn === null ? <Sitting first={mock} /> : <Results mock={mock} />
}

/** How often the time that is left is looked at, ms. */
const TICK = 1000
/** How often the time spent is kept, ms. */
const KEPT = 10_000

/** What is on screen goes ahead; every change is on disk a moment later. */
function Sitting({ first }: { readonly first: Mock }): ReactNode {
  const [mock, setMock] = useState(first)
  const [asking, setAsking] = useState(false)
  const spent = useSpent(mock)
  const { questions, given, later, place, limit } = mock
  const left = limit === null ? null : Math.max(0, limit - spent)
  const change = (over: Partial<Pick<Mock, 'given' | 'later' | 'place'>>): void => {
    setMock((was) => ({ ...was, ...over }))
    keepMock(mock.id, { ...over, spent }).catch(sayFailure)
  }
  const go = (to: number): void => change({ place: Math.min(questions.length - 1, Math.max(0, to)) })
  const answer = (one: Given): void => change({ given: given.map((each, i) => (i === place ? one : each)) })
  const mark = (): void => change({ later: later.includes(place) ? later.filter((one) => one !== place) : [...later, place] })
  const handIn = (): void => {
    keepMock(mock.id, { spent })
      .then(() => handInMock(mock.id))
      .catch(sayFailure)
  }
  const over = left === 0
  const handed = useRef(false)
  useEffect(() => {
    if (!over || handed.current) return
    handed.current = true
    handInMock(mock.id).catch(sayFailure)
  }, [over, mock.id])
  useKeys({
    Enter: () => (place < questions.length - 1 ? go(place + 1) : setAsking(true)),
    ArrowRight: () => go(place + 1),
    ArrowLeft: () => go(place - 1),
    m: mark,
    '$mod+Enter': () => setAsking(true),
    Escape: () => goTo(paths.exam(mock.exam)),
  })
  const question = questions[place]
  // Where an answer is written, letters and arrows belong to it.
  const writing = typeof question?.right === 'string'
  const open = given.filter((one) => one === null).length
  return (
    <Sheet
      title="Mock exam"
      back={{ to: paths.exam(mock.exam), name: 'Leave and keep' }}
      middle={
        <span>
          <b>
            Question {place + 1} of {questions.length}
          </b>{' '}
          {left !== null && <span className="second">{leftWords(left)}</span>}
        </span>
      }
      right={
        <Do cap="Ctrl+Enter" onClick={() => setAsking(true)}>
          Hand in
        </Do>
      }
    >
      <div className={css.sitting}>
        <div className={css.sheet}>
          {question && (
            <Asked
              key={place}
              question={question}
              given={given[place] ?? null}
              onGive={answer}
              onNext={() => (place < questions.length - 1 ? go(place + 1) : setAsking(true))}
            />
          )}
          <div className={css.moves}>
            <Do bare {...(writing ? {} : { cap: 'M' })} aria-pressed={later.includes(place)} onClick={mark}>
              {later.includes(place) ? 'Marked for later' : 'Mark for later'}
            </Do>
            <span>
              <Do {...(writing ? {} : { cap: '←' })} disabled={place === 0} onClick={() => go(place - 1)}>
                Back
              </Do>
              <Do first cap="Enter" onClick={() => (place < questions.length - 1 ? go(place + 1) : setAsking(true))}>
                {place < questions.length - 1 ? 'Next' : 'To the end'}
              </Do>
            </span>
          </div>
        </div>
        <Places mock={mock} onGo={go} />
      </div>
      {asking && <HandIn open={open} onHandIn={handIn} onClose={() => setAsking(false)} />}
    </Sheet>
  )
}

function HandIn({
  open,
  onHandIn,
  onClose,
}: {
  readonly open: number
  readonly onHandIn: () => void
  readonly onClose: () => void
}): ReactNode {
  useKeys({ '$mod+Enter': onHandIn }, { inDialog: true })
  return (
    <Dialog
      name="Hand it in?"
      does={`${open > 0 ? `${counted(open, 'question has', 'questions have')} no answer yet. ` : ''}It is marked at once. No card is moved by it.`}
      onClose={onClose}
      buttons={
        <>
          <Do cap="Esc" onClick={onClose}>
            Go on with it
          </Do>
          <Do first cap="Ctrl+Enter" onClick={onHandIn}>
            Hand in
          </Do>
        </>
      }
    />
  )
}

/** ms this mock exam has been open, counted on while it is on screen and kept from time to time. */
function useSpent(mock: Mock): number {
  const [begun] = useState(() => ({ at: performance.now(), spent: mock.spent }))
  const [spent, setSpent] = useState(mock.spent)
  useEffect(() => {
    const count = (): number => begun.spent + performance.now() - begun.at
    const tick = setInterval(() => setSpent(count()), TICK)
    const keep = setInterval(() => void keepMock(mock.id, { spent: count() }).catch(() => undefined), KEPT)
    return () => {
      clearInterval(tick)
      clearInterval(keep)
      void keepMock(mock.id, { spent: count() }).catch(() => undefined)
    }
  }, [begun, mock.id])
  return Math.round(spent)
}

function leftWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000)
  if (ms < 60_000) return `${Math.ceil(ms / 1000)} seconds left`
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`
}
