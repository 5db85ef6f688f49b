// The files that --out writes, each opened by other means than it was written, and the same to the byte on any day.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { unzipSync } from 'fflate'
import papa from 'papaparse'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDeckFile, SAMPLES, type GeneratedDeck } from '../../decks/index.ts'
import { generated, run, terminal } from './terminal.ts'

const { folder, put } = terminal()
const ENDINGS = ['json', 'dossier.json', 'apkg', 'csv', 'tsv', 'md'] as const
let files: string[]
let deck: GeneratedDeck
let sqlite: SqlJsStatic

const written = (ending: string, by = 'first'): Uint8Array => new Uint8Array(readFileSync(path.join(folder(), `${by}.${ending}`)))
const words = (ending: string): string => new TextDecoder().decode(written(ending))
const cards = () => deck.notes.flatMap((note) => note.cards)

beforeAll(async () => {
  sqlite = await initSqlJs({ wasmBinary: readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')) })
  files = SAMPLES.slice(0, 2).map(({ file, text }) => put(file, text))
  deck = await generated(...files, '--name', 'Ties')
  for (const ending of ENDINGS) {
    const name = path.join(folder(), `first.${ending}`)
    const { code, out, said } = await run(['generate', ...files, '--name', 'Ties', '--out', name])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(said).toEqual([`${name} holds ${deck.notes.length} notes and ${cards().length} cards from 2 documents.`])
  }
}, 120_000)

describe('--out', () => {
  test('.json is what --json prints', () => {
    expect(JSON.parse(words('json'))).toEqual(deck)
  })

  test('.dossier.json is a deck file with nothing to mend: every card new, every note with its quote', () => {
    const { file, repairs } = readDeckFile(written('dossier.json'), 'first.dossier.json')
    expect(repairs).toEqual([])
    expect(file.decks.map(({ name }) => name)).toEqual(['Ties'])
    expect(file.notes.map(({ id, matchKey }) => [id, matchKey])).toEqual(deck.notes.map(({ id, matchKey }) => [id, matchKey]))
    expect(file.cards.map(({ id }) => id)).toEqual(cards().map(({ id }) => id))
    expect(
      file.cards.every(({ phase, queue, memory, reviews }) => phase === 'new' && queue === 'new' && !memory && reviews === 0),
    ).toBe(true)
    expect(file.sources.map(({ note, quote, sentence }) => ({ note, quote, sentence }))).toEqual(
      deck.notes.flatMap((note) => note.source.map(({ quote, sentence }) => ({ note: note.id, quote, sentence }))),
    )
  })

  test('.apkg is a collection of the same notes and cards, of the day of its latest document and not of today', () => {
    const collection = new sqlite.Database(unzipSync(written('apkg'))['collection.anki21'])
    const first = (sql: string) => collection.exec(sql)[0]?.values[0]?.[0]
    const counts = ['notes', 'cards', 'revlog'].map((table) => first(`SELECT count(*) FROM ${table}`))
    expect(counts).toEqual([deck.notes.length, cards().length, 0])
    const fields = collection.exec('SELECT flds FROM notes')[0]?.values.flat().join('\n') ?? ''
    for (const { answer } of cards()) expect(fields).toContain(answer.replaceAll('&', '&amp;'))
    const days = deck.documents.map(({ published }) => published ?? '').sort()
    expect(new Date(Number(first('SELECT mod FROM col'))).toISOString().slice(0, 10)).toBe(days.at(-1))
    collection.close()
  })

  test.each(['csv', 'tsv'])('.%s names its columns and has a row for each card', (ending) => {
    const { data, errors } = papa.parse(words(ending), { skipEmptyLines: true })
    expect(errors).toEqual([])
    const [head, ...rows] = data
    expect(head?.slice(0, 3)).toEqual(['Prompt', 'Answer', 'Quote'])
    const wanted = deck.notes.flatMap(({ cards: own, source }) => own.map((card) => [card.prompt, card.answer, source[0]!.quote]))
    expect(rows.map((row) => row.slice(0, 3))).toEqual(wanted)
  })

  test('.md has every question, answer and quote to read', () => {
    const text = words('md').replace(/\\(.)/g, '$1')
    expect(text).toMatch(/^# Ties\n/)
    for (const { prompt, answer } of cards()) expect(text).toContain(`**${prompt}**\n\n${answer}`)
    for (const { source } of deck.notes) expect(text).toContain(`> ${source[0]!.quote.split('\n')[0]}`)
  })

  test.each(['dossier.json', 'apkg', 'csv'])('.%s is the same to the byte when it is written again', async (ending) => {
    const name = path.join(folder(), `second.${ending}`)
    expect((await run(['generate', ...files, '--name', 'Ties', '--out', name])).code).toBe(0)
    expect(Buffer.from(written(ending, 'second')).equals(Buffer.from(written(ending)))).toBe(true)
  })
})
