// evaluate language: how well words, tags, trees, names and who is who are read, on annotated sentences that training kept back.
// evaluate conllu FILE...: the same of any CoNLL-U files, as one line of JSON.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse, Trouble, type English } from '../../decks/index.ts'
import { clauseLines } from '../../tests/evaluate/clauses.ts'
import { meaningLines } from '../../tests/evaluate/meaning.ts'
import { readConllu, type UdSentence } from './conllu.ts'
import { english } from './english.ts'
import { RawCount, readRaw } from './measure-raw.ts'
import { sameCore, TreeCount } from './measure-trees.ts'

/** What is counted, in per cent; `words` is how many were looked at. */
export interface TreeFigures {
  readonly upos: number
  readonly uas: number
  readonly las: number
  readonly svo: number
  readonly rawLas: number
  readonly words: number
}

/** Prints one JSON object for all files together. */
export function evaluateConllu(files: readonly string[]): number {
  if (files.length === 0) throw new Trouble('empty', 'Name at least one file: npm run --silent evaluate -- conllu FILE...')
  const sentences = files.flatMap((file) => readTreebank(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file)))
  console.log(JSON.stringify(measureTrees(english(), sentences).figures))
  return 0
}

/** Prints figures, kinds of relation and the curve of confidence on the treebank's dev file in `folder`. */
export function evaluateTrees(folder: string): number {
  const file = path.join(folder, 'treebank', 'dev.conllu.gz')
  if (!existsSync(file)) {
    console.error(`The treebank is not in ${folder} (DOSSIER_DATA), so trees were not evaluated.`)
    return process.env['DOSSIER_DATA_REQUIRED'] === '1' ? 1 : 0
  }
  const { figures, rawWords, sure } = measureTrees(english(), readTreebank(file))
  console.log(`Trees on ${figures.words} words kept back from training, gold words, own tags:`)
  console.log(`UPOS ${figures.upos} %  UAS ${figures.uas} %  LAS ${figures.las} %  subject-verb-object ${figures.svo} %`)
  console.log(`From raw text: LAS ${figures.rawLas} %, words ${rawWords} %`)
  console.log('Confidence: of the most confident sentences, how many have root, subjects and objects right:')
  for (const [name, share] of SHARES) {
    const some = sure.slice(0, Math.max(1, Math.round(sure.length * share)))
    const right = some.filter((one) => one.right).length
    const least = some.at(-1)?.confidence ?? 0
    console.log(`  ${name.padEnd(12)} ${((100 * right) / some.length).toFixed(1)} %  confidence from ${least.toFixed(3)}`)
  }
  console.log('Confidence against truth:')
  for (const level of [...new Set(sure.map(({ confidence }) => confidence))]) {
    const some = sure.filter(({ confidence }) => confidence === level)
    const right = some.filter((one) => one.right).length
    console.log(
      `  said ${(100 * level).toFixed(1)} %  are ${((100 * right) / some.length).toFixed(1)} % of ${some.length} sentences`,
    )
  }
  for (const line of [...clauseLines(english()), ...meaningLines(english())]) console.log(line)
  return 0
}

/** The figures that are kept, on every fourth sentence: quick enough for each check. */
export function treeFigures(folder: string): Record<string, number> {
  const file = path.join(folder, 'treebank', 'dev.conllu.gz')
  if (!existsSync(file)) return {}
  const { figures } = measureTrees(
    english(),
    readTreebank(file).filter((_, i) => i % 4 === 0),
  )
  const { upos, las, svo, rawLas } = figures
  console.log(`trees  UPOS ${upos} %, LAS ${las} %, subject-verb-object ${svo} %, LAS from raw text ${rawLas} %`)
  return { 'trees upos': upos, 'trees las': las, 'trees svo': svo, 'trees raw las': rawLas }
}

const SHARES = [
  ['a tenth', 0.1],
  ['a fifth', 0.2],
  ['a third', 1 / 3],
  ['a half', 0.5],
  ['two thirds', 2 / 3],
  ['all', 1],
] as const

/** A CoNLL-U file, plain or gzipped. */
export function readTreebank(file: string): UdSentence[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new Trouble('unreadable', `${file} cannot be read. Check its name and place.`)
  }
  const sentences = readConllu((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'))
  if (sentences.length === 0) throw new Trouble('not-ours', `${file} has no sentences in CoNLL-U.`)
  return sentences
}

/** Reads every sentence twice: from its annotated words, and from its raw text. */
export function measureTrees(reader: English, sentences: readonly UdSentence[]) {
  const trees = new TreeCount()
  const raw = new RawCount()
  const sure = sentences.map((gold) => {
    const read = parse(reader, gold.forms)
    trees.add(gold, read)
    raw.add(gold, readRaw(reader, gold.text))
    return { confidence: read.confidence, right: sameCore(gold, read) }
  })
  sure.sort((a, b) => b.confidence - a.confidence)
  const { rawLas, rawWords } = raw.figures
  const figures: TreeFigures = { ...trees.figures, rawLas, words: trees.words }
  return { figures, rawWords, sure }
}
