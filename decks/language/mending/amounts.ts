// Amounts with what limits them: "up to 380,000 vehicles", "as much as 18 %", "about a third of its power", "below 12 %".
import { childWith, childrenIn, hang, isPassive, isUnder, kindOf, spreadOf, turnOver, type Sketch } from './sketch.ts'

const PART = /^(third|quarter|half|fifth|tenth|dozen|hundred|thousand|million|billion)s?$/
const TIME = /^(second|minute|hour|day|night|week|month|quarter|year|decade|century|time|generation)s?$/
const TELLING = /^(talk|speak|think|write|know|worry|ask|learn|hear|complain|argue|warn|care|read|say|tell)$/
/** Verbs whose amount is not what they act on. */
const MEASURED =
  /^(rise|fall|grow|drop|increase|decrease|climb|shrink|plunge|jump|last|go|come|run|continue|rely|depend|be|live|work|wait|return|move|stay|date|add|lead)$/

export function mendAmounts(sketch: Sketch): void {
  const { words } = sketch
  words.forEach((_, i) => unitOfMoney(sketch, i))
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i] === 'up' && words[i + 1] === 'to' && beginsAmount(sketch, i + 2)) limit(sketch, i, i + 1)
    if (
      words[i] === 'as' &&
      words[i + 2] === 'as' &&
      /^(much|many|few|little)$/.test(words[i + 1]!) &&
      beginsAmount(sketch, i + 3)
    )
      limit(sketch, i, i + 2)
    if (/^(about|around|roughly|nearly|over)$/.test(words[i]!) && (beginsAmount(sketch, i + 1) || isShare(sketch, i + 1)))
      about(sketch, i)
    if (/^(below|above)$/.test(words[i]!) && beginsAmount(sketch, i + 1)) below(sketch, i)
  }
}

/** "380,000", "$ 40", "€400m" */
function beginsAmount({ xpos, words }: Sketch, i: number): boolean {
  return xpos[i] === 'CD' || (/^[$£€¥]$/.test(words[i] ?? '') && xpos[i + 1] === 'CD')
}

/** "a third", "half" */
function isShare({ words }: Sketch, i: number): boolean {
  return PART.test(words[i] ?? '') || (/^(a|one|two|three)$/.test(words[i] ?? '') && PART.test(words[i + 1] ?? ''))
}

/** The noun that the number at `i` counts, or the number. */
function amountAt(sketch: Sketch, i: number): number {
  let at = i
  for (let steps = 0; steps < 4; steps++) {
    const head = sketch.heads[at] ?? -1
    if (
      head > at &&
      head - at < 5 &&
      /^(nummod|compound|det|amod|nmod|advmod|flat)$/.test(kindOf(sketch, at)) &&
      sketch.tags[head] !== 'VERB'
    )
      at = head
    else break
  }
  return at
}

/** "up to", "as much as": words of degree, and the amount behind them is the verb's or the preposition's. */
function limit(sketch: Sketch, first: number, last: number): void {
  const amount = amountAt(sketch, last + 1)
  const { words, heads } = sketch
  if (sketch.tags[amount] === 'VERB' || amount <= last) return
  // the words may hold the amount: free it first
  const held = [first, first + 1, last].find((word) => isUnder(sketch, amount, word))
  if (held !== undefined) {
    const above = heads[held] as number
    if (above < 0) return
    heads[amount] = above
    sketch.relations[amount] = 'obl'
  }
  for (let i = first; i <= last; i++) if (!hang(sketch, i, i === first ? amount : first, i === first ? 'advmod' : 'fixed')) return
  sketch.xpos[last] = 'IN'
  const before = words[first - 1] ?? ''
  const verb = heads[amount] ?? -1
  if (/^(by|of|for|to|from|with|at|than)$/.test(before) && sketch.tags[first - 1] !== 'VERB') {
    hang(sketch, first - 1, amount, 'case')
    return
  }
  if (sketch.tags[verb] !== 'VERB' || kindOf(sketch, amount) !== 'obl') return
  if (childrenIn(sketch, amount).some((child) => child < first && kindOf(sketch, child) === 'case')) return
  sketch.relations[amount] = mayTake(sketch, verb, amount) ? 'obj' : 'obl:unmarked'
}

function mayTake(sketch: Sketch, verb: number, amount: number): boolean {
  return (
    !isPassive(sketch, verb) &&
    childWith(sketch, verb, 'obj', 'ccomp') < 0 &&
    !MEASURED.test(sketch.lemmas[verb] ?? '') &&
    !TIME.test(sketch.words[amount] ?? '')
  )
}

/** "produced about a third of its power" */
function about(sketch: Sketch, i: number): void {
  const amount = sketch.heads[i] ?? -1
  const verb = sketch.heads[amount] ?? -1
  if (kindOf(sketch, i) !== 'case' || kindOf(sketch, amount) !== 'obl' || sketch.tags[verb] !== 'VERB' || i !== verb + 1) return
  if (TELLING.test(sketch.lemmas[verb] ?? '') || /^(1[0-9]|20)\d\d$/.test(sketch.words[amount] ?? '')) return
  if (!mayTake(sketch, verb, amount) || spreadOf(sketch, amount).from !== i) return
  const number = i + 1
  sketch.relations[amount] = 'obj'
  hang(sketch, i, amount === number ? amount : number, 'advmod')
}

/** "fell below 12 %" */
function below(sketch: Sketch, i: number): void {
  const verb = sketch.heads[i] ?? -1
  const amount = amountAt(sketch, i + 1)
  if (kindOf(sketch, i) !== 'advmod' || sketch.tags[verb] !== 'VERB' || amount <= i || !isUnder(sketch, amount, verb)) return
  if (!/^(parataxis|obj|obl|dep|advmod|nummod|conj|appos)$/.test(kindOf(sketch, amount)) || sketch.heads[amount] !== verb) return
  if (childrenIn(sketch, amount).some((child) => child < amount && kindOf(sketch, child) === 'case')) return
  sketch.relations[amount] = 'obl'
  hang(sketch, i, amount, 'case')
}

/** "a loan of $ 3 bn to Pakistan": the unit is part of the sum, and what hangs on it hangs on what the sum hangs on. */
function unitOfMoney(sketch: Sketch, sign: number): void {
  const { words, xpos, heads, relations, tags } = sketch
  const unit = sign + 2
  if (!/^[$£€¥]$/.test(words[sign] ?? '') || xpos[sign + 1] !== 'CD') return
  if (!/^(bn|m|tn|k|million|billion|trillion|mn)$/.test(words[unit] ?? '')) return
  tags[unit] = 'NUM'
  xpos[unit] = 'CD'
  if (isUnder(sketch, sign, unit)) {
    // the unit is the sum's head: the sign takes its place
    const inner = childrenIn(sketch, unit)
    if (heads[sign] !== unit || !turnOver(sketch, unit, sign, 'nummod')) return
    for (const child of inner) if (child !== sign && child !== sign + 1) hang(sketch, child, sign, relations[child] as string)
    return
  }
  const head = heads[unit] ?? -1
  if (head === sign + 1 || (head === sign && kindOf(sketch, unit) === 'nummod')) return
  const above = heads[sign] ?? -1
  const inner = childrenIn(sketch, unit)
  if (!hang(sketch, unit, sign, 'nummod')) return
  for (const child of inner)
    if (child > unit) hang(sketch, child, above >= 0 && tags[above] !== 'VERB' ? above : sign, relations[child] as string)
}
