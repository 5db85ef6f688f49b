// The lexicon that ships, counted from the treebank and from the groups of words used alike.
import { hashText } from '../../decks/language/parser/keys.ts'
import type { LexiconRows } from '../../decks/language/parser/lexicon.ts'
import { normalised } from '../../decks/language/parser/words.ts'
import type { UdSentence } from '../../electron/terminal/conllu.ts'
import type { Groups } from './groups.ts'

/** Met less often, a word is treated like words never met. */
const KNOWN_FROM = 2
/** Met less often, its tags are no rule. */
const TAGS_FROM = 5
/** A tag that a word has less often than this share is left out. */
const RARE_TAG = 0.03
const TAG_SETS = 253

export function makeLexicon(sentences: readonly UdSentence[], groups: Groups): LexiconRows {
  const counts = new Map<string, Map<string, number>>()
  for (const { forms, upos, xpos } of sentences)
    forms.forEach((form, i) => {
      const word = normalised(form)
      const tags = counts.get(word) ?? new Map<string, number>()
      counts.set(word, tags)
      const tag = `${upos[i]}|${xpos[i]}`
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
    })
  const setOf = new Map<string, string>()
  const known: string[] = []
  for (const [word, tags] of counts) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0)
    if (total >= KNOWN_FROM) known.push(word)
    if (total < TAGS_FROM) continue
    const usual = [...tags].filter(([, count]) => count >= RARE_TAG * total).map(([tag]) => tag)
    setOf.set(word, usual.sort().join(' '))
  }
  const numbers = numberSets([...setOf.values()])
  const entries = new Map<number, { set: number; group: number }>()
  for (const [word, group] of groups.fine) entries.set(hashText(normalised(word)), { set: 0, group: group + 1 })
  for (const word of known) {
    const hash = hashText(word)
    entries.set(hash, { set: numbers.get(setOf.get(word) ?? '') ?? 1, group: entries.get(hash)?.group ?? 0 })
  }
  const words = Int32Array.from([...Uint32Array.from([...entries.keys()].map((hash) => hash >>> 0)).sort()])
  return {
    words,
    tagSets: Uint8Array.from(words, (word) => entries.get(word)!.set),
    groups: Uint16Array.from(words, (word) => entries.get(word)!.group),
    coarse: groups.coarse,
  }
}

/** The commonest sets by number, from 2: 1 says "known, no rule". */
function numberSets(sets: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) counts.set(set, (counts.get(set) ?? 0) + 1)
  const order = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return new Map(order.slice(0, TAG_SETS).map(([set], i) => [set, i + 2]))
}
