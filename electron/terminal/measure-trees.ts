// How well trees are read, counted as the CoNLL 2018 shared task counts: the universal part of a relation, punctuation too.
import type { UdSentence } from './conllu.ts'

/** What was read of one sentence, word by word with the annotated one. */
export interface ReadTree {
  readonly tags: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'csubj'])

export class TreeCount {
  words = 0
  tags = 0
  heads = 0
  labelled = 0
  /** Sentences whose annotated root is a verb with a subject, and those of which root, subjects and objects are right. */
  asked = 0
  answered = 0

  add(gold: UdSentence, read: ReadTree): void {
    gold.forms.forEach((_, i) => {
      this.words++
      if (gold.upos[i] === read.tags[i]) this.tags++
      if (gold.heads[i] !== read.heads[i]) return
      this.heads++
      if (universal(gold.relations[i]!) === universal(read.relations[i]!)) this.labelled++
    })
    if (!asksForSubject(gold)) return
    this.asked++
    if (sameCore(gold, read)) this.answered++
  }

  /** Percentages. */
  get figures(): { upos: number; uas: number; las: number; svo: number } {
    const share = (part: number, of: number): number => Math.round((10_000 * part) / Math.max(1, of)) / 100
    return {
      upos: share(this.tags, this.words),
      uas: share(this.heads, this.words),
      las: share(this.labelled, this.words),
      svo: share(this.answered, this.asked),
    }
  }
}

/** "nsubj" of "nsubj:pass". */
export function universal(relation: string): string {
  return relation.split(':', 1)[0] ?? ''
}

export function asksForSubject({ heads, upos, relations }: UdSentence): boolean {
  const root = heads.indexOf(-1)
  return upos[root] === 'VERB' && relations.some((relation, i) => heads[i] === root && SUBJECTS.has(relation))
}

/** Whether the root, the set of its subjects and the set of its objects are right, head and label. */
export function sameCore(gold: Pick<UdSentence, 'heads' | 'relations'>, read: Pick<ReadTree, 'heads' | 'relations'>): boolean {
  const root = gold.heads.indexOf(-1)
  if (read.heads.indexOf(-1) !== root) return false
  const role = (heads: readonly number[], relations: readonly string[], i: number): string => {
    const relation = heads[i] === root ? (relations[i] ?? '') : ''
    return relation === 'obj' || SUBJECTS.has(relation) ? relation : ''
  }
  return gold.heads.every((_, i) => role(gold.heads, gold.relations, i) === role(read.heads, read.relations, i))
}
