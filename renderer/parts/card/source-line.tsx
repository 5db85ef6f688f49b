// The sentence a card rests on, with the answer in its stroke, where it is from, and the way there.
import type { ReactNode } from 'react'
import type { Kind, Mark, Source } from '../../../decks/index.ts'
import { Cap } from '../do.tsx'
import { Marked } from '../marked.tsx'
import css from './source-line.module.css'

interface Props {
  readonly source: Source
  /** Which card of the note: its answer takes the stroke. */
  readonly ord: number
  readonly kind: Kind | null
  /** "Title, Author, 19 November 2022". */
  readonly citation: string
  /** Opens the document at the sentence; absent where it is not kept any more. */
  readonly onOpen?: (() => void) | undefined
  readonly large?: boolean
}

export function SourceLine({ source, ord, kind, citation, onOpen, large = false }: Props): ReactNode {
  return (
    <div className={large ? `${css.source} ${css.large}` : css.source}>
      <q>
        <Marked text={source.quote} offset={source.start} strokes={strokesOf(source, ord, kind)} />
      </q>
      <p className={css.cite}>
        <span>{[citation, `sentence ${source.sentence + 1}`].filter(Boolean).join(', ')}</span>
        {onOpen && (
          <span>
            <button type="button" className="link" onClick={onOpen} aria-keyshortcuts="O">
              Read it there
            </button>{' '}
            <Cap>O</Cap>
          </span>
        )}
      </p>
    </div>
  )
}

/** The answer of this card, and for a shift all that changed. */
export function strokesOf(source: Source, ord: number, kind: Kind | null): Mark[] {
  const answer = source.answers[ord]
  if (kind === 'shift' && source.marks.length > 0) return [...source.marks]
  if (answer) return [{ ...answer, ink: kind === 'date' ? 'date' : kind === 'shift' ? 'now' : 'fact' }]
  return [...source.marks]
}
