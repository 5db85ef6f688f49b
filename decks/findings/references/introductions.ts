// "a defensive alliance between Bolivia and Peru ... the alliance": the phrase that introduced it says which, in the document's own words.
import { reachOf, treeOf } from '../../language/clauses/index.ts'
import type { NounPhrase, Sentence, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { occurrencesBefore, startsWith, wordsBefore, type Occurrence } from './heads.ts'
import { HUMAN, VAGUE } from './nouns.ts'

/** Sentences from the introduction to where it is needed. */
const FAR = 6
/** Words of a phrase that is still read at once. */
const LONGEST = 10

/** The fuller phrase with "the", or null unless exactly one thing of the kind was introduced. */
export function introductionOf(page: Page, sentence: Sentence, noun: NounPhrase, the: number): string | null {
  const head = sentence.tokens[noun.head] as Token
  if (head.tag !== 'NOUN' || head.xpos === 'NNS' || HUMAN.has(head.lower) || VAGUE.has(head.lower) || noun.head - the > 2)
    return null
  const wanted = sentence.tokens.slice(the + 1, noun.head).map((token) => token.lower)
  const earlier = occurrencesBefore(page, head.lemma, sentence, the)
  const [first] = earlier
  if (!first || !/^(a|an)$/.test(startsWith(first)) || sentence.index - first.sentence.index > FAR) return null
  const others = earlier.slice(1)
  const again = (one: Occurrence): boolean => startsWith(one) === 'the' && one.phrase.head - one.phrase.from <= 2
  if (first.sentence.index === sentence.index || !others.every(again) || first.token.xpos === 'NNS') return null
  if (!wanted.every((word) => wordsBefore(first).includes(word))) return null
  return tellingPhrase(page, first)
}

/** The whole of a phrase with what completes it, where that holds a name or a date and nothing that points elsewhere. */
function tellingPhrase(page: Page, { sentence, phrase }: Occurrence): string | null {
  const { tokens } = sentence
  const reach = reachOf(treeOf(sentence), phrase.head)
  let to = phrase.head + 1
  while (
    to < reach.to &&
    !/^[,;:–—(.“"]$/u.test(tokens[to]?.text ?? '') &&
    !/^(which|who|that|whose|where|and|but)$/.test(tokens[to]?.lower ?? '')
  )
    to++
  // "between Bolivia and Peru"
  while (tokens[to]?.lower === 'and' && tokens[to + 1]?.tag === 'PROPN' && to < reach.to) {
    to += 2
    while (to < reach.to && tokens[to]?.tag === 'PROPN') to++
  }
  if (to <= phrase.head + 1 || to - phrase.from > LONGEST || reach.from < phrase.from) return null
  const behind = tokens.slice(phrase.head + 1, to)
  if (
    tokens
      .slice(phrase.from + 1, to)
      .some(
        ({ tag, lower }) =>
          tag === 'PRON' || /^(this|that|these|those|its|his|her|their|our|such|another|other|new|second|third)$/.test(lower),
      )
  )
    return null
  if (!/^(of|between|with|on|for|in|at|by|from|against|to)$/.test(behind[0]?.lower ?? '') && behind[0]?.tag !== 'VERB')
    return null
  const names = page.names.bySentence[sentence.index] ?? []
  const dates = page.dates[sentence.index] ?? []
  const told =
    names.some((name) => name.from > phrase.head && name.to <= to && name.type !== 'unknown') ||
    dates.some((date) => behind.some((token) => token.start >= date.start && token.end <= date.end) && /\d{4}/.test(date.text))
  if (!told) return null
  const words = page.text.slice(tokens[phrase.from + 1]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
  return `the ${words}`
}
