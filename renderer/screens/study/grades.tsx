// One outline, four equal parts: name, key, interval. Good is underlined because it is what Space does.
import type { ReactNode } from 'react'
import { GRADES, intervalText, type Grade, type Placement } from '../../../decks/index.ts'
import { Cap } from '../../parts/index.ts'
import css from './grades.module.css'

const NAMES: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

interface Props {
  readonly placements: Readonly<Record<Grade, Placement>>
  /** When the placements were computed, ms since 1970. */
  readonly at: number
  readonly onGrade: (grade: Grade) => void
  readonly disabled: boolean
}

export function Grades({ placements, at, onGrade, disabled }: Props): ReactNode {
  return (
    <div className={css.grades} role="group" aria-label="How well did you know it?">
      {GRADES.map((grade, i) => (
        <button
          key={grade}
          type="button"
          className={grade === 'good' ? css.usual : undefined}
          aria-keyshortcuts={grade === 'good' ? '3 Space' : String(i + 1)}
          disabled={disabled}
          onClick={() => onGrade(grade)}
        >
          <b>{NAMES[grade]}</b>
          <Cap>{String(i + 1)}</Cap>
          <span>{intervalText(placements[grade], at)}</span>
        </button>
      ))}
    </div>
  )
}
