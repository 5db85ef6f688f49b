// Decks as text, looked at: a table before it is brought in, another program's deck, what a deck can be taken out as, and the sheet.
import { it } from 'vitest'
import type { Dossier } from './support/launch.ts'
import { lookAt } from './support/look.ts'
import { drop } from './support/papers.ts'
import { startOnce } from './support/started.ts'

let dossier: Dossier
startOnce((one) => (dossier = one))

const WORDS =
  'Term,Definition,Chapter,Tags\nTreaty of Shimoda,"1855, between Russia and Japan; it opened three ports",2,russia\nTreaty of Portsmouth,1905,3,\n,nothing,,\nTreaty of San Francisco,1951,5,japan,over\n'

it('a table, and one whose cells nothing parts', async () => {
  const { page } = dossier
  await drop(page, [{ name: 'treaties.csv', content: WORDS }])
  await page.getByRole('button', { name: 'Bring in 3 cards' }).waitFor()
  await lookAt(page, 'table')
  await page.getByLabel('Cells are parted by', { exact: true }).selectOption({ label: 'something else' })
  await page.getByLabel('Cells are parted by, as typed').fill('---')
  await page.getByRole('alert').waitFor()
  await lookAt(page, 'table-other')
  await page.getByRole('button', { name: 'Leave it' }).click()
})

it("another program's deck, and what a deck can be taken out as", async () => {
  const { page } = dossier
  await drop(page, [
    {
      name: 'oceans.md',
      content:
        '#flashcards/geography/oceans\n\nWhich trench is the deepest there is, and how deep?::The Mariana Trench, 10,935 m\n\nLargest:::Pacific\n\nThe ==Atlantic== is wide. <!--SR:!2999-01-01,3,250-->\n',
    },
  ])
  await page.getByRole('button', { name: 'Bring in 4 cards' }).waitFor()
  await lookAt(page, 'deck-of-others')
  await page.getByRole('button', { name: 'Bring in 4 cards' }).click()
  await page.getByText('oceans.md is in: 4 new cards.').waitFor()
  await dossier.go('/take-out')
  await page.getByRole('radio', { name: /Printed sheet/ }).check()
  await lookAt(page, 'take-out-texts')
  await page.getByRole('button', { name: 'Open the sheet' }).click()
  await page.getByRole('rowheader', { name: 'Largest' }).waitFor()
  await lookAt(page, 'sheet')
})
