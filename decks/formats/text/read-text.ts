// Decks that other programs keep as text, told by what is in them: Anki's, Obsidian's and hashcards' Markdown, CrowdAnki's JSON,
// Mnemosyne's XML, SuperMemo's questions and answers. Tables that do not explain themselves are a person's to explain: `table.ts`.
import { decode } from '../../documents/decode.ts'
import { Trouble } from '../../model/index.ts'
import type { NoteType } from '../../model/index.ts'
import { lenientUtf8 } from '../anki/text.ts'
import type { DeckFile } from '../deck-file.ts'
import { readTable } from '../table.ts'
import { isAnkiText, readAnkiText } from './anki-text.ts'
import { isCrowdAnki, readCrowdAnki } from './crowd-anki.ts'
import type { Here } from './gathered.ts'
import { readHashcards } from './hashcards.ts'
import { readMnemosyne } from './mnemosyne.ts'
import { readSpacedRepetition } from './spaced-repetition.ts'
import { isSuperMemo, readSuperMemo } from './supermemo.ts'

export type TextFormat = 'anki-text' | 'spaced-repetition' | 'hashcards' | 'crowdanki' | 'mnemosyne' | 'supermemo'

export interface ReadText {
  readonly format: TextFormat
  readonly file: DeckFile
  /** What was mended or left out, one sentence each. */
  readonly repairs: readonly string[]
}

export interface TextOptions extends Here {
  /** The note types of the collection that the notes go to. */
  readonly known: readonly NoteType[]
}

/**
 * Reads a deck that says by itself what is what.
 * @returns null for anything else: our own deck file, a package, or a table whose columns a person has to name
 * @throws Trouble for one that is broken, or holds no card
 */
export function readText(bytes: Uint8Array, file: string, options: TextOptions): ReadText | null {
  const deck = file.replace(/\.[^.]+$/, '') || 'Deck'
  if (/\.json$/i.test(file)) return isCrowdJson(bytes) ? readCrowdAnki(bytes, file, options) : null
  if (/\.xml$/i.test(file)) return readMnemosyne(decode(bytes, file), deck, file, options)
  if (/\.(?:md|markdown)$/i.test(file)) return someCards(readMarkdownDeck(decode(bytes, file), deck, file, options), file)
  if (!/\.(?:txt|csv|tsv)$/i.test(file)) return null
  if (/\.txt$/i.test(file)) {
    const text = decode(bytes, file)
    if (isSuperMemo(text)) return someCards(readSuperMemo(text, deck, file, options), file)
  }
  if (!hasAnkiHead(bytes)) return null
  const table = readTable(bytes, file)
  return isAnkiText(table) ? readAnkiText(table, deck, file, options) : null
}

/** Whether a text or Markdown file that came without a word is a deck rather than something to read. */
export function isTextDeck(bytes: Uint8Array, file: string): boolean {
  const head = lenientUtf8(bytes.subarray(0, 200_000)).replace(/\r\n?/g, '\n')
  if (/\.(?:md|markdown)$/i.test(file)) return TAGGED.test(head) || isHashcards(head)
  if (/\.txt$/i.test(file)) return isSuperMemo(head) || hasAnkiHead(bytes)
  return /\.xml$/i.test(file) && /<mnemosyne[\s>]/.test(head)
}

function hasAnkiHead(bytes: Uint8Array): boolean {
  return /^\ufeff?(?:#[^\n]*\n)*#(?:separator|notetype|html|deck|columns|tags|guid column|notetype column)\s*[: ]/i.test(
    lenientUtf8(bytes.subarray(0, 8192)),
  )
}

/** What Obsidian's plugin knows its notes by. */
const TAGGED = /(?:^|\s)#flashcards\b/

/** Its own `Q:` and `A:`, or `C:` with brackets, at the beginning of lines. */
function isHashcards(text: string): boolean {
  return (
    /^Q:[^\n]*\n(?:(?!Q:|C:)[^\n]*\n)*?A:/m.test(text) || /^C:[^\n]*(?:\n(?!Q:|A:|C:)[^\n]*)*?(?<!\\)\[[^\]\n]+\]/m.test(text)
  )
}

function readMarkdownDeck(text: string, deck: string, file: string, here: Here): ReadText {
  const isNamed = /^\ufeff?---\r?\n\s*name\s*=/.test(text)
  const isPlain = !TAGGED.test(text) && isHashcards(text.replace(/\r\n?/g, '\n'))
  return (isNamed || isPlain ? readHashcards : readSpacedRepetition)(text, deck, file, here)
}

function isCrowdJson(bytes: Uint8Array): boolean {
  const text = lenientUtf8(bytes)
  if (!text.includes('"__type__"')) return false
  try {
    return isCrowdAnki(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return false
  }
}

function someCards(read: ReadText, file: string): ReadText {
  if (read.file.cards.length > 0) return read
  throw new Trouble(
    'empty',
    `${file} holds no card: nothing in it reads question::answer, or Q: and A: at the beginning of lines. To have it read for cards, add it under Documents.`,
  )
}
