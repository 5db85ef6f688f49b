// The law of going out and coming back: what Anki's form can say is the same afterwards, for any deck and for every real file.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_PRESET,
  deckFileOfGenerated,
  grade,
  hashOf,
  htmlOf,
  makeDeck,
  newCard,
  readAnki,
  reset,
  SAMPLES,
  setDue,
  studyDay,
  utf8,
  writeAnkiPackage,
  type Card,
  type DeckFile,
  type Note,
  type NoteTypeId,
  type Preset,
  type PresetId,
  type Review,
  type ReviewId,
} from '../../../decks/index.ts'
import { ankiFiles } from '../../support/anki-files.ts'
import { english } from '../../support/english.ts'
import { openSqlite } from '../../support/sqlite.ts'

const AT = Date.UTC(2026, 10, 22, 9, 30)
const OFFSET = 120
const sqlite = await openSqlite()
const offsetAt = () => OFFSET

function around(file: DeckFile): DeckFile {
  const bytes = writeAnkiPackage(file, { sqlite, at: AT, offsetAt, schedule: true })
  const { file: back, leftOut } = readAnki(bytes, 'x.apkg', { sqlite, at: AT, offsetAt })
  expect(leftOut).toEqual([])
  return back
}

/** A deck file by its words: ids are the machine's affair, and the order of rows too. */
function told(file: DeckFile) {
  const notes = new Map(file.notes.map((note) => [note.id, note]))
  const parents = new Map(file.decks.map((deck) => [deck.id, deck]))
  const pathOf = (id: string | null): string => {
    const deck = parents.get(id as never)
    return deck ? `${pathOf(deck.parent)}/${deck.name}` : ''
  }
  const place = (card: Card) => `${notes.get(card.note)!.guid} ${card.ord}`
  const cards = new Map(file.cards.map((card) => [card.id, place(card)]))
  const sorted = <T>(rows: T[]): T[] => rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    decks: sorted(file.decks.map(({ id }) => pathOf(id)).filter((path) => path !== '/Default')),
    notes: sorted(file.notes.map(({ guid, fields, tags, kind }) => ({ guid, fields, tags, kind }))),
    cards: sorted(
      file.cards.map((card) => ({
        place: place(card),
        deck: pathOf(card.deck),
        ...pick(card, ['phase', 'queue', 'due', 'step', 'interval', 'reviews', 'lapses', 'flag', 'buriedUntil', 'memory']),
      })),
    ),
    reviews: sorted(
      file.reviews
        .filter(({ kind }) => kind !== 'seed')
        .map((review) => ({
          card: cards.get(review.card),
          ...pick(review, ['at', 'utcOffset', 'kind', 'grade', 'took', 'stability', 'difficulty']),
        })),
    ),
    seeds: sorted(
      file.reviews
        .filter(({ kind }) => kind === 'seed')
        .map(({ card, stability, difficulty }) => [cards.get(card), stability, difficulty]),
    ),
    presets: sorted(file.presets.map(({ changedAt: _, ...preset }) => preset)),
    noteTypes: sorted(file.noteTypes.filter((type) => !type.builtIn).map(({ changedAt: _, ...type }) => type)),
    media: sorted(file.media.map(({ hash, name }) => [name, hash])),
  }
}

function pick<T extends object, K extends keyof T>(row: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<T, K>
}

const PRESET: Preset = {
  ...DEFAULT_PRESET,
  id: 'anki-preset-77' as PresetId,
  name: 'Law',
  newPerDay: 7,
  desiredRetention: 0.87,
  changedAt: 1_600_000_000_000,
}

const word = fc
  .string({ unit: fc.constantFrom('a', 'ü', '漢', '<', '&', ' ', '\n', '"', "'"), minLength: 1, maxLength: 12 })
  .map((text) => `x${text}x`)
const step = fc.record({
  days: fc.integer({ min: 0, max: 40 }),
  ms: fc.integer({ min: 0, max: 50_000_000 }),
  what: fc.constantFrom('again', 'hard', 'good', 'easy', 'good', 'reset', 'due' as const),
  took: fc.integer({ min: 0, max: 60_000 }),
})
const studied = fc.record({
  steps: fc.array(step, { maxLength: 8 }),
  flag: fc.integer({ min: 0, max: 7 }),
  suspended: fc.boolean(),
  buried: fc.boolean(),
})
const noted = fc.record({
  words: fc.tuple(word, word),
  tags: fc.uniqueArray(fc.constantFrom('law', 'a::b', 'marked', 'leech', 'Größe')),
  deck: fc.constantFrom('Law', 'Law::Treaties', 'Größe', 'law::cases'),
  card: studied,
})

/** What a life of study makes of a card, by our own scheduler. */
function study(card: Card, life: typeof studied extends fc.Arbitrary<infer T> ? T : never): { card: Card; reviews: Review[] } {
  let now = AT - 300 * 86_400_000
  const reviews: Review[] = []
  for (const { days, ms, what, took } of life.steps) {
    now += days * 86_400_000 + ms + 1
    if (now >= AT) break
    const moment = { at: now, utcOffset: OFFSET }
    const done =
      what === 'reset'
        ? reset(card, 5, moment)
        : what === 'due'
          ? card.memory
            ? setDue(card, studyDay(now, OFFSET) + 9, moment)
            : null
          : grade(card, what, took, PRESET, now, OFFSET, null)
    if (!done) continue
    card = done.card
    reviews.push({ ...done.review, id: `test-${card.id}-${reviews.length}` as ReviewId })
  }
  const buriedUntil = life.buried && !life.suspended ? studyDay(AT, OFFSET) + 1 : 0
  return {
    card: { ...card, flag: life.flag as Card['flag'], buriedUntil, queue: life.suspended ? 'suspended' : card.queue },
    reviews,
  }
}

const deckFile = fc.array(noted, { minLength: 1, maxLength: 12 }).map((list): DeckFile => {
  const decks = ['Law', 'Law::Treaties', 'Größe', 'law::cases'].map((path) => ({
    id: `deck ${path}` as never,
    name: path.split('::').at(-1)!,
    parent: (path.includes('::') ? 'deck Law' : null) as never,
    preset: PRESET.id,
    createdAt: AT,
    changedAt: AT,
  }))
  const made = list.map(({ words, tags, deck, card: life }, i) => {
    const note: Note = {
      ...{
        id: `note ${i}` as never,
        noteType: 'dossier-basic' as NoteTypeId,
        kind: null,
        fields: [...words.map(htmlOf), '', ''],
      },
      ...{ tags: [...tags], choices: [], open: 0, document: null, deck: `deck ${deck}` as never, matchKey: null, madeBy: null },
      ...{ edited: false, score: 0, flags: [], guid: `guid ${i}`, createdAt: AT - 1e6 + i, changedAt: AT - 1e6 },
    }
    return { note, ...study(newCard(`card ${i}` as never, note, 0, i + 1, AT - 1e6 + i), life) }
  })
  const bytes = utf8('a picture').slice()
  return {
    ...{ decks, presets: [PRESET], noteTypes: [], sources: [], documents: [] },
    notes: made.map(({ note }) => note),
    cards: made.map(({ card }) => card),
    reviews: made.flatMap(({ reviews }) => reviews),
    media: [{ hash: hashOf(bytes), kind: 'media', name: 'größe.png', bytes }],
  }
})

describe('out to Anki and back', () => {
  it('is the same for any deck that was studied', () => {
    fc.assert(
      fc.property(deckFile, (file) => {
        expect(told(around(file))).toEqual(told(file))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for what was found in documents: kinds, hidden findings and quotes too', async () => {
    const documents = SAMPLES.map(({ file, text }) => ({ name: file, bytes: utf8(text) }))
    const file = deckFileOfGenerated((await makeDeck(documents, { english: english(), name: 'Briefings' })).deck, AT)
    const back = around(file)
    expect(told(back)).toEqual({ ...told(file), presets: told(back).presets })
    expect(back.notes.map(({ matchKey }) => matchKey).sort()).toEqual(file.notes.map(({ matchKey }) => matchKey).sort())
    expect(new Set(back.sources.map(({ quote }) => quote))).toEqual(
      new Set(file.notes.map((note) => file.sources.find((source) => source.note === note.id)!.quote)),
    )
  })

  it('brings nothing along of what was learnt, unless asked', () => {
    const [file] = fc.sample(deckFile, { numRuns: 1, seed: 7 })
    const bytes = writeAnkiPackage(file!, { sqlite, at: AT, offsetAt })
    const { file: back } = readAnki(bytes, 'x.apkg', { sqlite, at: AT, offsetAt })
    expect(back.reviews).toEqual([])
    expect(back.cards.every(({ phase, memory, flag }) => phase === 'new' && memory === null && flag === 0)).toBe(true)
    expect(back.notes.flatMap(({ tags }) => tags).filter((tag) => /marked|leech/.test(tag))).toEqual([])
    expect(back.presets.map(({ name }) => name)).toEqual(['Default'])
  })

  const real = (ankiFiles() ?? []).filter(({ counts }) => counts && counts.notes > 0)
  it.each(real.map((file) => [file.name, file] as const))('is the same for %s', (name, { bytes }) => {
    const { file } = readAnki(bytes, name, { sqlite, at: AT, offsetAt })
    const used = new Set(file.notes.map(({ noteType }) => noteType))
    const once = { ...file, noteTypes: file.noteTypes.filter(({ id }) => used.has(id)) }
    expect(told(around(once))).toEqual(told(once))
  })
})
