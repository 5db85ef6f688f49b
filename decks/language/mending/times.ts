// Which verb or noun a time belongs to: "sales fell from 35 % in 1989 to 10 % in 1995" has a year with each amount.
import { isTimeLemma } from '../clauses/roles.ts'
import { childrenIn, hang, isUnder, kindOf, spreadOf, verbAbove, type Sketch } from './sketch.ts'

export function mendTimes(sketch: Sketch): void {
  for (let i = 0; i < sketch.words.length; i++) {
    if (!isTimeLemma(sketch, i)) continue
    yearOfItsOwn(sketch, i)
    ofTheVerb(sketch, i)
    apart(sketch, i)
    following(sketch, i)
  }
  for (let i = 0; i < sketch.words.length; i++) becauseOf(sketch, i)
}

function caseOf(sketch: Sketch, i: number): number {
  return childrenIn(sketch, i).find((child) => child < i && kindOf(sketch, child) === 'case') ?? -1
}

/** "from 35 % [in 1989] to 10 %": a year between the two belongs to the first. */
function yearOfItsOwn(sketch: Sketch, i: number): void {
  const { heads, words } = sketch
  const verb = heads[i] ?? -1
  const word = caseOf(sketch, i)
  if (kindOf(sketch, i) !== 'obl' || word < 0 || !/^(in|on|at)$/.test(words[word]!) || sketch.tags[verb] !== 'VERB') return
  const phrases = childrenIn(sketch, verb).filter((child) => child > verb && /^(obl|nmod)$/.test(kindOf(sketch, child)))
  const from = phrases.find(
    (child) => child < word && words[caseOf(sketch, child)] === 'from' && spreadOf(sketch, child).to === word,
  )
  const end = spreadOf(sketch, i).to
  if (from === undefined || words[end] !== 'to' || sketch.tags[heads[end] ?? -1] === 'VERB') return
  hang(sketch, i, from, 'nmod')
  // "... to 10 % [in 1995]"
  const goal = heads[end] ?? -1
  const later = childrenIn(sketch, verb).find(
    (child) => child > goal && isTimeLemma(sketch, child) && spreadOf(sketch, child).from === spreadOf(sketch, goal).to,
  )
  if (later !== undefined && kindOf(sketch, later) === 'obl') hang(sketch, later, goal, 'nmod')
}

/** "to 25 % in March", "380,000 vehicles in August": amounts, money and places have no time of their own; the verb has. */
function ofTheVerb(sketch: Sketch, i: number): void {
  const { heads, words, tags } = sketch
  const noun = heads[i] ?? -1
  const word = caseOf(sketch, i)
  if (noun < 0 || noun > i || kindOf(sketch, i) !== 'nmod' || word < 0 || !/^(in|on)$/.test(words[word]!)) return
  if (spreadOf(sketch, i).from !== word) return
  const counted = childrenIn(sketch, noun).some((child) => kindOf(sketch, child) === 'nummod')
  if (!(counted || tags[noun] === 'NUM' || tags[noun] === 'SYM' || /^(%|percent)$/.test(words[noun]!))) return
  const verb = verbAbove(sketch, noun)
  if (verb < 0 || verb > noun || !isPhraseOf(sketch, noun, verb)) return
  // "from 10 % in 2010 to 25 %": its own
  if (words[spreadOf(sketch, i).to] === 'to' || (words[caseOf(sketch, noun)] === 'to' && hasOwnTime(sketch, verb, noun))) return
  if (words[caseOf(sketch, noun)] === 'than') return
  hang(sketch, i, verb, 'obl')
}

function isPhraseOf(sketch: Sketch, noun: number, verb: number): boolean {
  for (let at = noun, steps = 0; steps < 3; at = sketch.heads[at] ?? -1, steps++) {
    if (sketch.heads[at] === verb) return /^(obj|obl)$/.test(kindOf(sketch, at))
    if (kindOf(sketch, at) !== 'nmod') return false
  }
  return false
}

/** Whether the phrase with "from" before this one with "to" has a time. */
function hasOwnTime(sketch: Sketch, verb: number, goal: number): boolean {
  return childrenIn(sketch, verb).some(
    (child) =>
      child < goal &&
      sketch.words[caseOf(sketch, child)] === 'from' &&
      childrenIn(sketch, child).some((one) => isTimeLemma(sketch, one) && caseOf(sketch, one) >= 0),
  )
}

/** "its last station, at Kirkwall, on 30 September": behind a comma a date is the clause's. */
function apart(sketch: Sketch, i: number): void {
  const { heads, words } = sketch
  const noun = heads[i] ?? -1
  const word = caseOf(sketch, i)
  if (noun < 0 || noun > i || kindOf(sketch, i) !== 'nmod' || word < 0 || !/^(in|on)$/.test(words[word]!)) return
  if (words[word - 1] !== ',' || spreadOf(sketch, i).from < word - 1) return
  const verb = verbAbove(sketch, noun)
  if (verb < 0 || verb > noun || !isPhraseOf(sketch, noun, verb)) return
  hang(sketch, i, verb, 'obl')
}

/** "died in prison the following April": a time without a preposition behind a phrase is the verb's. */
function following(sketch: Sketch, i: number): void {
  const { heads, words } = sketch
  const noun = heads[i] ?? -1
  if (noun < 0 || caseOf(sketch, i) >= 0) return
  const { from } = spreadOf(sketch, i)
  if (
    /^(the|last|this|next)$/.test(words[from] ?? '') &&
    words[from] === 'the' &&
    !/^(following|previous|next|same)$/.test(words[from + 1] ?? '')
  )
    return
  if (!/^(the|last|this|next)$/.test(words[from] ?? '') || from <= noun || spreadOf(sketch, i).to !== i + 1) return
  if (!/^(nmod|obl|appos|dep|compound)$/.test(kindOf(sketch, i)) || sketch.tags[noun] === 'VERB') return
  const verb = verbAbove(sketch, noun)
  if (verb < 0 || verb > noun || !isPhraseOf(sketch, noun, verb)) return
  hang(sketch, i, verb, 'obl:unmarked')
}

/** ", partly because of a ban": a cause behind a comma is the verb's. */
function becauseOf(sketch: Sketch, i: number): void {
  const { heads, words } = sketch
  const noun = heads[i] ?? -1
  if (!/^(nmod|appos)$/.test(kindOf(sketch, i)) || noun < 0 || noun > i) return
  const word = caseOf(sketch, i)
  if (word < 0 || !(/^(because|owing|thanks)$/.test(words[word]!) || (words[word] === 'due' && words[word + 1] === 'to'))) return
  const { from } = spreadOf(sketch, i)
  if (words[from] !== ',' && words[from - 1] !== ',') return
  const verb = verbAbove(sketch, noun)
  if (verb >= 0 && verb < noun && isUnder(sketch, noun, verb)) hang(sketch, i, verb, 'obl')
}
