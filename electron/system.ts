// Names of the system this runs on, and where it lets an app keep its data: the same folder with and without Electron.
import os from 'node:os'
import path from 'node:path'
import type { About } from './contract.ts'

export function systemOf(platform: NodeJS.Platform): About['system'] {
  return platform === 'darwin' ? 'mac' : platform === 'win32' ? 'windows' : 'linux'
}

/** What Electron calls `userData`, for the program that runs without Electron. `DOSSIER_HOME` moves it for both. */
export function homeFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (env['DOSSIER_HOME']) return path.resolve(env['DOSSIER_HOME'])
  const home = os.homedir()
  switch (systemOf(platform)) {
    case 'mac':
      return path.join(home, 'Library', 'Application Support', 'Dossier')
    case 'windows':
      return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Dossier')
    case 'linux':
      return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Dossier')
  }
}
