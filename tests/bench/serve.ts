// The built app and a bench's own page beside it, on one origin with one database.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { answer } from '../../electron/pages/answer.ts'
import { headersFor } from '../../electron/pages/headers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles what runs inside the page. @param entry its path from the project's root */
export async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: true, lib: { entry, formats: ['es'], fileName: () => 'bench.js' } },
  })
}

/** Serves the app, and at `/bench.html` the page that runs the bundled script. */
export async function serve(script: string, port = 0): Promise<{ readonly server: Server; readonly origin: string }> {
  const app = path.join(root, 'out/renderer')
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/bench.html') {
      response
        // the app's own headers, but for the policy: they decide how fine the page's clock is
        .writeHead(200, { ...headersFor('/bench.html', 'text/html'), 'content-security-policy': '' })
        .end('<!doctype html><title>bench</title><script type="module" src="/bench.js"></script>')
      return
    }
    void answer(pathname === '/bench.js' ? script : app, request.method ?? 'GET', pathname).then(({ status, headers, body }) =>
      response.writeHead(status, headers).end(body),
    )
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
