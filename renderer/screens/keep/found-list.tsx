import { useEffect, useRef } from 'react'
import type { DocumentId } from '../../../decks/index.ts'
import { counted, Glyph } from '../../parts/index.ts'
import { useLeftOut } from '../../storage/index.ts'
import type { FoundCardLine } from './found-card.ts'
import css from './keep.module.css'

/** All found cards in the order of the text, with what was decided about each. */
export function FoundList({
  document,
  cards,
  current,
  onPick,
  onReasons,
}: {
  readonly document: DocumentId
  readonly cards: readonly FoundCardLine[]
  readonly current: FoundCardLine
  readonly onPick: (key: string) => void
  readonly onReasons: () => void
}) {
  const list = useRef<HTMLElement>(null)
  const left = useLeftOut(document)?.length ?? 0
  useEffect(() => {
    void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current.key])
  return (
    <aside className={css.list} ref={list} aria-label="In the order of the text">
      <h2>In the order of the text</h2>
      {cards.map((card) => (
        <button
          key={card.key}
          type="button"
          className={css.item}
          data-choice={card.choice}
          {...(card.key === current.key ? { 'aria-current': 'true' as const } : {})}
          onClick={() => onPick(card.key)}
        >
          <Glyph kind={card.kind} named />
          <span className={css.words}>{card.prompt}</span>
          {card.choice !== 'open' && <State choice={card.choice} />}
        </button>
      ))}
      {left > 0 && (
        <button type="button" className={`link ${css.left}`} onClick={onReasons}>
          {counted(left, 'candidate')} gave no card, and why
        </button>
      )}
    </aside>
  )
}

function State({ choice }: { readonly choice: 'kept' | 'dropped' }) {
  return (
    <svg className={css.state} viewBox="0 0 12 12" role="img" aria-label={choice}>
      <path
        d={choice === 'kept' ? 'M1.5 6.5 4.5 9.5 10.5 2.5' : 'M2 2l8 8M10 2l-8 8'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}
