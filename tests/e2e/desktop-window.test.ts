// The window and what a page in it may not do, against the built main process.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APP_POLICY, CARD_POLICY } from '../../electron/pages/headers.ts'
import { launchDossier, type Dossier } from './support/launch.ts'

let dossier: Dossier
let page: Page

// One window for all: what one test does to it is nothing that another would see.
beforeAll(async () => {
  dossier = await launchDossier()
  page = dossier.page
})
afterAll(() => dossier.close())

/** What a page sees of an answer of its own origin. */
function fetched(address: string): Promise<{ status: number; policy: string | null; sniff: string | null; text: string }> {
  return page.evaluate(async (target) => {
    const answer = await fetch(target)
    const header = (name: string) => answer.headers.get(name)
    return {
      status: answer.status,
      policy: header('content-security-policy'),
      sniff: header('x-content-type-options'),
      text: await answer.text(),
    }
  }, address)
}

describe('the page', () => {
  test('is our own, isolated from Node, with the desktop behind named functions only', async () => {
    const seen = await page.evaluate(() => ({
      origin: location.origin,
      secure: isSecureContext,
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
      shell: Object.keys(window.dossier ?? {}).sort(),
      frozen: Reflect.set(window.dossier ?? {}, 'about', null),
    }))
    expect(seen).toMatchObject({ secure: true, node: [], frozen: false })
    expect(seen.shell).toEqual(
      ['kind', 'controls', 'openFiles', 'saveFile', 'journal', 'backups', 'sentinel', 'onCommand', 'onOpenFile', 'onQuit']
        .concat(['freeSpace', 'about', 'setTitle'])
        .sort(),
    )
    await dossier.clean()
  })

  test('carries its policy on every answer, refusals too', async () => {
    expect(await fetched('/index.html')).toMatchObject({ status: 200, policy: APP_POLICY, sniff: 'nosniff' })
    expect(await fetched('/card.html')).toMatchObject({ status: 200, policy: CARD_POLICY, sniff: 'nosniff' })
    expect(await fetched('/%2e%2e%2fmain%2findex.js')).toMatchObject({ status: 403, policy: APP_POLICY, sniff: 'nosniff' })
    expect(await fetched('/..%5c..%5cpackage.json')).toMatchObject({ status: 403 })
    expect(await fetched('/nothing.js')).toMatchObject({ status: 404, policy: APP_POLICY })
  })

  test('runs no inline script, no eval and no script from elsewhere, and its policy says so', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      try {
        script.text = 'window.ranInline = true'
        document.head.append(script)
      } catch {
        // Trusted Types refuse the text before the policy refuses the script
      }
      const far = document.createElement('script')
      try {
        far.src = 'https://example.org/x.js'
        document.head.append(far)
      } catch {
        // as above
      }
      // later, when the test itself, which the policy does not hold, has let go of the page
      const evaluated = await new Promise<boolean>((resolve) => {
        setTimeout(() => {
          try {
            // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
            new Function('return 1')()
            resolve(true)
          } catch {
            resolve(false)
          }
        })
      })
      const answered = await fetch('https://example.org/').then(
        () => true,
        () => false,
      )
      return { inline: 'ranInline' in window, evaluated, answered }
    })
    expect(ran).toEqual({ inline: false, evaluated: false, answered: false })
    expect(dossier.violations.length).toBeGreaterThanOrEqual(2)
    expect(dossier.requests).toEqual([])
  })
})

describe('where a page may not go', () => {
  test('to another address', async () => {
    const home = page.url()
    await page.evaluate(() => location.assign('https://example.org/'))
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(page.url()).toBe(home)
    expect(dossier.requests).toEqual([])
  })

  test('into another window: https goes to the system, anything else nowhere', async () => {
    await page.evaluate(() => {
      window.open('https://example.org/read')
      window.open('http://example.org/plain')
      window.open('app://bundle/card.html')
    })
    await expect.poll(() => dossier.notes.external).toEqual(['https://example.org/read'])
    expect(page.context().pages()).toHaveLength(1)
    expect(dossier.requests).toEqual([])
  })

  test('and it may not have the camera, the place, or notifications', async () => {
    const states = await page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'] as PermissionName[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(states.filter((state) => state === 'granted')).toEqual([])
  })
})

describe('who may ask the desktop', () => {
  test('a frame within the page has no desktop at all', async () => {
    const inside = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = '/card.html'
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      return frame.contentWindow !== null && 'dossier' in frame.contentWindow
    })
    expect(inside).toBe(false)
  })

  test('what is asked wrongly is refused in a sentence, and nothing is done', async () => {
    const said = await page.evaluate(async () => {
      const journal = window.dossier?.journal as unknown as { append(lines: unknown): Promise<void> }
      return journal.append(['two\nlines']).then(
        () => 'written',
        (error: Error) => error.message,
      )
    })
    expect(said).toBe('The request journal.append was not understood (regex at 0.0): this is a fault of Dossier itself.')
  })
})

test('the window has the title of what it shows, and stands where it stood', async () => {
  await page.evaluate(() => window.dossier?.setTitle('Study'))
  expect(await dossier.title()).toBe('Study · Dossier')
  await page.evaluate(() => window.dossier?.setTitle(''))
  expect(await dossier.title()).toBe('Dossier')
  await dossier.relaunch()
  page = dossier.page
  const remembered = JSON.parse(readFileSync(path.join(dossier.profile, 'window.json'), 'utf8')) as unknown
  expect(remembered).toMatchObject({ maximized: false })
})

test('a menu item reaches the page as its command', async () => {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.dossier?.onCommand((command) => heard.push(command))
  })
  await dossier.menu('settings')
  await dossier.menu('Go > Decks')
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['settings', 'decks'])
})
