// A large Anki package by a script: 50,000 notes of two cards each, most of them studied for a year, with pictures. The same bytes each time.
import { zipSync, type Zippable } from 'fflate'
import type { SqlJsStatic } from 'sql.js'
import { utf8 } from '../../decks/index.ts'
import { chancesFrom, type Chance } from './altered.ts'

export interface Large {
  readonly notes: number
  /** Told of the cards that were studied, 70 % of all. */
  readonly reviews: number
  readonly media: number
  readonly form: 'legacy1' | 'legacy2'
}

export const LARGE: Large = { notes: 50_000, reviews: 350_000, media: 2000, form: 'legacy2' }

const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2023, 6, 1, 4)
const MADE = FIRST_DAY / 1000
/** Pictures as a phone's made small, in bytes. */
const PICTURE = 17_500
const STUDIED = 0.7
const MODEL = 1_400_000_000_001
const DECKS = ['Default', 'Verbs', 'Verbs::Past', 'Verbs::Future', 'Nouns', 'Nouns::Towns', 'Law', 'Law::Treaties', 'Law::Courts']
const WORDS = [
  ...['harbour', 'treaty', 'river', 'minister', 'parliament', 'canal', 'reform', 'railway', 'council', 'election'],
  ...['famine', 'bridge', 'doctrine', 'border', 'tariff', 'museum', 'colony', 'strike', 'festival', 'orchard'],
]
const TABLES = `
  CREATE TABLE col (id INTEGER PRIMARY KEY, crt INTEGER, mod INTEGER, scm INTEGER, ver INTEGER, dty INTEGER, usn INTEGER, ls INTEGER,
    conf TEXT, models TEXT, decks TEXT, dconf TEXT, tags TEXT);
  CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, mod INTEGER, usn INTEGER, tags TEXT, flds TEXT, sfld INTEGER,
    csum INTEGER, flags INTEGER, data TEXT);
  CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER, mod INTEGER, usn INTEGER, type INTEGER,
    queue INTEGER, due INTEGER, ivl INTEGER, factor INTEGER, reps INTEGER, lapses INTEGER, left INTEGER, odue INTEGER, odid INTEGER,
    flags INTEGER, data TEXT);
  CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER, usn INTEGER, ease INTEGER, ivl INTEGER, lastIvl INTEGER, factor INTEGER,
    time INTEGER, type INTEGER);
  CREATE TABLE graves (usn INTEGER, oid INTEGER, type INTEGER);
  CREATE INDEX ix_cards_nid ON cards (nid);
  CREATE INDEX ix_revlog_cid ON revlog (cid);
`

/** @param sqlite sql.js, opened */
export function largePackage(sqlite: SqlJsStatic, { notes, reviews, media, form }: Large = LARGE): Uint8Array {
  const chance = chancesFrom(20261123)
  const collection = collectionOf(sqlite, { notes, reviews, media }, chance)
  const numbers = Array.from({ length: media }, (_, i) => i)
  const files = {
    media: utf8(JSON.stringify(Object.fromEntries(numbers.map((i) => [String(i), pictureName(i)])))),
    ...Object.fromEntries(numbers.map((i): [string, Zippable[string]] => [String(i), [pictureOf(chance), { level: 0 }]])),
  }
  return zipSync(
    form === 'legacy1'
      ? { 'collection.anki2': collection, ...files }
      : { meta: Uint8Array.of(8, 2), 'collection.anki21': collection, ...files },
    { level: 1, mtime: new Date(1980, 0, 1, 12) },
  )
}

function collectionOf(sqlite: SqlJsStatic, { notes, reviews, media }: Omit<Large, 'form'>, chance: Chance): Uint8Array {
  const database = new sqlite.Database()
  database.run(TABLES)
  database.run('BEGIN')
  const into = (table: string, columns: number): ((row: readonly (string | number)[]) => void) => {
    const statement = database.prepare(`INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`)
    return (row) => statement.run([...row])
  }
  const [note, card, answer] = [into('notes', 11), into('cards', 18), into('revlog', 9)]
  into(
    'col',
    13,
  )([1, FIRST_DAY / 1000, FIRST_DAY, FIRST_DAY, 11, 0, 0, 0, '{"creationOffset":0}', MODELS, decks(), OPTIONS, '{}'])
  const answers = Math.round(reviews / (2 * notes * STUDIED))
  const moments = new Set<number>()
  for (let i = 0; i < notes; i++) {
    const front = `${words(chance, 5)} ${i}`
    const back = `<b>${words(chance, 4)}</b> ${words(chance, 12)}${i < media ? ` <img src="${pictureName(i)}">` : ''}`
    const id = FIRST_DAY + i
    note([id, `large-${i.toString(36)}`, MODEL, MADE, -1, i % 3 === 0 ? ' a::b ' : '', `${front}\u001f${back}`, front, 0, 0, ''])
    for (const ord of [0, 1]) {
      const number = FIRST_DAY + 2 * i + ord
      const place = [number, id, 1 + (i % DECKS.length), ord, MADE, -1]
      // Every tenth is left as it was, so that the share is the same for any number of notes.
      if ((2 * i + ord) % 10 >= 10 * STUDIED) {
        card([...place, 0, 0, i + 1, 0, 0, 0, 0, 0, 0, 0, 0, ''])
        continue
      }
      let at = FIRST_DAY + DAY + Math.floor(chance() * 200 * DAY)
      let interval = 0
      for (let n = 0; n < answers; n++) {
        const before = interval
        interval = n === 0 ? -600 : Math.max(1, Math.round(before * 2.3))
        while (moments.has(at)) at++
        moments.add(at)
        answer([at, number, -1, 3, interval, before, 500, 3000 + Math.floor(chance() * 9000), n === 0 ? 0 : 1])
        at += n === 0 ? 600_000 : n === answers - 1 ? 0 : interval * DAY
      }
      const due = Math.floor((at - FIRST_DAY) / DAY) + interval
      const memory = {
        s: Number((interval * 1.1).toFixed(4)),
        d: Number((1 + 9 * chance()).toFixed(3)),
        lrt: Math.floor(at / 1000),
      }
      card([...place, 2, 2, due, interval, 2500, answers, 0, 0, 0, 0, i % 50 === 0 ? 1 : 0, JSON.stringify(memory)])
    }
  }
  database.run('COMMIT')
  const bytes = database.export()
  database.close()
  return bytes
}

const FIELDS = ['Front', 'Back'].map((name, ord) => ({
  name,
  ord,
  sticky: false,
  rtl: false,
  font: 'Arial',
  size: 20,
  media: [],
}))
const TEMPLATES = [
  { name: 'Card 1', ord: 0, qfmt: '{{Front}}', afmt: '{{FrontSide}}<hr id=answer>{{Back}}' },
  { name: 'Card 2', ord: 1, qfmt: '{{Back}}', afmt: '{{FrontSide}}<hr id=answer>{{Front}}' },
].map((template) => ({ ...template, bqfmt: '', bafmt: '', did: null }))
const MODELS = JSON.stringify({
  [MODEL]: {
    ...{
      id: MODEL,
      name: 'Basic (and reversed card)',
      type: 0,
      mod: MADE,
      usn: -1,
      sortf: 0,
      did: 1,
      latexPre: '',
      latexPost: '',
    },
    ...{ css: '.card { font-family: arial }', flds: FIELDS, tmpls: TEMPLATES, tags: [], vers: [] },
    req: [
      [0, 'all', [0]],
      [1, 'all', [1]],
    ],
  },
})
const OPTIONS = JSON.stringify({ 1: { id: 1, name: 'Default', mod: 0, usn: 0 } })

function decks(): string {
  const today = [0, 0]
  const all = DECKS.map((name, i) => ({
    ...{ id: i + 1, name, mod: MADE, usn: -1, dyn: 0, conf: 1, desc: '', collapsed: false, extendNew: 0, extendRev: 0 },
    ...{ lrnToday: today, revToday: today, newToday: today, timeToday: today },
  }))
  return JSON.stringify(Object.fromEntries(all.map((deck) => [deck.id, deck])))
}

function words(chance: Chance, howMany: number): string {
  return Array.from({ length: howMany }, () => WORDS[Math.floor(chance() * WORDS.length)]).join(' ')
}

function pictureName(i: number): string {
  return `picture-${i}.png`
}

/** What no packer makes smaller. */
function pictureOf(chance: Chance): Uint8Array {
  const bytes = new Uint8Array(PICTURE)
  const view = new DataView(bytes.buffer)
  for (let at = 8; at + 4 <= PICTURE; at += 4) view.setUint32(at, Math.floor(chance() * 2 ** 32))
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return bytes
}
