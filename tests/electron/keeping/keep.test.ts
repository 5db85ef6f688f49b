import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openKeep } from '../../../electron/keeping/keep.ts'
import { folder } from '../folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (given: Uint8Array) => new TextDecoder().decode(given)

function clock(start = Date.UTC(2026, 10, 22)): () => number {
  let now = start
  return () => (now += 60_000)
}

describe('what is kept outside the database', () => {
  test('a backup comes back byte for byte, smaller on the disk, and is listed with its counts', async () => {
    const keep = openKeep(folder(), 'desktop', clock())
    const content = '{"format":"dossier"}'.repeat(500)
    const written = await keep.backups.write(bytes(content), { cards: 12, reviews: 34, occasion: 'quit' })
    expect(written).toMatchObject({ cards: 12, reviews: 34, occasion: 'quit', from: 'desktop' })
    expect(written?.size).toBeLessThan(content.length / 10)
    expect(await keep.backups.list()).toEqual([written])
    expect(text(await keep.backups.read(written?.id ?? ''))).toBe(content)
  })

  test('an empty one is kept only where there is no fuller one', async () => {
    const keep = openKeep(folder(), 'desktop', clock())
    expect(await keep.backups.write(bytes('a'), { cards: 0, reviews: 0 })).not.toBeNull()
    await keep.backups.write(bytes('b'), { cards: 5, reviews: 0 })
    expect(await keep.backups.write(bytes('c'), { cards: 0, reviews: 0 })).toBeNull()
    expect((await keep.backups.list()).map((backup) => backup.cards)).toEqual([5, 0])
  })

  test('two in the same moment, or with a clock gone back, are both kept, the later one first', async () => {
    const keep = openKeep(folder(), 'desktop', () => 1000)
    await keep.backups.write(bytes('a'), { cards: 1, reviews: 0 })
    await keep.backups.write(bytes('b'), { cards: 2, reviews: 0 })
    expect((await keep.backups.list()).map((backup) => backup.cards)).toEqual([2, 1])
  })

  test.each(['../../sentinel.json', '/etc/passwd', '', 'x.dossier.gz', '..'])('no id is made into a path: %j', async (id) => {
    const keep = openKeep(folder(), 'desktop', clock())
    await keep.sentinel.write({ at: 1, cards: 1, reviews: 1 })
    await expect(keep.backups.read(id)).rejects.toThrow('That backup is no longer there: look at the list again.')
  })

  test('a backup cut off on the disk is refused by name, not given as a part', async () => {
    const home = folder()
    const keep = openKeep(home, 'desktop', clock())
    const written = await keep.backups.write(bytes('x'.repeat(10_000)), { cards: 1, reviews: 1 })
    const { truncateSync } = await import('node:fs')
    truncateSync(path.join(keep.folder, 'backups', written?.id ?? ''), 20)
    await expect(keep.backups.read(written?.id ?? '')).rejects.toThrow(/could not be read; try an older one/)
  })

  test('old ones go, and strange files beside them stay', async () => {
    const home = folder()
    const keep = openKeep(home, 'desktop', clock())
    const place = path.join(keep.folder, 'backups')
    mkdirSync(place, { recursive: true })
    writeFileSync(path.join(place, 'my own copy.dossier.gz'), 'mine')
    for (let n = 1; n <= 30; n++) await keep.backups.write(bytes(String(n)), { cards: n, reviews: 0 })
    expect(await keep.backups.list()).toHaveLength(10)
    expect(readdirSync(place)).toContain('my own copy.dossier.gz')
  })

  test('the sentinel is null at first, then what was written; a broken one is null', async () => {
    const keep = openKeep(folder(), 'desktop', clock())
    expect(await keep.sentinel.read()).toBeNull()
    await keep.sentinel.write({ at: 5, cards: 6, reviews: 7 })
    expect(await keep.sentinel.read()).toEqual({ at: 5, cards: 6, reviews: 7 })
    writeFileSync(path.join(keep.folder, 'sentinel.json'), '{"at":5,"cards":-1')
    expect(await keep.sentinel.read()).toBeNull()
  })

  test('the first desktop start sees what the browser app kept; the browser app does not see the desktop', async () => {
    const home = folder()
    const browser = openKeep(home, 'browser', clock())
    await browser.journal.append(['{"n":1}'])
    await browser.sentinel.write({ at: 1, cards: 40, reviews: 90 })
    const old = await browser.backups.write(bytes('browser'), { cards: 40, reviews: 90 })

    const desktop = openKeep(home, 'desktop', clock())
    expect(await desktop.sentinel.read()).toEqual({ at: 1, cards: 40, reviews: 90, from: 'browser' })
    expect(await desktop.backups.list()).toEqual([{ ...old, from: 'browser' }])
    expect(text(await desktop.backups.read(old?.id ?? ''))).toBe('browser')
    await desktop.journal.append(['{"n":2}'])
    expect(await desktop.journal.read(0)).toEqual(['{"n":1}', '{"n":2}'])

    await desktop.sentinel.write({ at: 2, cards: 41, reviews: 91 })
    await desktop.backups.write(bytes('desktop'), { cards: 41, reviews: 91 })
    expect(await desktop.sentinel.read()).toEqual({ at: 2, cards: 41, reviews: 91 })
    expect(await browser.sentinel.read()).toEqual({ at: 1, cards: 40, reviews: 90 })
    expect(await browser.backups.list()).toEqual([old])
    expect(await browser.journal.read(0)).toEqual(['{"n":1}'])
    await Promise.all([browser.close(), desktop.close()])
  })

  test('free space is a number of bytes', async () => {
    expect(await openKeep(folder(), 'desktop', clock()).freeSpace()).toBeGreaterThan(1_000_000)
  })
})
