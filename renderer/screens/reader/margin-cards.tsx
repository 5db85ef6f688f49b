// The cards that come from a paragraph, beside it: only the chosen one shows what can be done with it.
import { useState } from 'react'
import type { NoteId } from '../../../decks/index.ts'
import { Cap, Kind } from '../../parts/index.ts'
import type { Margin } from './marks.ts'
import css from './reader.module.css'

/** So many stand beside a paragraph; the rest wait behind a word. */
const SHOWN = 2

interface Acts {
  readonly keep: (margin: Margin) => void
  readonly drop: (margin: Margin) => void
  readonly edit: (margin: Margin) => void
}

export function MarginCards({
  margins,
  chosen,
  onChoose,
  ...acts
}: { readonly margins: readonly Margin[]; readonly chosen: NoteId | null; readonly onChoose: (note: NoteId) => void } & Acts) {
  const [all, setAll] = useState(false)
  const shown = all ? margins : margins.filter(({ note }, i) => i < SHOWN || note.id === chosen)
  if (margins.length === 0) return <div className={css.margin} />
  return (
    <aside className={css.margin} aria-label="Cards from this passage">
      {shown.map((margin) => (
        <MarginCard key={margin.note.id} margin={margin} chosen={margin.note.id === chosen} onChoose={onChoose} {...acts} />
      ))}
      {shown.length < margins.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          and {margins.length - shown.length} more in this passage
        </button>
      )}
    </aside>
  )
}

function MarginCard({
  margin,
  chosen,
  onChoose,
  keep,
  drop,
  edit,
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
        {margin.standing !== 'own' && <Act cap="D" name="Drop" run={() => drop(margin)} />}
        <Act cap="E" name="Edit" run={() => edit(margin)} />
        <span>{margin.standing === 'open' ? 'not decided yet' : margin.standing}</span>
      </div>
    </div>
  )
}

function Act({ cap, name, run }: { readonly cap: string; readonly name: string; readonly run: () => void }) {
  return (
    <button type="button" className={css.act} onClick={run}>
      <Cap>{cap}</Cap> {name}
    </button>
  )
}
