// What stands before the subject without a comma: "Until last year landlords could raise rents", "Under the new rules banks must hold more capital".
import { isTimeLemma } from '../clauses/roles.ts'
import { childWith, childrenIn, hang, isFinite, isNominal, isUnder, kindOf, spreadOf, turnOver, type Sketch } from './sketch.ts'

const OPENERS = /^(although|though|because|after|before|when|while|since|if|unless|until|as|once|whereas)$/

export function mendFronts(sketch: Sketch): void {
  openedRoot(sketch)
  for (let verb = 1; verb < sketch.words.length; verb++) {
    if (!/^(VERB|AUX|NOUN|ADJ)$/.test(sketch.tags[verb] ?? '') || !isFinite(sketch, verb)) continue
    swallowedTime(sketch, verb)
    openedByPreposition(sketch, verb)
    swallowedSubject(sketch, verb)
    swallowedObject(sketch, verb)
  }
}

/** "Although the board agreed, the bank refused": the sentence is built on the second verb. */
function openedRoot(sketch: Sketch): void {
  const root = sketch.heads.indexOf(-1)
  if (root < 0) return
  const mark = childrenIn(sketch, root).find((child) => child < root && kindOf(sketch, child) === 'mark')
  if (mark !== 0 || !OPENERS.test(sketch.words[0] ?? '')) return
  const main = childrenIn(sketch, root).find((child) => {
    if (child < root || !/^(ccomp|parataxis|conj|advcl)$/.test(kindOf(sketch, child)) || !isFinite(sketch, child)) return false
    const subject = childrenIn(sketch, child).find((one) => /^nsubj/.test(sketch.relations[one] ?? ''))
    return (
      subject !== undefined &&
      sketch.words[spreadOf(sketch, subject).from - 1] === ',' &&
      childWith(sketch, child, 'cc', 'mark') < 0
    )
  })
  if (main === undefined || !turnOver(sketch, root, main, 'advcl')) return
  for (const child of childrenIn(sketch, root)) if (child > main) hang(sketch, child, main, sketch.relations[child] as string)
}

function subjectOf(sketch: Sketch, verb: number): number {
  return childrenIn(sketch, verb).find((child) => child < verb && /^nsubj/.test(sketch.relations[child] ?? '')) ?? -1
}

/** "[Until last year] landlords could": a subject has no preposition; the time before it has. */
function swallowedTime(sketch: Sketch, verb: number): void {
  const subject = subjectOf(sketch, verb)
  if (subject < 0) return
  const word = childrenIn(sketch, subject).find((child) => child < subject && kindOf(sketch, child) === 'case')
  if (word === undefined || sketch.xpos[word] !== 'IN' || spreadOf(sketch, subject).from !== word) return
  const time = childrenIn(sketch, subject).find(
    (child) => child > word && child < subject && isTimeLemma(sketch, child) && childWith(sketch, child, 'case') < 0,
  )
  if (time === undefined) return
  for (const child of childrenIn(sketch, subject))
    if (child < time && child !== word) hang(sketch, child, time, sketch.relations[child] as string)
  hang(sketch, time, verb, 'obl')
  hang(sketch, word, time, 'case')
}

/** "[Under the new rules] ferries must": "under" opens no clause, so that two nouns in the plural behind it are two phrases. */
function openedByPreposition(sketch: Sketch, verb: number): void {
  const subject = subjectOf(sketch, verb)
  const mark = childrenIn(sketch, verb).find((child) => child < 2 && kindOf(sketch, child) === 'mark')
  if (
    mark === undefined ||
    subject < 0 ||
    !/^(under|in|at|by|during|for|on|with|without|within|from|over)$/.test(sketch.words[mark]!)
  )
    return
  const first = childrenIn(sketch, subject).find((child) => child === subject - 1 && kindOf(sketch, child) === 'compound')
  if (first === undefined || sketch.xpos[first] !== 'NNS' || sketch.xpos[subject] !== 'NNS') return
  for (const child of childrenIn(sketch, subject))
    if (child < first) hang(sketch, child, first, sketch.relations[child] as string)
  hang(sketch, first, verb, 'obl')
  hang(sketch, mark, first, 'case')
}

/** "Under the new [rules] [banks] ... must hold": two nouns in the plural, or two names, side by side are two phrases. */
function swallowedSubject(sketch: Sketch, verb: number): void {
  const { xpos, relations, words } = sketch
  const subject = subjectOf(sketch, verb)
  if (subject >= 0) return
  const front = childrenIn(sketch, verb).find(
    (child) =>
      child < verb && kindOf(sketch, child) === 'obl' && spreadOf(sketch, child).from === childWith(sketch, child, 'case'),
  )
  if (front === undefined || words.slice(front, verb).includes(',')) return
  if (spreadOf(sketch, front).from > 1) return
  const first = childrenIn(sketch, front).find(
    (child) =>
      child === front - 1 &&
      kindOf(sketch, child) === 'compound' &&
      ((xpos[child] === 'NNS' && xpos[front] === 'NNS') ||
        (isTimeLemma(sketch, child) && isNominal(sketch, front)) ||
        (sketch.tags[child] === 'PROPN' && sketch.tags[front] === 'PROPN' && childWith(sketch, front, 'conj') >= 0)),
  )
  if (first === undefined) return
  for (const child of childrenIn(sketch, front)) if (child < first) hang(sketch, child, first, relations[child] as string)
  if (!hang(sketch, first, verb, 'obl')) return
  relations[front] = childrenIn(sketch, verb).some((child) => relations[child] === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}

/** "Because Chad imports [most of its petrol], [the price] rose": the object behind the first verb is not the second one's subject. */
function swallowedObject(sketch: Sketch, verb: number): void {
  const subject = subjectOf(sketch, verb)
  if (subject < 0) return
  const { from, to } = spreadOf(sketch, subject)
  const before = childrenIn(sketch, verb).find(
    (child) =>
      child < from &&
      kindOf(sketch, child) === 'advcl' &&
      spreadOf(sketch, child).to === from &&
      childWith(sketch, child, 'mark') >= 0 &&
      childWith(sketch, child, 'nsubj') >= 0 &&
      childWith(sketch, child, 'obj', 'ccomp', 'xcomp', 'aux', 'cop') < 0,
  )
  if (before === undefined) return
  const comma = sketch.words.indexOf(',', from)
  if (comma < 0 || comma >= Math.min(to, verb)) return
  const second = sketch.heads.findIndex(
    (_, i) =>
      i > comma &&
      i < verb &&
      isUnder(sketch, i, subject) &&
      /^(conj|appos|nmod)$/.test(kindOf(sketch, i)) &&
      spreadOf(sketch, i).from >= comma &&
      spreadOf(sketch, i).from <= comma + 1 &&
      childWith(sketch, i, 'cc') < 0,
  )
  if (second < 0) return
  const relation = sketch.relations[subject] as string
  if (!hang(sketch, second, verb, relation)) return
  hang(sketch, subject, before, 'obj')
  sketch.tags[before] = 'VERB'
  if (sketch.xpos[before] === 'NNS') sketch.xpos[before] = 'VBZ'
  if (sketch.xpos[before] === 'NN') sketch.xpos[before] = 'VBP'
}
