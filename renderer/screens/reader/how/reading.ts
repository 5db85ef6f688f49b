// How a stretch of a document is read, asked of the reading worker; the last answer is kept, so that going from sentence to sentence is free.
import { useEffect, useState } from 'react'
import type { Block, Document } from '../../../../decks/index.ts'
import { Cancelled, startJob, type HowRead } from '../../../workers/index.ts'

/** UTF-16 units read around a sentence: all of an article, a chapter of a book. */
const AROUND = 20_000

interface Read {
  readonly text: string
  /** The stretch that was read. */
  readonly start: number
  readonly end: number
  readonly read: HowRead
}

let last: Read | null = null

export interface Asked {
  readonly read: HowRead | null
  readonly failed: string | null
}

/** The sentences around an offset. Null until the worker has read them. */
export function useHowRead({ text, blocks }: Pick<Document, 'text' | 'blocks'>, at: number): Asked {
  const [failed, setFailed] = useState<string | null>(null)
  const [, setAnswers] = useState(0)
  const known = last && last.text === text && last.start <= at && at < last.end ? last.read : null
  useEffect(() => {
    if (known) return
    const around = blocksAround(blocks, at)
    const job = startJob('language', { document: { text, blocks: around } })
    job.result.then(
      (read) => {
        last = { text, start: around[0]?.start ?? 0, end: Math.max(at + 1, around.at(-1)?.end ?? 0), read }
        setAnswers((count) => count + 1)
      },
      (error: unknown) => {
        if (!(error instanceof Cancelled)) setFailed(error instanceof Error ? error.message : String(error))
      },
    )
    return () => job.cancel()
  }, [known, text, blocks, at])
  return { read: known, failed }
}

/** The block at an offset with as many before and after it as fit. */
export function blocksAround(blocks: readonly Block[], at: number, most = AROUND): readonly Block[] {
  const home = Math.max(
    0,
    blocks.findLastIndex(({ start }) => start <= at),
  )
  let [from, to] = [home, home + 1]
  const length = (a: number, b: number): number => (blocks[b - 1]?.end ?? 0) - (blocks[a]?.start ?? 0)
  for (let grown = true; grown;) {
    grown = false
    if (to < blocks.length && length(from, to + 1) <= most) grown = Boolean(++to)
    if (from > 0 && length(from - 1, to) <= most) grown = Boolean(from--)
  }
  return blocks.slice(from, to)
}
