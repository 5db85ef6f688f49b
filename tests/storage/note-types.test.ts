// Note types changed in a real browser's database: one thing, said before, taken back whole.
import { beforeEach, expect, test } from 'vitest'
import { draftOf, type CardId, type NoteType, type NoteTypeId, type TypeDraft } from '../../decks/index.ts'
import { bringIn } from '../../renderer/storage/bring-in.ts'
import { suspendCards } from '../../renderer/storage/cards.ts'
import { db } from '../../renderer/storage/database.ts'
import { exportAnki, importDeck } from '../../renderer/storage/exchange.ts'
import { changeNoteType, copyNoteType, deleteNoteType, notesOfType, weighNoteType } from '../../renderer/storage/note-types.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { foreignDeck } from '../support/foreign-deck.ts'
import { freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

const BIRDS = 'anki-1500000000001' as NoteTypeId

beforeEach(async () => {
  await freshCollection()
  await bringIn(
    foreignDeck({
      name: 'Birds',
      noteType: {
        id: BIRDS,
        name: 'Birds',
        fields: ['Bird', 'Call', 'Where'],
        css: '',
        templates: [{ name: 'Call', front: '{{Bird}}', back: '{{Call}}' }],
      },
      notes: [
        { fields: ['Owl', 'hoot', 'woods'], guid: 'owl' },
        { fields: ['Gull', 'mew', ''], guid: 'gull' },
      ],
      media: [],
    }),
    'Import birds',
  )
})

const birds = async (): Promise<NoteType> => (await db().noteTypes.get(BIRDS))!
const counted = async (): Promise<void> => expect(await keptCounters()).toEqual(await slowCounters())

async function withSecondCard(): Promise<TypeDraft> {
  const draft = draftOf(await birds())
  return {
    ...draft,
    templates: [
      ...draft.templates,
      { name: 'Where', front: '{{#Where}}Where is the {{Bird}}?{{/Where}}', back: '{{Where}}', was: null },
    ],
  }
}

test('a card is added where its front shows something, said before, with the schedule of the others untouched, and undone as one', async () => {
  await suspendCards(['c0' as CardId])
  const answered = await db().cards.get('c0')
  const before = await snapshot()
  const draft = await withSecondCard()
  expect(await weighNoteType(await birds(), draft)).toEqual({ notes: 2, come: 1, go: 0, answered: 0, gone: 0, emptied: [] })
  expect(await snapshot()).toEqual(before)
  await changeNoteType(await birds(), draft)
  const cards = await db().cards.orderBy('id').toArray()
  expect(cards.map(({ note, ord }) => `${note} ${ord}`).sort()).toEqual(['n0 0', 'n0 1', 'n1 0'])
  expect(await db().cards.get('c0')).toEqual(answered)
  await counted()
  expect((await undo())?.name).toBe('Change note type Birds')
  expect(await snapshot()).toEqual(before)
  await counted()
})

test('a template that goes takes its cards along; others move to its place with their schedule', async () => {
  await changeNoteType(await birds(), await withSecondCard())
  const where = (await db().cards.toArray()).find(({ ord }) => ord === 1)!
  const draft = draftOf(await birds())
  const less = { ...draft, templates: [draft.templates[1]!] }
  expect(await weighNoteType(await birds(), less)).toMatchObject({ come: 0, go: 2, gone: 1 })
  await changeNoteType(await birds(), less)
  expect((await db().cards.toArray()).map(({ id, ord }) => [id, ord])).toEqual([[where.id, 0]])
  expect((await db().notes.toArray()).map(({ guid }) => guid)).toEqual(['owl'])
  await counted()
})

test('fields are renamed, moved, added and taken away with their words', async () => {
  const draft = draftOf(await birds())
  const [bird, call, where] = draft.fields
  const changed: TypeDraft = {
    ...draft,
    name: 'Fowl',
    fields: [where!, { ...bird!, name: 'Kind' }, { name: 'Weight', was: null }],
    templates: [{ name: 'Kind', front: '{{Kind}}', back: '{{Where}}', was: 0 }],
  }
  expect(await weighNoteType(await birds(), changed)).toMatchObject({ go: 0, emptied: [{ field: call!.name, notes: 2 }] })
  await changeNoteType(await birds(), changed)
  expect((await db().notes.get('n0'))?.fields).toEqual(['woods', 'Owl', ''])
  expect((await birds()).fields).toEqual(['Where', 'Kind', 'Weight'])
  expect(await db().cards.count()).toBe(2)
})

test('a change begun from an older state is refused, and so is one of our own types', async () => {
  const base = await birds()
  await changeNoteType(base, { ...draftOf(base), css: '.card { color: red }' })
  await expect(changeNoteType(base, { ...draftOf(base), name: 'Late' })).rejects.toMatchObject({
    code: 'refused',
    message: 'This note type was changed meanwhile, so your changes no longer fit it. Open it again.',
  })
  const own = (await db().noteTypes.get('dossier-basic'))!
  await expect(changeNoteType(own, draftOf(own))).rejects.toMatchObject({ code: 'refused' })
})

test('a type made after another one takes notes, goes to Anki and comes back as itself', async () => {
  const id = await copyNoteType('dossier-basic' as NoteTypeId, 'My basic')
  await expect(copyNoteType(BIRDS, ' my BASIC')).rejects.toMatchObject({
    message: expect.stringMatching(/another note type called/) as string,
  })
  const [deck] = await db().decks.toArray()
  await createNote({ noteType: id, fields: ['Capital?', 'Oslo'], deck: deck!.id })
  expect((await notesOfType(id, 5)).map(({ fields }) => fields[0])).toEqual(['Capital?'])
  const bytes = await exportAnki({ deck: null, schedule: true })
  const before = await snapshot()
  expect(await importDeck({ name: 'again.apkg', bytes }).result).toMatchObject({ notes: { added: 0 } })
  expect((await snapshot())['noteTypes']).toEqual(before['noteTypes'])
})

test('a deleted type takes its notes and cards along, and Undo brings them back', async () => {
  const before = await snapshot()
  await deleteNoteType(BIRDS)
  expect([await db().notes.count(), await db().cards.count(), await db().noteTypes.get(BIRDS)]).toEqual([0, 0, undefined])
  await counted()
  await undo()
  expect(await snapshot()).toEqual(before)
})
