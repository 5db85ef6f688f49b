// A deck file's rows as those of an Anki collection: with all that was learnt, or as a deck to give away.
import { DEFAULT_PRESET } from '../../model/index.ts'
import type { Card, Note, NoteType, Preset, PresetId } from '../../model/index.ts'
import { BUILT_IN, htmlFields, isFound } from '../../notes/index.ts'
import type { DeckFile } from '../deck-file.ts'
import { studyDay } from '../../scheduling/study-day.ts'
import type { OffsetAt } from './days.ts'
import { ankiDecks, ankiPresets, presetNumber } from './decks.ts'
import { ankiNoteTypes } from './note-types.ts'
import { momentsOf, noteTypeNumber, secondsOf } from './numbers.ts'
import { checksumOf, strippedOf } from './sort-field.ts'
import type { AnkiRow, AnkiRows } from './tables.ts'
import { firstDay, logOf, placeOf } from './write-schedule.ts'

interface Told {
  readonly note: Note
  readonly type: NoteType
  readonly ords: ReadonlySet<number>
}

export interface CollectionOptions {
  /** The moment of writing, in ms since 1970, UTC. */
  readonly at: number
  /** Minutes east of UTC at a moment, where the person is. */
  readonly offsetAt: OffsetAt
  /** With the schedule, the log, flags and options; without, every card begins new. */
  readonly schedule: boolean
}

export function collectionOf(file: DeckFile, { at, offsetAt, schedule }: CollectionOptions): AnkiRows {
  const cards = cardsInOrder(file)
  const told = toldNotes(file, cards)
  const types = new Map(told.map(({ type }) => [type.id, type]))
  const mod = secondsOf(at, at)
  const presets = new Map(file.presets.map((preset) => [preset.id, preset]))
  const decks = ankiDecks(file.decks, mod, ({ preset }) => (schedule && presets.has(preset) ? presetNumber(preset) : 1))
  const notes = momentsOf(
    told.map(({ note }) => note),
    at,
  )
  const cardMoments = momentsOf(cards, at)
  const guids = new Set<string>()
  const days = firstDay(schedule ? file : { cards: [], reviews: [] }, at, offsetAt)
  const today = studyDay(at, offsetAt(at))
  const presetOf = new Map(file.decks.map((deck) => [deck.id, presets.get(deck.preset)]))
  const places = new Map<string, number>()
  return {
    col: [
      {
        ...{ id: 1, crt: days.crt, mod: at, scm: at, ver: 11, dty: 0, usn: 0, ls: 0 },
        conf: JSON.stringify(configOf(told.length + 1, -days.offset)),
        models: JSON.stringify(ankiNoteTypes([...types.values()], mod)),
        decks: JSON.stringify(decks.byNumber),
        dconf: JSON.stringify(ankiPresets(mod, schedule ? file.presets : [])),
        tags: '{}',
      },
    ],
    notes: told.map((one) => noteRow(one, notes.get(one.note.id) ?? at, guidOf(one.note, guids), at, schedule)),
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
        ...(schedule ? placeOf(card, presetOf.get(card.deck) ?? DEFAULT_OPTIONS, days, today) : { ...NEW, due: place }),
      }
    }),
    revlog: schedule ? logOf(file.reviews, (card) => cardMoments.get(card)) : [],
  }
}

const DEFAULT_OPTIONS: Preset = { ...DEFAULT_PRESET, id: 'default' as PresetId, changedAt: 0 }

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

function noteRow({ note, type, ords }: Told, id: number, guid: string, at: number, schedule: boolean): AnkiRow<'notes'> {
  const fields = fieldsOf(note, type, ords)
  const first = strippedOf(fields[0] ?? '')
  return {
    id,
    guid,
    mid: noteTypeNumber(type.id),
    mod: secondsOf(note.changedAt, at),
    usn: -1,
    tags: tagsOf(note.tags, schedule),
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

/** Between spaces; to give away without the two that say how a person got on with a note. */
function tagsOf(tags: readonly string[], all: boolean): string {
  const clean = tags.map((tag) => tag.trim().replace(/\s+/g, '_')).filter((tag) => tag !== '')
  const own = all ? clean : clean.filter((tag) => !/^(?:marked|leech)$/i.test(tag))
  return own.length > 0 ? ` ${[...new Set(own)].join(' ')} ` : ''
}

/** @param creationOffset minutes west of UTC where day 0 began */
function configOf(nextPos: number, creationOffset: number): object {
  return {
    ...{ nextPos, schedVer: 2, sched2021: true, creationOffset, rollover: 4, curDeck: 1, activeDecks: [1], curModel: null },
    ...{ sortType: 'noteFld', sortBackwards: false, addToCur: true, newSpread: 0, dueCounts: true, estTimes: true },
    ...{ timeLim: 0, collapseTime: 1200, dayLearnFirst: false, fsrs: true },
  }
}
