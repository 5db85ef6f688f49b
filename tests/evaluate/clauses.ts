// How many clauses are read as from the annotators' trees: the same subject, verb and object, from the first word to the last.
import type { English } from '../../decks/language/parser/index.ts'
import type { Clause, Range, Sentence } from '../../decks/language/sentence.ts'
import { asSentence, parseSentence, reread, treebank } from '../support/treebank.ts'

/** What `evaluate -- language` says of clauses; nothing where the treebank is absent. */
export function clauseLines(english: English): string[] {
  const counts = { all: none(), sure: none(), certain: none() }
  for (const ud of treebank('dev')) {
    const gold = asSentence(ud, english)
    for (const clause of reread(gold, parseSentence(gold, english)).clauses) {
      count(counts.all, gold, clause)
      if (clause.sure) count(counts.sure, gold, clause)
      if (clause.certain) count(counts.certain, gold, clause)
    }
  }
  if (counts.all.clauses === 0) return []
  return Object.entries(counts).map(
    ([name, { clauses, words, heads }]) =>
      `Clauses, ${name}: ${clauses}; subject and object right in ${share(heads, clauses)} %, with every word of theirs in ${share(words, clauses)} %`,
  )
}

interface Count {
  clauses: number
  /** With the same words. */
  words: number
  /** With the same subject and object, but perhaps more or fewer words of them. */
  heads: number
}

function none(): Count {
  return { clauses: 0, words: 0, heads: 0 }
}

function count(counted: Count, gold: Sentence, clause: Clause): void {
  const found = counterpart(gold, clause)
  counted.clauses++
  if (found && found.subject?.head === clause.subject?.head && found.object?.head === clause.object?.head) counted.heads++
  if (isSameAs(gold, clause)) counted.words++
}

function share(part: number, of: number): string {
  return ((100 * part) / of).toFixed(1)
}

function counterpart({ clauses }: Sentence, { head, verb }: Clause): Clause | undefined {
  return clauses.find((one) => one.head === head) ?? clauses.find((one) => one.verb.head === verb.head)
}

/** Whether a sentence has the clause, with the same subject, verb and object from the first word to the last. */
export function isSameAs(gold: Sentence, clause: Clause): boolean {
  const found = counterpart(gold, clause)
  return (
    found !== undefined &&
    isSame(found.subjectRange, clause.subjectRange) &&
    isSame(found.verb, clause.verb) &&
    isSame(found.objectRange, clause.objectRange) &&
    (found.complement === null) === (clause.complement === null)
  )
}

function isSame(a: Range | null, b: Range | null): boolean {
  return a?.from === b?.from && a?.to === b?.to
}
