// Runs inside the browser, on the app's own origin and database: fills a collection, and times what the storage does against the database alone.
import { createElement, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { grade, isOverdue, studyDay, type Card, type Review } from '../../decks/index.ts'
import { Tally } from '../../renderer/storage/counters.ts'
import { db, openDatabase } from '../../renderer/storage/database.ts'
import { now } from '../../renderer/storage/mint.ts'
import { countDays } from '../../renderer/storage/recount.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { loadToday } from '../../renderer/storage/today.ts'
import { studiedCollection } from '../support/studied.ts'

const CHUNK = 1000
/** Study days of each card's history: about ten answers. */
const DAYS = 180

/** A DOM element as React can draw it again. */
export interface Drawn {
  readonly tag: string
  readonly props: Readonly<Record<string, string | true>>
  readonly children: readonly (Drawn | string)[]
}

/** Fills the collection. Returns how many answers that were. */
async function fill(cards: number): Promise<number> {
  await openDatabase()
  const standing = (await db().counters.get(['events', 0, '']))?.value ?? 0
  if (standing > 0) return standing
  const today = Date.now()
  let answers = 0
  const tally = new Tally()
  for (let from = 0; from < cards; from += CHUNK) {
    const part = studiedCollection({ cards: Math.min(CHUNK, cards - from), from, days: DAYS, today, untilYesterday: true })
    for (const card of part.cards) tally.row('cards', card, 1)
    for (const note of part.notes) tally.row('notes', note, 1)
    countDays(tally.days, part.cards, part.reviews)
    answers += part.reviews.length
    await db().transaction('rw', db().tables, async () => {
      if (from === 0) {
        await db().decks.bulkAdd([...part.decks])
        await db().presets.bulkPut(part.presets.map((preset) => ({ ...preset, reviewsPerDay: 9999 })))
      }
      await db().notes.bulkAdd([...part.notes])
      await db().cards.bulkAdd([...part.cards])
      await db().reviews.bulkAdd([...part.reviews])
    })
  }
  tally.add('events', 0, '', answers)
  await db().transaction('rw', db().tables, () => tally.write(db()))
  return answers
}

/** Times acknowledged answers, and between them raw strict transactions that write the same rows. ms each. */
async function writes(runs: number): Promise<{ ours: number[]; raw: number[] }> {
  await openDatabase()
  const { at, utcOffset } = now()
  const preset = (await db().presets.toArray())[0]!
  const due = await db()
    .cards.where('[deck+queue+due]')
    .between(['deck2', 'review', 0], ['deck2', 'review', Infinity])
    .limit(runs)
    .toArray()
  const ours: number[] = []
  const raw: number[] = []
  for (const [i, card] of due.entries()) {
    const { card: after, review } = grade(card, 'good', 4000, preset, at + i, utcOffset, 'bench')
    await still()
    const began = performance.now()
    const written = await gradeCard({ before: card, card: after, review })
    ours.push(performance.now() - began)
    raw.push(await rawWrite(card, after, written, i))
  }
  return { ours, raw }
}

/** Answers come at a person's pace: what the one before has set going in the browser is over. */
function still(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

/** The rows of one answer, as they stand, written once more without anything around them; those that it emptied are deleted once more. */
async function rawWrite(before: Card, card: Card, review: Review, i: number): Promise<number> {
  const day = studyDay(review.at, review.utcOffset)
  const deck = card.deck
  const dues = [...new Set([before.due, card.due])]
  const counterKeys = [
    ['events', 0, ''],
    ['reviewed', day, deck],
    ...(isOverdue(before, day) ? [['overdue', day, deck]] : []),
    ...(dues.length > 1 ? dues.map((due) => ['review', due, deck]) : []),
  ]
  const dayKeys = ['', `deck:${deck}`, `kind:${card.kind ?? 'own'}`].flatMap((of) =>
    [...new Set(dues.length > 1 ? [day, ...dues] : [day])].map((one) => [of, one]),
  )
  const [counters, days, op, meta] = await Promise.all([
    db().counters.bulkGet(counterKeys),
    db().days.bulkGet(dayKeys),
    db().ops.orderBy('id').last(),
    db().meta.get('nextReview'),
  ])
  const native = db().backendDB()
  await still()
  const began = performance.now()
  const tx = native.transaction(['cards', 'reviews', 'counters', 'days', 'ops', 'meta'], 'readwrite', { durability: 'strict' })
  tx.objectStore('cards').put(card)
  tx.objectStore('reviews').add({ ...review, id: `raw-${Date.now()}-${i}`, card: 'raw' })
  const again = (store: IDBObjectStore, key: IDBValidKey, row: unknown): IDBRequest => (row ? store.put(row) : store.delete(key))
  counterKeys.forEach((key, i) => again(tx.objectStore('counters'), key, counters[i]))
  dayKeys.forEach((key, i) => again(tx.objectStore('days'), key, days[i]))
  tx.objectStore('ops').put(op)
  tx.objectStore('meta').put(meta)
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(new Error('The raw transaction was aborted.'))
  })
  return performance.now() - began
}

/** Times the numbers of the deck list, and reading the rows they come from. ms each. */
async function lists(runs: number): Promise<{ ours: number[]; raw: number[] }> {
  await openDatabase()
  const { at, utcOffset } = now()
  const ours: number[] = []
  const raw: number[] = []
  for (let i = 0; i < runs; i++) {
    const began = performance.now()
    await loadToday({ at, utcOffset })
    ours.push(performance.now() - began)
    raw.push(await rawLists(studyDay(at, utcOffset)))
  }
  return { ours, raw }
}

/** What the list reads: decks, options, counters, and of each deck the cards that wait today and come tomorrow. */
async function rawLists(today: number): Promise<number> {
  const decks = (await db().decks.toCollection().primaryKeys()) as string[]
  const began = performance.now()
  const tx = db().backendDB().transaction(['decks', 'presets', 'counters', 'cards'], 'readonly')
  const asked: IDBRequest[] = []
  asked.push(tx.objectStore('decks').getAll(), tx.objectStore('presets').getAll())
  for (const kind of ['new', 'learning', 'review', 'suspended', 'total'])
    asked.push(tx.objectStore('counters').getAll(IDBKeyRange.bound([kind, -Infinity], [kind, today, []])))
  for (const kind of ['introduced', 'reviewed'])
    asked.push(tx.objectStore('counters').getAll(IDBKeyRange.bound([kind, today], [kind, today, []])))
  const index = tx.objectStore('cards').index('[deck+queue+due]')
  for (const deck of decks) {
    for (const [queue, until] of [
      ['learning', Infinity],
      ['review', today],
      ['new', Infinity],
    ] as const)
      asked.push(index.getAll(IDBKeyRange.bound([deck, queue, -Infinity], [deck, queue, until]), 500))
    asked.push(index.getAll(IDBKeyRange.only([deck, 'review', today + 1]), 1000))
  }
  await Promise.all(
    asked.map(
      (request) =>
        new Promise<void>((resolve, reject) => {
          request.onsuccess = () => resolve()
          request.onerror = () => reject(new Error('The rows could not be read.'))
        }),
    ),
  )
  return performance.now() - began
}

/** Times a bare React state change that shows the next card in place of one that was turned over. ms each, from the key to the DOM. */
async function bare(one: Drawn, other: Drawn, runs: number): Promise<number[]> {
  const times: number[] = []
  const root = document.body.appendChild(document.createElement('div'))
  let turn: (next: boolean) => void = () => undefined
  function Bare(): ReactNode {
    const [next, setNext] = useState(false)
    turn = setNext
    return draw(next ? other : one, next ? 'other' : 'one')
  }
  flushSync(() => createRoot(root).render(createElement(Bare)))
  const onKey = (): void => turn(true)
  addEventListener('keydown', onKey)
  for (let i = 0; i < runs; i++) {
    const began = performance.now()
    const drawn = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve(performance.now())
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true }))
    times.push((await drawn) - began)
    await new Promise((resolve) => setTimeout(resolve, 30))
    flushSync(() => turn(false))
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  removeEventListener('keydown', onKey)
  root.remove()
  return times
}

/** Each card is a new one, and not the last one written over: its article has a key. */
function draw({ tag, props, children }: Drawn, card: string): ReactNode {
  return createElement(
    tag,
    tag === 'article' ? { ...props, key: card } : props,
    ...children.map((child) => (typeof child === 'string' ? child : draw(child, card))),
  )
}

const studyBench = { fill, writes, lists, bare }
export type StudyBench = typeof studyBench
Object.assign(globalThis, { studyBench })
