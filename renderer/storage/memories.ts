// What cards remember by: stability and difficulty are a replay of the log under the parameters of their deck, so cards that come under other
// parameters are remembered anew in the same write. When they are due stays as it was: nothing is rescheduled that nobody asked for.
import { inOrder, replay, Trouble, type Card, type DeckId, type Preset } from '../../decks/index.ts'
import type { Database } from './database.ts'
import { inParts } from './in-parts.ts'
import { logsOf } from './logs.ts'
import type { Writer } from './write.ts'

type Parameters = Preset['parameters']
/** Hears how many of the cards that are remembered anew are done. */
export type TellCards = (progress: { readonly done: number; readonly total: number }) => void
const nobody: TellCards = () => undefined

/** Cards that are gone through at once: so often it is told how far it is, and no more logs are held. */
const AT_ONCE = 1000

/** Cards with the memory that their answers leave under their parameters; those that were never answered, or not here, as they are. */
export async function rememberedBy(
  database: Database,
  cards: readonly Card[],
  parametersOf: (card: Card) => Parameters,
  tell: (done: number) => void = () => undefined,
): Promise<Card[]> {
  const remembered: Card[] = []
  for (const part of inParts(cards, AT_ONCE)) {
    const logs = await logsOf(
      database,
      part.filter(({ memory }) => memory !== null).map(({ id }) => id),
    )
    for (const card of part) {
      const memory = replay(inOrder(logs.get(card.id) ?? []), { parameters: parametersOf(card) })
      remembered.push(memory ? { ...card, memory } : card)
    }
    tell(remembered.length)
  }
  return remembered
}

/**
 * Inside a write over decks, presets, cards and reviews: cards as they are in another deck, not put yet.
 * Throws Trouble('refused') where the deck is gone.
 */
export async function inDeck(tx: Writer, cards: readonly Card[], deck: DeckId, tell = nobody): Promise<Card[]> {
  const byDeck = await parametersByDeck(tx.database)
  if (!byDeck.has(deck)) throw new Trouble('refused', 'This deck no longer exists. Choose another.')
  const to = byDeck.get(deck) ?? null
  const strange = cards.filter((card) => !areSame(byDeck.get(card.deck) ?? null, to))
  const total = strange.length
  const remembered = await rememberedBy(
    tx.database,
    strange,
    () => to,
    (done) => tell({ done, total }),
  )
  const anew = new Map(remembered.map((card) => [card.id, card]))
  return cards.map((card) => ({ ...(anew.get(card.id) ?? card), deck, changedAt: tx.at }))
}

/** Inside a write over decks, presets and reviews: cards that come back to their decks after a while, in which parameters may have changed. */
export async function rememberedAgain(tx: Writer, cards: readonly Card[]): Promise<Card[]> {
  if (cards.length === 0) return []
  const byDeck = await parametersByDeck(tx.database)
  return rememberedBy(tx.database, cards, (card) => byDeck.get(card.deck) ?? null)
}

/** Inside a write over decks, presets, cards and reviews, after decks were given other options: their cards are remembered by those. */
export async function rememberDecks(
  tx: Writer,
  decks: readonly DeckId[],
  { from, to }: { readonly from: Parameters; readonly to: Parameters },
  tell = nobody,
): Promise<void> {
  if (areSame(from, to)) return
  const cardsOf = (deck: DeckId) => tx.database.cards.where('[deck+queue+due]').between([deck], [deck, []]).toArray()
  await rememberAnew(tx, (await Promise.all(decks.map(cardsOf))).flat(), to, tell)
}

/** Inside a write over cards and reviews: those of these cards that were answered are remembered by these parameters. */
export async function rememberAnew(tx: Writer, cards: readonly Card[], parameters: Parameters, tell = nobody): Promise<void> {
  const answered = cards.filter(({ memory }) => memory !== null)
  const remembered = await rememberedBy(
    tx.database,
    answered,
    () => parameters,
    (done) => tell({ done, total: answered.length }),
  )
  const changed = remembered.filter((card, i) => card !== answered[i])
  await tx.put(
    'cards',
    changed.map((card) => ({ ...card, changedAt: tx.at })),
  )
}

async function parametersByDeck(database: Database): Promise<Map<DeckId, Parameters>> {
  const [decks, presets] = await Promise.all([database.decks.toArray(), database.presets.toArray()])
  const byPreset = new Map(presets.map((preset) => [preset.id, preset.parameters]))
  return new Map(decks.map((deck) => [deck.id, byPreset.get(deck.preset) ?? null]))
}

function areSame(one: Parameters, other: Parameters): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
