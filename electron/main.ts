// The desktop's order of events: what must be said before the app is ready, one instance, one window, and a quiet end.
import { app, BrowserWindow, dialog, Menu, nativeTheme, screen } from 'electron'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { deskOf } from './desk.ts'
import { filesIn } from './files.ts'
import { handleAll } from './ipc/handle.ts'
import { openKeep } from './keeping/keep.ts'
import { menuTemplate } from './menu.ts'
import { Opened } from './opened.ts'
import { HOME } from './pages/address.ts'
import { declareScheme, serveScheme } from './pages/scheme.ts'
import { fitted, readBounds, writeBounds } from './window/bounds.ts'
import { offerAfterCrash } from './window/crash.ts'
import { guardAll } from './window/guards.ts'
import { windowOptions } from './window/options.ts'
import { finishBeforeClosing } from './window/quit.ts'

const out = path.resolve(import.meta.dirname, '..')
const opened = new Opened()
let window: BrowserWindow | null = null

// The SQLite store loses nothing when the disk is full, where LevelDB has come back empty; new profiles take it.
const asked = app.commandLine.getSwitchValue('enable-features')
app.commandLine.appendSwitch(
  'enable-features',
  ['IdbSqliteBackingStore', 'IdbSqliteOnDiskRollout', asked].filter(Boolean).join(','),
)
if (process.env['DOSSIER_HOME']) {
  const home = path.resolve(process.env['DOSSIER_HOME'])
  mkdirSync(home, { recursive: true })
  app.setPath('userData', home)
}
declareScheme()

if (app.requestSingleInstanceLock()) {
  opened.open(filesIn(ownArguments(process.argv), process.cwd()))
  app.on('second-instance', (_event, argv, folder) => {
    opened.open(filesIn(ownArguments(argv), folder))
    show()
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    opened.open([file])
  })
  app.on('window-all-closed', () => app.quit())
  // Never awaited at the top level: Electron would wait for this module, and this module for Electron.
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const keep = openKeep(app.getPath('userData'), 'desktop', Date.now)
  serveScheme(path.join(out, 'renderer'))
  guardAll()
  handleAll(deskOf(currentWindow, keep))
  const template = menuTemplate(
    process.platform,
    (command) => window?.webContents.send('dossier:command', command),
    !app.isPackaged,
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  await openWindow()
}

async function openWindow(): Promise<void> {
  const remembered = path.join(app.getPath('userData'), 'window.json')
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const bounds = fitted(await readBounds(remembered), areas)
  const icon = path.join(out, '..', 'electron', 'icons', 'icon.png')
  const preload = path.join(out, 'preload', 'index.cjs')
  const opening = new BrowserWindow(windowOptions(bounds, process.platform, nativeTheme.shouldUseDarkColors, preload, icon))
  window = opening
  if (bounds.maximized) opening.maximize()
  opened.giveTo(opening)
  offerAfterCrash(opening, async (message) => {
    const { response } = await dialog.showMessageBox(opening, {
      type: 'error',
      message,
      buttons: ['Open again', 'Quit'],
      cancelId: 1,
    })
    return response === 0 ? 'again' : 'quit'
  })
  finishBeforeClosing(opening, async () => {
    const { x, y, width, height } = opening.getNormalBounds()
    // A window that stands elsewhere next time is no reason to keep this one open.
    await writeBounds(remembered, { x, y, width, height, maximized: opening.isMaximized() }).catch(console.error)
  })
  opening.on('closed', () => (window = null))
  opening.once('ready-to-show', () => opening.show())
  // The page sets the title when it knows more than its own first one.
  opening.on('page-title-updated', (event) => event.preventDefault())
  await opening.loadURL(HOME)
}

function currentWindow(): BrowserWindow {
  if (!window) throw new Error('There is no window.')
  return window
}

function show(): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Without the program itself and, when started from the project's folder, that folder. */
function ownArguments(argv: readonly string[]): string[] {
  return argv.slice(process.defaultApp ? 2 : 1)
}
