// What a page may not do, whoever wrote it: leave, open windows, embed a webview, ask for the camera.
import { app, session, shell, type WebContents } from 'electron'
import { isForOutside, isHome } from '../pages/address.ts'

/** The page copies text to the clipboard and asks that its storage be kept; it reads no clipboard and needs nothing else. */
const ALLOWED = ['clipboard-sanitized-write', 'persistent-storage']

/** Once the app is ready, before the first window. */
export function guardAll(): void {
  session.defaultSession.setPermissionRequestHandler((contents, permission, decide) =>
    decide(ALLOWED.includes(permission) && isHome(contents.getURL())),
  )
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => ALLOWED.includes(permission) && isHome(origin),
  )
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isHome(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isHome(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isForOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}
