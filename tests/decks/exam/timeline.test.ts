// A timeline: dates stand where they belong and as sharply as they were told, no two words meet, and nothing is called a conflict that is none.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BUILT_IN,
  conflictsAmong,
  dateValue,
  eventLeftOut,
  eventsOfNote,
  extentOf,
  newCard,
  noteTypeOfKind,
  parseDate,
  textOfTimeline,
  timelineScopeOf,
  withoutDate,
  type CardId,
  type DateValue,
  type DeckId,
  type DocumentId,
  type ExamId,
  type Kind,
  type Note,
  type NoteId,
  type Source,
  type TimelineEvent,
} from '../../../decks/index.ts'

const date = (value: string, more: Pick<DateValue, 'part' | 'approximate'> = {}): DateValue => dateValue(value, more)!
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000

describe('where a date lies', () => {
  test('a day is sure, a year is somewhere within, a range fades by as much as its ends leave open', () => {
    expect(extentOf(date('2022-03-23'))).toMatchObject({
      from: day('2022-03-23'),
      to: day('2022-03-24'),
      sure: { from: day('2022-03-23') },
      lasts: false,
    })
    expect(extentOf(date('1956'))).toMatchObject({ from: day('1956-01-01'), to: day('1957-01-01'), sure: null, lasts: false })
    expect(extentOf(date('2017/2019'))).toEqual({
      from: day('2017-01-01'),
      to: day('2020-01-01'),
      sure: { from: day('2017-12-31'), to: day('2019-01-02') },
      lasts: true,
      open: null,
    })
    expect(extentOf(date('1941-04-13/1945-08-08'))).toMatchObject({
      from: day('1941-04-13'),
      sure: { from: day('1941-04-13'), to: day('1945-08-09') },
      to: day('1945-08-09'),
    })
    expect(extentOf(date('1982/'))).toMatchObject({ from: day('1982-01-01'), open: 'end', lasts: true })
    expect(extentOf(date('/2027'))).toMatchObject({ to: day('2028-01-01'), open: 'start', lasts: true })
    expect(extentOf(date('1900', { approximate: true }))).toMatchObject({ from: day('1899-01-01'), to: day('1902-01-01') })
    expect(extentOf(date('1990', { part: 'start' })).to).toBeLessThan(day('1990-06-01'))
  })

  test('whatever the date: it begins before it ends, and what is sure lies within', () => {
    const side = fc.oneof(
      fc.integer({ min: 1, max: 2100 }).map((year) => String(year).padStart(4, '0')),
      fc
        .tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
      fc.integer({ min: 1, max: 900 }).map((year) => `BC${String(year).padStart(4, '0')}`),
      fc.constantFrom('19', '200', '2022-W12', '2022-Q3', '2021-WI'),
    )
    const value = fc.oneof(
      side,
      fc.tuple(side, side).map(([a, b]) => `${a}/${b}`),
      side.map((a) => `${a}/`),
      side.map((a) => `/${a}`),
    )
    fc.assert(
      fc.property(
        value,
        fc.option(fc.constantFrom('start', 'mid', 'end'), { nil: undefined }),
        fc.boolean(),
        (text, part, approximate) => {
          const { from, to, sure } = extentOf(date(text, { ...(part ? { part } : {}), approximate }))
          expect(Number.isFinite(from) && Number.isFinite(to)).toBe(true)
          expect(from).toBeLessThan(to)
          if (sure) {
            expect(sure.from).toBeGreaterThanOrEqual(from)
            expect(sure.to).toBeLessThanOrEqual(to)
            expect(sure.from).toBeLessThan(sure.to)
          }
        },
      ),
    )
  })
})

test('what happened is said without when', () => {
  for (const [prompt, words] of [
    ['The harbour act was passed on ____ (which date?).', 'The harbour act was passed'],
    ['In ____ (which year?), Japan signed the treaty.', 'Japan signed the treaty'],
    ['Abe visited Sochi in ____ (which month and year?) for talks.', 'Abe visited Sochi for talks'],
    ['The ministers met regularly from ____ (which years?).', 'The ministers met regularly'],
    ['The agreements of ____ (which month and year?) were worth little.', 'The agreements were worth little'],
    ['When was the Treaty of Versailles signed?', 'When was the Treaty of Versailles signed?'],
    ['Signed ____ (which year?).', 'Signed …'],
    ['[As of August 2025] The ministry moves in ____ (which year?).', 'The ministry moves'],
  ] as const)
    expect(withoutDate(prompt)).toBe(words)
})

const DECK = 'deck' as DeckId
const PAPER = 'paper' as DocumentId

function noteOf(kind: Kind | null, fields: readonly string[], over: Partial<Note> = {}): Note {
  return {
    id: 'note' as NoteId,
    noteType: kind ? noteTypeOfKind(kind).id : BUILT_IN.find(({ id }) => id === 'dossier-basic')!.id,
    kind,
    fields,
    tags: [],
    choices: kind ? ['kept'] : [],
    open: 0,
    document: kind ? PAPER : null,
    deck: DECK,
    matchKey: null,
    madeBy: null,
    edited: false,
    score: 0.5,
    flags: [],
    guid: 'guid',
    createdAt: 0,
    changedAt: 0,
    ...over,
  }
}

function found(kind: Kind, prompt: string, answer: string, more: Record<string, string>, finding: object): readonly string[] {
  const type = noteTypeOfKind(kind)
  return type.fields.map((name) =>
    name === 'Prompt 1'
      ? prompt
      : name === 'Answer 1'
        ? answer
        : name === 'Finding'
          ? JSON.stringify({ cards: [], ...finding })
          : (more[name] ?? ''),
  )
}

function events(note: Note, cards = 1): TimelineEvent[] {
  const type = BUILT_IN.find(({ id }) => id === note.noteType)!
  const kept = Array.from({ length: cards }, (_, ord) => newCard(`card${ord}` as CardId, note, ord, 1, 0))
  return eventsOfNote({ note, type, sources: [], titles: new Map(), cards: kept })
}

describe('what stands on it', () => {
  const asked = { cards: [{ prompt: 'It opened in ____ (which year?).', answer: '1982', context: null, at: null }] }

  test('a found date as it was read, a changed one as its answer says now', () => {
    const fields = found('date', 'The pier stood there since ____ (which year?).', '1982', {}, { ...asked, date: date('1982/') })
    expect(events(noteOf('date', fields))).toMatchObject([
      { id: 'note', date: { value: '1982/' }, words: 'The pier stood there', asks: 'card0' },
    ])
    const changed = found('date', 'It opened in ____.', 'May 1983', {}, { ...asked, date: date('1982') })
    expect(events(noteOf('date', changed))).toMatchObject([{ date: { value: '1983-05' } }])
  })

  test('of a question its sentence says what happened, unless that leans on the one before it', () => {
    const finding = { cards: [{ prompt: '', answer: '1891', context: null, at: null }], date: date('1891') }
    const fields = found('date', 'In which year did the company build the pier?', '1891', {}, finding)
    const said = (quote: string): string => {
      const at = 100 + quote.indexOf('1891')
      const source = { start: 100, end: 100 + quote.length, quote, answers: [{ start: at, end: at + 4 }] } as unknown as Source
      return eventsOfNote({
        note: noteOf('date', fields),
        type: noteTypeOfKind('date'),
        sources: [source],
        titles: new Map(),
        cards: [],
      })[0]!.words
    }
    expect(said('The company built the first pier in 1891.')).toBe('The company built the first pier')
    expect(said('It built the first pier in 1891.')).toBe('In which year did the company build the pier?')
  })

  test('two years asked at once are two events, and neither asks alone', () => {
    const both = { cards: [{ prompt: '', answer: '2014 and 2015', context: null, at: null }], date: date('2014') }
    const fields = found('date', 'Russia held exercises in ____ (which years?).', '2014 and 2015', {}, both)
    expect(events(noteOf('date', fields)).map(({ id, date: when, asks }) => [id, when.value, asks])).toEqual([
      ['note', '2014', null],
      ['note 1', '2015', null],
    ])
  })

  test('a shift stands where its time is told, one without stands nowhere; dropped ones are not there', () => {
    const shift = {
      actor: 'Japan',
      issue: 'sanctions',
      before: 'symbolic sanctions',
      after: 'full ones',
      when: 'in February 2022',
      why: null,
    }
    const parts = {
      Before: 'symbolic sanctions',
      After: 'full ones',
      When: 'in February 2022',
      Actor: 'Japan',
      Issue: 'sanctions',
    }
    const fields = found('shift', 'What did Japan replace?', 'x', parts, { date: date('2022-02'), shift })
    expect(events(noteOf('shift', fields))).toMatchObject([
      { date: { value: '2022-02' }, shift: { after: 'full ones' }, asks: null },
    ])
    expect(
      events(noteOf('shift', found('shift', 'What?', 'x', { ...parts, When: 'May 2023' }, { date: date('2022-02'), shift }))),
    ).toMatchObject([{ date: { value: '2023-05' } }])
    expect(events(noteOf('shift', found('shift', 'What?', 'x', {}, { date: null, shift: { ...shift, when: null } })))).toEqual([])
    expect(events(noteOf('shift', fields, { choices: ['dropped', 'dropped'] }))).toEqual([])
  })

  test('an own card whose answer is a date and nothing else, and no other', () => {
    const own = (back: string) => events(noteOf(null, ['When was the treaty signed?', back, '', '']))
    expect(own('<b>28 June 1919</b>')).toMatchObject([
      { kind: null, standing: 'own', date: { value: '1919-06-28' }, asks: 'card0' },
    ])
    expect(own('1919')).toMatchObject([{ date: { value: '1919' } }])
    expect(own('Clemenceau in 1919')).toEqual([])
    expect(own('42')).toEqual([])
  })

  test('a date that cannot be right stands where its words put it, and says why', () => {
    const text = 'The law will take effect in 2002 and not before.'
    const place = { document: PAPER, title: 'The law', start: 0, quote: text, text }
    expect(
      eventLeftOut({ start: 28, end: 32, gate: 'suspect-date', why: '“2002” cannot be right as it stands.' }, place),
    ).toMatchObject({
      date: { value: '2002' },
      words: 'The law will take effect and not before',
      standing: 'leftOut',
      doubt: '“2002” cannot be right as it stands.',
      cards: [],
    })
    expect(eventLeftOut({ start: 0, end: 7, gate: 'suspect-date', why: '' }, place)).toBeNull()
  })
})

let made = 0
function event(value: string, words: string, over: Partial<TimelineEvent> = {}): TimelineEvent {
  const when = parseDate(value) ?? date(value)
  const id = `e${made++}`
  return {
    id,
    note: id as NoteId,
    kind: 'date',
    date: when,
    extent: extentOf(when),
    words,
    shift: null,
    places: [{ document: PAPER, title: 'Paper', start: made, quote: words }],
    cards: [],
    asks: null,
    standing: 'kept',
    doubt: null,
    score: 0.5,
    key: null,
    ...over,
  }
}

describe('conflicts', () => {
  const against = (...some: TimelineEvent[]): number => conflictsAmong(some).size
  const key = 'treaty|sign|japan'

  test('the same event with dates that exclude one another, in the same words or by the same clause', () => {
    expect(against(event('1951', 'Japan signed the peace treaty'), event('1952', 'The peace treaty was signed by Japan'))).toBe(0)
    expect(
      against(
        event('1951', 'Japan signed the peace treaty', { key }),
        event('1952', 'Japan signed the peace treaty in San Francisco', { key }),
      ),
    ).toBe(2)
    expect(against(event('1951', 'Japan signed the peace treaty'), event('1952', 'Japan signed the Peace Treaty.'))).toBe(2)
  })

  test('not where one date holds the other, where something counts them apart, where it comes again, or within one sentence', () => {
    expect(against(event('1956', 'The declaration was signed'), event('19 October 1956', 'The declaration was signed'))).toBe(0)
    expect(
      against(
        event('2003', 'The EU adopted the second energy package', { key }),
        event('2009', 'The EU adopted the third energy package', { key }),
      ),
    ).toBe(0)
    expect(against(...['2006', '2010', '2014', '2018'].map((year) => event(year, 'The general election was held')))).toBe(0)
    const place = [{ document: PAPER, title: 'Paper', start: 7, quote: '' }]
    expect(
      against(event('2014', 'Exercises were held', { places: place }), event('2016', 'Exercises were held', { places: place })),
    ).toBe(0)
  })

  test('is marked on both sides, and nobody contradicts itself', () => {
    const words = fc.constantFrom('Japan signed the treaty', 'The treaty was signed', 'Russia left the talks', 'The talks ended')
    const year = fc.integer({ min: 1990, max: 1994 }).map(String)
    fc.assert(
      fc.property(fc.array(fc.tuple(year, words), { maxLength: 12 }), (told) => {
        const some = told.map(([value, said]) => event(value, said))
        const found = conflictsAmong(some)
        for (const [id, others] of found) {
          expect(others).not.toContain(id)
          for (const other of others) expect(found.get(other)).toContain(id)
        }
      }),
    )
  })
})

test('a scope is read from an address as it was written', () => {
  for (const scope of [
    { documents: [], exam: null },
    { documents: ['a', 'b'] as DocumentId[], exam: null },
    { documents: [], exam: 'e1' as ExamId },
  ])
    expect(timelineScopeOf(textOfTimeline(scope))).toEqual(scope)
  expect(timelineScopeOf('nonsense')).toEqual({ documents: [], exam: null })
})
