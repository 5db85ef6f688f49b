// A newer version in a document's place: what did not change keeps its schedule, what changed is looked at again, and all of it can be taken back.
import { beforeEach, expect, test } from 'vitest'
import { grade, utf8, type DocumentId, type ExamId, type Note, type NoteTypeId } from '../../decks/index.ts'
import { db } from '../../renderer/storage/database.ts'
import { addDocument, loadDocument, type Arrived } from '../../renderer/storage/documents.ts'
import { keepAll } from '../../renderer/storage/found.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { replaceDocument } from '../../renderer/storage/replace.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

beforeEach(freshCollection)

/** The same sentences but for some: one is put before them, one says another year, one is gone. */
function newer(): Arrived {
  const old = documentOf('Treaty', 6)
  const lines = old.reading.sentences.map(({ start, end }) => old.read.text.slice(start, end))
  lines[1] = lines[1]!.replace('1901', '1999')
  lines.splice(3, 1)
  const before = 'A sentence that was not there before. '
  const text = before + lines.join(' ')
  let at = before.length
  const sentences = [{ start: 0, end: before.length - 1 }]
  const findings = old.reading.findings.flatMap((finding, i) => {
    if (i === 3) return []
    const line = lines[i > 3 ? i - 1 : i]!
    const span = { start: at, end: at + line.length }
    at += line.length + 1
    sentences.push(span)
    if (i !== 1) return [{ ...finding, span }]
    return [{ ...finding, span, cards: finding.cards.map((card) => ({ ...card, answer: '1999' })), matchKey: 'met|1999' }]
  })
  const bytes = utf8(text).slice()
  return {
    read: { ...old.read, text, original: 'newer' as Arrived['read']['original'], published: null },
    reading: { findings, leftOut: [], sentences },
    bytes,
  }
}

async function kept(): Promise<{ document: DocumentId; notes: Note[] }> {
  const { document } = await addDocument(documentOf('Treaty', 6))
  await keepAll(document)
  const sources = await db().sources.where('document').equals(document).sortBy('start')
  const notes = await db().notes.bulkGet(sources.map(({ note }) => note))
  const preset = (await db().presets.toArray())[0]!
  for (const card of await db().cards.toArray())
    await gradeCard(grade(card, 'good', 3000, preset, Date.UTC(2026, 10, 22, 12), 60, null))
  return { document, notes: notes as Note[] }
}

test('what is the same keeps its cards and schedule, what changed is to be decided again, what is gone stays with its quote', async () => {
  const { document, notes } = await kept()
  const before = new Map((await db().cards.toArray()).map((card) => [card.id, card]))
  const told = await replaceDocument(document, newer())
  expect(told).toMatchObject({ title: 'Treaty', added: 0, same: 4, changed: 1, gone: 1 })

  const { text } = (await loadDocument(told.document))!
  expect(await loadDocument(document)).toBe(null)
  for (const source of await db().sources.where('document').equals(told.document).toArray())
    expect(source.quote).toBe(text.slice(source.start, source.end))

  const same = await db().notes.get(notes[0]!.id)
  expect(same).toMatchObject({ document: told.document, choices: ['kept'] })
  const [card] = await db().cards.where('note').equals(notes[0]!.id).toArray()
  const { document: _, changedAt: __, ...schedule } = before.get(card!.id)!
  expect(card).toMatchObject(schedule)

  const changed = (await db().notes.get(notes[1]!.id))!
  expect(changed).toMatchObject({ document: told.document, choices: ['open', 'open'], open: 2 })
  expect(changed.fields[1]).toBe('1999')
  expect(changed.left?.map(({ ord, reviews }) => [ord, reviews]).sort()).toEqual([
    [0, 1],
    [1, 1],
  ])

  const gone = (await db().notes.get(notes[3]!.id))!
  expect(gone).toMatchObject({ document, choices: ['kept'] })
  expect(await db().cards.where('note').equals(gone.id).count()).toBe(1)
  expect(await keptCounters()).toEqual(await slowCounters())
})

test('all of it is taken back as one', async () => {
  const { document } = await kept()
  const before = await snapshot()
  await replaceDocument(document, newer())
  await undo()
  expect(await snapshot()).toEqual(before)
  expect(await keptCounters()).toEqual(await slowCounters())
})

test('a note made by hand goes along with its quote, and an exam asks of the newer version', async () => {
  const { document } = await kept()
  const source = (await db().sources.where('document').equals(document).sortBy('start')).at(-1)!
  const own = await createNote({
    noteType: 'dossier-basic' as NoteTypeId,
    deck: (await db().decks.toArray())[0]!.id,
    fields: ['Why?', 'So', '', ''],
    source: { document, start: source.start, end: source.end },
  })
  await db().exams.put({
    ...{
      id: 'e' as ExamId,
      name: 'E',
      at: 0,
      utcOffset: 0,
      minutes: [],
      daysOff: [],
      after: null,
      result: null,
      createdAt: 0,
      changedAt: 0,
    },
    scope: { decks: [], documents: [document], tags: [], kinds: [] },
  })
  const told = await replaceDocument(document, newer())
  const exam = await db().exams.get('e')
  expect(exam?.scope.documents).toEqual([told.document])
  const moved = (await db().sources.toArray()).find(({ note }) => note === own)
  expect(moved?.document).toBe(told.document)
})

test('the same text is no newer version, and one that is here already is not brought in twice', async () => {
  const arrived = documentOf('Treaty', 6)
  const { document } = await addDocument(arrived)
  await expect(replaceDocument(document, arrived)).rejects.toThrow(/has the same text as Treaty/)
  const other = documentOf('Charter', 4)
  await addDocument(other)
  await expect(replaceDocument(document, other)).rejects.toThrow(/is here already, as Charter/)
})
