// Study: one sheet of paper, one card at a time, and everything by key.
import { useEffect, type ReactNode } from 'react'
import type { DeckId } from '../../../decks/index.ts'
import { Do, Empty, paths, Sheet, Working } from '../../parts/index.ts'
import { hasUnsaved } from './behind.ts'
import { lookAtClock, open, sitDown, useStudy, watchElsewhere } from './sitting.ts'
import css from './study.module.css'
import { Table } from './table.tsx'

const CLOCK = 5_000

/** Studies one deck with all beneath it; null is everything. */
export function StudyScreen({ deck }: { readonly deck: DeckId | null }): ReactNode {
  const study = useStudy()
  useEffect(() => void sitDown(deck), [deck])
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
            <Do first onClick={() => void open(deck)}>
              Try again
            </Do>
          }
        >
          {study.message}
        </Empty>
      </Blank>
    )
  if (study.phase !== 'open' || study.deck !== deck)
    return (
      <Blank>
        <Working words="Laying out the cards of today" />
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
