// Electron's own program: npm brings everything but it, and some networks refuse the download. Tried once, for a minute at most, and remembered.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './prepare.mjs'

const home = path.join(root, 'node_modules/electron')
const note = path.join(root, 'node_modules/.cache/dossier/electron-refused.json')
const PATIENCE = 60_000

/** Where the program is, or null. (Importing the package would start a download.) */
export function findBinary() {
  const named = path.join(home, 'path.txt')
  if (!existsSync(named)) return null
  const binary = path.join(home, 'dist', readFileSync(named, 'utf8'))
  return existsSync(binary) ? binary : null
}

/**
 * Finds the program, or downloads it.
 * @param again tries even where it was refused before
 * @returns the program, or null and one sentence that says why
 */
export async function bringBinary({ again = false } = {}) {
  const found = findBinary()
  if (found) return { binary: found, why: '' }
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const refused = remembered()
  if (!again && refused?.version === version)
    return {
      binary: null,
      why: `Electron's download failed on ${refused.day} (${refused.reason}); "npm start -- --electron" tries again.`,
    }
  console.log(`Fetching Electron ${version}: once, a minute at most …`)
  const reason = await download()
  const binary = findBinary()
  if (binary) return { binary, why: '' }
  mkdirSync(path.dirname(note), { recursive: true })
  writeFileSync(note, JSON.stringify({ version, reason, day: new Date().toISOString().slice(0, 10) }))
  return { binary: null, why: `Electron could not be downloaded (${reason}).` }
}

function remembered() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'))
  } catch {
    return null
  }
}

/** Runs the package's own installer; resolves to a few words on why it failed. */
function download() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(home, 'install.js')], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    let slow = false
    child.stderr.on('data', (chunk) => (said += chunk))
    const timer = setTimeout(() => {
      slow = true
      child.kill('SIGKILL')
    }, PATIENCE)
    child.on('error', (error) => (said += error.message))
    child.on('close', () => {
      clearTimeout(timer)
      resolve(slow ? 'it took longer than a minute' : reasonIn(said))
    })
  })
}

/** The installer prints a stack; its first line with an error in it is the reason. */
function reasonIn(said) {
  const line = said.split('\n').find((one) => /error|refused|ENOTFOUND|HTTP/i.test(one)) ?? 'the installer failed'
  return line
    .replace(/^\s*\w*Error:\s*/, '')
    .replace(/https?:\/\/\S+/g, 'its server')
    .trim()
    .slice(0, 120)
}
