// npm run model [RUNS]: the model of study (tests/storage/model.test.ts) in many more runs than `npm test` takes, some forty commands each.
import { spawn } from 'node:child_process'

const [runs = '200'] = process.argv.slice(2)
if (!/^\d+$/.test(runs)) {
  console.error(`How many runs? A whole number, not "${runs}".`)
  process.exit(1)
}
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'storage', 'tests/storage/model.test.ts']
spawn(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, VITE_MODEL_RUNS: runs } }).on('close', (code) => {
  process.exitCode = code ?? 1
})
