// The table: the card on it, the keys, and what lies beneath.
import { useMemo, useState, type ReactNode } from 'react'
import { currentCard, faceOf, minutesLeft, progressOf, type Session } from '../../../decks/index.ts'
import { Do, ErrorBar, goTo, paths, Sheet } from '../../parts/index.ts'
import type { StudyMaterial } from '../../storage/index.ts'
import { Ending } from './ending.tsx'
import { Grades } from './grades.tsx'
import { CardSheet, type CardOnTable } from './card-sheet.tsx'
import { useUnsaved } from './behind.ts'
import { bury, dismissNotice, edit, give, suspend, takeBack, tryAgain, turnOver, type Sitting } from './sitting.ts'
import css from './study.module.css'
import { Ticks } from './ticks.tsx'
import { useStudyKeys } from './use-keys.ts'

export function Table({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const { session, material, deck, stopped, notice, typed, offered } = sitting
  const shown = useCardOnTable(session, material)
  const [typing, setTyping] = useTyping(session, shown)
  const { done, toGo } = progressOf(session)
  const unsaved = useUnsaved()

  const read = (): void => {
    if (shown?.source && shown.title !== null && session.revealed)
      goTo(paths.reader(shown.source.document, shown.source.start), { to: paths.study(deck), name: 'Study' })
  }
  const forward = (): void => {
    if (!shown) return
    if (session.revealed) give('good')
    else turnOver(typing)
  }
  useStudyKeys({
    forward,
    grade: give,
    undo: () => void takeBack(),
    edit: () => void edit(),
    suspend: () => void suspend(),
    bury: () => void bury(),
    read,
    type: () => !session.revealed && shown && setTyping(''),
    leave: () => (typing === '' && !shown?.face.typed ? setTyping(null) : leave()),
  })

  return (
    <Sheet
      title="Study"
      back={{ to: paths.desk, name: 'Leave' }}
      middle={
        shown && (
          <span className="note" aria-busy={unsaved}>
            {headWords(session)}
          </span>
        )
      }
      right={
        session.last && (
          <Do bare cap="U" className={css.undo} onClick={() => void takeBack()}>
            Undo
          </Do>
        )
      }
    >
      <div className={css.study}>
        <Ticks done={done} toGo={toGo} />
        <div className={css.stage}>
          {shown ? (
            <CardSheet
              key={`${shown.card.id} ${session.answers}`}
              shown={shown}
              revealed={session.revealed}
              typed={typed}
              typing={typing}
              onTyping={setTyping}
              onTyped={turnOver}
              onRead={shown.source && shown.title !== null ? read : undefined}
            />
          ) : (
            <Ending deck={deck} session={session} onLeave={leave} onRead={() => goTo(paths.documents)} />
          )}
        </div>
        <footer className={css.foot}>
          {stopped && <Stopped why={stopped} />}
          {!stopped && notice && (
            <p className={css.notice} role="status">
              <span>{notice}</span>
              <Do bare onClick={dismissNotice}>
                Close
              </Do>
            </p>
          )}
          {shown && !session.revealed && (
            <div className={css.show}>
              <Do first={!stopped} big cap={typing === null ? 'Space' : 'Enter'} onClick={forward}>
                Show the answer
              </Do>
              {typing === null && (
                <Do bare cap="T" onClick={() => setTyping('')}>
                  or type it
                </Do>
              )}
            </div>
          )}
          {shown && session.revealed && offered && <Grades offered={offered} onGrade={give} disabled={stopped !== null} />}
          {shown && <Lesser />}
        </footer>
      </div>
    </Sheet>
  )
}

/** What can be done to a card besides grading it. */
function Lesser(): ReactNode {
  return (
    <div className={css.more}>
      <Do bare cap="E" onClick={() => void edit()}>
        Edit
      </Do>
      <Do bare cap="-" onClick={() => void bury()}>
        Not today
      </Do>
      <Do bare cap="S" onClick={() => void suspend()}>
        Suspend
      </Do>
    </div>
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

/** The card on the table with all that is drawn of it. */
function useCardOnTable(session: Session, material: StudyMaterial): CardOnTable | null {
  const card = currentCard(session)
  return useMemo(() => {
    const note = card && material.notes.get(card.note)
    const noteType = note && material.noteTypes.get(note.noteType)
    if (!card || !note || !noteType) return null
    const source = material.sources.get(note.id)?.[0] ?? null
    const title = source ? (material.titles.get(source.document) ?? null) : null
    return { card, note, noteType, face: faceOf(noteType, note.fields, card.ord), source, title }
  }, [card, material])
}

/** What is being typed: from the start where the card asks for it, on demand elsewhere; begun anew with each card. */
function useTyping(session: Session, shown: CardOnTable | null): [string | null, (words: string | null) => void] {
  const beginning = shown && shown.face.typed !== null ? '' : null
  const turn = `${session.current} ${session.answers}`
  const [typing, setTyping] = useState({ turn, words: beginning })
  const words = typing.turn === turn ? typing.words : beginning
  return [session.revealed ? null : words, (next) => setTyping({ turn, words: next })]
}

function headWords(session: Session): string {
  const { done, toGo } = progressOf(session)
  const minutes = minutesLeft(session)
  return `${done} done, ${toGo} to go, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** Leaves the table as it is: coming back finds it so. */
function leave(): void {
  goTo(paths.desk)
}
