// Study against a small plain model: thousands of answers, undos, edits, buries, suspends, flags, moves, resets, days, zones and restarts in
// any order. No card is lost, none stands twice, counters equal a recount, every memory is a replay of its log, and after an undo every table
// but the log is as it was.
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import {
  answerCard,
  cardIn,
  currentCard,
  GRADES,
  openCram,
  openSession,
  replay,
  standing,
  type Card,
  type CardId,
  type NoteTypeId,
  type Session,
} from '../../decks/index.ts'
import { buryCards, flagCards, makeDue, resetCards, suspendCards, unsuspendCards } from '../../renderer/storage/cards.ts'
import { closeDatabase, db, DEFAULT_PRESET_ID, openDatabase } from '../../renderer/storage/database.ts'
import { createDeck, editPreset } from '../../renderer/storage/decks.ts'
import { now } from '../../renderer/storage/mint.ts'
import { createNote, editNote } from '../../renderer/storage/notes.ts'
import { clearCard, reportCard } from '../../renderer/storage/reports.ts'
import { gradeCard, loadStudy } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

const RUNS = Number(import.meta.env['VITE_MODEL_RUNS'] ?? 8)
const NOON = Date.UTC(2026, 10, 22, 12)
const HOUR = 3_600_000
const KINDS = ['dossier-basic', 'dossier-reverse', 'dossier-basic', 'dossier-cloze'] as NoteTypeId[]

/** The model: how often each card was answered since it was last new, and what each deed that can be taken back left behind it. */
interface Model {
  answers: Map<CardId, number>
  undoable: { readonly answers: Map<CardId, number>; readonly tables: Record<string, string[]> }[]
  minutesEast: number
}

const command = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('grade' as const), n: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), n: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('edit', 'bury', 'suspend', 'unsuspend', 'flag', 'due', 'reset', 'report', 'clear', 'cram', 'options'),
      n: fc.nat(20),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('wait', 'day', 'back', 'zone', 'restart'), n: fc.nat(30) }) },
)
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test(
  'whatever is done, nothing is lost, nothing is twice, counters and memories are what rows and log say, and undo gives everything back',
  async () => {
    const model: Model = { answers: new Map(), undoable: [], minutesEast: 60 }
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockImplementation(() => 0 - model.minutesEast)
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 45 }), async (commands) => {
        vi.setSystemTime(NOON)
        Object.assign(model, { answers: new Map(), undoable: [], minutesEast: 60 })
        await freshCollection()
        const deck = await createDeck('Own')
        for (const [i, noteType] of KINDS.entries())
          await createNote({
            noteType,
            fields: [noteType.endsWith('cloze') ? '{{c1::one}} and {{c2::two}}' : `Front ${i}`, 'Back'],
            deck,
          })
        const ids = (await db().cards.toCollection().primaryKeys()) as CardId[]
        for (const id of ids) model.answers.set(id, 0)
        for (const one of commands) {
          await run(one, model, ids)
          await agrees(model, ids)
        }
        while (model.undoable.length > 0) await takeBack(model)
        await agrees(model, ids)
      }),
      { numRuns: RUNS },
    )
  },
  120_000 + RUNS * 20_000,
)

async function run({ do: what, n }: Command, model: Model, ids: readonly CardId[]): Promise<void> {
  const id = ids[n % ids.length]!
  switch (what) {
    case 'grade': {
      const session = await sitting()
      const before = currentCard(session)
      if (!before) return
      await deed(model, async () => {
        await gradeCard(answerCard(session, GRADES[n]!, now(), 'seed'))
        model.answers.set(before.id, (model.answers.get(before.id) ?? 0) + 1)
      })
      return
    }
    case 'cram': {
      const moment = now()
      const waiting = await loadStudy(null, moment)
      const card = (await db().cards.get(id)) as Card
      const schedule = await snapshot()
      await deed(model, async () => {
        await gradeCard(answerCard(openCram([card], 'cram', waiting, moment), GRADES[n % 4]!, moment, 'seed'))
      })
      expect(await snapshot()).toEqual(schedule)
      return
    }
    case 'undo':
      for (let i = 0; i <= n; i++) await takeBack(model)
      return
    case 'edit': {
      const card = (await db().cards.get(id)) as Card
      const note = (await db().notes.get(card.note))!
      return deed(model, () => editNote(note.id, { fields: note.fields.with(1, `Back ${n}`), tags: [`tag${n % 3}`] }))
    }
    case 'bury':
      return deed(model, () => buryCards([id]))
    case 'suspend':
      return deed(model, () => suspendCards([id]))
    case 'unsuspend':
      return deed(model, () => unsuspendCards([id]))
    case 'flag':
      return deed(model, () => flagCards([id], (1 + (n % 7)) as Card['flag']))
    case 'report':
      return deed(model, () => reportCard(id, { gate: 'leak', words: `why ${n}` }))
    case 'clear':
      return deed(model, () => clearCard(id, n % 2 ? 'back' : 'suspended'))
    case 'options':
      return deed(model, () =>
        editPreset(DEFAULT_PRESET_ID, {
          newPerDay: 1 + n,
          burySiblings: n % 2 === 0,
          leechAt: n % 5,
          learningSteps: n % 3 ? [1, 10] : [],
        }),
      )
    case 'due':
      return deed(model, async () => {
        await makeDue([id], Math.floor(Date.now() / (24 * HOUR)) + (n % 9))
      })
    case 'reset':
      return deed(model, async () => {
        await resetCards([id])
        model.answers.set(id, 0)
      })
    case 'wait':
      return void vi.setSystemTime(Date.now() + n * 60_000)
    case 'day':
      return void vi.setSystemTime(Date.now() + n * 24 * HOUR)
    case 'back':
      return void vi.setSystemTime(Date.now() - n * HOUR)
    case 'zone':
      model.minutesEast = 45 * n - 660
      return
    case 'restart': {
      const { name } = db()
      closeDatabase()
      await openDatabase(name)
    }
  }
}

/** Does something that can be taken back, and remembers how it was before; what changes nothing is no deed. */
async function deed(model: Model, work: () => Promise<void>): Promise<void> {
  const before = { answers: new Map(model.answers), tables: await snapshot() }
  const ops = await undoables()
  await work()
  if ((await undoables()) > ops) model.undoable.push(before)
}

async function takeBack(model: Model): Promise<void> {
  const before = model.undoable.pop()
  if (!before) return
  expect(await undo()).not.toBeNull()
  model.answers = before.answers
  expect(await snapshot()).toEqual(before.tables)
}

async function undoables(): Promise<number> {
  return db().ops.where('[state+id+name]').between(['done'], ['done', []]).count()
}

async function sitting(): Promise<Session> {
  const moment = now()
  const session = openSession(await loadStudy(null, moment), moment)
  const waiting = [...session.upcoming, ...session.learning]
  expect(new Set(waiting).size).toBe(waiting.length)
  for (const id of waiting) expect(['suspended']).not.toContain(cardIn(session, id)?.queue)
  return session
}

/** What must hold at any moment. */
async function agrees(model: Model, ids: readonly CardId[]): Promise<void> {
  const cards = await db().cards.toArray()
  expect(cards.map((card) => card.id).sort()).toEqual([...ids].sort())
  expect(await keptCounters()).toEqual(await slowCounters())
  const log = await db().reviews.toArray()
  for (const card of cards) {
    const own = log.filter((event) => event.card === card.id)
    const memory = replay(own, { parameters: null })
    expect(card.memory && [card.memory.stability, card.memory.difficulty]).toEqual(
      memory && [memory.stability, memory.difficulty],
    )
    expect(card.reviews).toBe(model.answers.get(card.id))
    const events = standing(own)
    const since = events.slice(events.findLastIndex((event) => event.kind === 'reset') + 1)
    expect(since.filter((event) => event.kind === 'review').length).toBe(card.reviews)
  }
}
