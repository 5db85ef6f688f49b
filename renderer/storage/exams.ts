// Exams: made, changed, deleted, and what becomes of their cards when the day is over.
import { examDay, studyDay, Trouble, type AfterExam, type CardId, type Exam, type ExamId } from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { cardsInScope } from './exam-cards.ts'
import { mint } from './mint.ts'
import { write, type Writer } from './write.ts'

/** What a person says of an exam. */
export type ExamWords = Pick<Exam, 'name' | 'at' | 'utcOffset' | 'scope' | 'minutes' | 'daysOff'>

/** So many can be ahead at once: they share the minutes. */
const MOST_AHEAD = 20
const MOST_MINUTES = 900

/** Makes an exam. Throws Trouble('refused') with a sentence for one that cannot be planned for. */
export async function makeExam(words: ExamWords): Promise<ExamId> {
  return write(`Add the exam ${words.name.trim()}`, ['exams'], async (tx) => {
    refuseOdd(words, tx)
    const ahead = (await tx.database.exams.toArray()).filter((exam) => exam.at > tx.at)
    if (ahead.length >= MOST_AHEAD)
      throw new Trouble('refused', `${MOST_AHEAD} exams are ahead already. Delete one of them first.`)
    const id = mint<'exam'>()
    await tx.put('exams', {
      ...words,
      id,
      name: words.name.trim(),
      after: null,
      result: null,
      createdAt: tx.at,
      changedAt: tx.at,
    })
    return id
  })
}

export async function changeExam(id: ExamId, words: ExamWords): Promise<void> {
  await write(`Change the exam ${words.name.trim()}`, ['exams'], async (tx) => {
    const exam = await standingExam(tx.database, id)
    refuseOdd(words, tx)
    await tx.put('exams', { ...exam, ...words, name: words.name.trim(), after: null, changedAt: tx.at })
  })
}

/** Deletes an exam with its forecasts and mock exams; its cards and their answers stay. */
export async function deleteExam(id: ExamId): Promise<void> {
  await write('Delete the exam', ['exams', 'mocks', 'forecasts'], async (tx) => {
    const exam = await standingExam(tx.database, id)
    tx.rename(`Delete the exam ${exam.name}`)
    const [mocks, forecasts] = await Promise.all([
      tx.database.mocks.where('exam').equals(id).primaryKeys() as Promise<unknown> as Promise<string[]>,
      tx.database.forecasts.where('exam').equals(id).primaryKeys() as Promise<unknown> as Promise<string[]>,
    ])
    await tx.remove('mocks', mocks)
    await tx.remove('forecasts', forecasts)
    await tx.remove('exams', id)
  })
}

/**
 * Says what becomes of an exam's cards once it is over: they go on as they are, or are set aside (suspended), apart from those that an exam
 * ahead asks too. `result` is the score that came out, 0 to 1, or null. Returns how many cards were set aside.
 */
export async function closeExam(id: ExamId, after: AfterExam, result: number | null): Promise<number> {
  return write('Close the exam', ['exams', 'cards', 'notes', 'decks'], async (tx) => {
    const exam = await standingExam(tx.database, id)
    tx.rename(`Close the exam ${exam.name}`)
    await tx.put('exams', { ...exam, after, result, changedAt: tx.at })
    if (after === 'goOn') return 0
    const still = new Set<CardId>()
    for (const other of await tx.database.exams.toArray())
      if (other.id !== id && other.at > tx.at) for (const card of await cardsInScope(tx.database, other.scope)) still.add(card.id)
    const aside = (await cardsInScope(tx.database, exam.scope)).filter(
      (card) => card.queue !== 'suspended' && !still.has(card.id),
    )
    await tx.put(
      'cards',
      aside.map((card) => ({ ...card, queue: 'suspended' as const, changedAt: tx.at })),
    )
    return aside.length
  })
}

/** Exams that are still to come, nearest first. */
export async function examsAhead(database: Database, at: number, utcOffset: number): Promise<Exam[]> {
  const today = studyDay(at, utcOffset)
  return (await allExams(database)).filter((exam) => exam.after === null && exam.at > at && examDay(exam) >= today)
}

/** All exams, the nearest day first. */
export async function allExams(database: Database = db()): Promise<Exam[]> {
  return (await database.exams.toArray()).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

async function standingExam(database: Database, id: ExamId): Promise<Exam> {
  const exam = await database.exams.get(id)
  if (!exam) throw new Trouble('refused', 'This exam no longer exists. Open the list of exams again.')
  return exam
}

function refuseOdd({ name, at, minutes }: ExamWords, tx: Pick<Writer, 'at'>): void {
  if (name.trim() === '') throw new Trouble('refused', 'An exam needs a name. Write one.')
  if (!Number.isFinite(at)) throw new Trouble('refused', 'The exam needs a day and a time.')
  if (at <= tx.at) throw new Trouble('refused', 'That moment is over. Choose a later day or time.')
  if (minutes.length !== 7 || minutes.some((one) => !Number.isFinite(one) || one < 0 || one > MOST_MINUTES))
    throw new Trouble('refused', `Minutes a day: whole numbers from 0 to ${MOST_MINUTES}.`)
  if (minutes.every((one) => one === 0)) throw new Trouble('refused', 'Without a minute on any day there is nothing to plan.')
}
