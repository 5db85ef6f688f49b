// evaluate: how good the cards and the trees are, in figures that are kept. `evaluate -- --check` fails when one of them falls.
// `evaluate -- language` prints all of reading; `evaluate -- conllu FILE...` measures trees on any annotated sentences, and
// `evaluate -- timeml FOLDER` dates on any annotated texts.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { leaks, makeDeck, Trouble, verifyDeck, type GeneratedDeck, type NamedFile } from '../../decks/index.ts'
import { recall, type Expected } from '../../tests/evaluate/recall.ts'
import { english } from './english.ts'
import { evaluateConllu, evaluateTrees, treeFigures } from './evaluate-language.ts'
import { evaluateTimes } from './evaluate-times.ts'
import { readNamed, writeWhole } from './files.ts'

/** Figures by name. Those in points (0 to 100) may not fall by more than one; those that count faults may not rise. */
type Figures = Record<string, number>

const FAULTS = ['misquoted', 'leaks', 'duplicate ids', 'not following']
const root = fileURLToPath(new URL('../..', import.meta.url))
const BASELINE = path.join(root, 'tests/evaluate/baseline.json')

/** @returns the exit code */
export async function evaluate(args: readonly string[]): Promise<number> {
  const folder = path.resolve(root, process.env['DOSSIER_DATA'] ?? '../shared')
  if (args[0] === 'conllu') return evaluateConllu(args.slice(1))
  if (args[0] === 'timeml') return evaluateTimes(args.slice(1))
  if (args[0] === 'language' && args.length === 1) return evaluateTrees(folder)
  const unknown = args.find((arg) => arg !== '--check' && arg !== '--keep')
  if (unknown !== undefined)
    throw new Trouble(
      'not-ours',
      `evaluate does not know "${unknown}". It takes language, conllu FILE..., timeml FOLDER, --check (fail when a figure fell) or --keep (keep the figures as the new baseline).`,
    )
  if (!existsSync(path.join(folder, 'gold')) || !existsSync(path.join(folder, 'documents'))) {
    console.error(`The documents and the readers' lists are not in ${folder} (DOSSIER_DATA), so the cards were not evaluated.`)
    return process.env['DOSSIER_DATA_REQUIRED'] === '1' ? 1 : 0
  }
  const { deck, problems } = await makeDeck(filesIn(path.join(folder, 'documents')), { english: english() })
  for (const problem of problems) console.error(problem.message)
  const figures = { ...measure(deck, path.join(folder, 'gold')), ...treeFigures(folder) }
  if (args.includes('--keep')) writeWhole(BASELINE, `${JSON.stringify(figures, null, 2)}\n`)
  return args.includes('--check') ? check(figures) : 0
}

function filesIn(folder: string): NamedFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readNamed(path.join(folder, name)))
}

function measure(deck: GeneratedDeck, gold: string): Figures {
  const figures: Figures = {}
  const totals = { fact: { found: 0, expected: 0 }, date: { found: 0, expected: 0 }, shift: { found: 0, expected: 0 } }
  for (const document of deck.documents) {
    const file = path.join(gold, document.file.replace(/\.txt$/, '.json'))
    if (!existsSync(file)) continue
    const found = recall(deck, document.file, JSON.parse(readFileSync(file, 'utf8')) as Expected[])
    for (const kind of ['fact', 'date', 'shift'] as const) {
      totals[kind].found += found[kind].found
      totals[kind].expected += found[kind].expected
      console.log(
        `${document.file}  ${kind.padEnd(5)}  ${found[kind].found} of ${found[kind].expected}  missed: ${found[kind].missed.join(', ') || 'none'}`,
      )
    }
  }
  for (const kind of ['fact', 'date', 'shift'] as const) {
    figures[`recall ${kind}`] = Math.round((1000 * totals[kind].found) / Math.max(1, totals[kind].expected)) / 10
    console.log(`recall ${kind.padEnd(5)}  ${figures[`recall ${kind}`]} % (${totals[kind].found} of ${totals[kind].expected})`)
  }
  const wrong = verifyDeck(deck)
  figures['misquoted'] = wrong.filter((line) => line.includes(': its quote')).length
  figures['not following'] = wrong.filter(
    (line) => line.includes('does not follow') || line.includes('does not stand in its quote'),
  ).length
  figures['duplicate ids'] = wrong.filter((line) => line.includes('stands twice')).length
  figures['leaks'] = deck.notes.flatMap((note) => note.cards).filter(leaks).length
  for (const fault of FAULTS) console.log(`${fault}  ${figures[fault]}`)
  console.log(
    `notes  ${deck.notes.length}: ${(['fact', 'date', 'shift'] as const).map((kind) => `${deck.notes.filter((note) => note.kind === kind).length} ${kind}s`).join(', ')}; cards  ${deck.notes.flatMap((note) => note.cards).length}`,
  )
  const gates = new Map<string, number>()
  for (const { gate } of deck.leftOut) gates.set(gate, (gates.get(gate) ?? 0) + 1)
  for (const [gate, count] of [...gates].sort((a, b) => b[1] - a[1])) console.log(`left out  ${gate}  ${count}`)
  return figures
}

function check(figures: Figures): number {
  const kept = JSON.parse(readFileSync(BASELINE, 'utf8')) as Figures
  const fallen = Object.entries(kept).filter(([name, was]) => {
    // the treebank may be absent where the documents are not
    if (name.startsWith('trees ') && !(name in figures)) return process.env['DOSSIER_DATA_REQUIRED'] === '1'
    const is = figures[name] ?? (FAULTS.includes(name) ? Infinity : 0)
    return FAULTS.includes(name) ? is > was : is < was - 1
  })
  for (const [name, was] of fallen)
    console.error(
      `"${name}" was ${was} and is ${figures[name] ?? 'gone'}. Mend it, or keep the new figure with "npm run evaluate -- --keep" and say why.`,
    )
  return fallen.length > 0 ? 1 : 0
}
