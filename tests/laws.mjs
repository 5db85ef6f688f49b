// The laws on examples that no run has drawn yet, again and again: `npm run laws -- 5` is five rounds. Prints each round's seed; a failure ends it.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const rounds = Number(process.argv[2] ?? 1)
for (let round = 1; round <= rounds; round++) {
  const seed = String(randomInt(2 ** 31))
  console.log(`Round ${round} of ${rounds}, DOSSIER_SEED=${seed}`)
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'], {
    env: { ...process.env, DOSSIER_SEED: seed },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}
