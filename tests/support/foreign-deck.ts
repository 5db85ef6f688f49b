// A deck of somebody else's: one deck, one note type of theirs, new cards. What matters to a test is said, the rest is plain.
import {
  NEVER_STUDIED,
  type CardId,
  type DeckFile,
  type DeckId,
  type NoteId,
  type NoteType,
  type NoteTypeId,
  type PresetId,
} from '../../decks/index.ts'

/** ms since 1970. */
const LONG_AGO = 1_600_000_000_000
const DECK = 'd' as DeckId

export interface Foreign {
  readonly name: string
  readonly noteType: Pick<NoteType, 'name' | 'fields' | 'css' | 'templates'> & { readonly id: string }
  readonly notes: readonly { readonly fields: readonly string[]; readonly tags?: readonly string[]; readonly guid: string }[]
  readonly media: DeckFile['media']
  /** When type and notes were last changed, ms since 1970. */
  readonly changedAt?: number
}

/** One card a note, in the notes' order. */
export function foreignDeck({ name, noteType, notes, media, changedAt = LONG_AGO }: Foreign): DeckFile {
  const id = noteType.id as NoteTypeId
  return {
    presets: [],
    reviews: [],
    sources: [],
    documents: [],
    decks: [{ id: DECK, name, parent: null, preset: '' as PresetId, createdAt: 1, changedAt: 1 }],
    noteTypes: [{ ...noteType, id, kind: 'normal', builtIn: false, changedAt }],
    notes: notes.map(({ fields, tags = [], guid }, i) => ({
      id: `n${i}` as NoteId,
      noteType: id,
      kind: null,
      fields,
      tags,
      choices: [],
      open: 0,
      document: null,
      deck: DECK,
      matchKey: null,
      madeBy: null,
      edited: false,
      score: 0,
      flags: [],
      guid,
      createdAt: LONG_AGO + i,
      changedAt,
    })),
    cards: notes.map((_, i) => ({
      id: `c${i}` as CardId,
      note: `n${i}` as NoteId,
      ord: 0,
      deck: DECK,
      kind: null,
      document: null,
      ...NEVER_STUDIED,
      due: i,
      createdAt: LONG_AGO + i,
      changedAt: 1,
    })),
    media,
  }
}
