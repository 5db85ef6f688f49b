import { expect, it } from 'vitest'
import { parseSteps, printSteps } from '../../renderer/screens/decks/steps.ts'

it('reads and writes learning steps as they are written in Anki', () => {
  expect(parseSteps('1m 10m')).toEqual([1, 10])
  expect(parseSteps('15, 2h 1d')).toEqual([15, 120, 1440])
  expect(parseSteps(' ')).toEqual([])
  expect(parseSteps('0.5m')).toEqual([0.5])
  for (const wrong of ['soon', '10x', '-1m', '0m', '90d']) expect(parseSteps(wrong)).toBeNull()
  expect(printSteps([1, 10, 90, 120, 2880])).toBe('1m 10m 90m 2h 2d')
  expect(parseSteps(printSteps([1, 10, 90, 120, 2880]))).toEqual([1, 10, 90, 120, 2880])
})
