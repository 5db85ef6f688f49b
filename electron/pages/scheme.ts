// The desktop's own scheme: the page has a real, private origin, and no `file://` page exists.
import { protocol } from 'electron'
import { answer } from './answer.ts'

export const HOME = 'app://bundle/'

/** Before the app is ready: an origin with storage, workers and modules, like https. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

/** Once the app is ready. @param root the folder of the built page */
export function serveScheme(root: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const { status, headers, body } = await answer(root, request.method, host === 'bundle' ? pathname : '')
    return new Response(body, { status, headers })
  })
}

/** Whether an address is one of our own pages. (`origin` is opaque for schemes the URL standard does not know.) */
export function isHome(address: string): boolean {
  try {
    const { protocol: scheme, host } = new URL(address)
    return scheme === 'app:' && host === 'bundle'
  } catch {
    return false
  }
}
