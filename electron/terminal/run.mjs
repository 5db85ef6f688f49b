// Starts a terminal command on a fresh clone as well as on a built one: installs and builds what is missing or older than its sources,
// with a word on standard error, then runs it. Plain Node, no dependencies.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { install, isOlder, root, step } from '../prepare.mjs'

const BUILT = 'out/terminal/main.js'
const SOURCES = ['decks', 'electron/terminal', 'tests/evaluate', 'tests/support', 'package-lock.json']
/** ms after which no command that was started before still runs, and looks for its parts. */
const LONGEST_RUN = 3_600_000

try {
  await install(process.stderr)
  if (isOlder([BUILT], SOURCES)) await build()
  const run = spawnSync(process.execPath, [path.join(root, BUILT), ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
  })
  process.exitCode = run.status ?? 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** Builds beside and then puts in place, the entry last, so that a command started at the same moment finds the old program or the new one, never half of one. */
async function build() {
  const began = new Date()
  const beside = path.join(root, `out/terminal.${process.pid}`)
  const vite = [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'electron/terminal/vite.config.ts']
  try {
    if (
      !(await step(
        'Building the commands',
        process.execPath,
        [...vite, '--outDir', beside, '--logLevel', 'error'],
        process.stderr,
      ))
    )
      throw new Error('The commands could not be built: the reason stands above.')
    const place = path.dirname(path.join(root, BUILT))
    mkdirSync(place, { recursive: true })
    const parts = readdirSync(beside)
    const entry = path.basename(BUILT)
    for (const name of [...parts.filter((part) => part !== entry), entry]) {
      // what changed while it was being built belongs to the next build
      utimesSync(path.join(beside, name), began, began)
      renameSync(path.join(beside, name), path.join(place, name))
    }
    for (const name of readdirSync(place)) {
      const isOld = began.getTime() - statSync(path.join(place, name)).mtimeMs > LONGEST_RUN
      if (isOld && !parts.includes(name)) rmSync(path.join(place, name))
    }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
