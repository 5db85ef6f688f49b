// The parser for the terminal: its weights lie beside the built program.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadEnglish, Trouble, type English } from '../../decks/index.ts'

let loaded: English | undefined

/**
 * Loads the parser at the first call.
 * @throws Trouble when the file is missing or damaged
 */
export function english(): English {
  return (loaded ??= loadEnglish(weights(path.join(import.meta.dirname, 'english.weights'))))
}

function weights(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new Trouble('unreadable', `Dossier cannot read English without ${file}. Build it again with "npm run build".`)
  }
}
