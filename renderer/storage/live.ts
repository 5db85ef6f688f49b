// What screens show, always as it is now: each hook reads again when the rows it read change, here, in a worker or in another window.
// All of them answer undefined until the first reading is done.
import { Dexie, type ObservabilitySet } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import {
  isSound,
  studyDay,
  studyDayStart,
  type CardId,
  type DocumentId,
  type LeftOut,
  type Note,
  type NoteId,
  type NoteType,
  type Preset,
  type Review,
  type Scope,
  type Source,
} from '../../decks/index.ts'
import { db } from './database.ts'
import { deckCounts, documentCounts, type DeckWithCounts, type DocumentWithCounts } from './counts.ts'
import { pathOf } from './decks.ts'
import { loadDocument } from './documents.ts'
import { loadLines, type CardFilter, type CardLine } from './list.ts'
import { loadToMend, type ToMend } from './mending.ts'
import { now } from './mint.ts'
import { loadHistory, loadParts, loadScopes, type History, type HistoryPart, type PartsBy, type Scopes } from './history.ts'
import { loadBacklog, type Backlog } from './plan.ts'
import { reviewsOf } from './study.ts'
import { loadToday, type Today } from './today.ts'
import type { TableName } from './schema.ts'
import { Cancelled, startJob } from '../workers/index.ts'

type Live<T> = T | undefined

/** A card with everything that ever happened to it. */
export interface CardHistory {
  readonly line: CardLine
  /** Oldest first, those that were taken back among them. */
  readonly events: readonly Review[]
  /** Rows of its log that something has damaged; they stay where they are. */
  readonly unreadable: number
  /** Path of its deck. */
  readonly deck: string
  readonly preset: Preset | undefined
}

/** The study day it is, turning over by itself at 04:00. */
export function useStudyDay(): number {
  const [day, setDay] = useState(today)
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), untilTurn())
    return () => clearInterval(timer)
  }, [day])
  return day
}

/** All decks with what waits in them today, alone and with the decks beneath; in the order of their names. */
export function useDecks(): Live<readonly DeckWithCounts[]> {
  const day = useStudyDay()
  return useLiveQuery(() => deckCounts(day), [day])
}

/** What today brings; asked anew every minute, for cards within their steps. */
export function useToday(): Live<Today> {
  const day = useStudyDay()
  const [minute, setMinute] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setMinute((count) => count + 1), 60_000)
    return () => clearInterval(timer)
  }, [])
  return useLiveQuery(() => loadToday(now()), [day, minute])
}

/** All days of a history: of everything, of a deck with all beneath it, of a document or a kind. */
export function useHistory(scope: Scope): Live<History> {
  return useLiveQuery(() => loadHistory(scope), [scope])
}

/** What a history can be of. */
export function useScopes(): Live<Scopes> {
  return useLiveQuery(loadScopes)
}

/** What each deck, document or kind came to from one study day to another. */
export function useParts(by: PartsBy, from: number, to: number): Live<readonly HistoryPart[]> {
  return useLiveQuery(() => loadParts(by, from, to), [by, from, to])
}

/** What is overdue and the plan for it. */
export function useBacklog(): Live<Backlog> {
  const day = useStudyDay()
  return useLiveQuery(() => loadBacklog(db(), now()), [day])
}

/** Cards worth mending; looked for again when cards, notes or the log change. */
export function useToMend(): Live<readonly ToMend[]> {
  const changes = useChanges(['cards', 'notes', 'reviews'])
  const [cards, setCards] = useState<readonly ToMend[]>()
  useEffect(() => {
    let wanted = true
    loadToMend(now()).then(
      (found) => wanted && setCards(found),
      (error: unknown) => {
        if (!(error instanceof Cancelled)) console.error(error)
      },
    )
    return () => {
      wanted = false
    }
  }, [changes])
  return cards
}

/** All documents without their texts, last added first, with how many found cards are open, kept and dropped. */
export function useDocuments(): Live<readonly DocumentWithCounts[]> {
  return useLiveQuery(documentCounts)
}

/** A document with its clean text, or null once it is not kept any more. */
export function useDocument(id: DocumentId): Live<Awaited<ReturnType<typeof loadDocument>>> {
  return useLiveQuery(() => loadDocument(id), [id])
}

/** A note found in a document, with its quote. */
export interface FoundNote {
  readonly note: Note
  readonly source: Source
}

/** Everything made from a document, found or by hand, in the order of the text, whatever was decided about it. */
export function useFound(document: DocumentId): Live<readonly FoundNote[]> {
  return useLiveQuery(async () => {
    const [notes, sources] = await Promise.all([
      db().notes.where('document').equals(document).toArray(),
      db().sources.where('document').equals(document).toArray(),
    ])
    const byId = new Map(notes.map((note) => [note.id, note]))
    const found = sources.flatMap((source) => {
      const note = byId.get(source.note)
      return note ? [{ note, source }] : []
    })
    return found.sort(
      (a, b) => a.source.start - b.source.start || a.source.end - b.source.end || (a.note.id < b.note.id ? -1 : 1),
    )
  }, [document])
}

/** What the gates stopped in a document, in the order of the text. */
export function useLeftOut(document: DocumentId): Live<readonly LeftOut[]> {
  return useLiveQuery(async () => (await db().leftOut.get(document))?.items ?? [], [document])
}

/** The ids of the cards that pass a filter, in order: as many as the list is long. */
export function useCardIds(filter: CardFilter): Live<readonly CardId[]> {
  const asked = JSON.stringify(filter)
  const changes = useChanges(['cards', 'notes'])
  const [ids, setIds] = useState<readonly CardId[]>()
  useEffect(() => {
    const job = startJob('find', { database: db().name, filter: JSON.parse(asked) as CardFilter })
    job.result.then(
      (found) => setIds(found.ids),
      (error: unknown) => {
        if (!(error instanceof Cancelled)) console.error(error)
      },
    )
    return () => job.cancel()
  }, [asked, changes])
  return ids
}

/** Counts the changes of these tables, made here, in a worker or in another window. */
export function useChanges(tables: readonly TableName[]): number {
  const [changes, setChanges] = useState(0)
  const names = tables.join(' ')
  useEffect(() => {
    const places = names.split(' ').map((table) => `idb://${db().name}/${table}/`)
    const onMutated = (parts: ObservabilitySet): void => {
      if (Object.keys(parts).some((part) => part === 'all' || places.some((place) => part.startsWith(place))))
        setChanges((count) => count + 1)
    }
    Dexie.on('storagemutated', onMutated)
    return () => Dexie.on.storagemutated.unsubscribe(onMutated)
  }, [names])
  return changes
}

/** The lines of a stretch of those ids: what a virtual list has in view. */
export function useCards(ids: readonly CardId[] | undefined, from: number, to: number): Live<readonly CardLine[]> {
  const shown = (ids ?? []).slice(from, to)
  return useLiveQuery(() => loadLines(shown), [shown.join()])
}

/** One card with its note, or null once it is gone. */
export function useCard(id: CardId): Live<CardLine | null> {
  return useLiveQuery(async () => (await loadLines([id]))[0] ?? null, [id])
}

/** One card with its note and its whole log; null once it is gone. */
export function useCardHistory(id: CardId): Live<CardHistory | null> {
  return useLiveQuery(async () => {
    const [line] = await loadLines([id])
    if (!line) return null
    const [events, decks] = await Promise.all([reviewsOf(id), db().decks.toArray()])
    const deck = decks.find((one) => one.id === line.card.deck)
    const preset = deck && (await db().presets.get(deck.preset))
    const sound = events.filter(isSound)
    return {
      line,
      events: sound,
      unreadable: events.length - sound.length,
      deck: deck ? pathOf(decks, deck.id) : '',
      preset,
    }
  }, [id])
}

/** A note with its type and quotes, or null once it is gone. */
export function useNote(
  id: NoteId,
): Live<{ readonly note: Note; readonly noteType: NoteType; readonly sources: readonly Source[] } | null> {
  return useLiveQuery(async () => {
    const note = await db().notes.get(id)
    const noteType = note && (await db().noteTypes.get(note.noteType))
    if (!note || !noteType) return null
    return { note, noteType, sources: await db().sources.where('note').equals(id).toArray() }
  }, [id])
}

export function useNoteTypes(): Live<readonly NoteType[]> {
  return useLiveQuery(() => db().noteTypes.toArray())
}

export function usePresets(): Live<readonly Preset[]> {
  return useLiveQuery(() => db().presets.toArray())
}

/** All tags in use with how many notes bear each, in order. */
export function useTags(): Live<readonly { readonly tag: string; readonly notes: number }[]> {
  return useLiveQuery(async () => {
    const rows = await db().counters.where('[kind+day+of]').between(['tag'], ['tag', []]).toArray()
    return rows.map((row) => ({ tag: row.of, notes: row.value }))
  })
}

function today(): number {
  const { at, utcOffset } = now()
  return studyDay(at, utcOffset)
}

/** ms until the study day turns over, and at most an hour, because clocks are changed and laptops sleep. */
function untilTurn(): number {
  const { at, utcOffset } = now()
  return Math.min(3_600_000, Math.max(1000, studyDayStart(studyDay(at, utcOffset) + 1, utcOffset) - at + 500))
}
