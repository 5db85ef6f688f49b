import type { ReactNode } from 'react'
import css from './part.module.css'

/** A screen's content within its margins. */
export function Page({ children, narrow = false }: { readonly children: ReactNode; readonly narrow?: boolean }) {
  return <div className={narrow ? `${css.page} ${css.narrow}` : css.page}>{children}</div>
}

/** A part of a page opens with a rule, its name on the left and one quiet note on the right. */
export function Part({
  name,
  aside,
  children,
}: {
  readonly name: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={css.part} aria-label={name}>
      <header>
        <h2>{name}</h2>
        {aside !== undefined && <span className={css.aside}>{aside}</span>}
      </header>
      {children}
    </section>
  )
}

/** Rows parted by hairlines; numbers in tabular figures. */
export function Table({ children }: { readonly children: ReactNode }) {
  return <table className={css.table}>{children}</table>
}
