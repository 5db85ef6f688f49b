// Which deck file a name's ending asks for.
import {
  deckFileOfGenerated,
  rowsOfGenerated,
  Trouble,
  writeAnkiPackage,
  writeDeckFile,
  writeMarkdown,
  writeTable,
  type GeneratedDeck,
} from '../../decks/index.ts'
import { momentOf } from './moment.ts'
import { openSqlite } from './sqlite.ts'

/** The same deck gives the same bytes. */
type Write = (deck: GeneratedDeck) => Uint8Array | string | Promise<Uint8Array>

const WRITERS: readonly { readonly ending: string; readonly write: Write }[] = [
  { ending: '.dossier.json', write: (deck) => writeDeckFile(deckFileOfGenerated(deck, momentOf(deck))) },
  { ending: '.json', write: (deck) => `${JSON.stringify(deck, null, 2)}\n` },
  {
    ending: '.apkg',
    write: async (deck) => {
      const at = momentOf(deck)
      return writeAnkiPackage(deckFileOfGenerated(deck, at), { sqlite: await openSqlite(), at })
    },
  },
  { ending: '.csv', write: (deck) => writeTable(rowsOfGenerated(deck), ',') },
  { ending: '.tsv', write: (deck) => writeTable(rowsOfGenerated(deck), '\t') },
  { ending: '.md', write: (deck) => writeMarkdown(deck.name, rowsOfGenerated(deck)) },
]

/**
 * How a deck is written to a file of this name.
 * @throws Trouble when the ending names no format that can be written
 */
export function writerFor(file: string): Write {
  const name = file.toLowerCase()
  const found = WRITERS.find(({ ending }) => name.endsWith(ending))
  if (!found)
    throw new Trouble(
      'not-ours',
      `${file}: a deck is written as ${WRITERS.map(({ ending }) => ending).join(', ')}. Give the file one of these endings.`,
    )
  return found.write
}
