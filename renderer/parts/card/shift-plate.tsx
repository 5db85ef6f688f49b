// What a shift says at one look: before and after with their years, who, when and why. What the text does not give is said, never guessed.
import type { ReactNode } from 'react'
import type { Shift } from '../../../decks/index.ts'
import { Arrow } from '../kind.tsx'
import css from './shift-plate.module.css'

const UNKNOWN = 'the text does not say'

export function ShiftPlate({ shift }: { readonly shift: Shift }): ReactNode {
  const years = yearsOf(shift)
  return (
    <figure className={css.plate} aria-label="What changed">
      <div className={css.sides}>
        <div className={css.was}>
          {years && <p className={css.year}>{years.before}</p>}
          <Words words={shift.before} />
          <p className={css.side}>before</p>
        </div>
        <Arrow />
        <div className={css.now}>
          {years && <p className={css.year}>{years.after}</p>}
          <Words words={shift.after} />
          <p className={css.side}>after</p>
        </div>
      </div>
      <dl className={css.parts}>
        <PlatePart name="Who" words={shift.actor} />
        <PlatePart name="When" words={shift.when} />
        <PlatePart name="Why" words={shift.why} />
      </dl>
    </figure>
  )
}

function Words({ words }: { readonly words: string | null }): ReactNode {
  return words ? <p className={css.words}>{words}</p> : <p className={`${css.words} ${css.unknown}`}>{UNKNOWN}</p>
}

function PlatePart({ name, words }: { readonly name: string; readonly words: string | null }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={words ? undefined : 'second'}>{words ?? UNKNOWN}</dd>
    </div>
  )
}

/** Large years stand on the plate only when the text gives both: one in the before, one in the after or in when it was. */
function yearsOf({ before, after, when }: Shift): { readonly before: string; readonly after: string } | null {
  const year = (words: string | null): string | undefined => /\b(?:1[5-9]|20)\d\d\b/.exec(words ?? '')?.[0]
  const was = year(before)
  const is = year(after) ?? year(when)
  return was !== undefined && is !== undefined && was !== is ? { before: was, after: is } : null
}
