// How much of a text came through a file of some kind: its sentences word for word, in their order, on their pages.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pageAt, type ReadDocument } from '../../../decks/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { root } from '../../support/data.ts'

export const FOLDER = path.join(root, 'tests/fixtures/documents')

export function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(FOLDER, file)))
}

export interface Told {
  readonly text: string
  readonly start: number
}

/** The sentences of a document's prose; headings and rows of tables stand as one each. */
export function sentencesOf({ text, blocks }: ReadDocument): Told[] {
  return blocks.flatMap(({ start, end, kind }) => {
    const words = text.slice(start, end)
    const parts = kind === 'table' ? words.split(/(?<=\n)/) : words.split(/(?<=[.!?][”’"')]?) (?=[\p{Lu}\p{N}])/u)
    let at = start
    return parts.map((part) => {
      const told = { text: part.trim(), start: at }
      at += part.length + (kind === 'table' ? 0 : 1)
      return told
    })
  })
}

/** What was written: a text of `texts/`, read as the Markdown that it is. */
export function written(name: string): ReadDocument {
  return readFile(bytesOf(`texts/${name}.md`), `${name}.md`)
}

/**
 * Compares what was written with what was read.
 * @returns how many sentences were written, the share of them that are identical, those that are not, those read that nobody wrote, and whether all stand in order
 */
export function compared(
  from: ReadDocument,
  read: ReadDocument,
): { sentences: number; share: number; lost: string[]; added: string[]; inOrder: boolean } {
  const own = sentencesOf(from).map(({ text }) => text)
  const got = sentencesOf(read).map(({ text }) => text)
  const lost = own.filter((sentence) => !got.includes(sentence))
  const added = got.filter((sentence) => !own.includes(sentence))
  const places = own.filter((sentence) => got.includes(sentence)).map((sentence) => got.lastIndexOf(sentence))
  return {
    sentences: own.length,
    share: 1 - lost.length / own.length,
    lost,
    added,
    inOrder: places.every((place, i) => i === 0 || place > places[i - 1]!),
  }
}

/** Sentences that are said to stand on another page than where poppler's pdftotext has them. */
export function onWrongPages(read: ReadDocument, file: string): string[] {
  const pages = (JSON.parse(readFileSync(path.join(FOLDER, 'pages.json'), 'utf8')) as Record<string, string[]>)[file]!
  const letters = pages.join('')
  let from = 0
  return sentencesOf(read).flatMap(({ text, start }) => {
    const head = text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, 16)
    const at = letters.indexOf(head, from)
    // right-to-left letters stand in another order there
    if (at < 0) return []
    from = at
    let page = 1
    for (let passed = pages[0]!.length; passed <= at; passed += pages[page++]!.length);
    return pageAt(read.blocks, start) === page ? [] : [`${text} (page ${page}, not ${pageAt(read.blocks, start)})`]
  })
}
