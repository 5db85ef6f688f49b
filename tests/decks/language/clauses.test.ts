// Finite clauses: whose they are, where they end, and where the reader must say that it is not sure.
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLanguage, type Range, type Sentence } from '../../../decks/language/index.ts'
import { data } from '../../support/data.ts'
import { english } from '../../support/english.ts'

const read = (text: string): Sentence =>
  readLanguage(text, [{ start: 0, end: text.length, kind: 'paragraph' }], english()).sentences[0] as Sentence

function clauses(text: string): string[] {
  const sentence = read(text)
  const words = (range: Range | null) =>
    range
      ? sentence.tokens
          .slice(range.from, range.to)
          .map((token) => token.text)
          .join(' ')
      : '-'
  return sentence.clauses.map(
    (clause) =>
      `${clause.kind}${clause.sure ? '' : '?'}: ${words(clause.subjectRange)} | ${words(clause.verb)} | ${words(clause.object)}`,
  )
}

describe('clauses', () => {
  it.each([
    ['Japan imposed sanctions on Russia.', ['main: Japan | imposed | sanctions']],
    ['In 2005, Japan and China had almost identical budgets.', ['main: Japan and China | had | almost identical budgets']],
    [
      'The plan proposed during the summit covered 60 projects.',
      ['main: The plan proposed during the summit | covered | 60 projects'],
    ],
    ['House prices climbed by nearly 40% in 2017.', ['main: House prices | climbed | -']],
    [
      'The Riksbank, which was founded in 1668, is old.',
      ['main: The Riksbank , which was founded in 1668 | is | -', 'relative: - | was founded | -'],
    ],
    [
      'Putin visited Japan and reiterated the declaration.',
      ['main: Putin | visited | Japan', 'shared: Putin | reiterated | the declaration'],
    ],
    ['Russia left, but Japan stayed.', ['main: Russia | left | -', 'joined: Japan | stayed | -']],
    ['Although Japan refused, China agreed.', ['main: China | agreed | -', 'subordinate: Japan | refused | -']],
    ['Kishida said the war had ended.', ['main: Kishida | said | -', 'reported: the war | had ended | -']],
    ['The ban was lifted in 1909.', ['main: The ban | was lifted | -']],
    ['Japan has not upgraded its regime.', ['main: Japan | has not upgraded | its regime']],
    ['Tokyo fears that China will attack.', ['main: Tokyo | fears | -', 'reported: China | will attack | -']],
    ['Japan this week revoked the status.', ['main: Japan | revoked | the status']],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })

  it.each(['She pointed to the table with soup served in a cup.', 'The rare times they used it helped.'])(
    'is not sure of “%s”',
    (text) => {
      expect(clauses(text).filter((clause) => clause.startsWith('main:'))).toEqual([])
    },
  )
})

const treebank = data('treebank', 'dev.conllu.gz')

describe.skipIf(!treebank)('clauses against the treebank', () => {
  it('are right nearly always where they are sure, and sure of most', () => {
    const { sure, right, expected } = measure(treebank as string)
    expect(expected).toBeGreaterThan(250)
    expect(right / sure).toBeGreaterThan(0.94)
    expect(right / expected).toBeGreaterThan(0.62)
  })
})

/** Of the edited genres' sentences with a subject: how many main clauses are sure, and how many of those have the annotated verb and subject. */
function measure(file: string): { sure: number; right: number; expected: number } {
  const count = { sure: 0, right: 0, expected: 0 }
  for (const block of gunzipSync(readFileSync(file)).toString('utf8').split('\n\n')) {
    const text = /# text = (.*)/.exec(block)?.[1]
    if (!text || !/# genre = gum-(news|bio|textbook|academic|voyage)/.test(block)) continue
    const { root, copula, subject } = annotated(block, text)
    if (subject !== undefined) count.expected++
    const sentence = read(text)
    const main = sentence.clauses.find((clause) => clause.kind === 'main' && clause.marker !== 'speaker')
    if (!main?.sure || !main.subject || sentence.clauses.some((clause) => clause.marker === 'speaker')) continue
    count.sure++
    const at = (index: number | undefined, token: number) => {
      const { start = 0, end = 0 } = sentence.tokens[token] ?? {}
      return index !== undefined && index >= start && index < end
    }
    const verb = at(root, main.verb.head) || at(copula, main.verb.head)
    const first = sentence.tokens[main.subject.from]?.start ?? 0
    const last = sentence.tokens[main.subject.to - 1]?.end ?? 0
    if (verb && (subject === undefined || (subject >= first && subject < last))) count.right++
  }
  return count
}

function annotated(block: string, text: string): { root?: number; copula?: number; subject?: number } {
  const words: { id: string; head: string; rel: string; start: number }[] = []
  let at = 0
  for (const line of block.split('\n')) {
    const [id = '', form = '', , , , , head = '', rel = ''] = line.split('\t')
    if (!/^\d+$/.test(id)) continue
    const found = text.indexOf(form, at)
    const start = found < 0 ? at : found
    if (found >= 0) at = found + form.length
    words.push({ id, head, rel, start })
  }
  const root = words.find((word) => word.rel === 'root')
  const of = (rel: RegExp) => words.find((word) => word.head === root?.id && rel.test(word.rel))?.start
  const copula = of(/^cop$/)
  const subject = of(/^nsubj/)
  return {
    ...(root ? { root: root.start } : {}),
    ...(copula === undefined ? {} : { copula }),
    ...(subject === undefined ? {} : { subject }),
  }
}
