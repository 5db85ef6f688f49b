import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardId } from '../../decks/index.ts'
import { choose, chooseAll, keepChoosing, NOTHING, type Choosing, type How } from '../../renderer/screens/cards/choosing.ts'

const ids = ['a', 'b', 'c', 'd', 'e'] as CardId[]
const plain: How = { shift: false, ctrl: false }
const chosen = (choosing: Choosing): string => [...choosing.chosen].sort().join('')

describe('choosing in the list', () => {
  it('takes one, a stretch either way, and single ones beside', () => {
    const one = choose(NOTHING, ids, 2, plain)
    expect(chosen(one)).toBe('c')
    const down = choose(one, ids, 4, { shift: true, ctrl: false })
    expect(chosen(down)).toBe('cde')
    expect(chosen(choose(down, ids, 0, { shift: true, ctrl: false }))).toBe('abc')
    const beside = choose(one, ids, 0, { shift: false, ctrl: true })
    expect(chosen(beside)).toBe('ac')
    expect(chosen(choose(beside, ids, 2, { shift: false, ctrl: true }))).toBe('a')
    expect(chosen(chooseAll(one, ids))).toBe('abcde')
    expect(choose(one, ids, 99, plain).at).toBe('e')
    expect(choose(one, [], 0, plain)).toBe(NOTHING)
  })

  it('goes on where the row was when its card is gone', () => {
    const at = choose(NOTHING, ids, 1, plain)
    const without = ids.filter((id) => id !== 'b')
    expect(keepChoosing(at, ids, without)).toMatchObject({ at: 'c', chosen: new Set(['c']) })
    expect(keepChoosing(at, ids, [])).toBe(NOTHING)
    expect(keepChoosing(at, ids, ids)).toBe(at)
  })

  it('never holds a card that is not in the list', () => {
    const step = fc.record({
      index: fc.integer({ min: -2, max: 8 }),
      shift: fc.boolean(),
      ctrl: fc.boolean(),
      gone: fc.subarray(ids),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let list = ids
        let choosing = NOTHING
        for (const { index, shift, ctrl, gone } of steps) {
          choosing = choose(choosing, list, index, { shift, ctrl })
          const next = list.filter((id) => !gone.includes(id))
          choosing = choosing.at === null ? choosing : keepChoosing(choosing, list, next)
          list = next
          for (const id of choosing.chosen) expect(list).toContain(id)
          if (choosing.at !== null) expect(list).toContain(choosing.at)
        }
      }),
    )
  })
})
