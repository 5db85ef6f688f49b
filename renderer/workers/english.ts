// The parser's weights: fetched from the app's own files, once a worker.
import { loadEnglish, type English } from '../../decks/index.ts'
import weights from '../../decks/language/english.weights?url'

let loading: Promise<English> | undefined

/** Rejects when the file cannot be fetched; the next call tries again. */
export function english(): Promise<English> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<English> {
  // Two workers ask at once, and a browser whose cache has no room for so large a file gives the second one nothing: it goes by the cache.
  const answer = await fetch(weights, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${weights} could not be loaded (${answer.status}).`)
  return loadEnglish(new Uint8Array(await answer.arrayBuffer()))
}
