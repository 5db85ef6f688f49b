// The terminal's commands as a person starts them: child processes of the built program, in a folder of the test's own.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { GeneratedDeck } from '../../decks/index.ts'
import { root } from '../support/data.ts'
import { locked } from '../support/lock.ts'

export interface Ran {
  readonly code: number | null
  readonly out: string
  /** Standard error, without the lines on progress. */
  readonly said: readonly string[]
  readonly progress: readonly string[]
}

const START = path.join(root, 'electron/terminal/run.mjs')
const BUILT = path.join(root, 'out/terminal/main.js')

/** For a test file: builds the commands where they are older than their sources, and gives a folder that goes with the file. */
export function terminal(): {
  readonly folder: () => string
  readonly put: (name: string, content: string | Uint8Array) => string
} {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-terminal-'))
    await locked('terminal', () => {
      const ready = spawnSync(process.execPath, [START, 'verify'], { encoding: 'utf8' })
      if (!ready.stderr.includes('Name one deck')) throw new Error(`The commands could not be built.\n${ready.stderr}`)
    })
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder: () => folder,
    put(name, content) {
      const file = path.join(folder, name)
      writeFileSync(file, content)
      return file
    },
  }
}

/** Runs a command to its end. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return ended(BUILT, args, env)
}

/** Runs a command as `npm run` does, from the folder that a person stands in. */
export function runFrom(folder: string, args: readonly string[]): Promise<Ran> {
  return ended(START, args, { INIT_CWD: folder })
}

/** Reads documents into the deck that `generate --json` prints. */
export async function generated(...args: string[]): Promise<GeneratedDeck> {
  const { code, out, said } = await run(['generate', '--json', ...args])
  if (code !== 0) throw new Error(`generate ended with ${code}:\n${said.join('\n')}`)
  return JSON.parse(out) as GeneratedDeck
}

function ended(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      const lines = Buffer.concat(err).toString('utf8').split('\n').filter(Boolean)
      const isProgress = (line: string): boolean => /^Reading .+ \(\d+ of \d+\)$/.test(line)
      resolve({
        code,
        out: Buffer.concat(out).toString('utf8'),
        said: lines.filter((line) => !isProgress(line)),
        progress: lines.filter(isProgress),
      })
    })
  })
}
