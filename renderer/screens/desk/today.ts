// What today brings, exactly as Study would show it: the same loading, the same queue.
import { useEffect, useState } from 'react'
import { buildQueue, LEARN_AHEAD, minutesLeft, openSession, studyDay, type Card, type DocumentId } from '../../../decks/index.ts'
import type { KindOrOwn } from '../../parts/index.ts'
import { loadStudy, now, type DeckWithCounts, type StudyMaterial } from '../../storage/index.ts'

export interface Today {
  readonly due: number
  readonly minutes: number
  readonly kinds: Readonly<Record<KindOrOwn, number>>
  /** New ones among them, and the document all of these come from, when it is one. */
  readonly fresh: number
  readonly freshFrom: string | null
  /** Reviews that come with tomorrow. */
  readonly tomorrow: number
}

const DAY = 86_400_000

/** Asked anew whenever the decks' numbers change; undefined until the first answer. */
export function useToday(decks: readonly DeckWithCounts[]): Today | undefined {
  const [today, setToday] = useState<Today>()
  useEffect(() => {
    let asked = true
    void readToday().then(
      (read) => asked && setToday(read),
      (error: unknown) => console.error(error),
    )
    return () => {
      asked = false
    }
  }, [decks])
  return today
}

async function readToday(): Promise<Today> {
  const moment = now()
  const material = await loadStudy(null, moment)
  const { upcoming, learning } = buildQueue(material, moment)
  const due = [...upcoming, ...learning.filter((card) => card.due <= moment.at + LEARN_AHEAD)]
  const fresh = due.filter(({ phase }) => phase === 'new')
  const next = await loadStudy(null, { ...moment, at: moment.at + DAY }, TOMORROW)
  const day = studyDay(moment.at, moment.utcOffset) + 1
  return {
    due: due.length,
    minutes: minutesLeft(openSession(material, moment)),
    kinds: kindsOf(due),
    fresh: fresh.length,
    freshFrom: oneTitle(fresh, material),
    tomorrow: next.review.filter((card) => card.due === day).length,
  }
}

/** Tomorrow is one quiet number: more than this is not counted. */
const TOMORROW = 1000

function kindsOf(cards: readonly Card[]): Today['kinds'] {
  const kinds = { fact: 0, date: 0, shift: 0, own: 0 }
  for (const { kind } of cards) kinds[kind ?? 'own']++
  return kinds
}

function oneTitle(cards: readonly Card[], { titles }: StudyMaterial): string | null {
  const documents = new Set<DocumentId | null>(cards.map(({ document }) => document))
  const [only] = documents
  return documents.size === 1 && only ? (titles.get(only) ?? null) : null
}
