// The passage around a card's sentence, as the document has it: what was forgotten is often clear again from the lines before and after.
import type { ReactNode } from 'react'
import { citedPage, type Block, type Kind, type Source } from '../../../decks/index.ts'
import { useDocument } from '../../storage/index.ts'
import { Dialog } from '../dialog.tsx'
import { Do } from '../do.tsx'
import { useKeys } from '../keys.ts'
import { Marked, type Stroke } from '../marked.tsx'
import css from './passage.module.css'
import { strokesOf } from './source-line.tsx'

interface Props {
  readonly source: Source
  readonly ord: number
  readonly kind: Kind | null
  readonly onRead: () => void
  readonly onClose: () => void
}

/** Paragraphs shorter than this bring the one before and the one after along. */
const ENOUGH = 700

export function PassageDialog({ source, ord, kind, onRead, onClose }: Props): ReactNode {
  const document = useDocument(source.document)
  useKeys({ o: onRead, p: onClose }, { inDialog: true })
  if (document === undefined) return null
  const blocks = document ? around(document.blocks, source, document.text.length) : []
  return (
    <Dialog
      wide
      name={
        document
          ? [document.title, citedPage(document, source.start)].filter(Boolean).join(', ')
          : 'The document is not kept any more.'
      }
      onClose={onClose}
      buttons={
        <>
          <Do cap="Esc" onClick={onClose}>
            Close
          </Do>
          {document && (
            <Do first cap="O" onClick={onRead}>
              Read it there
            </Do>
          )}
        </>
      }
    >
      <div className={css.passage} role="region" aria-label="Passage" tabIndex={0}>
        {document ? (
          blocks.map((block) => (
            <p key={block.start} className={block.kind === 'heading' ? css.heading : undefined}>
              <Marked
                text={document.text.slice(block.start, block.end)}
                offset={block.start}
                strokes={strokesIn(source, ord, kind)}
              />
            </p>
          ))
        ) : (
          <p>{source.quote}</p>
        )}
      </div>
    </Dialog>
  )
}

/** The answer in its own stroke, the rest of the sentence with a dotted rule. */
function strokesIn(source: Source, ord: number, kind: Kind | null): Stroke[] {
  const answer = [...strokesOf(source, ord, kind)].sort((a, b) => a.start - b.start)
  const strokes: Stroke[] = [...answer]
  let at = source.start
  for (const stroke of [...answer, { start: source.end, end: source.end }]) {
    if (stroke.start > at) strokes.push({ start: at, end: stroke.start, ink: 'own' })
    at = Math.max(at, stroke.end)
  }
  return strokes
}

function around(blocks: readonly Block[], { start, end }: Source, length: number): readonly Block[] {
  const first = blocks.findIndex((block) => block.end > start)
  const last = blocks.findLastIndex((block) => block.start < end)
  if (first < 0 || last < first)
    return [{ kind: 'paragraph', start: Math.max(0, start - ENOUGH), end: Math.min(length, end + ENOUGH) }]
  const held = blocks.slice(first, last + 1)
  const size = held.reduce((sum, block) => sum + block.end - block.start, 0)
  return size >= ENOUGH ? held : blocks.slice(Math.max(0, first - 1), last + 2)
}
