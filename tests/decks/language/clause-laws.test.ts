// What holds for the clauses of every annotated sentence, and which of them can be trusted.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Clause, Range, Sentence } from '../../../decks/language/index.ts'
import { data } from '../../support/data.ts'
import { asSentence, treebank } from '../../support/treebank.ts'

const present = data('treebank', 'dev.conllu.gz') !== null

describe.skipIf(!present)('clauses of annotated trees', () => {
  let sentences: readonly Sentence[] = []
  beforeAll(() => {
    sentences = treebank('dev').map((one) => asSentence(one))
  }, 60_000)

  const each = (check: (clause: Clause, sentence: Sentence) => boolean): string[] =>
    sentences.flatMap((sentence) =>
      sentence.clauses
        .filter((clause) => !check(clause, sentence))
        .map((clause) => `${words(sentence, clause)} (${clause.kind})`),
    )

  it('lie in their sentence with all their parts', () => {
    expect(
      each((clause, { tokens }) =>
        stretches(clause).every((one) => one.from >= 0 && one.from < one.to && one.to <= tokens.length),
      ),
    ).toEqual([])
  })

  it('have parts that do not overlap', () => {
    expect(
      each((clause) => {
        const own = [clause.verb, clause.objectRange, clause.complement, ...clause.parts].filter((one) => one !== null)
        return own.every((one, i) => own.every((other, j) => i === j || one.to <= other.from || other.to <= one.from))
      }),
    ).toEqual([])
  })

  it('have their subject outside their verb group, and where they are sure in front of it', () => {
    expect(
      each(({ subjectRange: subject, verb, sure, kind }) => {
        if (!subject) return true
        if (subject.from < verb.to && verb.from < subject.to) return false
        return !sure || kind === 'speaker' || subject.to <= verb.from
      }),
    ).toEqual([])
  })

  it('have the object of their tree', () => {
    expect(
      each(
        ({ object, head }, { relations, heads }) =>
          object === null || (relations[object.head] === 'obj' && heads[object.head] === head),
      ),
    ).toEqual([])
  })

  it('say time only of what is a time', () => {
    const times = sentences.flatMap((sentence) =>
      sentence.clauses.flatMap((clause) =>
        clause.parts
          .filter((part) => part.role === 'time' && part.kind === 'phrase')
          .map((part) =>
            sentence.tokens
              .slice(part.from, part.to)
              .map((token) => token.text)
              .join(' '),
          ),
      ),
    )
    expect(times.length).toBeGreaterThan(120)
    expect(
      times.filter(
        (time) =>
          !/\d|day|month|week|year|century|centuries|decade|season|hour|minute|second|night|morning|evening|afternoon|pe?r?iod|era|quarter|noon|summer|winter|spring|autumn|fall|christmas|easter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|moment|tonight|yesterday|tomorrow/i.test(
            time,
          ),
      ),
    ).toEqual([])
  })

  it('are sure in most of the sentences of edited prose', () => {
    const sure = (genre: RegExp): number => {
      const some = treebank('dev')
        .filter((ud) => genre.test(ud.genre) && ud.relations.some((relation) => relation.startsWith('nsubj')))
        .map((one) => asSentence(one))
      return (
        some.filter((sentence) => sentence.clauses.some((clause) => clause.kind === 'main' && clause.sure)).length / some.length
      )
    }
    expect(sure(/gum-(news|bio|voyage|textbook)/)).toBeGreaterThan(0.7)
  })
})

function stretches(clause: Clause): Range[] {
  return [
    clause,
    clause.subject,
    clause.subjectRange,
    clause.verb,
    clause.object,
    clause.objectRange,
    clause.complement,
    ...clause.parts,
  ].filter((one) => one !== null)
}

function words({ tokens }: Sentence, range: Range): string {
  return tokens
    .slice(range.from, range.to)
    .map((token) => token.text)
    .join(' ')
}
