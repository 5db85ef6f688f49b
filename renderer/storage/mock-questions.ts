// The questions of a mock exam, put together in a worker from an exam's cards and all sentences of their documents.
import {
  boundsOf,
  composeMock,
  findingOf,
  linesOf,
  saidOf,
  shiftOf,
  Trouble,
  type DocumentId,
  type ExamId,
  type MockCard,
  type MockWish,
  type Question,
} from '../../decks/index.ts'
import { db } from './database.ts'
import { cardsInScope } from './exam-cards.ts'
import { materialOf } from './study.ts'

/** More cards than these are not gone through for one exam. */
const MOST_CARDS = 4000

/** Throws Trouble('refused') where the exam is gone or its cards give no question of these forms. */
export async function questionsFor(id: ExamId, wish: MockWish): Promise<Question[]> {
  const database = db()
  const exam = await database.exams.get(id)
  if (!exam) throw new Trouble('refused', 'This exam no longer exists. Open the list of exams again.')
  const cards = (await cardsInScope(database, exam.scope)).filter(({ queue }) => queue !== 'suspended').slice(0, MOST_CARDS)
  const { notes, noteTypes, sources, titles } = await materialOf(database, cards)
  const documents = [...new Set([...sources.values()].flat().map(({ document }) => document))]
  const [rows, texts] = await Promise.all([database.documents.bulkGet(documents), database.texts.bulkGet(documents)])
  const written = new Map<DocumentId, number>()
  for (const row of rows) if (row?.published) written.set(row.id, boundsOf(row.published).to)
  const asked = cards.flatMap((card): MockCard[] => {
    const note = notes.get(card.note)
    const type = note && noteTypes.get(note.noteType)
    if (!note || !type) return []
    const source = sources.get(note.id)?.[0]
    const shift = shiftOf(type, note.fields)
    return [
      {
        id: card.id,
        kind: card.kind,
        document: source?.document ?? card.document,
        title: source ? (titles.get(source.document) ?? null) : null,
        context: findingOf(type, note.fields)?.cards[card.ord]?.context ?? null,
        ...linesOfCard(linesOf(type, note.fields, card.ord), note.fields[card.ord * 2], note.kind !== null),
        quote: source?.quote ?? null,
        written: source ? (written.get(source.document) ?? null) : null,
        before: shift.before,
        after: shift.after,
        issue: shift.issue,
      },
    ]
  })
  const sentences = texts.flatMap((one) => one?.sentences.map(({ start, end }) => one.text.slice(start, end)) ?? [])
  const questions = composeMock(asked, saidOf([...sentences, ...asked.map(({ prompt, answer }) => `${prompt} ${answer}`)]), wish)
  if (questions.length === 0)
    throw new Trouble('refused', 'These cards give no question of that form. Choose other forms, or keep more cards first.')
  return questions
}

/** A found card's prompt as it was written, with its blank. */
function linesOfCard(lines: { readonly prompt: string; readonly answer: string }, prompt: string | undefined, found: boolean) {
  return found && prompt ? { prompt, answer: lines.answer } : lines
}
