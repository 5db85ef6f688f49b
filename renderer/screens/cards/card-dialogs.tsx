// What is asked before cards are moved or deleted.
import { useState, type ReactNode } from 'react'
import type { DeckId } from '../../../decks/index.ts'
import { Asked } from '../../parts/card/asked.tsx'
import type { Chosen } from '../../parts/card/tag-dialog.tsx'
import { Choose, counted, Field, useDeed } from '../../parts/index.ts'
import { createDeck, deleteCards, moveCards, type DeckWithCounts } from '../../storage/index.ts'

interface Props {
  readonly chosen: Chosen
  readonly onClose: () => void
}

const NEW = 'new'

export function MoveDialog({ chosen, decks, onClose }: Props & { readonly decks: readonly DeckWithCounts[] }): ReactNode {
  const [into, setInto] = useState<string>(decks[0]?.id ?? NEW)
  const [name, setName] = useState('')
  const { wrong, run } = useDeed(onClose)
  const move = (): void => {
    const target = decks.find((deck) => deck.id === into)
    void run(
      async () => {
        const deck: DeckId = target?.id ?? (await createDeck(name))
        await moveCards(chosen.cards, deck)
      },
      `${counted(chosen.cards.length, 'card')} moved to ${target?.name ?? name}.`,
    )
  }
  return (
    <Asked
      name={`Move ${counted(chosen.cards.length, 'card')}`}
      does="Their schedule stays."
      doing="Move"
      wrong={wrong}
      onDo={move}
      onClose={onClose}
    >
      <Choose name="To" value={into} autoFocus onChange={(event) => setInto(event.target.value)}>
        {decks.map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deck.path.split('::').join(' / ')}
          </option>
        ))}
        <option value={NEW}>New deck…</option>
      </Choose>
      {into === NEW && <Field name="Name" value={name} onChange={(event) => setName(event.target.value)} />}
    </Asked>
  )
}

export function DeleteDialog({ chosen, onClose }: Props): ReactNode {
  const { wrong, run } = useDeed(onClose)
  const cards = counted(chosen.cards.length, 'card')
  const remove = (): void => void run(() => deleteCards(chosen.cards), `${cards} deleted.`)
  return (
    <Asked
      name={`Delete ${cards}?`}
      does="What was found in a document counts as dropped there. Your history of reviews stays, and this can be undone."
      doing="Delete"
      bare
      wrong={wrong}
      onDo={remove}
      onClose={onClose}
    />
  )
}
