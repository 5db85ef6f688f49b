// Which noun a relative clause tells about: "the roofs of the house, which were red" says so by its number; "X, who had been named Y, left" by its commas.
import { childrenIn, hang, isNominal, kindOf, spreadOf, type Sketch } from './sketch.ts'

export function mendRelatives(sketch: Sketch): void {
  for (let i = 0; i < sketch.words.length; i++) {
    loose(sketch, i)
    byNumber(sketch, i)
  }
}

function relativeOf(sketch: Sketch, i: number): number {
  return (
    childrenIn(sketch, i).find(
      (child) => child < i && /^(who|which)$/.test(sketch.words[child] ?? '') && /^nsubj/.test(sketch.relations[child] ?? ''),
    ) ?? -1
  )
}

/** ", who had been named abbot, left": not what was said, but who. */
function loose(sketch: Sketch, i: number): void {
  if (!/^(ccomp|advcl|parataxis|dep)$/.test(kindOf(sketch, i))) return
  const word = relativeOf(sketch, i)
  if (word < 1 || sketch.words[word - 1] !== ',' || spreadOf(sketch, i).from < word - 1) return
  const noun = nounBefore(sketch, word - 1)
  if (noun >= 0) hang(sketch, i, noun, 'acl:relcl')
}

/** The head of the phrase that ends at a comma. */
function nounBefore(sketch: Sketch, comma: number): number {
  let at = comma - 1
  if (!isNominal(sketch, at)) return -1
  while (
    /^(compound|flat|nummod)$/.test(kindOf(sketch, at)) &&
    (sketch.heads[at] ?? -1) >= 0 &&
    (sketch.heads[at] as number) < comma
  )
    at = sketch.heads[at] as number
  return isNominal(sketch, at) ? at : -1
}

/** A clause in the plural tells of no single thing: the other noun of "the roofs of the house" is meant. */
function byNumber(sketch: Sketch, i: number): void {
  if (sketch.relations[i] !== 'acl:relcl') return
  const noun = sketch.heads[i] as number
  const word = childrenIn(sketch, i).find(
    (child) => child < i && /^(who|which|that)$/.test(sketch.words[child] ?? '') && /^nsubj/.test(sketch.relations[child] ?? ''),
  )
  if (word === undefined || noun > word) return
  const told = numberOfVerb(sketch, i)
  const own = numberOf(sketch, noun)
  if (!told || !own || own === told) return
  const inner = childrenIn(sketch, noun).filter(
    (child) => kindOf(sketch, child) === 'nmod' && child > noun && child < word && numberOf(sketch, child) === told,
  )
  const outer = kindOf(sketch, noun) === 'nmod' ? (sketch.heads[noun] as number) : -1
  const other = inner.at(-1) ?? (outer >= 0 && outer < noun && numberOf(sketch, outer) === told ? outer : undefined)
  if (other !== undefined) hang(sketch, i, other, 'acl:relcl')
}

function numberOf({ xpos, heads, relations }: Sketch, i: number): 'one' | 'many' | null {
  if (relations.some((relation, k) => relation === 'conj' && heads[k] === i)) return null
  if (xpos[i] === 'NNS' || xpos[i] === 'NNPS') return 'many'
  return xpos[i] === 'NN' || xpos[i] === 'NNP' ? 'one' : null
}

function numberOfVerb(sketch: Sketch, i: number): 'one' | 'many' | null {
  const { words, xpos, relations } = sketch
  const first = childrenIn(sketch, i).find((child) => child < i && /^(aux|cop)/.test(relations[child] ?? '')) ?? i
  if (xpos[first] === 'VBZ' || words[first] === 'was') return 'one'
  return xpos[first] === 'VBP' || words[first] === 'were' ? 'many' : null
}
