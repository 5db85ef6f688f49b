// What a plain browser cannot do itself: journal, backups and sentinel as files, asked for by the page of this very server.
import * as v from 'valibot'
import type { About } from '../contract.ts'
import { REQUESTS, type Method } from '../ipc/requests.ts'
import type { Keep } from '../keeping/keep.ts'
import { Sentence } from '../keeping/sentence.ts'

/** A request as the keeper sees it: already known to come from the page itself. */
export interface Request {
  readonly method: string
  /** After `/keeper/`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Uint8Array
}

export interface Reply {
  readonly status: number
  readonly type: 'application/json' | 'application/octet-stream' | 'text/plain; charset=utf-8'
  readonly body: Uint8Array | string
}

/** @param about what the page may know of where it runs */
export async function keeperReply(
  keep: Keep,
  about: Pick<About, 'version' | 'system' | 'folder'>,
  request: Request,
): Promise<Reply> {
  try {
    return (await route(keep, about, request)) ?? text(404, 'The keeper knows no such thing.')
  } catch (error) {
    if (error instanceof Sentence) return text(409, error.message)
    if (error instanceof v.ValiError)
      return text(400, `The request ${request.path} was not understood: this is a fault of Dossier itself.`)
    console.error(error)
    return text(500, 'The part of Dossier that writes to the disk failed at that; what you did before is kept. Try again.')
  }
}

async function route(keep: Keep, about: unknown, { method, path, query, body }: Request): Promise<Reply | null> {
  switch (`${method} ${path}`) {
    case 'GET ':
      return json(about)
    case 'POST journal':
      await keep.journal.append(...args('journal.append', [linesOf(body)]))
      return json(null)
    case 'GET journal':
      return text(200, (await keep.journal.read(...args('journal.read', [Number(query.get('since'))]))).join('\n'))
    case 'GET backups':
      return json(await keep.backups.list())
    case 'POST backups': {
      const what = {
        cards: Number(query.get('cards')),
        reviews: Number(query.get('reviews')),
        occasion: query.get('occasion') ?? undefined,
      }
      return json(await keep.backups.write(...args('backups.write', [body, what])))
    }
    case 'GET sentinel':
      return json(await keep.sentinel.read())
    case 'POST sentinel':
      await keep.sentinel.write(...args('sentinel.write', [parsed(body)]))
      return json(null)
    case 'GET space':
      return json(await keep.freeSpace())
  }
  const id = /^backups\/([^/]+)$/.exec(path)?.[1]
  if (method === 'GET' && id)
    return {
      status: 200,
      type: 'application/octet-stream',
      body: await keep.backups.read(...args('backups.read', [decodeURIComponent(id)])),
    }
  return null
}

/** The same schemas as on the desktop. */
function args<M extends Method>(method: M, given: unknown[]): v.InferOutput<(typeof REQUESTS)[M]> {
  return v.parse(REQUESTS[method], given)
}

function linesOf(body: Uint8Array): string[] {
  return new TextDecoder().decode(body).split('\n').slice(0, -1)
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}

function json(value: unknown): Reply {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) }
}

function text(status: number, body: string): Reply {
  return { status, type: 'text/plain; charset=utf-8', body }
}
