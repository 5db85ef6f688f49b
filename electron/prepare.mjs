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

/** Installs what is missing, and says so on `out`. Rejects with a sentence. */
export async function install(out = process.stdout) {
  if (isInstalled()) return
  const lock = changed('package-lock.json')
  const clean =
    lock !== null && (await step('Installing what Dossier is built with: a minute or two, once', 'npm', npm('ci'), out))
  if (clean || (await step('Trying "npm install" instead', 'npm', npm('install'), out))) return
  throw new Error('The packages could not be installed. Look at what npm says above; is this computer connected to the internet?')
}

/** Builds what is older than its sources. Rejects with a sentence. */
export async function build() {
  const built = ['out/main/index.js', 'out/main/serve.js', 'out/preload/index.cjs', 'out/renderer/index.html']
  if (!isOlder(built, ['decks', 'renderer', 'electron', 'electron.vite.config.ts', 'package-lock.json'])) return
  const vite = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  if (await step('Building Dossier', process.execPath, [vite, 'build', '--logLevel', 'warn'])) return
  throw new Error('Dossier could not be built: the reason stands above.')
}

/** Whether one of these files is absent, or older than anything in these files and folders. Paths from the project's root. */
export function isOlder(built, sources) {
  const youngest = Math.max(...sources.map(newest))
  return built.map(changed).some((at) => at === null || at < youngest)
}

const npm = (verb) => [verb, '--no-audit', '--no-fund', '--loglevel', 'error']

/** Says on `out` what is being done and, on a terminal, for how long; then shows what the step said only if it failed. */
export function step(what, command, args, out = process.stdout) {
  const began = Date.now()
  const shown = out.isTTY
  out.write(shown ? `${what} …` : `${what} …\n`)
  const clock = shown && setInterval(() => out.write(`\r${what} … ${seconds(began)}`), 1000)
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
      out.write(`${shown ? `\r${what} … ` : ''}${seconds(began)}\n`)
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
  const own = statSync(place, { throwIfNoEntry: false })
  if (!own?.isDirectory()) return own?.mtimeMs ?? 0
  // an editor's passing file may be gone by the time it is looked at
  const files = readdirSync(place, { recursive: true }).map((inner) =>
    statSync(path.join(place, inner), { throwIfNoEntry: false }),
  )
  return Math.max(0, ...files.filter((file) => file?.isFile()).map((file) => file.mtimeMs))
}
