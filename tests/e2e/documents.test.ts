// Documents on their way in: picked, dropped, pasted, twice, bad ones among good ones; corrected, removed, brought back.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dossier } from './support/launch.ts'
import { drop, HARBOUR, paper, placeFor, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const arrive = async (): Promise<void> => {
  await drop(dossier.page, [{ name: 'harbour.txt', content: HARBOUR }])
  await dossier.page.getByRole('article', { name: 'Found card' }).waitFor()
}

/** What the marks lie on: of all places, and of the current one. */
const markedWords = (page: Dossier['page']): Promise<{ all: string[]; one: string[] }> =>
  page.evaluate(() => {
    const wordsOf = (name: string): string[] =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const words = document.createRange()
        words.setStart(range.startContainer, range.startOffset)
        words.setEnd(range.endContainer, range.endOffset)
        return words.toString()
      })
    return { all: wordsOf('found-words'), one: wordsOf('found-word') }
  })

describe('adding documents', () => {
  it('takes one that is dropped anywhere, and leads to its cards', async () => {
    const { page } = dossier
    await arrive()
    expect(await page.getByRole('heading', { level: 1 }).first().textContent()).not.toBe('')
    expect(await rowsIn(page, 'cards')).toEqual([])
    const [document] = await rowsIn(page, 'documents')
    expect(document).toMatchObject({ title: 'The harbour of Marwick', published: { value: '2021-03-12', precision: 'day' } })
  })

  it('says of each bad one in a sentence what is wrong and what to do, and the others go on', async () => {
    const { page } = dossier
    await page.getByRole('button', { name: /Choose a document/ }).waitFor()
    await dossier.stageDialog({
      open: [
        paper('empty.txt', ''),
        paper('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3])),
        paper(
          'deutsch.txt',
          'Der Hafen von Marwick\n\nDas Gesetz über den Hafen wurde am 4. Juni 1887 verabschiedet. Die Gesellschaft baute den ersten Pier im Jahre 1891, und das Parlament gab ihr dafür vierzigtausend Pfund. Danach wurde der Hafen von den Leuten der Stadt gebaut.\n',
        ),
        paper('broken.html', `<html><body><p>${HARBOUR}<div><table><tr><td>`),
        paper('harbour.txt', HARBOUR.replaceAll('Marwick', 'Holm')),
      ],
    })
    await page.getByRole('button', { name: /Choose a document/ }).click()
    await page.getByText(/^2 documents read, \d+ cards found\.$/).waitFor()
    const told = await page.getByRole('alert').allTextContents()
    expect(told).toHaveLength(3)
    for (const name of ['empty.txt', 'picture.txt', 'deutsch.txt'])
      expect(told.filter((sentence) => sentence.includes(name))).toHaveLength(1)
    expect(told.find((sentence) => sentence.includes('deutsch'))).toMatch(/English/)
    expect(await rowsIn(page, 'documents')).toHaveLength(2)

    await page.getByRole('button', { name: 'Leave it out' }).first().click()
    expect(await page.getByRole('alert').count()).toBe(2)
    await page.getByRole('button', { name: 'Paste the text instead' }).first().click()
    await page.getByRole('dialog', { name: /Paste text/ }).waitFor()
  })

  it('reads pasted text, and adds nothing twice', async () => {
    const { page } = dossier
    await page.getByRole('button', { name: 'paste text' }).click()
    const dialog = page.getByRole('dialog', { name: /Paste text/ })
    await dialog.getByLabel('Text').fill('   ')
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('There is no text yet.').waitFor()
    await dialog.getByLabel('Text').fill(HARBOUR)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article', { name: 'Found card' }).waitFor()
    const found = (await rowsIn(page, 'notes')).length
    expect(found).toBeGreaterThan(3)

    await drop(page, [{ name: 'again.txt', content: HARBOUR }])
    await page
      .getByText('The harbour of Marwick is here already. Nothing was added twice.')
      .or(page.getByText(/was read: 0 cards/))
      .waitFor()
    expect((await rowsIn(page, 'notes')).length).toBe(found)
    expect(await rowsIn(page, 'documents')).toHaveLength(1)
  })

  it('does not take away somebody who is elsewhere', async () => {
    const { page } = dossier
    await dossier.go('/settings')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await drop(page, [
      { name: 'harbour.txt', content: HARBOUR },
      { name: 'nothing.txt', content: '' },
    ])
    await expect.poll(async () => (await rowsIn(page, 'documents')).length, { timeout: 15_000 }).toBe(1)
    expect(await page.getByRole('heading', { name: 'Settings' }).count()).toBe(1)
  })
})

describe('a document that is kept', () => {
  it('has its details corrected, with undo, and is read again by another date', async () => {
    const { page } = dossier
    await arrive()
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'Edit details' }).click()
    const dialog = page.getByRole('dialog', { name: 'About this document.' })
    await dialog.getByLabel('Title').fill('Marwick and its harbour')
    await dialog.getByLabel('Published').fill('the day before yesterday')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText(/This is no date Dossier can read/).waitFor()
    await dialog.getByLabel('Published').fill('March 2022')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('published March 2022').waitFor()
    expect((await rowsIn(page, 'documents'))[0]).toMatchObject({
      title: 'Marwick and its harbour',
      titleFrom: 'given',
      published: { value: '2022-03', precision: 'month' },
      publishedFrom: 'given',
    })
    await page.getByText(/Nothing new in Marwick and its harbour|new card/).waitFor()
  })

  it('is removed with a choice, and Undo brings it back', async () => {
    const { page } = dossier
    await arrive()
    await page.keyboard.press('k')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBe(1)
    const notes = (await rowsIn(page, 'notes')).length
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'Edit details' }).click()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('button', { name: 'Remove it, keep the cards' }).click()
    await page.getByText('The harbour of Marwick is removed.').waitFor()
    expect(await rowsIn(page, 'documents')).toEqual([])
    expect(await rowsIn(page, 'cards')).toHaveLength(1)

    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: 'The harbour of Marwick', exact: true }).waitFor()
    expect((await rowsIn(page, 'notes')).length).toBe(notes)
  })
})

describe('the list of documents', () => {
  it('tells of each when it was published, how long it is and where its cards are; finds words in the texts, and goes there', async () => {
    const { page } = dossier
    await arrive()
    await page.getByRole('button', { name: 'Keep the rest' }).click()
    await page.getByRole('heading', { name: /^All decided/ }).waitFor()
    await drop(page, [{ name: 'holm.txt', content: HARBOUR.replaceAll('Marwick', 'Holm') }])
    await page
      .getByText(/was read|cards? found/)
      .first()
      .waitFor()
    await dossier.go('/documents')
    const row = page.getByRole('row').filter({ hasText: 'The harbour of Marwick' })
    await row.getByText(/12 March 2021, text, \d+ words/).waitFor()
    await row.getByText(/^in /).waitFor()

    await page.keyboard.press('/')
    await page.getByRole('searchbox', { name: 'Find in the texts' }).fill('harbour   act WAS')
    await page.getByText('2 places in 2 documents.').waitFor()
    const places = page.getByRole('list', { name: 'Where the words stand' })
    expect(await places.getByRole('link').first().textContent()).toMatch(/Harbour Act was passed on 4 June 1887/)
    await page.getByRole('searchbox').fill('zeppelin')
    await page.getByText('These words stand in none of the texts.').waitFor()
    await page.getByRole('searchbox').fill('ferry to denmark')
    await page.getByText('2 places in 2 documents.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('ended its ferry to Denmark').first().waitFor()
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/documents\/.+\/at\/\d+\/find\/ferry%20to%20denmark$/)
    await page.getByText('One place').waitFor()
    expect(await markedWords(page)).toEqual({ all: [], one: ['ferry to Denmark'] })
  })

  it('finds words with a sign that addresses use for their own ends', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'tolls.txt', content: `${HARBOUR}\n\nThe tolls of Marwick rose by 5% in 1934.\n` }])
    await page.getByRole('article', { name: 'Found card' }).waitFor()
    await dossier.go('/documents')
    await page.getByRole('searchbox', { name: 'Find in the texts' }).fill('by 5% in')
    await page.getByText('1 place in 1 document.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('One place', { exact: true }).waitFor()
    expect(await markedWords(page)).toEqual({ all: [], one: ['by 5% in'] })
  })

  it('marks words in an open text, goes from place to place by keys, and takes the marks away', async () => {
    const { page } = dossier
    await arrive()
    await page.keyboard.press('o')
    await page.getByRole('heading', { name: 'The harbour of Marwick' }).waitFor()
    await page.keyboard.press('/')
    const box = page.getByRole('searchbox', { name: 'Words to find' })
    await box.fill('marwick  Harbour')
    const bar = page.getByRole('search', { name: 'Find in this text' })
    await bar.getByText(/^1 of \d+ places$/).waitFor()
    const first = await markedWords(page)
    expect(first.one).toHaveLength(1)
    expect(first.all.length).toBeGreaterThan(0)
    for (const words of [...first.all, ...first.one]) expect(words.toLowerCase()).toBe('marwick harbour')
    await page.keyboard.press('Enter')
    await bar.getByText(/^2 of/).waitFor()
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await bar.getByText(new RegExp(`^${first.all.length + 1} of`)).waitFor()

    await page.locator('mark').first().click()
    expect((await markedWords(page)).all).toHaveLength(first.all.length)
    await box.fill('zeppelin')
    await bar.getByText('Nowhere in this text').waitFor()
    expect(await markedWords(page)).toEqual({ all: [], one: [] })
    await page.keyboard.press('Escape')
    await bar.waitFor({ state: 'detached' })
  })

  it('takes a newer version in place of a document: kept cards that did not change keep their place, and Undo takes it back', async () => {
    const { page } = dossier
    await arrive()
    await page.getByRole('button', { name: 'Keep the rest' }).click()
    await page.getByRole('heading', { name: /^All decided/ }).waitFor()
    const before = (await rowsIn(page, 'cards')).map(({ id }) => id).sort()
    const [document] = await rowsIn(page, 'documents')
    await dossier.go(`/documents/${String(document?.['id'])}`)
    await page.getByRole('button', { name: 'Edit details' }).click()
    await dossier.stageDialog({
      open: [
        paper(
          'newer.txt',
          HARBOUR.replace('In 1921 the', 'It rained. In 1921 the').replace(
            'built the first pier in 1891',
            'built the first pier in 1893',
          ),
        ),
      ],
    })
    await page.getByRole('button', { name: 'Replace by a newer version' }).click()
    await page.getByText(/is replaced: \d+ notes stay with their schedule/).waitFor()
    await page.getByRole('heading', { name: 'The harbour of Marwick' }).waitFor()
    const [newer, ...others] = await rowsIn(page, 'documents')
    expect(others).toEqual([])
    expect(newer?.['id']).not.toBe(document?.['id'])
    const after = (await rowsIn(page, 'cards')).map(({ id }) => id)
    expect(after.length).toBeLessThan(before.length)
    expect(after.every((id) => before.includes(id))).toBe(true)

    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await rowsIn(page, 'cards')).map(({ id }) => id).sort(), { timeout: 10_000 }).toEqual(before)
    expect((await rowsIn(page, 'documents')).map(({ id }) => id)).toEqual([document?.['id']])
  })

  it('takes a dropped folder with all that is in it, and says what it leaves alone', async () => {
    const { page } = dossier
    const folder = placeFor('reading')
    mkdirSync(path.join(folder, 'more'), { recursive: true })
    writeFileSync(path.join(folder, 'harbour.txt'), HARBOUR)
    writeFileSync(path.join(folder, 'more', 'holm.md'), HARBOUR.replaceAll('Marwick', 'Holm'))
    writeFileSync(path.join(folder, 'more', 'photo.jpg'), 'no text')
    await page.getByRole('button', { name: /Choose a document/ }).waitFor()
    const hands = await page.context().newCDPSession(page)
    const data = { items: [], files: [folder], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await hands.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
    await expect
      .poll(async () => (await rowsIn(page, 'documents')).map(({ title }) => title).sort(), { timeout: 20_000 })
      .toEqual(['The harbour of Holm', 'The harbour of Marwick'])
  })
})
