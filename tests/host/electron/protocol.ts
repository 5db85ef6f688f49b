// The app's own scheme, answered by the main process's own handler.
import type { CustomScheme } from 'electron'
import type { Answered, Asked } from '../sides.ts'
import { app } from './app.ts'
import { strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>

const privileged = new Map<string, NonNullable<CustomScheme['privileges']>>()
const handlers = new Map<string, Handler>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges = {} } of schemes) privileged.set(scheme, privileges)
  },
  handle(scheme: string, handler: Handler) {
    // The test shows every page under https; a scheme without these would be less in Electron.
    const { standard, secure, supportFetchAPI } = privileged.get(scheme) ?? {}
    if (!standard || !secure || !supportFetchAPI) throw new Error(`The scheme ${scheme} has no origin of its own with storage.`)
    handlers.set(scheme, handler)
  },
})

/** A page's request, answered by the handler of its scheme. */
export async function answer({ url, method, headers, body }: Asked): Promise<Answered> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) throw new Error(`Nobody handles ${url}.`)
  const response = await handler(new Request(url, { method, headers, body: body ? new Uint8Array(body) : null }))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}
