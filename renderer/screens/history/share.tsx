// A share with the range that so few answers leave, and of how many.
import type { ReactNode } from 'react'
import type { Retention } from '../../../decks/index.ts'
import css from './history.module.css'

export function Share({ of: { share, asked, from, to } }: { readonly of: Retention }): ReactNode {
  if (share === null) return <span className="quiet">none asked</span>
  return (
    <>
      {percent(share)}%
      <span className={css.range}>
        <span>
          {percent(from)} to {percent(to)},
        </span>{' '}
        <span>of {asked.toLocaleString('en')}</span>
      </span>
    </>
  )
}

export function percent(share: number): number {
  return Math.round(100 * share)
}
