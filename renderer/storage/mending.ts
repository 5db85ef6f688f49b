// Cards that cost more than they give: reported as wrong, forgotten again and again, or slow to answer.
import { studyDay, type CardId, type Review } from '../../decks/index.ts'
import { startJob } from '../workers/index.ts'
import { db } from './database.ts'
import { loadLines, type CardLine } from './list.ts'
import { byCard } from './logs.ts'
import type { Moment } from './mint.ts'

export interface ToMend {
  readonly line: CardLine
  readonly why: 'reported' | 'leech' | 'slow'
  /** ms that an answer takes, as a median; null where that is not why. */
  readonly took: number | null
  /** The same over all cards. */
  readonly usual: number
}

const DAY = 86_400_000
/** Answers of so many days are looked at, the newest first, and at most so many of them. */
const DAYS = 60
const ANSWERS = 20_000
/** A card is slow from so many answers on that take so many times what others take, and at least so long. */
const SLOW = { answers: 3, times: 3, least: 12_000 } as const
const MOST = 200

/** The cards worth mending: reported ones first, then leeches, then slow ones. */
export async function loadToMend(moment: Moment): Promise<readonly ToMend[]> {
  const [reported, leeches, slow] = await Promise.all([found('reported'), found('leech'), slowCards(moment)])
  const reasons = new Map<CardId, ToMend['why']>()
  for (const id of [...slow.cards.keys()]) reasons.set(id, 'slow')
  for (const id of leeches) reasons.set(id, 'leech')
  for (const id of reported) reasons.set(id, 'reported')
  const rank = { reported: 0, leech: 1, slow: 2 }
  const lines = await loadLines([...reasons.keys()])
  return lines
    .flatMap((line): ToMend[] => {
      const why = reasons.get(line.card.id) ?? 'slow'
      const took = slow.cards.get(line.card.id) ?? null
      // Of a note the tag is on all its cards: the one it is about has the report, or the lapses.
      if (why === 'reported' && !line.note.reports?.some(({ ord }) => ord === line.card.ord)) return []
      if (why === 'leech' && line.card.lapses === 0) return []
      return [{ line, why, took: why === 'slow' ? took : null, usual: slow.usual }]
    })
    .sort((a, b) => rank[a.why] - rank[b.why] || b.line.card.lapses - a.line.card.lapses || (b.took ?? 0) - (a.took ?? 0))
    .slice(0, MOST)
}

async function found(tag: string): Promise<readonly CardId[]> {
  return (await startJob('find', { database: db().name, filter: { tag } }).result).ids
}

/** Cards whose answers take much longer than usual, with how long; answers from before the note was changed say nothing. */
async function slowCards({ at, utcOffset }: Moment): Promise<{ cards: Map<CardId, number>; usual: number }> {
  const since = (studyDay(at, utcOffset) - DAYS) * DAY
  const events = await db().reviews.where('at').aboveOrEqual(since).reverse().limit(ANSWERS).toArray()
  const answers = events.filter((event) => event.kind === 'review' && event.took > 0)
  const usual = median(answers.map(({ took }) => took))
  const logs = byCard(answers)
  const suspects = [...logs].filter(([, log]) => log.length >= SLOW.answers && isSlow(log, usual)).map(([id]) => id)
  const cards = new Map<CardId, number>()
  for (const { card, note } of await loadLines(suspects)) {
    const log = (logs.get(card.id) ?? []).filter((event) => event.at > note.changedAt)
    if (log.length >= SLOW.answers && isSlow(log, usual)) cards.set(card.id, median(log.map(({ took }) => took)))
  }
  return { cards, usual }
}

function isSlow(log: readonly Review[], usual: number): boolean {
  const took = median(log.map((event) => event.took))
  return took >= SLOW.least && took >= SLOW.times * usual
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
