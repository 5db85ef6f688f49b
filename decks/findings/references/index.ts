// Everything in a piece that needs the rest of the document to be understood: resolved in brackets where certain, doubted where not.
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { definitesOf } from './definites.ts'
import { fullNamesOf } from './people.ts'
import { pointersOf } from './pointers.ts'
import { pronounsOf, type References } from './pronouns.ts'
import { institutionsOf } from './institutions.ts'
import type { Topics } from './topics.ts'
import { unnamedOf } from './unnamed.ts'

export { topicsOf, mainOf, type Topics } from './topics.ts'
export type { References } from './pronouns.ts'

export function referencesOf(page: Page, piece: Piece, topics: Topics): References {
  const pronouns = pronounsOf(page, piece, topics)
  const definites = definitesOf(page, piece)
  return {
    edits: [...fullNamesOf(page, piece, topics.hero), ...definites.edits, ...pronouns.edits],
    doubts: [
      ...pronouns.doubts,
      ...pointersOf(page, piece),
      ...definites.doubts,
      ...unnamedOf(page, piece),
      ...institutionsOf(page, piece),
    ],
  }
}
