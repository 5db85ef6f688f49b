// A fresh collection for each test, made-up documents with findings in them, and what stands in the tables, to compare.
import { hashOf, studyDay, utf8, type Finding, type Kind, type ReadDocument, type Span } from '../../decks/index.ts'
import { closeDatabase, db, openDatabase } from '../../renderer/storage/database.ts'
import type { Arrived } from '../../renderer/storage/documents.ts'
import type { TableName } from '../../renderer/storage/schema.ts'

let made = 0

/** Opens a collection that nobody has used, and closes the one before. */
export async function freshCollection(): Promise<string> {
  closeDatabase()
  const name = `test-${Date.now()}-${made++}`
  await openDatabase(name)
  return name
}

const KINDS: readonly Kind[] = ['fact', 'date', 'shift']

/** A document of so many sentences, each with a finding of one to three cards. */
export function documentOf(title: string, sentences: number): Arrived {
  const lines = Array.from({ length: sentences }, (_, i) => `The council of ${title} met for the ${i + 1}. time in ${1900 + i}.`)
  const { read, bytes, spans } = readOf(title, lines)
  return { read, reading: { findings: spans.map((span, i) => findingOf(span, i)), leftOut: [], sentences: spans }, bytes }
}

/** Sentences as a text that was read, and where each of them stands. */
export function readOf(title: string, lines: readonly string[]): Omit<Arrived, 'reading'> & { readonly spans: readonly Span[] } {
  const text = lines.join(' ')
  let start = 0
  const spans = lines.map((line): Span => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  const bytes = utf8(text).slice()
  const read: ReadDocument = {
    file: `${title}.txt`,
    format: 'text',
    original: hashOf(bytes),
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    title,
    titleFrom: 'file',
    author: null,
    published: null,
    publishedFrom: null,
    words: text.split(' ').length,
    cleaner: 1,
    furniture: [],
  }
  return { read, bytes, spans }
}

function findingOf(span: Span, i: number): Finding {
  return {
    kind: KINDS[i % 3] ?? 'fact',
    span,
    marks: [],
    date: null,
    shift: i % 3 === 2 ? { actor: 'the council', issue: null, before: null, after: null, when: null, why: null } : null,
    score: 0.5,
    flags: [],
    cards: Array.from({ length: 1 + (i % 3) }, (_, k) => ({
      prompt: `Question ${i + 1}.${k + 1}?`,
      answer: `${1900 + i}`,
      context: null,
      at: null,
    })),
    matchKey: `met|${1900 + i}`,
  }
}

const DERIVED: readonly TableName[] = ['counters', 'days', 'ops', 'meta', 'reviews']

/** Every table's rows but the derived ones, as text that can be compared. */
export async function snapshot(): Promise<Record<string, string[]>> {
  const tables = db().tables.filter((table) => !DERIVED.includes(table.name as TableName))
  const rows = await Promise.all(tables.map((table) => table.toArray() as Promise<object[]>))
  return Object.fromEntries(tables.map((table, i) => [table.name, (rows[i] ?? []).filter(isOurs).map(written).sort()]))
}

/** Built-in note types are the same in every collection, and long. */
function isOurs(row: object): boolean {
  return !('builtIn' in row && row.builtIn)
}

/** The counters that follow from rows, as text that can be compared. */
export async function keptCounters(): Promise<string[]> {
  const rows = await db().counters.toArray()
  return rows
    .filter(({ kind }) => !['introduced', 'reviewed', 'overdue'].includes(kind))
    .map(({ kind, day, of, value }) => `${kind} ${day} ${of} = ${value}`)
    .sort()
}

/** What those counters ought to be, counted the slow way, row by row. */
export async function slowCounters(): Promise<string[]> {
  const seen: string[] = []
  for (const card of await db().cards.toArray()) {
    seen.push(`total 0 ${card.deck}`)
    if (card.document) seen.push(`cards 0 ${card.document}`)
    if (card.queue === 'suspended') seen.push(`suspended 0 ${card.deck}`)
    if (card.queue === 'new') seen.push(`new ${card.buriedUntil} ${card.deck}`)
    if (card.queue === 'review') seen.push(`review ${card.due > card.buriedUntil ? card.due : card.buriedUntil} ${card.deck}`)
    if (card.queue === 'learning') {
      const day = studyDay(card.due, card.memory?.lastOffset ?? NaN)
      seen.push(`learning ${day > card.buriedUntil ? day : card.buriedUntil} ${card.deck}`)
    }
  }
  for (const note of await db().notes.toArray()) {
    seen.push(`noteType 0 ${note.noteType}`)
    for (const tag of note.tags) seen.push(`tag 0 ${tag}`)
    for (const choice of note.choices) seen.push(`${choice} 0 ${note.document}`, `${note.kind} 0 ${note.document}`)
  }
  for (const _ of await db().reviews.toArray()) seen.push('events 0 ')
  const sums = new Map<string, number>()
  for (const one of seen) sums.set(one, (sums.get(one) ?? 0) + 1)
  return [...sums].map(([name, value]) => `${name} = ${value}`).sort()
}

/** A row as text, whatever the order of its fields; bytes by their hash. */
export function written(row: object): string {
  const sorted = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(sorted), (_, value: unknown) => (value instanceof Uint8Array ? hashOf(value) : value))
}
