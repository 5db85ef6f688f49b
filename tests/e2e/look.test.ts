// Every screen, empty and full, light and dark, wide and narrow: axe finds nothing, nothing runs out of the window, and each leaves a picture where DOSSIER_SHOTS says.
import { describe, expect, it } from 'vitest'
import type { Dossier } from './support/launch.ts'
import { lookAt } from './support/look.ts'
import { HARBOUR, paper, rowsIn } from './support/papers.ts'
import { startOnce } from './support/started.ts'

let dossier: Dossier
startOnce((one) => (dossier = one))

const look = (name: string): Promise<void> => lookAt(dossier.page, name)
const settled = (role: 'heading' | 'dialog' | 'article' | 'button' | 'combobox' | 'region', name: string | RegExp) =>
  dossier.page.getByRole(role, { name }).first().waitFor()

describe('with nothing in it', () => {
  it('the desk, documents, cards, decks, study, in, out and settings', async () => {
    await settled('heading', 'Give Dossier something to read.')
    await look('desk-empty')
    for (const [name, path] of [
      ['documents-empty', '/documents'],
      ['cards-empty', '/cards'],
      ['decks-empty', '/decks'],
      ['history-empty', '/history'],
      ['study-empty', '/study'],
      ['exams-empty', '/exams'],
      ['timeline-empty', '/timeline'],
      ['order-empty', '/order'],
      ['bring-in', '/bring-in'],
      ['take-out-empty', '/take-out'],
      ['settings', '/settings'],
      ['document-gone', '/documents/gone'],
      ['keep-gone', '/keep/gone'],
    ] as const) {
      await dossier.go(path)
      await dossier.page.getByRole('main').getByText(/\w/).first().waitFor()
      await look(name)
    }
  })
})

describe('with documents and cards', () => {
  it('reading, with one that cannot be read', async () => {
    const { page } = dossier
    await dossier.go('/')
    await dossier.stageDialog({ open: [paper('harbour.txt', HARBOUR), paper('empty.txt', '')] })
    await page.getByRole('button', { name: /Choose a document/ }).click()
    await page.getByText(/^1 document read/).waitFor()
    await look('documents-failure')
    await page.getByRole('button', { name: 'Leave it out' }).click()
  })

  it('keep or drop: a card, in place of it its form, the reasons, and all decided', async () => {
    const { page } = dossier
    await page.getByRole('button', { name: /^Decide on/ }).click()
    await settled('article', 'Found card')
    await page.keyboard.press('k')
    await page.keyboard.press('d')
    await page.keyboard.press('k')
    await page.getByText('2 kept, 1 dropped').waitFor()
    await look('keep')
    await page.keyboard.press('e')
    await page.getByLabel('Prompt').waitFor()
    await look('keep-edit')
    await page.keyboard.press('Escape')
    const why = page.getByRole('button', { name: /gave no card, and why/ })
    if ((await why.count()) > 0) {
      await why.first().click()
      await settled('dialog', 'What gave no card, and why.')
      await look('keep-reasons')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Keep the rest' }).click()
    await settled('heading', /^All decided/)
    await look('keep-end')
  })

  it('the reader: its marks, a chosen card, how its sentence was read, a selected passage, its details and removal', async () => {
    const { page } = dossier
    const [document] = await rowsIn(page, 'documents')
    await dossier.go(`/documents/${String(document?.['id'])}`)
    await settled('heading', 'The harbour of Marwick')
    await look('reader')
    await page.keyboard.press('n')
    await look('reader-chosen')
    await page.keyboard.press('h')
    await page.getByRole('list', { name: /^Words/ }).waitFor()
    await look('reader-how')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(/was passed on/).selectText()
    await settled('region', 'Selected passage')
    await look('reader-selected')
    await page.evaluate(() => getSelection()?.removeAllRanges())
    await page.keyboard.press('/')
    await page.getByRole('searchbox', { name: 'Words to find' }).fill('harbour')
    await page.getByText(/^1 of \d+ places$/).waitFor()
    await look('reader-found')
    await page.getByRole('searchbox').fill('zeppelin')
    await page.getByText('Nowhere in this text').waitFor()
    await look('reader-found-nothing')
    await page.keyboard.press('Escape')
    await page.getByRole('search').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Edit details' }).click()
    await settled('dialog', 'About this document.')
    await look('reader-details')
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await settled('dialog', /^Remove/)
    await look('reader-remove')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: /^Remove/ }).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('the desk, the documents, the palette and the sheet for pasted text', async () => {
    const { page } = dossier
    await dossier.go('/')
    await settled('heading', /due\. About/)
    await look('desk')
    await dossier.go('/documents')
    await settled('heading', 'Documents')
    await look('documents')
    await page.getByRole('searchbox', { name: 'Find in the texts' }).fill('harbour')
    await page.getByText(/places in \d+ document/).waitFor()
    await look('documents-found')
    await page.getByRole('searchbox').fill('')
    await page.getByRole('searchbox').blur()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('harbour')
    await page.getByRole('option').filter({ hasText: 'harbour' }).first().waitFor()
    await look('palette')
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Paste text' }).click()
    await settled('dialog', /^Paste text/)
    await look('paste')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('cards, decks and study, question and answer', async () => {
    const { page } = dossier
    await dossier.go('/cards')
    await page.locator('#find-told').waitFor()
    await look('cards')
    await dossier.go('/decks')
    await page.getByRole('main').getByText('Documents').first().waitFor()
    await look('decks')
    await dossier.go('/study')
    await settled('article', 'Card')
    await look('study-question')
    await page.keyboard.press('Space')
    await settled('button', /^Good/)
    await look('study-answer')
    await page.keyboard.press('Space')
    await dossier.go('/history')
    await page.getByRole('row', { name: /^Documents/ }).waitFor()
    await look('history')
  })

  it('an exam, its mock exam before and after, the timeline and its dates to be put in order', async () => {
    const { page } = dossier
    await dossier.go('/exams')
    await settled('heading', 'When is your exam?')
    await page.keyboard.press('n')
    await settled('dialog', 'An exam to come')
    await page.getByLabel('Name').fill('Harbours')
    await page.getByLabel('Day', { exact: true }).fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
    await look('exam-form')
    await page.keyboard.press('Control+Enter')
    await settled('button', /^Begin a mock exam/)
    await look('exam')
    await page.getByLabel('Questions', { exact: true }).fill('4')
    await page.getByLabel('Questions', { exact: true }).blur()
    await page.keyboard.press('b')
    await page.getByText(/^Question 1 of/).waitFor()
    await look('mock')
    await page.keyboard.press('Control+Enter')
    await settled('dialog', 'Hand it in?')
    await page.keyboard.press('Control+Enter')
    await settled('heading', /of 100\.$/)
    await look('mock-results')
    await dossier.go('/timeline')
    await page.getByRole('img', { name: /^Timeline:/ }).waitFor()
    await page.keyboard.press('Home')
    await settled('button', /^Read it there/)
    await look('timeline')
    await dossier.go('/order')
    await settled('heading', /^In which order|^There are not enough/)
    await look('order')
  })

  it('a table and a bad file on their way in, a deck on its way out', async () => {
    const { page } = dossier
    await dossier.go('/bring-in')
    await dossier.stageDialog({
      open: [
        paper('words.csv', 'Term,Definition,Tags\nharbour,a place for ships,sea\ntower,\npier,"a way, over water",sea,more\n'),
      ],
    })
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await settled('region', 'words.csv')
    await look('bring-in-table')
    await dossier.stageDialog({ open: [paper('newer.dossier.json', '{"format":"dossier","version":99}')] })
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await page.getByRole('alert').waitFor()
    await look('bring-in-bad')
    await dossier.go('/take-out')
    await settled('heading', 'Take a deck out.')
    await look('take-out')
    await dossier.go('/settings')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText(/^Backed up/).waitFor()
    await look('settings-backups')
    await page
      .getByRole('button', { name: /^Restore the backup/ })
      .first()
      .click()
    await settled('dialog', /^Restore/)
    await look('settings-restore')
    await page.keyboard.press('Escape')
  })

  it('documents with titles and authors as long as people write them', async () => {
    const { page } = dossier
    const title =
      'Regulation of harbour dues in the northern ports: a summary of the main provisions, and of what has changed in them since'
    const [, ...rest] = HARBOUR.split('\n')
    await dossier.go('/documents')
    await dossier.stageDialog({
      open: [paper('long.md', ['# ' + title, '', 'By Wilhelmina Featherstonehaugh-Cholmondeley', ...rest].join('\n'))],
    })
    await page.getByRole('button', { name: /^Add documents/ }).click()
    const titles = async () => (await rowsIn(page, 'documents')).map((row) => row['title'])
    await expect.poll(titles, { timeout: 15_000 }).toContain(title)
    await dossier.go('/documents')
    await page.getByRole('link', { name: title, exact: true }).waitFor()
    await look('documents-long')
    await dossier.go('/')
    await page.getByRole('link', { name: title, exact: true }).waitFor()
    await look('desk-long')
  })
})
