// npm run train -- meaning: learns what names are and who is who from the annotated documents of the study data (DOSSIER_DATA),
// and writes both tables into decks/language. Seeded: the same documents give the same bytes; it takes a minute.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadEnglish } from '../../decks/language/parser/index.ts'
import { root } from '../support/data.ts'
import { corefDocuments, rereadDocument } from '../support/coref.ts'
import { learnNames } from './learn-names.ts'
import { learnReferences } from './learn-references.ts'

const english = loadEnglish(readFileSync(path.join(root, 'decks/language/english.weights')))
const documents = corefDocuments('train', english)
if (documents.length === 0) {
  console.error('The annotated documents are not there: set DOSSIER_DATA to the folder that has treebank/coref-train.conll.gz.')
  process.exit(1)
}

write(
  'names/type-weights.ts',
  'TYPE_WEIGHTS',
  'What each trait of a name says of its type: points for person, organisation, place, event, other.',
  learnNames(documents),
)
write(
  'references/weights.ts',
  'REFERENCE_WEIGHTS',
  'What each trait says for a candidate, or for none of them: the sort of pronoun or phrase, the trait, its points.',
  // our own trees too: as they will be met, mistakes and all
  learnReferences([...documents, ...documents.map((one) => rereadDocument(one, english))]),
)

function write(file: string, name: string, about: string, table: string): void {
  const source = `// ${about}\n// Learned from annotated text (GUM, CC BY 4.0), written by \`npm run train -- meaning\`.\nexport const ${name} = \`\n${packed(table)}\n\`\n`
  writeFileSync(path.join(root, 'decks/language', file), source)
  console.log(`${file}: ${String(table.split('\n').length)} traits, ${String(source.length)} bytes`)
}

/** Several rows a line, parted by tabs: a table stays a few lines long. */
function packed(table: string): string {
  const lines = ['']
  for (const row of table.split('\n')) {
    const line = lines.at(-1) ?? ''
    if (line.length + row.length > 1200) lines.push(row)
    else lines[lines.length - 1] = line === '' ? row : `${line}\t${row}`
  }
  return lines.join('\n')
}
