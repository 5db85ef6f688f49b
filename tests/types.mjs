// Type-checks the four parts, each with only the globals it may use; the parts run side by side.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
const parts = ['decks', 'renderer', 'electron', 'tests']

const codes = await Promise.all(
  parts.map(
    (part) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [tsc, '-p', part], { cwd: root, stdio: 'inherit' })
        child.on('close', resolve)
      }),
  ),
)
process.exit(codes.every((code) => code === 0) ? 0 : 1)
