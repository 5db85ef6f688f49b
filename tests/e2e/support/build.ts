// Before the tests in a browser: builds the app where its sources are newer, and gives the tests a copy of it that no later build can change.
// Vitest calls it once for all test files; the lock is for two runs side by side.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { build as bundle } from 'vite'
import type { TestProject } from 'vitest/node'
import { root } from '../../support/data.ts'
import { locked } from '../../support/lock.ts'
import { newFolder, removeFolder, sweepFolders } from './folders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with package.json, out/ and the stand-in for Electron. */
    dossierBuild: string
  }
}

const SOURCES = ['decks', 'renderer', 'electron', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']
const MADE = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map((file) => path.join(root, file))

export default async function setup(project: TestProject): Promise<() => void> {
  sweepFolders()
  const copy = newFolder('build')
  const end = () => removeFolder(copy)
  try {
    await locked('build', () => {
      buildWhereOlder()
      for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'electron/icons'])
        if (existsSync(path.join(root, part))) cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
    })
    await bundleStandIn(path.join(copy, 'stand-in'))
  } catch (error) {
    end()
    throw error
  }
  project.provide('dossierBuild', copy)
  return end
}

function buildWhereOlder(): void {
  const newest = Math.max(...SOURCES.map((source) => newestIn(path.join(root, source))))
  if (MADE.every((file) => existsSync(file) && statSync(file).mtimeMs > newest)) return
  const began = new Date()
  const made = spawnSync(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`The app could not be built.\n${made.stdout}${made.stderr}`)
  // What changed while it was being built belongs to the next build.
  for (const file of MADE) utimesSync(file, began, began)
}

/** ms since 1970 of the latest change. */
function newestIn(place: string): number {
  const own = statSync(place).mtimeMs
  if (!statSync(place).isDirectory()) return own
  return Math.max(own, ...readdirSync(place).map((name) => newestIn(path.join(place, name))))
}

/** The main process under test is plain Node, which reads no TypeScript. */
async function bundleStandIn(outDir: string): Promise<void> {
  await bundle({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      ssr: path.join(root, 'tests/host/electron/index.ts'),
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'electron.js' } },
    },
  })
}
