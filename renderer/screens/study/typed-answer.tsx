// What was typed, held against the answer: in a sentence where values differ, with the letters marked where words do.
import type { ReactNode } from 'react'
import { checkTyped } from '../../../decks/index.ts'
import css from './study.module.css'

export function TypedAnswer({ answer, typed }: { readonly answer: string; readonly typed: string }): ReactNode {
  const { right, remark, differences } = checkTyped(answer, typed)
  if (typed.trim() === '') return null
  if (right) return <p className={css.you}>You wrote {typed.trim()}: right.</p>
  if (remark) return <p className={css.you}>{remark}</p>
  return (
    <p className={css.you}>
      You wrote{' '}
      {differences.map((piece, i) =>
        piece.is === 'same' ? (
          <span key={i}>{piece.text}</span>
        ) : piece.is === 'extra' ? (
          <del key={i}>{piece.text}</del>
        ) : (
          <ins key={i}>{piece.text}</ins>
        ),
      )}
    </p>
  )
}
