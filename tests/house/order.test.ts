// Who may import whom: the order of the house, held for every file there is.
import { describe, expect, test } from 'vitest'
import { imports, sources } from './files.ts'

/** The rooms of decks/, and the nouns beside them, that a room may use, besides itself. A room that is not in the table fails: decide its place here. */
const DECKS: Record<string, readonly string[]> = {
  model: [],
  values: ['model'],
  documents: ['model', 'values'],
  language: ['model', 'values'],
  findings: ['model', 'values', 'language'],
  notes: ['model', 'values'],
  cards: ['model', 'values', 'language', 'findings', 'notes'],
  scheduling: ['model'],
  review: ['model', 'values', 'notes', 'scheduling'],
  exam: ['model', 'values', 'notes', 'scheduling', 'review'],
  formats: ['model', 'values', 'documents', 'notes', 'scheduling', 'generated-deck.ts'],
  search: ['model', 'values', 'notes'],
  history: ['model', 'scheduling'],
  samples: ['model'],
}

/** The rooms of renderer/ that a room may never use. */
const RENDERER: Record<string, readonly string[]> = {
  shell: ['storage', 'workers', 'parts', 'screens'],
  storage: ['parts', 'screens'],
  workers: ['parts', 'screens'],
  parts: ['screens', 'workers'],
  screens: [],
}

const room = (file: string, house: string) =>
  file.startsWith(`${house}/`) && file.split('/').length > 2 ? (file.split('/')[1] ?? null) : null

describe('the order of decks/', () => {
  const files = sources('decks', /\.ts$/)

  test('every room has its place', () => {
    const rooms = new Set(files.flatMap((file) => room(file, 'decks') ?? []))
    expect([...rooms].filter((name) => !(name in DECKS))).toEqual([])
  })

  test('no room uses one that comes after it', () => {
    const wrong = files.flatMap((file) => {
      const from = room(file, 'decks')
      if (from === null) return []
      return imports(file).flatMap((target) => {
        const to = room(target, 'decks') ?? target.split('/')[1] ?? ''
        const allowed = to === from || DECKS[from]?.includes(to)
        return allowed ? [] : [`${file} imports ${target}`]
      })
    })
    expect(wrong).toEqual([])
  })
})

describe('the order of renderer/', () => {
  const files = sources('renderer', /\.tsx?$/)

  test('screens never import screens, and nothing they stand on imports them', () => {
    const wrong = files.flatMap((file) => {
      const from = room(file, 'renderer')
      if (from === null) return []
      return imports(file).flatMap((target) => {
        const to = room(target, 'renderer')
        if (to === null) return []
        const otherScreen = from === 'screens' && to === 'screens' && file.split('/')[2] !== target.split('/')[2]
        return otherScreen || RENDERER[from]?.includes(to) ? [`${file} imports ${target}`] : []
      })
    })
    expect(wrong).toEqual([])
  })
})

test('the desktop knows nothing about cards, and the domain knows no house', () => {
  const wrong = [
    ...sources('electron', /\.ts$/).filter((file) => !file.startsWith('electron/terminal/')),
    ...sources('decks', /\.ts$/),
  ].flatMap((file) => {
    const house = file.split('/')[0]
    return imports(file).flatMap((target) => (target.split('/')[0] === house ? [] : [`${file} imports ${target}`]))
  })
  expect(wrong).toEqual([])
})
