// The line itself, drawn or as a list, with the event that is chosen on it and the keys that walk it.
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { broughtIntoView, movedBy, zoomedBy, type DayRange, type TimelineEvent } from '../../../decks/index.ts'
import { Do, goTo, paths, useKeys } from '../../parts/index.ts'
import { Detail, KeysOf } from './detail.tsx'
import { Drawing } from './drawing.tsx'
import { EventList } from './event-list.tsx'
import { countWords, wordsToFind } from './event-words.ts'
import { Legend } from './legend.tsx'
import css from './timeline.module.css'
import { useView } from './use-view.ts'

interface Props {
  readonly events: readonly TimelineEvent[]
  readonly contradicted: ReadonlyMap<string, readonly string[]>
  readonly whole: DayRange
}

/** A step of a key or button. */
const NEARER = 1.6
const ALONG = 0.25

export function Line({ events, contradicted, whole }: Props): ReactNode {
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
