import { expect, it } from 'vitest'
import { timeWords } from '../../renderer/parts/chart/days.ts'

it('tells time in minutes, and does not call a few seconds none', () => {
  expect([0, 1, 29_999, 30_000, 720_000, 3_600_000, 4_800_000].map(timeWords)).toEqual([
    '0 minutes',
    'less than a minute',
    'less than a minute',
    '1 minute',
    '12 minutes',
    '1 h',
    '1 h 20 min',
  ])
})
