import type { DateValue } from './date.ts'
import type { DocumentId, Hash } from './id.ts'

/** A stretch of a document's clean text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'list' | 'quote' | 'table' | 'caption' | 'code'

/** A piece of the page: paragraphs, headings and the rest tile the clean text (only line breaks lie between them). */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Heading level, 1 to 6. */
  readonly level?: number
  /** The page in the original, from 1, where it has pages. */
  readonly page?: number
  /** Where in it a later page begins. */
  readonly turns?: readonly { readonly at: number; readonly page: number }[]
}

/** The page on which an offset stands, from 1; null where the original has no pages. */
export function pageAt(blocks: readonly Block[], offset: number): number | null {
  const block = blocks.findLast(({ start }) => start <= offset)
  return block?.turns?.findLast(({ at }) => at <= offset)?.page ?? block?.page ?? null
}

/** How a page is cited: "p. 14", "slide 3"; null where the original has none. */
export function citedPage({ format, blocks }: Pick<ReadDocument, 'format' | 'blocks'>, offset: number): string | null {
  const page = pageAt(blocks, offset)
  return page === null ? null : format === 'pptx' ? `slide ${page}` : `p. ${page}`
}

export const FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'pptx', 'epub', 'odt'] as const
export type DocumentFormat = (typeof FORMATS)[number]

/** Where a found title, author or date stood, so that the screen can say it; `given` was typed by a person. */
export type Origin = 'metadata' | 'text' | 'file' | 'given'

/** What reading a file gives: clean text that never changes under its notes. */
export interface ReadDocument {
  readonly file: string
  readonly format: DocumentFormat
  readonly original: Hash
  /** Clean text: NFC, `\n` line ends, one blank line between blocks. Every offset in the program counts its UTF-16 units. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly title: string
  readonly titleFrom: Origin
  readonly author: string | null
  /** The document's own date, against which "last month" is read; unknown is a legal value. */
  readonly published: DateValue | null
  readonly publishedFrom: Origin | null
  readonly words: number
  /** Which cleaner made the text; cleaning anew is a new reading. */
  readonly cleaner: number
  /** How a file's bytes were read: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `Windows-1252`; absent for pasted text. */
  readonly encoding?: string
  /** What was left out as page furniture, for the curious: one line each. */
  readonly furniture: readonly string[]
}

/** A document as it is kept. */
export interface Document extends ReadDocument {
  readonly id: DocumentId
  readonly addedAt: number
  /** When a person last had it open. */
  readonly openedAt: number | null
  /** Where the reader last stood: an offset in `text`. */
  readonly place: number
  /** Which generator read it last; null until it has been read for cards. */
  readonly madeBy: string | null
}
