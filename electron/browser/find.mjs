// Which Chromium, Chrome or Edge is installed. Plain Node, no dependencies: it runs before anything is built.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/brave-browser',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].flatMap((name) =>
    ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((folder) => process.env[folder])
    .filter(Boolean)
    .flatMap((base) =>
      ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(
        (end) => path.join(base, end),
      ),
    ),
}

/** The path of one, `CHROMIUM` in the environment first; null where there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? named : null
  return (PLACES[process.platform] ?? []).find((place) => existsSync(place)) ?? null
}

/** A browser's name for a person to read. */
export function nameOf(browser) {
  const known = { chrome: 'Chrome', edge: 'Edge', brave: 'Brave', chromium: 'Chromium' }
  const low = path.basename(browser).toLowerCase()
  return known[Object.keys(known).find((word) => low.includes(word))] ?? path.basename(browser)
}

/** Where this browser may keep a profile: one from a snap package sees no hidden folder but its own. */
export function profileFor(browser, usual) {
  const snapped = process.platform === 'linux' && (realpathSync(browser) === '/usr/bin/snap' || isSnapScript(browser))
  return snapped ? path.join(os.homedir(), 'snap/chromium/common/dossier') : usual
}

function isSnapScript(browser) {
  const start = readFileSync(browser).subarray(0, 4096)
  return start.subarray(0, 2).toString() === '#!' && start.includes('/snap/bin/')
}
