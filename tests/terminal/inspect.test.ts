// inspect and convert as a person starts them: what a deck holds, and any deck as another.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDeckFile } from '../../decks/index.ts'
import { ankiFiles } from '../support/anki-files.ts'
import { run, terminal } from './terminal.ts'

const { put, folder } = terminal()
const TABLE = 'Front,Back,Tags\nTreaty of Shimoda,1855,law\n{{c1::Rome}} and {{c2::Bonn}},x,\n'

describe('inspect', () => {
  it('counts what is in a table', async () => {
    const { code, out } = await run(['inspect', put('treaties.csv', TABLE), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      ...{ format: 'table', decks: 1, noteTypes: 2, notes: 2, cards: 3, reviews: 0, media: 0, leftOut: [] },
    })
  })

  it('says one sentence of what is no deck, and ends with 1', async () => {
    for (const [name, content] of [
      ['broken.apkg', 'PK\u0003\u0004 and nothing more'],
      ['words.apkg', 'no package at all'],
      ['deck.xml', '<mnemosyne/>'],
    ] as const) {
      const { code, out, said } = await run(['inspect', put(name, content)])
      expect([code, out, said.length]).toEqual([1, '', 1])
      expect(said[0]).toContain(name)
    }
  })

  const files = (ankiFiles() ?? []).filter(({ name }) => /RandomReviews|music|-21/.test(name))
  it.each(files.map((file) => [file.name, file] as const))('counts %s as an independent reader did', async (name, file) => {
    const { code, out } = await run(['inspect', put(name, file.bytes), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: file.format, ...file.counts })
  })
})

describe('convert', () => {
  it('makes a package of tables and reads it back', async () => {
    const second = put('cases.tsv', 'Front\tBack\nWho decided?\tThe court\n')
    const place = path.join(folder(), 'both.apkg')
    const made = await run(['convert', put('treaties.csv', TABLE), second, '--out', place])
    expect([made.code, made.said]).toEqual([0, [`${place} holds 3 notes and 4 cards.`]])
    const { out } = await run(['inspect', place, '--json'])
    expect(JSON.parse(out)).toMatchObject({ format: 'legacy2', notes: 3, cards: 4, decks: 3, leftOut: [] })
  })

  const reviewed = (ankiFiles() ?? []).find(({ name }) => name === 'RandomReviews.apkg')
  it.skipIf(!reviewed)('keeps what was learnt, unless told to begin anew', async () => {
    const source = put('reviewed.apkg', reviewed!.bytes)
    const [whole, fresh, again] = ['whole.dossier', 'fresh.dossier', 'again.apkg'].map((name) => path.join(folder(), name))
    expect((await run(['convert', source, '--out', whole!])).code).toBe(0)
    expect((await run(['convert', source, '--out', fresh!, '--new'])).code).toBe(0)
    expect((await run(['convert', whole!, '--out', again!])).code).toBe(0)
    const read = (place: string) => readDeckFile(new Uint8Array(readFileSync(place)), place).file
    expect(read(whole!).reviews).toHaveLength(110)
    expect(read(fresh!).cards.every(({ phase }) => phase === 'new')).toBe(true)
    const { out } = await run(['inspect', again!, '--json'])
    expect(JSON.parse(out)).toMatchObject({ notes: 25, cards: 25, reviews: 110 })
  })

  it.each([
    ['deck.txt', 'anki-text'],
    ['deck.obsidian.md', 'spaced-repetition'],
    ['deck.hashcards.md', 'hashcards'],
  ])('writes %s, and knows it again', async (name, format) => {
    const place = path.join(folder(), name)
    expect((await run(['convert', put('treaties.csv', TABLE), '--out', place])).code).toBe(0)
    const { out } = await run(['inspect', place, '--json'])
    expect(JSON.parse(out)).toMatchObject({ format, decks: 1, notes: 2, cards: 3, leftOut: [] })
  })

  it('names the endings it can write', async () => {
    const { code, said } = await run(['convert', put('treaties.csv', TABLE), '--out', 'deck.pptx'])
    expect(code).toBe(1)
    expect(said[0]).toMatch(/\.dossier, \.json, \.apkg, \.csv, \.tsv, \.txt, \.obsidian\.md, \.hashcards\.md, \.html, \.md/)
  })
})
