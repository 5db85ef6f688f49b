import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where documents, decks and annotated texts that are not ours to ship are kept. */
const folder = path.resolve(root, process.env['DOSSIER_DATA'] ?? '../shared')

/**
 * A file or folder of the study data, or null where it is absent; then say so and skip.
 * With DOSSIER_DATA_REQUIRED=1 absence is a failure.
 */
export function data(...parts: string[]): string | null {
  const found = path.join(folder, ...parts)
  if (existsSync(found)) return found
  if (process.env['DOSSIER_DATA_REQUIRED'] === '1') throw new Error(`Test data is required but ${found} is absent.`)
  console.warn(`Test data ${parts.join('/')} is absent (DOSSIER_DATA): its tests are skipped.`)
  return null
}

/** The five articles, by file name, or null where they are absent. */
export function articles(): { name: string; bytes: Uint8Array }[] | null {
  const documents = data('documents')
  if (!documents) return null
  return readdirSync(documents)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(documents, name))) }))
}
