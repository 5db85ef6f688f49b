// The browser's own limit, reached for real: what was being written is refused in a sentence, and everything else is there and goes on.
import { cdp } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../renderer/storage/database.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

interface Devtools {
  send(method: 'Storage.overrideQuotaForOrigin', what: { origin: string; quotaSize?: number }): Promise<unknown>
  send(method: 'Storage.getUsageAndQuota', what: { origin: string }): Promise<{ usage: number }>
}

const devtools = cdp() as unknown as Devtools
const { origin } = location

beforeEach(freshCollection)
afterEach(() => devtools.send('Storage.overrideQuotaForOrigin', { origin }))

test('a document that no longer fits is refused, nothing of it is there, and small things still go in', async () => {
  await addDocument(documentOf('Treaty', 4))
  const before = await snapshot()
  await leaveRoomFor(3_000_000)
  await expect(addDocument({ ...documentOf('Large', 4), bytes: noise(12_000_000) })).rejects.toMatchObject({
    code: 'storage',
    message:
      'The disk is full, so "Add Large" was not saved. Nothing that was saved before is lost. Free some space, then do it again.',
  })
  expect(await snapshot()).toEqual(before)
  expect(await keptCounters()).toEqual(await slowCounters())
  await createDeck('Law')
  expect((await db().decks.toArray()).map((deck) => deck.name)).toContain('Law')
})

/** Chromium trusts for half a minute what it last heard of the room there is. */
const TRUST = 31_000

async function leaveRoomFor(bytes: number): Promise<void> {
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin })
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes })
  await new Promise((resolve) => setTimeout(resolve, TRUST))
}

/** Bytes that no packing makes fewer. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i += 65_536) crypto.getRandomValues(bytes.subarray(i, Math.min(length, i + 65_536)))
  return bytes
}
