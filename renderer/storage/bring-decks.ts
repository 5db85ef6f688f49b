// The frame of an import: presets, decks, note types, documents and media, each matched with what is here.
import {
  DEFAULT_PRESET,
  deriveId,
  hashOf,
  utf8,
  type Deck,
  type DeckId,
  type DocumentId,
  type Preset,
  type PresetId,
  type CarriedDocument,
} from '../../decks/index.ts'
import { bring, type Work } from './bring.ts'
import { DEFAULT_PRESET_ID } from './database.ts'
import type { DocumentRow } from './schema.ts'

/** Decks by id, else by name in the same place. */
export async function bringDecks(work: Work): Promise<{ ids: Map<DeckId, DeckId>; added: number }> {
  const { tx, bundle } = work
  const decks = await tx.database.decks.toArray()
  const presets = await bringPresets(work, decks.length === 0)
  const ids = new Map<DeckId, DeckId>()
  const added: Deck[] = []
  for (const deck of parentsFirst(bundle.decks)) {
    const parent = deck.parent === null ? null : (ids.get(deck.parent) ?? null)
    const ours =
      decks.find((one) => one.id === deck.id) ??
      decks.find((one) => one.parent === parent && one.name.toLowerCase() === deck.name.toLowerCase())
    ids.set(deck.id, ours?.id ?? deck.id)
    if (ours) continue
    const row: Deck = { ...deck, parent, preset: presets.get(deck.preset) ?? DEFAULT_PRESET_ID }
    decks.push(row)
    added.push(row)
  }
  await bring(work, 'decks', added)
  return { ids, added: added.length }
}

/**
 * Options under an id that we have with other values come in beside ours: nobody's deck changes how ours are studied.
 * @param empty there is no deck here yet: then options that nobody has touched give way to what comes
 */
async function bringPresets(work: Work, empty: boolean): Promise<Map<PresetId, PresetId>> {
  const ours = new Map((await work.tx.database.presets.toArray()).map((preset) => [preset.id, preset]))
  const alikeHere = new Map([...ours.values()].map((preset) => [optionsOf(preset), preset.id]))
  const ids = new Map<PresetId, PresetId>()
  const added: Preset[] = []
  for (const preset of work.bundle.presets) {
    const same = ours.get(preset.id)
    const twin = alikeHere.get(optionsOf(preset))
    if (!same && twin) {
      ids.set(preset.id, twin)
      continue
    }
    const alike = !same || optionsOf(same) === optionsOf(preset) || optionsOf(preset) === UNCHOSEN
    const givesWay = empty && same?.changedAt === 0 && !alike
    if (givesWay) await work.tx.put('presets', preset)
    const id = alike || givesWay ? preset.id : deriveId<'preset'>('preset', optionsOf(preset))
    ids.set(preset.id, id)
    if (ours.has(id)) continue
    ours.set(id, preset)
    added.push({ ...preset, id })
  }
  await bring(work, 'presets', added)
  return ids
}

/** A document is the same by its clean text. */
export async function bringDocuments(work: Work): Promise<{ ids: Map<DocumentId, DocumentId>; added: number }> {
  const { tx, bundle } = work
  const ours = await tx.database.documents.toArray()
  const ids = new Map<DocumentId, DocumentId>()
  const added: { row: DocumentRow; document: CarriedDocument }[] = []
  for (const document of bundle.documents) {
    const row = rowOf(document)
    const same = ours.find((one) => one.textHash === row.textHash)
    ids.set(document.id, same?.id ?? row.id)
    if (!same) added.push({ row, document })
  }
  await bring(
    work,
    'documents',
    added.map(({ row }) => row),
  )
  await bring(
    work,
    'texts',
    added.map(({ row, document: { text, blocks, furniture, sentences } }) => ({
      document: row.id,
      text,
      blocks,
      furniture,
      sentences,
    })),
  )
  await tx.put(
    'leftOut',
    added.map(({ row, document }) => ({ document: row.id, items: document.leftOut })),
  )
  return { ids, added: added.length }
}

export function rowOf(document: CarriedDocument): DocumentRow {
  const { text, blocks: _blocks, furniture: _furniture, sentences, leftOut: _leftOut, ...rest } = document
  return { ...rest, textHash: hashOf(utf8(text)), length: text.length, sentences: sentences.length }
}

function parentsFirst(decks: readonly Deck[]): Deck[] {
  const left = [...decks]
  const sorted: Deck[] = []
  const placed = new Set<DeckId>()
  while (left.length > 0) {
    const i = left.findIndex(
      (deck) => deck.parent === null || placed.has(deck.parent) || !left.some((one) => one.id === deck.parent),
    )
    // A circle of parents is broken where it is met.
    const [deck] = left.splice(Math.max(0, i), 1)
    sorted.push(deck!)
    placed.add(deck!.id)
  }
  return sorted
}

/** Options that nobody has chosen say nothing about how a deck is to be studied. */
const UNCHOSEN = optionsOf({ ...DEFAULT_PRESET, id: DEFAULT_PRESET_ID, changedAt: 0 })

function optionsOf({ id: _id, changedAt: _changedAt, batch: _batch, ...options }: Preset): string {
  return JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)))
}
