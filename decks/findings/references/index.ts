// Everything in a piece that needs the rest of the document to be understood: named in brackets where certain, doubted where not.
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import type { Edit } from '../statement.ts'
import { definitesOf } from './definites.ts'
import { institutionsOf } from './institutions.ts'
import { fullNamesOf } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { pointersOf } from './pointers.ts'
import { pronounsOf, type References } from './pronouns.ts'
import { unnamedOf } from './unnamed.ts'

export type { References } from './pronouns.ts'

export function referencesOf(page: Page, piece: Piece): References {
  const who = page.references
  const pronouns = pronounsOf(page, piece, who)
  const definites = definitesOf(page, piece)
  const pointers = pointersOf(page, piece)
  const institutions = institutionsOf(page, piece)
  const phrases = phrasesOf(page, piece, who)
  const settled = [...phrases.edits, ...phrases.told, ...definites.told]
  const subject = piece.clause.subject && piece.sentence.tokens[piece.clause.subject.head]
  const named = [...pointers.edits, ...definites.edits, ...institutions.edits].find(
    ({ start, end }) => subject && start <= subject.start && end >= subject.end,
  )
  const isOpen = (doubt: Doubt): boolean => !settled.some((span) => doubt.start < span.end && span.start < doubt.end)
  return {
    // of two edits of the same words the later one wins
    edits: [
      ...fullNamesOf(page, piece),
      ...institutions.edits,
      ...pointers.edits,
      ...definites.edits,
      ...pronouns.edits.filter((edit) => !(named && isOwnOf(edit, named))),
      ...phrases.edits,
    ],
    doubts: [
      ...pronouns.doubts,
      ...[...pointers.doubts, ...definites.doubts].filter(isOpen),
      ...unnamedOf(page, piece).filter((doubt) => doubt.gate !== 'unnamed' || isOpen(doubt)),
      ...institutions.doubts,
    ],
  }
}

/** "[The Whaling Commission] held its first meeting": whose it was is named already. */
function isOwnOf(edit: Edit, named: Edit): boolean {
  const [, owner] = /^\[(?:the )?(.+)['’]s?\]$/i.exec(edit.text.trim()) ?? []
  return owner !== undefined && edit.start > named.end && named.text.includes(owner)
}
