// The last net: all of the browser's traffic goes to this proxy, which lets nothing through and notes who was wanted. It sees what a page can
// cause without a request of its own that the other recorders would see, as `<link rel="preconnect">` does past any policy.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a browser looks for on its own account, whatever page it shows. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|gvt2|microsoft|msedge|bing)\.(com|net)$/

export interface Outside {
  /** As a switch of Chromium and of Electron. */
  readonly switches: readonly (readonly [name: string, value: string])[]
  close(): void
}

/** @param reached where the hosts that were wanted are added */
export async function watchOutside(reached: string[]): Promise<Outside> {
  const note = (address: string) => {
    const { hostname } = new URL(address)
    if (!BROWSERS_OWN.test(hostname) && !hostname.endsWith('.app.test')) reached.push(hostname)
  }
  const server = createServer((request, response) => {
    note(request.url ?? '')
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    note(`https://${request.url ?? ''}`)
    // A browser that is killed hangs up without a word.
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo
  return {
    switches: [
      ['proxy-server', `http://127.0.0.1:${port}`],
      ['proxy-bypass-list', '<-loopback>'],
    ],
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
