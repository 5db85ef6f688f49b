// Notes as they go out to Anki, in a package or as text: those with a card, their fields as HTML, each under an identity of its own.
import type { Card, Note, NoteType } from '../../model/index.ts'
import { BUILT_IN, htmlFields, isFound } from '../../notes/index.ts'
import type { DeckFile } from '../deck-file.ts'

export interface Told {
  readonly note: Note
  readonly type: NoteType
  /** Which cards it has. */
  readonly ords: ReadonlySet<number>
}

/** Cards whose note and template are there, each once; those still new first, as they wait, then the studied ones in the order of adding. */
export function cardsInOrder(file: DeckFile): Card[] {
  const types = typesOf(file)
  const notes = new Map(file.notes.map((note) => [note.id, note]))
  const seen = new Set<string>()
  const fitting = file.cards.filter((card) => {
    const type = types.get(notes.get(card.note)?.noteType ?? '')
    const key = `${card.note} ${card.ord}`
    if (!type || seen.has(key) || (type.kind === 'normal' && card.ord >= type.templates.length)) return false
    seen.add(key)
    return true
  })
  const waiting = fitting.filter(({ phase }) => phase === 'new').sort((a, b) => a.due - b.due)
  const studied = fitting.filter(({ phase }) => phase !== 'new').sort((a, b) => a.createdAt - b.createdAt)
  return [...waiting, ...studied]
}

/** Notes that have a card here. */
export function toldNotes(file: DeckFile, cards: readonly Card[]): Told[] {
  const types = typesOf(file)
  const ords = new Map<string, Set<number>>()
  for (const card of cards) ords.set(card.note, (ords.get(card.note) ?? new Set()).add(card.ord))
  return file.notes.flatMap((note): Told[] => {
    const type = types.get(note.noteType)
    const own = ords.get(note.id)
    return type && own ? [{ note, type, ords: own }] : []
  })
}

/** The same, in the order of their first cards: as a person learns them, and not as they happen to be kept. */
export function toldInOrder(file: DeckFile, cards: readonly Card[]): Told[] {
  const places = new Map([...cards.entries()].reverse().map(([place, { note }]) => [note, place]))
  return toldNotes(file, cards).sort((a, b) => (places.get(a.note.id) ?? 0) - (places.get(b.note.id) ?? 0))
}

/** By id: those of the file and our own. */
export function typesOf(file: DeckFile): Map<string, NoteType> {
  return new Map([...BUILT_IN, ...file.noteTypes].map((type) => [type.id, type]))
}

/** As many as the type has. A found card that was not kept is left empty, or Anki would make it as soon as the note is edited there. */
export function fieldsOf(note: Note, type: NoteType, ords: ReadonlySet<number>): string[] {
  const html = htmlFields(type, note.fields)
  return type.fields.map((name, place) => {
    const ord = isFound(type.id) ? /^(?:Prompt|Answer) (\d+)$/.exec(name)?.[1] : undefined
    if (ord !== undefined && !ords.has(Number(ord) - 1)) return ''
    return (html[place] ?? '').replaceAll('\u001f', ' ').normalize('NFC')
  })
}

/** Its own, or its id where another note has that already. */
export function guidOf(note: Note, taken: Set<string>): string {
  const guid = note.guid === '' || taken.has(note.guid) ? note.id : note.guid
  taken.add(guid)
  return guid
}

/** Between spaces; to give away without the two that say how a person got on with a note. */
export function tagsOf(tags: readonly string[], all: boolean): string {
  const clean = tags.map((tag) => tag.trim().replace(/\s+/g, '_')).filter((tag) => tag !== '')
  const own = all ? clean : clean.filter((tag) => !/^(?:marked|leech)$/i.test(tag))
  return own.length > 0 ? ` ${[...new Set(own)].join(' ')} ` : ''
}
