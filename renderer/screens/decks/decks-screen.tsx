// All decks with what waits in them, and everything that can be done to a deck.
import { useState, type ReactNode } from 'react'
import { searchText, type DeckId } from '../../../decks/index.ts'
import {
  capital,
  counted,
  Desktop,
  Do,
  Empty,
  goTo,
  inWords,
  openPalette,
  Page,
  Part,
  paths,
  useKeys,
  useRows,
  Working,
} from '../../parts/index.ts'
import { useToday, type DeckWithCounts, type Today } from '../../storage/index.ts'
import { DeckDialog, type DeckDeed } from './deck-dialogs.tsx'
import css from './decks.module.css'

export function DecksScreen(): ReactNode {
  const today = useToday()
  const decks = today?.counted
  const [deed, setDeed] = useState<DeckDeed | null>(null)
  useKeys({ n: () => setDeed({ kind: 'new', parent: null }), '/': openPalette })
  return (
    <Desktop title="Decks">
      <Page>
        {!decks || !today ? (
          <Working words="Looking through your decks" />
        ) : decks.length === 0 ? (
          <Empty
            sentence="There are no decks yet."
            action={
              <Do first cap="N" onClick={() => setDeed({ kind: 'new', parent: null })}>
                New deck
              </Do>
            }
          >
            The first one comes with the first card you keep. You can also make one now.
          </Empty>
        ) : (
          <>
            <h1 className="vh">Decks</h1>
            <AllDecks decks={decks} today={today} onDeed={setDeed} />
          </>
        )}
        {deed && decks && <DeckDialog deed={deed} decks={decks} onClose={() => setDeed(null)} />}
      </Page>
    </Desktop>
  )
}

interface AllProps {
  readonly decks: readonly DeckWithCounts[]
  readonly today: Today
  readonly onDeed: (deed: DeckDeed) => void
}

function AllDecks({ decks, today, onDeed }: AllProps): ReactNode {
  const [picked, setPicked] = useState<DeckId | null>(null)
  const chosen = decks.find((deck) => deck.id === picked) ?? decks[0]
  useKeys({
    Enter: () => chosen && goTo(paths.study(chosen.id)),
    c: () => chosen && goTo(paths.cards(searchText('deck', chosen.path))),
    e: () => chosen && onDeed({ kind: 'rename', deck: chosen }),
    m: () => chosen && onDeed({ kind: 'move', deck: chosen }),
    p: () => chosen && onDeed({ kind: 'options', deck: chosen }),
    Delete: () => chosen && onDeed({ kind: 'delete', deck: chosen }),
  })
  if (!chosen) return null
  const due = today.due.length
  return (
    <Part
      name="Decks"
      aside={due === 0 ? 'Nothing is due today.' : `${capital(inWords(due))} ${due === 1 ? 'card is' : 'cards are'} due today.`}
    >
      <DeckRows decks={decks} today={today.decks} chosen={chosen} onChoose={setPicked} />
      <div className={css.deeds}>
        <Do first cap="Enter" onClick={() => goTo(paths.study(chosen.id))}>
          Study {chosen.name}
        </Do>
        <Do cap="C" onClick={() => goTo(paths.cards(searchText('deck', chosen.path)))}>
          Cards
        </Do>
        <Do cap="P" onClick={() => onDeed({ kind: 'options', deck: chosen })}>
          Options
        </Do>
        <Do cap="E" onClick={() => onDeed({ kind: 'rename', deck: chosen })}>
          Rename
        </Do>
        <Do cap="M" onClick={() => onDeed({ kind: 'move', deck: chosen })}>
          Move
        </Do>
        <Do cap="Delete" onClick={() => onDeed({ kind: 'delete', deck: chosen })}>
          Delete
        </Do>
        <span className={css.apart}>
          <Do onClick={() => goTo(paths.noteTypes)}>Note types</Do>
          <Do onClick={() => onDeed({ kind: 'new', parent: chosen.id })}>New deck inside</Do>
          <Do cap="N" onClick={() => onDeed({ kind: 'new', parent: null })}>
            New deck
          </Do>
        </span>
      </div>
    </Part>
  )
}

interface RowsProps {
  readonly decks: readonly DeckWithCounts[]
  readonly today: Today['decks']
  readonly chosen: DeckWithCounts
  readonly onChoose: (deck: DeckId) => void
}

function DeckRows({ decks, today, chosen, onChoose }: RowsProps): ReactNode {
  const walk = useRows(decks, chosen, ({ id }) => onChoose(id))
  return (
    <table className={css.decks} role="treegrid" aria-label="Decks">
      <thead>
        <tr>
          <th>Deck</th>
          <th className="num">New</th>
          <th className="num">Learning</th>
          <th className="num">Due</th>
          <th className="num">Cards</th>
        </tr>
      </thead>
      <tbody {...walk}>
        {decks.map((deck) => (
          <tr
            key={deck.id}
            tabIndex={deck === chosen ? 0 : -1}
            aria-level={deck.depth + 1}
            aria-selected={deck === chosen}
            onClick={() => onChoose(deck.id)}
            onDoubleClick={() => goTo(paths.study(deck.id))}
          >
            <td>
              <span className={css.name} style={{ paddingLeft: deck.depth * 22 }}>
                {deck.name}
              </span>
            </td>
            <td className="num">{figure((today.get(deck.id) ?? deck.today).new)}</td>
            <td className="num">{figure((today.get(deck.id) ?? deck.today).learning)}</td>
            <td className="num">{figure((today.get(deck.id) ?? deck.today).review)}</td>
            <td className="num" title={deck.suspended > 0 ? `${counted(deck.suspended, 'card')} suspended` : undefined}>
              {deck.total.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function figure(count: number): ReactNode {
  return count === 0 ? <span className="quiet">0</span> : count.toLocaleString('en')
}
