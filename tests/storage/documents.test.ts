// A document is kept once, and reading it again adds nothing twice and loses no decision, no schedule and no person's words.
import { beforeEach, expect, test } from 'vitest'
import { grade, utf8, type DocumentId, type Finding, type Note, type NoteTypeId } from '../../decks/index.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import {
  addDocument,
  knownOriginal,
  loadDocument,
  removeDocument,
  rereadDocument,
  updateDocument,
  type Arrived,
} from '../../renderer/storage/documents.ts'
import { editFoundCard, keepCards, dropCards } from '../../renderer/storage/found.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

beforeEach(freshCollection)

test('a new document brings its found cards, all undecided, and not one into a deck', async () => {
  const told = await addDocument(documentOf('Treaty', 6))
  expect(told).toMatchObject({ title: 'Treaty', added: 12, already: false })
  expect(await db().cards.count()).toBe(0)
  const notes = await db().notes.toArray()
  expect(notes.map((note) => note.open).reduce((a, b) => a + b)).toBe(12)
  const { text } = (await loadDocument(told.document))!
  for (const source of await db().sources.toArray()) expect(source.quote).toBe(text.slice(source.start, source.end))
})

test('the same bytes again add nothing', async () => {
  const arrived = documentOf('Treaty', 6)
  await addDocument(arrived)
  const before = await snapshot()
  expect(await addDocument(arrived)).toMatchObject({ added: 0, already: true })
  expect(await snapshot()).toEqual(before)
  expect((await knownOriginal(arrived.bytes))?.title).toBe('Treaty')
})

test('the same bytes again, read by newer rules, bring only what these find anew', async () => {
  const arrived = documentOf('Treaty', 6)
  const { document } = await addDocument(arrived)
  await db().documents.update(document, { madeBy: 'rules before' })
  expect(await knownOriginal(arrived.bytes)).toBeNull()
  const more = { ...arrived.reading, findings: [...arrived.reading.findings, elsewhere(arrived.reading.findings[0]!)] }
  expect(await addDocument({ ...arrived, reading: more })).toMatchObject({ document, already: true, added: 1, gone: 0 })
  expect(await db().notes.count()).toBe(7)
})

test('the same clean text from another file is the same document', async () => {
  const arrived = documentOf('Treaty', 6)
  await addDocument(arrived)
  const other = {
    ...arrived,
    read: { ...arrived.read, file: 'copy.html', original: 'another' as Arrived['read']['original'] },
    bytes: utf8('<p>'),
  }
  expect(await addDocument(other)).toMatchObject({ added: 0, already: true })
  expect(await db().documents.count()).toBe(1)
})

test('read again by newer rules: what was decided stays with its schedule, what is open follows the rules', async () => {
  const arrived = documentOf('Treaty', 6)
  const { document } = await addDocument(arrived)
  const [kept, dropped, edited, open, lost] = await notesInOrder(document)
  await keepCards([{ note: kept!.id, ord: 0 }])
  await dropCards([{ note: dropped!.id, ord: 0 }])
  await editFoundCard({ note: edited!.id, ord: 0 }, { prompt: 'My own question?', answer: 'Mine' })
  const graded = await gradeFirst()

  const findings = arrived.reading.findings.filter((_, i) => i !== 4).map((finding): Finding => reworded(finding))
  const newer = { ...arrived.reading, findings: [...findings, elsewhere(arrived.reading.findings[5]!)] }
  const told = await rereadDocument(document, newer)

  expect(told.added).toBe(3)
  expect(told.gone).toBe(1)
  expect(await db().cards.toArray()).toEqual([graded])
  expect(await db().notes.get(kept!.id)).toEqual({
    ...kept!,
    choices: ['kept'],
    open: 0,
    changedAt: expect.any(Number) as number,
  })
  expect((await db().notes.get(dropped!.id))?.choices).toEqual(['dropped', 'open'])
  expect((await db().notes.get(edited!.id))?.fields[0]).toBe('My own question?')
  expect((await db().notes.get(open!.id))?.fields[0]).toBe('Reworded: Question 4.1?')
  expect(await db().notes.get(lost!.id)).toBeUndefined()
  expect(await keptCounters()).toEqual(await slowCounters())

  const before = await snapshot()
  expect(await rereadDocument(document, newer)).toMatchObject({ added: 0, gone: 0 })
  expect(withoutTimes(await snapshot())).toEqual(withoutTimes(before))
})

test('removed with its cards kept: they stay with quote and schedule, and know the document when it comes back', async () => {
  const arrived = documentOf('Treaty', 6)
  const { document } = await addDocument(arrived)
  const [first] = await notesInOrder(document)
  await keepCards([{ note: first!.id, ord: 0 }])
  const graded = await gradeFirst()
  await removeDocument(document, 'keep')
  expect(await loadDocument(document)).toBeNull()
  expect(await db().notes.count()).toBe(1)
  expect(await db().media.count()).toBe(0)
  expect((await db().sources.toArray())[0]?.quote).toBe('The council of Treaty met for the 1. time in 1900.')
  const told = await addDocument(arrived)
  expect(told).toMatchObject({ document, already: false, added: 11 })
  expect(await db().cards.toArray()).toEqual([graded])
})

test('removed with its cards: nothing of it is left but the log, and Undo brings all of it back', async () => {
  const { document } = await addDocument(documentOf('Treaty', 6))
  const [first] = await notesInOrder(document)
  await keepCards([{ note: first!.id, ord: 0 }])
  await gradeFirst()
  const before = await snapshot()
  await removeDocument(document, 'delete')
  const left = await Promise.all(
    ['documents', 'texts', 'notes', 'cards', 'sources', 'media', 'leftOut'].map((table) => db().table(table).count()),
  )
  expect(left).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect(await db().reviews.count()).toBe(1)
  await undo()
  expect(await snapshot()).toEqual(before)
})

test('a corrected title is cited by its notes, unless a person wrote the citation; a corrected date asks for a new reading', async () => {
  const { document } = await addDocument(documentOf('Treaty', 3))
  const type = (await db().noteTypes.get('dossier-fact' as NoteTypeId))!
  const place = type.fields.indexOf('Source')
  const deck = await createDeck('Own')
  const own = await createNote({
    noteType: 'dossier-basic' as NoteTypeId,
    fields: ['a', 'b'],
    deck,
    source: { document, start: 0, end: 11 },
  })
  const [first, second] = await notesInOrder(document)
  await db().notes.update(second!.id, { fields: second!.fields.map((field, i) => (i === place ? 'My words' : field)) })
  expect(await updateDocument(document, { title: 'The Treaty & after' })).toEqual({ readAgain: false })
  expect((await db().notes.get(first!.id))?.fields[place]).toBe('The Treaty & after')
  expect((await db().notes.get(second!.id))?.fields[place]).toBe('My words')
  expect((await db().notes.get(own))?.fields).toEqual(['a', 'b', 'The council', 'The Treaty &amp; after'])
  expect(await db().documents.get(document)).toMatchObject({ titleFrom: 'given' })
  expect(await updateDocument(document, { published: { value: '2022-11', precision: 'month' } })).toEqual({ readAgain: true })
  await expect(updateDocument(document, { title: ' ' })).rejects.toThrow('A document needs a title. Write one.')
})

async function notesInOrder(document: DocumentId): Promise<Note[]> {
  const notes = await db().notes.where('document').equals(document).toArray()
  return notes.filter((note) => note.matchKey).sort((a, b) => ((a.matchKey ?? '') < (b.matchKey ?? '') ? -1 : 1))
}

async function gradeFirst() {
  const card = (await db().cards.toArray())[0]!
  const preset = (await db().presets.toArray())[0]!
  await gradeCard(grade(card, 'good', 3000, preset, Date.UTC(2026, 10, 22, 12), 60, null))
  return (await db().cards.get(card.id))!
}

function reworded(finding: Finding): Finding {
  return { ...finding, cards: finding.cards.map((card) => ({ ...card, prompt: `Reworded: ${card.prompt}` })) }
}

function elsewhere(finding: Finding): Finding {
  return {
    ...finding,
    span: { start: 0, end: 11 },
    matchKey: 'something else|1',
    cards: finding.cards.map((card) => ({ ...card, answer: 'Else' })),
  }
}

function withoutTimes(rows: Record<string, string[]>): Record<string, string[]> {
  return JSON.parse(JSON.stringify(rows).replace(/\\"changedAt\\":\d+/g, '')) as Record<string, string[]>
}
