import { readFileSync } from 'node:fs'
import { loadEnglish, type English } from '../../decks/index.ts'

let loaded: English | undefined

/** The shipped parser, loaded once a test file. */
export function english(): English {
  return (loaded ??= loadEnglish(new Uint8Array(readFileSync(new URL('../../decks/language/english.weights', import.meta.url)))))
}
