// What a search asks of the collection: the names of decks and documents in it are looked up among those there are.
import { parseSearch, type DeckId, type DocumentId, type Search } from '../../decks/index.ts'
import type { CardFilter } from './list.ts'

export interface Asked {
  readonly search: Search
  readonly filter: CardFilter
  /** What could not be understood or found, in a sentence. */
  readonly problem: string | null
}

/** What the find box asks for, with the names of decks and documents looked up. */
export function askedFor(
  text: string,
  sort: NonNullable<CardFilter['sort']>,
  decks: readonly { readonly id: DeckId; readonly name: string; readonly path: string }[],
  documents: readonly { readonly id: DocumentId; readonly title: string }[],
): Asked {
  const search = parseSearch(text)
  const deck = search.deck === null ? null : named(search.deck, decks, (one) => [one.path, one.name])
  const document = search.document === null ? null : named(search.document, documents, (one) => [one.title])
  const problem =
    search.problem ??
    (deck === undefined ? `There is no deck “${search.deck}”.` : null) ??
    (document === undefined ? `There is no document called “${search.document}”.` : null)
  const filter: CardFilter = {
    sort,
    ...(deck ? { deck: deck.id } : {}),
    ...(document ? { document: document.id } : {}),
    ...(search.kind ? { kind: search.kind } : {}),
    ...(search.tag ? { tag: search.tag } : {}),
    ...(search.state ? { state: search.state } : {}),
    ...(search.flag === null ? {} : { flag: search.flag }),
    ...(search.noteType === null ? {} : { noteType: search.noteType }),
    ...(search.words.length > 0 ? { text: search.words.join(' ') } : {}),
  }
  return { search, filter, problem }
}

/** The one called so, or whose name has these words in it; undefined when there is none. */
function named<T>(name: string, all: readonly T[], namesOf: (one: T) => readonly string[]): T | undefined {
  const wanted = name.toLowerCase()
  const is = (test: (name: string) => boolean) => all.find((one) => namesOf(one).some((each) => test(each.toLowerCase())))
  return is((each) => each === wanted) ?? is((each) => each.startsWith(wanted)) ?? is((each) => each.includes(wanted))
}
