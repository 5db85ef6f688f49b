// The desktop's own scheme: the page has a real, private origin, and no `file://` page exists.
import { protocol } from 'electron'
import { answer } from './answer.ts'

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
