// Decks in and out through the front door: tables with uneven rows, files that are no decks, newer ones, cut ones; all or nothing; taken back.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageAt, readDocument } from '../../decks/index.ts'
import type { Dossier } from './support/launch.ts'
import { drop, HARBOUR, paper, placeFor, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

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

  it("lets a person say what parts cells and rows, and shows it before anything is taken: Quizlet's export", async () => {
    const { page } = dossier
    await choose(paper('quizlet.txt', 'Riga - a city\nin Latvia;Oslo - a city\nin Norway;'))
    // A guess cannot find such signs: the file has one column, and says so.
    const form = page.getByRole('group', { name: 'How it is read' })
    await form.getByLabel('Cells are parted by', { exact: true }).selectOption({ label: 'something else' })
    await form.getByLabel('Cells are parted by, as typed').fill(' - ')
    await form.getByLabel('Rows are parted by', { exact: true }).selectOption({ label: 'a semicolon' })
    const rows = page.getByRole('region', { name: 'The first rows' })
    await rows.getByRole('cell', { name: 'a city in Latvia' }).waitFor()
    await page.getByLabel('A row makes').selectOption({ label: 'Two cards, one each way' })
    await page.getByRole('button', { name: 'Bring in 4 cards' }).click()
    await page.getByText('quizlet.txt is in: 4 new cards.').waitFor()
    const fields = (await rowsIn(page, 'notes')).map((note) => (note['fields'] as string[]).slice(0, 2))
    expect(fields.sort()).toEqual([
      ['Oslo', 'a city<br>in Norway'],
      ['Riga', 'a city<br>in Latvia'],
    ])
  })

  it('knows decks that other programs keep as text, and shows their first cards', async () => {
    const { page } = dossier
    await drop(page, [
      { name: 'oceans.md', content: '#flashcards/geo/oceans\n\nDeepest trench:::Mariana\n\nThe ==Atlantic== is wide.\n' },
    ])
    const part = page.getByRole('region', { name: 'oceans.md' })
    await part.getByText('Markdown of Obsidian').waitFor()
    expect(await part.getByRole('cell', { name: 'Mariana' }).count()).toBe(2)
    await page.getByRole('button', { name: 'Bring in 3 cards' }).click()
    await page.getByText('oceans.md is in: 3 new cards.').waitFor()
    expect((await rowsIn(page, 'decks')).map(({ name }) => name).sort()).toEqual(['geo', 'oceans'])
    await choose(paper('plain.md', '# A heading\n\nProse alone.\n'))
    await page.getByRole('alert').filter({ hasText: 'plain.md holds no card' }).waitFor()
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

    const markdown = await save(/Markdown to read/, 'deck.md')
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

  it("writes Anki's text and Markdown of other programs, which bring nothing new when they come back", async () => {
    const { page } = dossier
    await choose(paper('words.csv', 'Front,Back,Tags\nder Hafen,the harbour,noun\n"=1+1",two,\nIn {{c1::1939}},,\n'))
    await page.getByRole('button', { name: 'Bring in 3 cards' }).click()
    await page.getByText('words.csv is in: 3 new cards.').waitFor()

    const anki = await save(/Anki text/, 'deck.txt')
    expect(anki).toMatch(/^#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:8\n/)
    expect(anki).toContain('Dossier basic\twords\tder Hafen\tthe harbour\t\t\tnoun')
    await choose(placeFor('deck.txt'))
    await page.getByText('3 you have already.').waitFor()

    expect(await save(/Obsidian/, 'obsidian.md')).toBe(
      '#flashcards/words\n\nder Hafen::the harbour\n\n=1+1::two\n\nIn ==1939==\n',
    )
    expect(await save(/hashcards/, 'hashcards.md')).toBe(
      '---\nname = "All decks"\n---\n\nQ: der Hafen\nA: the harbour\n\nQ: =1+1\nA: two\n\nC: In [1939]\n',
    )
    expect(await save(/CSV/, 'deck.csv')).toContain("'=1+1,two")
    expect(await save(/Sheet as a web page/, 'deck.html')).toContain('<th scope="row">der Hafen</th><td>the harbour</td>')
  })

  it('prints a sheet: all cards, black on white, and nothing of the screen around them', async () => {
    const { page } = dossier
    await choose(paper('words.csv', `Front,Back\n${Array.from({ length: 120 }, (_, i) => `word ${i},Wort ${i}`).join('\n')}\n`))
    await page.getByRole('button', { name: 'Bring in 120 cards' }).click()
    await page.getByText('words.csv is in: 120 new cards.').waitFor()
    await dossier.go('/take-out')
    await page.getByRole('radio', { name: /Printed sheet/ }).check()
    await page.getByRole('button', { name: 'Open the sheet' }).click()
    await page.getByRole('rowheader', { name: 'word 119' }).waitFor()
    const { text, blocks } = await readDocument(new Uint8Array(await page.pdf()), 'sheet.pdf')
    expect(text).toContain('word 0')
    expect(text).toContain('Wort 119')
    expect(text).not.toMatch(/Find or do|Print\b/)
    expect(pageAt(blocks, text.length - 1)).toBeGreaterThan(2)
  })
})
