// Which addresses are ours, and which may be handed to the system.

export const HOME = 'app://bundle/'

/** Whether an address is one of our own pages. (`origin` is opaque for schemes the URL standard does not know.) */
export function isHome(address: string): boolean {
  try {
    const { protocol: scheme, host } = new URL(address)
    return scheme === 'app:' && host === 'bundle'
  } catch {
    return false
  }
}

/** What may be handed to the system's own browser or mail program: a link that somebody pressed. */
export function isForOutside(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address)
    return (protocol === 'https:' && username === '' && password === '') || protocol === 'mailto:'
  } catch {
    return false
  }
}
