// How much there was when the app was last seen whole. It lies outside the database, so that an emptied one is recognised.
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { Sentinel } from '../contract.ts'
import { writeWhole } from './atomic.ts'
import { sentence } from './sentence.ts'

export const sentinelShape = v.strictObject({
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  cards: v.pipe(v.number(), v.integer(), v.minValue(0)),
  reviews: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** null where there is none, or none that can be read. */
export async function readSentinel(file: string): Promise<Sentinel | null> {
  try {
    const found = v.safeParse(sentinelShape, JSON.parse(await readFile(file, 'utf8')))
    return found.success ? found.output : null
  } catch {
    return null
  }
}

export async function writeSentinel(file: string, sentinel: Sentinel): Promise<void> {
  try {
    await writeWhole(file, JSON.stringify(sentinel))
  } catch (error) {
    throw sentence('The note of how much there is could not be written', error)
  }
}
