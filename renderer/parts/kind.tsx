// The three kinds, each with its shape as well as its ink: point, tick, turn. A card of one's own is an open ring.
import type { Kind as FoundKind } from '../../decks/index.ts'
import css from './kind.module.css'

export type KindOrOwn = FoundKind | 'own'

const WORDS: Readonly<Record<KindOrOwn, string>> = { fact: 'Fact', date: 'Date', shift: 'Shift', own: 'Own card' }
const PLURALS: Readonly<Record<KindOrOwn, string>> = { fact: 'facts', date: 'dates', shift: 'shifts', own: 'own cards' }

/** Glyph and word. */
export function Kind({ kind, count }: { readonly kind: KindOrOwn; readonly count?: number }) {
  const words = count === undefined ? WORDS[kind] : `${count} ${count === 1 ? WORDS[kind].toLowerCase() : PLURALS[kind]}`
  return (
    <span className={`${css.kind} ${css[kind]}`}>
      <Glyph kind={kind} />
      {words}
    </span>
  )
}

/** The glyph alone; `named` gives screen readers its word where no word stands beside it. */
export function Glyph({ kind, named = false }: { readonly kind: KindOrOwn; readonly named?: boolean }) {
  const shape = {
    fact: <circle cx="6" cy="6" r="3.6" fill="currentColor" />,
    date: <path d="M6 0v12" stroke="currentColor" strokeWidth="2.5" />,
    shift: <path d="M3 1l6 5-6 5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
    own: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  }[kind]
  return (
    <svg
      className={`${css.glyph} ${css[`g-${kind}`]}`}
      viewBox="0 0 12 12"
      {...(named ? { role: 'img', 'aria-label': WORDS[kind] } : { 'aria-hidden': true })}
    >
      {shape}
    </svg>
  )
}

/** From before to after. The fonts have no arrows, so it is drawn. */
export function Arrow({ small = false }: { readonly small?: boolean }) {
  return (
    <svg className={small ? `${css.arrow} ${css.small}` : css.arrow} viewBox="0 0 40 12" role="img" aria-label="became">
      <path d="M0 6h37M32.5 1.5 37.8 6l-5.3 4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
