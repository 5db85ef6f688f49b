// What each sentence is about, where that is certain: the named thing that a "he" or "it" opening the next sentence can only mean.
import type { Clause, Name, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { HUMAN } from './nouns.ts'

export interface Topic {
  /** As it is written in brackets: "Fumio Kishida", "Japan". */
  readonly text: string
  readonly key: string
  readonly kind: 'person' | 'body'
}

const HE = /^(he|him|his|himself)$/
const SHE = /^(she|her|hers|herself)$/

/** For each sentence what it is about, or null; pronouns are followed from sentence to sentence. */
export function topicsOf(page: Page): (Topic | null)[] {
  const topics: (Topic | null)[] = []
  page.sentences.forEach((sentence, i) => {
    topics.push(topicOf(page, sentence, i, topics))
  })
  return topics
}

function topicOf(page: Page, sentence: Sentence, i: number, before: readonly (Topic | null)[]): Topic | null {
  const main = mainOf(sentence)
  if (!main?.sure || !main.subject || !main.subjectRange) return null
  const names = page.names.bySentence[i] ?? []
  const head = sentence.tokens[main.subject.head]
  if (!head) return null
  if (head.tag === 'PRON') {
    if (HE.test(head.lower) || SHE.test(head.lower)) return personBefore(page, i, before, head.lower, main.subject.head)
    if (head.lower === 'it') return bodyBefore(page, i, before)
    return null
  }
  const name = names.find((one) => one.from <= head_(main) && one.to > head_(main))
  if (!name || name.from < main.subject.from) return null
  // "Japan's decision" is about a decision; "Japan, which ..." is about Japan
  if (name.to < main.subject.to) return null
  if (name.type === 'person') return { text: name.key, key: name.key, kind: 'person' }
  if (name.type === 'country' || name.type === 'organisation')
    return { text: name.type === 'country' ? name.text : name.key, key: name.key, kind: 'body' }
  return null
}

function head_(main: Clause): number {
  return main.subject?.head ?? -1
}

export function mainOf(sentence: Sentence): Clause | undefined {
  return sentence.clauses.find((clause) => clause.kind === 'main' && clause.marker !== 'speaker')
}

/** Whether the sentence before stands next to this one: in the same block, or in the paragraph just above. */
function follows(page: Page, i: number): boolean {
  const now = page.sentences[i]
  const before = page.sentences[i - 1]
  if (!now || !before) return false
  if (now.block === before.block) return true
  return (
    now.block === before.block + 1 &&
    page.blocks[now.block]?.kind === 'paragraph' &&
    page.blocks[before.block]?.kind === 'paragraph'
  )
}

/**
 * The person a pronoun means: the one the sentence before is about, if nobody else stands in it or between.
 * @param at the pronoun's token
 */
export function personBefore(
  page: Page,
  i: number,
  topics: readonly (Topic | null)[],
  pronoun: string,
  at: number,
): Topic | null {
  const here = page.names.bySentence[i] ?? []
  if (here.some((name) => name.type === 'person' && name.from < at)) return null
  if (!follows(page, i)) return null
  const topic = topics[i - 1]
  if (!topic || topic.kind !== 'person') return null
  const before = page.names.bySentence[i - 1] ?? []
  if (before.some((name) => name.type === 'person' && name.key !== topic.key)) return null
  if (otherHumans(page.sentences[i - 1] as Sentence, before)) return null
  if (here.some((name) => name.key === topic.key)) return null
  return fits(topic, pronoun, page) ? topic : null
}

/** People told by their role alone, beside the one who is named: "Abe met the Russian president. He ..." */
function otherHumans(sentence: Sentence, names: readonly Name[]): boolean {
  return sentence.nouns.some((noun) => {
    const head = sentence.tokens[noun.head]
    if (!head || head.tag !== 'NOUN' || !HUMAN.has(head.lower) || !/^(?!people|troops|forces)/.test(head.lower)) return false
    const named = names.some((name) => name.type === 'person' && name.from < noun.to + 2 && name.to > noun.from - 3)
    const predicate = sentence.verbs.some(
      (verb) => (verb.copula || verb.lemma === 'become') && verb.to >= noun.from - 1 && verb.to <= noun.from,
    )
    const apposed = sentence.tokens[noun.from - 1]?.lower === 'as' || sentence.tokens[noun.from - 1]?.text === ','
    const plural = head.lower.endsWith('s')
    return !named && !predicate && !apposed && !plural
  })
}

const MALE_TITLE =
  /\b(mr|king|prince|sir|lord|emperor|pope|tsar|sultan|duke|count|father|brother|congressman|chairman|spokesman)\b/i
const FEMALE_TITLE =
  /\b(mrs|ms|miss|queen|princess|lady|dame|empress|duchess|countess|sister|mother|congresswoman|chairwoman|spokeswoman|actress)\b/i

function fits(topic: Topic, pronoun: string, page: Page): boolean {
  const titles = page.names.bySentence
    .flat()
    .filter((name) => name.key === topic.key && name.title)
    .map((name) => name.title ?? '')
  if (SHE.test(pronoun)) return !titles.some((title) => MALE_TITLE.test(title))
  return !titles.some((title) => FEMALE_TITLE.test(title))
}

/** The country or body that "it" means: what the sentence before is about, if it names no other, or this sentence says "also". */
export function bodyBefore(page: Page, i: number, topics: readonly (Topic | null)[]): Topic | null {
  if (!follows(page, i)) return null
  const topic = topics[i - 1]
  if (!topic || topic.kind !== 'body') return null
  const sentence = page.sentences[i] as Sentence
  const here = page.names.bySentence[i] ?? []
  if (here.some((name) => name.key === topic.key && name.type !== 'nationality')) return null
  const before = page.names.bySentence[i - 1] ?? []
  const also = sentence.tokens.slice(0, 6).some((token) => token.lower === 'also')
  const others = before.some((name) => (name.type === 'country' || name.type === 'organisation') && name.key !== topic.key)
  if (others && !also) return null
  const main = mainOf(sentence)
  return main && (AGENTIVE.has(main.verb.lemma) || also) ? topic : null
}

/** What a country or body does, and a plan or a building does not. */
const AGENTIVE = new Set(
  `send announce impose sign agree adopt ban join refuse reject approve vote declare launch deploy invade attack withdraw condemn support oppose recognise recognize expel suspend lift ease relax revoke introduce pass enact ratify
  pledge promise offer buy sell acquire hire fire employ build invest spend borrow lend pay fund finance publish accuse deny claim argue warn demand urge ask request accept admit host seek try want plan intend decide negotiate threaten retaliate
  abstain abolish amend reform nationalise privatise hold win lose gain declare export import produce manufacture operate own`
    .split(/\s+/)
    .filter(Boolean),
)
