// npm run train -- trust: learns from the treebank's dev file how far a clause can be trusted, and puts it into
// decks/language/english.weights, whose other tables stay. Half a minute.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadEnglish } from '../../decks/language/parser/english.ts'
import { readLearnt, writeLearnt } from '../../decks/language/parser/file.ts'
import { root } from '../support/data.ts'
import { treebank } from '../support/treebank.ts'
import { learnTrust } from './learn-trust.ts'

const file = path.join(root, 'decks/language/english.weights')
const dev = treebank('dev')
if (dev.length === 0) {
  console.error('The treebank is not there: set DOSSIER_DATA to the folder that has treebank/dev.conllu.gz.')
  process.exit(1)
}
const bytes = readFileSync(file)
const written = writeLearnt({ ...readLearnt(bytes), trust: learnTrust(dev, loadEnglish(bytes)) })
writeFileSync(file, written)
console.log(`${file}: ${String(written.length)} bytes`)
