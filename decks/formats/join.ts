// Several deck files as one: what stands in more than one of them stands once, and of a note the later words.
import type { Card, DeckId, Hash, Note, NoteId, NoteTypeId } from '../model/index.ts'
import { deriveId } from '../model/index.ts'
import type { DeckFile } from './deck-file.ts'
import { fitMedia } from './fit-media.ts'
import { pathsOf } from './rows-of.ts'

/** All of them together; a single file stays as it is but for its media's names. */
export function joinDeckFiles(files: readonly DeckFile[]): DeckFile {
  const [first, ...others] = files
  if (!first) return EMPTY
  return others.reduce(joinTwo, fitMedia(first, { nameOf: () => undefined, hashOf: () => undefined }))
}

const EMPTY: DeckFile = {
  ...{ decks: [], presets: [], noteTypes: [], notes: [], cards: [], reviews: [], sources: [], documents: [], media: [] },
}

function joinTwo(ours: DeckFile, came: DeckFile): DeckFile {
  const names = new Map<Hash, string>(ours.media.map(({ hash, name }) => [hash, name]))
  const hashes = new Map<string, Hash>(ours.media.flatMap(({ hash, name, kind }) => (kind === 'media' ? [[name, hash]] : [])))
  const theirs = fitMedia(came, { nameOf: (hash) => names.get(hash), hashOf: (name) => hashes.get(name) })
  const decks = joinDecks(ours, theirs)
  const types = joinTypes(ours, theirs)
  const byGuid = new Map(ours.notes.map((note) => [note.guid, note]))
  const ids = new Map<NoteId, NoteId>()
  const notes = new Map<NoteId, Note>(ours.notes.map((note) => [note.id, note]))
  for (const note of theirs.notes) {
    const same = byGuid.get(note.guid)
    const id = same?.id ?? (notes.has(note.id) ? deriveId<'note'>('joined', note.id, note.guid) : note.id)
    ids.set(note.id, id)
    const noteType = types.get(note.noteType) ?? note.noteType
    if (!same) notes.set(id, { ...note, id, noteType, deck: decks.get(note.deck) ?? note.deck })
    else if (same.noteType === noteType && note.changedAt > same.changedAt)
      notes.set(id, { ...note, id, noteType, deck: same.deck })
  }
  const taken = new Set<string>(ours.cards.flatMap(({ id, note, ord }) => [id, `${note} ${ord}`]))
  const cards = theirs.cards.flatMap((card): Card[] => {
    const note = ids.get(card.note) ?? card.note
    if (taken.has(`${note} ${card.ord}`) || taken.has(card.id)) return []
    return [{ ...card, note, deck: decks.get(card.deck) ?? card.deck }]
  })
  const added = new Set(cards.map(({ id }) => id))
  const events = new Set(ours.reviews.map(({ id }) => id))
  return {
    decks: [
      ...ours.decks,
      ...theirs.decks.filter(({ id }) => decks.get(id) === id && !ours.decks.some((deck) => deck.id === id)),
    ].map((deck) => ({ ...deck, parent: deck.parent && (decks.get(deck.parent) ?? deck.parent) })),
    presets: once([...ours.presets, ...theirs.presets], ({ id }) => id),
    noteTypes: once(
      [...ours.noteTypes, ...theirs.noteTypes.map((type) => ({ ...type, id: types.get(type.id) ?? type.id }))],
      ({ id }) => id,
    ),
    notes: [...notes.values()],
    cards: [...ours.cards, ...cards],
    reviews: [...ours.reviews, ...theirs.reviews.filter(({ card, id }) => added.has(card) && !events.has(id))],
    sources: once(
      [...ours.sources, ...theirs.sources.map((one) => ({ ...one, note: ids.get(one.note) ?? one.note }))],
      ({ id }) => id,
    ),
    documents: once([...ours.documents, ...theirs.documents], ({ id }) => id),
    media: once([...ours.media, ...theirs.media], ({ hash }) => hash),
  }
}

/** Decks by id, else by their path. */
function joinDecks(ours: DeckFile, theirs: DeckFile): Map<DeckId, DeckId> {
  const ids = new Set(ours.decks.map(({ id }) => id))
  const paths = new Map([...pathsOf(ours.decks)].map(([id, path]) => [path.toLowerCase(), id]))
  return new Map([...pathsOf(theirs.decks)].map(([id, path]) => [id, ids.has(id) ? id : (paths.get(path.toLowerCase()) ?? id)]))
}

/** A type of the same id with other fields or templates is another type. */
function joinTypes(ours: DeckFile, theirs: DeckFile): Map<NoteTypeId, NoteTypeId> {
  const shapes = new Map(ours.noteTypes.map((type) => [type.id, JSON.stringify([type.fields, type.templates.length])]))
  return new Map(
    theirs.noteTypes.map((type) => {
      const shape = JSON.stringify([type.fields, type.templates.length])
      const same = shapes.get(type.id) ?? shape
      return [type.id, same === shape ? type.id : deriveId<'noteType'>('joined', type.id, shape)]
    }),
  )
}

function once<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(key(row)) && seen.add(key(row)))
}
