// A tree while it is being mended: words side by side, and the few ways to walk and to change it. Nothing can make a circle of it.

/** What a parser gives; heads, relations and tags may be changed. */
export interface Sketch {
  /** Lower case, straight apostrophes. */
  readonly words: readonly string[]
  readonly tags: string[]
  readonly xpos: string[]
  readonly lemmas: string[]
  /** Index of each word's head, -1 for the root. */
  readonly heads: number[]
  readonly relations: string[]
}

export function childrenIn({ heads }: Sketch, i: number): number[] {
  return heads.flatMap((head, child) => (head === i ? [child] : []))
}

/** The universal part of a word's relation. */
export function kindOf({ relations }: Sketch, i: number): string {
  return (relations[i] ?? '').split(':', 1)[0] ?? ''
}

/** The first child with one of these relations (universal part), or -1. */
export function childWith(sketch: Sketch, i: number, ...kinds: readonly string[]): number {
  return childrenIn(sketch, i).find((child) => kinds.includes(kindOf(sketch, child))) ?? -1
}

export function isUnder({ heads }: Sketch, i: number, above: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps <= heads.length; at = heads[at] ?? -1, steps++) if (at === above) return true
  return false
}

/** From the first to the last word at or under `i`, `to` exclusive. */
export function spreadOf(sketch: Sketch, i: number): { from: number; to: number } {
  let from = i
  let to = i + 1
  sketch.heads.forEach((_, k) => {
    if (!isUnder(sketch, k, i)) return
    if (k < from) from = k
    if (k >= to) to = k + 1
  })
  return { from, to }
}

/** Hangs a word on another; not on one that hangs on it. */
export function hang(sketch: Sketch, i: number, head: number, relation: string): boolean {
  if (i === head || head < 0 || sketch.heads[i] === -1 || isUnder(sketch, head, i)) return false
  sketch.heads[i] = head
  sketch.relations[i] = relation
  return true
}

/** Puts `lower`, which hangs on `upper`, in its place; `upper` then hangs on it. */
export function turnOver(sketch: Sketch, upper: number, lower: number, relation: string): boolean {
  const { heads, relations } = sketch
  if (!isUnder(sketch, lower, upper) || lower === upper) return false
  const above = heads[upper] as number
  const kind = relations[upper] as string
  heads[lower] = above
  relations[lower] = kind
  heads[upper] = lower
  relations[upper] = relation
  return true
}

export function isNominal({ tags }: Sketch, i: number): boolean {
  return /^(NOUN|PROPN|PRON|NUM|SYM)$/.test(tags[i] ?? '')
}

/** "had", "rules", "may": a verb that carries a tense, by its tag. */
export function isTensed({ xpos }: Sketch, i: number): boolean {
  return /^(VBD|VBZ|VBP|MD)$/.test(xpos[i] ?? '')
}

/** Whether a verb carries a tense itself or by an auxiliary. */
export function isFinite(sketch: Sketch, i: number): boolean {
  if (isTensed(sketch, i)) return true
  return childrenIn(sketch, i).some(
    (child) => child < i && /^(aux|cop)/.test(sketch.relations[child] ?? '') && isTensed(sketch, child),
  )
}

export function isPassive(sketch: Sketch, i: number): boolean {
  return childrenIn(sketch, i).some((child) => /^(aux|nsubj):pass$/.test(sketch.relations[child] ?? ''))
}

/** The nearest verb above a word, or -1. */
export function verbAbove({ heads, tags }: Sketch, i: number): number {
  for (let at = heads[i] ?? -1, steps = 0; at >= 0 && steps <= heads.length; at = heads[at] ?? -1, steps++)
    if (tags[at] === 'VERB') return at
  return -1
}
