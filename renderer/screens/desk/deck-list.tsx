import { Link } from 'wouter'
import { paths } from '../../parts/index.ts'
import type { DeckWithCounts, Today, Waiting } from '../../storage/index.ts'
import css from './desk.module.css'

/** So many stand on the Desk. */
const MOST = 7

/** Decks with what they have for today; a click studies one. */
export function DeckList({ decks, today }: { readonly decks: readonly DeckWithCounts[]; readonly today: Today['decks'] }) {
  return (
    <ul>
      {decks
        .filter(({ depth }) => depth < 2)
        .slice(0, MOST)
        .map((deck) => (
          <li key={deck.id}>
            <Link href={paths.study(deck.id)} className={css.deck}>
              <span className="vh">Study</span>
              <span className={deck.depth > 0 ? `${css.name} ${css.sub}` : css.name}>{deck.name}</span>
              <span className={css.counts}>{countsOf(deck, today.get(deck.id) ?? deck.today)}</span>
            </Link>
          </li>
        ))}
    </ul>
  )
}

function countsOf({ total }: DeckWithCounts, today: Waiting) {
  const due = today.learning + today.review
  if (total === 0) return <span className="quiet">empty</span>
  if (due + today.new === 0) return <span className="quiet">nothing due</span>
  return [due > 0 && `${due} due`, today.new > 0 && `${today.new} new`].filter(Boolean).join(', ')
}
