// Which documents speak of the same people and places: a wrong answer from another one is believed only there.
import type { DocumentId } from '../../model/index.ts'
import type { Item } from './item.ts'
import { namesIn } from './said.ts'

/** Cards that nobody found in a document are kin to each other. */
export type Kinship = (one: DocumentId | null, other: DocumentId | null) => boolean

/** Two documents are kin where the one that has fewer names shares this much of them, and more than a few. */
const SHARED = 0.4
const FEW = 4

export function kinshipOf(items: readonly Item[]): Kinship {
  const names = new Map<DocumentId | null, Set<string>>()
  for (const { card } of items) {
    const own = names.get(card.document) ?? new Set()
    for (const name of namesIn(`${card.title ?? ''} ${card.prompt} ${card.quote ?? ''}`)) own.add(name)
    names.set(card.document, own)
  }
  return (one, other) => {
    if (one === other) return true
    const [few, many] = [names.get(one) ?? new Set(), names.get(other) ?? new Set()].sort((a, b) => a.size - b.size)
    let shared = 0
    for (const name of few!) if (many!.has(name)) shared++
    return shared >= FEW && shared >= SHARED * few!.size
  }
}
