import type { ReactNode } from 'react'
import type { Block, Span } from '../../../decks/index.ts'
import { Marked, type Stroke } from '../../parts/index.ts'
import css from './reader.module.css'

interface Props {
  readonly block: Block
  readonly text: string
  readonly strokes: readonly Stroke[]
  /** The chosen card's sentence, as far as it stands here. */
  readonly lit: Span | null
  readonly onPick: (of: string) => void
}

/** One block of the clean text; `data-start` tells a selection where it stands. */
export function BlockText({ block, text, strokes, lit, onPick }: Props): ReactNode {
  const piece = (start: number, end: number): ReactNode => (
    <Marked text={text.slice(start - block.start, end - block.start)} offset={start} strokes={strokes} onPick={onPick} />
  )
  const words = lit ? (
    <>
      {piece(block.start, lit.start)}
      <span className={css.lit} data-chosen-words="">
        {piece(lit.start, lit.end)}
      </span>
      {piece(lit.end, block.end)}
    </>
  ) : (
    piece(block.start, block.end)
  )
  const at = { 'data-start': block.start }
  switch (block.kind) {
    case 'title':
    case 'heading': {
      const Heading = block.level !== undefined && block.level > 2 ? 'h3' : 'h2'
      return (
        <Heading className={`${css.text} ${css.heading}`} {...at}>
          {words}
        </Heading>
      )
    }
    case 'quote':
      return (
        <blockquote className={`${css.text} ${css.quote}`} {...at}>
          {words}
        </blockquote>
      )
    case 'code':
    case 'table':
      return (
        <pre className={`${css.text} ${css.tableblock}`} {...at}>
          {words}
        </pre>
      )
    case 'caption':
      return (
        <p className={`${css.text} ${css.caption}`} {...at}>
          {words}
        </p>
      )
    case 'list':
    case 'paragraph':
      return (
        <p className={css.text} {...at}>
          {words}
        </p>
      )
  }
}
