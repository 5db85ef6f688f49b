// Which deck kept cards go into, chosen beside the buttons; a new one can be made there.
import { useState } from 'react'
import type { DeckId, DocumentId } from '../../../decks/index.ts'
import { Dialog, Do, Field, sayFailure } from '../../parts/index.ts'
import { createDeck, keepInto, useDecks } from '../../storage/index.ts'
import type { FoundCardLine } from './found-card.ts'
import css from './keep.module.css'

export function Into({ document, cards }: { readonly document: DocumentId; readonly cards: readonly FoundCardLine[] }) {
  const decks = useDecks()
  const [making, setMaking] = useState(false)
  const waiting = cards.find(({ choice }) => choice === 'open')
  if (!decks || !waiting) return null
  const choose = async (deck: DeckId): Promise<void> => {
    try {
      await keepInto(document, deck)
    } catch (error) {
      sayFailure(error)
    }
  }
  return (
    <div className={css.into}>
      <span>Kept cards go into</span>
      <select
        aria-label="Deck for kept cards"
        value={waiting.whole.deck}
        onChange={({ target }) => (target.value === 'new' ? setMaking(true) : void choose(target.value as DeckId))}
      >
        {decks.map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deck.path.replaceAll('::', ' / ')}
          </option>
        ))}
        <option value="new">New deck…</option>
      </select>
      {making && <NewDeck onMade={choose} onClose={() => setMaking(false)} />}
    </div>
  )
}

function NewDeck({ onMade, onClose }: { readonly onMade: (deck: DeckId) => Promise<void>; readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const make = async (): Promise<void> => {
    try {
      await onMade(await createDeck(name))
      onClose()
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog
      name="Name the new deck."
      does="“Law::Treaties” makes a deck within a deck."
      onClose={onClose}
      buttons={
        <>
          <Do onClick={onClose}>Close</Do>
          <Do first onClick={() => void make()}>
            Make the deck
          </Do>
        </>
      }
    >
      <Field
        name="Name"
        autoFocus
        value={name}
        wrong={wrong}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void make()
        }}
      />
    </Dialog>
  )
}
