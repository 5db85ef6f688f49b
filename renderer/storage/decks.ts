// Decks and their options: a tree by parent, where a name is its own and a path is "A::B".
import {
  Trouble,
  type Card,
  type Deck,
  type DeckId,
  type Limits,
  type Note,
  type Preset,
  type PresetId,
} from '../../decks/index.ts'
import { DEFAULT_PRESET_ID, type Database } from './database.ts'
import { mint } from './mint.ts'
import { inDeck, rememberDecks, type TellCards } from './memories.ts'
import { takeOutCards } from './note-rows.ts'
import { write, type Writer } from './write.ts'

/** Where cards go when nobody has made a deck yet. */
const FIRST_DECK = 'Documents'

/** Makes a deck and the parents it names: "Law::Treaties". An existing one is answered as it is. */
export async function createDeck(path: string): Promise<DeckId> {
  return write(`Make deck ${lastName(path)}`, ['decks'], (tx) => makeDeckPath(tx, path))
}

/** Gives a deck another name. Throws Trouble('refused') if a sister deck has it. */
export async function renameDeck(id: DeckId, name: string): Promise<void> {
  await write(`Rename deck to ${name.trim()}`, ['decks'], async (tx) => {
    const deck = await deckOf(tx.database, id)
    await refuseTwin(tx.database, deck, deck.parent, checkedName(name))
    await tx.put('decks', { ...deck, name: checkedName(name), changedAt: tx.at })
  })
}

/** Puts a deck, with all beneath it, under another; null is the top. Throws Trouble('refused') for a place beneath itself. */
export async function moveDeck(id: DeckId, parent: DeckId | null): Promise<void> {
  await write('Move deck', ['decks'], async (tx) => {
    const deck = await deckOf(tx.database, id)
    tx.rename(`Move deck ${deck.name}`)
    if (parent && (await subtree(tx.database, id)).includes(parent))
      throw new Trouble(
        'refused',
        `The deck "${deck.name}" cannot be moved into itself or a deck beneath it. Choose another place.`,
      )
    await refuseTwin(tx.database, deck, parent, deck.name)
    await tx.put('decks', { ...deck, parent, changedAt: tx.at })
  })
}

/**
 * Deletes a deck and all beneath it. Their cards move to `into`, with their schedule, or are deleted when it is null;
 * what is still undecided of a document waits on for the first deck that is left.
 */
export async function deleteDeck(id: DeckId, into: DeckId | null, tell?: TellCards): Promise<void> {
  await write('Delete deck', ['decks', 'presets', 'cards', 'notes', 'sources'], async (tx) => {
    const { database } = tx
    const gone = await subtree(database, id)
    if (into && gone.includes(into))
      throw new Trouble('refused', 'The cards cannot be moved into a deck that is being deleted. Choose another deck.')
    tx.rename(`Delete deck ${(await deckOf(database, id)).name}`)
    const cards = await cardsOfDecks(database, gone)
    if (into) await tx.put('cards', await inDeck(tx, cards, into, tell))
    else await takeOutCards(tx, cards)
    await tx.remove('decks', gone)
    const stranded = await database.notes.filter((note) => gone.includes(note.deck)).toArray()
    if (stranded.length > 0) {
      const home = into ?? (await homeDeck(tx))
      await tx.put(
        'notes',
        stranded.map((note): Note => ({ ...note, deck: home, changedAt: tx.at })),
      )
    }
  })
}

/** Changes some options of a preset; its parameters are changed by `adoptParameters`, which tells how far it is. */
export async function editPreset(
  id: PresetId,
  changes: Partial<Omit<Preset, 'id' | 'parameters' | 'changedAt' | 'batch'>>,
): Promise<void> {
  await write('Change deck options', ['presets'], async (tx) => {
    const preset = await tx.database.presets.get(id)
    if (!preset) throw new Trouble('refused', 'These deck options no longer exist. Open the deck again.')
    const next = { ...preset, ...changes }
    if (JSON.stringify(next) !== JSON.stringify(preset)) await tx.put('presets', { ...next, changedAt: tx.at })
  })
}

/** What a deck's options become, as one change. */
export interface DeckOptions {
  /** Options that are there, or a copy of some under a new name. */
  readonly preset: PresetId | { readonly copyOf: PresetId; readonly name: string }
  /** What changes in them; null where nothing does. */
  readonly options: Partial<Omit<Preset, 'id' | 'parameters' | 'changedAt' | 'batch'>> | null
  /** The deck's own limits; null for none. */
  readonly limits: Limits | null
  readonly limitsToday: Deck['limitsToday'] | null
}

/** Gives a deck its options. No card is rescheduled: they hold from the next answer on, and what a card remembers by at once. */
export async function saveOptions(
  id: DeckId,
  { preset, options, limits, limitsToday }: DeckOptions,
  tell?: TellCards,
): Promise<void> {
  await write('Change deck options', ['decks', 'presets', 'cards', 'reviews'], async (tx) => {
    const { limits: _limits, limitsToday: _today, ...deck } = await deckOf(tx.database, id)
    const copied = typeof preset === 'object'
    const standing = await tx.database.presets.get(copied ? preset.copyOf : preset)
    if (!standing) throw new Trouble('refused', 'These deck options no longer exist. Open the deck again.')
    const own: Preset = copied ? { ...standing, id: mint<'preset'>(), name: preset.name } : standing
    if (options || copied) await tx.put('presets', { ...own, ...options, changedAt: tx.at })
    const before = await tx.database.presets.get(deck.preset)
    await rememberDecks(tx, [id], { from: before?.parameters ?? null, to: own.parameters }, tell)
    await tx.put('decks', {
      ...deck,
      preset: own.id,
      ...(limits ? { limits } : {}),
      ...(limitsToday ? { limitsToday } : {}),
      changedAt: tx.at,
    })
  })
}

/** Inside a write: the deck of this path, made with its parents where absent. */
export async function makeDeckPath(tx: Writer, path: string): Promise<DeckId> {
  const decks = await tx.database.decks.toArray()
  let parent: DeckId | null = null
  for (const name of path.split('::').map(checkedName)) {
    const at: DeckId | null = parent
    const found: Deck | undefined = decks.find((deck) => deck.parent === at && sameName(deck.name, name))
    if (found) parent = found.id
    else {
      const deck: Deck = { id: mint<'deck'>(), name, parent: at, preset: DEFAULT_PRESET_ID, createdAt: tx.at, changedAt: tx.at }
      await tx.put('decks', deck)
      decks.push(deck)
      parent = deck.id
    }
  }
  return parent!
}

/** Inside a write: where cards go when nobody says: the oldest deck, or a first one. */
export async function homeDeck(tx: Writer): Promise<DeckId> {
  const decks = await tx.database.decks.toArray()
  const oldest = decks.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))[0]
  return oldest?.id ?? makeDeckPath(tx, FIRST_DECK)
}

/** A deck and all beneath it. */
export async function subtree(database: Database, id: DeckId): Promise<DeckId[]> {
  return beneath(await database.decks.toArray(), id)
}

/** A deck and all beneath it, from the list of all. */
export function beneath(decks: readonly Deck[], id: DeckId): DeckId[] {
  const found: DeckId[] = [id]
  for (const above of found) for (const deck of decks) if (deck.parent === above && !found.includes(deck.id)) found.push(deck.id)
  return found
}

/** "Law::Treaties". */
export function pathOf(decks: readonly Deck[], id: DeckId): string {
  const names: string[] = []
  let deck = decks.find((one) => one.id === id)
  while (deck && names.length < decks.length) {
    names.unshift(deck.name)
    const above = deck.parent
    deck = decks.find((one) => one.id === above)
  }
  return names.join('::')
}

export async function cardsOfDecks(database: Database, decks: readonly DeckId[]): Promise<Card[]> {
  const lists = await Promise.all(
    decks.map((deck) => database.cards.where('[deck+queue+due]').between([deck], [deck, []]).toArray()),
  )
  return lists.flat()
}

async function deckOf(database: Database, id: DeckId): Promise<Deck> {
  const deck = await database.decks.get(id)
  if (!deck) throw new Trouble('refused', 'This deck no longer exists. Choose another.')
  return deck
}

async function refuseTwin(database: Database, deck: Deck, parent: DeckId | null, name: string): Promise<void> {
  const twin = await database.decks
    .filter((one) => one.id !== deck.id && one.parent === parent && sameName(one.name, name))
    .first()
  if (twin)
    throw new Trouble(
      'refused',
      `There is already a deck "${twin.name}" in that place. Choose another name, or move its cards instead.`,
    )
}

function checkedName(name: string): string {
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (plain === '') throw new Trouble('refused', 'A deck needs a name. Write one.')
  if (plain.includes('::'))
    throw new Trouble('refused', 'A deck name cannot hold "::", which stands between a deck and the decks beneath it.')
  return plain
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function lastName(path: string): string {
  return path.split('::').at(-1)?.trim() ?? path
}
