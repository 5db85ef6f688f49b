// The weights' file, and the moves that training derives from annotated trees.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadEnglish, Trouble } from '../../../decks/index.ts'
import { readLearnt, writeLearnt } from '../../../decks/language/parser/file.ts'
import { beginning, Moves } from '../../../decks/language/parser/state.ts'
import { movesOf, uncrossed } from '../../train/oracle.ts'
import { treebank } from '../../support/treebank.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../decks/language/english.weights', import.meta.url)))

describe('the weights’ file', () => {
  it('is written as it was read', () => {
    expect(Buffer.compare(writeLearnt(readLearnt(bytes)), bytes)).toBe(0)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('<!doctype html><title>Not found</title>'.repeat(10))],
    ['half of it', bytes.slice(0, bytes.length / 2)],
    ['only its head', bytes.slice(0, 40)],
  ])('%s is refused in a sentence', (_, given) => {
    expect(() => loadEnglish(given)).toThrow(Trouble)
    expect(() => loadEnglish(given)).toThrow(/language file/)
  })

  it('of another version is refused as such', () => {
    const other = bytes.slice(0, 100)
    other['DossierEN'.length]! += 1
    expect(() => loadEnglish(other)).toThrow(/another version/)
  })
})

describe('moves', () => {
  const moves = new Moves(['dep', 'root'])
  const rebuilt = (heads: readonly number[]): number[] => {
    let state = beginning(heads.length)
    const labels = heads.map((head) => (head < 0 ? 1 : 0))
    for (const move of movesOf(heads, labels, moves)) state = moves.apply(state, move, 0)
    return [...moves.treeOf(state, heads.length).heads]
  }

  it('build the tree they were derived from', () => {
    expect(rebuilt([1, -1, 3, 1, 1])).toEqual([1, -1, 3, 1, 1])
    for (const { heads } of treebank('dev').slice(0, 300)) {
      const plain = uncrossed(heads)
      expect(rebuilt(plain)).toEqual(plain)
    }
  })

  it('hang the word of a crossing arc one step higher', () => {
    // 0 <- 2 crosses 1 <- 3
    expect(uncrossed([2, 3, 3, -1])).toEqual([3, 3, 3, -1])
    expect(uncrossed([1, -1, 1])).toEqual([1, -1, 1])
  })
})
