import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import css from './do.module.css'

interface Doing extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The one filled button of a screen. */
  readonly first?: boolean
  readonly big?: boolean
  /** Looks like a link: for the lesser thing beside a button. */
  readonly bare?: boolean
  /** The key that does the same; a key shown is a key that works. */
  readonly cap?: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button named by what it does. */
export function Do({ first, big, bare, cap, children, className, ...rest }: Doing) {
  const classes = [css.do, first && css.first, big && css.big, bare && css.bare, className].filter(Boolean).join(' ')
  return (
    <button type="button" className={classes} {...rest}>
      {children}
      {cap && <Cap>{cap}</Cap>}
    </button>
  )
}

/** A key, as it stands in a button. Screen readers hear it through `aria-keyshortcuts` where it matters. */
export function Cap({ children }: { readonly children: string }) {
  return (
    <kbd className={css.cap} aria-hidden="true">
      {systemKey(children)}
    </kbd>
  )
}

/** "Ctrl" is "⌘" on a Mac. */
function systemKey(key: string): string {
  if (key.length === 1) return key
  return /Mac/.test(navigator.userAgent) ? key.replace(/Ctrl[+ ]/, '⌘').replaceAll('+', ' ') : key.replaceAll(/(?<=.)\+/g, ' ')
}
