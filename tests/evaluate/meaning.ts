// Names and who is who on the annotated documents that training kept back, said in lines for the terminal.
import { readFileSync } from 'node:fs'
import { parse, type English, type Tag } from '../../decks/language/index.ts'
import { findNames } from '../../decks/language/names/find.ts'
import { isSure } from '../../decks/language/references/sure.ts'
import { readWeights } from '../../decks/language/references/weigh.ts'
import { REFERENCE_WEIGHTS } from '../../decks/language/references/weights.ts'
import { sentenceOf } from '../../decks/language/sentence-reader.ts'
import { readFile } from '../../decks/documents/index.ts'
import { readLanguage } from '../../decks/language/read.ts'
import { corefDocuments, type CorefDocument } from '../support/coref.ts'
import { articles, data } from '../support/data.ts'
import { nameFigures, typeFigures, type NameList } from './names.ts'
import { curveOf, pointOf, trialsOf, type CurvePoint, type Trial } from './references.ts'

const BARS = [0, 50, 100, 150, 200, 300]
const SORTS = ['he', 'it', 'they', 'the'] as const

/** What `evaluate -- language` prints of names and who is who; no lines where the data is absent. */
export function meaningLines(english: English): string[] {
  const documents = corefDocuments('dev')
  if (documents.length === 0) return []
  const own = documents.map((document) => ({ ...document, sentences: document.sentences.map((one) => reread(english, one)) }))
  return [
    ...articleLines(english),
    ...['from the annotators’ trees', 'from our own trees'].flatMap((said, i) =>
      documentLines(said, documents, i === 0 ? documents : own),
    ),
  ]
}

function articleLines(english: English): string[] {
  const list = data('gold', 'names.json')
  const texts = articles()
  if (!list || !texts) return []
  const found = texts.map(({ name, bytes }) => {
    const { text, blocks } = readFile(bytes, name)
    return readLanguage(text, blocks, english).names
  })
  const { names, extent, type, lost, mistaken } = nameFigures(found, JSON.parse(readFileSync(list, 'utf8')) as NameList)
  return [
    `Names of the articles: ${String(extent)} of ${String(names)} with the right extent, ${String(type)} with the right kind`,
    `  not found: ${lost.join(', ')}`,
    `  mistaken: ${mistaken.join('; ')}`,
  ]
}

function documentLines(said: string, gold: readonly CorefDocument[], read: readonly CorefDocument[]): string[] {
  const weights = readWeights(REFERENCE_WEIGHTS)
  const names = read.map(({ sentences }) => findNames(sentences))
  const types = typeFigures(gold.map((document, i) => ({ document, names: names[i] ?? findNames([]) })))
  const trials = gold.flatMap((document, i) => trialsOf(document, names[i]?.bySentence ?? [], weights, read[i]?.sentences))
  const sure = pointOf(trials, 0, isResolved)
  return [
    `Names of annotated documents, ${said}: ${percent(types.right / types.named)} of ${String(types.named)} of the right kind`,
    `Who is who, ${said}: ${String(trials.filter(({ named }) => named).length)} pronouns and definite phrases whose entity is named before`,
    `  resolved ${percent(sure.reach)}; of these right ${percent(sure.rightOfNamed)}; of all that is resolved (${String(sure.resolved)}) right ${percent(sure.right)}`,
    ...SORTS.map(
      (sort) =>
        `  ${sort.padEnd(5)}${curve(
          curveOf(
            trials.filter((trial) => trial.sort === sort),
            BARS,
          ),
        )}`,
    ),
  ]
}

function isResolved({ sort, lead }: Trial): boolean {
  return lead !== null && isSure(sort, lead)
}

/** "lead 50: 87 % resolved, 96.0 % right". */
function curve(points: readonly CurvePoint[]): string {
  return points
    .map(({ bar, reach, rightOfNamed }) => `lead ${String(bar)}: ${percent(reach)} / ${percent(rightOfNamed)}`)
    .join('   ')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** The same words with our own tags and tree. */
function reread(english: English, sentence: CorefDocument['sentences'][number]): CorefDocument['sentences'][number] {
  const { tags, xpos, lemmas, heads, relations, confidence } = parse(
    english,
    sentence.tokens.map(({ text }) => text),
  )
  const tokens = sentence.tokens.map((token, i) => ({
    ...token,
    tag: tags[i] as Tag,
    xpos: xpos[i] ?? '',
    lemma: lemmas[i] ?? token.lower,
  }))
  return sentenceOf({ tokens, heads, relations }, confidence, sentence.index, sentence.block)
}
