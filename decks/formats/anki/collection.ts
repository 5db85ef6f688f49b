// A deck file's rows as those of an Anki collection. The schedule stays behind: whoever gets the deck begins it new.
import type { Card, Note, NoteType } from '../../model/index.ts'
import { BUILT_IN, htmlFields, isFound } from '../../notes/index.ts'
import type { DeckFile } from '../deck-file.ts'
import { ankiDecks, ankiPresets } from './decks.ts'
import { ankiNoteTypes } from './note-types.ts'
import { momentsOf, numberOf, secondsOf } from './numbers.ts'
import { checksumOf, strippedOf } from './sort-field.ts'
import type { AnkiRow, AnkiRows } from './tables.ts'

interface Told {
  readonly note: Note
  readonly type: NoteType
  readonly ords: ReadonlySet<number>
}

/** @param at the moment of writing, in ms since 1970, UTC */
export function collectionOf(file: DeckFile, at: number): AnkiRows {
  const cards = cardsInOrder(file)
  const told = toldNotes(file, cards)
  const types = new Map(told.map(({ type }) => [type.id, type]))
  const mod = secondsOf(at, at)
  const decks = ankiDecks(file.decks, mod)
  const notes = momentsOf(
    told.map(({ note }) => note),
    at,
  )
  const cardMoments = momentsOf(cards, at)
  const guids = new Set<string>()
  const places = new Map<string, number>()
  return {
    col: [
      {
        ...{ id: 1, crt: dayBefore(at), mod: at, scm: at, ver: 11, dty: 0, usn: 0, ls: 0 },
        conf: JSON.stringify(configOf(told.length + 1)),
        models: JSON.stringify(ankiNoteTypes([...types.values()], mod)),
        decks: JSON.stringify(decks.byNumber),
        dconf: JSON.stringify(ankiPresets(mod)),
        tags: '{}',
      },
    ],
    notes: told.map((one) => noteRow(one, notes.get(one.note.id) ?? at, guidOf(one.note, guids), at)),
    cards: cards.map((card): AnkiRow<'cards'> => {
      // The cards of one note stand in one place, as in Anki.
      const place = places.get(card.note) ?? places.size + 1
      places.set(card.note, place)
      return {
        id: cardMoments.get(card.id) ?? at,
        nid: notes.get(card.note) ?? 0,
        did: decks.numberOfDeck(card.deck),
        ord: card.ord,
        mod: secondsOf(card.changedAt, at),
        usn: -1,
        due: place,
        ...NEW,
      }
    }),
  }
}

const NEW = { type: 0, queue: 0, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, odue: 0, odid: 0, flags: 0, data: '' }

/** Cards whose note and template are there, each once; those still new first, as they wait, then the studied ones in the order of adding. */
function cardsInOrder(file: DeckFile): Card[] {
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

function toldNotes(file: DeckFile, cards: readonly Card[]): Told[] {
  const types = typesOf(file)
  const ords = new Map<string, Set<number>>()
  for (const card of cards) ords.set(card.note, (ords.get(card.note) ?? new Set()).add(card.ord))
  return file.notes.flatMap((note): Told[] => {
    const type = types.get(note.noteType)
    const own = ords.get(note.id)
    return type && own ? [{ note, type, ords: own }] : []
  })
}

function typesOf(file: DeckFile): Map<string, NoteType> {
  return new Map([...BUILT_IN, ...file.noteTypes].map((type) => [type.id, type]))
}

function noteRow({ note, type, ords }: Told, id: number, guid: string, at: number): AnkiRow<'notes'> {
  const fields = fieldsOf(note, type, ords)
  const first = strippedOf(fields[0] ?? '')
  return {
    id,
    guid,
    mid: numberOf(type.id),
    mod: secondsOf(note.changedAt, at),
    usn: -1,
    tags: tagsOf(note.tags),
    flds: fields.join('\u001f'),
    sfld: first,
    csum: checksumOf(first),
    flags: 0,
    data: '',
  }
}

/** As many as the type has. A found card that was not kept is left empty, or Anki would make it as soon as the note is edited there. */
function fieldsOf(note: Note, type: NoteType, ords: ReadonlySet<number>): string[] {
  const html = htmlFields(type, note.fields)
  return type.fields.map((name, place) => {
    const ord = isFound(type.id) ? /^(?:Prompt|Answer) (\d+)$/.exec(name)?.[1] : undefined
    if (ord !== undefined && !ords.has(Number(ord) - 1)) return ''
    return (html[place] ?? '').replaceAll('\u001f', ' ').normalize('NFC')
  })
}

function guidOf(note: Note, taken: Set<string>): string {
  const guid = note.guid === '' || taken.has(note.guid) ? note.id : note.guid
  taken.add(guid)
  return guid
}

/** Between spaces, and without the two that say how a person got on with a note. */
function tagsOf(tags: readonly string[]): string {
  const own = tags.map((tag) => tag.trim().replace(/\s+/g, '_')).filter((tag) => tag !== '' && !/^(?:marked|leech)$/i.test(tag))
  return own.length > 0 ? ` ${[...new Set(own)].join(' ')} ` : ''
}

function configOf(nextPos: number): object {
  return {
    ...{ nextPos, schedVer: 2, sched2021: true, creationOffset: 0, rollover: 4, curDeck: 1, activeDecks: [1], curModel: null },
    ...{ sortType: 'noteFld', sortBackwards: false, addToCur: true, newSpread: 0, dueCounts: true, estTimes: true },
    ...{ timeLim: 0, collapseTime: 1200, dayLearnFirst: false },
  }
}

/** Seconds since 1970 of 04:00 UTC, where Anki's days begin, today or the day before. */
function dayBefore(at: number): number {
  const [day, four] = [86_400, 4 * 3600]
  return Math.floor((at / 1000 - four) / day) * day + four
}
