// What every other end-to-end test leans on: starting, ending, crashing and starting again, without a trace left behind.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { APP_POLICY } from '../../electron/pages/headers.ts'
import type {} from '../../renderer/shell/index.ts'
import { checkAxe } from './support/axe.ts'
import { electronBinary } from './support/on-electron.ts'
import { launchDossier, type Dossier } from './support/launch.ts'

const onElectron = electronBinary() !== null
const opened: Dossier[] = []

async function launch(...given: Parameters<typeof launchDossier>): Promise<Dossier> {
  const dossier = await launchDossier(...given)
  opened.push(dossier)
  return dossier
}

afterEach(async () => {
  for (const dossier of opened.splice(0)) await dossier.close()
})

/** Writes 60 rows and more, one after the other, until the power goes. Returns the last one that the page acknowledged. */
async function writeUntilKilled(dossier: Dossier, from: number): Promise<number> {
  let acknowledged = from
  await dossier.page.exposeFunction('acknowledge', (row: number) => (acknowledged = row))
  await dossier.page.evaluate((first) => {
    const acknowledge = (window as unknown as { acknowledge: (row: number) => Promise<void> }).acknowledge
    const opening = indexedDB.open('crash', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.onsuccess = () => {
      const write = (row: number) => {
        const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
        writing.objectStore('rows').put(row, row)
        writing.oncomplete = () => {
          void acknowledge(row).then(() => write(row + 1))
        }
      }
      write(first)
    }
  }, from)
  await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(from + 60)
  await dossier.kill()
  return acknowledged
}

function rowsIn(dossier: Dossier): Promise<number> {
  return dossier.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('crash', 1)
        opening.onupgradeneeded = () => reject(new Error('The database is gone.'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('rows').objectStore('rows').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
}

describe('a crash', () => {
  test('loses nothing that was acknowledged, time after time', async () => {
    const dossier = await launch()
    let kept = 0
    for (let crash = 0; crash < 3; crash++) {
      const acknowledged = await writeUntilKilled(dossier, kept)
      await dossier.relaunch()
      kept = await rowsIn(dossier)
      expect(kept).toBeGreaterThan(acknowledged)
    }
  })

  test('finds the database on SQLite, as the switches before ready ask', async () => {
    const dossier = await launch()
    await writeUntilKilled(dossier, 0)
    const files = readdirSync(dossier.profile, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('IndexedDB'))
    expect(files).toContainEqual(expect.stringMatching(/-wal$/))
    expect(files).not.toContainEqual(expect.stringContaining('leveldb'))
  })
})

describe('starts', () => {
  test('of two profiles run side by side and know nothing of each other', async () => {
    const [one, two] = await Promise.all([launch(), launch()])
    await one.page.evaluate(() => localStorage.setItem('who', 'one'))
    expect(await two.page.evaluate(() => localStorage.getItem('who'))).toBeNull()
    await one.close()
    expect(await two.page.evaluate(() => window.dossier?.kind)).toBe('desktop')
  })

  test('keep the profile they were given', async () => {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'dossier-kept-'))
    try {
      const dossier = await launchDossier({ profile })
      await dossier.page.evaluate(() => localStorage.setItem('who', 'me'))
      await dossier.close()
      const again = await launchDossier({ profile, theme: 'dark', timezone: 'Asia/Tokyo' })
      const seen = await again.page.evaluate(() => ({
        who: localStorage.getItem('who'),
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }))
      expect(seen).toEqual({ who: 'me', dark: true, zone: 'Asia/Tokyo' })
      await again.close()
      expect(existsSync(profile)).toBe(true)
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  })

  test('leave no folder of their own', async () => {
    const dossier = await launch()
    expect(existsSync(dossier.profile)).toBe(true)
    await dossier.close()
    expect(existsSync(dossier.profile)).toBe(false)
  })
})

test("a later day is the page's day, from its first script on", async () => {
  const dossier = await launch({ timezone: 'Asia/Tokyo', now: '2031-05-06T09:00+09:00' })
  expect(await dossier.page.evaluate(() => new Date().toString())).toMatch(/^Tue May 06 2031 09:0/)
  await dossier.relaunch()
  expect(await dossier.page.evaluate(() => new Date().getFullYear())).toBe(new Date().getFullYear())
  await dossier.clean()
})

describe('an end', () => {
  test('by the menu is an end like any other', async () => {
    const dossier = await launch()
    await dossier.menu('File > quit')
    await dossier.relaunch()
    expect(await dossier.page.evaluate(() => window.dossier?.kind)).toBe('desktop')
    await dossier.clean()
  })
})

describe('the notes that clean() reads', () => {
  test('hold what the page was refused, and what failed', async () => {
    const dossier = await launch()
    await dossier.clean()
    await dossier.page.evaluate(() => {
      const image = new Image()
      image.src = 'https://example.org/pixel.png'
      document.body.append(image)
      console.error('as a screen would say it')
    })
    await expect
      .poll(() => dossier.violations)
      .toMatchObject([{ blockedURI: 'https://example.org/pixel.png', directive: 'img-src' }])
    await expect(dossier.clean()).rejects.toThrow(
      /broke img-src with https:\/\/example\.org\/pixel\.png[^]*as a screen would say it/,
    )
  })

  test('hold what passes every policy', async () => {
    const dossier = await launch()
    await dossier.page.evaluate(() => {
      const link = document.createElement('link')
      link.rel = 'preconnect'
      link.href = 'https://example.org/'
      document.head.append(link)
    })
    await expect.poll(() => dossier.requests).toContain('example.org')
    expect(dossier.violations).toEqual([])
  })

  // Only the stand-in can serve a page that the app does not have.
  test.skipIf(onElectron)('hold what a worker was refused, and how it failed', async () => {
    const dossier = await launch()
    const served: Record<string, string> = {
      'bad.html': '<!doctype html><title>Bad</title><script src="bad.js"></script>',
      'bad.js': `new Worker(trustedTypes.createPolicy('dossier-worker', { createScriptURL: (url) => url }).createScriptURL('worker.js'))`,
      'worker.js': `fetch('https://example.org/').catch(() => { throw new Error('as a job would fail') })`,
    }
    for (const [name, body] of Object.entries(served)) {
      const type = name.endsWith('.js') ? 'text/javascript' : 'text/html'
      const headers = { 'content-type': type, 'content-security-policy': APP_POLICY }
      await dossier.page.route(`**/${name}`, (route) => route.fulfill({ headers, body }))
    }
    await dossier.page.goto(new URL('/bad.html', dossier.page.url()).href)
    await expect.poll(() => dossier.errors.join()).toContain('as a job would fail')
    expect(dossier.violations).toMatchObject([{ blockedURI: 'https://example.org/', directive: 'connect-src' }])
  })

  test('hold a dialog that nobody expected', async () => {
    const dossier = await launch()
    const asked = dossier.page.evaluate(() => window.dossier?.openFiles({ purpose: 'deck' }))
    await expect(asked).rejects.toThrow('The desktop part of Dossier failed at that')
    await expect.poll(() => dossier.errors.join()).toContain('A dialog came up that the test did not expect')
  })

  test('and axe reads the page under its own policy', async () => {
    const dossier = await launch()
    await dossier.page.evaluate(() => document.body.append(document.createElement('img')))
    expect(await checkAxe(dossier.page, { within: 'body' })).toContainEqual(
      expect.stringMatching(/^image-alt \(critical\) img: /),
    )
    await dossier.clean()
  })
})

test('the keys of the menu reach it, but for those the page takes itself', async () => {
  const dossier = await launch()
  await dossier.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.dossier?.onCommand((command) => heard.push(command))
  })
  await dossier.page.keyboard.press('ControlOrMeta+2')
  await dossier.page.evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault()))
  await dossier.page.keyboard.press('ControlOrMeta+3')
  await dossier.menu('cards')
  await expect
    .poll(() => dossier.page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual(['documents', 'cards'])
})

test.skipIf(onElectron)('the stand-in says what it does not have', async () => {
  const dossier = await launch()
  await expect(dossier.menu('View > zoomIn')).rejects.toThrow('cannot do what the system does for "View > zoomIn"')
  await expect(dossier.menu('Nothing')).rejects.toThrow('The menu has no "Nothing", only:')
})
