// The whole journey on one page: files in, a deck out. The terminal calls this; the app's worker calls the same steps one document at a time.
import { GENERATOR, readForCards } from './cards/index.ts'
import { readDocument } from './documents/index.ts'
import type { English } from './language/index.ts'
import { citedPage, deriveId, Trouble } from './model/index.ts'
import type { DocumentId, Finding, LeftOut, ReadDocument, Reading } from './model/index.ts'
import { sentenceAt } from './notes/index.ts'
import type { GeneratedDeck, GeneratedNote, GeneratedSource } from './generated-deck.ts'

export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that gave no cards, and one sentence that says why and what to do. */
export interface Problem {
  readonly file: string
  readonly message: string
}

export interface MadeDeck {
  readonly deck: GeneratedDeck
  readonly problems: readonly Problem[]
}

interface ReadFinding {
  readonly finding: Finding
  readonly source: GeneratedSource
}

/**
 * Reads files and writes a deck from them. The same files give the same bytes; a bad file becomes a problem and the others go on.
 * @param options.english the parser, made once by `loadEnglish`
 * @param progress called before each file with its name, how many are done and how many there are
 */
export async function makeDeck(
  files: readonly NamedFile[],
  options: { readonly english: English; readonly name?: string },
  progress: (file: string, done: number, total: number) => void = () => {},
): Promise<MadeDeck> {
  const problems: Problem[] = []
  const documents: GeneratedDeck['documents'][number][] = []
  const leftOut: GeneratedDeck['leftOut'][number][] = []
  const found: ReadFinding[] = []
  const seen = new Set<string>()

  for (const [index, file] of files.entries()) {
    progress(file.name, index, files.length)
    try {
      const read = await readDocument(file.bytes, file.name)
      const id = deriveId<'document'>('document', read.text)
      if (seen.has(id))
        throw new Trouble('not-ours', `${file.name} has the same text as a document before it, so it was read once.`)
      const reading = readForCards(read, options.english)
      seen.add(id)
      documents.push(describe(id, read))
      for (const finding of reading.findings) found.push({ finding, source: sourceOf(id, read, reading, finding) })
      for (const item of reading.leftOut) leftOut.push(leftOutOf(id, item))
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      problems.push({ file: file.name, message: error.message })
    }
  }
  progress('', files.length, files.length)

  const name = options.name ?? nameOf(documents)
  return {
    deck: { format: 'dossier-deck', version: 1, name, madeBy: GENERATOR, documents, notes: join(found), leftOut },
    problems,
  }
}

/** The same finding in several documents is one note with several quotes; the first document's wording stands. */
function join(found: readonly ReadFinding[]): GeneratedNote[] {
  const byKey = new Map<string, ReadFinding[]>()
  for (const item of found) {
    const key = `${item.finding.kind} ${item.finding.matchKey}`
    const same = byKey.get(key)
    if (same) same.push(item)
    else byKey.set(key, [item])
  }
  const notes: GeneratedNote[] = []
  for (const [key, same] of byKey) {
    const [first] = same
    if (!first) continue
    const { finding } = first
    const id = deriveId<'note'>('note', key)
    notes.push({
      id,
      kind: finding.kind,
      matchKey: finding.matchKey,
      source: same.map((item) => item.source),
      date: finding.date,
      shift: finding.shift,
      score: Math.round(finding.score * 1000) / 1000,
      flags: finding.flags,
      cards: finding.cards.map((card, ord) => ({
        id: deriveId<'card'>('card', id, String(ord)),
        prompt: card.prompt,
        answer: card.answer,
        context: card.context,
      })),
    })
  }
  return notes
}

function sourceOf(document: DocumentId, read: ReadDocument, { sentences }: Reading, finding: Finding): GeneratedSource {
  const { start, end } = finding.span
  const page = citedPage(read, start)
  const quote = read.text.slice(start, end)
  return { document, start, end, quote, sentence: sentenceAt(sentences, start), ...(page === null ? {} : { page }) }
}

function describe(id: DocumentId, read: ReadDocument): GeneratedDeck['documents'][number] {
  return {
    id,
    title: read.title,
    file: read.file,
    author: read.author,
    published: read.published?.value ?? null,
    text: read.text,
  }
}

function leftOutOf(document: DocumentId, item: LeftOut): GeneratedDeck['leftOut'][number] {
  return { document, start: item.start, end: item.end, why: item.why, gate: item.gate }
}

function nameOf(documents: GeneratedDeck['documents']): string {
  const [first] = documents
  if (!first) return 'Empty deck'
  return documents.length === 1 ? first.title : `${first.title} and ${documents.length - 1} more`
}
