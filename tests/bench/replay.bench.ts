// How fast a log is replayed, against going through its events and doing nothing.
import { DEFAULT_PRESET, replay, type CardId, type Preset, type PresetId, type Review, type ReviewId } from '../../decks/index.ts'
import { least, rounded, type Figure } from './figure.ts'

const CARDS = 100_000
const REVIEWS = 10
const DAY = 86_400_000

export function bench(): Figure[] {
  const preset: Preset = { ...DEFAULT_PRESET, id: 'p' as PresetId, changedAt: 0 }
  const logs = Array.from({ length: CARDS }, (_, card) => Array.from({ length: REVIEWS }, (_, i) => event(card, i)))
  let sum = 0
  const floor = least(3, () => {
    for (const log of logs) for (const review of log) sum += review.at
  })
  const whole = least(3, () => {
    for (const log of logs) sum += replay(log, preset)?.stability ?? 0
  })
  if (!Number.isFinite(sum)) throw new Error('The replay went wrong.')
  return [
    {
      bench: 'replay/million',
      value: rounded(((whole / 1000) * 1_000_000) / (CARDS * REVIEWS)),
      unit: 's a million reviews',
      against: 'going through the events',
      ratio: rounded(whole / floor),
    },
    {
      bench: 'replay',
      value: rounded((1000 * CARDS * REVIEWS) / whole),
      unit: 'reviews/s',
      against: 'going through the events',
      ratio: rounded(floor / whole),
    },
  ]
}

function event(card: number, i: number): Review {
  return {
    id: `bench-${String(card * REVIEWS + i).padStart(10, '0')}` as ReviewId,
    card: `c${card}` as CardId,
    at: 1_700_000_000_000 + i * (i + 1) * DAY,
    utcOffset: 0,
    kind: 'review',
    grade: i % 7 === 6 ? 'again' : 'good',
    took: 3000,
    stability: null,
    difficulty: null,
    placement: null,
    parameters: 'default',
    undoes: null,
  }
}
