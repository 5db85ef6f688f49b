// `npm start`: opens Dossier on whatever this computer has. Electron first; else a window of an installed Chromium, Chrome or Edge; else an
// address to open. Says each time which, and why. Plain Node, no dependencies.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bringBinary } from './binary.mjs'
import { findBrowser, nameOf, profileFor } from './browser/find.mjs'
import { build, install, root } from './prepare.mjs'

const HELP = `npm start                 opens Dossier
npm start -- FILE...      opens it with documents or a deck (Electron only)
npm start -- --electron   in Electron, trying its download again if it failed before
npm start -- --browser    in a window of an installed Chromium, Chrome or Edge
npm start -- --serve      opens nothing and prints the address`

const FEATURES = 'IdbSqliteBackingStore,IdbSqliteOnDiskRollout'
const asRoot = process.getuid?.() === 0
const children = new Set()

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

async function main() {
  const { values: chosen, positionals } = parseArgs({
    options: {
      electron: { type: 'boolean' },
      browser: { type: 'boolean' },
      serve: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (chosen.help) {
    console.log(HELP)
    return 0
  }
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Dossier needs Node 20.19 or newer; this is ${process.versions.node}.`)
  await install()
  await build()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endAll(signal))
  if (chosen.serve) return serveOnly('You asked for the address only.')
  if (!hasDisplay()) return serveOnly('There is no display here to open a window on.')
  let why = 'You asked for a browser window.'
  if (!chosen.browser) {
    const brought = await bringBinary({ again: chosen.electron })
    const files = positionals.map((file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file))
    if (brought.binary && (await openElectron(brought.binary, files))) return 0
    why = brought.why || 'Electron could not open a window: the reason stands above.'
  }
  return openBrowser(why)
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Resolves when it was closed: false if it ended at once with an error, as it does where the system forbids its sandbox. */
async function openElectron(binary, files) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'))
  console.log(`Dossier opens in Electron ${version}.`)
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const began = Date.now()
  const code = await ended(start(binary, [...(asRoot ? ['--no-sandbox'] : []), root, ...files], { stdio: 'inherit', env }))
  return code === 0 || Date.now() - began > 5000
}

async function openBrowser(why) {
  const browser = findBrowser()
  if (!browser) return serveOnly(`${why} No Chromium, Chrome or Edge was found here either.`)
  const { server, outcome } = await startServer()
  if (outcome.state === 'taken') return taken(outcome.port)
  console.log(`${why} Dossier opens in a window of ${nameOf(browser)}.`)
  const flags = [
    `--app=${outcome.address}`,
    `--user-data-dir=${profileFor(browser, outcome.profile)}`,
    `--enable-features=${FEATURES}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    // root has no sandbox to offer; nobody else goes without one
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
  if (outcome.state === 'already') {
    // The window joins the browser that the first start opened, and belongs to it.
    spawn(browser, flags, { stdio: 'ignore', detached: true }).unref()
    console.log('Dossier was already running: this is another window of it.')
    return 0
  }
  console.log('Close the window, or press Ctrl+C here, to end it.')
  await ended(start(browser, flags, { stdio: 'ignore' }))
  server.kill('SIGTERM')
  return ended(server).then(() => 0)
}

async function serveOnly(why) {
  const { server, outcome } = await startServer()
  if (outcome.state === 'taken') return taken(outcome.port)
  console.log(`${why} Open Dossier in Chromium, Chrome or Edge at\n\n  ${outcome.address}\n`)
  if (outcome.state === 'already') return 0
  console.log('Press Ctrl+C to end it.')
  return ended(server).then(() => 0)
}

function taken(port) {
  console.error(
    `Another program uses port ${port}, which Dossier needs: a browser keeps its data by address, and at another one Dossier would be empty.\n` +
      `End that program, then start Dossier again.`,
  )
  return 1
}

/** The local server, and what it said of the port. */
async function startServer() {
  const env = { ...process.env, DOSSIER_STARTED: '1' }
  const server = start(process.execPath, [path.join(root, 'out/main/serve.js')], { stdio: ['pipe', 'pipe', 'inherit'], env })
  const outcome = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('\n')) resolve(JSON.parse(said))
    })
    server.on('close', () => reject(new Error('The local server of Dossier ended before it began: the reason stands above.')))
  })
  return { server, outcome }
}

function start(command, args, options) {
  const child = spawn(command, args, options)
  children.add(child)
  child.done = new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${path.basename(command)} could not be started: ${error.message}.`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  }).finally(() => children.delete(child))
  return child
}

function ended(child) {
  return child.done
}

/** Gives everything a moment to finish its last backup; a second Ctrl+C does not wait. */
function endAll(signal) {
  for (const child of children) child.kill(endAll.asked ? 'SIGKILL' : signal)
  endAll.asked = true
}
