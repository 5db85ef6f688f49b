// The list itself: as many rows as there are cards, drawn only where one looks.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject } from 'react'
import type { CardId, Preset, PresetId } from '../../../decks/index.ts'
import { Glyph } from '../../parts/index.ts'
import { useCards, type CardLine, type DeckWithCounts } from '../../storage/index.ts'
import type { Choosing, How } from './choosing.ts'
import css from './cards.module.css'
import { dueText, isDue, kindOf, recallOf, type Moment } from '../../parts/card/facts.ts'

const ROW = 31
const HEADINGS = 30
const BEYOND = 12
const LOW_RECALL = 70

interface Props {
  readonly ids: readonly CardId[]
  readonly choosing: Choosing
  readonly decks: readonly DeckWithCounts[]
  readonly presets: ReadonlyMap<PresetId, Preset>
  readonly moment: Moment
  readonly onChoose: (index: number, how: How) => void
  readonly onAll: () => void
  readonly onShown: (from: number, to: number) => void
  readonly ref: RefObject<HTMLDivElement | null>
}

export function Rows({ ids, choosing, decks, presets, moment, onChoose, onAll, onShown, ref }: Props): ReactNode {
  // The virtualizer hands out functions that see its latest state; memoizing around it would freeze them.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => ref.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    paddingStart: HEADINGS,
    scrollPaddingStart: HEADINGS,
  })
  const items = virtual.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = (items.at(-1)?.index ?? -1) + 1
  const loaded = useCards(ids, from, to)
  const lines = new Map<CardId, CardLine>((loaded ?? []).map((line) => [line.card.id, line]))
  const at = choosing.at === null ? -1 : ids.indexOf(choosing.at)

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])

  const seen = virtual.range
  useEffect(() => {
    if (seen) onShown(seen.startIndex, seen.endIndex)
  }, [seen, onShown])

  const onKeyDown = (event: KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey
    if (ctrl && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      return onAll()
    }
    const page = Math.max(1, Math.floor((ref.current?.clientHeight ?? ROW) / ROW) - 1)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: ids.length - 1,
      ' ': at,
    }
    const index = moves[event.key]
    if (index === undefined || (event.key === ' ' && !ctrl)) return
    event.preventDefault()
    onChoose(index, { shift: event.shiftKey, ctrl: ctrl && event.key === ' ' })
  }

  const presetOf = (line: CardLine): Preset | undefined => {
    const deck = decks.find((one) => one.id === line.card.deck)
    return deck && presets.get(deck.preset)
  }

  return (
    <div
      ref={ref}
      className={css.grid}
      role="grid"
      aria-label="Cards"
      aria-rowcount={ids.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={at >= from && at < to ? rowId(at) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={css.headings} role="row" aria-rowindex={1}>
        <span role="columnheader">
          <span className="vh">Kind</span>
        </span>
        <span role="columnheader">Prompt</span>
        <span role="columnheader" className={css.answer}>
          Answer
        </span>
        <span role="columnheader" className={css.wide}>
          Document
        </span>
        <span role="columnheader">Due</span>
        <span role="columnheader" className={`num ${css.wide}`}>
          Stable
        </span>
        <span role="columnheader" className={`num ${css.recall}`}>
          Recall
        </span>
      </div>
      <div className={css.rows} role="rowgroup" style={{ height: virtual.getTotalSize() - HEADINGS }}>
        {items.map(({ index, start }) => {
          const id = ids[index]
          const line = id === undefined ? undefined : lines.get(id)
          const chosen = id !== undefined && choosing.chosen.has(id)
          return (
            <div
              key={id}
              id={rowId(index)}
              className={css.row}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={chosen}
              data-here={index === at ? '' : undefined}
              style={{ transform: `translateY(${start - HEADINGS}px)` }}
              onMouseDown={(event: MouseEvent) => {
                if (event.button === 0) onChoose(index, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey })
              }}
            >
              {line ? <Cells line={line} moment={moment} preset={presetOf(line)} /> : <span role="gridcell" />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Cells({
  line,
  moment,
  preset,
}: {
  readonly line: CardLine
  readonly moment: Moment
  readonly preset: Preset | undefined
}): ReactNode {
  const { card, prompt, answer, document } = line
  const recall = recallOf(card, moment, preset)
  return (
    <>
      <span role="gridcell" className={css.kind}>
        <Glyph kind={kindOf(card)} named />
      </span>
      <span role="gridcell" className={css.prompt}>
        {prompt}
      </span>
      <span role="gridcell" className={css.answer}>
        {answer}
      </span>
      <span role="gridcell" className={css.wide}>
        {document}
      </span>
      <span role="gridcell" className={isDue(card, moment) ? css.today : undefined}>
        {dueText(card, moment)}
      </span>
      <span role="gridcell" className={`num ${css.wide}`}>
        {card.memory && `${Math.max(1, Math.round(card.memory.stability))} d`}
      </span>
      <span role="gridcell" className={`num ${css.recall} ${recall !== null && recall < LOW_RECALL ? css.low : ''}`}>
        {recall !== null && `${recall}%`}
      </span>
    </>
  )
}

function rowId(index: number): string {
  return `card-row-${index}`
}
