// npm run train: bundles the trainer with the project's own bundler and runs it. Plain Node, no other tools.
// `npm run train -- senses` learns what words are used as instead of the parser, `-- meaning` names and
// who is who, `-- trust` how far a clause can be trusted.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const part = ['meaning', 'senses', 'trust'].find((one) => one === process.argv[2])
const name = part ? `train-${part}` : 'train'
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: `tests/train/${name}.ts`,
    outDir: `out/${name}`,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: `${name}.js` } },
  },
})
const args = ['--max-old-space-size=12000', path.join(root, `out/${name}/${name}.js`), ...process.argv.slice(part ? 3 : 2)]
const run = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() })
process.exitCode = run.status ?? 1
