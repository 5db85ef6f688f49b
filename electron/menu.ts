// The application's menu: commands for the page, and what the system does itself. A function of values, so that it can be tested.
import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from './contract.ts'

type Item = MenuItemConstructorOptions

/**
 * @param send gives a command to the page; each item's `id` is its command
 * @param developing shows the developer tools
 */
export function menuTemplate(platform: NodeJS.Platform, send: (command: Command) => void, developing: boolean): Item[] {
  const mac = platform === 'darwin'
  const item = (command: Command, label: string, accelerator?: string): Item => ({
    id: command,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(command),
  })
  const line: Item = { type: 'separator' }
  const settings = item('settings', 'Settings…', 'CmdOrCtrl+,')
  const about = item('about', 'About Dossier')

  const app: Item = {
    label: 'Dossier',
    submenu: [
      about,
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  }
  const file: Item = {
    label: '&File',
    submenu: [
      item('add-documents', 'Add documents…', 'CmdOrCtrl+O'),
      item('paste-text', 'Paste text as a document…', 'CmdOrCtrl+Shift+V'),
      line,
      item('new-note', 'New note', 'CmdOrCtrl+N'),
      item('new-deck', 'New deck', 'CmdOrCtrl+Shift+N'),
      line,
      item('import', 'Import deck or table…', 'CmdOrCtrl+Shift+I'),
      item('export', 'Export…', 'CmdOrCtrl+Shift+E'),
      line,
      item('back-up', 'Back up now'),
      item('restore', 'Restore a backup…'),
      ...(mac ? [line, { role: 'close' } as Item] : [line, settings, line, { role: 'quit' } as Item]),
    ],
  }
  const edit: Item = {
    label: '&Edit',
    submenu: [
      item('undo', 'Undo', 'CmdOrCtrl+Z'),
      item('redo', 'Redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      item('find', 'Find', 'CmdOrCtrl+F'),
    ],
  }
  const go: Item = {
    label: '&Go',
    submenu: [
      item('desk', 'Desk', 'CmdOrCtrl+1'),
      item('documents', 'Documents', 'CmdOrCtrl+2'),
      item('keep', 'Cards found', 'CmdOrCtrl+3'),
      item('cards', 'Cards', 'CmdOrCtrl+4'),
      item('decks', 'Decks', 'CmdOrCtrl+5'),
      item('history', 'History', 'CmdOrCtrl+6'),
      line,
      item('study', 'Study what is due', 'CmdOrCtrl+Return'),
    ],
  }
  const view: Item = {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(developing ? [line, { role: 'toggleDevTools', accelerator: 'F12' } as Item] : []),
    ],
  }
  const window: Item = { role: 'windowMenu' }
  const help: Item = { role: 'help', submenu: [item('keys', 'Keyboard shortcuts', 'CmdOrCtrl+/'), ...(mac ? [] : [line, about])] }
  return [...(mac ? [app] : []), file, edit, go, view, window, help]
}
