// The small parts: screens, colours, and what is handed to other programs.
import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'
import { setting, test } from './test-side.ts'

const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
const display = strict('display', { id: 1, scaleFactor: 1, bounds, size: bounds, workArea: bounds, workAreaSize: bounds })

export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }),
)

export const nativeTheme = strict(
  'nativeTheme',
  Object.assign(new EventEmitter(), { shouldUseDarkColors: setting.dark, themeSource: 'system' }),
)

export const shell = strict('shell', { openExternal: (url: string) => test.openExternal(url) })
