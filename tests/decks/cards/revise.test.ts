// A document that was changed and is read again: what was not touched stays the same note, with its schedule.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deriveId,
  fieldsOfFinding,
  findingOf,
  noteTypeOfKind,
  revise,
  type DeckId,
  type DocumentId,
  type Note,
  type Source,
} from '../../../decks/index.ts'
import { quoteOf, readSentences, type Read } from './reading.ts'

/** Sentences that each stand by themselves: whole names and dates, nothing that points at another one. */
const POOL = [
  'Johann Weber opened the Long Bridge of Arnford in May 1926.',
  'Maria Lindqvist founded the Arnford Museum on 3 June 1931.',
  'Sweden lent the Arnford Museum 120 paintings in 1938.',
  'Peter Halloran became mayor of Arnford in October 1947.',
  'Denmark sold the Castle of Arnford to Norway for $2 million in 1952.',
  'Canada closed the Halifax Observatory on 14 February 1963.',
  'Ruth Okafor won the Calder Prize in 1971.',
  'France and Portugal signed the Treaty of Evora in March 1974.',
  'Ireland reversed the ban on divorce in November 1995.',
  'Eleanor Voss visited Japan in April 2004.',
  'Norway gave the United Nations $40 million in 2011.',
  'Finland joined the Baltic Survey in September 2016.',
] as const

type Kept = { note: Note; source: Source }

/** Every finding as a kept note, as the storage holds it. */
function kept(read: Read): Kept[] {
  return read.reading.findings.map((finding, i) => {
    const id = deriveId<'note'>(finding.kind, finding.matchKey)
    const note: Note = {
      id,
      noteType: noteTypeOfKind(finding.kind).id,
      kind: finding.kind,
      fields: fieldsOfFinding(finding, read.document),
      tags: [],
      choices: finding.cards.map(() => 'kept'),
      open: 0,
      document: 'd' as DocumentId,
      deck: 'deck' as DeckId,
      matchKey: finding.matchKey,
      madeBy: 'before',
      edited: false,
      score: finding.score,
      flags: finding.flags,
      guid: id,
      createdAt: i,
      changedAt: i,
    }
    const source: Source = {
      ...{ id: deriveId('source', id), note: id, document: 'd' as DocumentId, ...finding.span, quote: quoteOf(read, finding) },
      ...{ sentence: 0, marks: finding.marks, answers: finding.cards.map(({ at }) => at) },
    }
    return { note, source }
  })
}

/** What makes a note the same for a person: its key, its quote, and what its cards say. */
const identity = ({ note, source }: Kept): string =>
  JSON.stringify([
    note.id,
    source.quote,
    findingOf(noteTypeOfKind(note.kind!), note.fields)?.cards.map(({ prompt, answer }) => [prompt, answer]),
  ])

const again = (standing: readonly Kept[], { reading, document }: Read) => revise(standing, reading, document.text)

describe('a document read again', () => {
  const whole = readSentences(POOL)
  const standing = kept(whole)

  it('gives cards for most of these sentences, or the laws below would say nothing', () => {
    expect(new Set(standing.map(({ source }) => source.quote)).size).toBeGreaterThan(POOL.length / 2)
  })

  it('unchanged gives no new note and loses none', () => {
    const { same, changed, added, gone } = again(standing, readSentences(POOL))
    expect(same.map(({ note }) => note)).toEqual(standing.map(({ note }) => note))
    expect([changed, added, gone]).toEqual([[], [], []])
  })

  it('keeps every note of a sentence that was not touched, wherever it now stands', () => {
    fc.assert(
      fc.property(fc.subarray([...POOL], { minLength: 4 }), fc.nat(), fc.nat(), (sentences, cut, turn) => {
        const before = kept(readSentences(sentences))
        const left = sentences.filter((_, i) => i !== cut % sentences.length)
        const moved = [...left.slice(turn % left.length), ...left.slice(0, turn % left.length)]
        const after = readSentences(['The weather in Arnford was mild.', ...moved])
        const { same, changed, gone } = again(before, after)
        const untouched = before.filter(({ source }) => moved.includes(source.quote as (typeof POOL)[number]))
        // What a sentence is worth depends a little on its document; what is found again as it was is the same note.
        const asBefore = new Set(kept(after).map(identity))
        const found = untouched.filter((one) => asBefore.has(identity(one)))
        expect(found.length).toBeGreaterThanOrEqual(0.8 * untouched.length)
        expect(same.map(({ note }) => note.id).sort()).toEqual(found.map(({ note }) => note.id).sort())
        for (const { note, finding } of same)
          expect(quoteOf(after, finding)).toBe(before.find((one) => one.note === note)?.source.quote)
        expect(same.length + changed.length + gone.length).toBe(before.length)
      }),
      { numRuns: 12 },
    )
  })

  it('counts each note and each finding once, however the text was changed', () => {
    const words = POOL.map((sentence) => sentence.replace('.', '').split(' '))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', 'late', '1999', 'Arnford')), { maxLength: 8 }),
        (edits) => {
          const text = words.map((sentence) => [...sentence])
          for (const [line, place, word] of edits) {
            const sentence = text[line % text.length]!
            sentence.splice(place % sentence.length, word === '' ? 1 : 0, ...(word ? [word] : []))
          }
          const after = readSentences(text.map((sentence) => `${sentence.join(' ')}.`))
          const { same, changed, added, gone } = again(standing, after)
          const notes = [...same, ...changed].map(({ note }) => note).concat(gone)
          const findings = [...same, ...changed].map(({ finding }) => finding).concat(added)
          expect(notes.map(({ id }) => id).sort()).toEqual(standing.map(({ note }) => note.id).sort())
          expect(new Set(findings)).toEqual(new Set(after.reading.findings))
          expect(findings).toHaveLength(after.reading.findings.length)
          for (const { note, finding } of [...same, ...changed]) expect(finding.kind).toBe(note.kind)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('a sentence in other words is the same note, changed', () => {
    const [first, ...others] = POOL
    const after = readSentences([first.replace('opened', 'solemnly opened'), ...others])
    const { changed, gone } = again(standing, after)
    const own = standing.filter(({ source }) => source.quote === first)
    expect(own.length).toBeGreaterThan(0)
    expect(gone).toEqual([])
    expect(changed.map(({ note }) => note.id)).toEqual(own.map(({ note }) => note.id))
  })

  it('a note that an earlier version of the rules made is known by its quote', () => {
    const old = standing.map(({ note, source }) => ({ note: { ...note, matchKey: null }, source }))
    const { same, gone } = again(old, whole)
    expect(same).toHaveLength(standing.length)
    expect(gone).toEqual([])
  })
})
