// The decks by other programs, with what an independent reader counted in them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { data } from './data.ts'

export interface AnkiFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Null for a file that must be refused, or is no Anki file. */
  readonly counts: Readonly<Record<'notes' | 'cards' | 'reviews' | 'media' | 'decks' | 'noteTypes', number>> | null
  readonly format: string
}

/** Packages and collections of the manifest; null where they are absent. */
export function ankiFiles(): AnkiFile[] | null {
  const folder = data('anki')
  if (!folder) return null
  const [, ...lines] = readFileSync(path.join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n')
  return lines.flatMap((line): AnkiFile[] => {
    const [file = '', , , format = '', , ...figures] = line.split('\t')
    if (!/\.(apkg|colpkg|anki|anki2|zip)$/.test(file)) return []
    const [notes, cards, reviews, media, decks, noteTypes] = figures.map((figure) => Number(figure) || 0)
    const counted = /^\d+$/.test(figures[0] ?? '')
    return [
      {
        name: path.basename(file),
        bytes: new Uint8Array(readFileSync(path.join(folder, file))),
        counts: counted
          ? { notes: notes!, cards: cards!, reviews: reviews!, media: media!, decks: decks!, noteTypes: noteTypes! }
          : null,
        format,
      },
    ]
  })
}
