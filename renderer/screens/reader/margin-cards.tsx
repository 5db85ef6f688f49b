// The cards that come from a paragraph, beside it: only the chosen one shows what can be done with it.
import { useState } from 'react'
import type { NoteId } from '../../../decks/index.ts'
import { Cap, Kind } from '../../parts/index.ts'
import type { Margin } from './marks.ts'
import css from './reader.module.css'

export interface Acts {
  readonly keep: (margin: Margin) => void
  readonly drop: (margin: Margin) => void
  readonly edit: (margin: Margin) => void
  /** Shows how Dossier read its sentence. */
  readonly how: (margin: Margin) => void
}

interface Props {
  /** All that come from the passage. */
  readonly margins: readonly Margin[]
  /** Those that fit beside it; the rest wait behind a word. */
  readonly shown: readonly Margin[]
  readonly narrow: boolean
  readonly chosen: NoteId | null
  readonly onChoose: (note: NoteId) => void
  readonly acts: Acts
}

export function MarginCards({ margins, shown, narrow, chosen, onChoose, acts }: Props) {
  const [all, setAll] = useState(false)
  const cards = all ? margins : shown
  if (cards.length === 0) return <div className={css.margin} />
  return (
    <div className={css.margin} role="group" aria-label="Cards from this passage">
      {cards.map((margin) => (
        <MarginCard key={margin.note.id} margin={margin} chosen={margin.note.id === chosen} onChoose={onChoose} {...acts} />
      ))}
      {cards.length < margins.length && !narrow && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          and {margins.length - cards.length} more in this passage
        </button>
      )}
    </div>
  )
}

function MarginCard({
  margin,
  chosen,
  onChoose,
  keep,
  drop,
  edit,
  how,
}: { readonly margin: Margin; readonly chosen: boolean; readonly onChoose: (note: NoteId) => void } & Acts) {
  const words = (
    <>
      <Kind kind={margin.kind} />
      <span className={css.prompt}>{margin.prompt}</span>
      <span className={css.answer}>{margin.answer}</span>
    </>
  )
  if (!chosen)
    return (
      <button type="button" className={css.card} onClick={() => onChoose(margin.note.id)}>
        {words}
      </button>
    )
  return (
    <div className={css.card} data-chosen="">
      {words}
      <div className={css.acts}>
        {margin.standing === 'open' && <Act cap="K" name="Keep" run={() => keep(margin)} />}
        <Act cap="E" name="Edit" run={() => edit(margin)} />
        {margin.standing !== 'own' && <Act cap="D" name="Drop" run={() => drop(margin)} />}
        <span className={css.standing}>{STANDING[margin.standing]}</span>
        <Act cap="H" name="How it was read" run={() => how(margin)} />
      </div>
    </div>
  )
}

const STANDING: Readonly<Record<Margin['standing'], string>> = { open: 'open', kept: 'kept', own: 'your own' }

function Act({ cap, name, run }: { readonly cap: string; readonly name: string; readonly run: () => void }) {
  return (
    <button type="button" className={css.act} onClick={run} aria-keyshortcuts={cap}>
      {name} <Cap>{cap}</Cap>
    </button>
  )
}
