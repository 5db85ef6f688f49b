// What a fresh clone lacks: installs the packages and builds the app when something is missing or older than its sources.
// Plain Node, no dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Whether the packages are there, and not older than the lock file. */
export function isInstalled() {
  const lock = changed('package-lock.json')
  const installed = changed('node_modules/.package-lock.json')
  if (installed === null) return false
  // Linked packages are another checkout's: npm would empty them there.
  return lock === null || lock <= installed || lstatSync(path.join(root, 'node_modules')).isSymbolicLink()
}

/** Installs what is missing. Rejects with a sentence. */
export async function install() {
  if (isInstalled()) return
  const lock = changed('package-lock.json')
  const clean = lock !== null && (await step('Installing what Dossier is built with: a minute or two, once', 'npm', npm('ci')))
  if (clean || (await step('Trying "npm install" instead', 'npm', npm('install')))) return
  throw new Error('The packages could not be installed. Look at what npm says above; is this computer connected to the internet?')
}

/** Builds what is older than its sources. Rejects with a sentence. */
export async function build() {
  const built = ['out/main/index.js', 'out/main/serve.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map(changed)
  const sources = ['decks', 'renderer', 'electron', 'electron.vite.config.ts', 'package-lock.json'].map(newest)
  if (built.every((at) => at !== null && at >= Math.max(...sources))) return
  const vite = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  if (await step('Building Dossier', process.execPath, [vite, 'build', '--logLevel', 'warn'])) return
  throw new Error('Dossier could not be built: the reason stands above.')
}

const npm = (verb) => [verb, '--no-audit', '--no-fund', '--loglevel', 'error']

/** Says what is being done and, on a terminal, for how long; then shows what the step said only if it failed. */
function step(what, command, args) {
  const began = Date.now()
  const shown = process.stdout.isTTY
  process.stdout.write(shown ? `${what} …` : `${what} …\n`)
  const clock = shown && setInterval(() => process.stdout.write(`\r${what} … ${seconds(began)}`), 1000)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    const said = []
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.on('error', (error) => said.push(Buffer.from(String(error))))
    child.on('close', (code) => {
      if (clock) clearInterval(clock)
      process.stdout.write(`${shown ? `\r${what} … ` : ''}${seconds(began)}\n`)
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** When a file was last changed, in ms since 1970; null where there is none. */
function changed(name) {
  const file = path.join(root, name)
  return existsSync(file) ? statSync(file).mtimeMs : null
}

/** When the youngest file of a folder, or one file, was last changed. */
function newest(name) {
  const place = path.join(root, name)
  if (!existsSync(place)) return 0
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs
  const files = readdirSync(place, { recursive: true }).map((inner) => statSync(path.join(place, inner)))
  return Math.max(0, ...files.filter((file) => file.isFile()).map((file) => file.mtimeMs))
}
