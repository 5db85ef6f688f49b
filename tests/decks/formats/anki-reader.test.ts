// Packages with all that was learnt, under the eyes of an independent reader: `tests/support/read-apkg.py` knows Anki's rules, and none of our code.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashOf, readAnki, utf8, writeAnkiPackage, type DeckFile } from '../../../decks/index.ts'
import { ankiFiles } from '../../support/anki-files.ts'
import { root } from '../../support/data.ts'
import { openSqlite } from '../../support/sqlite.ts'
import { studiedCollection } from '../../support/studied.ts'

const AT = Date.UTC(2026, 10, 22, 9, 30)
const sqlite = await openSqlite()
const python = spawnSync('python3', ['-c', 'import sqlite3, zipfile']).status === 0
const folder = mkdtempSync(path.join(tmpdir(), 'dossier-reader-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Seen {
  readonly broken: readonly string[]
  readonly notes: number
  readonly cards: number
  readonly reviews: number
  readonly studied: number
  readonly decks: readonly string[]
  readonly media: Readonly<Record<string, string>>
}

function seen(file: DeckFile, schedule: boolean): Seen {
  const place = path.join(folder, 'look.apkg')
  writeFileSync(place, writeAnkiPackage(file, { sqlite, at: AT, offsetAt: () => 120, schedule }))
  const look = spawnSync('python3', [path.join(root, 'tests/support/read-apkg.py'), place], { encoding: 'utf8' })
  expect(look.stderr).toBe('')
  return JSON.parse(look.stdout) as Seen
}

describe.skipIf(!python)('a package that carries progress', () => {
  const bytes = [utf8('a picture').slice(), utf8('a sound').slice()]
  const studied: DeckFile = {
    ...studiedCollection({ cards: 300, days: 60, today: AT }),
    media: bytes.map((one, i) => ({ hash: hashOf(one), kind: 'media', name: ['größe.png', 'a b.mp3'][i]!, bytes: one })),
  }

  it('keeps every rule, and all cards, answers and media are in it', () => {
    const { broken, cards, notes, reviews, studied: some, media } = seen(studied, true)
    expect(broken).toEqual([])
    expect([notes, cards]).toEqual([studied.notes.length, studied.cards.length])
    expect(reviews).toBe(studied.reviews.length)
    expect(some).toBe(studied.cards.filter(({ phase }) => phase !== 'new').length)
    expect(some).toBeGreaterThan(100)
    expect(media).toEqual(Object.fromEntries(studied.media.map(({ name, hash }) => [name, hash])))
  })

  it('keeps every rule without progress too, and tells none of it', () => {
    const { broken, cards, reviews, studied: some } = seen(studied, false)
    expect(broken).toEqual([])
    expect([cards, reviews, some]).toEqual([studied.cards.length, 0, 0])
  })

  const real = (ankiFiles() ?? []).filter(({ counts }) => counts && counts.notes > 0)
  it.each(real.map((file) => [file.name, file] as const))('keeps every rule when %s goes out again', (name, { bytes: came }) => {
    const { file } = readAnki(came, name, { sqlite, at: AT, offsetAt: () => 120 })
    const { broken, cards, notes, media } = seen(file, true)
    expect(broken).toEqual([])
    expect([notes, cards]).toEqual([file.notes.length, file.cards.length])
    expect(Object.values(media).sort()).toEqual(file.media.map(({ hash }) => hash).sort())
  })
})
