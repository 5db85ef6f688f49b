// Chromium knows no `app://`, so the test shows `app://bundle/x` as `https://bundle.app.test/x`: an origin of its own with storage, as in Electron.

export const SCHEME = 'app'
const HOST = '.app.test'

export function toWeb(address: string): string {
  return address.replace(/^app:\/\/([^/?#]+)/, `https://$1${HOST}`)
}

export function fromWeb(address: string): string {
  return address.replace(/^https:\/\/([^/?#]+)\.app\.test(?=[/?#]|$)/, 'app://$1')
}

/** Whether an address is the app's own under either name, or never leaves the page. */
export function isOwn(address: string): boolean {
  const inner = address.replace(/^blob:/, '')
  return /^(data|about):/.test(inner) || fromWeb(inner).startsWith(`${SCHEME}://`)
}
