// The table: the card on it, the keys, and what lies beneath.
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import {
  currentCard,
  minutesLeft,
  progressOf,
  textOf,
  type Card,
  type How,
  type Session,
  type Source,
} from '../../../decks/index.ts'
import { Do, goTo, paths, Sheet } from '../../parts/index.ts'
import type { StudyMaterial } from '../../storage/index.ts'
import { AskingDialog, type Asking } from './asking.tsx'
import { useUnsaved } from './behind.ts'
import { cardOnTable, layReady, type CardOnTable } from './card-on-table.ts'
import { CardSheet } from './card-sheet.tsx'
import { bury, buryNote, edit, flag, reset, suspend, suspendNote } from './deeds.ts'
import { Ending } from './ending.tsx'
import { Foot } from './foot.tsx'
import { pathOf } from './scope.ts'
import { give, takeBack, tell, turnOver, type Sitting } from './sitting.ts'
import { beQuiet, NO_VOICE, readAloud } from './speak.ts'
import css from './study.module.css'
import { Ticks } from './ticks.tsx'
import { useStudyKeys, type StudyKeys } from './use-keys.ts'

const TITLES: Readonly<Record<How, string>> = { study: 'Study', cram: 'Cram', preview: 'Look through' }

export function Table({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const { session, material, scope, stopped, typed } = sitting
  const shown = useCardOnTable(session, material)
  const [typing, setTyping] = useTyping(session, shown)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [alwaysAloud, setAlwaysAloud] = useState(false)
  const { done, toGo } = progressOf(session)
  const passage = passageFor(session, material, shown)
  const turn = turnOf(session)

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
    leave: () => (typing !== null && !shown?.face.typed ? setTyping(null) : leave()),
  }
  const press = useStudyKeys(keys)
  useEffect(() => {
    if (alwaysAloud) aloud()
  }, [alwaysAloud, aloud])
  useEffect(() => beQuiet, [])

  return (
    <Sheet
      title={TITLES[session.how]}
      back={{ to: paths.desk, name: 'Leave' }}
      middle={shown && <HeadWords session={session} />}
      right={session.last && <Undo />}
    >
      <div className={css.study}>
        <Ticks done={done} toGo={toGo} />
        <Stage turn={turn}>
          {shown ? (
            <CardSheet
              turn={turn}
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
        </Stage>
        <Foot
          sitting={sitting}
          there={shown !== null}
          typing={typing !== null}
          passage={passage && (passage.card.id === shown?.card.id ? 'Passage' : 'Passage of the card before')}
          press={press}
        />
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

/** The card on the table; while it is thought about, the next one is laid ready. */
function useCardOnTable(session: Session, material: StudyMaterial): CardOnTable | null {
  const card = currentCard(session)
  useEffect(() => {
    if (!session.revealed) return
    const idle = requestIdleCallback(() => layReady(session, material))
    return () => cancelIdleCallback(idle)
  }, [session, material])
  return useMemo(() => card && cardOnTable(card, material), [card, material])
}

/** What is being typed: from the start where the card asks for it, on demand elsewhere; begun anew with each card. */
function useTyping(session: Session, shown: CardOnTable | null): [string | null, (words: string | null) => void] {
  const beginning = shown && shown.face.typed !== null ? '' : null
  const turn = turnOf(session)
  const [typing, setTyping] = useState({ turn, words: beginning })
  const words = typing.turn === turn ? typing.words : beginning
  return [session.revealed ? null : words, (next) => setTyping({ turn, words: next })]
}

/** Another for each card that is laid on the table. */
function turnOf({ current, answers }: Session): string {
  return `${current} ${answers}`
}

/** Where the sheet lies: it stays, and the next card is written onto it, from the top again if somebody had scrolled. */
function Stage({ turn, children }: { readonly turn: string; readonly children: ReactNode }): ReactNode {
  const stage = useRef<HTMLDivElement>(null)
  const scrolled = useRef(false)
  useLayoutEffect(() => {
    if (scrolled.current) stage.current?.scrollTo(0, 0)
    scrolled.current = false
  }, [turn])
  return (
    <div ref={stage} className={css.stage} onScroll={() => (scrolled.current = true)}>
      {children}
    </div>
  )
}

const Undo = memo(function Undo() {
  return (
    <Do bare cap="U" className={css.undo} onClick={() => void takeBack()}>
      Undo
    </Do>
  )
})

function HeadWords({ session }: { readonly session: Session }): ReactNode {
  return (
    <span className="note" aria-busy={useUnsaved()}>
      {headWords(session)}
    </span>
  )
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
