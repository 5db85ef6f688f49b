// What `generate --json` promises to other programs, field by field, and what the command says beside it.
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { BUILT_IN, precisionOf, SAMPLES, type GeneratedDeck } from '../../decks/index.ts'
import { articles, data, root } from '../support/data.ts'
import { generated, run, runFrom, terminal, type Ran } from './terminal.ts'

const { folder, put } = terminal()
let files: string[]
let ran: Ran
let deck: GeneratedDeck

beforeAll(async () => {
  files = SAMPLES.map(({ file, text }) => put(file, text))
  ran = await run(['generate', ...files, '--json', '--name', 'Japan and Russia'])
  deck = JSON.parse(ran.out) as GeneratedDeck
}, 120_000)

const cards = () => deck.notes.flatMap((note) => note.cards)
const textOf = (id: string): string => deck.documents.find((document) => document.id === id)?.text ?? ''

describe('generate --json', () => {
  test('ends with 0, tells its progress on standard error and nothing else', () => {
    expect(ran.code).toBe(0)
    expect(ran.said).toEqual([])
    expect(ran.progress).toEqual(SAMPLES.map(({ file }, i) => `Reading ${file} (${i + 1} of ${SAMPLES.length})`))
  })

  test('the envelope', () => {
    expect(deck).toMatchObject({ format: 'dossier-deck', version: 1, name: 'Japan and Russia' })
    expect(deck.notes.length).toBeGreaterThan(0)
    expect(deck.leftOut.length).toBeGreaterThan(0)
  })

  test('documents, in the order they were named', () => {
    expect(deck.documents.map(({ file }) => file)).toEqual(SAMPLES.map(({ file }) => file))
    expect(deck.documents.map(({ title }) => title)).toEqual(SAMPLES.map(({ title }) => title))
    expect(deck.documents.map(({ published }) => published)).toEqual(SAMPLES.map(({ published }) => published))
    for (const { text } of deck.documents) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).not.toMatch(/\r|^\s|\s$/)
    }
  })

  test('every id stands once', () => {
    const ids = [...deck.documents, ...deck.notes, ...cards()].map(({ id }) => id as string)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^\w{10,}$/.test(id))).toBe(true)
  })

  test('every quote is its stretch of its document', () => {
    for (const { source } of deck.notes) {
      expect(source.length).toBeGreaterThan(0)
      for (const { document, start, end, quote } of source) {
        expect(quote.trim()).not.toBe('')
        expect(textOf(document).slice(start, end)).toBe(quote)
      }
    }
  })

  test('a note has a kind, a score, flags, and cards; how it is known again; which sentence it is from', () => {
    for (const note of deck.notes) {
      expect(['fact', 'date', 'shift']).toContain(note.kind)
      expect(note.score).toBeGreaterThanOrEqual(0)
      expect(note.score).toBeLessThanOrEqual(1)
      expect(note.flags.every((flag) => typeof flag === 'string')).toBe(true)
      expect(note.cards.length).toBeGreaterThan(0)
      expect(note.matchKey).not.toBe('')
      for (const { sentence } of note.source) expect(Number.isInteger(sentence) && sentence >= 0).toBe(true)
    }
    const keys = deck.notes.map(({ kind, matchKey }) => `${kind} ${matchKey}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('a date has a value of its precision, or is null; a date note has one', () => {
    for (const { kind, date } of deck.notes) {
      if (kind === 'date') expect(date).not.toBeNull()
      if (date) expect(precisionOf(date.value)).toBe(date.precision)
    }
  })

  test('a shift has six parts, each words or null; other notes have none', () => {
    for (const { kind, shift } of deck.notes) {
      if (kind !== 'shift') {
        expect(shift).toBeNull()
        continue
      }
      expect(Object.keys(shift ?? {}).sort()).toEqual(['actor', 'after', 'before', 'issue', 'when', 'why'])
      for (const part of Object.values(shift ?? {}) as (string | null)[]) expect(part === null || part.trim() !== '').toBe(true)
      expect(shift?.before ?? shift?.after).not.toBeNull()
    }
  })

  test('a card asks and answers in words, on one line, and its context is words or null', () => {
    for (const { prompt, answer, context } of cards()) {
      for (const words of [prompt, answer]) expect(words).toMatch(/^\S(.*\S)?$/)
      expect(prompt).toMatch(/[.?!]["”’)]?$/)
      expect(context === null || context.trim() !== '').toBe(true)
    }
  })

  test('what was left out is a stretch of its document, with a whole sentence why', () => {
    for (const { document, start, end, why } of deck.leftOut) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(textOf(document).length)
      expect(why).toMatch(/^[\p{Lu}“].*\.$/su)
    }
  })

  test('a note of more cards than a note type can carry does not come', () => {
    const most = Math.max(...BUILT_IN.map(({ templates }) => templates.length))
    for (const note of deck.notes) expect(note.cards.length).toBeLessThanOrEqual(most)
  })
})

describe('generate', () => {
  test('prints the same bytes twice', async () => {
    expect((await run(['generate', ...files, '--json', '--name', 'Japan and Russia'])).out).toBe(ran.out)
  })

  test('finds files from where the person stands, and names the deck after them', async () => {
    const { code, out } = await runFrom(folder(), ['generate', SAMPLES[0]!.file, '--json'])
    expect(code).toBe(0)
    expect((JSON.parse(out) as GeneratedDeck).name).toBe(SAMPLES[0]!.title)
  })

  test('without --json prints a deck that a person can read', async () => {
    const { code, out } = await run(['generate', files[0]!])
    const only = deck.notes.find(({ source }) => source.every(({ document }) => document === deck.documents[0]!.id))
    expect(code).toBe(0)
    for (const words of [SAMPLES[0]!.title, only!.cards[0]!.prompt, only!.cards[0]!.answer]) expect(out).toContain(words)
  })

  test('reads the same text once, whatever the file is called', async () => {
    const copy = put('a copy.md', SAMPLES[0]!.text)
    const { code, out, said } = await run(['generate', files[0]!, copy, '--json'])
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringMatching(/^a copy\.md .* read once\.$/)])
    const read = JSON.parse(out) as GeneratedDeck
    expect(read.documents).toEqual(deck.documents.slice(0, 1))
    const first = deck.documents[0]!.id
    expect(read.notes).toEqual(deck.notes.filter(({ source }) => source.every(({ document }) => document === first)))
  })

  test('stops in peace when its reader has seen enough', () => {
    const line = `"${process.execPath}" out/terminal/main.js generate ${files.map((file) => `"${file}"`).join(' ')} --json | head -c 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', cwd: root })
    expect(stdout).toBe('{')
    expect(stderr).not.toContain('EPIPE')
  })
})

const given = articles()

describe.skipIf(!given)('the five articles', () => {
  test('give at least 60 notes, of all three kinds', async () => {
    const made = await generated(...(given ?? []).map(({ name }) => data('documents', name)!))
    expect(made.documents).toHaveLength(5)
    expect(made.notes.length).toBeGreaterThanOrEqual(60)
    expect(new Set(made.notes.map(({ kind }) => kind))).toEqual(new Set(['fact', 'date', 'shift']))
  })
})
