// Words sought in the texts of all documents: in a worker that keeps the texts it has read, since a text never changes under its document.
import { placesOfWords, type DocumentId } from '../../decks/index.ts'
import { db } from './database.ts'

/** One document in which the words stand. */
export interface FoundText {
  readonly document: DocumentId
  /** How often. */
  readonly count: number
  /** The first places, in the order of the text. */
  readonly places: readonly TextPlace[]
}

/** A place with the words around it. */
export interface TextPlace {
  /** Offset in the clean text. */
  readonly at: number
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Places shown of one document. */
const SHOWN = 3
/** Counted no further. */
const MOST = 999
/** UTF-16 units around a place. */
const AROUND = 60

const texts = new Map<DocumentId, string>()

/** Documents in which these words stand one after another; case does not matter, nor how they are spaced. Most places first. */
export async function findInTexts(words: string): Promise<FoundText[]> {
  if (words.trim() === '') return []
  await readTexts()
  return [...texts]
    .flatMap(([document, text]) => placesIn(document, text, words))
    .sort((a, b) => b.count - a.count || (a.document < b.document ? -1 : 1))
}

async function readTexts(): Promise<void> {
  const ids = new Set((await db().texts.toCollection().primaryKeys()) as DocumentId[])
  for (const id of texts.keys()) if (!ids.has(id)) texts.delete(id)
  for (const id of ids) {
    if (texts.has(id)) continue
    const row = await db().texts.get(id)
    if (row) texts.set(id, row.text)
  }
}

function placesIn(document: DocumentId, text: string, words: string): FoundText[] {
  const all = placesOfWords(text, words, MOST)
  const places = all.slice(0, SHOWN).map(({ start, end }): TextPlace => ({
    at: start,
    before: startOfWord(text.slice(Math.max(0, start - AROUND), start), start > AROUND),
    words: text.slice(start, end),
    after: endOfWord(text.slice(end, end + AROUND), end + AROUND < text.length),
  }))
  return all.length > 0 ? [{ document, count: all.length, places }] : []
}

/** Without the word that was cut, and on one line. */
function startOfWord(text: string, cut: boolean): string {
  return oneLine(cut ? `… ${text.replace(/^\S*\s/, '')}` : text)
}

function endOfWord(text: string, cut: boolean): string {
  return oneLine(cut ? `${text.replace(/\s\S*$/, '')} …` : text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
