// What each row of a deck file must be, and what stands in for what is missing. Fields that nobody here knows are left behind.
import * as v from 'valibot'
import {
  DAY_LOADS,
  DEFAULT_PRESET,
  FORMATS,
  LEECH_ACTIONS,
  MIXES,
  NEW_ORDERS,
  QUESTION_FORMS,
  REVIEW_ORDERS,
} from '../model/index.ts'
import type { DeckFile } from './deck-file.ts'

export type RowKind = keyof DeckFile

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))
const words = v.fallback(v.string(), '')
const moment = v.fallback(v.pipe(v.number(), v.finite()), 0)
const count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0)
const orNull = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullable(schema), null)
const listOf = <T extends v.GenericSchema>(schema: T) => v.fallback(v.array(schema), [])
const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const Span = v.object({ start: place, end: place })

const Precision = v.picklist(['day', 'month', 'season', 'quarter', 'year', 'decade', 'century', 'range', 'week'])
const DateValue = v.object({
  value: v.string(),
  precision: Precision,
  part: v.optional(v.picklist(['start', 'mid', 'end'])),
  approximate: v.optional(v.boolean()),
})
const Kind = v.picklist(['fact', 'date', 'shift'])
const Phase = v.picklist(['new', 'learning', 'review', 'relearning'])

const limit = orNull(v.pipe(v.number(), v.integer(), v.minValue(0)))
const Limits = { newPerDay: limit, reviewsPerDay: limit }

const Deck = v.object({
  id,
  name: v.fallback(v.pipe(v.string(), v.trim(), v.nonEmpty()), 'Unnamed deck'),
  parent: orNull(id),
  preset: v.fallback(id, ''),
  limits: v.optional(v.object(Limits)),
  limitsToday: v.fallback(v.optional(v.object({ ...Limits, day: v.pipe(v.number(), v.integer()) })), undefined),
  createdAt: moment,
  changedAt: moment,
})

const Preset = v.object({
  id,
  name: v.fallback(v.string(), 'Options'),
  newPerDay: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 20),
  reviewsPerDay: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 200),
  learningSteps: v.fallback(v.array(v.pipe(v.number(), v.finite(), v.gtValue(0))), [1, 10]),
  relearningSteps: v.fallback(v.array(v.pipe(v.number(), v.finite(), v.gtValue(0))), [10]),
  desiredRetention: v.fallback(v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.99)), 0.9),
  maximumInterval: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36500)), 36500),
  leechAt: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 8),
  leechAction: v.fallback(v.picklist(LEECH_ACTIONS), DEFAULT_PRESET.leechAction),
  newOrder: v.fallback(v.picklist(NEW_ORDERS), DEFAULT_PRESET.newOrder),
  reviewOrder: v.fallback(v.picklist(REVIEW_ORDERS), DEFAULT_PRESET.reviewOrder),
  mix: v.fallback(v.picklist(MIXES), DEFAULT_PRESET.mix),
  burySiblings: v.fallback(v.boolean(), DEFAULT_PRESET.burySiblings),
  easyDays: v.fallback(v.pipe(v.array(v.picklist(DAY_LOADS)), v.length(7)), [...DEFAULT_PRESET.easyDays]),
  parameters: orNull(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(21))),
  changedAt: moment,
})

const NoteType = v.object({
  id,
  name: v.fallback(v.string(), 'Unnamed type'),
  kind: v.fallback(v.picklist(['normal', 'cloze']), 'normal'),
  fields: v.pipe(v.array(v.string()), v.nonEmpty()),
  templates: v.pipe(v.array(v.object({ name: words, front: v.string(), back: v.string() })), v.nonEmpty()),
  css: words,
  builtIn: v.fallback(v.boolean(), false),
  changedAt: v.optional(v.fallback(v.pipe(v.number(), v.finite()), 0)),
  anki: v.optional(v.fallback(v.string(), '')),
})

const Memory = v.object({
  stability: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  difficulty: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
  lastReview: v.pipe(v.number(), v.finite()),
  lastOffset: v.fallback(v.pipe(v.number(), v.minValue(-900), v.maxValue(900)), 0),
})

const Card = v.object({
  id,
  note: id,
  ord: place,
  deck: v.fallback(id, ''),
  kind: orNull(Kind),
  document: orNull(id),
  phase: v.fallback(Phase, 'new'),
  queue: v.fallback(v.picklist(['new', 'learning', 'review', 'suspended']), 'new'),
  due: moment,
  step: count,
  memory: orNull(Memory),
  interval: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
  reviews: count,
  lapses: count,
  flag: v.fallback(v.picklist([0, 1, 2, 3, 4, 5, 6, 7]), 0),
  buriedUntil: moment,
  createdAt: moment,
  changedAt: moment,
})

const Report = v.object({ ord: place, gate: orNull(v.string()), words, at: moment })

const Note = v.object({
  id,
  noteType: id,
  kind: orNull(Kind),
  fields: v.array(v.string()),
  tags: listOf(v.string()),
  choices: listOf(v.picklist(['open', 'kept', 'dropped'])),
  open: count,
  left: v.optional(v.fallback(v.array(Card), [])),
  document: orNull(id),
  deck: v.fallback(id, ''),
  matchKey: orNull(v.string()),
  madeBy: orNull(v.string()),
  edited: v.fallback(v.boolean(), false),
  score: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  flags: listOf(v.string()),
  reports: v.optional(v.fallback(v.array(Report), [])),
  guid: v.fallback(id, ''),
  createdAt: moment,
  changedAt: moment,
})

const Placement = v.object({
  phase: Phase,
  step: count,
  due: v.pipe(v.number(), v.finite()),
  interval: v.pipe(v.number(), v.minValue(0)),
})

const Review = v.object({
  id,
  card: id,
  at: v.pipe(v.number(), v.finite()),
  utcOffset: v.fallback(v.pipe(v.number(), v.minValue(-900), v.maxValue(900)), 0),
  kind: v.picklist(['review', 'cram', 'mock', 'reset', 'setDue', 'seed', 'undo']),
  grade: orNull(v.picklist(['again', 'hard', 'good', 'easy'])),
  took: moment,
  stability: orNull(v.pipe(v.number(), v.finite())),
  difficulty: orNull(v.pipe(v.number(), v.finite())),
  placement: orNull(Placement),
  parameters: words,
  undoes: orNull(id),
})

const Source = v.object({
  id,
  note: id,
  document: id,
  ...Span.entries,
  quote: v.string(),
  sentence: count,
  marks: listOf(v.object({ ...Span.entries, ink: v.picklist(['fact', 'date', 'was', 'now']) })),
  answers: listOf(v.nullable(Span)),
})

const Origin = v.picklist(['metadata', 'text', 'file', 'given'])

const Document = v.object({
  id,
  file: words,
  format: v.fallback(v.picklist(FORMATS), 'text'),
  original: id,
  text: v.string(),
  blocks: listOf(
    v.object({
      ...Span.entries,
      kind: v.fallback(v.picklist(['title', 'heading', 'paragraph', 'list', 'quote', 'table', 'caption', 'code']), 'paragraph'),
      level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
      page: v.optional(place),
      turns: v.optional(listOf(v.object({ at: place, page: place }))),
    }),
  ),
  title: v.fallback(v.pipe(v.string(), v.nonEmpty()), 'Untitled'),
  titleFrom: v.fallback(Origin, 'file'),
  author: orNull(v.string()),
  published: orNull(DateValue),
  publishedFrom: orNull(Origin),
  words: count,
  cleaner: count,
  furniture: listOf(v.string()),
  addedAt: moment,
  openedAt: orNull(v.number()),
  place: count,
  madeBy: orNull(v.string()),
  sentences: listOf(Span),
  leftOut: listOf(v.object({ ...Span.entries, gate: words, why: words })),
})

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const Range = v.object({ mean: share, low: share, high: share })
const offset = v.fallback(v.pipe(v.number(), v.minValue(-900), v.maxValue(900)), 0)

const Exam = v.object({
  id,
  name: v.fallback(v.pipe(v.string(), v.nonEmpty()), 'Exam'),
  at: v.pipe(v.number(), v.finite()),
  utcOffset: offset,
  scope: v.object({
    decks: listOf(id),
    documents: listOf(id),
    tags: listOf(v.string()),
    kinds: listOf(v.picklist(['fact', 'date', 'shift', 'own'])),
  }),
  minutes: v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(900))), v.length(7)),
  daysOff: listOf(v.pipe(v.number(), v.integer())),
  after: orNull(v.picklist(['goOn', 'setAside'])),
  result: orNull(share),
  createdAt: moment,
  changedAt: moment,
})

const Forecast = v.object({
  id,
  exam: id,
  day: v.pipe(v.number(), v.integer()),
  at: moment,
  today: Range,
  onDay: Range,
  cards: count,
  seen: count,
})

const Given = v.union([v.number(), v.array(v.number()), v.string()])
const Mock = v.object({
  id,
  exam: id,
  at: moment,
  utcOffset: offset,
  questions: v.array(
    v.object({
      form: v.picklist(QUESTION_FORMS),
      prompt: v.string(),
      context: orNull(v.string()),
      options: v.array(v.string()),
      left: v.array(v.string()),
      right: Given,
      sources: v.array(
        v.object({
          card: id,
          kind: orNull(Kind),
          document: orNull(id),
          title: orNull(v.string()),
          quote: orNull(v.string()),
        }),
      ),
    }),
  ),
  given: v.array(v.nullable(Given)),
  later: listOf(place),
  place: count,
  limit: orNull(v.pipe(v.number(), v.minValue(0))),
  spent: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
  handedIn: orNull(v.number()),
  marks: listOf(share),
})

const Plan = v.object({ id, begun: v.pipe(v.number(), v.integer()), days: place, perDay: place, changedAt: moment })

const Media = v.object({ hash: id, kind: v.fallback(v.picklist(['original', 'media']), 'media'), name: words, bytes: v.string() })

/** By list, in the order of the file: a row that does not fit is left out whole. */
export const ROWS = {
  decks: Deck,
  presets: Preset,
  noteTypes: NoteType,
  notes: Note,
  cards: Card,
  reviews: Review,
  sources: Source,
  documents: Document,
  media: Media,
  exams: Exam,
  mocks: Mock,
  forecasts: Forecast,
  plans: Plan,
} as const satisfies Record<RowKind, v.GenericSchema>
