// How often a pronoun, role or definite phrase is given the right name, held against annotated documents.
import { isNamed, nameOf, type Entity } from '../../decks/language/references/entity.ts'
import type { Mention } from '../../decks/language/references/mentions.ts'
import { isPlain } from '../../decks/language/references/plain.ts'
import { resolve } from '../../decks/language/references/resolve.ts'
import type { Sort } from '../../decks/language/references/traits.ts'
import { weigh } from '../../decks/language/references/weigh.ts'
import { ROLE_NOUNS, TITLES } from '../../decks/language/names/people.ts'
import type { Name, Sentence, Token } from '../../decks/language/index.ts'
import { goldOf } from '../train/learn-references.ts'
import type { CorefDocument } from '../support/coref.ts'

/** One pronoun or definite phrase, and what became of it. */
export interface Trial {
  readonly sort: Sort
  /** Whether the annotators' entity is named somewhere before. */
  readonly named: boolean
  /** How likely the named entity it was given is by the table; null where it was given none. */
  readonly odds: number | null
  /** Whether it is the topic that goes on. */
  readonly plain: boolean
  readonly right: boolean
  readonly said: string
}

/**
 * Resolves a document by a table of weights, and compares.
 * @param read the same words with other trees than the annotators'; theirs when left out
 */
export function trialsOf(
  document: CorefDocument,
  names: readonly (readonly Name[])[],
  weights: ReadonlyMap<string, number>,
  read: readonly Sentence[] = document.sentences,
): Trial[] {
  const gold = goldOf(document)
  const named = namedBefore(document)
  const leads = new Map<Mention, { sort: Sort; odds: number | null; plain: boolean; chosen: Entity | null }>()
  const meanings = new Map<Entity, Map<string, Set<number>>>()
  const trials: Trial[] = []
  const decide: Parameters<typeof resolve>[2] = (choice) => {
    const { best, odds } = weigh(choice, weights)
    const chosen = choice.candidates[best] ?? null
    leads.set(choice.mention, {
      sort: choice.sort,
      odds: chosen && isNamed(chosen) ? odds : null,
      plain: isPlain(choice, chosen),
      chosen,
    })
    return best
  }
  resolve(read, names, decide, (mention, entity) => {
    const own = gold(mention)
    const choice = leads.get(mention)
    if (choice) {
      const right = own !== null && choice.chosen !== null && means(meanings.get(choice.chosen), nameOf(choice.chosen), own)
      const words = document.sentences[mention.sentence]?.tokens.slice(mention.from, mention.to).map((token) => token.text)
      const name = (choice.chosen && nameOf(choice.chosen)) ?? '-'
      trials.push({
        sort: choice.sort,
        named: own !== null && named(mention, own),
        odds: choice.odds,
        plain: choice.plain,
        right,
        said: `${document.id} ${String(mention.sentence)} ${words?.join(' ') ?? ''} = ${name}`,
      })
    }
    if (own === null) return
    if (mention.form !== 'name' && mention.form !== 'group') return
    const texts = meanings.get(entity) ?? new Map<string, Set<number>>()
    const text = mention.name?.text ?? nameOf(entity) ?? ''
    meanings.set(entity, texts.set(text, (texts.get(text) ?? new Set()).add(own)))
  })
  return trials
}

/** Whether the words that are shown name the annotators' entity: by those very words, or by the entity's other names. */
function means(texts: ReadonlyMap<string, ReadonlySet<number>> | undefined, shown: string | null, entity: number): boolean {
  const same = texts?.get(shown ?? '')
  return same ? same.has(entity) : [...(texts?.values() ?? [])].some((one) => one.has(entity))
}

/** Whether a mention of the entity with a proper noun for its head stands before. */
function namedBefore({ sentences, mentions }: CorefDocument): (mention: Mention, entity: number) => boolean {
  const first = new Map<number, number>()
  const place = (sentence: number, token: number): number => sentence * 10_000 + token
  for (const { sentence, head, entity, type, from, to } of mentions) {
    const { tokens, heads, relations } = sentences[sentence] ?? { tokens: [], heads: [], relations: [] }
    const joined = heads.some((own, i) => own === head && relations[i] === 'conj' && i >= from && i < to)
    if (tokens[head]?.tag !== 'PROPN' || type === 'time' || joined || isRole(tokens, from, to)) continue
    first.set(entity, Math.min(first.get(entity) ?? Infinity, place(sentence, head)))
  }
  return (mention, entity) => (first.get(entity) ?? Infinity) < place(mention.sentence, mention.head)
}

/** "the Secretary": a role with a capital names nobody. */
function isRole(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((token) => token.tag !== 'DET')
  return words.length === 1 && words.every(({ lower }) => TITLES.has(lower) || ROLE_NOUNS.has(lower))
}

export interface CurvePoint {
  readonly bar: number
  /** Of those whose entity is named before, how many are resolved. */
  readonly reach: number
  /** Of all that are resolved, how many rightly. */
  readonly right: number
  /** Of the resolved whose entity is named before, how many rightly. */
  readonly rightOfNamed: number
  readonly resolved: number
}

/** One point a bar: what is resolved when the odds must be at least that. */
export function curveOf(trials: readonly Trial[], bars: readonly number[]): CurvePoint[] {
  return bars.map((bar) => pointOf(trials, bar, ({ odds }) => odds !== null && odds >= bar))
}

export function pointOf(trials: readonly Trial[], bar: number, isResolved: (trial: Trial) => boolean): CurvePoint {
  const known = trials.filter(({ named }) => named)
  const resolved = trials.filter(isResolved)
  const ofNamed = resolved.filter(({ named }) => named)
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return {
    bar,
    reach: share(ofNamed.length, known.length),
    right: share(resolved.filter(({ right }) => right).length, resolved.length),
    rightOfNamed: share(ofNamed.filter(({ right }) => right).length, ofNamed.length),
    resolved: resolved.length,
  }
}
