// A deck file's rows as those of an Anki collection: with all that was learnt, or as a deck to give away.
import { DEFAULT_PRESET } from '../../model/index.ts'
import type { Preset, PresetId } from '../../model/index.ts'
import type { DeckFile } from '../deck-file.ts'
import { studyDay } from '../../scheduling/study-day.ts'
import type { OffsetAt } from './days.ts'
import { ankiDecks, ankiPresets, presetNumber } from './decks.ts'
import { ankiNoteTypes } from './note-types.ts'
import { momentsOf, noteTypeNumber, secondsOf } from './numbers.ts'
import { checksumOf, strippedOf } from './sort-field.ts'
import type { AnkiRow, AnkiRows } from './tables.ts'
import { cardsInOrder, fieldsOf, guidOf, tagsOf, toldNotes, type Told } from './told-notes.ts'
import { firstDay, logOf, placeOf } from './write-schedule.ts'

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

/** @param creationOffset minutes west of UTC where day 0 began */
function configOf(nextPos: number, creationOffset: number): object {
  return {
    ...{ nextPos, schedVer: 2, sched2021: true, creationOffset, rollover: 4, curDeck: 1, activeDecks: [1], curModel: null },
    ...{ sortType: 'noteFld', sortBackwards: false, addToCur: true, newSpread: 0, dueCounts: true, estTimes: true },
    ...{ timeLim: 0, collapseTime: 1200, dayLearnFirst: false, fsrs: true },
  }
}
