// The library by itself is the oracle wherever days are counted alike: at noon UTC, with a rollover that no review comes near.
import fc from 'fast-check'
import { createEmptyCard, fsrs, State } from 'ts-fsrs'
import type { Card as LibraryCard } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { GRADES } from '../../../decks/model/index.ts'
import { grade } from '../../../decks/scheduling/index.ts'
import { newCard, PRESET } from './cards.ts'

const NUMBERS = { again: 1, hard: 2, good: 3, easy: 4 } as const

describe('beside ts-fsrs', () => {
  it('gives the same memory and the same interval, whatever is answered and however late', () => {
    const library = fsrs({ enable_fuzz: false })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 20 }),
        (answers) => {
          let at = Date.UTC(2022, 10, 29, 12)
          let ours = newCard()
          let theirs: LibraryCard = createEmptyCard(new Date(at))
          for (const [given, gap] of answers) {
            at += gap * 86_400_000
            // Where we follow Anki and the library does not: Hard repeats a later step, and Easy leaves learning later than Good.
            const stepsDiffer = ours.phase !== 'review' && ((given === 'hard' && ours.step > 0) || given === 'easy')
            ours = grade(ours, given, 0, PRESET, at, 0, null).card
            theirs = library.next(theirs, new Date(at), NUMBERS[given]).card
            expect(ours.memory!.stability).toBe(theirs.stability)
            expect(ours.memory!.difficulty).toBe(theirs.difficulty)
            expect(ours.phase === 'review').toBe(theirs.state === State.Review)
            expect(ours.lapses).toBe(theirs.lapses)
            if (!stepsDiffer) expect(ours.interval).toBe(theirs.scheduled_days)
          }
        },
      ),
    )
  })

  it('adds to Date.prototype only the four methods known', () => {
    const known =
      'constructor toString toDateString toTimeString toISOString toUTCString getDate setDate getDay getFullYear setFullYear getHours setHours getMilliseconds setMilliseconds getMinutes setMinutes getMonth setMonth getSeconds setSeconds getTime setTime getTimezoneOffset getYear setYear getUTCDate setUTCDate getUTCDay getUTCFullYear setUTCFullYear getUTCHours setUTCHours getUTCMilliseconds setUTCMilliseconds getUTCMinutes setUTCMinutes getUTCMonth setUTCMonth getUTCSeconds setUTCSeconds valueOf toJSON toLocaleString toLocaleDateString toLocaleTimeString toGMTString toTemporalInstant'
    const added = Object.getOwnPropertyNames(Date.prototype).filter((name) => !known.split(' ').includes(name))
    expect(added.sort()).toEqual(['diff', 'dueFormat', 'format', 'scheduler'])
  })
})
