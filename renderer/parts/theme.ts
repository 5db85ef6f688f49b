// Light and dark by the system; a change does not animate.

/** Follows the system's colours for as long as the page lives. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => {
    document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light'
  }
  dark.addEventListener('change', follow)
  follow()
}
