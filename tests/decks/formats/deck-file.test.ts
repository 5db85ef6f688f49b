import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeckFile, writeDeckFile, type DeckFile } from '../../../decks/formats/index.ts'
import { base64Of, bytesOfBase64 } from '../../../decks/formats/base64.ts'
import { hashOf, Trouble, utf8 } from '../../../decks/model/index.ts'
import type {
  Card,
  CardId,
  Deck,
  DeckId,
  Note,
  NoteId,
  NoteTypeId,
  PresetId,
  Review,
  ReviewId,
  Source,
  SourceId,
  DocumentId,
} from '../../../decks/model/index.ts'

const EMPTY: DeckFile = {
  decks: [],
  presets: [],
  noteTypes: [],
  notes: [],
  cards: [],
  reviews: [],
  sources: [],
  documents: [],
  media: [],
}

const deck: Deck = { id: 'd1' as DeckId, name: 'Treaties', parent: null, preset: 'p1' as PresetId, createdAt: 1, changedAt: 2 }
const note: Note = {
  id: 'n1' as NoteId,
  noteType: 'dossier-basic' as NoteTypeId,
  kind: null,
  fields: ['Who signed it?', 'Molotov', '', ''],
  tags: ['pact'],
  choices: [],
  open: 0,
  document: null,
  deck: deck.id,
  matchKey: null,
  madeBy: null,
  edited: false,
  score: 0,
  flags: [],
  guid: 'g1',
  createdAt: 1,
  changedAt: 2,
}
const card: Card = {
  id: 'c1' as CardId,
  note: note.id,
  ord: 0,
  deck: deck.id,
  kind: null,
  document: null,
  phase: 'review',
  queue: 'review',
  due: 20500,
  step: 0,
  memory: { stability: 12.5, difficulty: 4.2, lastReview: 1_700_000_000_000, lastOffset: 60 },
  interval: 12,
  reviews: 3,
  lapses: 0,
  flag: 0,
  buriedUntil: 0,
  createdAt: 1,
  changedAt: 2,
}
const review: Review = {
  id: 'dev-0000000001' as ReviewId,
  card: card.id,
  at: 1_700_000_000_000,
  utcOffset: 60,
  kind: 'review',
  grade: 'good',
  took: 4200,
  stability: 12.5,
  difficulty: 4.2,
  placement: { phase: 'review', step: 0, due: 20500, interval: 12 },
  parameters: 'default',
  undoes: null,
}
const source: Source = {
  id: 's1' as SourceId,
  note: note.id,
  document: 'doc1' as DocumentId,
  start: 3,
  end: 9,
  quote: 'signed',
  sentence: 0,
  marks: [{ start: 3, end: 9, ink: 'fact' }],
  answers: [null],
}
const whole: DeckFile = {
  ...EMPTY,
  decks: [deck],
  notes: [{ ...note, fields: fit(note) }],
  cards: [card],
  reviews: [review],
  sources: [source],
}

/** A built-in type's notes have as many fields as the type. */
function fit(one: Note): readonly string[] {
  return readDeckFile(writeDeckFile({ ...EMPTY, decks: [deck], notes: [one] }), 'x').file.notes[0]!.fields
}

const read = (value: unknown) => readDeckFile(utf8(JSON.stringify(value)), 'treaties.dossier.json')
const trouble = (run: () => unknown): Trouble => {
  try {
    run()
  } catch (error) {
    if (error instanceof Trouble) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('our own deck file', () => {
  it('reads what it wrote, with nothing to mend', () => {
    expect(readDeckFile(writeDeckFile(whole), 'x')).toEqual({ file: whole, repairs: [] })
  })

  it('reads back any words, tags, numbers and bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/\p{Cs}/u.test(text)),
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.double({ min: 0.001, max: 36500, noNaN: true }),
        fc.uint8Array({ maxLength: 300 }),
        (words, tags, stability, bytes) => {
          const file: DeckFile = {
            ...whole,
            notes: [{ ...whole.notes[0]!, fields: [words, ...whole.notes[0]!.fields.slice(1)], tags }],
            cards: [{ ...card, memory: { ...card.memory!, stability } }],
            media: [{ hash: hashOf(bytes), kind: 'original', name: 'a.txt', bytes }],
          }
          expect(readDeckFile(writeDeckFile(file), 'x')).toEqual({ file, repairs: [] })
        },
      ),
    )
  })

  it('refuses a newer one, an empty one, a cut one and a stranger, each in a sentence with its name', () => {
    expect(trouble(() => read({ format: 'dossier', version: 2 }))).toMatchObject({
      code: 'newer',
      message: expect.stringMatching(/^treaties.*newer Dossier.*Update/) as string,
    })
    expect(trouble(() => readDeckFile(new Uint8Array(), 'a.json'))).toMatchObject({
      code: 'empty',
      message: expect.stringContaining('a.json') as string,
    })
    const bytes = writeDeckFile(whole)
    expect(trouble(() => readDeckFile(bytes.subarray(0, bytes.length - 400), 'a.json'))).toMatchObject({
      code: 'truncated',
      message: expect.stringMatching(/cut short.*line \d+/) as string,
    })
    expect(trouble(() => read({ notes: [] })).code).toBe('not-ours')
    expect(trouble(() => readDeckFile(utf8('Front,Back'), 'a.csv')).message).toContain('not JSON')
  })

  it('mends what it can and says so', () => {
    const { file, repairs } = read({
      format: 'dossier',
      version: 1,
      madeBy: 'somebody else',
      decks: [
        { id: 'd1', name: '  ' },
        { id: 'd2', parent: 'd3' },
        { id: 'd3', parent: 'd2', name: 'loop' },
      ],
      notes: [
        { ...note, fields: ['only a front'] },
        { ...note, id: 'n2', deck: 'gone', guid: undefined },
        { ...note, id: 'n3', noteType: 'gone' },
        { id: 'n4' },
        note,
      ],
      cards: [
        { ...card, memory: null },
        { ...card, id: 'c2', note: 'gone' },
      ],
      reviews: [review, review, 7],
      media: [{ hash: 'h', name: 'x.png', bytes: '???' }],
    })
    expect(file.decks.map(({ name, parent }) => [name, parent])).toEqual([
      ['Unnamed deck', null],
      ['Unnamed deck', null],
      ['loop', null],
      ['Brought in', null],
    ])
    expect(file.notes.map(({ id }) => id)).toEqual(['n1', 'n2'])
    expect(file.notes[0]?.fields.length).toBeGreaterThan(1)
    expect(file.notes[1]?.guid).toBe('n2')
    expect(file.cards).toMatchObject([{ id: 'c1', phase: 'new', queue: 'new' }])
    expect(file.reviews).toEqual([review])
    expect(repairs.join('\n')).toMatch(/1 of 5 notes could not be read/)
    expect(repairs.join('\n')).toMatch(/1 note had no note type/)
    expect(repairs.join('\n')).toMatch(/1 card had no note/)
    expect(repairs.join('\n')).toMatch(/stood twice/)
    expect(repairs.join('\n')).toMatch(/"x.png" in it is damaged/)
    expect(repairs.every((line) => line.startsWith('treaties.dossier.json: '))).toBe(true)
  })

  it('keeps the answers to cards that were deleted since: the log only grows', () => {
    const gone = { ...review, id: 'dev-0000000002' as ReviewId, card: 'deleted' as CardId }
    const file: DeckFile = { ...whole, reviews: [review, gone] }
    expect(readDeckFile(writeDeckFile(file), 'x')).toEqual({ file, repairs: [] })
  })

  it('lets no key of a stranger reach a prototype', () => {
    const { file } = readDeckFile(
      utf8('{"format":"dossier","version":1,"__proto__":{"polluted":1},"notes":[{"__proto__":{"polluted":1},"id":"n"}]}'),
      'x',
    )
    expect(file.notes).toEqual([])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('survives any JSON in any place', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('decks', 'presets', 'noteTypes', 'notes', 'cards', 'reviews', 'sources', 'documents', 'media'),
        (value, kind) => {
          expect(() => read({ format: 'dossier', version: 1, [kind]: value })).not.toThrow()
        },
      ),
    )
  })
})

describe('base64', () => {
  it('is what everybody else writes, and gives the bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes)
      }),
      { numRuns: 30 },
    )
  })

  it('is strict', () => {
    for (const text of ['abc', 'a===', '####', 'ab=c']) expect(bytesOfBase64(text)).toBeNull()
  })
})
