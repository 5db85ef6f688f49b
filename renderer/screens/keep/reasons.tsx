import type { DocumentId } from '../../../decks/index.ts'
import { Dialog, Do } from '../../parts/index.ts'
import { useLeftOut } from '../../storage/index.ts'
import css from './keep.module.css'

/** What the gates stopped, each with its words and one sentence why. */
export function Reasons({
  document,
  text,
  onClose,
}: {
  readonly document: DocumentId
  readonly text: string
  readonly onClose: () => void
}) {
  const left = useLeftOut(document) ?? []
  return (
    <Dialog
      wide
      name="What gave no card, and why."
      does="Dossier leaves a card out when it might be false or unclear on its own."
      onClose={onClose}
      buttons={<Do onClick={onClose}>Close</Do>}
    >
      <ul className={css.reasons} tabIndex={0} aria-label="Left out">
        {left.map((item, i) => (
          <li key={i}>
            <q>{text.slice(item.start, item.end)}</q>
            <p>{item.why}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
