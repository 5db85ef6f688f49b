// Files in and out of the app, and what it keeps beside the database, against the built main process.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchDossier, type Dossier } from './support/launch.ts'

const desk = mkdtempSync(path.join(os.tmpdir(), 'dossier-desk-'))
let dossier: Dossier

beforeAll(async () => {
  dossier = await launchDossier()
})
afterAll(async () => {
  await dossier.clean()
  await dossier.close()
  rmSync(desk, { recursive: true, force: true })
})

const file = (name: string, content = name) => {
  const place = path.join(desk, name)
  writeFileSync(place, content)
  return place
}

/** A document that Dossier reads, with a title that stands nowhere else. */
const article = (title: string) =>
  file(`${title}.txt`, `${title}\n\nThe harbour of the town was built in 1887 by its own fishermen.\n`)

/** Waits until a document of this title is among the app's own. */
async function arrived(title: string): Promise<void> {
  await dossier.go('/documents')
  await dossier.page.getByText(title).first().waitFor()
}

describe('dialogs', () => {
  const open = (page: Page, purpose: 'documents' | 'deck') =>
    page.evaluate(async (what) => {
      const files = await window.dossier?.openFiles({ purpose: what })
      return files?.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
    }, purpose)

  test('give the names and bytes of what was chosen, and nothing when nothing was', async () => {
    await dossier.stageDialog({ open: [file('one.txt', 'Eins'), file('two.md', 'Zwei ü')] })
    expect(await open(dossier.page, 'documents')).toEqual([
      ['one.txt', 'Eins'],
      ['two.md', 'Zwei ü'],
    ])
    await dossier.stageDialog({ open: [] })
    expect(await open(dossier.page, 'documents')).toEqual([])
  })

  test('say which file could not be read', async () => {
    await dossier.stageDialog({ open: [path.join(desk, 'gone.txt')] })
    await expect(open(dossier.page, 'documents')).rejects.toThrow('gone.txt could not be read: it is no longer there.')
  })

  test('write all of a file where it was pointed, and nothing when it was not', async () => {
    const save = () =>
      dossier.page.evaluate(() => window.dossier?.saveFile({ name: '../My: deck.csv', bytes: new TextEncoder().encode('a,b\n') }))
    const target = path.join(desk, 'saved.csv')
    await dossier.stageDialog({ save: target })
    expect(await save()).toEqual({ name: 'saved.csv' })
    expect(readFileSync(target, 'utf8')).toBe('a,b\n')
    expect(path.basename(dossier.notes.dialogs.at(-1)?.defaultPath ?? '')).toBe('My deck.csv')
    await dossier.stageDialog({ save: null })
    expect(await save()).toBeNull()
    await dossier.stageDialog({ save: path.join(desk, 'no such folder\0', 'x.csv') })
    await expect(save()).rejects.toThrow(/^page\.evaluate: Error: x\.csv could not be written/)
    expect(readdirSync(desk).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('files opened from outside', () => {
  test('by the command line wait until the page listens', async () => {
    await dossier.relaunch({ files: [article('The first pier'), article('The second pier')] })
    await arrived('The first pier')
    await arrived('The second pier')
  })

  test('by a second start come to the window that is open', async () => {
    await dossier.openWith([article('The third pier')])
    await arrived('The third pier')
  })

  test('that are gone are said by name, and the others still come', async () => {
    await dossier.stageDialog({ button: 0 })
    await dossier.openWith([path.join(desk, 'nowhere.txt'), article('The fourth pier')])
    await arrived('The fourth pier')
    expect(dossier.notes.dialogs.at(-1)).toMatchObject({
      kind: 'message',
      message: 'nowhere.txt could not be read: it is no longer there. It may have been moved or deleted.',
    })
  })
})

describe('what is kept beside the database', () => {
  test('the journal is there after the power went, to its last acknowledged line', async () => {
    const { page } = dossier
    const lines = Array.from({ length: 40 }, (_, n) => JSON.stringify({ test: n }))
    for (const line of lines) await page.evaluate((one) => window.dossier?.journal.append([one]), line)
    await dossier.kill()
    await dossier.relaunch()
    const read = await dossier.page.evaluate(() => window.dossier?.journal.read(0))
    expect(read?.filter((line) => line.includes('"test"'))).toEqual(lines)
  })

  test('a backup comes back whole after a new start, and the sentinel with it', async () => {
    await dossier.page.evaluate(async () => {
      const bytes = new Uint8Array(3_000_000).map((_, i) => i % 251)
      await window.dossier?.backups.write(bytes, { cards: 3, reviews: 7, occasion: 'asked' })
      await window.dossier?.sentinel.write({ at: 1, cards: 0, reviews: 0 })
    })
    await dossier.relaunch()
    const seen = await dossier.page.evaluate(async () => {
      const all = (await window.dossier?.backups.list()) ?? []
      const ours = all.find((backup) => backup.cards === 3 && backup.reviews === 7)
      const bytes = await window.dossier?.backups.read(ours?.id ?? '')
      return { whole: bytes?.length === 3_000_000 && bytes.every((byte, i) => byte === i % 251), occasion: ours?.occasion }
    })
    expect(seen).toEqual({ whole: true, occasion: 'asked' })
    expect(await dossier.page.evaluate(() => window.dossier?.sentinel.read())).not.toBeNull()
  })

  test('a last word is waited for when the window closes', async () => {
    await dossier.page.evaluate(() => {
      window.dossier?.onQuit(async () => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        await window.dossier?.journal.append(['{"last":"word"}'])
      })
    })
    await dossier.relaunch()
    expect(await dossier.page.evaluate(() => window.dossier?.journal.read(0))).toContain('{"last":"word"}')
  })

  test('the database survives closing and the power going', async () => {
    const put = (key: string) =>
      dossier.page.evaluate(
        (name) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('desktop-test', 1)
            opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
            opening.onerror = () => reject(new Error('open'))
            opening.onsuccess = () => {
              const writing = opening.result.transaction('kept', 'readwrite', { durability: 'strict' })
              writing.objectStore('kept').put(true, name)
              writing.oncomplete = () => {
                opening.result.close()
                resolve()
              }
              writing.onerror = () => reject(new Error('write'))
            }
          }),
        key,
      )
    const keys = () =>
      dossier.page.evaluate(
        () =>
          new Promise<IDBValidKey[]>((resolve, reject) => {
            const opening = indexedDB.open('desktop-test', 1)
            opening.onerror = () => reject(new Error('open'))
            opening.onsuccess = () => {
              const reading = opening.result.transaction('kept').objectStore('kept').getAllKeys()
              reading.onsuccess = () => {
                opening.result.close()
                resolve(reading.result)
              }
            }
          }),
      )
    await put('closed')
    await dossier.relaunch()
    await put('killed')
    await dossier.kill()
    await dossier.relaunch()
    expect(await keys()).toEqual(['closed', 'killed'])
  })
})
