// What can be done with a card while it is studied, all of it by keys, and all of it taken back.
import { describe, expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { press } from './support/by-keys.ts'
import { howMany, keepSample, prompt, sitDown, writeCards } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const dialog = (name: string | RegExp) => dossier.page.getByRole('dialog', { name })
const gone = (name: string | RegExp) => dialog(name).waitFor({ state: 'detached' })
const sheet = () => dossier.page.getByRole('article', { name: 'Card' })

describe('a card on the table', () => {
  it('is flagged, tagged, moved, made new and deleted, and every one of these is taken back', async () => {
    const { page } = dossier
    await writeCards(
      page,
      ['One', 'Two', 'Three', 'Four'].map((words) => ({ fields: [`${words}?`, words] })),
    )
    await sitDown(dossier)
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
    await expect.poll(() => prompt(page)).toBe('Two?')

    await page.keyboard.press('Control+3')
    await sheet().getByText('flag 3').waitFor()
    await page.keyboard.press('Control+Shift+T')
    await dialog('Tags of 1 note').getByLabel(/^Add/).fill('sea harbour')
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await gone('Tags of 1 note')
    await page.keyboard.press('Control+Shift+D')
    await dialog('When is it due?').getByLabel('In so many days').fill('soon')
    await page.keyboard.press('Control+Enter')
    await dialog('When is it due?').getByText('A whole number of days, from 0 to 3650.').waitFor()
    await dialog('When is it due?').getByLabel('In so many days').fill('3')
    await page.keyboard.press('Control+Enter')
    await dialog('When is it due?').getByText('It has never been answered').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await gone('When is it due?')

    await page.keyboard.press('Control+Alt+n')
    await expect.poll(() => prompt(page)).toBe('Three?')
    await page.keyboard.press('Control+Delete')
    await dialog('Delete this note?').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => prompt(page)).toBe('Four?')
    const [tagged] = (await rowsIn(page, 'notes')).filter((note) => (note['tags'] as string[]).length > 0)
    expect(tagged?.['tags']).toEqual(['harbour', 'sea'])

    await page.keyboard.press('u')
    await expect.poll(() => prompt(page)).toBe('Three?')
    await page.keyboard.press('u')
    await expect.poll(() => prompt(page)).toBe('Two?')
    await page.keyboard.press('u')
    await expect.poll(async () => (await rowsIn(page, 'notes')).flatMap((note) => note['tags'])).toEqual([])
    await sheet().getByText('flag 3').waitFor()
    await page.keyboard.press('u')
    await sheet().getByText('flag 3').waitFor({ state: 'detached' })
    await page.keyboard.press('u')
    await expect.poll(() => prompt(page)).toBe('One?')
    // The sitting knows of nothing more: what was done before it is taken back too.
    await page.keyboard.press('u')
    await page.getByText('Undone: Add note.').waitFor()
    expect(await howMany(dossier, 'is:new')).toBe(3)
  })

  it('tells all that is known of it, and does not mind a damaged row of its log', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['One?', '1'] }, { fields: ['Two?', '2'] }])
    await sitDown(dossier)
    await page.keyboard.press('Space')
    await page.keyboard.press('1')
    await expect.poll(() => prompt(page)).toBe('Two?')
    await page.keyboard.press('u')
    await expect.poll(() => prompt(page)).toBe('One?')
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await expect.poll(() => prompt(page)).toBe('Two?')
    await page.keyboard.press('-')
    await expect.poll(() => prompt(page)).toBe('One?')
    await page.keyboard.press('i')
    const info = dialog('About this card')
    await info.getByRole('img', { name: /^The chance of recall/ }).waitFor()
    const rows = info.getByRole('region', { name: 'History' }).locator('tbody tr')
    expect(await rows.locator('td:nth-child(2)').allTextContents()).toEqual(['Good', 'Taken back', 'Again, taken back'])
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await gone('About this card')
    const [one] = (await rowsIn(page, 'cards')).filter((card) => (card['reviews'] as number) > 0)
    await page.evaluate(
      (card) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('dossier')
          open.onsuccess = () => {
            const tx = open.result.transaction('reviews', 'readwrite')
            tx.objectStore('reviews').put({ id: 'broken', card, kind: 'revie', grade: 7, at: 'yesterday' })
            tx.oncomplete = () => resolve()
            tx.onerror = () => reject(new Error('not written'))
          }
        }),
      String(one?.['id']),
    )
    await page.reload()
    await sheet().waitFor()
    await page.keyboard.press('i')
    await info.getByRole('alert').getByText('1 entry of this card’s history cannot be read and is passed over.').waitFor()
    expect(await rows.count()).toBe(3)
    await page.keyboard.press('Escape')
    await gone('About this card')
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
    await page.getByText('1 card is done today.').or(page.getByText('One card is done today.')).waitFor()
  })

  it('shows the passage around its sentence: seen, or just forgotten', async () => {
    await keepSample(dossier)
    const { page } = dossier
    await sitDown(dossier)
    await page.keyboard.press('p')
    await page.getByText('Show the answer first: the passage has it.').waitFor()
    await page.keyboard.press('Space')
    const quote = (await sheet().locator('q').textContent()) ?? ''
    await page.keyboard.press('p')
    const passage = page.getByRole('dialog').getByRole('region', { name: 'Passage' })
    await passage.waitFor()
    expect(((await passage.textContent()) ?? '').replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '))
    expect(await passage.locator('mark').count()).toBeGreaterThan(0)
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await passage.waitFor({ state: 'detached' })
    const before = await prompt(page)
    await page.keyboard.press('1')
    await expect.poll(() => prompt(page)).not.toBe(before)
    await page.getByRole('button', { name: 'Passage of the card before' }).waitFor()
    await page.keyboard.press('p')
    await passage.waitFor()
    expect(((await passage.textContent()) ?? '').replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '))
    await page.keyboard.press('o')
    await expect.poll(() => page.url()).toContain('/documents/')
    await press(page, page.getByRole('banner').getByRole('button', { name: 'Study' }))
    await sheet().waitFor()
  })

  it('is reported as wrong: it goes, with the reason and the gate that let it through, and comes back with Undo', async () => {
    await keepSample(dossier)
    const { page } = dossier
    await sitDown(dossier)
    const before = await prompt(page)
    await page.keyboard.press('w')
    const asked = dialog('What is wrong with this card?')
    await asked.waitFor()
    await page.keyboard.press('Control+Enter')
    await asked.getByText('Choose what is wrong with it.').waitFor()
    await asked.getByLabel('More than one answer would be right').focus()
    await page.keyboard.press('Space')
    await asked.getByLabel(/^In your own words/).fill('both ministers did')
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await gone('What is wrong with this card?')
    await expect.poll(() => prompt(page)).not.toBe(before)
    const [note] = (await rowsIn(page, 'notes')).filter((one) => 'reports' in one)
    expect(note?.['reports']).toMatchObject([{ gate: 'ambiguous', words: 'both ministers did' }])
    expect(await howMany(dossier, 'tag:reported')).toBeGreaterThan(0)
    expect(await howMany(dossier, 'is:suspended')).toBe(1)
    await sitDown(dossier)
    await page.keyboard.press('u')
    await expect.poll(() => prompt(page)).toBe(before)
    expect((await rowsIn(page, 'notes')).filter((one) => 'reports' in one)).toEqual([])
  })

  it('has all its deeds on one list, and says where no voice is', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['One?', '1'] }, { fields: ['Two?', '2'] }])
    await sitDown(dossier)
    await page.keyboard.press('m')
    const more = dialog('What can be done with this card')
    await more.waitFor()
    expect(await checkAxe(page)).toEqual([])
    await more.getByRole('button', { name: 'Not today: all cards of its note' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => prompt(page)).toBe('Two?')
    const voices = await page.evaluate(() => speechSynthesis.getVoices().filter((voice) => voice.localService).length)
    await page.keyboard.press('r')
    if (voices === 0) await page.getByText('This computer has no voice of its own to read with.').waitFor()
  })
})
