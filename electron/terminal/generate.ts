// generate FILE... [--json] [--out FILE] [--name NAME]: reads documents and prints or writes the deck found in them.
import { parseArgs } from 'node:util'
import { makeDeck, Trouble, type GeneratedDeck, type NamedFile, type Problem } from '../../decks/index.ts'
import { english } from './english.ts'
import { readNamed, writeWhole } from './files.ts'
import { summary } from './summary.ts'
import { writerFor } from './writers.ts'

const USAGE = 'npm run --silent generate -- FILE... [--json] [--out deck.json|.dossier.json|.apkg|.csv|.tsv|.md] [--name NAME]'

/** @returns the exit code: 1 when a file could not be read, though the others were */
export async function generate(args: readonly string[]): Promise<number> {
  const { files, json, out, name } = parse(args)
  const write = out === undefined ? null : writerFor(out)
  const { named, problems } = readAll(files)
  const made = await makeDeck(named, { english: english(), ...(name === undefined ? {} : { name }) }, (file, done, total) => {
    if (file) process.stderr.write(`Reading ${file} (${done + 1} of ${total})\n`)
  })
  for (const problem of [...problems, ...made.problems]) console.error(problem.message)
  if (write && out !== undefined && made.deck.documents.length === 0)
    console.error(`${out} was not written, because no document could be read.`)
  else if (write && out !== undefined) {
    writeWhole(out, await write(made.deck))
    console.error(`${out} holds ${countOf(made.deck)}.`)
  }
  if (json) process.stdout.write(`${JSON.stringify(made.deck, null, 2)}\n`)
  else if (!write) process.stdout.write(summary(made.deck))
  return problems.length + made.problems.length > 0 ? 1 : 0
}

function parse(args: readonly string[]): { files: string[]; json: boolean; out: string | undefined; name: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, out: { type: 'string' }, name: { type: 'string' } },
    })
    if (positionals.length === 0) throw new Trouble('empty', `Name at least one document: ${USAGE}`)
    return { files: positionals, json: values.json, out: values.out, name: values.name }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('not-ours', `${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`)
  }
}

function readAll(files: readonly string[]): { named: NamedFile[]; problems: Problem[] } {
  const named: NamedFile[] = []
  const problems: Problem[] = []
  for (const file of files)
    try {
      named.push(readNamed(file))
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      problems.push({ file, message: error.message })
    }
  return { named, problems }
}

function countOf(deck: GeneratedDeck): string {
  const cards = deck.notes.reduce((sum, note) => sum + note.cards.length, 0)
  return `${deck.notes.length} notes and ${cards} cards from ${deck.documents.length} ${deck.documents.length === 1 ? 'document' : 'documents'}`
}
