// Dossier started before tests and closed behind them, and nothing wrong found in between.
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchDossier, type Dossier, type Launch } from './launch.ts'

type Take = (dossier: Dossier) => void

/** A fresh one for every test. */
export function startEach(take: Take, launch?: Launch): void {
  let dossier: Dossier
  beforeEach(async () => take((dossier = await launchDossier(launch))))
  afterEach(() => leave(dossier))
}

/** One for all tests of the file, which go on where the one before stopped. */
export function startOnce(take: Take, launch?: Launch): void {
  let dossier: Dossier
  beforeAll(async () => take((dossier = await launchDossier(launch))))
  afterAll(() => leave(dossier))
}

async function leave(dossier: Dossier): Promise<void> {
  await dossier.clean()
  await dossier.close()
}
