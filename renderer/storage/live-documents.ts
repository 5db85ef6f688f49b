// What the list of documents shows beyond its rows: which decks hold a document's cards, and where words stand in the texts.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import type { DeckId, DocumentId, NoteId } from '../../decks/index.ts'
import { Cancelled, startJob } from '../workers/index.ts'
import { db } from './database.ts'
import type { FoundText } from './text-search.ts'

/** The decks in which a document's cards are, those with most of them first; undefined until they are known. */
export function useDecksOf(document: DocumentId): readonly DeckId[] | undefined {
  return useLiveQuery(async () => {
    const notes = (await db().notes.where('document').equals(document).primaryKeys()) as NoteId[]
    const counts = new Map<DeckId, number>()
    for (const { deck } of await db().cards.where('note').anyOf(notes).toArray()) counts.set(deck, (counts.get(deck) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1]).map(([deck]) => deck)
  }, [document])
}

/** ms after the last letter. */
const REST = 120

/**
 * Where words stand in the texts; null while they are too few to be sought, undefined until they have been.
 * @param documents how many there are: with another one the words are sought again
 */
export function useFoundTexts(words: string, documents: number): readonly FoundText[] | null | undefined {
  const [told, setTold] = useState<{ readonly asked: string; readonly found: readonly FoundText[] }>()
  const asked = `${documents} ${words.trim()}`
  const few = words.trim().length < 2
  useEffect(() => {
    if (few) return
    let job: ReturnType<typeof startJob<'findText'>> | null = null
    const timer = setTimeout(() => {
      job = startJob('findText', { database: db().name, words })
      job.result.then(
        ({ found }) => setTold({ asked, found }),
        (error: unknown) => {
          if (!(error instanceof Cancelled)) console.error(error)
        },
      )
    }, REST)
    return () => {
      clearTimeout(timer)
      job?.cancel()
    }
  }, [asked, few, words])
  if (few) return null
  return told?.asked === asked ? told.found : undefined
}
