// Files in, a deck out: order, names, the same thing found twice, and files that give nothing.
import { beforeAll, describe, expect, it } from 'vitest'
import { makeDeck, SAMPLES, utf8, verifyDeck, type GeneratedDeck, type MadeDeck, type NamedFile } from '../../decks/index.ts'
import { english } from '../support/english.ts'

const make = (files: readonly NamedFile[], name?: string) =>
  makeDeck(files, { english: english(), ...(name === undefined ? {} : { name }) })
const file = (name: string, text: string): NamedFile => ({ name, bytes: utf8(text) })
const briefing = (title: string, ...sentences: string[]) => `${title}\n\nPublished 9 April 2021\n\n${sentences.join(' ')}\n`

const BRIDGE = 'Johann Weber opened the Long Bridge of Arnford in May 1926.'
const [first, second] = [SAMPLES[0]!, SAMPLES[2]!].map(({ file: name, text }) => file(name, text)) as [NamedFile, NamedFile]
const ids = (deck: GeneratedDeck) => deck.notes.map(({ id }) => id as string)

describe('a deck of several files', () => {
  let both: MadeDeck
  beforeAll(async () => {
    both = await make([first, second])
  }, 60_000)

  it('holds', () => {
    expect(both.problems).toEqual([])
    expect(verifyDeck(both.deck)).toEqual([])
  })

  it('has what each file gives alone, under the same ids', async () => {
    const alone = [await make([first]), await make([second])]
    expect(new Set(ids(both.deck))).toEqual(new Set(alone.flatMap(({ deck }) => ids(deck))))
    expect(both.deck.documents).toEqual(alone.flatMap(({ deck }) => deck.documents))
    expect(both.deck.leftOut).toEqual(alone.flatMap(({ deck }) => deck.leftOut))
  })

  it('differs in order alone when the files come in another order', async () => {
    const turned = (await make([second, first])).deck
    const sorted = (deck: GeneratedDeck) => [...deck.notes].map((note) => JSON.stringify(note)).sort()
    expect(turned.documents.map(({ id }) => id)).toEqual(both.deck.documents.map(({ id }) => id).reverse())
    expect(sorted(turned)).toEqual(sorted(both.deck))
  })

  it('is named by its first document, or as somebody says', async () => {
    expect((await make([first])).deck.name).toBe(SAMPLES[0]!.title)
    expect(both.deck.name).toContain(SAMPLES[0]!.title)
    expect((await make([first, second], 'Ties')).deck.name).toBe('Ties')
  })
})

describe('the same again', () => {
  it('is one note with two quotes where two documents tell the same', async () => {
    const { deck, problems } = await make([
      file('a.txt', briefing('Bridges', BRIDGE, 'The town paid 40,000 crowns for the bridge in 1926.')),
      file('b.txt', briefing('Mayors', 'Johann Weber became mayor of Arnford in 1921.', BRIDGE)),
    ])
    expect(problems).toEqual([])
    const shared = deck.notes.filter(({ source }) => source.some(({ quote }) => quote === BRIDGE))
    expect(shared.length).toBeGreaterThan(0)
    for (const { source } of shared) {
      expect(source.map(({ quote }) => quote)).toEqual([BRIDGE, BRIDGE])
      expect(source.map(({ document }) => document)).toEqual(deck.documents.map(({ id }) => id))
      expect(source[0]!.sentence).not.toBe(source[1]!.sentence)
    }
    expect(verifyDeck(deck)).toEqual([])
  })

  it('is read once when it is the same text, and that is said', async () => {
    const { deck, problems } = await make([first, { ...first, name: 'copy.md' }])
    expect(deck).toEqual((await make([first])).deck)
    expect(problems).toEqual([{ file: 'copy.md', message: expect.stringMatching(/^copy\.md .*read once\.$/) as string }])
  })
})

describe('files that give nothing', () => {
  it('are told, and the others go on', async () => {
    const { deck, problems } = await make([file('empty.txt', ''), first, { name: 'p.txt', bytes: utf8('%PDF-1.7') }])
    expect(problems.map(({ file: name }) => name)).toEqual(['empty.txt', 'p.txt'])
    for (const { file: name, message } of problems) expect(message).toContain(name)
    expect(deck).toEqual((await make([first])).deck)
  })

  it('none at all are an empty deck', async () => {
    expect((await make([])).deck).toMatchObject({ format: 'dossier-deck', version: 1, documents: [], notes: [], leftOut: [] })
  })

  it('a document without a fact is in the deck, without notes', async () => {
    const { deck, problems } = await make([file('plain.txt', briefing('Nothing', 'Perhaps it was so, and perhaps it was not.'))])
    expect(problems).toEqual([])
    expect(deck.documents).toHaveLength(1)
    expect(deck.notes).toEqual([])
    expect(deck.leftOut.length).toBeGreaterThan(0)
  })
})

it('progress names each file before it is read, and ends with all of them done', async () => {
  const told: [string, number, number][] = []
  await makeDeck([first, file('empty.txt', '')], { english: english() }, (name, done, total) => told.push([name, done, total]))
  expect(told).toEqual([
    [first.name, 0, 2],
    ['empty.txt', 1, 2],
    ['', 2, 2],
  ])
})
