// Printed pages to the pieces of a document: furniture off, columns in order, lines to paragraphs, notes apart, pages kept.
import { namesIn } from '../byline.ts'
import { titleIn } from '../packed/stated.ts'
import { NOTHING_STATED, plainCharacters, type Page, type Piece } from '../page.ts'
import { withHeadings } from '../text.ts'
import { footnotesApart, withoutCalls } from './footnotes.ts'
import { PrintedHyphens } from './hyphens.ts'
import { columnsOf, faceOf, type Face } from './lines.ts'
import { paragraphsOf, wordsOf, type Paragraph } from './paragraphs.ts'
import type { Printed, PrintedPage } from './printed.ts'
import { withoutRunning, type Sheet } from './running.ts'
import { runsOf } from './runs.ts'

/** Lays out what a PDF prints. Pure: the same fragments give the same pieces. */
export function pageOfPdf({ pages, title, author }: Printed): Page {
  const sheets = pages.map(sheetOf)
  const { sheets: bare, furniture } = withoutRunning(sheets, sizeOf(sheets))
  const all = bare.flatMap(columnsOf)
  const face = faceOf(all)
  const { columns, notes, numbers } = footnotesApart(all, face)
  const hyphens = new PrintedHyphens(columns.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const paragraphs = paragraphsOf(columns, face)
  const levels = levelsOf(paragraphs, face)
  const pieces = paragraphs.flatMap((paragraph): Piece[] => {
    const { page } = paragraph.lines[0]!
    if (paragraph.kind === 'table') return paragraph.pieces.map((piece) => ({ ...piece, page }))
    const text = withoutCalls(wordsOf(paragraph, hyphens.join), numbers)
    const level = levels(paragraph)
    return [{ kind: paragraph.kind, text, page, ...(level === null ? {} : { level }) }]
  })
  const blank = pages.filter(({ fragments }) => fragments.length === 0).map(({ number }) => number)
  return {
    pieces: pieces.some(({ kind }) => kind === 'heading') ? pieces : withHeadings(pieces),
    stated: {
      ...NOTHING_STATED,
      title: titleIn(title === null ? null : plainCharacters(title).trim()),
      author: author === null ? null : namesIn(plainCharacters(author)),
    },
    furniture: [
      ...furniture,
      ...notes.map((note) => `Footnote: ${note.length > 200 ? `${note.slice(0, 199)}…` : note}`),
      ...(blank.length === 0
        ? []
        : [`Without text, perhaps a picture: ${blank.length === 1 ? 'page' : 'pages'} ${blank.slice(0, 40).join(', ')}`]),
    ],
  }
}

function sheetOf({ number, width, height, fragments }: PrintedPage): Sheet {
  return {
    number,
    width,
    height,
    runs: runsOf(fragments.map((fragment) => ({ ...fragment, text: plainCharacters(fragment.text) }))),
  }
}

function sizeOf(sheets: readonly Sheet[]): number {
  const sums = new Map<number, number>()
  for (const { runs } of sheets)
    for (const { size, text } of runs) sums.set(Math.round(size * 2) / 2, (sums.get(Math.round(size * 2) / 2) ?? 0) + text.length)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** The larger a heading is printed, the higher it ranks; those of the body's size come last. */
function levelsOf(paragraphs: readonly Paragraph[], face: Face): (paragraph: Paragraph) => number | null {
  const sizes = paragraphs.filter(({ kind }) => kind === 'heading').map(sizeOfHeading)
  const ranks = [...new Set(sizes.filter((size) => size > face.size))].sort((a, b) => b - a)
  return (paragraph) => {
    if (paragraph.kind !== 'heading') return null
    const rank = ranks.indexOf(sizeOfHeading(paragraph))
    return Math.min(6, rank >= 0 ? rank + 1 : Math.max(2, ranks.length + 1))
  }
}

function sizeOfHeading({ lines }: Paragraph): number {
  return Math.round(Math.max(...lines.map(({ size }) => size)) * 2) / 2
}
