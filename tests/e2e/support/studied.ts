// A collection that was studied for a while, brought in as a person moves to another machine.
import { writeDeckFile } from '../../../decks/index.ts'
import { studiedCollection, type Studied } from '../../support/studied.ts'
import type { Dossier } from './launch.ts'
import { paper } from './papers.ts'

export async function bringStudied(dossier: Dossier, what: Studied): Promise<void> {
  const { page } = dossier
  await dossier.go('/bring-in')
  await dossier.stageDialog({ open: [paper('studied.dossier', writeDeckFile(studiedCollection(what)))] })
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.getByText(/^studied.dossier is in/).waitFor({ timeout: 60_000 })
}
