// Lemma rules from the treebank: for each tag the change that most words of an ending take, and the words that go their own way.
import { alike, Lemmas, LONGEST_ENDING, type Change, type LemmaRules } from '../../decks/language/parser/lemmas.ts'
import { plain } from '../../decks/language/tokens.ts'
import type { UdSentence } from '../../electron/terminal/conllu.ts'

/** An ending needs as many words behind it to become a rule. */
const RULE_FROM = 3
/** A word met less often is no exception yet, unless it changes in a way no rule would. */
const EXCEPTION_FROM = 2
/** Past forms are irregular so often that one sight is enough. */
const IRREGULAR = 'VERB|VBN'

/** @param isWord as the lexicon will tell */
export function learnLemmas(sentences: readonly UdSentence[], isWord: (word: string) => boolean): LemmaRules {
  const rules: Record<string, string> = {}
  const exceptions: Record<string, string> = {}
  for (const [tag, words] of lemmasByTag(sentences)) {
    const learnt = rulesFor([...words].map(([word, { lemma }]) => [word, lemma]))
    rules[tag] = learnt
    const read = new Lemmas({ rules: { [tag]: learnt }, exceptions: {} }, isWord)
    const own = [...words].filter(
      ([word, { lemma, count }]) => read.of(word, tag) !== lemma && count >= (tag === IRREGULAR ? 1 : EXCEPTION_FROM),
    )
    if (own.length > 0) exceptions[tag] = own.map(([word, { lemma }]) => `${word} ${lemma}`).join(' ')
  }
  return { rules, exceptions }
}

/** For each tag its words, each with the lemma it has most often. */
function lemmasByTag(sentences: readonly UdSentence[]): Map<string, Map<string, { lemma: string; count: number }>> {
  const counts = new Map<string, Map<string, Map<string, number>>>()
  for (const { forms, lemmas, upos, xpos } of sentences)
    forms.forEach((form, i) => {
      const word = plain(form)
      const lemma = plain(lemmas[i] ?? word)
      if (/\s/.test(word + lemma) || lemma === '_') return
      const tag = alike(`${upos[i]}|${xpos[i]}`)
      const ofTag = counts.get(tag) ?? new Map<string, Map<string, number>>()
      const ofWord = ofTag.get(word) ?? new Map<string, number>()
      counts.set(tag, ofTag.set(word, ofWord.set(lemma, (ofWord.get(lemma) ?? 0) + 1)))
    })
  return new Map(
    [...counts].map(([tag, words]) => [
      tag,
      new Map(
        [...words].map(([word, lemmas]) => {
          const [[lemma, count] = [word, 0]] = [...lemmas].sort(([, m], [, n]) => n - m)
          return [word, { lemma, count }]
        }),
      ),
    ]),
  )
}

function rulesFor(words: readonly (readonly [string, string])[]): string {
  const byEnding = new Map<string, Map<string, number>>()
  for (const [word, lemma] of words) {
    const change = changeOf(word, lemma)
    for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length - 1); length++) {
      const ending = length === 0 ? '' : word.slice(-length)
      const changes = byEnding.get(ending) ?? new Map<string, number>()
      byEnding.set(ending, changes.set(change, (changes.get(change) ?? 0) + 1))
    }
  }
  const chosen = new Map<string, string>()
  for (const ending of [...byEnding.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const ranked = [...byEnding.get(ending)!].sort(([, m], [, n]) => n - m)
    const [[best, count] = ['0 -', 0]] = ranked
    if (ending !== '' && (count < RULE_FROM || best === shorter(chosen, ending))) continue
    chosen.set(ending, best)
  }
  return [...chosen].map(([ending, change]) => `${ending || '-'} ${change}`).join(' ')
}

/** What the rules for shorter endings say. */
function shorter(chosen: ReadonlyMap<string, string>, ending: string): string | undefined {
  for (let from = 1; from <= ending.length; from++) {
    const change = chosen.get(ending.slice(from))
    if (change) return change
  }
  return undefined
}

/** "2 y" for "countries": how many letters go, and what comes in their place. */
function changeOf(word: string, lemma: string): string {
  let same = 0
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++
  const change: Change = { cut: word.length - same, add: lemma.slice(same) }
  return `${change.cut} ${change.add || '-'}`
}
