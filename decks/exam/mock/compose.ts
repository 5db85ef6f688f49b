// A mock exam put together from cards: which are asked, and in which form each. The same cards, wishes and seed give the same exam.
import type { Question, QuestionForm, QuestionSource } from '../../model/index.ts'
import { chanceFrom } from '../../scheduling/index.ts'
import { boundsOf } from '../../values/index.ts'
import { distractorsFor, shuffled, type Among } from './distractors.ts'
import { contextOf, filled, happened, isShort, itemOf, plainAnswer, valueOf, type Item, type MockCard } from './item.ts'
import { kinshipOf } from './kinship.ts'
import { tellingWords, type Said } from './said.ts'

export interface MockWish {
  readonly howMany: number
  readonly forms: readonly QuestionForm[]
  readonly seed: string
}

const OPTIONS = 4
const ORDERED = 4
const MATCHED = 4
/** Of ten questions about so many are made of several cards, where such can be made. */
const JOINT = 0.12

/** At most as many questions as were wished for; fewer where the cards give no more. */
export function composeMock(cards: readonly MockCard[], said: readonly Said[], { howMany, forms, seed }: MockWish): Question[] {
  const items = shuffled(
    cards.flatMap((card) => itemOf(card) ?? []),
    `${seed} items`,
  )
  const among: Among = { items, said, isKin: kinshipOf(items) }
  const questions: Question[] = []
  const used = new Set<Item>()
  const take = (made: { readonly question: Question; readonly from: readonly Item[] } | null): boolean => {
    if (!made || questions.length >= howMany) return false
    questions.push(made.question)
    for (const item of made.from) used.add(item)
    return true
  }
  for (const form of ['match', 'order', 'first'] as const)
    if (forms.includes(form))
      for (let i = 0; i < Math.max(1, Math.round(howMany * JOINT)); i++) {
        // Of few cards most are left to be asked one by one.
        if (i > 0 && used.size > items.length / 3) break
        const free = items.filter((item) => !used.has(item))
        if (
          !take(
            form === 'match'
              ? matching(free, `${seed} ${i}`)
              : inTime(free, form === 'order' ? ORDERED : 2, form, `${seed} ${i}`),
          )
        )
          break
      }
  const single = forms.filter((form) => form === 'choice' || form === 'typed' || form === 'cloze' || form === 'trueFalse')
  let turn = 0
  for (const item of items) {
    if (used.has(item) || single.length === 0) continue
    for (let i = 0; i < single.length; i++) {
      const form = single[(turn + i) % single.length]!
      const question = alone(item, form, among, `${seed} ${item.card.id}`)
      if (!question || !take({ question, from: [item] })) continue
      turn += i + 1
      break
    }
  }
  return shuffled(questions, `${seed} order`)
}

/** One card as one question; null where this form does not fit it. */
function alone(item: Item, form: QuestionForm, among: Among, seed: string): Question | null {
  const { card, hint } = item
  const answer = plainAnswer(card.answer)
  const base = { prompt: card.prompt, context: contextOf(card), options: [], left: [], sources: [sourceOf(card)] }
  if (form === 'typed') return hint === null && isShort(item) ? { ...base, form, right: answer } : null
  if (form === 'cloze') return hint !== null && isShort(item) ? { ...base, form, right: answer } : null
  if (form === 'choice') {
    const wrong = distractorsFor(item, among, OPTIONS - 1, seed)
    if (wrong.length < OPTIONS - 1) return null
    const options = sorted(item, shuffled([answer, ...wrong], `${seed} options`))
    return { ...base, form, options, right: options.indexOf(answer) }
  }
  const [wrong] = distractorsFor(item, among, 1, seed)
  const isTrue = chanceFrom(seed, 'true') < 0.5
  const prompt = wrong === undefined ? null : filled(item, isTrue ? answer : wrong)
  return prompt === null ? null : { ...base, form: 'trueFalse', prompt, options: ['True', 'False'], right: isTrue ? 0 : 1 }
}

/** Dates stand in the order of time: then no place among them tells anything. */
function sorted({ date, amount }: Item, options: readonly string[]): string[] {
  if (!date && !amount) return [...options]
  const rank = new Map(options.map((words) => [words, rankOf(words)]))
  return [...options].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
}

function rankOf(words: string): number {
  const { date, amount } = valueOf(words)
  return date ? boundsOf(date).from : (amount?.low ?? 0)
}

/** Events whose times stand clear of each other, to be put in order; of two, which came first. */
function inTime(items: readonly Item[], howMany: number, form: 'order' | 'first', seed: string) {
  const chosen: { readonly item: Item; readonly words: string; readonly from: number; readonly to: number }[] = []
  for (const item of shuffled(items, `${seed} ${form}`)) {
    const words = happened(item)
    if (words === null || chosen.length === howMany) continue
    const { from, to } = boundsOf(item.date!)
    const meets = chosen.some((one) => !(to < one.from || one.to < from) || one.words === words)
    if (!Number.isFinite(from) || !Number.isFinite(to) || meets) continue
    chosen.push({ item, words, from, to })
  }
  if (chosen.length < howMany) return null
  const inOrder = [...chosen].sort((a, b) => a.from - b.from)
  const right = inOrder.map((one) => chosen.indexOf(one))
  const base = {
    context: null,
    options: chosen.map(({ words }) => words),
    left: [],
    sources: inOrder.map(({ item }) => sourceOf(item.card)),
  }
  const question: Question =
    form === 'first'
      ? { ...base, form, prompt: 'Which of these came first?', right: right[0]! }
      : { ...base, form, prompt: 'Put these in the order in which they happened, the earliest first.', right }
  // A list that lies in order already would be no question.
  if (form === 'order' && right.every((place, i) => place === i)) return null
  return { question, from: chosen.map(({ item }) => item) }
}

/** What was before, to be matched with what it became. */
function matching(items: readonly Item[], seed: string) {
  const shifts = new Map<string, Item>()
  for (const item of items) {
    const { before, after } = item.card
    if (!before || !after || !areSides(before, after)) continue
    const standing = [...shifts.values()].some(({ card }) => card.before === before || card.after === after)
    if (!standing) shifts.set(before, item)
  }
  // A date among amounts would tell where it belongs.
  const sorts = [...shifts.values()].map((item) => ({ item, sort: sortOf(item.card.after!) }))
  const some = sorts
    .filter(({ sort }) => sort === sorts[0]?.sort)
    .slice(0, MATCHED)
    .map(({ item }) => item)
  if (some.length < 3) return null
  const options = shuffled(
    some.map(({ card }) => card.after!),
    seed,
  )
  const question: Question = {
    form: 'match',
    prompt: 'What did each of these become?',
    context: null,
    left: some.map(({ card }) => card.before!),
    options,
    right: some.map(({ card }) => options.indexOf(card.after!)),
    sources: some.map(({ card }) => sourceOf(card)),
  }
  return { question, from: some }
}

function sortOf(words: string): 'date' | 'amount' | 'words' {
  const { date, amount } = valueOf(words)
  return date ? 'date' : amount ? 'amount' : 'words'
}

/** "the rate" may be any. */
const BARE_THING = /^(?:the |an? )?[\p{L}-]+$/iu

/** What is done to a thing is no other side of it: "new tolls" did not become "ended new tolls". */
const DONE = /^(?:is|are|was|were|has|have|had|will|would|\p{Ll}+ed|began|cut|gave|made|put|rose|fell|set|took|went)\b/u

/** Whether before and after are two things of which each may be the other's, and not told by a word that they share. */
function areSides(before: string, after: string): boolean {
  const words = tellingWords(before)
  return (
    !BARE_THING.test(before) &&
    !DONE.test(before) &&
    !DONE.test(after) &&
    [...tellingWords(after)].every((word) => !words.has(word))
  )
}

function sourceOf({ id, kind, document, title, quote }: MockCard): QuestionSource {
  return { card: id, kind, document, title, quote }
}
