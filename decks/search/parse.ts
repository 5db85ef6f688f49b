// The find box's language, the small beginning of Anki's: words, and `deck: tag: is: kind: doc: flag: note:` with a value.
import type { Card, Kind } from '../model/index.ts'

export const STATES = ['due', 'new', 'learning', 'review', 'suspended', 'buried'] as const
export type CardState = (typeof STATES)[number]

const KINDS: readonly Kind[] = ['fact', 'date', 'shift']

/** What was asked for; null where nothing was said about it. */
export interface Search {
  /** All of them must stand in the note. */
  readonly words: readonly string[]
  /** A deck's name or path, as typed. */
  readonly deck: string | null
  readonly tag: string | null
  readonly state: CardState | null
  readonly kind: Kind | null
  /** Words of a document's title, as typed. */
  readonly document: string | null
  readonly flag: Card['flag'] | null
  /** A note type's name, as typed. */
  readonly noteType: string | null
  /** What could not be understood, in a sentence; the rest of the search stands. */
  readonly problem: string | null
}

/** Reads what stands in the find box. Quotes keep words together: `doc:"four islands"`. */
export function parseSearch(text: string): Search {
  const search: { -readonly [Key in keyof Search]: Search[Key] } & { words: string[] } = {
    words: [],
    deck: null,
    tag: null,
    state: null,
    kind: null,
    document: null,
    flag: null,
    noteType: null,
    problem: null,
  }
  for (const { key, value, whole } of terms(text)) {
    if (key === null || !KEYS.includes(key)) search.words.push(...whole.split(/\s+/).filter(Boolean))
    else if (value === '') continue
    else if (key === 'deck') search.deck = value
    else if (key === 'tag') search.tag = value
    else if (key === 'doc') search.document = value
    else if (key === 'note') search.noteType = value
    else if (key === 'is') {
      const state = STATES.find((one) => one === value.toLowerCase())
      if (state) search.state = state
      else search.problem = `Cards can be ${listed(STATES, 'is')}, not “is:${value}”.`
    } else if (key === 'kind') {
      const kind = KINDS.find((one) => one === value.toLowerCase())
      if (kind) search.kind = kind
      else search.problem = `A found card is ${listed(KINDS, 'kind')}, not “kind:${value}”.`
    } else if (/^[0-7]$/.test(value)) search.flag = Number(value) as Card['flag']
    else search.problem = `A flag is a number from 0 to 7, not “${value}”.`
  }
  return search
}

/** A search as text again: what a button beside the box writes into it. */
export function searchText(key: 'deck' | 'tag' | 'doc' | 'is' | 'kind' | 'flag' | 'note', value: string): string {
  return `${key}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`
}

/** A text with what it says under one key replaced; an empty value takes it out. */
export function withTerm(text: string, key: Parameters<typeof searchText>[0], value: string | null): string {
  const kept = terms(text).flatMap((term) => (term.key === key ? [] : [term.raw]))
  return [...kept, ...(value === null ? [] : [searchText(key, value)])].join(' ')
}

const KEYS = ['deck', 'tag', 'is', 'kind', 'doc', 'flag', 'note']

interface Term {
  readonly raw: string
  readonly key: string | null
  readonly value: string
  /** The words themselves, for what is no key. */
  readonly whole: string
}

function terms(text: string): Term[] {
  const found = text.matchAll(/([a-z]+):(?=\s|$)|(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/gi)
  return [...found].map(([raw, alone, key, quoted, plain]) => {
    const value = quoted ?? plain ?? ''
    const name = (key ?? alone)?.toLowerCase() ?? null
    return { raw, key: name, value, whole: name !== null && !KEYS.includes(name) ? raw.replaceAll('"', '') : value }
  })
}

function listed(names: readonly string[], key: string): string {
  const all = names.map((name) => `${key}:${name}`)
  return `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
}
