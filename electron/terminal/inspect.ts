// inspect FILE [--json]: what a deck file of any kind holds, and what of it Dossier could not keep.
import { parseArgs } from 'node:util'
import { Trouble } from '../../decks/index.ts'
import { readNamed } from './files.ts'
import { readAnyDeck, type Contents } from './readers.ts'

const USAGE = 'npm run --silent inspect -- FILE [--json]'

/** @returns the exit code */
export async function inspect(args: readonly string[]): Promise<number> {
  const { file, json } = parse(args)
  const { contents } = await readAnyDeck(readNamed(file), false)
  process.stdout.write(json ? `${JSON.stringify(contents, null, 2)}\n` : told(contents))
  return 0
}

function told({ format, leftOut, ...counts }: Contents): string {
  const { decks, noteTypes, notes, cards, reviews, media } = counts
  const lines = [
    `format      ${format}`,
    `decks       ${decks}`,
    `note types  ${noteTypes}`,
    `notes       ${notes}`,
    `cards       ${cards}`,
    `reviews     ${reviews}`,
    `media       ${media}`,
    ...(leftOut.length > 0 ? ['', 'What would be left out or mended:', ...leftOut.map((line) => `  ${line}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function parse(args: readonly string[]): { file: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Trouble('not-ours', `Name one deck file to look into: ${USAGE}`)
    return { file, json: values.json }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('not-ours', `${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`)
  }
}
