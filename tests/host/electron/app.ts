// The application itself: its order of events, its folders and its end.
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { accepted } from './event.ts'
import { strict } from './strict.ts'
import { setting, test } from './test-side.ts'
import { openWindows } from './windows.ts'

const emitter = new EventEmitter()
const switches: [string, string][] = []
const folders = new Map<string, string>([['userData', setting.profile]])
let ready = false
let ending = false

const becomingReady = new Promise<void>((resolve, reject) => {
  // Electron becomes ready after the main module has run once.
  setImmediate(() => {
    if (ending) return
    test.start(switches).then(() => {
      ready = true
      emitter.emit('ready')
      resolve()
    }, reject)
  })
})

const commandLine = strict('app.commandLine', {
  appendSwitch(name: string, value = '') {
    if (ready) throw new Error(`The switch ${name} came too late: Chromium runs already.`)
    switches.push([name, value])
  },
  hasSwitch: (name: string) => switches.some(([one]) => one === name),
  getSwitchValue: (name: string) => switches.findLast(([one]) => one === name)?.[1] ?? '',
})

export const app = strict(
  'app',
  Object.assign(emitter, {
    commandLine,
    isPackaged: false,
    whenReady: () => becomingReady,
    isReady: () => ready,
    getAppPath: () => setting.root,
    getName: () => manifest().productName,
    getVersion: () => manifest().version,
    getPath(name: string) {
      const folder = folders.get(name) ?? path.join(setting.profile, name)
      mkdirSync(folder, { recursive: true })
      return folder
    },
    setPath(name: string, folder: string) {
      folders.set(name, folder)
    },
    requestSingleInstanceLock() {
      if (setting.taken) ending = true
      return !setting.taken
    },
    /** A window that refuses to close ends the quitting, as in Electron. */
    quit() {
      if (!ready) return void end()
      if (!accepted(emitter, 'before-quit')) return
      for (const window of openWindows()) window.close()
      if (openWindows().length === 0 && accepted(emitter, 'will-quit')) void end()
    },
    exit(code = 0) {
      void end(code)
    },
  }),
)

let ended: Promise<void> | undefined

function end(code = 0): Promise<void> {
  ending = true
  return (ended ??= (async () => {
    if (setting.taken) await test.secondStart(process.argv, process.cwd())
    emitter.emit('quit', {}, code)
    await test.ended().catch(() => undefined)
    process.exit(code)
  })())
}

function manifest(): { version: string; productName: string } {
  return JSON.parse(readFileSync(path.join(setting.root, 'package.json'), 'utf8')) as { version: string; productName: string }
}
