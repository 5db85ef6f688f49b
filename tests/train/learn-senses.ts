// What words are used as: two small networks over published word vectors, taught by words whose sense is known.
import { COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from '../../decks/language/names/countries.ts'
import { ORGANISATIONS } from '../../decks/language/names/gazetteer/organisations.ts'
import { PLACES } from '../../decks/language/names/gazetteer/places.ts'
import { FAMILY_NAMES, GIVEN_NAMES } from '../../decks/language/names/people.ts'
import {
  NAME_SENSES,
  NAME_STEPS,
  NOUN_SENSES,
  NOUN_STEPS,
  senseKey,
  senseWord,
  type SenseRows,
} from '../../decks/language/parser/senses.ts'
import type { UdSentence } from '../../electron/terminal/conllu.ts'
import type { CorefDocument } from '../support/coref.ts'
import type { Embeddings } from './groups.ts'
import { Network, type Lesson } from './network.ts'

/** The commonest words of the vectors; rarer ones are mostly debris. */
const WORDS = 150_000

/** Of a language file that knows no senses yet. */
export const NO_SENSES: SenseRows = { words: new Int32Array(0), names: new Uint8Array(0), nouns: new Uint8Array(0) }

/**
 * @param sentences tell which words are no names
 * @param documents tell what nouns stand for
 */
export function learnSenses(
  embeddings: Embeddings,
  sentences: readonly UdSentence[],
  documents: readonly CorefDocument[],
  say: (line: string) => void,
): SenseRows {
  const words = new Map(
    Object.entries(embeddings.vectors)
      .filter(([word], rank) => rank < WORDS && /^\p{L}[\p{L}\d.'&-]*$/u.test(word))
      .map(([word, vector]) => [word, drawnTo4(vector.slice(0, embeddings.dimensions))]),
  )
  const nameLessons = lessonsOf(namesKnown(sentences), words, NAME_SENSES.length)
  const nounLessons = lessonsOf(nounsKnown(documents), words, NOUN_SENSES.length)
  say(`senses: ${String(nameLessons.length)} words known as names or not, ${String(nounLessons.length)} as nouns`)
  const names = new Network(embeddings.dimensions, NAME_SENSES.length, nameLessons)
  const nouns = new Network(embeddings.dimensions, NOUN_SENSES.length, nounLessons)
  const rows = new Map<number, { name: number; noun: number }>()
  for (const [word, vector] of words) {
    const key = senseKey(word)
    // of two words with one key the commoner stays
    if (!rows.has(key))
      rows.set(key, { name: codeOf(names.odds(vector), NAME_STEPS), noun: codeOf(nouns.odds(vector), NOUN_STEPS) })
  }
  const keys = Int32Array.from(rows.keys()).sort()
  return {
    words: keys,
    names: Uint8Array.from(keys, (key) => rows.get(key)!.name),
    nouns: Uint8Array.from(keys, (key) => rows.get(key)!.noun),
  }
}

/** For each word how often it was met in each sense. */
type Known = Map<string, number[]>

function put(known: Known, form: string, sense: number, senses: number): void {
  const word = senseWord(form)
  if (word.includes(' ')) return
  const counts = known.get(word) ?? Array.from({ length: senses }, () => 0)
  known.set(word, counts)
  counts[sense]! += 1
}

/** Words of the gazetteers, and words that the treebank hardly ever has as a name; a word of two senses teaches nothing. */
function namesKnown(sentences: readonly UdSentence[]): Known {
  const known: Known = new Map()
  const lists: [(typeof NAME_SENSES)[number], Iterable<string>][] = [
    ['person', [...GIVEN_NAMES, ...FAMILY_NAMES]],
    ['place', [...PLACES.split(/[;\n]+/), ...COUNTRY_BY_NAME.keys()]],
    ['organisation', ORGANISATIONS.split(/[;\n]+/)],
    ['people', COUNTRY_BY_DEMONYM.keys()],
  ]
  for (const [sense, list] of lists)
    for (const word of list) if (word !== '') put(known, word, NAME_SENSES.indexOf(sense), NAME_SENSES.length)
  const counts = new Map<string, { common: number; name: number }>()
  for (const { forms, upos } of sentences)
    forms.forEach((form, i) => {
      const count = counts.get(form.toLowerCase()) ?? { common: 0, name: 0 }
      counts.set(form.toLowerCase(), count)
      count[upos[i] === 'PROPN' ? 'name' : 'common'] += 1
    })
  for (const [word, { common, name }] of counts) {
    if (common < 2 || name >= common / 10 || !/^[a-z-]+$/.test(word)) continue
    if (!known.has(word) || common > 5) known.set(word, [0, 0, 0, 0, 1])
  }
  return new Map([...known].filter(([, senses]) => senses.filter((count) => count > 0).length === 1))
}

const NOUNS: Readonly<Record<string, (typeof NOUN_SENSES)[number]>> = {
  person: 'person',
  place: 'place',
  organization: 'organisation',
  event: 'event',
}

/** What annotators say that phrases with this noun mean. */
function nounsKnown(documents: readonly CorefDocument[]): Known {
  const known: Known = new Map()
  for (const { sentences, mentions } of documents)
    for (const { sentence, head, type } of mentions) {
      const token = sentences[sentence]?.tokens[head]
      if (token?.tag === 'NOUN' && type !== 'time')
        put(known, token.lower, NOUN_SENSES.indexOf(NOUNS[type] ?? 'thing'), NOUN_SENSES.length)
    }
  return known
}

/** Rare senses weigh more, so that they are learnt at all; a word met often weighs more, but not by so much. */
function lessonsOf(known: Known, words: ReadonlyMap<string, Float64Array>, senses: number): Lesson[] {
  const lessons: Lesson[] = []
  const totals = Array.from({ length: senses }, () => 0)
  for (const [word, counts] of known) {
    const input = words.get(word)
    if (!input) continue
    const all = counts.reduce((sum, count) => sum + count, 0)
    counts.forEach((count, sense) => {
      if (count === 0) return
      totals[sense]! += 1
      lessons.push({ input, right: sense, weight: Math.sqrt(count) * (count / all) })
    })
  }
  const rarity = totals.map((total) => 1 / Math.sqrt(total || 1))
  const mean = rarity.reduce((sum, one) => sum + one, 0) / senses
  return lessons.map((lesson) => ({ ...lesson, weight: lesson.weight * Math.sqrt(rarity[lesson.right]! / mean) }))
}

function codeOf(odds: readonly number[], steps: readonly number[]): number {
  const most = Math.max(...odds)
  return 4 * odds.indexOf(most) + steps.filter((step) => most > step).length
}

/** A vector at length 4: so the steps of learning fit all words alike. */
function drawnTo4(vector: readonly number[]): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0)) || 1
  return Float64Array.from(vector, (part) => (4 * part) / length)
}
