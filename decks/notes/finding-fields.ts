// A finding written into its note's fields and read back: the visible parts as plain text, the whole of it as JSON in the hidden field.
import type { Document, Finding, NoteType, ReadDocument, Shift } from '../model/index.ts'
import { printDate } from '../values/date-value.ts'
import { isFound, MOST_CARDS, noteTypeOfKind } from './built-in.ts'
import { htmlOf, plainOf } from './rich.ts'

/** What of a document a note's fields need. */
export type Cited = Pick<ReadDocument | Document, 'text' | 'title' | 'author' | 'published'>

/**
 * A finding's fields, in the order of its note type.
 * @param page as it is cited, where the document has pages
 * @throws RangeError when it has more cards than a note can carry
 */
export function fieldsOfFinding(finding: Finding, document: Cited, page: string | null = null): string[] {
  if (finding.cards.length > MOST_CARDS)
    throw new RangeError(`A note carries at most ${MOST_CARDS} cards, not ${finding.cards.length}.`)
  const noteType = noteTypeOfKind(finding.kind)
  const shift = finding.shift
  const values = new Map<string, string | null>([
    ['Quote', document.text.slice(finding.span.start, finding.span.end)],
    ['Source', citationOf(document, page)],
    ['Date', finding.date ? printDate(finding.date) : null],
    ['Actor', shift?.actor ?? null],
    ['Issue', shift?.issue ?? null],
    ['Before', shift?.before ?? null],
    ['After', shift?.after ?? null],
    ['When', shift?.when ?? null],
    ['Why', shift?.why ?? null],
    ['Finding', JSON.stringify(finding)],
  ])
  finding.cards.forEach((card, i) => values.set(`Prompt ${i + 1}`, card.prompt).set(`Answer ${i + 1}`, card.answer))
  return noteType.fields.map((name) => values.get(name) ?? '')
}

/** The finding a note was made from; null when there is none or it cannot be read. */
export function findingOf(noteType: NoteType, fields: readonly string[]): Finding | null {
  const json = fields[noteType.fields.indexOf('Finding')]
  if (!json?.startsWith('{')) return null
  try {
    const finding = JSON.parse(json) as Finding
    return Array.isArray(finding.cards) ? finding : null
  } catch {
    return null
  }
}

/** What changed, as the fields say it now: a person may have edited them. */
export function shiftOf(noteType: NoteType, fields: readonly string[]): Shift {
  const part = (name: string): string | null => fields[noteType.fields.indexOf(name)]?.trim() || null
  return {
    actor: part('Actor'),
    issue: part('Issue'),
    before: part('Before'),
    after: part('After'),
    when: part('When'),
    why: part('Why'),
  }
}

/** "Title, Author, 23 March 2022, p. 14", with what is known. */
export function citationOf(
  { title, author, published }: Pick<Cited, 'title' | 'author' | 'published'>,
  page: string | null = null,
): string {
  return [title, author, published ? printDate(published) : null, page].filter(Boolean).join(', ')
}

/** A note's fields as Anki's HTML, whatever they are kept as. */
export function htmlFields(noteType: Pick<NoteType, 'id'>, fields: readonly string[]): string[] {
  return isFound(noteType.id) ? fields.map(htmlOf) : [...fields]
}

/** What a note says its quote is from, as plain text; empty when it says nothing. */
export function citedIn(noteType: NoteType, fields: readonly string[]): string {
  const source = fields[noteType.fields.indexOf('Source')] ?? ''
  return isFound(noteType.id) ? source : plainOf(source)
}
