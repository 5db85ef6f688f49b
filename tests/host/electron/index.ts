// A stand-in for Electron under Node: the built main process runs on it unmodified, and its windows are pages of a real Chromium that
// the test drives. It has what Dossier uses, behaving as in Electron; anything else fails by name (`strict.ts`). It cannot show the real
// sandbox, fuses, native dialogs and menus, or `app://` itself: those need Electron's own binary.
import { mainSide } from './main-side.ts'
import { heard } from './test-side.ts'

Object.assign(heard, mainSide)

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { nativeTheme, screen, shell } from './system.ts'
