import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { homeFolder } from '../../electron/system.ts'

test('the data folder is the one Electron would take, and DOSSIER_HOME moves it', () => {
  expect(homeFolder('linux', {})).toBe(path.join(os.homedir(), '.config', 'Dossier'))
  expect(homeFolder('linux', { XDG_CONFIG_HOME: '/x' })).toBe(path.join('/x', 'Dossier'))
  expect(homeFolder('darwin', {})).toBe(path.join(os.homedir(), 'Library', 'Application Support', 'Dossier'))
  expect(homeFolder('win32', { APPDATA: '/roaming' })).toBe(path.join('/roaming', 'Dossier'))
  expect(homeFolder('darwin', { DOSSIER_HOME: '/elsewhere' })).toBe(path.resolve('/elsewhere'))
})
