// What the host keeps beside the database: every answer a second time, backups, and the memory of how much there was.
import { beforeEach, expect, test, vi } from 'vitest'
import { freshFiles, host } from './host.ts'
import { grade, GRADES, type NoteTypeId } from '../../decks/index.ts'
import { closeDatabase, db, openDatabase } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { acceptLoss, guardCollection, restoreLoss, safetyNow } from '../../renderer/storage/safety.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'

let name = ''
beforeEach(() => {
  host.files = freshFiles()
  name = `safety-${Date.now()}-${Math.random()}`
})

test('every answer and every undo is a line of the journal, in order', async () => {
  await start(name)
  await answers(3)
  await undo()
  await quit()
  expect(kinds()).toEqual(['review', 'review', 'review', 'undo'])
  expect(host.files.lines.map(parsed)).toEqual(await db().reviews.toArray())
  closeDatabase()
})

test('what a killed program had in the database but not in the journal is added at the next start', async () => {
  await start(name)
  await answers(3)
  await quit()
  host.files.lines.splice(1, 1)
  closeDatabase()
  await start(name)
  await quit()
  expect(new Set(host.files.lines.map((line) => parsed(line).id)).size).toBe(3)
  closeDatabase()
})

test('a backup at the end, the sentinel, an emptied store: it is noticed, and restored with the answers since', async () => {
  await start(name)
  await answers(4)
  await quit()
  expect(host.files.backups[0]?.backup).toMatchObject({ occasion: 'quit', cards: 6, reviews: 4 })
  expect(host.files.sentinel).toMatchObject({ cards: 6, reviews: 4 })
  await answerMore(2)
  await undo()
  const [cards, reviews] = [await db().cards.toArray(), await db().reviews.toArray()]
  await vi.waitFor(() => expect(host.files.lines.length).toBe(7))
  closeDatabase()

  const loss = await start(`${name}-emptied`)
  expect(loss?.sentinel).toMatchObject({ cards: 6 })
  await createDeck('Somebody begins to write')
  await quit()
  expect(host.files.backups.length).toBe(1)
  expect(host.files.sentinel).toMatchObject({ cards: 6 })

  expect(await restoreLoss(loss!.backups[0]!)).toBe(3)
  expect(await db().reviews.toArray()).toEqual(reviews)
  expect(untimed(await db().cards.toArray())).toEqual(untimed(cards))
  closeDatabase()
})

test('a new beginning that was chosen is not asked about again', async () => {
  host.files.sentinel = { cards: 6, reviews: 4, at: 1 }
  expect(await start(name)).not.toBeNull()
  await acceptLoss()
  closeDatabase()
  expect(await start(name)).toBeNull()
  closeDatabase()
})

test('another version of the program first keeps what the one before left', async () => {
  await start(name)
  await answers(1)
  await quit()
  closeDatabase()
  host.files.version = '0.2.0'
  await start(name)
  expect(host.files.backups[0]?.backup).toMatchObject({ occasion: 'upgrade', reviews: 1 })
  closeDatabase()
})

test('a journal that cannot be written is said and stops no answer', async () => {
  await start(name)
  host.files.broken = 'The journal could not be written: the disk is full.'
  await answers(2)
  await quit()
  expect(await db().reviews.count()).toBe(2)
  expect(safetyNow().trouble).toBe('The journal could not be written: the disk is full.')
  closeDatabase()
})

/** The program starts on this database. */
async function start(database: string) {
  await openDatabase(database)
  return guardCollection()
}

async function answers(count: number): Promise<void> {
  const deck = await createDeck('Own')
  for (let i = 0; i < 6; i++) await createNote({ noteType: 'dossier-basic' as NoteTypeId, fields: [`Front ${i}`, 'Back'], deck })
  await answerMore(count)
}

async function answerMore(count: number): Promise<void> {
  const preset = (await db().presets.toArray())[0]!
  const cards = await db().cards.orderBy('id').toArray()
  for (let i = 0; i < count; i++) {
    const at = Date.now() + i
    await gradeCard(grade(cards[i]!, GRADES[(i + 1) % 4]!, 2000, preset, at, 60, 'seed'))
  }
}

async function quit(): Promise<void> {
  for (const listener of host.files.quit) await listener()
}

function parsed(line: string): { id: string; kind: string } {
  return JSON.parse(line) as { id: string; kind: string }
}

function kinds(): string[] {
  return host.files.lines.map((line) => parsed(line).kind)
}

function untimed<Row extends { changedAt: number }>(rows: readonly Row[]): Omit<Row, 'changedAt'>[] {
  return rows.map(({ changedAt: _, ...row }) => row)
}
