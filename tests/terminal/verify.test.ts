// `verify` on decks that hold, and on decks broken by hand, each in one place: it must say which note and what.
import { beforeAll, describe, expect, test } from 'vitest'
import { SAMPLES, type GeneratedDeck, type GeneratedNote } from '../../decks/index.ts'
import { generated, run, terminal } from './terminal.ts'

/** A deck as whoever breaks it sees it. */
type Open<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? Open<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Open<T[Key]> }
      : T

const { put } = terminal()
let whole: string

beforeAll(async () => {
  whole = JSON.stringify(await generated(put(SAMPLES[0]!.file, SAMPLES[0]!.text)))
}, 120_000)

/** A deck whose second note, of one source, was changed. */
function broken(change: (note: Open<GeneratedNote>, deck: Open<GeneratedDeck>) => void): { file: string; note: string } {
  const deck = JSON.parse(whole) as Open<GeneratedDeck>
  const note = deck.notes[1]!
  change(note, deck)
  return { file: put('broken.json', JSON.stringify(deck)), note: (JSON.parse(whole) as GeneratedDeck).notes[1]!.id }
}

describe('a deck that holds', () => {
  test('is told so, with its counts', async () => {
    const deck = JSON.parse(whole) as GeneratedDeck
    const { code, out, said } = await run(['verify', put('whole.json', whole)])
    expect({ code, said }).toEqual({ code: 0, said: [] })
    expect(out).toContain(`${deck.notes.length} notes`)
  })

  test('holds too with no more than the contract asks for, from whatever wrote it', async () => {
    const { format, version, name, documents, notes, leftOut } = JSON.parse(whole) as GeneratedDeck
    const bare = {
      ...{ format, version, name },
      documents: documents.map(({ id, title, file, published, text }) => ({ id, title, file, published, text })),
      notes: notes.map(({ id, kind, source, date, shift, score, flags, cards }) => ({
        ...{ id, kind, date, shift, score, flags, cards },
        source: source.map(({ document, start, end, quote }) => ({ document, start, end, quote })),
      })),
      leftOut: leftOut.map(({ document, start, end, why }) => ({ document, start, end, why })),
    }
    const utf16 = Buffer.from(`\uFEFF${JSON.stringify(bare)}`, 'utf16le')
    expect(await run(['verify', put('bare.json', utf16)])).toMatchObject({ code: 0, said: [] })
  })
})

type Break = (note: Open<GeneratedNote>, deck: Open<GeneratedDeck>) => void

const BROKEN: readonly { readonly what: string; readonly change: Break; readonly says: RegExp }[] = [
  {
    what: 'a quote was changed',
    change: ({ source }) => (source[0]!.quote = source[0]!.quote.replace(/\w+/, 'Perhaps')),
    says: /its quote does not stand at \d+ to \d+/,
  },
  { what: 'a span was moved', change: ({ source }) => source[0]!.start++, says: /its quote does not stand at/ },
  {
    what: 'a quote and its span are empty',
    change: ({ source }) => Object.assign(source[0]!, { quote: '', end: source[0]!.start }),
    says: /its quote is empty/,
  },
  {
    what: 'a document is unknown',
    change: ({ source }) => Object.assign(source[0]!, { document: 'nowhere' }),
    says: /its document nowhere is not in the deck/,
  },
  { what: 'there is no source', change: ({ source }) => source.splice(0), says: /it has no source/ },
  { what: 'there is no card', change: ({ cards }) => cards.splice(0), says: /it has no card/ },
  {
    what: 'an answer stands in its prompt',
    change: ({ cards }) => (cards[0]!.prompt += ` ${cards[0]!.answer.toUpperCase()}, is it?`),
    says: /stands in its prompt/,
  },
  { what: 'a prompt is empty', change: ({ cards }) => (cards[0]!.prompt = ' '), says: /its prompt is empty/ },
  { what: 'an answer is empty', change: ({ cards }) => (cards[0]!.answer = ''), says: /its answer is empty/ },
  {
    what: 'an answer is not in the quote',
    change: ({ cards }) => (cards[0]!.answer = 'the burgomaster of Arnford'),
    says: /does not follow from its quote/,
  },
  {
    what: 'an id stands twice',
    change: (note, { notes }) => (note.cards[0]!.id = notes[0]!.cards[0]!.id),
    says: /the same id stands twice/,
  },
  {
    what: 'a part of a shift is not in the quote',
    change: (note) =>
      (note.shift = { actor: 'the burgomaster of Arnford', issue: null, before: null, after: null, when: null, why: null }),
    says: /the shift's actor, "the burgomaster of Arnford", does not stand in its quote/,
  },
  {
    what: 'a field is missing',
    change: ({ cards }) => Object.assign(cards[0]!, { prompt: undefined }),
    says: /has no proper "cards\.0\.prompt"/,
  },
]

describe('a deck that was broken', () => {
  test.each(BROKEN)('is named: $what', async ({ change, says }) => {
    const { file, note } = broken(change)
    const { code, out, said } = await run(['verify', file])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const line = said.find((one) => says.test(one))
    expect(line, said.join('\n')).toBeDefined()
    if (!line?.includes('stands twice')) expect(line).toContain(note)
    expect(said.at(-1)).toContain('broken.json')
  })

  test('is named: a year was put in brackets that is another one', async () => {
    const deck = JSON.parse(whole) as Open<GeneratedDeck>
    const note = deck.notes.find(({ kind, cards }) => kind === 'date' && /[a-z] \d{4}$/.test(cards[0]?.answer ?? ''))!
    note.cards[0]!.answer = note.cards[0]!.answer.replace(/\d{4}$/, '[1999]')
    const { code, said } = await run(['verify', put('other-year.json', JSON.stringify(deck))])
    expect(code).toBe(1)
    expect(said[0]).toMatch(/1999.* is not the date of its note/)
    expect(said[0]).toContain(note.id)
  })
})

describe('what is no deck at all', () => {
  test.each([
    { what: 'from a newer version', content: () => whole.replace('"version":1', '"version":2'), says: /newer Dossier.*Update/ },
    { what: 'not JSON', content: () => 'Front,Back\n', says: /not whole JSON.*Make it again/ },
    { what: 'cut short', content: () => whole.slice(0, whole.length / 2), says: /not whole JSON.*Make it again/ },
    { what: 'of another program', content: () => '{"notes":[]}', says: /not a deck made by "generate"/ },
    { what: 'null', content: () => 'null', says: /not a deck made by "generate"/ },
    {
      what: 'without its notes',
      content: () => JSON.stringify({ format: 'dossier-deck', version: 1, name: '', documents: [], leftOut: [] }),
      says: /no proper "notes"/,
    },
    { what: 'with null for a note', content: () => whole.replace('"notes":[', '"notes":[null,'), says: /no proper "notes\.0"/ },
  ])('$what: one sentence with its name', async ({ content, says }) => {
    const { code, out, said } = await run(['verify', put('deck.json', content())])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(said).toEqual([expect.stringMatching(says)])
    expect(said[0]).toMatch(/^deck\.json .*\.$/)
  })

  test('a missing file, and none named', async () => {
    expect((await run(['verify', '/nowhere/deck.json'])).said).toEqual([
      expect.stringMatching(/deck\.json could not be read: there is no such file\.$/),
    ])
    expect((await run(['verify'])).said).toEqual([expect.stringContaining('npm run --silent verify -- DECK.json')])
  })
})
