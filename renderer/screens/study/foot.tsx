// What lies beneath the card: what was not saved, a word on what was done, the way on, and the lesser things. Each is drawn anew only when it
// is another, so that the next card does not wait for buttons that stay.
import { memo, type ReactNode } from 'react'
import { Do, ErrorBar } from '../../parts/index.ts'
import { Grades } from './grades.tsx'
import { dismissNotice, give, tryAgain, type Sitting } from './sitting.ts'
import css from './study.module.css'
import type { Press } from './use-keys.ts'

interface Props {
  readonly sitting: Sitting
  /** Whether a card lies on the table. */
  readonly there: boolean
  readonly typing: boolean
  /** What the passage that can be shown is called; null where there is none. */
  readonly passage: string | null
  readonly press: Press
}

export function Foot({ sitting, there, typing, passage, press }: Props): ReactNode {
  const { session, stopped, notice, offered } = sitting
  return (
    <footer className={css.foot}>
      {stopped && <Stopped why={stopped} />}
      {!stopped && notice && <Notice words={notice} />}
      {there && !session.revealed && <Show first={!stopped} typing={typing} press={press} />}
      {there && session.revealed && offered && session.how !== 'preview' && (
        <Grades offered={offered} onGrade={give} disabled={stopped !== null} />
      )}
      {there && session.revealed && session.how === 'preview' && (
        <div className={css.show}>
          <Do first big cap="Space" onClick={() => press('forward')}>
            Next card
          </Do>
        </div>
      )}
      {there && <More passage={passage} press={press} />}
    </footer>
  )
}

function Stopped({ why }: { readonly why: string }): ReactNode {
  return (
    <div>
      <ErrorBar>Your last answer is not on disk yet. {why}</ErrorBar>
      <Do first onClick={() => void tryAgain()}>
        Save it now
      </Do>
    </div>
  )
}

function Notice({ words }: { readonly words: string }): ReactNode {
  return (
    <p className={css.notice} role="status">
      <span>{words}</span>
      <Do bare onClick={dismissNotice}>
        Close
      </Do>
    </p>
  )
}

const Show = memo(function Show({
  first,
  typing,
  press,
}: {
  readonly first: boolean
  readonly typing: boolean
  readonly press: Press
}) {
  return (
    <div className={css.show}>
      <Do first={first} big cap={typing ? 'Enter' : 'Space'} onClick={() => press('forward')}>
        Show the answer
      </Do>
      {!typing && (
        <Do bare cap="T" onClick={() => press('type')}>
          or type it
        </Do>
      )}
    </div>
  )
})

const More = memo(function More({ passage, press }: { readonly passage: string | null; readonly press: Press }) {
  return (
    <div className={css.more}>
      {passage !== null && (
        <Do bare cap="P" onClick={() => press('passage')}>
          {passage}
        </Do>
      )}
      <Do bare cap="E" onClick={() => press('edit')}>
        Edit
      </Do>
      <Do bare cap="-" onClick={() => press('bury')}>
        Not today
      </Do>
      <Do bare cap="S" onClick={() => press('suspend')}>
        Suspend
      </Do>
      <Do bare cap="M" onClick={() => press('more')}>
        More
      </Do>
    </div>
  )
})
