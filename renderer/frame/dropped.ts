// What was dropped on the window: files, and folders with all that is in them.
import { Trouble } from '../../decks/index.ts'
import { counted, say, sayFailure } from '../parts/index.ts'
import type { NamedBytes } from '../shell/index.ts'
import { addFiles } from './adding.ts'

/** Over this a file is not even taken into memory. */
const MOST_BYTES = 256 * 1024 * 1024
/** A folder with more is not one of documents. */
const MOST_FILES = 500
/** Folders within folders. */
const DEEPEST = 12

/** Documents and decks by their names; of a folder nothing else is opened. */
const READABLE =
  /\.(?:pdf|docx|pptx|epub|odt|txt|text|md|markdown|html|htm|xhtml|dossier|json|apkg|colpkg|anki2|anki21|csv|tsv|xml)$/i

/** Reads what was dropped, and adds it. Must be called while the drop is being handled: afterwards nothing is known of folders. */
export async function takeDropped(carried: DataTransfer): Promise<void> {
  const entries = [...carried.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  const loose = [...carried.files]
  try {
    const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry.isDirectory)
    const names = new Set(folders.map(({ name }) => name))
    const inside = (await Promise.all(folders.map((folder) => filesIn(folder, 0)))).flat()
    const readable = inside.filter(({ name }) => READABLE.test(name) && !name.startsWith('.'))
    if (folders.length > 0) tellOfFolder(folders, inside.length, readable.length)
    await addFiles(await bytesOf([...loose.filter(({ name }) => !names.has(name)), ...readable]))
  } catch (error) {
    sayFailure(error)
  }
}

function tellOfFolder(folders: readonly FileSystemDirectoryEntry[], all: number, readable: number): void {
  const name = folders.map((folder) => folder.name).join(', ')
  if (readable === 0) throw new Trouble('empty', `${name} holds no file that Dossier reads.`)
  if (readable > MOST_FILES)
    throw new Trouble(
      'too-large',
      `${name} holds ${readable} files; Dossier takes ${MOST_FILES} at once. Drop the folders in it one by one.`,
    )
  if (all > readable) say(`${name}: ${counted(readable, 'file')} to read; ${all - readable} of other kinds are left alone.`)
}

async function filesIn(folder: FileSystemDirectoryEntry, depth: number): Promise<File[]> {
  if (depth > DEEPEST) return []
  const files: File[] = []
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory) files.push(...(await filesIn(entry as FileSystemDirectoryEntry, depth + 1)))
    else files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)))
    if (files.length > MOST_FILES * 20) break
  }
  return files
}

/** A folder is given out in portions, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}

async function bytesOf(files: readonly File[]): Promise<NamedBytes[]> {
  const large = files.filter((file) => file.size > MOST_BYTES)
  if (large.length > 0)
    say(
      `${large.map(({ name }) => name).join(', ')}: over 256 MB, so ${large.length === 1 ? 'it was' : `${counted(large.length, 'file')} were`} not opened.`,
    )
  const named = await Promise.all(
    files
      .filter((file) => !large.includes(file))
      .map(async (file) => {
        try {
          return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        } catch {
          say(`${file.name} could not be opened. Choose it by Ctrl+O instead.`)
          return null
        }
      }),
  )
  return named.filter((file) => file !== null)
}
