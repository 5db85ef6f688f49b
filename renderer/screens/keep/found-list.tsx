import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import type { DocumentId } from '../../../decks/index.ts'
import { counted, Glyph } from '../../parts/index.ts'
import type { FoundCardLine } from './found-card.ts'
import { useUnasked } from './unasked.ts'
import css from './keep.module.css'

interface Props {
  readonly document: DocumentId
  readonly cards: readonly FoundCardLine[]
  readonly current: FoundCardLine
  readonly onPick: (key: string) => void
  readonly onReasons: () => void
}

/** px: a row of two lines, until it is measured. */
const ROW = 54

/** All found cards in the order of the text, with what was decided about each. A long document gives thousands: only those in view are drawn. */
export function FoundList({ document, cards, current, onPick, onReasons }: Props) {
  const list = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 8,
    getItemKey: (i) => cards[i]?.key ?? i,
  })
  const place = cards.findIndex(({ key }) => key === current.key)
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' })
    // The virtualizer is one object for the life of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place])
  return (
    <aside className={css.list} aria-label="In the order of the text">
      <h2>In the order of the text</h2>
      <div className={css.rows} ref={list}>
        <ol style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ key, index, start }) => {
            const card = cards[index]
            return (
              card && (
                <li
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  className={css.row}
                  style={{ translate: `0 ${start}px` }}
                >
                  <Row card={card} chosen={card.key === current.key} onPick={onPick} />
                </li>
              )
            )
          })}
        </ol>
      </div>
      <LeftOutLink document={document} onReasons={onReasons} />
    </aside>
  )
}

/** The next few, for a narrow window that has no room for the list. */
export function NextInText({ document, cards, current, onPick, onReasons }: Props) {
  const next = cards.slice(cards.indexOf(current) + 1, cards.indexOf(current) + 4)
  return (
    <section className={css.next} aria-label="Next in the text">
      {next.length > 0 && (
        <>
          <h2>Next in the text</h2>
          {next.map((card) => (
            <Row key={card.key} card={card} chosen={false} onPick={onPick} />
          ))}
        </>
      )}
      <LeftOutLink document={document} onReasons={onReasons} />
    </section>
  )
}

const Row = memo(function Row({
  card,
  chosen,
  onPick,
}: {
  readonly card: FoundCardLine
  readonly chosen: boolean
  readonly onPick: (key: string) => void
}) {
  return (
    <button
      type="button"
      className={css.item}
      data-choice={card.choice}
      {...(chosen ? { 'aria-current': 'true' as const } : {})}
      onClick={() => onPick(card.key)}
    >
      <Glyph kind={card.kind} named />
      <span className={css.words}>{card.prompt}</span>
      {card.choice !== 'open' && <State choice={card.choice} />}
    </button>
  )
})

function LeftOutLink({ document, onReasons }: { readonly document: DocumentId; readonly onReasons: () => void }) {
  const left = useUnasked(document).length
  if (left === 0) return null
  return (
    <p className={css.left}>
      <button type="button" className="link" onClick={onReasons}>
        {counted(left, 'sentence')} gave no card, and why
      </button>
    </p>
  )
}

function State({ choice }: { readonly choice: 'kept' | 'dropped' }) {
  return (
    <svg className={css.state} viewBox="0 0 12 12" role="img" aria-label={choice}>
      <path
        d={choice === 'kept' ? 'M1.5 6.5 4.7 9.6 10.5 2.5' : 'M2 2l8 8M10 2l-8 8'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  )
}
