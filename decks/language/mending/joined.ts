// Clauses that the tree has hung too low: what "and" joins to a whole clause, what a semicolon parts, what "once" opens.
import { isTimeLemma } from '../clauses/roles.ts'
import { childWith, childrenIn, hang, isFinite, isUnder, kindOf, spreadOf, turnOver, verbAbove, type Sketch } from './sketch.ts'

export function mendJoined(sketch: Sketch): void {
  firstIsFirst(sketch)
  const verbs = [...sketch.words.keys()].filter((i) => /^(VERB|AUX)$/.test(sketch.tags[i] ?? '') && isFinite(sketch, i))
  for (const verb of verbs) {
    ownSubject(sketch, verb)
    behindSemicolon(sketch, verb)
    opened(sketch, verb)
  }
  // what is joined to a verb is known now
  for (const verb of verbs) {
    timeNoSubject(sketch, verb)
    listed(sketch, verb)
  }
}

function subjectBefore(sketch: Sketch, verb: number): number {
  return childrenIn(sketch, verb).find((child) => child < verb && /^nsubj/.test(sketch.relations[child] ?? '')) ?? -1
}

/** "..., but it does": a sentence is not built on what "but" joins to it. */
function firstIsFirst(sketch: Sketch): void {
  const root = sketch.heads.indexOf(-1)
  if (root < 0) return
  const own = childrenIn(sketch, root)
  const cc = own.find((child) => child < root && kindOf(sketch, child) === 'cc')
  const subject = subjectBefore(sketch, root)
  if (cc === undefined || cc < 4 || subject < cc) return
  const first = own.find(
    (child) =>
      child < cc &&
      /^(advcl|ccomp|parataxis)$/.test(kindOf(sketch, child)) &&
      isFinite(sketch, child) &&
      childWith(sketch, child, 'mark') < 0,
  )
  if (first === undefined || subjectBefore(sketch, first) < 0) return
  const before = own.filter((child) => child < cc && child !== first)
  if (!turnOver(sketch, root, first, 'conj')) return
  for (const child of before) hang(sketch, child, first, sketch.relations[child] as string)
}

/** ", and the maker has set aside": a clause with a subject of its own is joined to a clause, not to a noun. */
function ownSubject(sketch: Sketch, verb: number): void {
  const { relations } = sketch
  const subject = subjectBefore(sketch, verb)
  if (subject < 0) return
  // "has set" is active
  if (relations[subject] === 'nsubj:pass' && !childrenIn(sketch, verb).some((child) => relations[child] === 'aux:pass')) {
    const having = childrenIn(sketch, verb).some(
      (child) => /^(have|has|had)$/.test(sketch.words[child] ?? '') && relations[child] === 'aux',
    )
    if (having) relations[subject] = 'nsubj'
  }
  const head = sketch.heads[verb] ?? -1
  if (
    kindOf(sketch, verb) !== 'conj' ||
    head < 0 ||
    /^(VERB|AUX)$/.test(sketch.tags[head] ?? '') ||
    childWith(sketch, head, 'cop') >= 0
  )
    return
  const cc = childWith(sketch, verb, 'cc')
  if (cc < 0 || cc > subject || sketch.words[cc - 1] !== ',') return
  const main = verbAbove(sketch, head)
  if (main >= 0 && main < cc) hang(sketch, verb, main, 'conj')
}

/** What stands behind a semicolon is said beside the whole sentence. */
function behindSemicolon(sketch: Sketch, verb: number): void {
  if (kindOf(sketch, verb) !== 'parataxis' || subjectBefore(sketch, verb) < 0) return
  const { from } = spreadOf(sketch, verb)
  const root = sketch.heads.indexOf(-1)
  if ((sketch.words[from] === ';' || sketch.words[from - 1] === ';') && root < from) hang(sketch, verb, root, 'parataxis')
}

/** "any amount once a tenancy had run": an adverb that opens a clause with a subject makes it say when. */
function opened(sketch: Sketch, verb: number): void {
  const head = sketch.heads[verb] ?? -1
  const { from } = spreadOf(sketch, verb)
  if (
    sketch.relations[verb] !== 'acl:relcl' ||
    sketch.words[from] !== 'once' ||
    head > from ||
    subjectBefore(sketch, verb) < from
  )
    return
  const above = verbAbove(sketch, head)
  if (above < 0 || above > from || !hang(sketch, verb, above, 'advcl')) return
  sketch.relations[from] = 'mark'
}

/** "raised its rate and this week [lowered] its forecast": a time is not who did it. */
function timeNoSubject(sketch: Sketch, verb: number): void {
  const subject = subjectBefore(sketch, verb)
  const head = sketch.heads[verb] ?? -1
  if (subject < 0 || kindOf(sketch, verb) !== 'conj' || sketch.tags[head] !== 'VERB' || childWith(sketch, verb, 'obj') < verb)
    return
  if (!isTimeLemma(sketch, subject) || !/^(this|last)$/.test(sketch.words[spreadOf(sketch, subject).from] ?? '')) return
  if (!/^(see|mark|bring|witness|give|make)$/.test(sketch.lemmas[verb] ?? '')) sketch.relations[subject] = 'obl:unmarked'
}

/** "has fined two firms, [frozen] their assets and closed": a participle behind a comma goes on with what "has" began. */
function listed(sketch: Sketch, verb: number): void {
  const { words, xpos, tags, heads, lemmas } = sketch
  const having = childrenIn(sketch, verb).some((child) => lemmas[child] === 'have' && sketch.relations[child] === 'aux')
  if (
    !having ||
    xpos[verb] !== 'VBN' ||
    !childrenIn(sketch, verb).some((child) => kindOf(sketch, child) === 'conj' && tags[child] === 'VERB')
  )
    return
  for (let i = verb + 2; i < words.length; i++) {
    const noun = heads[i] ?? -1
    if (xpos[i] !== 'VBN' || kindOf(sketch, i) !== 'amod' || words[i - 1] !== ',' || kindOf(sketch, noun) !== 'conj' || noun < i)
      continue
    if (!isUnder(sketch, noun, verb) || childWith(sketch, noun, 'cc', 'det') >= 0 || spreadOf(sketch, noun).from < i - 1) continue
    hang(sketch, noun, verb, 'obj')
    hang(sketch, i, verb, 'conj')
    hang(sketch, noun, i, 'obj')
    tags[i] = 'VERB'
  }
}
