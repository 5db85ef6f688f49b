// A file's bytes to a document: what kind of file, its pieces, the furniture left out, and what is known of it.
import type { DocumentFormat, ReadDocument } from '../model/document.ts'
import { hashOf, utf8, type Hash } from '../model/id.ts'
import { Trouble } from '../model/trouble.ts'
import { aboutPage } from './about.ts'
import { decodeTelling } from './decode.ts'
import { clearFurniture } from './furniture.ts'
import { pageOfHtml } from './html.ts'
import { pageOfMarkdown } from './markdown.ts'
import { assemble, NOTHING_STATED, oneLine, plainCharacters, wordCount, withoutMarks, type Page, type Piece } from './page.ts'
import { pageOfPackage } from './packed/kinds.ts'
import { openPdf } from './pdf/open.ts'
import { pageOfPdf } from './pdf/page-of-pdf.ts'
import {
  formatOf,
  formatOfPasted,
  isPacked,
  isPdf,
  LARGEST_BOOK,
  LARGEST_DOCUMENT,
  refuseForeign,
  refuseOtherCharset,
  refuseSize,
  type TextFormat,
} from './sniff.ts'
import { piecesOfText, withHeadings } from './text.ts'

/** Which cleaner made a clean text. Raised whenever the same bytes would give another text. */
export const CLEANER = 2

const READERS = {
  text: (text) => ({ pieces: piecesOfText(withoutStars(text)), stated: NOTHING_STATED, furniture: [] }),
  markdown: pageOfMarkdown,
  html: pageOfHtml,
} satisfies Record<TextFormat, (text: string) => Page>

/** How far a long file is: pages done, and pages in all. */
export type TellPages = (done: number, total: number) => void

/**
 * Reads a document of any kind. The same bytes always give the same document.
 * @param bytes the whole file, at most 200 MB, 20 MB where it is text
 * @param file its name
 * @throws Trouble with one sentence for the person who added the file
 */
export async function readDocument(bytes: Uint8Array, file: string, tell?: TellPages): Promise<ReadDocument> {
  if (isPdf(bytes)) {
    refuseSize(bytes, file, LARGEST_BOOK)
    return readPage(pageOfPdf(await openPdf(bytes, file, tell)), file, 'pdf', hashOf(bytes), false)
  }
  if (!isPacked(bytes)) return readFile(bytes, file)
  refuseSize(bytes, file, LARGEST_BOOK)
  const { page, format } = await pageOfPackage(bytes, file)
  return readPage(page, file, format, hashOf(bytes), false)
}

/**
 * Reads a document that is text: plain, Markdown or a web page, in UTF-8, UTF-16 or Windows-1252.
 * @param bytes the whole file, at most 20 MB
 * @param file its name, whose ending says what it is
 * @throws Trouble `empty`, `too-large`, `binary`, `unreadable` or `no-text`, each with one sentence for the person who added the file
 */
export function readFile(bytes: Uint8Array, file: string): ReadDocument {
  refuseForeign(bytes, file)
  const { text, encoding } = decodeTelling(bytes, file)
  const format = formatOf(file, text)
  if (format === 'html' && encoding === 'Windows-1252') refuseOtherCharset(text, file)
  return { ...readText(text, file, format, hashOf(bytes), false), encoding }
}

/** Reads text from the clipboard as `readFile` reads a file; without a title of its own it goes by its first words. */
export function readPasted(text: string): ReadDocument {
  const bytes = utf8(text)
  if (text.trim() === '')
    throw new Trouble('empty', 'There is nothing to read: the pasted text is empty. Copy some text and paste again.')
  if (bytes.length > LARGEST_DOCUMENT) refuseForeign(bytes, 'Pasted text')
  return readText(text, 'Pasted text', formatOfPasted(text), hashOf(bytes), true)
}

function readText(text: string, file: string, format: TextFormat, original: Hash, isPasted: boolean): ReadDocument {
  return readPage(READERS[format](plainCharacters(text)), file, format, original, isPasted)
}

/** What every kind has in common once its pieces are known. */
function readPage(page: Page, file: string, format: DocumentFormat, original: Hash, isPasted: boolean): ReadDocument {
  const cleared = clearFurniture(page.pieces.flatMap(cleanPiece), page.stated.author)
  const about = aboutPage(cleared, page.stated, file, isPasted)
  const pieces = format === 'text' ? withHeadings(about.pieces) : about.pieces
  const clean = assemble(pieces)
  if (!/[\p{L}\p{N}]/u.test(clean.text)) {
    throw new Trouble(
      'no-text',
      `“${file}” has no text to read${format === 'html' ? ': the page has a frame but no words in it. Open it in a browser, copy what you see, and paste that.' : '. Check that it is the right file, or paste the text.'}`,
    )
  }
  return {
    file,
    format,
    original,
    ...clean,
    title: about.title,
    titleFrom: about.titleFrom,
    author: about.author,
    published: about.published,
    publishedFrom: about.publishedFrom,
    words: wordCount(clean.text),
    cleaner: CLEANER,
    furniture: [...page.furniture, ...about.furniture],
  }
}

/** "**osmosis**": where plain text is set bold by stars, they are no words of it. */
function withoutStars(text: string): string {
  const bare = text.replace(/(?<![*\p{L}\p{N}])\*\*(?=[^\s*])([^*\n]{0,80}[^\s*])\*\*(?![*\p{L}\p{N}])/gu, '$1')
  return bare === text ? text : withoutStars(bare)
}

/** Bullets and quotation signs before a line's words: the kind of the block says what they said. */
const SIGNS = /^[-*+•▪▫◦‣●○■□·>\s]*[\s>](?=\S)/

/** A piece as it stands in the clean text, or none. */
function cleanPiece(piece: Piece): Piece[] {
  const isLined = piece.kind === 'table' || piece.kind === 'code'
  const text = isLined
    ? piece.text.normalize('NFC')
    : withoutMarks(oneLine(piece.text).replace(SIGNS, '')).trim().normalize('NFC')
  return /[\p{L}\p{N}]/u.test(text) ? [{ ...piece, text }] : []
}
