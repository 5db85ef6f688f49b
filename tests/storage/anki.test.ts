// Anki packages in a real browser's database, by the app's own worker: all of it or nothing, once, and taken back as one.
import { beforeEach, expect, test } from 'vitest'
import { hashOf, utf8, type DeckFile, type NoteTypeId } from '../../decks/index.ts'
import { bringIn } from '../../renderer/storage/bring-in.ts'
import { collect } from '../../renderer/storage/collect.ts'
import { db } from '../../renderer/storage/database.ts'
import { exportAnki, importDeck, lookInto } from '../../renderer/storage/exchange.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { foreignDeck } from '../support/foreign-deck.ts'
import { freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

const EVERYTHING = { deck: null, schedule: true, documents: true } as const
const BASIC = 'dossier-basic' as NoteTypeId

beforeEach(freshCollection)

/** A deck with a type of a stranger's, a picture and a sound. */
function deckOf(words: string, changedAt: number, picture = 'a picture'): DeckFile {
  const bytes = utf8(picture).slice()
  return foreignDeck({
    name: 'Birds',
    noteType: {
      id: 'anki-1500000000001',
      name: 'Birds',
      fields: ['Front', 'Back'],
      css: '.card { color: red }',
      templates: [{ name: 'Card 1', front: '{{Front}}', back: '{{FrontSide}}<hr id=answer>{{Back}}' }],
    },
    notes: [{ fields: [`${words} <img src="owl.png">`, 'Owl'], tags: ['b'], guid: 'owl' }],
    media: [{ hash: hashOf(bytes), kind: 'media', name: 'owl.png', bytes }],
    changedAt,
  })
}

test('a package goes out of one collection and into another, with its media, and is there once however often it comes', async () => {
  await bringIn(deckOf('Which bird?', 1_650_000_000_000), 'Import birds')
  const bytes = await exportAnki({ deck: null, schedule: false })
  await freshCollection()
  const file = { name: 'birds.apkg', bytes }
  expect(await lookInto(file).result).toMatchObject({
    kind: 'deck',
    cards: 1,
    notes: 1,
    media: 1,
    outlook: { added: 1, changed: 0 },
  })
  const empty = await snapshot()
  const told = await importDeck(file).result
  expect(told).toMatchObject({ notes: { added: 1, updated: 0, same: 0 }, cards: 1, media: 1, repairs: [] })
  expect((await db().media.toArray()).map(({ name, bytes }) => [name, bytes.buffer.byteLength])).toEqual([['owl.png', 9]])
  expect(await keptCounters()).toEqual(await slowCounters())
  const there = await snapshot()
  expect(await lookInto(file).result).toMatchObject({ outlook: { added: 0, changed: 0 } })
  expect(await importDeck(file).result).toMatchObject({ notes: { added: 0, updated: 0, same: 1 }, cards: 0, media: 0 })
  expect(await snapshot()).toEqual(there)
  await undo()
  await undo()
  expect(await snapshot()).toEqual(empty)
})

test('later words of a note come over ours, as in Anki, and the later style of its type; earlier ones do not', async () => {
  const [early, late] = [1_650_000_000_000, 1_660_000_000_000]
  await bringIn(deckOf('First', early), 'Import')
  expect((await bringIn(deckOf('Second', late), 'Import')).notes).toMatchObject({ added: 0, updated: 1 })
  expect((await db().notes.toArray()).map(({ fields }) => fields[0])).toEqual(['Second <img src="owl.png">'])
  expect((await db().noteTypes.get('anki-1500000000001'))?.changedAt).toBe(late)
  expect((await bringIn(deckOf('First', early), 'Import')).notes).toMatchObject({ added: 0, updated: 0, same: 1 })
  expect((await db().notes.toArray()).map(({ fields }) => fields[0])).toEqual(['Second <img src="owl.png">'])
})

test('a note of another type under the same guid stays as it is, and is told', async () => {
  await bringIn(deckOf('First', 1_650_000_000_000), 'Import')
  const other = deckOf('Second', 1_660_000_000_000)
  const typed = { ...other, notes: other.notes.map((note) => ({ ...note, noteType: BASIC })) }
  expect((await bringIn(typed, 'Import')).notes).toEqual({ added: 0, updated: 0, same: 1, conflicting: 1 })
})

test('another picture under a name that is taken comes in beside it, and the note names it so', async () => {
  await bringIn(deckOf('One', 1_650_000_000_000), 'Import')
  const other = deckOf('Two', 1_650_000_000_000, 'another picture')
  const stranger = { ...other, notes: other.notes.map((note) => ({ ...note, guid: 'other', id: 'm' as never })) }
  const placed = { ...stranger, cards: stranger.cards.map((card) => ({ ...card, id: 'k' as never, note: 'm' as never })) }
  await bringIn(placed, 'Import')
  const names = (await db().media.toArray()).map(({ name }) => name).sort()
  expect(names).toEqual([expect.stringMatching(/^owl-[0-9a-f]{12}\.png$/), 'owl.png'])
  expect((await db().notes.get('m'))?.fields[0]).toBe(`Two <img src="${names[0]}">`)
})

test('a deck that is taken out brings the media its notes name, and no others', async () => {
  await bringIn(deckOf('One', 1_650_000_000_000), 'Import')
  const bytes = utf8('nobody names this').slice()
  await db().media.add({ hash: hashOf(bytes), kind: 'media', name: 'stray.png', bytes })
  const [deck] = await db().decks.toArray()
  const named = await collect(db(), { ...EVERYTHING, deck: deck!.id })
  expect(named.media.map(({ name }) => name)).toEqual(['owl.png'])
  expect((await collect(db(), { ...EVERYTHING, deck: deck!.id, media: false })).media).toEqual([])
})

test('a damaged package is refused in a sentence, and nothing of it is there', async () => {
  await bringIn(deckOf('One', 1_650_000_000_000), 'Import')
  const bytes = await exportAnki({ deck: null, schedule: true })
  await freshCollection()
  const before = await snapshot()
  const cut = { name: 'cut.apkg', bytes: bytes.slice(0, bytes.length - 200) }
  await expect(importDeck(cut).result).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringMatching(/^cut\.apkg is cut short/) as string,
  })
  expect(await snapshot()).toEqual(before)
})
