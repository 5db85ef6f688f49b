// Which documents stand on the line: some of them, or everything with one's own cards.
import { useState, type ReactNode } from 'react'
import { textOfTimeline, type DocumentId } from '../../../decks/index.ts'
import { Check, counted, Dialog, Do, goTo, paths, useKeys, Working } from '../../parts/index.ts'
import { useDocuments } from '../../storage/index.ts'
import css from './timeline.module.css'

interface Props {
  /** Empty is everything. */
  readonly chosen: readonly DocumentId[]
  readonly onClose: () => void
}

export function ChooseDocuments({ chosen, onClose }: Props): ReactNode {
  const documents = useDocuments()
  const [wanted, setWanted] = useState<ReadonlySet<DocumentId>>(() => new Set(chosen))
  const show = (): void => {
    onClose()
    goTo(paths.timeline(textOfTimeline({ documents: [...wanted], exam: null })))
  }
  const turn = (id: DocumentId): void => {
    const next = new Set(wanted)
    if (!next.delete(id)) next.add(id)
    setWanted(next)
  }
  useKeys({ '$mod+Enter': show }, { inDialog: true })
  return (
    <Dialog
      name="Which documents?"
      does={
        wanted.size === 0
          ? 'None is chosen: everything stands on the line, your own cards too.'
          : `${counted(wanted.size, 'document')} on one line.`
      }
      onClose={onClose}
      buttons={
        <>
          {wanted.size > 0 && <Do onClick={() => setWanted(new Set())}>Everything</Do>}
          <Do first cap="Ctrl+Enter" onClick={show}>
            Show
          </Do>
        </>
      }
    >
      {documents === undefined ? (
        <Working words="Looking for your documents" />
      ) : documents.length === 0 ? (
        <p className="lead">There are no documents yet.</p>
      ) : (
        <ul className={css.documents}>
          {documents.map(({ id, title, dates, shifts }) => (
            <li key={id}>
              <Check checked={wanted.has(id)} onChange={() => turn(id)}>
                <span className="read">{title}</span>{' '}
                <span className="note">
                  {counted(dates, 'date card')}, {counted(shifts, 'shift card')}
                </span>
              </Check>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
