// What is left where the tree lost a sentence's main clause: the sentence as it stands, in which a date or a figure may still be asked.
import { verbGroupOf, type Tree } from '../../language/clauses/index.ts'
import type { Clause, Sentence } from '../../language/index.ts'

/** All of a sentence as one clause of which only the verb is known; undefined where no word of it can be one. */
export function lostClause({ tokens, heads }: Sentence, tree: Tree): Clause | undefined {
  const root = heads.indexOf(-1)
  const told = tokens.findIndex(({ xpos }) => xpos === 'VBD')
  // in the present many a noun looks like a verb
  const head =
    told >= 0 ? told : tokens.findIndex(({ xpos, tag }, i) => /^(?:VBZ|VBP|MD)$/.test(xpos) && (i === root || tag === 'AUX'))
  if (head < 0) return undefined
  return {
    kind: 'main',
    from: 0,
    to: tokens.length,
    head,
    above: null,
    noun: null,
    marker: null,
    subject: null,
    subjectRange: null,
    verb: verbGroupOf(tree, head),
    object: null,
    objectRange: null,
    complement: null,
    parts: [],
    front: [],
    modifiers: [],
    sure: false,
    certain: false,
  }
}
