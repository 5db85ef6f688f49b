// `evaluate -- conllu FILE...`: annotated sentences in, one line of figures out; and how words are lined up to count them.
import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { readConllu } from '../../electron/terminal/conllu.ts'
import { RawCount, type RawWord } from '../../electron/terminal/measure-raw.ts'
import { TreeCount } from '../../electron/terminal/measure-trees.ts'
import { run, terminal } from './terminal.ts'

const { put } = terminal()

const rows = (...lines: string[]): string => `${lines.join('\n')}\n\n`
const word = (id: number, form: string, tag: string, head: number, relation: string, misc = '_'): string =>
  [id, form, form.toLowerCase(), tag, '_', '_', head, relation, '_', misc].join('\t')

const SENTENCE = rows(
  '# text = Rain didn’t fall.',
  word(1, 'Rain', 'NOUN', 4, 'nsubj'),
  ['2-3', 'didn’t', ...Array<string>(8).fill('_')].join('\t'),
  word(2, 'did', 'AUX', 4, 'aux'),
  word(3, 'n’t', 'PART', 4, 'advmod'),
  word(4, 'fall', 'VERB', 0, 'root', 'SpaceAfter=No'),
  word(5, '.', 'PUNCT', 4, 'punct'),
)

test('plain and gzipped files give the same one line', async () => {
  const plain = await run(['evaluate', 'conllu', put('a.conllu', SENTENCE)])
  const packed = await run(['evaluate', 'conllu', put('a.conllu.gz', gzipSync(SENTENCE))])
  expect(plain).toMatchObject({ code: 0, said: [] })
  expect(packed.out).toBe(plain.out)
  expect(Object.keys(JSON.parse(plain.out) as object)).toEqual(['upos', 'uas', 'las', 'svo', 'rawLas', 'words'])
  expect(JSON.parse(plain.out)).toMatchObject({ words: 5, las: 100, svo: 100, rawLas: 100 })
})

test('several files are counted together', async () => {
  const { out } = await run(['evaluate', 'conllu', put('b.conllu', SENTENCE), put('c.conllu', SENTENCE)])
  expect(JSON.parse(out)).toMatchObject({ words: 10 })
})

test('what is no such file is refused by name', async () => {
  expect(await run(['evaluate', 'conllu', put('d.txt', 'Rain fell.')])).toMatchObject({
    code: 1,
    said: [expect.stringMatching(/d\.txt has no sentences in CoNLL-U/)],
  })
  expect(await run(['evaluate', 'conllu', 'absent.conllu'])).toMatchObject({
    code: 1,
    said: [expect.stringContaining('absent.conllu')],
  })
  expect(await run(['evaluate', 'conllu'])).toMatchObject({ code: 1, said: [expect.stringContaining('Name at least one file')] })
})

describe('the counts', () => {
  const [gold] = readConllu(SENTENCE)

  it('take the universal part of a relation, and whole roles for subject and object', () => {
    const count = new TreeCount()
    const tags = gold!.upos
    count.add(gold!, { tags, heads: gold!.heads, relations: ['nsubj', 'aux', 'advmod:neg', 'root', 'punct'] })
    expect(count.figures).toEqual({ upos: 100, uas: 100, las: 100, svo: 100 })
    count.add(gold!, { tags, heads: gold!.heads, relations: ['nsubj:pass', 'aux', 'advmod', 'root', 'punct'] })
    expect(count.figures).toEqual({ upos: 100, uas: 100, las: 100, svo: 50 })
    count.add(gold!, { tags, heads: [3, 3, 3, -1, 2], relations: ['nsubj', 'aux', 'advmod', 'root', 'punct'] })
    expect(count.figures).toMatchObject({ uas: 93.33, las: 93.33, svo: 66.67 })
  })

  it('line words up by where they stand', () => {
    const read = (...words: [number, number, number, string][]): RawWord[] =>
      words.map(([start, end, head, relation]) => ({ start, end, head, relation, text: gold!.text.slice(start, end) }))
    const all = new RawCount()
    all.add(gold!, read([0, 4, 3, 'nsubj'], [5, 8, 3, 'aux'], [8, 11, 3, 'advmod'], [12, 16, -1, 'root'], [16, 17, 3, 'punct']))
    expect(all.figures).toEqual({ rawLas: 100, rawWords: 100 })
    // "didn’t" left whole: four words read, three of them the annotators', and their heads right
    const whole = new RawCount()
    whole.add(gold!, read([0, 4, 2, 'nsubj'], [5, 11, 2, 'aux'], [12, 16, -1, 'root'], [16, 17, 2, 'punct']))
    expect(whole.figures).toEqual({ rawLas: 66.67, rawWords: 66.67 })
  })
})
