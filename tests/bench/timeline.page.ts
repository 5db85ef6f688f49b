// Runs inside the browser, on the app's own origin and database: gives it documents with dates in them.
import { dateValue, hashOf, utf8, type Finding } from '../../decks/index.ts'
import { openDatabase } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { addDocument, type Arrived } from '../../renderer/storage/documents.ts'
import { keepAll } from '../../renderer/storage/found.ts'

const A_DOCUMENT = 100
const VERBS = ['signed', 'opened', 'closed', 'extended', 'abandoned', 'ratified', 'published', 'revised'] as const

/** Adds so many events over two centuries: days, months, years, stretches of time and turning points. */
async function fill(events: number): Promise<void> {
  await openDatabase()
  const deck = await createDeck('History')
  for (let from = 0; from < events; from += A_DOCUMENT) {
    const { document } = await addDocument(chronicle(from, Math.min(A_DOCUMENT, events - from)), deck)
    await keepAll(document)
  }
}

function chronicle(from: number, howMany: number): Arrived {
  const told = Array.from({ length: howMany }, (_, k) => {
    const i = from + k
    const year = 1820 + ((i * 37) % 200)
    const two = (n: number): string => String(n).padStart(2, '0')
    const value = [
      `${year}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
      `${year}-${two(1 + (i % 12))}`,
      String(year),
      `${year}/${year + 1 + (i % 9)}`,
      `${year}`,
    ][i % 5]!
    const sentence = `The assembly of the ${i + 1}. province ${VERBS[i % VERBS.length]} its charter number ${i + 1} in ${value}.`
    return { value, sentence, isShift: i % 5 === 4 }
  })
  const text = told.map(({ sentence }) => sentence).join(' ')
  let start = 0
  const findings = told.map(({ value, sentence, isShift }, k): Finding => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return {
      kind: isShift ? 'shift' : 'date',
      span,
      marks: [],
      date: dateValue(value),
      shift: isShift
        ? {
            actor: 'the assembly',
            issue: 'its charter',
            before: 'the old charter',
            after: `charter ${from + k}`,
            when: value,
            why: null,
          }
        : null,
      score: (k * 7919) % 100,
      flags: [],
      cards: [{ prompt: sentence.replace(value, '____ (which year?)'), answer: value, context: null, at: null }],
      matchKey: `${from + k}`,
    }
  })
  const bytes = utf8(text).slice()
  return {
    read: {
      file: `${from}.txt`,
      format: 'text',
      original: hashOf(bytes),
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      title: `Charters from ${from + 1}`,
      titleFrom: 'file',
      author: null,
      published: null,
      publishedFrom: null,
      words: 1,
      cleaner: 1,
      furniture: [],
    },
    reading: { findings, leftOut: [], sentences: findings.map(({ span }) => span) },
    bytes,
  }
}

const timelineBench = { fill }
export type TimelineBench = typeof timelineBench
Object.assign(globalThis, { timelineBench })
