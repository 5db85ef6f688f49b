// Which deck file a name's ending asks for.
import {
  deckFileOfGenerated,
  NEVER_STUDIED,
  rowsOfDeckFile,
  rowsOfGenerated,
  Trouble,
  writeAnkiPackage,
  writeAnkiText,
  writeDeckFile,
  writeHashcards,
  writeMarkdown,
  writeSheet,
  writeSpacedRepetition,
  writeTable,
  type DeckFile,
  type GeneratedDeck,
} from '../../decks/index.ts'
import { momentOf } from './moment.ts'
import { offsetAt } from './readers.ts'
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
  ...texts((deck: GeneratedDeck) => deckFileOfGenerated(deck, momentOf(deck))),
  { ending: '.html', write: (deck) => writeSheet(deck.name, rowsOfGenerated(deck)) },
  { ending: '.md', write: (deck) => writeMarkdown(deck.name, rowsOfGenerated(deck)) },
]

/** @param progress whether what was learnt goes along, where the format can hold it */
type WriteDeck = (file: DeckFile, progress: boolean) => Uint8Array | string | Promise<Uint8Array>

const DECK_WRITERS: readonly { readonly ending: string; readonly write: WriteDeck }[] = [
  { ending: '.dossier', write: (file, progress) => writeDeckFile(progress ? file : begunAnew(file)) },
  { ending: '.json', write: (file, progress) => writeDeckFile(progress ? file : begunAnew(file)) },
  {
    ending: '.apkg',
    write: async (file, schedule) => writeAnkiPackage(file, { sqlite: await openSqlite(), at: Date.now(), offsetAt, schedule }),
  },
  { ending: '.csv', write: (file) => writeTable(rowsOfDeckFile(file), ',') },
  { ending: '.tsv', write: (file) => writeTable(rowsOfDeckFile(file), '\t') },
  ...texts((file: DeckFile) => file),
  { ending: '.html', write: (file) => writeSheet(nameOf(file), rowsOfDeckFile(file)) },
  { ending: '.md', write: (file) => writeMarkdown(nameOf(file), rowsOfDeckFile(file)) },
]

/** Texts that other programs read back; two of them are Markdown, so their endings say whose. */
function texts<Deck>(fileOf: (deck: Deck) => DeckFile): { readonly ending: string; readonly write: (deck: Deck) => string }[] {
  return [
    { ending: '.txt', write: (deck) => writeAnkiText(fileOf(deck)) },
    { ending: '.obsidian.md', write: (deck) => writeSpacedRepetition(fileOf(deck)) },
    { ending: '.hashcards.md', write: (deck) => writeHashcards(nameOf(fileOf(deck)), fileOf(deck)) },
  ]
}

function nameOf({ decks }: DeckFile): string {
  return decks[0]?.name ?? 'Deck'
}

function begunAnew(file: DeckFile): DeckFile {
  return { ...file, cards: file.cards.map((card) => ({ ...card, ...NEVER_STUDIED, due: 0 })), reviews: [] }
}

/**
 * How any deck is written to a file of this name.
 * @throws Trouble when the ending names no format that can be written
 */
export function deckWriterFor(file: string): WriteDeck {
  const found = DECK_WRITERS.find(({ ending }) => file.toLowerCase().endsWith(ending))
  if (found) return found.write
  throw new Trouble(
    'not-ours',
    `${file}: a deck is written as ${DECK_WRITERS.map(({ ending }) => ending).join(', ')}. Give the file one of these endings.`,
  )
}

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
