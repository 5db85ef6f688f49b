// All questions at a glance: answered, marked for later, and where one is.
import type { ReactNode } from 'react'
import type { Mock } from '../../../decks/index.ts'
import css from './mock.module.css'

export function Places({ mock, onGo }: { readonly mock: Mock; readonly onGo: (place: number) => void }): ReactNode {
  const { questions, given, later, place } = mock
  return (
    <nav className={css.places} aria-label="Questions">
      <ol>
        {questions.map((_, i) => {
          const answered = given[i] !== null
          const said = [answered ? 'answered' : 'open', later.includes(i) && 'marked for later'].filter(Boolean).join(', ')
          return (
            <li key={i}>
              <button
                type="button"
                aria-label={`Question ${i + 1}, ${said}`}
                aria-current={i === place ? 'step' : undefined}
                data-answered={answered}
                data-later={later.includes(i)}
                onClick={() => onGo(i)}
              >
                {i + 1}
              </button>
            </li>
          )
        })}
      </ol>
      <p className="note">Filled: answered. Underlined: marked for later. Answers are shown when you hand in.</p>
    </nav>
  )
}
