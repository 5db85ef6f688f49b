// Names and who is who on the annotated documents that training kept back, said in lines for the terminal.
import { readFileSync } from 'node:fs'
import type { English } from '../../decks/language/index.ts'
import { findNames } from '../../decks/language/names/find.ts'
import { isSure } from '../../decks/language/references/sure.ts'
import { readWeights } from '../../decks/language/references/weigh.ts'
import { REFERENCE_WEIGHTS } from '../../decks/language/references/weights.ts'
import { readFile } from '../../decks/documents/index.ts'
import { readLanguage } from '../../decks/language/read.ts'
import { corefDocuments, rereadDocument, type CorefDocument } from '../support/coref.ts'
import { articles, data } from '../support/data.ts'
import { nameFigures, typeFigures, type NameList } from './names.ts'
import { curveOf, pointOf, trialsOf, type CurvePoint, type Trial } from './references.ts'

const BARS = [0, 0.5, 0.6, 0.7, 0.8, 0.9]
const SORTS = ['he', 'it', 'they', 'the'] as const

/** What `evaluate -- language` prints of names and who is who; no lines where the data is absent. */
export function meaningLines(english: English): string[] {
  const documents = corefDocuments('dev', english)
  if (documents.length === 0) return []
  const own = documents.map((document) => rereadDocument(document, english))
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

function isResolved({ sort, odds, plain }: Trial): boolean {
  return odds !== null && isSure(sort, odds, plain)
}

/** "from 0.6: 87 % resolved, 96.0 % right". */
function curve(points: readonly CurvePoint[]): string {
  return points
    .map(({ bar, reach, rightOfNamed }) => `from ${String(bar)}: ${percent(reach)} / ${percent(rightOfNamed)}`)
    .join('   ')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
