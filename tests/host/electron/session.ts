// What pages may have of the machine, as the main process decides it.
import { strict } from './strict.ts'
import type { WebContents } from './web-contents.ts'

type RequestHandler = (contents: WebContents, permission: string, decide: (granted: boolean) => void, details: object) => void
type CheckHandler = (contents: WebContents | null, permission: string, origin: string, details: object) => boolean

/** Electron's names of what a page may ask for. */
const PERMISSIONS = [
  ...['clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'fullscreen', 'geolocation', 'idle-detection', 'media'],
  ...[
    'midi',
    'midiSysex',
    'notifications',
    'persistent-storage',
    'pointerLock',
    'keyboardLock',
    'storage-access',
    'openExternal',
  ],
]

// Without handlers Electron allows everything.
let request: RequestHandler = (_contents, _permission, decide) => decide(true)
let check: CheckHandler = () => true

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler(handler: RequestHandler) {
      request = handler
    },
    setPermissionCheckHandler(handler: CheckHandler) {
      check = handler
    },
  }),
})

/** The permissions that both handlers give a page of this origin. */
export function allowedFor(contents: WebContents, origin: string): string[] {
  const asking = strict('webContents', { getURL: () => `${origin}/` }) as unknown as WebContents
  return PERMISSIONS.filter((permission) => {
    let granted = false
    request(asking, permission, (answer) => (granted = answer), {})
    return granted && check(contents, permission, `${origin}/`, {})
  })
}
