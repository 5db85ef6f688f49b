import { describe, expect, test } from 'vitest'
import { windowOptions } from '../../../electron/window/options.ts'

const made = (platform: NodeJS.Platform, dark = false) =>
  windowOptions({ x: 1, y: 2, width: 900, height: 700, maximized: true }, platform, dark, '/p.cjs', '/i.png')

describe.each(['linux', 'darwin', 'win32'] as const)('the window on %s', (platform) => {
  test('is isolated from Node and the system', () => {
    expect(made(platform).webPreferences).toMatchObject({
      preload: '/p.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    })
  })

  test('stands in its place, unseen until it is painted, on its own ground', () => {
    expect(made(platform)).toMatchObject({ x: 1, y: 2, width: 900, height: 700, show: false, backgroundColor: '#f3f4f1' })
    expect(made(platform, true).backgroundColor).toBe('#141615')
    expect(made(platform)).not.toHaveProperty('maximized')
  })
})

test('only on macOS is the running head the title bar: elsewhere a hidden frame would hide the menu', () => {
  expect(made('darwin').titleBarStyle).toBe('hiddenInset')
  expect(made('linux').titleBarStyle).toBeUndefined()
  expect(made('win32').titleBarStyle).toBeUndefined()
})
