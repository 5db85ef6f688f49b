// Real packages and collections by other programs: counted as an independent reader counted them, or refused in a sentence.
import { describe, expect, it } from 'vitest'
import { readAnki, Trouble, type ReadAnki } from '../../../decks/index.ts'
import { ankiFiles } from '../../support/anki-files.ts'
import { openSqlite } from '../../support/sqlite.ts'

const AT = Date.UTC(2026, 10, 22, 9, 30)
const files = ankiFiles() ?? []
const sqlite = await openSqlite()

function read(name: string): ReadAnki {
  const file = files.find((one) => one.name === name)!
  return readAnki(file.bytes, name, { sqlite, at: AT, offsetAt: () => 0 })
}

function refusal(name: string): Trouble {
  try {
    read(name)
  } catch (error) {
    if (error instanceof Trouble) return error
    throw error
  }
  throw new Error(`${name} was not refused.`)
}

describe.skipIf(files.length === 0)('Anki files by other programs', () => {
  it.each(files.filter(({ name, counts }) => counts && name !== 'schema250.anki2').map((file) => [file.name, file] as const))(
    '%s is counted',
    (name, file) => {
      const { format, counts } = read(name)
      expect([format, counts]).toEqual([file.format, file.counts])
    },
  )

  it.each([
    ['anki12.anki', 'newer', /Anki 1/],
    ['schema250.anki2', 'newer', /newer Anki \(schema 250\)/],
    ['initial_version_2_12_1_corrupt_regular.anki2', 'unreadable', /damaged/],
    ['path-traversal.zip', 'not-ours', /no Anki collection/],
  ])('%s is refused', (name, code, words) => {
    const trouble = refusal(name)
    expect(trouble.code).toBe(code)
    expect(trouble.message).toMatch(words)
    expect(trouble.message).toContain(name)
  })

  it('reads the same deck from both legacy forms', () => {
    const [one, two] = ['AllDefaultTemplatesAndImageAndMp3.apkg', 'AllDefaultTemplatesAndImageAndMp3-21.colpkg'].map(read)
    const words = ({ file }: ReadAnki) => file.notes.map(({ guid, fields }) => [guid, fields]).sort()
    expect(words(one!)).toEqual(words(two!))
    expect(new Set(one!.file.media.map(({ name, hash }) => `${name} ${hash}`))).toEqual(
      new Set(two!.file.media.map(({ name, hash }) => `${name} ${hash}`)),
    )
    expect(one!.file.noteTypes.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      'Basic (and reversed card): normal',
      'Basic (optional reversed card): normal',
      'Basic (type in the answer): normal',
      'Basic: normal',
      'Cloze: cloze',
    ])
  })

  it('gives studied cards the memory that their log leaves', () => {
    const { file } = read('RandomReviews.apkg')
    const studied = file.cards.filter(({ phase }) => phase === 'review')
    expect(studied).toHaveLength(25)
    for (const card of studied) {
      expect(card.memory!.stability).toBeGreaterThan(0)
      const last = file.reviews.filter((review) => review.card === card.id).at(-1)!
      expect(card.memory).toMatchObject({ lastReview: last.at, stability: last.stability, difficulty: last.difficulty })
    }
    // Day 19 of a collection that began on 23 April 2019.
    expect(Math.min(...studied.map(({ due }) => due))).toBe(Math.floor(Date.UTC(2019, 3, 23) / 86_400_000) + 19)
    expect(file.cards.filter(({ buriedUntil }) => buriedUntil > 0)).toHaveLength(1)
  })

  it('puts cards of filtered decks back where they came from, and says so', () => {
    const { file, leftOut } = read('templates.apkg')
    expect(file.decks.map(({ name }) => name)).not.toContain('BadTemplate')
    expect(leftOut.join(' ')).toMatch(/16 cards stood in a filtered deck/)
    const homes = new Map(file.decks.map((deck) => [deck.id, deck]))
    expect(file.cards.every((card) => homes.has(card.deck))).toBe(true)
    expect(file.decks.find(({ name }) => name === 'Anatomy')?.parent).toBe(
      file.decks.find(({ name }) => name === '1-TEMPLATES')?.id,
    )
  })

  it('reads the newest form: decks within decks, templates and style', () => {
    const { file } = read('example_music_intervals.apkg')
    expect(file.noteTypes).toHaveLength(1)
    expect(file.noteTypes[0]!.templates[0]!.front).toContain('{{')
    expect(file.noteTypes[0]!.css).toContain('.card')
    expect(file.decks.filter(({ parent }) => parent !== null).length).toBeGreaterThan(0)
  })
})
