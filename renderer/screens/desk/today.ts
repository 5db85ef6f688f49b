// What the Desk says of today beyond how many cards there are: their kinds, and where the new ones come from.
import type { Card, DocumentId } from '../../../decks/index.ts'
import type { KindOrOwn } from '../../parts/index.ts'
import type { DocumentWithCounts, Today } from '../../storage/index.ts'

/** How many of each kind. */
export function kindsOf({ due }: Today): Readonly<Record<KindOrOwn, number>> {
  const kinds = { fact: 0, date: 0, shift: 0, own: 0 }
  for (const { kind } of due) kinds[kind ?? 'own']++
  return kinds
}

/** The new ones, and the title of the document that all of them come from, when it is one. */
export function freshOf(
  { due }: Today,
  documents: readonly DocumentWithCounts[],
): { readonly count: number; readonly from: string | null } {
  const fresh = due.filter(({ phase }) => phase === 'new')
  return { count: fresh.length, from: oneTitle(fresh, documents) }
}

function oneTitle(cards: readonly Card[], documents: readonly DocumentWithCounts[]): string | null {
  const from = new Set<DocumentId | null>(cards.map(({ document }) => document))
  const [only] = from
  return from.size === 1 && only ? (documents.find(({ id }) => id === only)?.title ?? null) : null
}
