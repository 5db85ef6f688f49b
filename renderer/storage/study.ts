// Study: what a session is given to begin with, in one go, and each grade, on disk before it counts.
import {
  beforeOf,
  buildQueue,
  gradeDeed,
  isOverdue,
  scopesOf,
  studyDay,
  sumsOfAnswer,
  Trouble,
  type Card,
  type CardId,
  type DeckId,
  type DocumentId,
  type DueCards,
  type Note,
  type NoteId,
  type NoteType,
  type NoteTypeId,
  type Preset,
  type Review,
  type Source,
  type StudyDay,
} from '../../decks/index.ts'
import { Tally } from './counters.ts'
import { db, type Database } from './database.ts'
import { subtree } from './decks.ts'
import type { Moment } from './mint.ts'
import { planToday } from './plan.ts'
import { write, type Writer } from './write.ts'

/** Everything a session needs, in memory: the next card is then free. */
export interface StudyMaterial extends DueCards {
  readonly notes: ReadonlyMap<NoteId, Note>
  readonly noteTypes: ReadonlyMap<NoteTypeId, NoteType>
  readonly sources: ReadonlyMap<NoteId, readonly Source[]>
  /** Title of each document that a source is of. */
  readonly titles: ReadonlyMap<DocumentId, string>
}

/** At most this many cards of each queue of each deck are loaded at once; a session asks again when they are used up. */
export const LOADED = 500

/** A backlog is ranked whole, up to so many cards of each deck. */
const BACKLOG = 20_000

/** Days ahead whose load is known when a day is chosen for a card. */
const AHEAD = 120

/** Loads what a deck, with all beneath it, has for today. `deck` null is the whole collection. */
export async function loadStudy(deck: DeckId | null, moment: Moment, most = LOADED): Promise<StudyMaterial> {
  const database = db()
  const ids = deck ? await subtree(database, deck) : ((await database.decks.toCollection().primaryKeys()) as DeckId[])
  const [due, load] = await Promise.all([loadDue(ids, moment, { most }), loadAhead(database, moment)])
  const { upcoming, learning } = buildQueue(due, moment)
  const shown = [...upcoming, ...learning]
  return { ...due, load, siblingsDue: await siblingsOf(database, shown), ...(await materialOf(database, shown)) }
}

/** The cards alone that these decks have for today, without what is needed to show them. */
export async function loadDue(
  ids: readonly DeckId[],
  moment: Moment,
  {
    most = LOADED,
    queues = ['learning', 'review', 'new'],
  }: { readonly most?: number; readonly queues?: readonly Card['queue'][] } = {},
): Promise<DueCards> {
  const database = db()
  const today = studyDay(moment.at, moment.utcOffset)
  const plan = await planToday(database, today)
  const list = (queue: Card['queue'], until: number): Promise<Card[]> =>
    queues.includes(queue)
      ? waiting(database, ids, queue, until, today, plan && queue === 'review' ? Math.max(most, BACKLOG) : most)
      : Promise.resolve([])
  const [learning, review, fresh, decks, presets, done] = await Promise.all([
    list('learning', Infinity),
    list('review', today),
    list('new', Infinity),
    database.decks.bulkGet([...ids]),
    database.presets.toArray(),
    doneToday(database, today),
  ])
  return {
    decks: decks.filter((one) => one !== undefined),
    presets: new Map(presets.map((preset) => [preset.id, preset])),
    learning,
    review,
    fresh,
    done,
    plan,
  }
}

/** Reviews that fall due on each of the coming study days, over all decks. */
export async function loadAhead(database: Database, moment: Moment): Promise<Map<StudyDay, number>> {
  const today = studyDay(moment.at, moment.utcOffset)
  const rows = await database.counters
    .where('[kind+day+of]')
    .between(['review', today + 1], ['review', today + AHEAD, []])
    .toArray()
  const load = new Map<StudyDay, number>()
  for (const { day, value } of rows) load.set(day, (load.get(day) ?? 0) + value)
  return load
}

/** On which days other cards of these cards' notes fall due. */
export async function siblingsOf(database: Database, cards: readonly Card[]): Promise<NonNullable<DueCards['siblingsDue']>> {
  const rows = await database.cards
    .where('note')
    .anyOf([...new Set(cards.map((card) => card.note))])
    .toArray()
  const days = new Map<NoteId, Map<CardId, StudyDay>>()
  for (const { id, note, queue, due } of rows)
    if (queue === 'review') days.set(note, (days.get(note) ?? new Map<CardId, StudyDay>()).set(id, due))
  return days
}

/** Notes, types, quotes and titles that a list of cards needs to be shown. */
export async function materialOf(
  database: Database,
  cards: readonly Card[],
): Promise<Pick<StudyMaterial, 'notes' | 'noteTypes' | 'sources' | 'titles'>> {
  const ids = [...new Set(cards.map((card) => card.note))]
  const [notes, noteTypes, sources] = await Promise.all([
    database.notes.bulkGet(ids),
    database.noteTypes.toArray(),
    database.sources.where('note').anyOf(ids).toArray(),
  ])
  const documents = await database.documents.bulkGet([...new Set(sources.map((source) => source.document))])
  return {
    notes: new Map(notes.flatMap((note) => (note ? [[note.id, note]] : []))),
    noteTypes: new Map(noteTypes.map((type) => [type.id, type])),
    sources: new Map(ids.map((id) => [id, sources.filter((source) => source.note === id)])),
    titles: new Map(documents.flatMap((one) => (one ? [[one.id, one.title]] : []))),
  }
}

/** A grade as decks/scheduling gave it. */
export interface Graded {
  /** The card as it was, where that is known: what it is counted in can then be read with it. */
  readonly before?: Card
  readonly card: Card
  readonly review: Omit<Review, 'id'>
  /** Siblings put aside until tomorrow. */
  readonly buried?: readonly CardId[]
  /** It has lapsed too often: its note is tagged "leech", and the card suspended if its preset says so. */
  readonly leech?: Preset['leechAction'] | null
}

/**
 * Records a grade. Resolves only when it is on disk (strict durability); until then it has not happened.
 * Throws Trouble('refused') when the card was deleted meanwhile, Trouble('storage') when the disk is full.
 */
export async function gradeCard(graded: Graded): Promise<Review> {
  const { grade } = graded.review
  return write(grade ? gradeDeed(grade) : 'Answer', GRADED, (tx) => recordGrade(tx, graded))
}

/** The tables that a grade changes. */
export const GRADED = ['cards', 'reviews', 'notes'] as const

/** Records a grade within a transaction over `GRADED`. */
export async function recordGrade(tx: Writer, { before, card, review, buried = [], leech = null }: Graded): Promise<Review> {
  // Asked for together, so that an answer waits for as few turns of the database as can be; where the card is gone, nothing of it is kept.
  const logging = tx.log(review)
  if (before) tx.foresee(countedIn(before, card, review))
  const [rows, logged] = await Promise.all([tx.get('cards', [card.id, ...buried.filter((id) => id !== card.id)]), logging])
  const [standing, ...siblings] = rows
  if (!standing) throw new Trouble('refused', 'This card was deleted while it was being studied. The next card follows.')
  if (review.kind !== 'review') return logged
  const today = studyDay(review.at, review.utcOffset)
  const queue = leech === 'suspend' ? 'suspended' : card.queue
  await tx.put('cards', [
    { ...withSchedule(standing, card), queue, changedAt: tx.at },
    ...siblings.flatMap((one) => (one ? [{ ...one, buriedUntil: today + 1, changedAt: tx.at }] : [])),
  ])
  if (leech) {
    const [note] = await tx.get('notes', [standing.note])
    if (note && !note.tags.includes('leech'))
      await tx.put('notes', { ...note, tags: [...note.tags, 'leech'].sort(), changedAt: tx.at })
  }
  for (const kind of gradedAs(standing, today)) tx.count(kind, today, standing.deck, 1)
  return logged
}

/** What a grade of this card counts as on a study day. */
function gradedAs(card: Card, today: StudyDay): ('introduced' | 'reviewed' | 'overdue')[] {
  if (card.phase === 'new') return ['introduced']
  if (card.phase !== 'review') return []
  return isOverdue(card, today) ? ['reviewed', 'overdue'] : ['reviewed']
}

/** The counters and days that a grade stands in, if the card is still as it was. */
function countedIn(before: Card, after: Card, review: Graded['review']): Tally {
  const today = studyDay(review.at, review.utcOffset)
  const tally = new Tally()
  tally.row('cards', before, -1)
  tally.row('cards', after, 1)
  tally.add('events', 0, '', 1)
  for (const kind of gradedAs(before, today)) tally.add(kind, today, before.deck, 1)
  const answer = sumsOfAnswer(review, beforeOf(before))
  if (answer) tally.days.add(scopesOf(before), answer, 1)
  return tally
}

/** The events of one card, oldest first. */
export async function reviewsOf(card: CardId): Promise<Review[]> {
  return db().reviews.where('card').equals(card).sortBy('at')
}

async function waiting(
  database: Database,
  decks: readonly DeckId[],
  queue: Card['queue'],
  until: number,
  today: number,
  most: number,
): Promise<Card[]> {
  return soonest((await Promise.all(decks.map((deck) => inQueue(database, deck, queue, [-Infinity, until], today, most)))).flat())
}

/** Cards of one deck and queue that are due in a stretch and not buried; of those there are, at most so many, the soonest. */
export async function inQueue(
  database: Database,
  deck: DeckId,
  queue: Card['queue'],
  [from, until]: readonly [number, number],
  today: StudyDay,
  most: number,
): Promise<Card[]> {
  const between = () => database.cards.where('[deck+queue+due]').between([deck, queue, from], [deck, queue, until], true, true)
  // In one go; only where buried cards stand in the way of others one by one.
  const cards = await between().limit(most).toArray()
  const shown = cards.filter((card) => card.buriedUntil <= today)
  if (cards.length < most || shown.length === cards.length) return shown
  return between()
    .filter((card) => card.buriedUntil <= today)
    .limit(most)
    .toArray()
}

export function soonest(cards: readonly Card[]): Card[] {
  return [...cards].sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
}

export async function doneToday(
  database: Database,
  today: number,
): Promise<Map<DeckId, { introduced: number; reviewed: number }>> {
  const done = new Map<DeckId, { introduced: number; reviewed: number }>()
  for (const kind of ['introduced', 'reviewed'] as const) {
    const rows = await database.counters.where('[kind+day+of]').between([kind, today], [kind, today, []]).toArray()
    for (const row of rows) {
      const id = row.of as DeckId
      done.set(id, { introduced: 0, reviewed: 0, ...done.get(id), [kind]: row.value })
    }
  }
  return done
}

/** Only the schedule comes from the grade: deck and flag may have changed since the session loaded the card. */
function withSchedule(standing: Card, { phase, due, step, memory, interval, reviews, lapses, buriedUntil }: Card): Card {
  return { ...standing, phase, due, step, memory, interval, reviews, lapses, buriedUntil }
}
