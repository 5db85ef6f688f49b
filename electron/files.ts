// Files that a person chose: by a dialog, a double click or the command line. The page learns their names and bytes, never their places.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { NamedBytes, Purpose } from './contract.ts'
import { LARGEST, unzipped } from './keeping/gzip.ts'
import { Sentence, sentence } from './keeping/sentence.ts'

interface Filter {
  name: string
  extensions: string[]
}

const DOCUMENTS: Filter = {
  name: 'Documents',
  extensions: ['pdf', 'docx', 'pptx', 'epub', 'odt', 'txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'],
}
const DECKS: Filter = {
  name: 'Decks and tables',
  extensions: ['dossier', 'json', 'apkg', 'colpkg', 'anki2', 'anki21', 'csv', 'tsv', 'txt', 'md', 'markdown', 'xml'],
}
const BACKUPS: Filter = { name: 'Backups', extensions: ['dossier', 'gz', 'json'] }
const ALL: Filter = { name: 'All files', extensions: ['*'] }

/** What the dialog shows first; everything else is one click away, and what cannot be read says so itself. */
export const FILTERS: Record<Purpose, Filter[]> = { documents: [DOCUMENTS, ALL], deck: [DECKS, ALL], backup: [BACKUPS, ALL] }

/** What a file being saved is, by its name's end. */
export function filtersFor(name: string): Filter[] {
  const known: Record<string, string> = {
    '.json': 'Dossier deck',
    '.dossier': 'Dossier deck',
    '.csv': 'Table (CSV)',
    '.tsv': 'Table (TSV)',
    '.md': 'Markdown',
    '.txt': 'Text',
    '.html': 'Web page',
    '.apkg': 'Anki package',
  }
  const end = path.extname(name).toLowerCase()
  const label = known[end]
  return label
    ? [{ name: label, extensions: [name.toLowerCase().endsWith('.dossier.json') ? 'dossier.json' : end.slice(1)] }, ALL]
    : [ALL]
}

/** A name without a folder in it and without what some system cannot store. */
export function bareName(name: string): string {
  const bare = name.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, ' ').replace(/^[.\s]+|[.\s]+$/g, '')
  return bare === '' ? 'Dossier' : bare
}

/** Reads a chosen file, unpacked where it is gzip. Rejects with a sentence that names it. */
export async function readChosen(file: string): Promise<NamedBytes> {
  const name = path.basename(file)
  try {
    const { size } = await stat(file)
    if (size > LARGEST) throw new Sentence(`${name} is larger than 256 MB: split it, or export less of it.`)
    const packed = await readFile(file)
    const bytes = await unzipped(packed)
    return { name: bytes === packed ? name : name.replace(/\.gz$/i, ''), bytes: new Uint8Array(bytes) }
  } catch (error) {
    throw sentence(`${name} could not be read`, error)
  }
}

const OPENED = new Set([DOCUMENTS, DECKS].flatMap((filter) => filter.extensions))

/**
 * The files named on a command line: everything that is not an option and ends like something Dossier reads.
 * @param args without the program's own part
 * @param folder where relative names start
 */
export function filesIn(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && OPENED.has(path.extname(arg).slice(1).toLowerCase()))
    .slice(0, 50)
    .map((arg) => path.resolve(folder, arg))
}
