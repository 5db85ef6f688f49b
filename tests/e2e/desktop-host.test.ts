// The desktop's own promises, kept by the built main process: whatever the screens come to be.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type {} from '../../renderer/shell/index.ts'
import { launchDossier, type Dossier } from './support/launch.ts'

let dossier: Dossier

beforeEach(async () => {
  dossier = await launchDossier()
})
afterEach(() => dossier.close())

test('opens the built page with the desktop as its host', async () => {
  expect(await dossier.page.evaluate(() => window.dossier?.kind)).toBe('desktop')
  const about = await dossier.page.evaluate(() => window.dossier?.about())
  console.log(about)
  await dossier.clean()
})
