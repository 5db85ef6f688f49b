// The terminal's front door: one command, then its arguments. Results go to standard output, everything else to standard error.
import { Trouble } from '../../decks/index.ts'
import { convert } from './convert.ts'
import { evaluate } from './evaluate.ts'
import { generate } from './generate.ts'
import { inspect } from './inspect.ts'
import { verify } from './verify.ts'

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  generate,
  inspect,
  convert,
  verify,
  evaluate,
}

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    console.error(`There is no command "${name}". Dossier's commands are ${Object.keys(COMMANDS).join(', ')}.`)
    return 1
  }
  try {
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
