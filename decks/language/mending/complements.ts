// What completes a verb: "agreed [to ban]", "enabled cells [to take up glucose]", "held [that ...]"; and what completes a noun: "the first country [to vote]".
import { REPORTING } from '../clauses/reporting.ts'
import { childWith, childrenIn, hang, isNominal, kindOf, spreadOf, verbAbove, type Sketch } from './sketch.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** An infinitive behind these is what was agreed, refused, tried. */
const WANTING =
  words(`agree decide refuse plan promise vow pledge threaten offer try attempt seek aim fail manage begin start continue cease hope expect intend
  want wish need prepare vote choose decline volunteer tend learn hesitate struggle promise swear undertake resolve opt elect apply ask demand propose proceed appear seem
  happen help strive hasten rush aspire consent claim pretend neglect prove come`)
/** An infinitive behind these and their object is what somebody was made, told or allowed to do. */
const MAKING =
  words(`enable order allow permit force oblige require compel ask tell persuade urge encourage invite expect cause lead forbid instruct command
  authorise authorize advise warn teach help induce tempt press push convince challenge commit entitle empower direct pressure beg bid bribe`)
/** Nouns that a clause with "that" tells the content of. */
const TELLING =
  words(`fact ground condition belief idea claim evidence view hope fear conclusion argument finding promise warning news principle suggestion
  proposal assumption sign proof notion theory possibility chance risk probability likelihood doubt recognition understanding assurance guarantee requirement`)
const FIRST = /^(first|second|third|last|only|next|latest|youngest|oldest|largest|biggest)$/

export function mendComplements(sketch: Sketch): void {
  for (let i = 0; i < sketch.words.length; i++) {
    infinitive(sketch, i)
    thatClause(sketch, i)
    outOfNoun(sketch, i)
  }
}

function infinitive(sketch: Sketch, i: number): void {
  const above = sketch.heads[i] ?? -1
  if (above < 0 || above > i) return
  if (kindOf(sketch, i) === 'acl') return outOfObject(sketch, i, above)
  if (kindOf(sketch, i) !== 'advcl') return
  const to = childrenIn(sketch, i).find((child) => child < i && sketch.words[child] === 'to' && kindOf(sketch, child) === 'mark')
  if (to === undefined || /^(order|as)$/.test(sketch.words[to - 1] ?? '') || sketch.words[to - 1] === ',') return
  const noun = ordinalBefore(sketch, to)
  if (noun >= 0 && sketch.heads[noun] === above) {
    hang(sketch, i, noun, 'acl')
    return
  }
  if (sketch.tags[above] !== 'VERB' || childWith(sketch, above, 'xcomp', 'ccomp') >= 0) return
  const lemma = sketch.lemmas[above] ?? ''
  const object =
    childWith(sketch, above, 'obj', 'iobj') >= 0 ||
    childrenIn(sketch, above).some((child) => sketch.relations[child] === 'nsubj:pass')
  if (object ? MAKING.has(lemma) : WANTING.has(lemma)) sketch.relations[i] = 'xcomp'
}

/** "ordered the airline [to pay]": what it was made to do is no part of the airline. */
function outOfObject(sketch: Sketch, i: number, noun: number): void {
  const verb = sketch.heads[noun] ?? -1
  if (
    kindOf(sketch, noun) !== 'obj' ||
    verb < 0 ||
    !MAKING.has(sketch.lemmas[verb] ?? '') ||
    childWith(sketch, verb, 'xcomp', 'ccomp') >= 0
  )
    return
  const to = childrenIn(sketch, i).find((child) => child < i && sketch.words[child] === 'to' && kindOf(sketch, child) === 'mark')
  if (
    to === undefined ||
    spreadOf(sketch, i).from !== to ||
    /^(power|right|duty|chance|plan|attempt|way|need|effort)s?$/.test(sketch.words[noun] ?? '')
  )
    return
  hang(sketch, i, verb, 'xcomp')
}

/** "the first country [to ...]": the noun right before, where it is the first or last of its kind; -1 otherwise. */
function ordinalBefore(sketch: Sketch, to: number): number {
  const noun = to - 1
  if (sketch.tags[noun] !== 'NOUN') return -1
  return childrenIn(sketch, noun).some((child) => child < noun && FIRST.test(sketch.words[child] ?? '')) ? noun : -1
}

/** "held unanimously that racial segregation violated": "that" opens the clause, and is no article. */
function thatClause(sketch: Sketch, i: number): void {
  const { tags, heads, lemmas, xpos } = sketch
  const verb = heads[i] ?? -1
  if (verb < 0 || verb > i || tags[verb] !== 'VERB' || !/^(advcl|parataxis|acl|obl|obj|conj)$/.test(kindOf(sketch, i))) return
  if (!/^(VERB|AUX)$/.test(tags[i] ?? '') && childWith(sketch, i, 'cop') < 0) return
  if (!(REPORTING.has(lemmas[verb] ?? '') || /^(hold|establish|ensure)$/.test(lemmas[verb] ?? ''))) return
  if (childWith(sketch, verb, 'ccomp', 'xcomp', 'obj') >= 0) return
  const { from } = spreadOf(sketch, i)
  if (sketch.words[from] !== 'that' || from <= verb) return
  const subject = childrenIn(sketch, i).find((child) => /^nsubj/.test(sketch.relations[child] ?? '') && child < i)
  // "that man came": in the singular it may point
  if (subject === undefined || subject === from) return
  // an adverbial clause without an opener is none; elsewhere "that man" may point
  if (kindOf(sketch, from) === 'det' && xpos[subject] === 'NN' && kindOf(sketch, i) !== 'advcl') return
  if (!hang(sketch, from, i, 'mark')) return
  sketch.relations[i] = 'ccomp'
}

/** "must show on the balance of probabilities that the employer knew": not the probabilities, what must be shown. */
function outOfNoun(sketch: Sketch, i: number): void {
  const { words: said, heads, lemmas, relations } = sketch
  const noun = heads[i] ?? -1
  if (noun < 0 || !/^acl/.test(relations[i] ?? '') || noun > i) return
  const that = childrenIn(sketch, i).find((child) => said[child] === 'that' && child < i)
  if (that === undefined || that !== noun + 1 || /^nsubj/.test(relations[that] ?? '')) return
  const own = childrenIn(sketch, i).find((child) => /^nsubj/.test(relations[child] ?? '') && child > that)
  if (own === undefined) return
  const complete = childrenIn(sketch, i).some((child) => child > i && /^(obj|obl|ccomp|xcomp)$/.test(kindOf(sketch, child)))
  const whole = complete && childWith(sketch, i, 'obj', 'ccomp', 'xcomp', 'cop') >= 0
  if (TELLING.has(lemmas[noun] ?? '') && whole) {
    relations[that] = 'mark'
    relations[i] = 'acl'
    return
  }
  const verb = verbAbove(sketch, noun)
  if (verb < 0 || verb > noun || !isNominal(sketch, noun) || !/^(obl|nmod)$/.test(kindOf(sketch, noun))) return
  if (!REPORTING.has(lemmas[verb] ?? '') || childWith(sketch, verb, 'ccomp', 'xcomp', 'obj') >= 0) return
  if (!complete || !hang(sketch, i, verb, 'ccomp')) return
  relations[that] = 'mark'
}
