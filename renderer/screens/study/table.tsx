// The table: the card on it, the keys, and what lies beneath.
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import {
  currentCard,
  faceOf,
  minutesLeft,
  progressOf,
  textOf,
  type Card,
  type Deck,
  type DeckId,
  type How,
  type Session,
  type Source,
} from '../../../decks/index.ts'
import { Do, ErrorBar, goTo, paths, Sheet } from '../../parts/index.ts'
import type { StudyMaterial } from '../../storage/index.ts'
import { AskingDialog, type Asking } from './asking.tsx'
import { useUnsaved } from './behind.ts'
import { CardSheet, type CardOnTable } from './card-sheet.tsx'
import { bury, buryNote, edit, flag, reset, suspend, suspendNote } from './deeds.ts'
import { Ending } from './ending.tsx'
import { Grades } from './grades.tsx'
import { pathOf } from './scope.ts'
import { dismissNotice, give, takeBack, tell, tryAgain, turnOver, type Sitting } from './sitting.ts'
import { beQuiet, NO_VOICE, readAloud } from './speak.ts'
import css from './study.module.css'
import { Ticks } from './ticks.tsx'
import { useStudyKeys, type StudyKeys } from './use-keys.ts'

const TITLES: Readonly<Record<How, string>> = { study: 'Study', cram: 'Cram', preview: 'Look through' }

export function Table({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const { session, material, scope, stopped, notice, typed, offered } = sitting
  const shown = useCardOnTable(session, material)
  const [typing, setTyping] = useTyping(session, shown)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [alwaysAloud, setAlwaysAloud] = useState(false)
  const { done, toGo } = progressOf(session)
  const unsaved = useUnsaved()
  const passage = passageFor(session, material, shown)

  const readAt = (source: Source): void =>
    goTo(paths.reader(source.document, source.start), { to: pathOf(scope), name: TITLES[session.how] })
  const read = (): void => {
    if (shown?.source && shown.title !== null && session.revealed) readAt(shown.source)
  }
  const forward = (): void => {
    if (!shown) return
    if (session.revealed) give('good')
    else turnOver(typing)
  }
  const ask = (what: Exclude<Asking['what'], 'passage'>) => (): void => {
    if (shown && !stopped) setAsking({ what })
  }
  const aloud = useCallback((): void => void (shown && speakCard(shown, session.revealed)), [shown, session.revealed])
  const keys: StudyKeys = {
    forward,
    grade: give,
    undo: () => void takeBack(),
    edit: () => void edit(),
    suspend: () => void suspend(),
    suspendNote: () => void suspendNote(),
    bury: () => void bury(),
    buryNote: () => void buryNote(),
    flag: (number) => void flag(number),
    tags: ask('tags'),
    due: ask('due'),
    reset: () => void reset(),
    remove: ask('delete'),
    info: ask('info'),
    report: ask('report'),
    passage: () => {
      if (passage) setAsking({ what: 'passage', ...passage })
      else if (shown)
        tell(session.revealed ? 'This card was not made from a document.' : 'Show the answer first: the passage has it.')
    },
    aloud,
    alwaysAloud: () => {
      if (alwaysAloud) beQuiet()
      tell(alwaysAloud ? 'Cards are no longer read aloud.' : 'Each card is read aloud from now on.')
      setAlwaysAloud(!alwaysAloud)
    },
    more: ask('more'),
    read,
    type: () => !session.revealed && shown && setTyping(''),
    leave: () => (typing === '' && !shown?.face.typed ? setTyping(null) : leave()),
  }
  useStudyKeys(keys)
  useEffect(() => {
    if (alwaysAloud) aloud()
  }, [alwaysAloud, aloud])
  useEffect(() => beQuiet, [])

  return (
    <Sheet
      title={TITLES[session.how]}
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
            <Ending scope={scope} session={session} onLeave={leave} onRead={() => goTo(paths.documents)} />
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
          {shown && session.revealed && offered && session.how !== 'preview' && (
            <Grades offered={offered} onGrade={give} disabled={stopped !== null} />
          )}
          {shown && session.revealed && session.how === 'preview' && (
            <div className={css.show}>
              <Do first big cap="Space" onClick={forward}>
                Next card
              </Do>
            </div>
          )}
          {shown && (
            <div className={css.more}>
              {passage && (
                <Do bare cap="P" onClick={keys.passage}>
                  {passage.card.id === shown.card.id ? 'Passage' : 'Passage of the card before'}
                </Do>
              )}
              <Do bare cap="E" onClick={keys.edit}>
                Edit
              </Do>
              <Do bare cap="-" onClick={keys.bury}>
                Not today
              </Do>
              <Do bare cap="S" onClick={keys.suspend}>
                Suspend
              </Do>
              <Do bare cap="M" onClick={keys.more}>
                More
              </Do>
            </div>
          )}
        </footer>
      </div>
      {asking && (
        <AskingDialog
          asking={asking}
          shown={shown}
          keys={keys}
          alwaysAloud={alwaysAloud}
          onReadAt={readAt}
          onClose={() => setAsking(null)}
        />
      )}
    </Sheet>
  )
}

/** Of which card the passage can be shown: the one whose answer is seen, or the one just forgotten. */
function passageFor(
  session: Session,
  material: StudyMaterial,
  shown: CardOnTable | null,
): { readonly card: Card; readonly source: Source } | null {
  const step = session.last?.step
  const card = session.revealed ? shown?.card : step?.grade === 'again' ? step.before[0] : undefined
  const source = card && material.sources.get(card.note)?.[0]
  return source ? { card, source } : null
}

async function speakCard({ face }: CardOnTable, revealed: boolean): Promise<void> {
  const words = revealed ? (face.typed ?? textOf(face.answer)) : `${face.context ?? ''} ${textOf(face.prompt)}`
  if (!(await readAloud(words.trim()))) tell(NO_VOICE)
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
    return {
      card,
      note,
      noteType,
      face: faceOf(noteType, note.fields, card.ord),
      source,
      title,
      deckPath: pathIn(material.decks, card.deck),
    }
  }, [card, material])
}

function pathIn(decks: readonly Deck[], id: DeckId): string {
  const deck = decks.find((one) => one.id === id)
  if (!deck) return ''
  const above =
    deck.parent && deck.parent !== id
      ? pathIn(
          decks.filter((one) => one !== deck),
          deck.parent,
        )
      : ''
  return above === '' ? deck.name : `${above}::${deck.name}`
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
  const how = session.how === 'study' ? '' : ', the schedule stays as it is'
  return `${done} done, ${toGo} to go, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${how}`
}

/** Leaves the table as it is: coming back finds it so. */
function leave(): void {
  goTo(paths.desk)
}
