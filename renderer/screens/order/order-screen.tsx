// "Order these dates": five events at a time are put in order, and each event's date card is graded by the place it was given.
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { dealOrder, gradesOfOrder, timelineScopeOf, type Datable, type Dealt } from '../../../decks/index.ts'
import { cameFrom, Do, Empty, ErrorBar, goTo, paths, sayFailure, Sheet, undoLast, useKeys, Working } from '../../parts/index.ts'
import { gradeOrder, loadDatable, now, type OrderedCard } from '../../storage/index.ts'
import css from './order.module.css'
import { Table } from './table.tsx'
import { Told } from './told.tsx'

interface Pool {
  readonly events: readonly Datable[]
  /** Decides how each table is shuffled. */
  readonly seed: string
}

/** @param of a scope as `timelineScopeOf` reads it */
export function OrderScreen({ of }: { readonly of: string }): ReactNode {
  const [pool, setPool] = useState<Pool | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    const moment = now()
    loadDatable(timelineScopeOf(of), moment).then(
      (events) => wanted && setPool({ events, seed: String(moment.at) }),
      (error: unknown) => wanted && setFailed(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      wanted = false
    }
  }, [of])
  const back = cameFrom() ?? { to: paths.timeline(of), name: 'Timeline' }
  useKeys({ Escape: () => goTo(back.to) })
  return (
    <Sheet title="Order these dates" back={back} middle={<b>Order these dates</b>}>
      <div className={css.sheet}>
        {failed !== null ? (
          <ErrorBar>{failed}</ErrorBar>
        ) : pool === null ? (
          <Working words="Looking for dates whose turn it is" />
        ) : (
          <Rounds pool={pool} timeline={paths.timeline(of)} />
        )}
      </div>
    </Sheet>
  )
}

function Rounds({ pool, timeline }: { readonly pool: Pool; readonly timeline: string }): ReactNode {
  const [done, setDone] = useState<readonly string[]>([])
  const dealt = useMemo(
    () =>
      dealOrder(
        pool.events.filter(({ id }) => !done.includes(id)),
        `${pool.seed} ${done.length}`,
      ),
    [pool, done],
  )
  if (dealt)
    return <Round key={done.length} dealt={dealt} onNext={() => setDone([...done, ...dealt.events.map(({ id }) => id)])} />
  return (
    <Empty
      sentence={done.length > 0 ? `${done.length} dates put in order.` : 'There are not enough dates to order.'}
      action={
        <Do first big onClick={() => goTo(timeline)}>
          To the timeline
        </Do>
      }
    >
      {done.length > 0
        ? 'That is all there is here that stands clear of one another in time.'
        : 'It takes at least three kept cards that ask for a date, clear of one another in time. Keep some first.'}
    </Empty>
  )
}

function Round({ dealt: { events, right }, onNext }: { readonly dealt: Dealt; readonly onNext: () => void }): ReactNode {
  const [given, setGiven] = useState<readonly number[]>([])
  const [told, setTold] = useState<readonly OrderedCard[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [shownAt] = useState(() => performance.now())
  const turn = (place: number): void => setGiven(given.includes(place) ? given.filter((one) => one !== place) : [...given, place])
  const whole = given.length === events.length
  const check = (): void => {
    if (!whole || busy) return
    setBusy(true)
    const grades = gradesOfOrder(right, given)
    const cards = events.map(({ asks }, place) => ({ card: asks, grade: grades[place]! }))
    gradeOrder(cards, performance.now() - shownAt, now())
      .then(setTold, sayFailure)
      .finally(() => setBusy(false))
  }
  const takeBack = (): void => {
    void undoLast().then(() => setTold(null))
  }
  useKeys({
    ...Object.fromEntries(events.map((_, place) => [String(place + 1), () => told === null && turn(place)])),
    Enter: () => (told === null ? check() : onNext()),
    u: () => (told === null ? setGiven(given.slice(0, -1)) : takeBack()),
  })
  if (told) return <Told events={events} right={right} given={given} cards={told} onNext={onNext} onUndo={takeBack} />
  return <Table events={events} given={given} whole={whole && !busy} onTurn={turn} onCheck={check} onAgain={() => setGiven([])} />
}
