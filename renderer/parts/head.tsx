// The running head: the window's title bar, the name, and where one is.
import { memo, useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { shell } from '../shell/index.ts'
import { openPalette } from './palette-state.ts'
import { Cap } from './do.tsx'
import { Emblem } from './emblem.tsx'
import { paths } from './paths.ts'
import css from './head.module.css'

/** `roomy` is left out of a narrow head: other places lead there. */
const PLACES: readonly { readonly name: string; readonly path: string; readonly roomy?: boolean }[] = [
  { name: 'Desk', path: paths.desk },
  { name: 'Documents', path: paths.documents },
  { name: 'Cards', path: '/cards' },
  { name: 'Decks', path: paths.decks },
  { name: 'Exams', path: paths.exams },
  { name: 'Timeline', path: paths.timeline(), roomy: true },
  { name: 'History', path: paths.history() },
]

/** A screen with the nav in its head. */
export function Desktop({ children, title }: { readonly children: ReactNode; readonly title: string }) {
  const [location] = useLocation()
  const here = PLACES.filter(({ path }) => location === path || (path !== '/' && location.startsWith(`${path}/`))).at(-1)
  return (
    <Screen
      title={title}
      head={
        <header className={headClass(false)}>
          <Link href={paths.desk} className={css.name}>
            <Emblem />
            <span>Dossier</span>
          </Link>
          <nav className={css.nav} aria-label="Places">
            {PLACES.map((place) => (
              <Link
                key={place.path}
                href={place.path}
                {...(place.roomy ? { className: css.roomy } : {})}
                {...(place === here ? { 'aria-current': 'page' as const } : {})}
              >
                {place.name}
              </Link>
            ))}
          </nav>
          <button type="button" className={css.find} onClick={openPalette} aria-keyshortcuts="Control+K">
            <span>Find or do</span> <Cap>Ctrl+K</Cap>
          </button>
        </header>
      }
    >
      {children}
    </Screen>
  )
}

/** A screen that is one sheet of paper: a way back on the left, where one is in the middle, what can be done on the right. */
export function Sheet({
  title,
  back,
  middle,
  right,
  paper = true,
  children,
}: {
  readonly title: string
  readonly back: { readonly to: string; readonly name: string }
  readonly middle?: ReactNode
  readonly right?: ReactNode
  /** Paper rather than the desk beneath. */
  readonly paper?: boolean
  readonly children: ReactNode
}) {
  return (
    <Screen
      title={title}
      paper={paper}
      head={
        <header className={`${headClass(paper)} ${css.paged}`}>
          <Back {...back} />
          <div className={css.place}>{middle}</div>
          <div className={css.right}>{right}</div>
        </header>
      }
    >
      {children}
    </Screen>
  )
}

/** Stays as it is while the sheet is turned: the next card does not wait for it. */
const Back = memo(function Back({ to, name }: { readonly to: string; readonly name: string }) {
  const [, go] = useLocation()
  return (
    <button type="button" className={css.back} onClick={() => go(to)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M8 1 3 6l5 5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span>{name}</span>
    </button>
  )
})

function Screen({
  title,
  head,
  paper = false,
  children,
}: {
  readonly title: string
  readonly head: ReactNode
  readonly paper?: boolean
  readonly children: ReactNode
}) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = title === 'Dossier' ? title : `${title} – Dossier`
    void shell.setTitle(title)
  }, [title])
  return (
    <div className={paper ? `${css.sheet} ${css.onpaper}` : css.sheet}>
      {head}
      <main ref={main} className={css.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function headClass(paper: boolean): string {
  return [css.head, paper && css.paper, shell.controls && css[`controls-${shell.controls}`]].filter(Boolean).join(' ')
}
