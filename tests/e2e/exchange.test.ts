// Decks in and out through the front door: tables with uneven rows, files that are no decks, newer ones, cut ones; all or nothing; taken back.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchDossier, type Dossier } from './support/launch.ts'
import { drop, HARBOUR, paper, placeFor, rowsIn } from './support/papers.ts'

let dossier: Dossier
beforeEach(async () => {
  dossier = await launchDossier()
})
afterEach(async () => {
  await dossier.clean()
  await dossier.close()
})

async function choose(file: string): Promise<void> {
  await dossier.go('/bring-in')
  await dossier.stageDialog({ open: [file] })
  await dossier.page.getByRole('button', { name: /^Choose (a|another) file$/ }).click()
}

async function save(format: RegExp, as: string): Promise<string> {
  const { page } = dossier
  const place = placeFor(as)
  await dossier.go('/take-out')
  await page.getByRole('radio', { name: format }).check()
  await dossier.stageDialog({ save: place })
  await page.getByRole('button', { name: /^Save \d+ cards?/ }).click()
  await page.getByText(new RegExp(`^${as} holds \\d+ cards?\\.$`)).waitFor()
  return readFileSync(place, 'utf8')
}

describe('bringing in', () => {
  it('shows a table before anything is taken, names its uneven rows, and takes it back as one', async () => {
    const { page } = dossier
    await choose(
      paper(
        'treaties.csv',
        'Term,Definition,Tags\nTreaty of Shimoda,"1855, at Shimoda",russia japan\nTreaty of Saint Petersburg,1875\nTreaty of Portsmouth,1905,russia\n,,\nTreaty of San Francisco,1951,japan,extra\n',
      ),
    )
    await page.getByRole('region', { name: 'treaties.csv' }).waitFor()
    const mended = page.getByRole('list', { name: 'What was mended' })
    expect(await mended.textContent()).toMatch(/treaties\.csv, line 3: 2 cells where the others have 3/)
    expect(await mended.textContent()).toMatch(/line 6/)
    expect(await page.getByRole('cell', { name: '1855, at Shimoda' }).count()).toBe(1)
    await page.getByLabel('Into the deck').fill('History::Treaties')
    expect(await rowsIn(page, 'cards')).toEqual([])
    await page.getByRole('button', { name: 'Bring in 4 cards' }).click()
    await page.getByText('treaties.csv is in: 4 new cards.').waitFor()
    expect((await rowsIn(page, 'decks')).map(({ name }) => name).sort()).toEqual(['History', 'Treaties'])

    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length, { timeout: 10_000 }).toBe(0)
    expect(await rowsIn(page, 'decks')).toEqual([])
  })

  it('lets a person say which column is which', async () => {
    const { page } = dossier
    await choose(paper('words.tsv', 'der Hafen\tx\tthe harbour\nder Turm\ty\tthe tower\n'))
    await page.getByLabel('Front', { exact: true }).selectOption({ label: 'Column 3' })
    await page.getByLabel('Back', { exact: true }).selectOption({ label: 'Column 1' })
    await page.getByRole('button', { name: 'Bring in 2 cards' }).click()
    await page.getByText('words.tsv is in: 2 new cards.').waitFor()
    const fields = (await rowsIn(page, 'notes')).map((note) => (note['fields'] as string[]).slice(0, 2))
    expect(fields).toContainEqual(['the harbour', 'der Hafen'])
  })

  it('says in one sentence why a file is no deck, and leaves everything as it was', async () => {
    const { page } = dossier
    const told = async (name: string, content: string): Promise<string> => {
      await choose(paper(name, content))
      const alert = page.getByRole('alert').filter({ hasText: name })
      await alert.waitFor()
      return (await alert.textContent()) ?? ''
    }
    expect(await told('newer.dossier.json', '{"format":"dossier","version":99,"notes":[]}')).toMatch(/newer Dossier.*Update/)
    expect(await told('cut.dossier.json', '{"format":"dossier","version":1,\n"notes":[\n{"id":"a')).toMatch(/cut short.*line 3/)
    expect(await told('shopping.json', '{"milk":2}')).toMatch(/not a Dossier deck/)
    expect(await told('empty.csv', '')).toMatch(/empty/)
    expect(await told('one.csv', 'harbour\ntower\n')).toMatch(/only one column/)
    expect(await rowsIn(page, 'notes')).toEqual([])
    expect(await rowsIn(page, 'decks')).toEqual([])
  })

  it('takes a deck that is dropped anywhere', async () => {
    await drop(dossier.page, [{ name: 'words.csv', content: 'front,back\nharbour,Hafen\n' }])
    await dossier.page.getByRole('button', { name: 'Bring in 1 card', exact: true }).waitFor()
    await dossier.page.getByRole('button', { name: 'Leave it' }).click()
    await dossier.page.getByText('or drop one anywhere on this window').waitFor()
  })
})

describe('taking out', () => {
  it('writes tables and Markdown with every quote, and a table comes back the same', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'harbour.txt', content: HARBOUR }])
    await page.getByRole('button', { name: 'Keep the rest' }).click()
    await page.getByRole('heading', { name: /^All decided/ }).waitFor()
    const cards = (await rowsIn(page, 'cards')).length

    const markdown = await save(/Markdown/, 'deck.md')
    expect(markdown).toContain('> ')
    expect(markdown).toContain('The harbour of Marwick')
    const csv = await save(/CSV/, 'deck.csv')
    expect(csv.split('\n')[0]).toBe('Prompt,Answer,Quote,Source,Date,Tags,Deck')
    const tsv = await save(/TSV/, 'deck.tsv')
    expect(tsv.split('\n')[0]?.split('\t')).toHaveLength(7)

    await choose(placeFor('deck.csv'))
    await page.getByRole('button', { name: `Bring in ${cards} cards` }).waitFor()
    expect(await page.getByRole('list', { name: 'What was mended' }).count()).toBe(0)
  })
})
