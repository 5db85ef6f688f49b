// `npm start` where there is no Electron: the local server, its one port, and the browser window it opens.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { root } from '../support/data.ts'
import { findBrowser } from '../support/browser.mjs'

const home = mkdtempSync(path.join(os.tmpdir(), 'dossier-start-'))
/** A clone that is installed and built: so the tests start what was built for them, whatever changes meanwhile. */
const clone = path.join(home, 'clone')
const running = new Set<ChildProcess>()
let port = 0

beforeAll(async () => {
  cpSync(inject('dossierBuild'), clone, { recursive: true })
  for (const file of ['start.mjs', 'prepare.mjs', 'binary.mjs', 'browser/find.mjs'])
    cpSync(path.join(root, 'electron', file), path.join(clone, 'electron', file), { recursive: true, preserveTimestamps: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction')
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  port = (probe.address() as AddressInfo).port
  await new Promise((resolve) => probe.close(resolve))
})
afterEach(async () => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await expect.poll(isListening, { timeout: 15_000 }).toBe(false)
})
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

interface Start {
  readonly child: ChildProcess
  readonly said: () => string
  readonly code: Promise<number | null>
}

function start(args: readonly string[], env: Record<string, string> = {}): Start {
  const child = spawn(process.execPath, [path.join(clone, 'electron/start.mjs'), ...args], {
    cwd: os.tmpdir(),
    env: { ...process.env, DOSSIER_HOME: home, DOSSIER_PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const code = once(child, 'close').then(([status]) => {
    running.delete(child)
    return status as number | null
  })
  return { child, said: () => text, code }
}

async function addressOf({ said, code }: Start): Promise<string> {
  const ended = code.then((status) => Promise.reject(new Error(`It ended with ${status}: ${said()}`)))
  await Promise.race([ended, expect.poll(said, { timeout: 60_000 }).toContain('Press Ctrl+C')])
  return /http:\S+/.exec(said())?.[0] ?? ''
}

/** By a connection of its own: one kept open from before would still be answered by a server that has stopped listening. */
function isListening(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

describe('npm start -- --serve', () => {
  test('prints an address where the app runs, with a keeper that writes files, under the same policy', async () => {
    const address = await addressOf(start(['--serve']))
    const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const page = await browser.newPage()
      const wrong: string[] = []
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
      page.on('pageerror', (error) => wrong.push(error.message))
      page.on('request', (request) => request.url().startsWith(`http://127.0.0.1:${port}/`) || wrong.push(request.url()))
      await page.goto(address)
      expect(page.url().split('#')[0]).toBe(`http://127.0.0.1:${port}/`)
      const kept = await page.evaluate(async () => {
        const headers = { 'x-dossier': '1' }
        await fetch('/keeper/journal', { method: 'POST', headers, body: '{"from":"the browser"}\n' })
        const about = (await (await fetch('/keeper/', { headers })).json()) as { folder: string }
        return { desktop: 'dossier' in window, about, lines: await (await fetch('/keeper/journal?since=0', { headers })).text() }
      })
      expect(kept).toMatchObject({ desktop: false, about: { folder: path.join(home, 'kept', 'browser') } })
      expect(kept.lines).toContain('{"from":"the browser"}')

      // the app itself, through its own shell: what it holds is noted in a file beside the browser's store
      await page.getByText('Japan stands up to Russia, March 2022').click()
      await page.getByRole('button', { name: /^Keep/ }).first().waitFor()
      await page.keyboard.press('k')
      const sentinel = () => readFileSync(path.join(home, 'kept', 'browser', 'sentinel.json'), 'utf8')
      await expect.poll(sentinel, { timeout: 10_000 }).toContain('"cards":1')
      expect(wrong).toEqual([])
    } finally {
      await browser.close()
    }
  })

  test('a second start gives the same address and ends; the first goes on', async () => {
    const address = await addressOf(start(['--serve']))
    const second = start(['--serve'])
    expect(await second.code).toBe(0)
    expect(second.said()).toContain(address)
    expect(await isListening()).toBe(true)
  })

  test('Ctrl+C ends everything, and so does losing the starter', async () => {
    const first = start(['--serve'])
    await addressOf(first)
    first.child.kill('SIGINT')
    expect(await first.code).toBe(0)
    expect(await isListening()).toBe(false)

    const second = start(['--serve'])
    await addressOf(second)
    second.child.kill('SIGKILL')
    await expect.poll(isListening, { timeout: 15_000 }).toBe(false)
  })

  test('a port that another program has is said, and no other is taken', async () => {
    const other = createHttpServer((_, response) => response.end('other')).listen(port, '127.0.0.1')
    await once(other, 'listening')
    const refused = start(['--serve'])
    expect(await refused.code).toBe(1)
    expect(refused.said()).toContain(`Another program uses port ${port}`)
    other.closeAllConnections()
    await new Promise((resolve) => other.close(resolve))
  })
})

describe.skipIf(process.platform === 'win32')('npm start -- --browser', () => {
  test('opens a window of its own, with its own profile, and ends with it', async () => {
    const note = path.join(home, 'opened.txt')
    const browser = path.join(home, 'chromium')
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${note}'\n`)
    chmodSync(browser, 0o755)
    const opened = start(['--browser'], { CHROMIUM: browser, DISPLAY: ':0' })
    expect(await opened.code).toBe(0)
    expect(opened.said()).toContain('You asked for a browser window. Dossier opens in a window of Chromium.')
    const args = readFileSync(note, 'utf8').split('\n')
    expect(args[0]).toMatch(new RegExp(`^--app=http://127\\.0\\.0\\.1:${port}/\\?key=`))
    expect(args).toContain(`--user-data-dir=${path.join(home, 'browser-profile')}`)
    expect(args).toContain('--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout')
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
    expect(await isListening()).toBe(false)
  })

  test.runIf(process.platform === 'linux')('without a display it gives the address instead, and says why', async () => {
    const served = start([], { DISPLAY: '', WAYLAND_DISPLAY: '' })
    await addressOf(served)
    expect(served.said()).toContain('There is no display here to open a window on.')
  })

  test('without any browser it gives the address instead, and says why', async () => {
    const served = start(['--browser'], { CHROMIUM: path.join(home, 'nowhere'), DISPLAY: ':0' })
    await addressOf(served)
    expect(served.said()).toContain('No Chromium, Chrome or Edge was found here either.')
  })
})
