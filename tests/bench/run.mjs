// npm run bench [NAME [SIZE...]]: times what must be fast, each figure against a floor or a peer of the same run, one JSON line a figure.
// SIZE is what a bench takes as its number of cards, or of learners and settings.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const [wanted, ...sizes] = process.argv.slice(2)
const names = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''))
  .sort()
if (wanted && !names.includes(wanted)) {
  console.error(`There is no bench "${wanted}". There are ${names.join(', ')}.`)
  process.exit(1)
}
for (const name of wanted ? [wanted] : names) {
  const { module } = await runnerImport(pathToFileURL(path.join(here, `${name}.bench.ts`)).href, {
    logLevel: 'error',
    configFile: false,
  })
  for (const figure of await module.bench(...sizes.map(Number))) console.log(JSON.stringify(figure))
}
