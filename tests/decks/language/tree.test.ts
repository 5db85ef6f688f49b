// Trees: what holds for any words, what a few plain sentences must give, and how near the annotators' trees they come.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, readLanguage, readPasted, SAMPLES, type Parse, type Sentence } from '../../../decks/index.ts'
import { measureTrees } from '../../../electron/terminal/evaluate-language.ts'
import { english } from '../../support/english.ts'
import { treebank } from '../../support/treebank.ts'

const anyWord = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    'the',
    'of',
    'said',
    'Japan',
    'which',
    ',',
    '.',
    '“',
    '😀',
    'لا',
    '2019',
    '-',
    'not',
    'U.S.',
    'is',
    'to',
    'and',
  ),
)

/** Fails unless every word hangs below the one root. */
function expectTree({ heads, relations }: Pick<Parse, 'heads' | 'relations'>): void {
  expect(heads.filter((head) => head === -1)).toHaveLength(1)
  heads.forEach((head, i) => {
    expect(relations[i] === 'root').toBe(head === -1)
    let above = i
    for (let steps = 0; above !== -1; steps++) {
      expect(steps).toBeLessThanOrEqual(heads.length)
      above = heads[above]!
    }
  })
}

/** "nsubj(doubled, Japan)" and so on. */
function arcs(sentence: string): string[] {
  const words = sentence.split(' ')
  const { heads, relations } = parse(english(), words)
  return words.map((word, i) => `${relations[i]}(${words[heads[i]!] ?? 'ROOT'}, ${word})`)
}

describe('any words', () => {
  it('give a tree with one root, a tag and a lemma for each, and a confidence between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 40 }), (words) => {
        const read = parse(english(), words)
        for (const list of [read.tags, read.xpos, read.lemmas, read.heads, read.relations])
          expect(list).toHaveLength(words.length)
        expectTree(read)
        expect(read.confidence).toBeGreaterThanOrEqual(0)
        expect(read.confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 400 },
    )
  })

  it('give the same again, whatever was read between', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 20 }), fc.array(anyWord, { maxLength: 20 }), (words, others) => {
        const first = parse(english(), words)
        parse(english(), others)
        expect(parse(english(), words)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  it('are one tree however many there are', () => {
    expectTree(parse(english(), Array<string>(1000).fill('word')))
    expect(parse(english(), [])).toMatchObject({ heads: [], confidence: 0 })
  })

  it('never crash or hang it: 10,000 random texts', () => {
    const seen = fc.sample(fc.string({ unit: 'binary', maxLength: 24 }), { numRuns: 10_000, seed: 3 })
    for (const text of seen) {
      const words = text.split(/\s+/).filter(Boolean)
      if (words.length > 0) expect(parse(english(), words).heads.filter((head) => head === -1)).toHaveLength(1)
    }
  })
})

describe('plain sentences', () => {
  it.each([
    ['Japan doubled its budget in 2022 .', ['nsubj(doubled, Japan)', 'root(ROOT, doubled)', 'obj(doubled, budget)']],
    ['The law was passed by the parliament .', ['nsubj:pass(passed, law)', 'root(ROOT, passed)', 'aux:pass(passed, was)']],
    ['She said that the army left the town .', ['root(ROOT, said)', 'nsubj(left, army)', 'obj(left, town)', 'ccomp(said, left)']],
    ['Insulin is a hormone .', ['nsubj(hormone, Insulin)', 'cop(hormone, is)', 'root(ROOT, hormone)']],
    ['The king , who lived in Paris , built a palace .', ['nsubj(built, king)', 'acl:relcl(king, lived)', 'obj(built, palace)']],
  ])('%s', (sentence, expected) => {
    const found = arcs(sentence)
    for (const arc of expected) expect(found).toContain(arc)
  })
})

describe('a text', () => {
  const bare = ({ start, tokens, heads, relations, confidence }: Sentence): string =>
    JSON.stringify([
      tokens.map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
      heads,
      relations,
      confidence,
    ])

  it('is read alike alone and inside a longer one', () => {
    for (const { text } of SAMPLES) {
      const document = readPasted(text)
      const whole = readLanguage(document.text, document.blocks, english()).sentences
      document.blocks.forEach(({ start, end, kind }, index) => {
        const part = document.text.slice(start, end)
        if (kind !== 'paragraph' || part.length < 300) return
        const alone = readLanguage(part, [{ start: 0, end: part.length, kind }], english()).sentences
        expect(alone.map(bare)).toEqual(whole.filter(({ block }) => block === index).map(bare))
      })
    }
  })
})

describe('annotated sentences kept back from training', () => {
  const dev = treebank('dev').filter((_, i) => i % 12 === 0)
  it.skipIf(dev.length === 0)('are mostly read as their annotators read them', () => {
    const { figures } = measureTrees(english(), dev)
    expect(figures.upos).toBeGreaterThan(94)
    expect(figures.las).toBeGreaterThan(80)
    expect(figures.svo).toBeGreaterThan(75)
    expect(figures.rawLas).toBeGreaterThan(figures.las - 1.8)
  })
})
