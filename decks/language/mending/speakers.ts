// Who speaks: "..., the authors estimate, ..." between commas says whose words the sentence is, and is not what it is about.
import { REPORTING } from '../clauses/reporting.ts'
import { childrenIn, hang, isFinite, isNominal, isUnder, kindOf, spreadOf, turnOver, type Sketch } from './sketch.ts'

export function mendSpeakers(sketch: Sketch): void {
  for (let verb = 1; verb < sketch.words.length; verb++) {
    if (!REPORTING.has(sketch.lemmas[verb] ?? '') || sketch.tags[verb] !== 'VERB' || !isFinite(sketch, verb)) continue
    const subject = speakerOf(sketch, verb)
    if (subject < 0) continue
    const frame = frameOf(sketch, subject, verb)
    if (frame) setApart(sketch, verb, frame)
  }
}

/** The speaking verb's subject; where the tree has none, the phrase between a comma and the verb. */
function speakerOf(sketch: Sketch, verb: number): number {
  const own = childrenIn(sketch, verb).find((child) => child < verb && /^nsubj/.test(sketch.relations[child] ?? ''))
  if (own !== undefined) return own
  const noun = verb - 1
  const { heads, words } = sketch
  if (!isNominal(sketch, noun) || heads[noun] === -1 || !/^(VBD|VBZ|VBP)$/.test(sketch.xpos[verb] ?? '')) return -1
  if (!/^(appos|nmod|obl|conj|dep|obj)$/.test(kindOf(sketch, noun)) || words[spreadOf(sketch, noun).from - 1] !== ',') return -1
  if (childrenIn(sketch, noun).some((child) => /^(case|cc|mark)$/.test(kindOf(sketch, child)))) return -1
  // the verb hangs below its own subject
  if (isUnder(sketch, verb, noun) && !hang(sketch, verb, heads[noun] as number, 'parataxis')) return -1
  return hang(sketch, noun, verb, 'nsubj') ? noun : -1
}

/** The commas or quotation marks around "the authors estimate" or "its managers said in March"; null where it is not between them. */
function frameOf(sketch: Sketch, subject: number, verb: number): { from: number; to: number } | null {
  const { words } = sketch
  let from = subject
  while (from > 0 && isUnder(sketch, from - 1, subject) && !/^[,”"]$/.test(words[from - 1]!)) from--
  // "an engineer, said"
  if (!/^[,”"]$/.test(words[from - 1] ?? '') || from < 4) return null
  let to = verb + 1
  while (to < words.length && to < verb + 5 && !/^[,.“"]$/.test(words[to]!)) to++
  if (!/^[,“"]$/.test(words[to] ?? '') || (to > verb + 1 && !/^(in|on|last|this|yesterday|today|at)$/.test(words[verb + 1]!)))
    return null
  return { from, to }
}

function setApart(sketch: Sketch, verb: number, { from, to }: { from: number; to: number }): void {
  const { heads, relations } = sketch
  const root = heads.indexOf(-1)
  if (relations[verb] === 'parataxis') return
  if (verb !== root) {
    const kept = childrenIn(sketch, verb).filter((child) => child < from - 1 || child > to + 1)
    const above = heads[verb] as number
    const kind = relations[verb] as string
    if (kindOf(sketch, verb) === 'conj' || kindOf(sketch, verb) === 'acl') return
    // what is said hangs below who said it
    const said = kept.find((child) => /^(ccomp|parataxis|advcl|conj)$/.test(kindOf(sketch, child)) && isFinite(sketch, child))
    if (said === undefined && isUnder(sketch, verb, root) && root < from) hang(sketch, verb, root, 'parataxis')
    else if (said !== undefined && turnOver(sketch, verb, said, 'parataxis')) {
      heads[said] = above
      relations[said] = kind
      for (const child of kept) if (child !== said) hang(sketch, child, said, relations[child] as string)
    }
    return
  }
  // the whole quotation hangs on the speaker's name
  const inside = heads.findIndex(
    (head, i) => i < from && head >= from - 1 && head < verb && isFinite(sketch, i) && sketch.tags[i] === 'VERB',
  )
  if (inside >= 0) hang(sketch, inside, verb, 'ccomp')
  const outer = childrenIn(sketch, verb).find(
    (child) => child > to && isFinite(sketch, child) && /^(ccomp|parataxis|conj|advcl)$/.test(kindOf(sketch, child)),
  )
  const before = childrenIn(sketch, verb).find(
    (child) => child < from - 1 && isFinite(sketch, child) && /^(ccomp|parataxis|advcl|conj)$/.test(kindOf(sketch, child)),
  )
  const said = before ?? outer
  if (said === undefined || spreadOf(sketch, said).from >= from !== said > to) return
  const others = childrenIn(sketch, verb).filter((child) => child !== said && (child < from - 1 || child >= to))
  if (!turnOver(sketch, verb, said, 'parataxis')) return
  for (const child of others) hang(sketch, child, said, relations[child] as string)
}
