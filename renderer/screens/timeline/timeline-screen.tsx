// Everything that tells when it was, on one line to scale: from some documents, from what an exam asks, or from all there is.
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import {
  conflictsAmong,
  broughtIntoView,
  isDatable,
  movedBy,
  textOfTimeline,
  timelineScopeOf,
  wholeOf,
  zoomedBy,
  type DayRange,
  type TimelineEvent,
  type TimelineScope,
} from '../../../decks/index.ts'
import { counted, Desktop, Do, Empty, ErrorBar, goTo, Page, paths, useKeys, Working } from '../../parts/index.ts'
import { useDocuments, useExam, useTimeline, type Timeline } from '../../storage/index.ts'
import { ChooseDocuments } from './choose-documents.tsx'
import { Detail, KeysOf } from './detail.tsx'
import { Drawing } from './drawing.tsx'
import { EventList } from './event-list.tsx'
import { countWords, wordsToFind } from './event-words.ts'
import css from './timeline.module.css'
import { Legend } from './legend.tsx'
import { useView } from './use-view.ts'

/** @param of a scope as `timelineScopeOf` reads it */
export function TimelineScreen({ of }: { readonly of: string }): ReactNode {
  const scope = useMemo(() => timelineScopeOf(of), [of])
  const { timeline, failed } = useTimeline(scope)
  const name = useNameOf(scope)
  return (
    <Desktop title={name ?? 'Timeline'}>
      <Page>
        {failed !== null ? (
          <ErrorBar>{failed}</ErrorBar>
        ) : timeline === null || name === null ? (
          <Working words="Looking for everything that has a date" />
        ) : (
          <Lined scope={scope} name={name} timeline={timeline} />
        )}
      </Page>
    </Desktop>
  )
}

/** What the timeline is of; null until it is known. */
function useNameOf({ documents, exam }: TimelineScope): string | null {
  const all = useDocuments()
  // An id that no exam has gives none.
  const found = useExam(exam ?? ('' as never))
  if (exam !== null) return found === undefined ? null : (found?.exam.name ?? 'Timeline')
  if (documents.length === 0) return 'Timeline'
  if (!all) return null
  const title = all.find(({ id }) => id === documents[0])?.title
  return documents.length === 1 ? (title ?? 'Timeline') : `Timeline of ${counted(documents.length, 'document')}`
}

interface LinedProps {
  readonly scope: TimelineScope
  readonly name: string
  readonly timeline: Timeline
}

function Lined({ scope, name, timeline: { events, undated } }: LinedProps): ReactNode {
  const [choosing, setChoosing] = useState(false)
  const contradicted = useMemo(() => conflictsAmong(events), [events])
  const whole = useMemo(() => wholeOf(events.map(({ extent }) => extent)), [events])
  const canOrder = useMemo(() => events.filter(isDatable).length >= 3, [events])
  const order = (): void => goTo(paths.order(textOfTimeline(scope)))
  useKeys({ t: order }, { active: canOrder })
  useKeys({ f: () => setChoosing(true) }, { active: scope.exam === null })
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className="title">{name}</h1>
          <p className="lead">{saidOf(events, contradicted.size, undated)}</p>
        </div>
        <div className="row-of">
          {scope.exam === null ? (
            <Do cap="F" onClick={() => setChoosing(true)}>
              Choose documents
            </Do>
          ) : (
            <Do onClick={() => goTo(paths.exam(scope.exam!))}>Plan and forecast</Do>
          )}
          {canOrder && (
            <Do first cap="T" onClick={order}>
              Order these dates
            </Do>
          )}
        </div>
      </div>
      {whole === null ? (
        <Nothing scope={scope} undated={undated} />
      ) : (
        <Standing key={textOfTimeline(scope)} events={events} contradicted={contradicted} whole={whole} />
      )}
      {choosing && <ChooseDocuments chosen={scope.documents} onClose={() => setChoosing(false)} />}
    </>
  )
}

function saidOf(events: readonly TimelineEvent[], contradicted: number, undated: number): string {
  if (events.length === 0) return ''
  return [
    `${countWords(events)}.`,
    contradicted > 0 && `${contradicted} of them stand against one another.`,
    undated > 0 && `${counted(undated, 'change is', 'changes are')} told without a date.`,
  ]
    .filter((part): part is string => part !== false)
    .join(' ')
}

function Nothing({ scope, undated }: { readonly scope: TimelineScope; readonly undated: number }): ReactNode {
  const some = scope.exam !== null || scope.documents.length > 0
  return (
    <div className={css.nothing}>
      <Empty
        sentence={some ? 'Nothing here tells when it was.' : 'No dates yet.'}
        action={
          some ? (
            <Do first onClick={() => goTo(paths.timeline())}>
              Everything on one line
            </Do>
          ) : (
            <Do first onClick={() => goTo(paths.documents)}>
              Read a document
            </Do>
          )
        }
      >
        {undated > 0
          ? `${counted(undated, 'change of policy is', 'changes of policy are')} told without a date, and so has no place on a line.`
          : 'Dates, stretches of time and changes of policy that Dossier finds in your documents stand here in their order, to scale.'}
      </Empty>
    </div>
  )
}

interface StandingProps {
  readonly events: readonly TimelineEvent[]
  readonly contradicted: ReadonlyMap<string, readonly string[]>
  readonly whole: DayRange
}

/** A step of a key or button. */
const NEARER = 1.6
const ALONG = 0.25

function Standing({ events, contradicted, whole }: StandingProps): ReactNode {
  const narrow = useNarrow()
  const [asList, setAsList] = useState(false)
  const [chosenId, setChosen] = useState<string | null>(null)
  const place = useView(whole)
  const { view, glide } = place
  const at = events.findIndex(({ id }) => id === chosenId)
  const chosen = events[at] ?? null
  const byList = narrow || asList

  const choose = (id: string | null): void => {
    setChosen(id)
    const event = events.find((one) => one.id === id)
    if (event) glide((now) => broughtIntoView(now, event.extent, whole))
  }
  const step = (to: number): void => choose(events[Math.min(events.length - 1, Math.max(0, to))]?.id ?? null)
  /** Where one is when nothing is chosen: the first event in view. */
  const here = (): number =>
    Math.max(
      0,
      events.findIndex(({ extent }) => extent.from >= view.from),
    )
  const zoom = (by: number): void => {
    const middle = chosen ? (chosen.extent.from + chosen.extent.to) / 2 : null
    glide((now) => {
      const share = middle === null ? 0.5 : (middle - now.from) / (now.to - now.from)
      return zoomedBy(now, by, share >= 0 && share <= 1 ? share : 0.5, whole)
    })
  }
  const read = (): void => {
    const [source] = chosen?.places ?? []
    if (source) goTo(paths.reader(source.document, source.start), { to: location.hash.slice(1), name: 'Timeline' })
  }
  const cards = (): void => {
    if (!chosen) return
    const [source] = chosen.places
    if (chosen.cards.length > 0) goTo(paths.cards(wordsToFind(chosen)))
    else if (source && chosen.standing === 'open') goTo(paths.keep(source.document))
  }
  useKeys({
    ArrowRight: () => step(at < 0 ? here() : at + 1),
    ArrowLeft: () => step(at < 0 ? here() : at - 1),
    Home: () => step(0),
    End: () => step(events.length - 1),
    '+': () => zoom(NEARER),
    'Shift++': () => zoom(NEARER),
    '=': () => zoom(NEARER),
    '-': () => zoom(1 / NEARER),
    '0': () => glide(() => whole),
    'Shift+ArrowRight': () => glide((now) => movedBy(now, ALONG, whole)),
    'Shift+ArrowLeft': () => glide((now) => movedBy(now, -ALONG, whole)),
    l: () => setAsList(!asList),
    o: read,
    c: cards,
    Escape: () => setChosen(null),
  })

  const detail = chosen && (
    <Detail
      event={chosen}
      others={events.filter(({ id }) => contradicted.get(chosen.id)?.includes(id))}
      onRead={read}
      onCards={cards}
      onChoose={choose}
    />
  )
  if (byList)
    return (
      <div className={css.wide}>
        {!narrow && (
          <div className={css.tools}>
            <Do bare cap="L" onClick={() => setAsList(false)}>
              As a drawing
            </Do>
          </div>
        )}
        <EventList events={events} contradicted={contradicted} chosen={chosenId} onChoose={choose} detail={detail} />
      </div>
    )
  return (
    <figure className={css.wide}>
      <div className={css.tools}>
        <KeysOf />
        <span className="row-of">
          <Do bare cap="-" onClick={() => zoom(1 / NEARER)}>
            Farther
          </Do>
          <Do bare cap="+" onClick={() => zoom(NEARER)}>
            Nearer
          </Do>
          <Do bare cap="0" onClick={() => glide(() => whole)}>
            All
          </Do>
          <Do bare cap="L" onClick={() => setAsList(true)}>
            As a list
          </Do>
        </span>
      </div>
      <Drawing
        events={events}
        contradicted={contradicted}
        whole={whole}
        place={place}
        chosen={chosenId}
        onChoose={choose}
        label={`Timeline: ${countWords(events)}. The same stands in the list: press L.`}
      />
      <figcaption>
        <Legend events={events} contradicted={contradicted.size > 0} />
      </figcaption>
      <section className={detail ? css.pane : 'vh'} aria-label="Chosen event" aria-live="polite">
        {detail}
      </section>
    </figure>
  )
}

const NARROW = '(max-width: 900px)'

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(NARROW).matches,
  )
}
