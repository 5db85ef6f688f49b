// A collection that somebody has studied for a while: decks, cards and every answer, made by the scheduler itself from a seed.
// The learner forgets sooner than the standard parameters think, so that an optimiser has something to find.
import {
  chanceFrom,
  DEFAULT_PRESET,
  grade,
  newCard,
  studyDay,
  studyDayStart,
  type Card,
  type CardId,
  type Deck,
  type DeckFile,
  type DeckId,
  type Grade,
  type Note,
  type NoteId,
  type NoteTypeId,
  type Preset,
  type PresetId,
  type Review,
  type ReviewId,
} from '../../decks/index.ts'

const DAY = 86_400_000
const DECKS = ['Law', 'Treaties', 'Trade'] as const
const KINDS = ['fact', 'date', 'shift', null] as const

export interface Studied {
  readonly cards: number
  /** The number of the first card: several collections make one. */
  readonly from?: number
  /** Study days, the last one being `today`'s. */
  readonly days: number
  /** ms since 1970; the last answers are given on this study day. */
  readonly today: number
  /** Answers are given up to the day before today, so that something is due. */
  readonly untilYesterday?: boolean
}

/** A deck file with everything in it, schedule and log too. UTC. */
export function studiedCollection({ cards: howMany, from = 0, days, today, untilYesterday = false }: Studied): DeckFile {
  const preset: Preset = { ...DEFAULT_PRESET, id: 'default' as PresetId, changedAt: 0 }
  const last = studyDay(today, 0)
  const begun = studyDayStart(last - days + 1, 0)
  const decks = DECKS.map((name, i): Deck => ({
    id: `deck${i}` as DeckId,
    name,
    parent: i === 1 ? ('deck0' as DeckId) : null,
    preset: preset.id,
    createdAt: begun,
    changedAt: begun,
  }))
  const notes: Note[] = []
  const cards: Card[] = []
  const log: Omit<Review, 'id'>[] = []
  for (let i = from; i < from + howMany; i++) {
    const note = noteOf(i, decks[i % decks.length]!.id, begun)
    notes.push(note)
    let card = newCard(`card${i}` as CardId, note, 0, i, begun)
    let day = last - days + 1 + Math.floor(((i - from) / howMany) * days * 0.8)
    while (day <= (untilYesterday ? last - 1 : last)) {
      const chance = chanceFrom('learner', i, card.reviews)
      const at = studyDayStart(day, 0) + 4 * 3_600_000 + Math.floor(chanceFrom('hour', i, day) * 4 * 3_600_000)
      let moment = at
      do {
        const given = answer(card, day, chanceFrom(chance, moment))
        const took = 3000 + Math.floor(chanceFrom('took', i, moment) * 9000)
        const done = grade(card, given, took, preset, moment, 0, 'studied')
        card = done.card
        log.push(done.review)
        moment = Math.max(moment + 60_000, card.queue === 'learning' ? card.due : 0)
      } while (card.queue === 'learning')
      day = card.due
    }
    cards.push(card)
  }
  const reviews = log
    .sort((a, b) => a.at - b.at)
    .map((review, i): Review => ({ ...review, id: `studied${from || ''}-${String(i).padStart(10, '0')}` as ReviewId }))
  return { decks, presets: [preset], noteTypes: [], notes, cards, reviews, sources: [], documents: [], media: [] }
}

/** Two thirds of what the scheduler thinks is really there; every tenth card is hard. */
function answer(card: Card, day: number, chance: number): Grade {
  if (!card.memory || card.queue !== 'review') return chance < 0.12 ? 'again' : 'good'
  const days = Math.max(0, day - studyDay(card.memory.lastReview, 0))
  const kept = Math.max(2, card.memory.stability * (card.id.endsWith('7') ? 0.3 : 0.62))
  const recall = Math.exp((-0.105 * days) / kept)
  if (chance > recall) return 'again'
  return chance < 0.05 ? 'hard' : chance > recall * 0.93 ? 'easy' : 'good'
}

function noteOf(i: number, deck: DeckId, at: number): Note {
  return {
    id: `note${i}` as NoteId,
    noteType: 'dossier-basic' as NoteTypeId,
    kind: KINDS[i % KINDS.length] ?? null,
    fields: [`What was agreed in article ${i + 1}?`, `Term ${i + 1}`],
    tags: [],
    choices: [],
    open: 0,
    document: null,
    deck,
    matchKey: null,
    madeBy: null,
    edited: false,
    score: 0,
    flags: [],
    guid: `note${i}`,
    createdAt: at,
    changedAt: at,
  }
}

/** ms since 1970 of noon, UTC, of the study day, which turns at 04:00. */
export function noon(now: number): number {
  return Math.floor((now - 4 * 3_600_000) / DAY) * DAY + DAY / 2
}
