// Whether what a pronoun seems to mean is certain enough to stand on a card: more is asked than on annotated text, for a wrong name is a false card.
import { genderOfName, genderOfNoun, genderOfPronoun, type Gender } from '../../language/references/index.ts'
import type { Meaning, Name, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'

/** Below it the name stays out, by sort of pronoun. "They" has a bar of its own in who is who. */
const LEAST_CERTAIN: Readonly<Record<Meaning['sort'], number>> = { he: 0.945, it: 0.9, they: 0, the: 0 }

/** @param pronoun lower case */
export function isCertain(page: Page, pronoun: string, meaning: Meaning): boolean {
  const { name, sort, confidence, sentence } = meaning
  if (name === null || hasNamesake(page, name)) return false
  if (confidence < LEAST_CERTAIN[sort] && !(sort === 'it' && confidence >= LEAST_OF_A_DOER && isDoer(page, meaning))) return false
  const gender = genderOfPronoun(pronoun)
  if (gender && genderOfName({ title: null, key: name }) === null && hasRival(page, sentence, gender, name)) return false
  const topic = gender && topicOf(page)
  // in the life of one woman "she" is no other
  return !topic || genderOfTopic(page, topic) !== gender || shares(name, topic.key)
}

/** Where "it" does what only a body can do, and no other body was named just before, less is enough. */
const LEAST_OF_A_DOER = 0.75
const DOES =
  /^(raise|cut|lower|announce|adopt|publish|order|rule|vote|revise|sign|ban|approve|repeal|agree|accuse|pledge|accept|decline|seek|impose|lift|decide|promise|propose|recommend|reject|refuse|declare|appoint|ratify|withdraw|pass|enact|amend|suspend|resume|join|launch|introduce|abolish|grant|issue|warn|estimate|forecast|admit|deny|threaten|negotiate|nationalise|nationalize|privatise|privatize|deploy|invade|legalise|legalize|license|authorise|authorize|fine|sue|acquire|buy|sell|hire|fund)$/

function isDoer(page: Page, { name, sentence, head }: Meaning): boolean {
  const asked = page.sentences[sentence]
  const doing = asked?.clauses.find(({ subject }) => subject?.head === head)
  if (!asked || !doing || doing.verb.passive || doing.verb.negated || !DOES.test(doing.verb.lemma)) return false
  const isBody = ({ type }: Name): boolean => type === 'organisation' || type === 'place'
  const here = (page.names.bySentence[sentence] ?? []).filter(({ from }) => from < head)
  const rivals = [...(page.names.bySentence[sentence - 1] ?? []), ...here].some((one) => isBody(one) && one.key !== name)
  return !rivals && page.distinct.some((one) => one.key === name && isBody(one))
}

/** "Aldo Batistella" just before, where "he" seems to mean somebody whose name does not tell: it may be no person at all. */
function hasRival(page: Page, sentence: number, gender: Gender, name: string): boolean {
  return page.names.bySentence
    .slice(Math.max(0, sentence - SCENE), sentence + 1)
    .flat()
    .some((other) => other.type === 'person' && !shares(other.key, name) && genderOfName(other) === gender)
}

/** Of two banks in a text "it" may be the other one, unless the title tells whose text it is. */
function hasNamesake(page: Page, name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (!page.text.includes(`the ${last}`) || shares(words[0] ?? '', page.title)) return false
  return page.distinct.some(
    ({ type, key }) =>
      type !== 'person' && key !== name && !key.includes(name) && !name.includes(key) && wordsOf(key).at(-1) === last,
  )
}

/** Sentences in which no other may be named whom "she" could mean. */
const SCENE = 2

/**
 * Whom "he" or "she" means in the life of one person: that person, where nobody else of the same gender is on the scene.
 * @param at index of the pronoun's token
 */
export function topicMeant(page: Page, pronoun: string, { index, tokens }: Sentence, at: number): string | null {
  const gender = genderOfPronoun(pronoun)
  const topic = gender && topicOf(page)
  if (!topic || genderOfTopic(page, topic) !== gender) return null
  for (let i = Math.max(0, index - SCENE); i <= index; i++) {
    const others = page.names.bySentence[i] ?? []
    const rival = others.some(
      (name) =>
        name.type === 'person' &&
        !(i < index && isInPassing(page, i, name)) &&
        !shares(name.key, topic.key) &&
        (genderOfName(name) ?? gender) === gender &&
        (i < index || name.from < at),
    )
    const words = i < index ? (page.sentences[i]?.tokens ?? []) : tokens.slice(0, at)
    if (rival || words.some(({ lower }) => genderOfNoun(lower) === gender)) return null
  }
  return topic.key
}

/** "three children: Luke, Elizabeth and Toby": named once in the text, in a list or as an addition. */
function isInPassing(page: Page, sentence: number, { key, from, to }: Name): boolean {
  if (mentionsOf(page, { key }) > 1) return false
  const { heads = [], relations = [] } = page.sentences[sentence] ?? {}
  let head = heads.findIndex((above, at) => at >= from && at < to && (above < from || above >= to))
  if (!/^(appos|conj|nmod|list|parataxis)/.test(relations[head] ?? '')) return false
  for (let steps = 0; /^(appos|conj|flat)/.test(relations[head] ?? '') && steps < heads.length; steps++) head = heads[head] ?? -1
  return !/^(nsubj|root)/.test(relations[head] ?? '')
}

/** By the given name, where the pronouns of the text do not say otherwise; else by the pronouns. */
function genderOfTopic(page: Page, topic: Name): Gender | null {
  const said = page.sentences.flatMap(({ tokens }) => tokens.flatMap(({ lower }) => genderOfPronoun(lower) ?? []))
  const share = (gender: Gender): number => said.filter((one) => one === gender).length / Math.max(1, said.length)
  const known = genderOfName(topic)
  if (known !== null) return share(known) >= MOSTLY ? known : null
  const likely = share('she') >= NEARLY_ALL ? 'she' : share('he') >= NEARLY_ALL ? 'he' : null
  // one word may be no person at all
  return said.length >= FEWEST && topic.key.includes(' ') ? likely : null
}

const NEARLY_ALL = 0.75
const FEWEST = 5

/** Of all pronouns for persons, the share that a life of one has of its own gender. */
const MOSTLY = 0.5

/**
 * What "it" means where a text about one thing goes on from that thing: the title's own company, treaty or war, the subject of the sentence before.
 * @param at index of the pronoun's token
 */
export function thingMeant(page: Page, { index, clauses, block }: Sentence, at: number): string | null {
  const before = page.sentences[index - 1]
  if (!before || before.block !== block || !clauses.some((clause) => clause.kind === 'main' && clause.subject?.head === at))
    return null
  const main = before.clauses.find((clause) => clause.kind === 'main')
  const subject = main?.subject
  const name = subject && page.names.bySentence[index - 1]?.find((one) => one.from <= subject.head && one.to > subject.head)
  const titled =
    name &&
    THING.test(name.type) &&
    name.key.includes(' ') &&
    ` ${page.title.toLowerCase()} `.includes(` ${name.key.toLowerCase()}`)
  return titled && before.tokens[name.to]?.tag !== 'PART' ? name.key : null
}

const THING = /^(organisation|agreement|law|event|programme|other|place)$/

const topics = new WeakMap<Page, Name | null>()

/** Whose life the document tells: the person that its title names. */
function topicOf(page: Page): Name | null {
  const known = topics.get(page)
  if (known !== undefined) return known
  const people = page.distinct.filter(({ type, key }) => type === 'person' && shares(key, page.title))
  // "Jan Blankers" is not whom "Fanny Blankers-Koen" is about: half a name tells only where one person has it
  const full = people.filter(({ key }) => shared(key, page.title) > 1)
  const best = full.toSorted(
    (a, b) => shared(b.key, page.title) - shared(a.key, page.title) || mentionsOf(page, b) - mentionsOf(page, a),
  )[0]
  const topic = best ?? (people.length === 1 ? people[0] : null) ?? null
  topics.set(page, topic)
  return topic
}

function mentionsOf(page: Page, { key }: Pick<Name, 'key'>): number {
  return page.mentions.get(key) ?? 0
}

/** Whether two names have a word in common, of a double name one half. */
function shares(name: string, other: string): boolean {
  return shared(name, other) > 0
}

function shared(name: string, other: string): number {
  const words = new Set(wordsOf(other))
  return wordsOf(name).filter((word) => words.has(word)).length
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
}
