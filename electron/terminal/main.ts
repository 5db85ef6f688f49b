// The terminal's front door: one command, then its arguments. Results go to standard output, everything else to standard error.
import { Trouble } from '../../decks/index.ts'

/** A command's arguments in, its exit code out. */
type Command = (args: readonly string[]) => number | Promise<number>

/** Each is loaded when it is called: what reads English is most of the program, and a deck is checked without it. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  generate: async () => (await import('./generate.ts')).generate,
  inspect: async () => (await import('./inspect.ts')).inspect,
  convert: async () => (await import('./convert.ts')).convert,
  verify: async () => (await import('./verify.ts')).verify,
  evaluate: async () => (await import('./evaluate.ts')).evaluate,
}

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2)
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    console.error(`There is no command "${name}". Dossier's commands are ${Object.keys(COMMANDS).join(', ')}.`)
    return 1
  }
  try {
    const command = await load()
    return await command(args)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(error.message)
    return 1
  }
}

// Whoever reads may have seen enough: `generate … --json | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

void main().then((code) => {
  process.exitCode = code
})
