// convert IN... --out OUT [--new]: any decks that can be read, as one deck of any kind that can be written.
import { parseArgs } from 'node:util'
import { joinDeckFiles, Trouble } from '../../decks/index.ts'
import { readNamed, writeWhole } from './files.ts'
import { readAnyDeck } from './readers.ts'
import { deckWriterFor } from './writers.ts'

const USAGE =
  'npm run --silent convert -- FILE... --out deck.dossier|.apkg|.txt|.csv|.tsv|.md|.obsidian.md|.hashcards.md|.html [--new]'

/** @returns the exit code */
export async function convert(args: readonly string[]): Promise<number> {
  const { files, out, fresh } = parse(args)
  const write = deckWriterFor(out)
  const read = []
  for (const file of files) read.push(await readAnyDeck(readNamed(file), true))
  for (const line of read.flatMap(({ contents }) => contents.leftOut)) console.error(line)
  const joined = joinDeckFiles(read.map(({ file }) => file))
  if (joined.cards.length === 0)
    throw new Trouble('empty', `${out} was not written, because there is no card in ${files.join(', ')}.`)
  writeWhole(out, await write(joined, !fresh))
  console.error(`${out} holds ${joined.notes.length} notes and ${joined.cards.length} cards.`)
  return 0
}

function parse(args: readonly string[]): { files: string[]; out: string; fresh: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, new: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0 || values.out === undefined)
      throw new Trouble('empty', `Name the decks to convert and the file to write: ${USAGE}`)
    return { files: positionals, out: values.out, fresh: values.new }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('not-ours', `${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`)
  }
}
