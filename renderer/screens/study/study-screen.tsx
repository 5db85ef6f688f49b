// Study: one sheet of paper, one card at a time, and everything by key.
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { DeckId, How } from '../../../decks/index.ts'
import { Do, Empty, goTo, paths, Sheet, Working } from '../../parts/index.ts'
import { clockTrouble, now } from '../../storage/index.ts'
import { hasUnsaved } from './behind.ts'
import { isSame, type Scope } from './scope.ts'
import { lookAtClock, open, sitDown, useStudy, watchElsewhere } from './sitting.ts'
import css from './study.module.css'
import { Table } from './table.tsx'

const CLOCK = 5_000

/** Studies one deck with all beneath it (null is everything), or goes through what a search finds. */
export function StudyScreen({
  deck = null,
  find = null,
  how = 'study',
  planned = null,
}: {
  readonly deck?: DeckId | null
  readonly find?: string | null
  readonly how?: How
  /** In place of both: what today's plan for the exams asks, or what was missed in a mock exam. */
  readonly planned?: Scope['planned']
}): ReactNode {
  const study = useStudy()
  const [clock, setClock] = useState<string | null>()
  const scope = useMemo(() => ({ deck, find, how, planned }), [deck, find, how, planned])
  useEffect(() => void sitDown(scope), [scope])
  useEffect(() => void clockTrouble(now()).then(setClock, () => setClock(null)), [])
  useEffect(() => {
    const timer = setInterval(lookAtClock, CLOCK)
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    const stopWatching = watchElsewhere()
    return () => {
      stopWatching()
      clearInterval(timer)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [])
  if (study.phase === 'failed')
    return (
      <Blank>
        <Empty
          sentence="The cards could not be read."
          action={
            <Do first onClick={() => void open(scope)}>
              Try again
            </Do>
          }
        >
          {study.message}
        </Empty>
      </Blank>
    )
  if (study.phase !== 'open' || !isSame(study.scope, scope) || clock === undefined)
    return (
      <Blank>
        <Working words="Laying out the cards of today" />
      </Blank>
    )
  if (clock !== null)
    return (
      <Blank>
        <Empty
          sentence="The clock cannot be right."
          action={
            <>
              <Do first onClick={() => goTo(paths.desk)}>
                Leave
              </Do>
              <Do onClick={() => setClock(null)}>Study all the same</Do>
            </>
          }
        >
          {clock}
        </Empty>
      </Blank>
    )
  return <Table sitting={study} />
}

function Blank({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Sheet title="Study" back={{ to: paths.desk, name: 'Leave' }}>
      <div className={css.blank}>{children}</div>
    </Sheet>
  )
}
