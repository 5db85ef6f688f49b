// The package as another program sees it: Python's own SQLite and hashes read what sql.js and our code wrote.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  BUILT_IN,
  deckFileOfGenerated,
  makeDeck,
  readDeckFile,
  SAMPLES,
  tableNotes,
  readTable,
  utf8,
  writeAnkiPackage,
  writeDeckFile,
  type DeckFile,
  type DeckId,
  type Note,
} from '../../../decks/index.ts'
import { english } from '../../support/english.ts'

const AT = Date.UTC(2026, 10, 22, 9, 30)

const LOOK = `
import hashlib, html, json, re, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
rows = lambda sql: [list(row) for row in db.execute(sql)]
col = dict(zip(['crt', 'mod', 'ver', 'conf', 'models', 'decks', 'dconf', 'tags'],
               db.execute('select crt, mod, ver, conf, models, decks, dconf, tags from col').fetchone()))
for name in ['conf', 'models', 'decks', 'dconf', 'tags']: col[name] = json.loads(col[name])
strip = lambda field: html.unescape(re.sub('<[^>]*>', '', field)).replace('\\xa0', ' ')
print(json.dumps({
    'check': rows('pragma integrity_check'), 'col': col,
    'notes': rows('select id, guid, mid, tags, flds, sfld, csum, usn, mod from notes order by id'),
    'cards': rows('select id, nid, did, ord, type, queue, due, usn from cards order by id'),
    'revlog': rows('select count(*) from revlog')[0][0],
    'csum': [int(hashlib.sha1(strip(flds.split('\\x1f')[0]).encode()).hexdigest()[:8], 16)
             for (flds,) in db.execute('select flds from notes order by id')],
}))
`

interface Seen {
  readonly check: string[][]
  readonly col: {
    readonly crt: number
    readonly ver: number
    readonly conf: Record<string, unknown>
    readonly models: Record<
      string,
      { id: number; name: string; flds: { name: string }[]; tmpls: { qfmt: string }[]; css: string; req: unknown[] }
    >
    readonly decks: Record<string, { id: number; name: string; conf: number }>
    readonly dconf: Record<string, unknown>
  }
  readonly notes: [
    id: number,
    guid: string,
    mid: number,
    tags: string,
    flds: string,
    sfld: string,
    csum: number,
    usn: number,
    mod: number,
  ][]
  readonly cards: [id: number, nid: number, did: number, ord: number, type: number, queue: number, due: number, usn: number][]
  readonly revlog: number
  readonly csum: number[]
}

const python = spawnSync('python3', ['-c', 'import sqlite3']).status === 0
if (!python) console.warn('python3 with sqlite3 is absent: what reads Anki packages with it is skipped.')

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-anki-'))
let sqlite: SqlJsStatic
let samples: DeckFile

beforeAll(async () => {
  sqlite = await initSqlJs({ wasmBinary: readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')) })
  const files = SAMPLES.map(({ file, text }) => ({ name: file, bytes: utf8(text) }))
  samples = deckFileOfGenerated((await makeDeck(files, { english: english(), name: 'Briefings' })).deck, AT)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (file: DeckFile): Uint8Array => writeAnkiPackage(file, { sqlite, at: AT })

function seen(file: DeckFile, entry = 'collection.anki21'): Seen {
  const database = path.join(folder, 'look.sqlite')
  writeFileSync(database, unzipSync(write(file))[entry]!)
  const look = spawnSync('python3', ['-c', LOOK, database], { encoding: 'utf8' })
  expect(look.stderr).toBe('')
  return JSON.parse(look.stdout) as Seen
}

describe('a deck from documents, as a deck file', () => {
  it('is read back whole, with nothing to mend', () => {
    expect(readDeckFile(writeDeckFile(samples), 'x')).toEqual({ file: samples, repairs: [] })
  })

  it('has every card new and kept, and marks what stands in its quote', () => {
    expect(samples.notes.length).toBeGreaterThan(10)
    expect(samples.notes.flatMap(({ choices }) => choices)).toHaveLength(samples.cards.length)
    expect(samples.cards.every(({ phase, memory }) => phase === 'new' && memory === null)).toBe(true)
    for (const { start, end, marks } of samples.sources)
      for (const mark of marks) expect(mark.start >= start && mark.end <= end && mark.start < mark.end).toBe(true)
    expect(samples.sources.some(({ marks }) => marks.length > 0)).toBe(true)
  })
})

describe('an Anki package', () => {
  it('holds what Anki looks for, and the same bytes each time', () => {
    const bytes = write(samples)
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual(['collection.anki2', 'collection.anki21', 'media', 'meta'])
    expect([...unzipSync(bytes)['meta']!]).toEqual([8, 2])
    expect(new TextDecoder().decode(unzipSync(bytes)['media'])).toBe('{}')
    expect(Buffer.from(write(samples)).equals(bytes)).toBe(true)
  })

  it.skipIf(!python)('is sound, and every note and card finds what it names', () => {
    const { check, col, notes, cards, revlog, csum } = seen(samples)
    expect(check).toEqual([['ok']])
    expect(col).toMatchObject({ ver: 11, conf: { schedVer: 2, sched2021: true } })
    expect(col.crt % 86_400).toBe(4 * 3600)
    expect(notes).toHaveLength(samples.notes.length)
    expect(cards).toHaveLength(samples.cards.length)
    expect(revlog).toBe(0)
    expect(notes.map((note) => note[6])).toEqual(csum)
    expect(new Set(notes.map(([, guid]) => guid)).size).toBe(notes.length)
    const known = new Map(notes.map((note) => [note[0], note]))
    for (const [id, guid, mid, , flds, , , usn, mod] of notes) {
      expect(flds.split('\u001f')).toHaveLength(col.models[mid]!.flds.length)
      expect(guid).not.toBe('')
      expect([usn, id < AT + 86_400_000, mod <= AT / 1000]).toEqual([-1, true, true])
    }
    for (const [, nid, did, ord, type, queue, due, usn] of cards) {
      const model = col.models[known.get(nid)![2]]!
      expect(ord).toBeLessThan(model.tmpls.length)
      expect(col.decks[did]!.name).toBe('Briefings')
      expect(col.dconf).toHaveProperty(String(col.decks[did]!.conf))
      expect([type, queue, usn, due >= 1 && due <= notes.length]).toEqual([0, 0, -1, true])
    }
    for (const [key, model] of Object.entries(col.models)) {
      expect(String(model.id)).toBe(key)
      expect(model.css).toContain('nightMode')
      for (const [, name] of model.tmpls.flatMap(({ qfmt }) => [...qfmt.matchAll(/\{\{[#^/]?(?:\w+:)?([^}]+)\}\}/g)]))
        expect(model.flds.map((field) => field.name)).toContain(name)
    }
  })

  it.skipIf(!python)('keeps the hidden field, and escapes plain words', () => {
    const note: Note = { ...samples.notes[0]!, fields: samples.notes[0]!.fields.with(0, 'Is 3 < 4 & "so"?\nYes.') }
    const { col, notes } = seen({ ...samples, notes: [note] })
    const names = col.models[notes[0]![2]]!.flds.map(({ name }) => name)
    const field = (name: string) => notes[0]![4].split('\u001f')[names.indexOf(name)]
    expect(field('Prompt 1')).toBe('Is 3 &lt; 4 &amp; "so"?<br>Yes.')
    expect(notes[0]![5]).toBe('Is 3 < 4 & "so"?Yes.')
    expect(field('Finding')).toContain('"kind":')
  })

  it.skipIf(!python)('says nothing of a found card that was not kept', () => {
    const note = samples.notes[0]!
    const fields = note.fields.with(2, 'A second prompt').with(3, 'A second answer')
    const { notes, cards } = seen({ ...samples, notes: [{ ...note, fields, choices: ['kept', 'dropped'] }] })
    expect(cards.map((card) => card[3])).toEqual([0])
    expect(notes[0]![4].split('\u001f').slice(0, 4)).toEqual([expect.stringMatching(/./), expect.stringMatching(/./), '', ''])
  })

  it.skipIf(!python)('carries own notes with tags, decks and all their parents, in the order they wait', () => {
    const table = readTable(
      utf8('Front,Back,Tags,Deck\nWho?,Molotov,a::b leech c,Law::Treaties\n{{c2::Rome}} and {{c1::Bonn}},x,,law::cases\n'),
      'x.csv',
    )
    const { file } = tableNotes(table, table.columns, 'Law', AT)
    const due = new Map(file.cards.map((card, i) => [card.id, file.cards.length - i]))
    const { col, notes, cards } = seen({ ...file, cards: file.cards.map((card) => ({ ...card, due: due.get(card.id)! })) })
    expect(Object.values(col.decks).map(({ name }) => name)).toEqual(['Default', 'Law', 'Law::Treaties', 'law::cases'])
    expect(notes.map((note) => note[3])).toEqual([' a::b c ', ''])
    const ofNote = (place: number) => cards.filter((card) => card[1] === notes[place]![0])
    expect(ofNote(0).map((card) => card[6])).toEqual([2])
    expect(
      ofNote(1)
        .map((card) => [card[3], card[6]])
        .sort(),
    ).toEqual([
      [0, 1],
      [1, 1],
    ])
    const cloze = Object.values(col.models).find(({ name }) => name === 'Dossier cloze')
    expect(cloze).toMatchObject({ type: 1, flds: [{ name: 'Text' }, { name: 'Extra' }, { name: 'Quote' }, { name: 'Source' }] })
  })

  it.skipIf(!python)(
    'takes whatever a deck file may hold: two notes of one guid, two types of one name, a card of nothing',
    () => {
      const [one, two] = samples.notes as [Note, Note]
      const own = BUILT_IN.map((type) => ({ ...type, id: `own-${type.id}` as typeof type.id, name: 'Mine', builtIn: false }))
      const typed = { ...two, guid: one.guid, noteType: own[0]!.id, createdAt: -1 }
      const astray = { ...samples.cards[0]!, id: 'astray' as never, note: 'nobody' as never }
      const homeless = samples.cards.map((card) => ({ ...card, deck: 'nowhere' as DeckId }))
      const { check, col, notes, cards } = seen({ ...samples, noteTypes: own, notes: [one, typed], cards: [...homeless, astray] })
      expect(check).toEqual([['ok']])
      expect(new Set(notes.map(([, guid]) => guid)).size).toBe(2)
      expect(notes.length).toBe(2)
      expect(new Set(cards.map((card) => card[2]))).toEqual(new Set([1]))
      const names = Object.values(col.models).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    },
  )

  it.skipIf(!python)('tells an old Anki to update', () => {
    const { check, notes, cards } = seen(samples, 'collection.anki2')
    expect([check, notes.length, cards.length]).toEqual([[['ok']], 1, 1])
    expect(notes[0]![4]).toMatch(/newer Anki/)
  })
})
