// Serves the built page, and nothing else on this disk, to the desktop's scheme and to the plain browser's server alike.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { headersFor } from './headers.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.weights': 'application/octet-stream',
}

export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * @param root the folder of the built page
 * @param method as in HTTP
 * @param pathname as in the address, still percent-encoded
 */
export async function answer(root: string, method: string, pathname: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Only reading is possible here.')
  const file = fileFor(root, pathname)
  if (file === null) return refusal(403, 'Only the files of the page are served.')
  const type = TYPES[path.extname(file)]
  try {
    if (!type) return refusal(404, 'There is no such page.')
    const body = new Uint8Array(await readFile(file))
    return { status: 200, headers: headersFor(pathname, type), body: method === 'HEAD' ? new Uint8Array() : body }
  } catch {
    return refusal(404, 'There is no such page.')
  }
}

/** The file an address names, or null when it would leave `root`. `/` is the page itself. */
export function fileFor(root: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (
    !decoded.startsWith('/') ||
    /[\0\\:]/.test(decoded) ||
    decoded.split('/').some((part) => part === '..' || part.startsWith('.'))
  )
    return null
  const file = path.resolve(root, decoded === '/' ? 'index.html' : `.${decoded}`)
  return file.startsWith(root + path.sep) ? file : null
}

function refusal(status: number, message: string): Answer {
  return { status, headers: headersFor('', 'text/plain; charset=utf-8'), body: new TextEncoder().encode(message) }
}
