// What stands on a timeline, gathered in a worker: it may go through all notes there are.
import {
  eventLeftOut,
  eventsOfNote,
  inTimeOrder,
  mayBeDated,
  Trouble,
  type Card,
  type DocumentId,
  type Note,
  type NoteId,
  type Source,
  type TimelineEvent,
  type TimelineScope,
} from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { cardsInScope } from './exam-cards.ts'

export interface Timeline {
  /** In the order of time. */
  readonly events: readonly TimelineEvent[]
  /** Changes of policy of which the text does not say when: they have no place on a line. */
  readonly undated: number
}

/** The gate that stops dates which cannot be right. */
const SUSPECT = 'suspect-date'

/** Throws Trouble('refused') for an exam that is gone. */
export async function loadTimeline(scope: TimelineScope): Promise<Timeline> {
  const database = db()
  const types = new Map((await database.noteTypes.toArray()).map((type) => [type.id, type]))
  const notes = (await notesIn(database, scope)).filter((note) => mayBeDated(note, types.get(note.noteType)))
  const ids = notes.map(({ id }) => id)
  const [cards, sources] = await Promise.all([
    database.cards.where('note').anyOf(ids).toArray(),
    database.sources.where('note').anyOf(ids).toArray(),
  ])
  const titles = await titlesOf(database, [...scope.documents, ...sources.map(({ document }) => document)])
  const cardsOf = grouped<NoteId, Card>(cards, ({ note }) => note)
  const sourcesOf = grouped<NoteId, Source>(sources, ({ note }) => note)
  const undated = new Set<NoteId>()
  const events = notes.flatMap((note) => {
    const type = types.get(note.noteType)
    const own = cardsOf.get(note.id) ?? []
    const found = type ? eventsOfNote({ note, type, titles, cards: own, sources: sourcesOf.get(note.id) ?? [] }) : []
    if (found.length === 0 && note.kind === 'shift' && note.choices.some((choice) => choice !== 'dropped')) undated.add(note.id)
    return found
  })
  const stopped = scope.exam === null ? await eventsStopped(database, scope.documents) : []
  return {
    events: [...events, ...stopped].sort((a, b) => inTimeOrder(a.extent, b.extent) || (a.id < b.id ? -1 : 1)),
    undated: undated.size,
  }
}

async function notesIn(database: Database, { documents, exam: id }: TimelineScope): Promise<Note[]> {
  if (id !== null) {
    const exam = await database.exams.get(id)
    if (!exam) throw new Trouble('refused', 'This exam no longer exists. Open the list of exams again.')
    const cards = await cardsInScope(database, exam.scope)
    return standing(await database.notes.bulkGet([...new Set(cards.map(({ note }) => note))]))
  }
  if (documents.length === 0) return database.notes.toArray()
  const [own, quoted] = await Promise.all([
    database.notes.where('document').anyOf(documents).toArray(),
    database.sources.where('document').anyOf(documents).toArray(),
  ])
  // A note found in several documents is kept under one of them.
  const known = new Set(own.map((note) => note.id))
  const others = [...new Set(quoted.map(({ note }) => note))].filter((note) => !known.has(note))
  return [...own, ...standing(await database.notes.bulkGet(others))]
}

function standing<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row) => row !== undefined)
}

/** Dates that a gate stopped, with the sentences they stand in. `documents` empty is all of them. */
async function eventsStopped(database: Database, documents: readonly DocumentId[]): Promise<TimelineEvent[]> {
  const rows = await (documents.length === 0
    ? database.leftOut.toArray()
    : database.leftOut.where('document').anyOf(documents).toArray())
  const suspect = rows.filter(({ items }) => items.some(({ gate }) => gate === SUSPECT))
  const texts = await database.texts.bulkGet(suspect.map(({ document }) => document))
  const titles = await titlesOf(
    database,
    suspect.map(({ document }) => document),
  )
  const stopped = suspect.flatMap(({ document, items }, i) => {
    const text = texts[i]
    const title = titles.get(document)
    if (!text || title === undefined) return []
    return items
      .filter(({ gate }) => gate === SUSPECT)
      .flatMap((item) => {
        const sentence = text.sentences.find(({ start, end }) => start <= item.start && item.end <= end) ?? item
        const quote = text.text.slice(sentence.start, sentence.end)
        return eventLeftOut(item, { document, title, start: sentence.start, quote, text: text.text }) ?? []
      })
  })
  // Every question that would have asked for it was stopped by it.
  return [...new Map(stopped.map((event) => [event.id, event])).values()]
}

async function titlesOf(database: Database, documents: readonly DocumentId[]): Promise<Map<DocumentId, string>> {
  const rows = await database.documents.bulkGet([...new Set(documents)])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.title]] : [])))
}

function grouped<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
