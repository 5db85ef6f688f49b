// An Anki package through the front door, under the app's own policy: the worker may load its SQLite and nothing is refused.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { launchDossier } from './support/launch.ts'
import { paper, placeFor } from './support/papers.ts'

it('takes every card out as an Anki package', async () => {
  const dossier = await launchDossier()
  const { page } = dossier
  await dossier.go('/bring-in')
  await dossier.stageDialog({ open: [paper('treaties.csv', 'Front,Back\nTreaty of Shimoda,1855\nTreaty of Portsmouth,1905\n')] })
  await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click()
  await page.getByRole('button', { name: 'Bring in 2 cards' }).click()
  await page.getByText('treaties.csv is in: 2 new cards.').waitFor()

  const place = placeFor('treaties.apkg')
  await dossier.go('/take-out')
  await page.getByRole('radio', { name: /Anki package/ }).check()
  await dossier.stageDialog({ save: place })
  await page.getByRole('button', { name: 'Save 2 cards' }).click()
  await page.getByText(/holds 2 cards\./).waitFor()

  const database = Buffer.from(unzipSync(readFileSync(place))['collection.anki21']!).toString('latin1')
  expect(database).toContain('Treaty of Shimoda')
  expect(database).toContain('Treaty of Portsmouth')
  await dossier.clean()
  await dossier.close()
})
