// Starts a terminal command on a fresh clone as well as on a built one: installs and builds what is missing or older than its sources,
// quietly, then runs it. Plain Node, no dependencies.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const built = path.join(root, 'out/terminal/main.js')

if (!existsSync(path.join(root, 'node_modules/vite/package.json'))) {
  console.error('Installing what Dossier is built with. This takes a minute, once.')
  step('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'])
}
if (!existsSync(built) || newest(['decks', 'electron/terminal', 'tests/evaluate']) > statSync(built).mtimeMs) {
  step(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'electron/terminal/vite.config.ts',
    '--logLevel',
    'error',
  ])
}
const run = spawnSync(process.execPath, [built, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
process.exit(run.status ?? 1)

/** Runs a step with its words on standard error, so that standard output stays the command's own. */
function step(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (done.status !== 0) {
    console.error(`"${command} ${args.join(' ')}" failed. Mend what it says above, then try again.`)
    process.exit(1)
  }
}

/** When any file below these folders was last changed, in ms since 1970. */
function newest(folders) {
  let latest = 0
  for (const folder of folders)
    for (const name of readdirSync(path.join(root, folder), { recursive: true })) {
      const file = statSync(path.join(root, folder, name))
      if (file.isFile() && file.mtimeMs > latest) latest = file.mtimeMs
    }
  return latest
}
