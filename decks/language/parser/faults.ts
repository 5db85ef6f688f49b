// What the grammar of English has against a reading: where the parser's readings are close, the one with the fewest faults is right more often.

/** A reading's words side by side. */
export interface Reading {
  /** Lower case. */
  readonly words: readonly string[]
  readonly xpos: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

const FINITE = /^(VBD|VBZ|VBP|MD)$/
const VERB = /^(VB|MD)/
/** Relations that a sentence of prose hardly has: what the parser could not place. */
const UNPLACED = /^(dep|reparandum|orphan|goeswith|list|dislocated|vocative|discourse)/
/** Verbs that "of" stands behind. */
const TAKES_OF =
  /^(consist|dispos|speak|spoke|think|thought|hear|approv|di|complain|dream|boast|tak|took|smell|beg|admit|mak|made|becam|becom|tir|warn)/
const OPENERS = /^(although|though|because|after|before|when|while|since|if|unless|until|as|once|whereas)$/

/** How much speaks against a reading; 0 is a plain sentence. */
export function faultsOf(reading: Reading): number {
  const { words, xpos, heads, relations } = reading
  const children: number[][] = words.map(() => [])
  heads.forEach((head, i) => children[head]?.push(i))
  const has = (i: number, pattern: RegExp): boolean => children[i]!.some((child) => pattern.test(relations[child]!))
  let faults = rootFaults(reading, children)
  relations.forEach((relation, i) => {
    const tag = xpos[i]!
    const head = heads[i]!
    if (UNPLACED.test(relation)) faults++
    // a subject behind a preposition, or of another number than its verb
    if (/^nsubj/.test(relation)) {
      if (children[i]!.some((child) => child < i && relations[child] === 'case' && xpos[child] === 'IN')) faults++
      if (head > i && disagrees(reading, children, i, head)) faults++
    }
    if (!FINITE.test(tag)) return
    if (words[i + 1] === 'of' && !TAKES_OF.test(words[i]!)) faults += 2
    if (/^(aux|cop)/.test(relation)) return
    if (tag === 'MD') faults++
    else if (/^(root|parataxis|ccomp|advcl|acl:relcl)/.test(relation)) {
      if (!has(i, /^(nsubj|csubj|expl)/) && relation !== 'root') faults++
    } else if (relation === 'conj') {
      if (!VERB.test(xpos[head] ?? '') && !has(head, /^cop/)) faults++
    } else if (!(tag === 'VBP' && /^xcomp/.test(relation))) faults++
  })
  words.forEach((_, i) => {
    // a clause that hangs on a noun as on a verb; a noun in the plural before another
    if (relations[i] === 'advcl' && /^(nsubj|compound|obj)/.test(relations[heads[i]!] ?? '') && !has(heads[i]!, /^cop/)) faults++
    if (relations[i] === 'compound' && xpos[i] === 'NNS') faults++
    if (children[i]!.filter((child) => relations[child] === 'obj').length > 1) faults++
    // a noun joined to a verb
    if (relations[i] === 'conj' && VERB.test(xpos[heads[i]!] ?? '') && /^(NN|CD|DT|IN|NNS|NNP)$/.test(xpos[i]!))
      if (!has(i, /^(cop|nsubj|cc$)/) || !has(i, /^(cop|nsubj)/)) faults++
  })
  return faults
}

/** A sentence is built on a finite verb that has a subject. */
function rootFaults({ words, xpos, heads, relations }: Reading, children: readonly (readonly number[])[]): number {
  const root = heads.indexOf(-1)
  const own = children[root] ?? []
  const subject = own.some((child) => /^(nsubj|csubj|expl)/.test(relations[child]!))
  const helped = own.some((child) => /^(aux|cop)/.test(relations[child]!))
  const opened = own.some((child) => child < root && relations[child] === 'mark' && OPENERS.test(words[child]!))
  const finite = FINITE.test(xpos[root] ?? '') || helped
  // a participle with a subject is a past in disguise
  const past = xpos[root] === 'VBN' && own.some((child) => relations[child] === 'nsubj')
  return (subject ? 0 : 2) + (finite ? 0 : past ? 1 : 2) + (opened ? 1 : 0)
}

const EITHER =
  /^(who|that|which|there|majority|minority|number|lot|group|half|percent|cent|%|one|data|media|series|species|rest|none|most|some|all|any|more|team|family|staff|couple|police|third|quarter)$/

function disagrees(
  { words, xpos, relations }: Reading,
  children: readonly (readonly number[])[],
  subject: number,
  verb: number,
): boolean {
  const first = children[verb]!.find((child) => /^(aux|cop)/.test(relations[child]!) && child < verb) ?? verb
  const tag = xpos[first]!
  if (EITHER.test(words[subject]!)) return false
  const joined = children[subject]!.some((child) => relations[child] === 'conj')
  const plural = xpos[subject] === 'NNS' || /^(they|we|these|those)$/.test(words[subject]!) || joined
  const single = !joined && (xpos[subject] === 'NN' || /^(he|she|it|this)$/.test(words[subject]!))
  if (tag === 'VBZ' || words[first] === 'was') return plural && !joined
  if (tag === 'VBP' || words[first] === 'were') return single
  return false
}
