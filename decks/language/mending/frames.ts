// Verbs that take two phrases: "declared the outbreak an emergency", "gives consumers thirty days", "raised the age from 50 to 65".
import { childWith, childrenIn, hang, isNominal, isPassive, kindOf, spreadOf, verbAbove, type Sketch } from './sketch.ts'

const NAMING =
  /^(declare|name|call|make|appoint|elect|deem|consider|crown|label|dub|proclaim|rename|term|christen|brand|style|designate)$/
const GIVING =
  /^(give|offer|grant|allow|award|hand|lend|pay|owe|send|show|cost|promise|deny|teach|tell|sell|bring|save|earn|buy|win|leave)$/
const CHANGING =
  /^(raise|lower|increase|cut|reduce|move|rename|extend|shift|change|transfer|rise|fall|grow|drop|shorten|lengthen|double|devalue|shrink|expand|slash|lift|decline|climb|widen|narrow|send|push|take|bring|downgrade|upgrade|revise|convert|relocate|boost|trim|jump|decrease|go|adjust|swell|triple|quadruple)$/

export function mendFrames(sketch: Sketch): void {
  for (let i = 0; i < sketch.words.length; i++) {
    pricePer(sketch, i)
    secondObject(sketch, i)
    receiver(sketch, i)
    handedOver(sketch, i)
    fromAndTo(sketch, i)
    if (sketch.relations[i] === 'obl:agent' && !sayPassive(sketch, sketch.heads[i] ?? -1)) sketch.relations[i] = 'obl'
  }
}

function sayPassive(sketch: Sketch, verb: number): boolean {
  return isPassive(sketch, verb) || sketch.xpos[verb] === 'VBN' || childWith(sketch, verb, 'aux') >= 0
}

/** The second of two phrases that stand side by side behind their verb. */
function secondObject(sketch: Sketch, i: number): void {
  const { heads, tags, lemmas, relations } = sketch
  const first = heads[i] ?? -1
  if (first < 0 || !isNominal(sketch, i)) return
  if (childrenIn(sketch, i).some((child) => child < i && /^(case|cc|mark|cop)$/.test(kindOf(sketch, child)))) return
  const from = spreadOf(sketch, i).from
  if (relations[i] === 'obl:unmarked') {
    if (
      NAMING.test(lemmas[first] ?? '') &&
      childWith(sketch, first, 'xcomp') < 0 &&
      /^(a|an|the)$/.test(sketch.words[from] ?? '')
    ) {
      const named = childWith(sketch, first, 'obj')
      if (named >= 0 && spreadOf(sketch, named).to === from) relations[i] = 'xcomp'
      return
    }
    // "gives consumers thirty days": what they are given, where nothing else is given
    const object = childWith(sketch, first, 'obj')
    if (object < 0 || from !== spreadOf(sketch, object).to || !GIVING.test(lemmas[first] ?? '')) return
    if (
      tags[object] === 'NUM' ||
      !/^(CD|DT)$/.test(sketch.xpos[from] ?? '') ||
      /^(this|that|each|every)$/.test(sketch.words[from] ?? '')
    )
      return
    relations[object] = 'iobj'
    relations[i] = 'obj'
    return
  }
  // "declared [the outbreak] [an emergency]" gives nobody anything
  if (relations[i] === 'obj' && NAMING.test(lemmas[first] ?? '') && !/^make$/.test(lemmas[first] ?? '')) {
    const named = childWith(sketch, first, 'iobj')
    if (named < 0 || !/^(a|an|the)$/.test(sketch.words[from] ?? '')) return
    relations[named] = 'obj'
    relations[i] = 'xcomp'
    return
  }
  if (
    !/^(appos|nmod|obl|dep|flat|conj)$/.test(kindOf(sketch, i)) ||
    kindOf(sketch, first) !== 'obj' ||
    relations[i] === 'nmod:poss'
  )
    return
  const verb = heads[first] ?? -1
  if (verb < 0 || verb > first || !NAMING.test(lemmas[verb] ?? '')) return
  if (from <= first || !/^(a|an|the|one)$/.test(sketch.words[from] ?? '') || sketch.words[from - 1] === ',') return
  if (childWith(sketch, verb, 'xcomp') >= 0) return
  hang(sketch, i, verb, 'xcomp')
}

/** "the age for the first offer from 50 to 65": from what to what it changed belongs to the verb of change. */
function fromAndTo(sketch: Sketch, i: number): void {
  const { heads, words, lemmas } = sketch
  const noun = heads[i] ?? -1
  if (noun < 0 || kindOf(sketch, i) !== 'nmod') return
  const word = childrenIn(sketch, i).find((child) => child < i && kindOf(sketch, child) === 'case')
  if (word === undefined || spreadOf(sketch, i).from !== word) return
  const verb = verbAbove(sketch, i)
  if (verb < 0 || verb > word || !CHANGING.test(lemmas[verb] ?? '')) return
  const within = chain(sketch, noun, verb)
  if (words[word] === 'by') {
    const size = spreadOf(sketch, i)
    const much =
      words.slice(size.from, size.to).some((one) => /^(half|third|quarter|%|percent|points?)$/.test(one)) ||
      sketch.tags[i] === 'NUM'
    if (much && within) hang(sketch, i, verb, 'obl')
    return
  }
  if (words[word] !== 'from' || !within) return
  const to = words.findIndex((one, k) => one === 'to' && k > word && k < spreadOf(sketch, i).to + 3)
  if (to < 0) return
  const goal = heads[to] ?? -1
  if (sketch.tags[goal] === 'VERB' || goal < 0) return
  hang(sketch, i, verb, 'obl')
  if (heads[goal] === noun) hang(sketch, goal, verb, 'obl')
}

/** Whether a noun hangs on the verb by phrases alone, as its object or behind it. */
function chain(sketch: Sketch, noun: number, verb: number): boolean {
  for (let at = noun, steps = 0; steps < 4; at = sketch.heads[at] ?? -1, steps++) {
    if (sketch.heads[at] === verb) return /^(obj|obl)$/.test(kindOf(sketch, at)) || sketch.relations[at] === 'nsubj:pass'
    if (kindOf(sketch, at) !== 'nmod') return false
  }
  return false
}

/** "€9 [a square metre]": a measure behind a sum is the sum's. */
function pricePer(sketch: Sketch, i: number): void {
  const { words, tags, relations } = sketch
  const verb = sketch.heads[i] ?? -1
  if (!/^(obj|obl:unmarked)$/.test(relations[i] ?? '') || tags[i] !== 'NOUN' || verb < 0) return
  const { from, to } = spreadOf(sketch, i)
  if (!/^(a|an)$/.test(words[from] ?? '') || to !== i + 1 || tags[from - 1] !== 'NUM') return
  let sum = from - 1
  while (/^(NUM|SYM)$/.test(tags[sketch.heads[sum] ?? -1] ?? '') && (sketch.heads[sum] as number) < from)
    sum = sketch.heads[sum] as number
  if (tags[sum] !== 'SYM' || sketch.heads[sum] !== verb || kindOf(sketch, sum) !== 'obl') return
  hang(sketch, i, sum, 'nmod:unmarked')
}

/** "gives [a member] [two years]": a noun with an article and a number behind it are two phrases. */
function receiver(sketch: Sketch, i: number): void {
  const given = sketch.heads[i] ?? -1
  const verb = sketch.heads[given] ?? -1
  if (i > given || given < 0 || kindOf(sketch, given) !== 'obj' || !GIVING.test(sketch.lemmas[verb] ?? '') || i < verb) return
  if (
    !/^(compound|nmod|appos|obl)$/.test(kindOf(sketch, i)) ||
    sketch.relations[i] === 'nmod:poss' ||
    sketch.tags[i + 1] !== 'NUM'
  )
    return
  if (childWith(sketch, i, 'case') >= 0 || childWith(sketch, verb, 'iobj') >= 0) return
  const article = childrenIn(sketch, given).find(
    (child) => child < i && child > verb && /^(det|nmod)$/.test(kindOf(sketch, child)),
  )
  if (article === undefined && childWith(sketch, i, 'det') < 0) return
  for (const child of childrenIn(sketch, given)) if (child < i) hang(sketch, child, i, sketch.relations[child] as string)
  hang(sketch, i, verb, 'iobj')
}

const HANDING = /^(cede|sell|transfer|hand|lease|donate|award|grant|lend|sign|export|deliver|return|restore|give|send|surrender)$/

/** "ceded Bombay [to England]": whom a thing goes to is no part of its name. */
function handedOver(sketch: Sketch, i: number): void {
  const thing = sketch.heads[i] ?? -1
  const verb = sketch.heads[thing] ?? -1
  if (kindOf(sketch, i) !== 'nmod' || kindOf(sketch, thing) !== 'obj' || !HANDING.test(sketch.lemmas[verb] ?? '')) return
  const word = childrenIn(sketch, i).find((child) => child < i && kindOf(sketch, child) === 'case')
  if (word === undefined || sketch.words[word] !== 'to' || thing > word || sketch.tags[thing] !== 'PROPN') return
  if (spreadOf(sketch, i).to === spreadOf(sketch, thing).to) hang(sketch, i, verb, 'obl')
}
