import { useVirtualizer } from '@tanstack/react-virtual'
import { useState } from 'react'
import type { Document } from '../../../decks/index.ts'
import { Dialog, Do, goTo, paths } from '../../parts/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import { useUnasked, type Unasked } from './unasked.ts'
import css from './keep.module.css'

/** px: a sentence of two lines with its reason, until it is measured. */
const ROW = 96

/** What gave no card, each with its words and why; from any of them a person can make one. */
export function Reasons({
  document,
  onClose,
}: {
  readonly document: Pick<Document, 'id' | 'title'>
  readonly onClose: () => void
}) {
  const left = useUnasked(document.id)
  const [list, setList] = useState<HTMLElement | null>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({ count: left.length, getScrollElement: () => list, estimateSize: () => ROW, overscan: 6 })
  const make = ({ start, end, words }: Unasked): void => {
    onClose()
    void openEditor({ kind: 'new', passage: { start, end, quote: words, document: document.id, title: document.title } })
  }
  return (
    <Dialog
      wide
      name="What gave no card, and why."
      does="Dossier leaves a card out when it might be false, or unclear on its own. You can make one where you know better."
      onClose={onClose}
      buttons={
        <Do cap="Esc" onClick={onClose}>
          Close
        </Do>
      }
    >
      <div className={css.reasons} ref={setList} tabIndex={0} role="region" aria-label="Sentences without a card">
        <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const item = left[index]
            return (
              item && (
                <li
                  key={item.start}
                  ref={rows.measureElement}
                  data-index={index}
                  className={css.reason}
                  style={{ translate: `0 ${start}px` }}
                >
                  <p className="read">{item.words}</p>
                  <p className={css.why}>{item.reasons.join(' ')}</p>
                  <p className="row-of note">
                    <button type="button" className="link" onClick={() => make(item)}>
                      Make a card
                    </button>
                    <button type="button" className="link" onClick={() => goTo(paths.reader(document.id, item.start))}>
                      Read it there
                    </button>
                  </p>
                </li>
              )
            )
          })}
        </ul>
      </div>
    </Dialog>
  )
}
