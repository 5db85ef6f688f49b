// Any deck file that Dossier reads, by what is in it rather than by its name: what it holds, and its rows.
import {
  deckFileOfGenerated,
  decode,
  isAnki,
  parseGeneratedDeck,
  readAnki,
  readDeckFile,
  readTable,
  readText,
  tableNotes,
  Trouble,
  type AnkiCounts,
  type DeckFile,
  type NamedFile,
} from '../../decks/index.ts'
import { momentOf } from './moment.ts'
import { openSqlite } from './sqlite.ts'

/** What `inspect` prints. */
export interface Contents extends AnkiCounts {
  readonly format: string
  readonly leftOut: readonly string[]
}

interface Read {
  readonly contents: Contents
  readonly file: DeckFile
}

/**
 * Reads a deck file of any kind.
 * @param media whether pictures and sounds are unpacked too, or only counted
 * @throws Trouble for what is no deck, or cannot be read
 */
export async function readAnyDeck({ name, bytes }: NamedFile, media: boolean): Promise<Read> {
  if (isAnki(bytes) || /\.(apkg|colpkg|anki2|anki21)$/i.test(name)) {
    const { format, counts, file, leftOut } = readAnki(bytes, name, {
      sqlite: await openSqlite(),
      at: Date.now(),
      offsetAt,
      media,
    })
    return { contents: { format, ...counts, leftOut }, file }
  }
  const text = readText(bytes, name, { at: Date.now(), offsetAt, known: [] })
  if (text) return told(text, text.format)
  if (/\.(csv|tsv|txt)$/i.test(name)) return readTableDeck({ name, bytes })
  if (startsWith(bytes, '<'))
    throw new Trouble(
      'not-ours',
      `${name} is no deck that Dossier knows. Export it as text with tabs, or as an Anki package (.apkg).`,
    )
  return startsWith(bytes, '{') ? readJsonDeck({ name, bytes }) : told(readDeckFile(bytes, name), 'dossier')
}

/** Minutes east of UTC at a moment, where this machine is. */
export function offsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset()
}

function readTableDeck({ name, bytes }: NamedFile): Read {
  const table = readTable(bytes, name)
  const { file, empty } = tableNotes(table, table.columns, name.replace(/\.[^.]+$/, ''), Date.now())
  const lines = empty.length > 0 ? [`${name}: ${empty.length} of ${table.rows.length} rows gave no card; left out.`] : []
  const { contents } = told({ file, repairs: [...table.uneven, ...lines] }, 'table')
  return { contents, file }
}

function readJsonDeck({ name, bytes }: NamedFile): Read {
  const parsed = parse(bytes, name)
  if (parsed === null || 'format' in parsed || !('notes' in parsed)) return told(readDeckFile(bytes, name), 'dossier')
  const deck = parseGeneratedDeck(parsed, name)
  return told({ file: deckFileOfGenerated(deck, momentOf(deck)), repairs: [] }, 'generated')
}

/** Null for what is not JSON: our own reader says where it breaks off. */
function parse(bytes: Uint8Array, name: string): object | null {
  try {
    const parsed: unknown = JSON.parse(decode(bytes, name))
    return typeof parsed === 'object' ? parsed : null
  } catch (error) {
    if (error instanceof Trouble) throw error
    return null
  }
}

function told({ file, repairs }: { readonly file: DeckFile; readonly repairs: readonly string[] }, format: string): Read {
  const { decks, noteTypes, notes, cards, reviews, media } = file
  const types = new Set([...noteTypes.map(({ id }) => id), ...notes.map(({ noteType }) => noteType)])
  const counts = {
    ...{ decks: decks.length, noteTypes: types.size, notes: notes.length, cards: cards.length },
    ...{ reviews: reviews.length, media: media.length },
  }
  return { contents: { format, ...counts, leftOut: repairs }, file }
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  const first = bytes.findIndex((byte, i) => byte > 0x20 && !(i < 3 && [0xef, 0xbb, 0xbf].includes(byte)))
  return first >= 0 && bytes[first] === sign.charCodeAt(0)
}
