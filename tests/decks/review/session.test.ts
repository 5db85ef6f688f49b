import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '../../../decks/model/index.ts'
import type { Card, CardId, Deck, DeckId, NoteId, Preset, PresetId } from '../../../decks/model/index.ts'
import {
  answerCard,
  buildQueue,
  cardsLeft,
  choicesOf,
  currentCard,
  minutesLeft,
  nextAt,
  openCram,
  openSession,
  passOn,
  progressOf,
  replaceCards,
  revealAnswer,
  takeOut,
  undoStep,
  wake,
} from '../../../decks/review/index.ts'
import type { DueCards, Now, Session } from '../../../decks/review/index.ts'
import { intervalText, studyDay } from '../../../decks/scheduling/index.ts'
import { newCard, PRESET } from '../scheduling/cards.ts'

const NOON = Date.UTC(2022, 10, 29, 12)
const now: Now = { at: NOON, utcOffset: 0 }
const TODAY = studyDay(NOON, 0)
const later = (minutes: number): Now => ({ at: NOON + minutes * 60_000, utcOffset: 0 })

const deck = (id: string, parent: string | null = null, preset = 'default'): Deck => ({
  id: id as DeckId,
  name: id,
  parent: parent as DeckId | null,
  preset: preset as PresetId,
  createdAt: 0,
  changedAt: 0,
})
const fresh = (n: number, over: Partial<Card> = {}): Card =>
  newCard({ id: `new ${n}` as CardId, note: `note n${n}` as NoteId, due: n, ...over })
const due = (n: number, over: Partial<Card> = {}): Card =>
  newCard({
    id: `due ${n}` as CardId,
    note: `note d${n}` as NoteId,
    phase: 'review',
    queue: 'review',
    due: TODAY - 1,
    memory: { stability: 10, difficulty: 5, lastReview: NOON - 10 * 86_400_000, lastOffset: 0 },
    reviews: 3,
    ...over,
  })
const many = (count: number, make: (n: number) => Card): Card[] => Array.from({ length: count }, (_, i) => make(i))

function material(over: Partial<DueCards> = {}, presets: Preset[] = [PRESET]): DueCards {
  return {
    decks: [deck('deck')],
    presets: new Map(presets.map((preset) => [preset.id, preset])),
    learning: [],
    review: [],
    fresh: [],
    done: new Map(),
    ...over,
  }
}

describe('the queue of a day', () => {
  it('brings 20 new and 200 due cards, the new ones spread among the others', () => {
    const queue = buildQueue(material({ review: many(250, due), fresh: many(50, fresh) }), now)
    const phases = queue.upcoming.map((card) => card.phase)
    expect(phases.filter((phase) => phase === 'new')).toHaveLength(20)
    expect(phases).toHaveLength(220)
    expect(queue.beyond).toEqual({ fresh: 30, review: 50, overdue: 0 })
    const places = phases.flatMap((phase, i) => (phase === 'new' ? [i] : []))
    for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).toBe(11)
  })

  it('counts what the day has already had', () => {
    const done = new Map([['deck' as DeckId, { introduced: 15, reviewed: 199 }]])
    const queue = buildQueue(material({ review: many(5, due), fresh: many(50, fresh), done }), now)
    expect(queue.upcoming.filter((card) => card.phase === 'new')).toHaveLength(5)
    expect(queue.upcoming.filter((card) => card.phase === 'review')).toHaveLength(1)
  })

  it('holds to the limit of every deck on the way up', () => {
    const small = { ...PRESET, id: 'small' as PresetId, newPerDay: 3 }
    const decks = [deck('deck'), deck('child', 'deck', 'small'), deck('other', 'deck')]
    const cards = [
      ...many(30, (n) => fresh(n, { deck: 'child' as DeckId })),
      ...many(30, (n) => fresh(n + 30, { deck: 'other' as DeckId })),
    ]
    const done = new Map([['other' as DeckId, { introduced: 4, reviewed: 0 }]])
    const queue = buildQueue(material({ decks, fresh: cards, done }, [PRESET, small]), now)
    expect(queue.upcoming.filter((card) => card.deck === 'child')).toHaveLength(3)
    expect(queue.upcoming.filter((card) => card.deck === 'other')).toHaveLength(13)
  })

  it('asks one card of a note a day', () => {
    const note = 'together' as NoteId
    const cards = [fresh(1, { note }), fresh(2, { note }), due(3, { note }), due(4)]
    const queue = buildQueue(material({ fresh: cards.slice(0, 2), review: cards.slice(2) }), now)
    expect(queue.upcoming.filter((card) => card.note === note).map((card) => card.id)).toEqual(['due 3'])
    expect(queue.held.get(note)).toEqual(['new 1', 'new 2'])
    const learning = buildQueue(
      material({ learning: [fresh(9, { note, queue: 'learning', phase: 'learning' })], fresh: cards.slice(0, 2) }),
      now,
    )
    expect(learning.upcoming).toEqual([])
  })

  it('shows new cards in the order of adding and due ones longest due first', () => {
    const queue = buildQueue(material({ fresh: many(5, fresh) }), now)
    expect(queue.upcoming.map((card) => card.due)).toEqual([0, 1, 2, 3, 4])
    const old = buildQueue(material({ review: [due(1), due(2, { due: TODAY - 9 }), due(3, { due: TODAY + 1 })] }), now)
    expect(old.upcoming.map((card) => card.id)).toEqual(['due 2', 'due 1'])
  })

  it('leaves siblings be where its options say so', () => {
    const note = 'together' as NoteId
    const together = { ...PRESET, burySiblings: false }
    const queue = buildQueue(material({ fresh: [fresh(1, { note }), fresh(2, { note })] }, [together]), now)
    expect(queue.upcoming).toHaveLength(2)
    expect(queue.held.size).toBe(0)
  })

  it('takes the limits of today before those of the deck, and those before the preset', () => {
    const cards = many(50, fresh)
    const of = (over: Partial<Deck>): number =>
      buildQueue(material({ decks: [{ ...deck('deck'), ...over }], fresh: cards }), now).upcoming.length
    const limits = { newPerDay: 7, reviewsPerDay: null }
    expect(of({})).toBe(20)
    expect(of({ limits })).toBe(7)
    expect(of({ limits, limitsToday: { newPerDay: 31, reviewsPerDay: null, day: TODAY } })).toBe(31)
    expect(of({ limits, limitsToday: { newPerDay: 31, reviewsPerDay: null, day: TODAY - 1 } })).toBe(7)
    expect(of({ limits: { newPerDay: 0, reviewsPerDay: 5 } })).toBe(0)
    expect(buildQueue(material({ fresh: cards, unlimited: true }), now).upcoming).toHaveLength(50)
  })

  it('orders as its options say', () => {
    const known = (n: number, days: number): Card =>
      due(n, { due: TODAY - n, memory: { stability: 10, difficulty: 5, lastReview: NOON - days * 86_400_000, lastOffset: 0 } })
    const cards = [known(1, 40), known(2, 10), known(3, 90)]
    const ids = (over: Partial<Preset>, more: Partial<DueCards> = {}): string =>
      buildQueue(material({ review: cards, ...more }, [{ ...PRESET, ...over }]), now)
        .upcoming.map((card) => card.id)
        .join()
    expect(ids({})).toBe('due 3,due 2,due 1')
    expect(ids({ reviewOrder: 'forgotten' })).toBe('due 3,due 1,due 2')
    expect(ids({ reviewOrder: 'remembered' })).toBe('due 2,due 1,due 3')
    const some = { fresh: [fresh(1)] }
    expect(ids({ mix: 'newFirst' }, some).startsWith('new 1')).toBe(true)
    expect(ids({ mix: 'reviewsFirst' }, some).endsWith('new 1')).toBe(true)
    const random = (day: number): string =>
      buildQueue(material({ fresh: many(40, fresh) }, [{ ...PRESET, newPerDay: 40, newOrder: 'random' }]), {
        at: NOON + day * 86_400_000,
        utcOffset: 0,
      })
        .upcoming.map((card) => card.id)
        .join()
    expect(random(0)).toBe(random(1))
    expect(random(0)).not.toBe(
      many(40, fresh)
        .map((card) => card.id)
        .join(),
    )
  })

  it('shuffles the due cards of a day, another way each day', () => {
    const order = (at: number): string =>
      buildQueue(material({ review: many(30, due) }), { at, utcOffset: 0 })
        .upcoming.map((card) => card.id)
        .join()
    expect(order(NOON)).toBe(order(NOON + 60_000))
    expect(order(NOON)).not.toBe(order(NOON + 86_400_000))
  })
})

describe('a session', () => {
  it('goes from prompt to answer to the next card', () => {
    let session = openSession(material({ fresh: many(3, fresh) }), now)
    expect(currentCard(session)!.id).toBe('new 0')
    expect(session.revealed).toBe(false)
    session = revealAnswer(session)
    expect(session.revealed).toBe(true)
    expect(choicesOf(session, now, 's')!.again).toBe('1 minute')
    const answered = answerCard(session, 'easy', { at: NOON + 7000, utcOffset: 0 }, 's')
    expect(answered.review).toMatchObject({ grade: 'easy', took: 7000, kind: 'review' })
    expect(answered.card.phase).toBe('review')
    expect(currentCard(answered.session)!.id).toBe('new 1')
    expect(answered.session.revealed).toBe(false)
    expect(progressOf(answered.session)).toEqual({ done: 1, toGo: 2 })
  })

  it('brings learning cards back in time, and early only when nothing else is left', () => {
    let session = openSession(material({ fresh: many(2, fresh) }), now)
    session = answerCard(session, 'again', now, 's').session
    expect(currentCard(session)!.id).toBe('new 1')
    const inTime = answerCard(session, 'easy', later(2), 's').session
    expect(currentCard(inTime)!.id).toBe('new 0')
    const early = answerCard(session, 'easy', { at: NOON + 5000, utcOffset: 0 }, 's').session
    expect(currentCard(early)!.id).toBe('new 0')
  })

  it('waits when the next card is more than 20 minutes away, and wakes in time', () => {
    const learning = [fresh(1, { phase: 'learning', queue: 'learning', due: NOON + 50 * 60_000 })]
    const session = openSession(material({ learning }), now)
    expect(session.current).toBeNull()
    expect(nextAt(session)).toBe(NOON + 30 * 60_000)
    expect(wake(session, later(29)).current).toBeNull()
    expect(wake(session, later(30)).current).toBe('new 1')
    expect(progressOf(session)).toEqual({ done: 0, toGo: 1 })
  })

  it('takes back any number of answers, and shows the prompt again', () => {
    const first = openSession(material({ fresh: many(5, fresh), review: many(5, due) }), now)
    let session = first
    for (const given of [...GRADES, ...GRADES]) session = answerCard(revealAnswer(session), given, now, 's').session
    const undone: string[] = []
    for (let back = undoStep(session, now); back; back = undoStep(session, now)) {
      session = back.session
      undone.push(back.step.grade!)
      expect(session.revealed).toBe(false)
      expect(currentCard(session)).toEqual(back.step.before[0])
    }
    expect(undone).toEqual([...GRADES, ...GRADES].reverse())
    expect(session).toEqual(first)
  })

  it('takes suspended, buried and deleted cards out, and gives them back', () => {
    const first = openSession(material({ fresh: many(3, fresh) }), now)
    const without = takeOut(first, ['new 0' as CardId], 'Suspend card', now)
    expect(currentCard(without)!.id).toBe('new 1')
    expect(progressOf(without)).toEqual({ done: 0, toGo: 2 })
    const back = undoStep(without, now)!
    expect(back.step.deed).toBe('Suspend card')
    expect(back.session.current).toBe('new 0')
    expect(takeOut(first, ['not here' as CardId], 'Bury card', now)).toBe(first)
  })

  it('keeps the card on the table, face as it was, when its note is edited', () => {
    const first = revealAnswer(openSession(material({ fresh: many(3, fresh) }), now))
    const edited = replaceCards(first, [fresh(0, { flag: 3 })], [], 'Flag card', now)
    expect(edited).toMatchObject({ current: 'new 0', revealed: true })
    expect(currentCard(edited)!.flag).toBe(3)
    const gone = replaceCards(first, [], ['new 0' as CardId], 'Edit note', now)
    expect(gone).toMatchObject({ current: 'new 1', revealed: false })
  })

  it('puts the siblings of an answered card aside', () => {
    const note = 'together' as NoteId
    const session = openSession(material({ fresh: [fresh(1, { note }), fresh(2, { note }), fresh(3)] }), now)
    const answered = answerCard(session, 'good', now, 's')
    expect(answered.buried).toEqual(['new 2'])
    expect(answerCard(answered.session, 'good', now, 's').buried).toEqual([])
  })

  it('lets a leech go', () => {
    const session = openSession(material({ review: [due(1, { lapses: 7 })] }), now)
    const answered = answerCard(session, 'again', now, 's')
    expect(answered.leech).toBe('suspend')
    expect(answered.session.current).toBeNull()
    expect(progressOf(answered.session)).toEqual({ done: 1, toGo: 0 })
    const tagged = { ...PRESET, leechAction: 'tag' as const }
    const stays = answerCard(openSession(material({ review: [due(1, { lapses: 7 })] }, [tagged]), now), 'again', now, 's')
    expect(stays.leech).toBe('tag')
    expect(progressOf(stays.session)).toEqual({ done: 0, toGo: 1 })
  })

  it('crams: the schedule stays, what was not known comes back, and the log says it was cramming', () => {
    const cards = [due(1), fresh(2), due(3)]
    let session = openCram(cards, 'cram', material(), now)
    expect(choicesOf(session, now, 's')).toEqual({ again: '1 minute', hard: '10 minutes', good: 'done', easy: 'done' })
    const first = answerCard(session, 'again', { at: NOON + 4000, utcOffset: 0 }, 's')
    expect(first.card).toEqual(cards[0])
    expect(first.review).toMatchObject({ kind: 'cram', grade: 'again', took: 4000, placement: null, stability: null })
    session = answerCard(answerCard(first.session, 'good', now, 's').session, 'easy', now, 's').session
    expect(currentCard(session)!.id).toBe('due 1')
    const end = answerCard(session, 'good', later(1), 's')
    expect(end.card).toMatchObject({ due: NOON + 4000 + 60_000 })
    expect(progressOf(end.session)).toEqual({ done: 3, toGo: 0 })
    expect(undoStep(end.session, now)!.session.current).toBe('due 1')
  })

  it('previews: cards go by one after another, and back', () => {
    const session = openCram([due(1), fresh(2)], 'preview', material(), now)
    const next = passOn(revealAnswer(session), now)
    expect(next.current).toBe('new 2')
    expect(next.last?.step.deed).toBeNull()
    expect(undoStep(next, now)!.session.current).toBe('due 1')
    expect(passOn(next, now).current).toBeNull()
  })

  it('offers what it does, and fills up emptier days first', () => {
    const load = new Map(Array.from({ length: 120 }, (_, i) => [TODAY + 1 + i, i % 2 === 0 ? 40 : 0] as const))
    const cards = many(60, (n) =>
      due(n, { memory: { stability: 30, difficulty: 5, lastReview: NOON - 30 * 86_400_000, lastOffset: 0 } }),
    )
    let session = openSession(material({ review: cards, load }), now)
    const placed: number[] = []
    for (let card = currentCard(session); card; card = currentCard(session)) {
      const offered = choicesOf(session, now, 's')!.good
      const answered = answerCard(session, 'good', now, 's')
      expect(offered).toBe(intervalText(answered.review.placement!, NOON))
      placed.push(answered.card.due - TODAY)
      session = answered.session
    }
    const onFull = placed.filter((days) => days % 2 === 1).length
    expect(onFull).toBeLessThan(4)
    const perDay = new Map<number, number>()
    for (const days of placed) perDay.set(days, (perDay.get(days) ?? 0) + 1)
    expect(Math.max(...perDay.values())).toBeLessThan(12)
  })

  it('goes on where it was when it is opened again', () => {
    const cards = many(4, fresh)
    let session = openSession(material({ fresh: cards }), now)
    const answered = answerCard(session, 'good', now, 's')
    session = answered.session
    const reopened = openSession(
      material({
        fresh: cards.slice(1),
        learning: [answered.card],
        done: new Map([['deck' as DeckId, { introduced: 1, reviewed: 0 }]]),
      }),
      now,
    )
    expect(progressOf(reopened)).toEqual(progressOf(session))
    expect(reopened.current).toBe(session.current)
    expect(cardsLeft(reopened)).toEqual({ new: 3, learning: 1, review: 0 })
    expect(minutesLeft(reopened)).toBe(1)
  })

  it('loses no card and shows none twice, whatever is done in it', () => {
    const command = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant('grade' as const),
          grade: fc.constantFrom(...GRADES),
          minutes: fc.integer({ min: 0, max: 40 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('suspend' as const, 'bury' as const), of: fc.nat(11) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }) },
    )
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const all = [...many(6, fresh), ...many(6, due)]
        let session: Session = openSession(material({ fresh: all.slice(0, 6), review: all.slice(6) }), now)
        let model: { finished: Set<string>; out: Set<string> }[] = [{ finished: new Set(), out: new Set() }]
        let at = NOON
        for (const command of commands) {
          const standing = model.at(-1)!
          if (command.do === 'wait') {
            at += command.minutes * 60_000
            session = wake(session, { at, utcOffset: 0 })
          } else if (command.do === 'undo') {
            const back = undoStep(session, { at, utcOffset: 0 })
            expect(back === null).toBe(model.length === 1)
            if (back) {
              session = back.session
              model = model.slice(0, -1)
            }
          } else if (command.do === 'grade') {
            const card = currentCard(session)
            if (!card) continue
            expect(standing.finished.has(card.id) || standing.out.has(card.id)).toBe(false)
            const answered = answerCard(session, command.grade, { at, utcOffset: 0 }, 's')
            session = answered.session
            const finished = new Set(standing.finished)
            if (answered.card.queue === 'review') finished.add(card.id)
            model.push({ finished, out: standing.out })
            at += command.minutes * 60_000
            session = wake(session, { at, utcOffset: 0 })
          } else {
            const id = all[command.of]!.id
            const there = session.upcoming.includes(id) || session.learning.includes(id)
            session = takeOut(session, [id], command.do, { at, utcOffset: 0 })
            if (there) model.push({ finished: standing.finished, out: new Set([...standing.out, id]) })
            else if (all.some((card) => card.id === id)) model.push(standing)
          }
          const { finished, out } = model.at(-1)!
          const waiting = [...session.upcoming, ...session.learning]
          expect(new Set(waiting).size).toBe(waiting.length)
          expect([...waiting, ...finished, ...out].sort()).toEqual(all.map((card) => card.id).sort())
          expect(progressOf(session)).toEqual({ done: finished.size, toGo: waiting.length })
          if (session.current) expect(waiting).toContain(session.current)
          else expect(session.upcoming).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })
})
