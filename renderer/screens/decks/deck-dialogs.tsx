// What is asked before something is done to a deck.
import { useState, type ReactNode } from 'react'
import type { DeckId } from '../../../decks/index.ts'
import { Buttons, Choose, counted, Dialog, Do, ErrorBar, useDeed, useKeys, Working } from '../../parts/index.ts'
import { createDeck, deleteDeck, moveDeck, renameDeck, type DeckWithCounts } from '../../storage/index.ts'
import css from './decks.module.css'
import { NameDialog } from './name-dialog.tsx'
import { OptionsDialog } from './options-dialog.tsx'

export type DeckDeed =
  | { readonly kind: 'new'; readonly parent: DeckId | null }
  | { readonly kind: 'rename' | 'move' | 'delete' | 'options'; readonly deck: DeckWithCounts }

interface Props {
  readonly deed: DeckDeed
  readonly decks: readonly DeckWithCounts[]
  readonly onClose: () => void
}

export function DeckDialog({ deed, decks, onClose }: Props): ReactNode {
  switch (deed.kind) {
    case 'new':
      return <NewDeck parent={decks.find((deck) => deck.id === deed.parent) ?? null} onClose={onClose} />
    case 'rename':
      return <Rename deck={deed.deck} onClose={onClose} />
    case 'move':
      return <Move deck={deed.deck} decks={decks} onClose={onClose} />
    case 'delete':
      return <Delete deck={deed.deck} decks={decks} onClose={onClose} />
    case 'options':
      return <OptionsDialog deck={deed.deck} decks={decks} onClose={onClose} />
  }
}

function NewDeck({ parent, onClose }: { readonly parent: DeckWithCounts | null; readonly onClose: () => void }): ReactNode {
  const { wrong, setWrong, busy, run } = useDeed(onClose)
  const [name, setName] = useState('')
  const make = (): void => {
    if (name.trim() === '') return setWrong('A deck needs a name. Write one.')
    void run(() => createDeck(parent ? `${parent.path}::${name}` : name), `${name.trim()} was made.`)
  }
  return (
    <NameDialog
      title={parent ? `A new deck inside ${parent.name}` : 'A new deck'}
      says="Two colons make a deck inside another: Law::Treaties."
      doing="Make it"
      name={name}
      onName={(words) => {
        setWrong(null)
        setName(words)
      }}
      wrong={wrong}
      busy={busy}
      onDo={make}
      onClose={onClose}
    />
  )
}

function Rename({ deck, onClose }: { readonly deck: DeckWithCounts; readonly onClose: () => void }): ReactNode {
  const { wrong, setWrong, busy, run } = useDeed(onClose)
  const [name, setName] = useState(deck.name)
  return (
    <NameDialog
      title={`Rename ${deck.name}`}
      doing="Rename it"
      name={name}
      onName={(words) => {
        setWrong(null)
        setName(words)
      }}
      wrong={wrong}
      busy={busy}
      onDo={() => void run(() => renameDeck(deck.id, name), `${deck.name} is now called ${name.trim()}.`)}
      onClose={onClose}
    />
  )
}

const TOP = 'top'

function Move({
  deck,
  decks,
  onClose,
}: {
  readonly deck: DeckWithCounts
  readonly decks: readonly DeckWithCounts[]
  readonly onClose: () => void
}): ReactNode {
  const { wrong, busy, run } = useDeed(onClose)
  const [into, setInto] = useState<string>(deck.parent ?? TOP)
  const places = decks.filter((one) => one.id !== deck.id && !isBeneath(decks, one, deck.id))
  const move = (): void => {
    const target = places.find((one) => one.id === into) ?? null
    void run(
      () => moveDeck(deck.id, target?.id ?? null),
      target ? `${deck.name} is now inside ${target.name}.` : `${deck.name} now stands by itself.`,
    )
  }
  useKeys({ '$mod+Enter': move }, { inDialog: true })
  return (
    <Dialog
      name={`Move ${deck.name}`}
      does="Its cards and the decks inside it go with it; their schedule stays."
      onClose={onClose}
    >
      <Choose name="To" value={into} autoFocus onChange={(event) => setInto(event.target.value)}>
        <option value={TOP}>By itself, at the top</option>
        {places.map((one) => (
          <option key={one.id} value={one.id}>
            {one.path.split('::').join(' / ')}
          </option>
        ))}
      </Choose>
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      <Buttons onClose={onClose}>
        <Do first cap="Ctrl+Enter" disabled={busy} onClick={move}>
          Move it
        </Do>
      </Buttons>
    </Dialog>
  )
}

const DELETE = 'delete'

function Delete({
  deck,
  decks,
  onClose,
}: {
  readonly deck: DeckWithCounts
  readonly decks: readonly DeckWithCounts[]
  readonly onClose: () => void
}): ReactNode {
  const { wrong, busy, share, run } = useDeed(onClose)
  const inside = decks.filter((one) => isBeneath(decks, one, deck.id))
  const others = decks.filter((one) => one.id !== deck.id && !inside.includes(one))
  const [into, setInto] = useState<string>(others[0]?.id ?? DELETE)
  const remove = (): void => {
    const target = others.find((one) => one.id === into) ?? null
    void run((tell) => deleteDeck(deck.id, target?.id ?? null, tell), `${deck.name} was deleted.`)
  }
  return (
    <Dialog name={`Delete ${deck.name}?`} onClose={onClose}>
      <ul className={css.lines}>
        {inside.length > 0 && (
          <li>
            <b>{inside.length}</b>
            <span>{inside.length === 1 ? 'deck inside it goes' : 'decks inside it go'} too</span>
          </li>
        )}
        <li>
          <b>{deck.total}</b>
          <span>
            {deck.total === 1 ? 'card' : 'cards'} {into === DELETE ? 'deleted with it' : 'moved, with their schedule'}
          </span>
        </li>
      </ul>
      {deck.total > 0 && (
        <Choose name="Its cards" value={into} onChange={(event) => setInto(event.target.value)}>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              Move to {one.path.split('::').join(' / ')}
            </option>
          ))}
          <option value={DELETE}>Delete {counted(deck.total, 'card')}</option>
        </Choose>
      )}
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      {share !== null && <Working words="Its cards are remembered by the options there" share={share} />}
      <Buttons onClose={onClose}>
        <Do first cap="Enter" autoFocus disabled={busy} onClick={remove}>
          Delete it
        </Do>
      </Buttons>
    </Dialog>
  )
}

function isBeneath(decks: readonly DeckWithCounts[], deck: DeckWithCounts, above: DeckId): boolean {
  for (let parent = deck.parent, steps = 0; parent && steps <= decks.length; steps++) {
    if (parent === above) return true
    parent = decks.find((one) => one.id === parent)?.parent ?? null
  }
  return false
}
