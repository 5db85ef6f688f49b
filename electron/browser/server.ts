// The plain browser's host: the built page on one fixed port of this machine, with the desktop's headers, and the keeper behind it.
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { LARGEST } from '../keeping/gzip.ts'
import type { Keep } from '../keeping/keep.ts'
import { answer } from '../pages/answer.ts'
import { headersFor } from '../pages/headers.ts'
import { systemOf } from '../system.ts'
import { keeperReply } from './keeper.ts'

export interface Serving {
  /** The folder of the built page. */
  readonly root: string
  readonly keep: Keep
  readonly version: string
  readonly port: number
  /** Whoever opens the page with it may also reach the keeper: other accounts on this machine share its ports. */
  readonly key: string
}

/** Listens on 127.0.0.1 only. Rejects with the system's error where the port is taken. */
export function serve(serving: Serving): Promise<Server> {
  const server = createServer((request, response) => {
    respond(serving, request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(serving.port, '127.0.0.1', () => resolve(server))
  })
}

async function respond(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { port, key, root } = serving
  const method = request.method ?? 'GET'
  // A page from elsewhere whose name was made to point here sends its own host.
  if (request.headers.host !== `127.0.0.1:${port}`) return end(response, 421, 'Dossier answers only to its own address.')
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
  if (url.pathname === '/hello') return end(response, 200, `dossier ${serving.version}`)

  if (url.pathname === '/' && url.searchParams.has('key')) {
    if (!same(url.searchParams.get('key') ?? '', key))
      return end(response, 403, 'This address is not the one that "npm start" printed.')
    response
      .writeHead(303, { location: '/', 'set-cookie': `dossier=${key}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000` })
      .end()
    return
  }
  if (url.pathname.startsWith('/keeper/')) return keeper(serving, url, request, response)
  const { status, headers, body } = await answer(root, method, rawPath(request.url ?? '/'))
  response.writeHead(status, headers).end(body)
}

async function keeper(
  { keep, version, port, key }: Serving,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = request.headers.origin
  const ours = request.headers['x-dossier'] === '1' && (origin === undefined || origin === `http://127.0.0.1:${port}`)
  const cookie = /(?:^|; )dossier=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  if (!ours) return end(response, 403, 'Only the app itself may ask that.')
  if (!same(cookie, key)) {
    // The page asks first whether there is a keeper for it; without the key there is none, and that is no failure.
    if (url.pathname === '/keeper/') response.writeHead(200, headersFor('', 'application/json')).end('null')
    else end(response, 403, 'Open Dossier with the address that "npm start" printed: this window may not write to the disk.')
    return
  }
  const body = await bodyOf(request)
  if (body === null) return end(response, 413, 'That is more than 256 MB: too much to keep at once.')
  const about = { version, system: systemOf(process.platform), folder: keep.folder }
  const reply = await keeperReply(keep, about, {
    method: request.method ?? 'GET',
    path: url.pathname.slice('/keeper/'.length),
    query: url.searchParams,
    body,
  })
  response.writeHead(reply.status, { ...headersFor('', reply.type), 'cache-control': 'no-store' }).end(reply.body)
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The path as it came: `URL` would quietly resolve `..` before anybody could refuse it. */
function rawPath(target: string): string {
  return target.split(/[?#]/, 1)[0] ?? '/'
}

function same(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}

function end(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, headersFor('', 'text/plain; charset=utf-8')).end(message)
}
