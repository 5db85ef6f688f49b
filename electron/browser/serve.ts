// The program behind `npm start` without Electron: takes the fixed port, or says who has it, and prints one line for its starter to read.
// The port never moves: the browser keeps its data by address, and another port would be another, empty app.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import path from 'node:path'
import { writeWhole } from '../keeping/atomic.ts'
import { openKeep, type Keep } from '../keeping/keep.ts'
import { codeOf } from '../keeping/sentence.ts'
import { homeFolder } from '../system.ts'
import { serve } from './server.ts'

const PORT = Number(process.env['DOSSIER_PORT'] ?? 47613)

/** For `start.mjs`: what became of it, as one JSON line on standard output. */
type Outcome =
  | { readonly state: 'serving' | 'already'; readonly address: string; readonly profile: string }
  | { readonly state: 'taken'; readonly port: number }

const home = homeFolder(process.platform, process.env)
const key = await readKey(path.join(home, 'kept', 'browser.key'))
const address = `http://127.0.0.1:${PORT}/?key=${key}`
const profile = path.join(home, 'browser-profile')
const out = path.resolve(import.meta.dirname, '..')

try {
  const keep = openKeep(home, 'browser', Date.now)
  const server = await serve({ root: path.join(out, 'renderer'), keep, version: await readVersion(), port: PORT, key })
  endWell(server, keep)
  say({ state: 'serving', address, profile })
} catch (error) {
  if (codeOf(error) !== 'EADDRINUSE') throw error
  say((await isDossier()) ? { state: 'already', address, profile } : { state: 'taken', port: PORT })
}

/** Ends when asked to, or when the starter is gone: what is being written is written first. */
function endWell(server: Server, keep: Keep): void {
  let asked = false
  const end = () => {
    if (asked) return
    asked = true
    server.close(() => void keep.close().finally(() => process.exit()))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // The starter holds this program's input open for as long as it lives itself.
  if (process.env['DOSSIER_STARTED'] === '1') process.stdin.resume().once('end', end)
}

function say(outcome: Outcome): void {
  process.stdout.write(JSON.stringify(outcome) + '\n')
}

async function isDossier(): Promise<boolean> {
  try {
    const hello = await fetch(`http://127.0.0.1:${PORT}/hello`, { signal: AbortSignal.timeout(2000) })
    return (await hello.text()).startsWith('dossier ')
  } catch {
    return false
  }
}

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(out, '..', 'package.json'), 'utf8')) as { version: string }
  return version
}

/** The same key every time, so that an address once kept goes on working; readable by this account only. */
async function readKey(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => '')
  if (/^[\w-]{32}$/.test(known)) return known
  const made = randomBytes(24).toString('base64url')
  await writeWhole(file, made)
  return made
}
