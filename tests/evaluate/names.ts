// How many names are found, and what they are taken for, held against a reader's list and against annotated documents.
import type { Names, NameType } from '../../decks/language/index.ts'
import type { CorefDocument } from '../support/coref.ts'

/** Names of one or several texts by kind: "person", "organisation", "place", "other". */
export type NameList = Readonly<Record<string, readonly string[]>>

export interface NameFigures {
  readonly names: number
  /** Found with the right extent. */
  readonly extent: number
  /** Of those, with the right kind. */
  readonly type: number
  readonly lost: readonly string[]
  readonly mistaken: readonly string[]
}

const KINDS: Record<string, readonly NameType[]> = {
  person: ['person'],
  organisation: ['organisation'],
  place: ['place', 'country'],
  other: ['event', 'agreement', 'law', 'programme', 'other'],
}

/** @param found the names of each text that the list is about */
export function nameFigures(found: readonly Names[], list: NameList): NameFigures {
  const types = new Map<string, Set<NameType>>()
  for (const name of found.flatMap((names) => names.bySentence.flat()))
    types.set(name.text, (types.get(name.text) ?? new Set()).add(name.type))
  const lost: string[] = []
  const mistaken: string[] = []
  let names = 0
  for (const [kind, listed] of Object.entries(list)) {
    for (const text of listed) {
      names++
      const own = types.get(text)
      if (!own) lost.push(text)
      else if (!KINDS[kind]?.some((type) => own.has(type))) mistaken.push(`${text} (${kind}): ${[...own].join(', ')}`)
    }
  }
  const extent = names - lost.length
  return { names, extent, type: extent - mistaken.length, lost, mistaken }
}

const GOLD: Record<string, readonly NameType[]> = {
  person: ['person', 'nationality'],
  organization: ['organisation'],
  place: ['place', 'country'],
  event: ['event'],
}

export interface TypeFigures {
  /** Mentions whose head is a proper noun, times and those inside a longer name apart. */
  readonly named: number
  readonly right: number
  readonly wrong: readonly string[]
}

/** What named mentions of annotated documents are taken for. */
export function typeFigures(documents: readonly { readonly document: CorefDocument; readonly names: Names }[]): TypeFigures {
  let named = 0
  const wrong: string[] = []
  for (const { document, names } of documents) {
    for (const mention of document.mentions) {
      const { tokens } = document.sentences[mention.sentence] ?? { tokens: [] }
      if (tokens[mention.head]?.tag !== 'PROPN' || mention.type === 'time' || isInside(document, mention)) continue
      named++
      const name = (names.bySentence[mention.sentence] ?? []).find((one) => one.from <= mention.head && one.to > mention.head)
      const right = GOLD[mention.type] ?? ['event', 'agreement', 'law', 'programme', 'other', 'nationality']
      if (!name || !right.includes(name.type))
        wrong.push(`${name?.text ?? tokens[mention.head]?.text ?? ''} (${mention.type}): ${name?.type ?? 'none'}`)
    }
  }
  return { named, right: named - wrong.length, wrong }
}

/** "Athens" of "King of Athens": part of a name of something else. */
function isInside({ sentences, mentions }: CorefDocument, mention: CorefDocument['mentions'][number]): boolean {
  const { tokens } = sentences[mention.sentence] ?? { tokens: [] }
  return mentions.some(
    (other) =>
      other.sentence === mention.sentence &&
      other.head !== mention.head &&
      other.from <= mention.from &&
      other.to >= mention.to &&
      tokens[other.head]?.tag === 'PROPN' &&
      tokens
        .slice(other.from, other.to)
        .every((token) => /^\p{Lu}/u.test(token.text) || /^(the|of|for|and|on|-|’s|'s)$/.test(token.lower)),
  )
}
