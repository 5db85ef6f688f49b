// Runs inside the browser's worker, as the reading worker does: fetches the weights, makes the parser, parses. Posts what it measured.
import { loadEnglish, parse } from '../../decks/index.ts'
import { everythingRead, sampleSentences } from './read-samples.ts'

/** How long is read at least, in ms: short enough to wait for, long enough for the engine to have warmed up. */
const LASTING = 4000

async function measure(): Promise<void> {
  const fetched = performance.now()
  const answer = await fetch('/english.weights')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const began = performance.now()
  const english = loadEnglish(bytes)
  const loaded = performance.now()

  const split = performance.now()
  const sentences = sampleSentences()
  const splitFor = performance.now() - split
  const read = everythingRead(english, sentences)
  const words = sentences.reduce((sum, { length }) => sum + length, 0)
  let best = Infinity
  for (const start = performance.now(); performance.now() - start < LASTING;) {
    const from = performance.now()
    for (const sentence of sentences) parse(english, sentence)
    best = Math.min(best, performance.now() - from)
  }
  postMessage({ fetched: began - fetched, loaded: loaded - began, words, splitFor, parsed: best, bytes: bytes.length, read })
}

void measure()
