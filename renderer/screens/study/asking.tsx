// The dialogs that a sitting may ask for, one at a time, over the card they are about.
import type { ReactNode } from 'react'
import type { Card, Source } from '../../../decks/index.ts'
import { Asked } from '../../parts/card/asked.tsx'
import { CardInfo } from '../../parts/card/card-info.tsx'
import { DueDialog } from '../../parts/card/due-dialog.tsx'
import { PassageDialog } from '../../parts/card/passage.tsx'
import { ReportDialog } from '../../parts/card/report-dialog.tsx'
import { TagDialog } from '../../parts/card/tag-dialog.tsx'
import type { CardOnTable } from './card-on-table.ts'
import { remove, report, wasMoved, wasTagged } from './deeds.ts'
import { MoreDialog } from './more-dialog.tsx'
import type { StudyKeys } from './use-keys.ts'

export type Asking =
  | { readonly what: 'info' | 'due' | 'tags' | 'report' | 'more' | 'delete' }
  | { readonly what: 'passage'; readonly card: Card; readonly source: Source }

interface Props {
  readonly asking: Asking
  readonly shown: CardOnTable | null
  readonly keys: StudyKeys
  readonly alwaysAloud: boolean
  readonly onReadAt: (source: Source) => void
  readonly onClose: () => void
}

export function AskingDialog({ asking, shown, keys, alwaysAloud, onReadAt, onClose }: Props): ReactNode {
  if (asking.what === 'passage') {
    const { card, source } = asking
    return <PassageDialog source={source} ord={card.ord} kind={card.kind} onRead={() => onReadAt(source)} onClose={onClose} />
  }
  if (!shown) return null
  const { card, note } = shown
  switch (asking.what) {
    case 'info':
      return <CardInfo card={card.id} onClose={onClose} />
    case 'due':
      return (
        <DueDialog
          cards={[card.id]}
          onDone={(told) => {
            onClose()
            void wasMoved(told)
          }}
          onClose={onClose}
        />
      )
    case 'tags':
      return (
        <TagDialog
          chosen={{ cards: [card.id], notes: [note.id], tags: note.tags }}
          onDone={() => {
            onClose()
            void wasTagged()
          }}
          onClose={onClose}
        />
      )
    case 'report':
      return (
        <ReportDialog
          found={note.choices.length > 0}
          onReport={async (reason) => {
            onClose()
            await report(reason)
          }}
          onClose={onClose}
        />
      )
    case 'delete':
      return (
        <Asked
          name="Delete this note?"
          does="All its cards go with it. Your history of reviews stays, and this can be undone."
          doing="Delete"
          bare
          wrong={null}
          onDo={() => {
            onClose()
            void remove()
          }}
          onClose={onClose}
        />
      )
    case 'more':
      return <MoreDialog keys={keys} flag={card.flag} alwaysAloud={alwaysAloud} onClose={onClose} />
  }
}
