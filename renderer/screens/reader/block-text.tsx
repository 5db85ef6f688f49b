import { memo } from 'react'
import type { Block } from '../../../decks/index.ts'
import { Marked, type Stroke } from '../../parts/index.ts'
import css from './reader.module.css'

interface Props {
  readonly block: Block
  readonly text: string
  readonly strokes: readonly Stroke[]
  readonly onPick: (of: string) => void
}

/** One block of the clean text; `data-start` tells a selection where it stands. Drawn anew only when its strokes change. */
export const BlockText = memo(
  function BlockText({ block, text, strokes, onPick }: Props) {
    const words = <Marked text={text} offset={block.start} strokes={strokes} onPick={onPick} />
    const at = { 'data-start': block.start }
    switch (block.kind) {
      case 'title':
      case 'heading':
        return block.level !== undefined && block.level > 2 ? (
          <h3 className={`${css.text} ${css.heading}`} {...at}>
            {words}
          </h3>
        ) : (
          <h2 className={`${css.text} ${css.heading}`} {...at}>
            {words}
          </h2>
        )
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
  },
  (was, is) => was.block === is.block && was.text === is.text && JSON.stringify(was.strokes) === JSON.stringify(is.strokes),
)
