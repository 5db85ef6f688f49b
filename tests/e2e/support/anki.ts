// What tests about Anki's decks do first: a package is written and brought in, as a person would.
import path from 'node:path'
import { writeAnkiPackage, type DeckFile } from '../../../decks/index.ts'
import { openSqlite } from '../../support/sqlite.ts'
import type { Dossier } from './launch.ts'
import { paper } from './papers.ts'

/** Brings a deck in as an Anki package of this name. */
export async function bringPackage(dossier: Dossier, name: string, deck: DeckFile): Promise<void> {
  await bringFile(dossier, paper(name, writeAnkiPackage(deck, { sqlite: await openSqlite(), at: Date.UTC(2026, 0, 1) })))
}

export async function bringFile(dossier: Dossier, file: string): Promise<void> {
  const { page } = dossier
  await dossier.go('/bring-in')
  await dossier.stageDialog({ open: [file] })
  await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click()
  await page.getByRole('button', { name: /^Bring in \d+ cards?$/ }).click()
  await page.getByText(`${path.basename(file)} is in: `).waitFor()
}
