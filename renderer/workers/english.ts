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
  const answer = await fetch(weights)
  if (!answer.ok) throw new Error(`${weights} could not be loaded (${answer.status}).`)
  return loadEnglish(new Uint8Array(await answer.arrayBuffer()))
}
