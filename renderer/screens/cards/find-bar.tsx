// The find box, what else it understands, and the order of the list.
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { parseSearch, STATES } from '../../../decks/index.ts'
import type { DeckWithCounts } from '../../storage/index.ts'
import css from './cards.module.css'
import { setTerm, useView, type Sort } from './view.ts'

const SORTS: Readonly<Record<Sort, string>> = {
  added: 'last added first',
  changed: 'last changed first',
  due: 'next due first',
  lapses: 'most forgotten first',
}

interface Props {
  readonly ref: Ref<HTMLInputElement>
  readonly decks: readonly DeckWithCounts[]
  /** How many cards pass; null while that is looked up. */
  readonly found: number | null
  readonly total: number
  readonly problem: string | null
  /** Goes on into the list. */
  readonly onDown: () => void
}

export function FindBar({ ref, decks, found, total, problem, onDown }: Props): ReactNode {
  const { text, sort } = useView()
  const { state, deck } = parseSearch(text)
  const at =
    deck === null
      ? undefined
      : decks.find((one) => [one.path, one.name].some((name) => name.toLowerCase() === deck.toLowerCase()))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onDown()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      if (text === '') onDown()
      else useView.setState({ text: '' })
    }
  }
  return (
    <div className={css.find} role="search">
      <div className={css.box}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M7.8 7.8 11.3 11.3" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <input
          ref={ref}
          type="text"
          value={text}
          aria-label="Find cards"
          aria-describedby="find-told"
          placeholder={'words, deck:Law, doc:"four islands", tag:exam, kind:date'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => useView.setState({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <span className="note" id="find-told" role="status">
          {found === null
            ? ''
            : found === total
              ? `${total.toLocaleString('en')} cards`
              : `${found.toLocaleString('en')} of ${total.toLocaleString('en')} cards`}
        </span>
      </div>
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={css.also}>
        <label>
          Deck{' '}
          <select value={at?.path ?? ''} onChange={(event) => setTerm('deck', event.target.value || null)}>
            <option value="">all</option>
            {decks.map((one) => (
              <option key={one.id} value={one.path}>
                {'\u2003'.repeat(one.depth)}
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <span className={css.states}>
          {STATES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={state === one}
              onClick={() => setTerm('is', state === one ? null : one)}
            >
              {one}
            </button>
          ))}
        </span>
        <label className={css.order}>
          Order{' '}
          <select value={sort} onChange={(event) => useView.setState({ sort: event.target.value as Sort })}>
            {Object.entries(SORTS).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  )
}
