// One outline, four equal parts: name, key, interval. Good is underlined because it is what Space does.
import { memo } from 'react'
import { GRADES, type Grade } from '../../../decks/index.ts'
import { Cap } from '../../parts/index.ts'
import css from './grades.module.css'

const NAMES: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

interface Props {
  /** When each would show the card again, in words. */
  readonly offered: Readonly<Record<Grade, string>>
  readonly onGrade: (grade: Grade) => void
  readonly disabled: boolean
}

export const Grades = memo(function Grades({ offered, onGrade, disabled }: Props) {
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
          <span>{offered[grade]}</span>
        </button>
      ))}
    </div>
  )
})
