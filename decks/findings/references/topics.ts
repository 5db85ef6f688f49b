// What each sentence is about, where that is certain: what a "he", "it" or "they" opening the next sentence can only mean.
import type { Clause, Name, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { genderOfNoun, genderOfPerson, genderOfPronoun, type Gender } from './gender.ts'
import { heroOf, type Hero } from './hero.ts'
import { AGENTIVE, HUMAN } from './nouns.ts'

export interface Topic {
  /** As it is written in brackets: "Fumio Kishida", "Japan". */
  readonly text: string
  readonly key: string
  readonly kind: 'person' | 'people' | 'body'
}

export interface Topics {
  /** For each sentence, in order. */
  readonly bySentence: readonly (Topic | null)[]
  readonly hero: Hero | null
}

/** What each sentence is about; pronouns are followed from sentence to sentence. */
export function topicsOf(page: Page): Topics {
  const hero = heroOf(page)
  const bySentence: (Topic | null)[] = []
  const topics: Topics = { bySentence, hero }
  page.sentences.forEach((sentence, i) => {
    bySentence.push(topicOf(page, sentence, i, topics))
  })
  return topics
}

function topicOf(page: Page, sentence: Sentence, i: number, before: Topics): Topic | null {
  const main = mainOf(sentence)
  const subject = main?.subject
  const head = subject && sentence.tokens[subject.head]
  if (!main?.sure || !main.subjectRange || !subject || !head) return null
  if (head.tag === 'PRON') {
    if (genderOfPronoun(head.lower)) return personBefore(page, i, before, head.lower, subject.head)
    if (head.lower === 'it') return bodyBefore(page, i, before)
    return head.lower === 'they' ? peopleBefore(page, i, before) : null
  }
  const names = page.names.bySentence[i] ?? []
  const first = names.find((one) => one.from <= subject.head && one.to > subject.head)
  // "Japan's decision" is about a decision; "Japan, which ..." is about Japan
  if (!first || first.from < subject.from || first.to < subject.to) return null
  return namedTopic(page, main, first, names, before.hero)
}

function namedTopic(page: Page, main: Clause, first: Name, names: readonly Name[], hero: Hero | null): Topic | null {
  const key = personKey(first, hero)
  if (key) {
    const range = main.subjectRange
    const second = names.find(
      (one) => one.from === first.to + 1 && range !== null && one.to <= range.to && personKey(one, hero) !== null,
    )
    const joined = range !== null && page.sentences.length > 0 && second !== undefined
    if (joined) return { text: `${key} and ${personKey(second, hero) ?? ''}`, key: `${key}+${second.key}`, kind: 'people' }
    return { text: key, key, kind: 'person' }
  }
  if (first.type !== 'country' && first.type !== 'organisation') return null
  return { text: first.type === 'country' ? first.text : first.key, key: first.key, kind: 'body' }
}

/** The person of a name; in a life, the bare family name is its hero's. */
function personKey(name: Name, hero: Hero | null): string | null {
  if (name.type === 'person') return name.key
  return hero && name.type === 'unknown' && hero.key.split(' ').at(-1) === name.text ? hero.key : null
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
 * The person a pronoun means: the one the sentence before is about, or the hero of a life, if nobody else it could mean stands near.
 * @param at the pronoun's token
 */
export function personBefore(page: Page, i: number, topics: Topics, pronoun: string, at: number): Topic | null {
  const gender = genderOfPronoun(pronoun)
  if (!gender) return null
  const { hero } = topics
  const near = (index: number, but: string): boolean => others(page, index, gender, but, hero)
  if (mayMean(page, i, gender, hero).some((name) => name.from < at)) return null
  if (
    hero?.pronoun === gender &&
    !near(i - 1, hero.key) &&
    !near(i - 2, hero.key) &&
    !mayMean(page, i, gender, hero).some((name) => personKey(name, hero) === hero.key)
  ) {
    return { text: hero.key, key: hero.key, kind: 'person' }
  }
  const topic = topics.bySentence[i - 1]
  if (!follows(page, i) || topic?.kind !== 'person' || near(i - 1, topic.key)) return null
  if (mayMean(page, i, gender, hero).some((name) => personKey(name, hero) === topic.key)) return null
  const known = genderOfPerson(page, topic.key)
  return known === null || known === gender ? topic : null
}

/** Persons of a sentence whom the pronoun could mean. */
function mayMean(page: Page, i: number, gender: Gender, hero: Hero | null): Name[] {
  return (page.names.bySentence[i] ?? []).filter((name) => {
    const key = personKey(name, hero)
    // a capitalised word that nothing is known of may be anybody
    if (key === null) return name.type === 'unknown' && /^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+)*$/u.test(name.text)
    const known = genderOfPerson(page, key)
    return known === null || known === gender
  })
}

/** Whether a sentence tells of anybody else the pronoun could mean, by name or by role. */
function others(page: Page, i: number, gender: Gender, but: string, hero: Hero | null): boolean {
  const sentence = page.sentences[i]
  if (!sentence) return false
  const names = page.names.bySentence[i] ?? []
  if (mayMean(page, i, gender, hero).some((name) => personKey(name, hero) !== but)) return true
  return sentence.nouns.some((noun) => {
    const head = sentence.tokens[noun.head]
    if (
      !head ||
      head.tag !== 'NOUN' ||
      !HUMAN.has(head.lower) ||
      head.lemma !== head.lower ||
      /^(people|police|team)$/.test(head.lower)
    )
      return false
    const known = genderOfNoun(head.lower)
    if (known !== null && known !== gender) return false
    const named = names.some((name) => name.type === 'person' && name.from < noun.to + 2 && name.to > noun.from - 3)
    const predicate = sentence.verbs.some(
      (verb) =>
        (verb.copula || /^(become|remain|name|elect|appoint)$/.test(verb.lemma)) &&
        verb.to >= noun.from - 2 &&
        verb.to <= noun.from,
    )
    const apposed = /^(as|,)$/.test(sentence.tokens[noun.from - 1]?.lower ?? '')
    return !named && !predicate && !apposed
  })
}

/** The country or body that "it" means: what the sentence before is about, if it names no other, or this sentence says "also". */
export function bodyBefore(page: Page, i: number, topics: Topics): Topic | null {
  const topic = topics.bySentence[i - 1]
  if (!follows(page, i) || topic?.kind !== 'body') return null
  const sentence = page.sentences[i] as Sentence
  if ((page.names.bySentence[i] ?? []).some((name) => name.key === topic.key && name.type !== 'nationality')) return null
  const also = sentence.tokens.slice(0, 6).some((token) => token.lower === 'also')
  const others = (page.names.bySentence[i - 1] ?? []).some(
    (name) => (name.type === 'country' || name.type === 'organisation') && name.key !== topic.key,
  )
  if (others && !also) return null
  const main = mainOf(sentence)
  return main && (AGENTIVE.has(main.verb.lemma) || also) ? topic : null
}

/** The two persons that "they" means: the subject of the sentence before, with no other plural beside them. */
export function peopleBefore(page: Page, i: number, topics: Topics): Topic | null {
  const topic = topics.bySentence[i - 1]
  if (!follows(page, i) || topic?.kind !== 'people') return null
  const before = page.sentences[i - 1] as Sentence
  const plural = before.nouns.some((noun) => {
    const head = before.tokens[noun.head]
    return head?.tag === 'NOUN' && HUMAN.has(head.lower) && head.lemma !== head.lower
  })
  const more = (page.names.bySentence[i - 1] ?? []).filter((name) => name.type === 'person').length > 2
  return plural || more ? null : topic
}
