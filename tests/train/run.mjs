// npm run train: bundles the trainer with the project's own bundler and runs it. Plain Node, no other tools.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: 'tests/train/train.ts',
    outDir: 'out/train',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'train.js' } },
  },
})
const args = ['--max-old-space-size=12000', path.join(root, 'out/train/train.js'), ...process.argv.slice(2)]
const run = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() })
process.exitCode = run.status ?? 1
