// Notes read one after another out of a text become a deck file, ready to be brought in like any other.
import { DEFAULT_PRESET, deriveId } from '../../model/index.ts'
import type { Card, Deck, DeckId, Note, NoteType, PresetId, Review, ReviewId, Source, StudyDay } from '../../model/index.ts'
import { cardsOf, newCard } from '../../notes/index.ts'
import { parametersId } from '../../scheduling/fsrs.ts'
import { memoryFromSm2 } from '../../scheduling/sm2.ts'
import { DAY, studyDay, studyDayStart } from '../../scheduling/study-day.ts'
import type { OffsetAt } from '../anki/days.ts'
import { noteOf, sourceOf } from '../anki/read-notes.ts'
import type { DeckFile } from '../deck-file.ts'

/** When it is now, and where. */
export interface Here {
  /** ms since 1970, UTC. */
  readonly at: number
  /** Minutes east of UTC at a moment. */
  readonly offsetAt: OffsetAt
}

/** What another program knew of a card: SM-2's numbers. */
export interface Learnt {
  /** 2.5 is where SM-2 begins. */
  readonly ease: number
  /** Days. */
  readonly interval: number
  readonly due: StudyDay
  readonly reviews: number
  readonly lapses: number
}

export interface Gathering {
  /** "Law::Treaties". */
  readonly deck: string
  readonly type: NoteType
  /** HTML; those that the type has beyond them are empty. */
  readonly fields: readonly string[]
  readonly tags?: readonly string[]
  /** How the note is known again. */
  readonly guid: string
  /** By card (ord). */
  readonly learnt?: ReadonlyMap<number, Learnt>
  /** ms since 1970, when the note was last changed; the moment of reading unless said. */
  readonly changedAt?: number
}

const PRESET = { ...DEFAULT_PRESET, id: 'default' as PresetId }
/** SM-2 never lets an ease fall lower. */
const HARDEST = 1.3
/** Days; a longer interval is a mistake. */
const LONGEST = 36_500

export class Gathered {
  private readonly decks = new Map<string, Deck>()
  private readonly noteTypes = new Map<string, NoteType>()
  private readonly notes: Note[] = []
  private readonly cards: Card[] = []
  private readonly reviews: Review[] = []
  private readonly sources: Source[] = []
  private readonly guids = new Set<string>()
  /** Cards whose schedule made no sense: they begin anew. */
  forgotten = 0

  private readonly here: Here
  private readonly otherwise: string

  /** @param otherwise the deck of notes that name none */
  constructor(here: Here, otherwise: string) {
    this.here = here
    this.otherwise = otherwise
  }

  has(guid: string): boolean {
    return this.guids.has(guid)
  }

  /** Takes a note in; false where it has no card, or one of the same identity was taken before. */
  add({ deck, type, fields, tags = [], guid, learnt, changedAt }: Gathering): boolean {
    const ords = cardsOf(type, fields)
    if (ords.length === 0 || this.guids.has(guid)) return false
    this.guids.add(guid)
    if (!type.builtIn) this.noteTypes.set(type.id, type)
    const { at } = this.here
    const home = this.deckAt(deck)
    const came = { id: 0, guid, type: 0, mod: 0, tags: tags.join(' '), fields }
    const note = { ...noteOf(came, type, new Set(ords), home, at), changedAt: changedAt ?? at }
    this.notes.push(note)
    const source = sourceOf(note, type)
    if (source) this.sources.push(source)
    for (const ord of ords) this.addCard(note, ord, learnt?.get(ord))
    return true
  }

  file(): DeckFile {
    return {
      decks: [...this.decks.values()],
      presets: [{ ...PRESET, changedAt: this.here.at }],
      noteTypes: [...this.noteTypes.values()],
      notes: this.notes,
      cards: this.cards,
      reviews: this.reviews,
      sources: this.sources,
      documents: [],
      media: [],
    }
  }

  private addCard(note: Note, ord: number, learnt: Learnt | undefined): void {
    const card = newCard(deriveId('gathered card', note.id, String(ord)), note, ord, this.cards.length, this.here.at)
    const placed = learnt && this.placed(card, learnt)
    if (learnt && !placed) this.forgotten++
    this.cards.push(placed?.card ?? card)
    if (placed) this.reviews.push(placed.seed)
  }

  /** The card where the other program had it, with the event that says so; null where its numbers cannot be true. */
  private placed(card: Card, { ease, interval, due, reviews, lapses }: Learnt): { card: Card; seed: Review } | null {
    const { at, offsetAt } = this.here
    const last = due - interval
    const sane = ease >= 1 && interval >= 1 && interval <= LONGEST && last > 0 && last <= studyDay(at, offsetAt(at))
    if (!sane) return null
    const lastReview = Math.min(studyDayStart(last, offsetAt(last * DAY)), at)
    const known = memoryFromSm2(Math.max(HARDEST, ease), interval, 0.9, PRESET)
    const lastOffset = offsetAt(lastReview)
    const placement = { phase: 'review', step: 0, due, interval } as const
    return {
      card: { ...card, ...placement, queue: 'review', memory: { ...known, lastReview, lastOffset }, reviews, lapses },
      seed: {
        id: `seed-${card.id}` as ReviewId,
        card: card.id,
        at: lastReview,
        utcOffset: lastOffset,
        kind: 'seed',
        grade: null,
        took: 0,
        ...known,
        placement,
        parameters: parametersId(PRESET),
        undoes: null,
      },
    }
  }

  private deckAt(path: string): DeckId {
    const given = path.split('::').flatMap((name) => name.trim() || [])
    const names = given.length > 0 ? given : [this.otherwise]
    let parent: DeckId | null = null
    let above = ''
    for (const name of names) {
      above = above === '' ? name : `${above}::${name}`
      const known = this.decks.get(above)
      const { at } = this.here
      const deck: Deck = known ?? {
        ...{ id: deriveId<'deck'>('table deck', above), name, parent, preset: PRESET.id },
        ...{ createdAt: at, changedAt: at },
      }
      this.decks.set(above, deck)
      parent = deck.id
    }
    return parent!
  }
}
