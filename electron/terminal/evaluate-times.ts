// evaluate timeml FOLDER: how well expressions of time are read in texts that experts annotated, as one line of JSON.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from '../../decks/index.ts'
import { readTimeML, readTimes, scoreTimes, type AnnotatedText } from '../../tests/evaluate/timeml.ts'

/** Prints one JSON object for all files of the folder together, those in folders inside it too. */
export function evaluateTimes(folders: readonly string[]): number {
  const [given] = folders
  if (given === undefined || folders.length > 1)
    throw new Trouble('empty', 'Name one folder with .tml files: npm run --silent evaluate -- timeml FOLDER')
  const folder = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given)
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Trouble('unreadable', `${folder} is no folder that can be read. Check its name and place.`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tml'))
    .sort()
  if (files.length === 0) throw new Trouble('empty', `There is no .tml file in ${folder}.`)
  const score = scoreTimes(
    files.map((name) => annotated(path.join(folder, name))),
    readTimes,
  )
  const { documents, expressions } = score
  const figures = { strictF1: four(score.strictF1), relaxedF1: four(score.relaxedF1), valueF1: four(score.valueF1) }
  console.log(JSON.stringify({ ...figures, documents, expressions }))
  return 0
}

function annotated(file: string): AnnotatedText {
  try {
    return readTimeML(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Trouble('not-ours', `${file} cannot be read as TimeML: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function four(share: number): number {
  return Math.round(share * 1e4) / 1e4
}
