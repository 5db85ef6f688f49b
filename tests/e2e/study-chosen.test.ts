// Sessions over chosen cards: by search, tag or kind; crammed with the schedule left alone; only looked at. All by keys.
import { beforeEach, describe, expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { press } from './support/by-keys.ts'
import { howMany, progress, prompt, writeCards } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { drop, HARBOUR, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))
beforeEach(async () => {
  await writeCards(dossier.page, [
    { fields: ['One?', '1'], tags: 'odd' },
    { fields: ['Two?', '2'], tags: 'even' },
    { fields: ['Three?', '3'], tags: 'odd' },
  ])
})

/** Finds cards in the list and goes through them by the key of one of the three ways. */
async function goThrough(find: string, key: '1' | '2' | '3'): Promise<void> {
  const { page } = dossier
  if (find === '') await dossier.go('/cards')
  else await howMany(dossier, find)
  await page.locator('#find-told').getByText(/card/).waitFor()
  await page.getByLabel('Find cards').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('g')
  await page.getByRole('dialog', { name: /^Go through/ }).waitFor()
  if (key === '1') expect(await checkAxe(page)).toEqual([])
  await page.keyboard.press(key)
  await page.getByRole('article', { name: 'Card' }).waitFor()
}

/** Everything kept of cards but when it was touched last. */
const schedules = async () => (await rowsIn(dossier.page, 'cards')).map(({ changedAt: _changedAt, ...card }) => card)

describe('a session over chosen cards', () => {
  it('studies what is due of a search, and no other card', async () => {
    const { page } = dossier
    await goThrough('tag:odd', '1')
    const seen = []
    for (let i = 0; i < 2; i++) {
      seen.push(await prompt(page))
      await page.keyboard.press('Space')
      await page.keyboard.press('4')
      await expect.poll(() => page.getByRole('group', { name: 'How well did you know it?' }).count()).toBe(0)
    }
    expect(seen.sort()).toEqual(['One?', 'Three?'])
    await page.getByRole('heading', { name: 'All of these cards are done for today.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    expect(await howMany(dossier, 'is:new')).toBe(1)
  })

  it('crams: what was not known comes again, no schedule is touched, the log says so, and Undo takes answers back', async () => {
    const { page } = dossier
    const before = await schedules()
    await goThrough('tag:odd', '2')
    await page.getByText('the schedule stays as it is').waitFor()
    await page.keyboard.press('Space')
    expect(await page.getByRole('button', { name: /^Good/ }).textContent()).toContain('done')
    expect(await checkAxe(page)).toEqual([])
    const first = await prompt(page)
    await page.keyboard.press('1')
    await expect.poll(() => prompt(page)).not.toBe(first)
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await expect.poll(() => prompt(page)).toBe(first)
    await page.keyboard.press('u')
    await expect.poll(() => prompt(page)).not.toBe(first)
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await expect.poll(() => prompt(page)).toBe(first)
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'You knew each of them once.' }).waitFor()
    expect(await schedules()).toEqual(before)
    const kinds = (await rowsIn(page, 'reviews')).map((review) => `${String(review['kind'])} ${String(review['grade'])}`)
    expect(kinds).toEqual(['cram again', 'cram good', 'undo null', 'cram good', 'cram good'])
  })

  it('looks through cards without a trace', async () => {
    const { page } = dossier
    await goThrough('', '3')
    expect(await prompt(page)).toBe('One?')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Next card' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Space')
    await expect.poll(() => prompt(page)).toBe('Two?')
    await page.keyboard.press('u')
    await expect.poll(() => prompt(page)).toBe('One?')
    for (const next of ['Two?', 'Three?']) {
      await page.keyboard.press('Space')
      await page.keyboard.press('Space')
      await expect.poll(() => prompt(page)).toBe(next)
    }
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'You have seen all of them.' }).waitFor()
    expect(await rowsIn(page, 'reviews')).toEqual([])
  })

  it('studies the cards of one kind, and looks through those of one document, and no others', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'harbour.txt', content: HARBOUR }])
    await press(page, page.getByRole('button', { name: 'Keep the rest' }))
    await page.getByRole('heading', { name: /^All decided/ }).waitFor()
    const found = (await rowsIn(page, 'cards')).filter(({ document }) => document !== null)
    const kind = String(found[0]?.['kind'])
    await goThrough(`kind:${kind}`, '1')
    const { toGo } = await progress(page)
    expect(toGo).toBeGreaterThan(0)
    expect(toGo).toBeLessThanOrEqual(found.filter((card) => card['kind'] === kind).length)
    await page
      .getByRole('article', { name: 'Card' })
      .getByText(new RegExp(`^${kind}`, 'i'))
      .first()
      .waitFor()
    await goThrough('doc:harbour', '3')
    expect((await progress(page)).toGo).toBe(found.length)
  })

  it('says so when a search cannot be understood or finds nothing', async () => {
    const { page } = dossier
    await dossier.go(`/study/find/${encodeURIComponent('deck:Nowhere')}`)
    await page.getByText('There is no deck “Nowhere”.').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await dossier.go(`/cram/${encodeURIComponent('elephant')}`)
    await page.getByRole('heading', { name: 'There is no card like that.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
  })
})

describe('a clock that cannot be right', () => {
  it.each([
    ['1970-01-02T12:00', 'which is before this program was made'],
    ['2100-06-01T12:00', 'which is far from now'],
  ])('%s is said before the first answer, and nothing is lost', async (moment, why) => {
    const { page } = dossier
    await page.clock.install({ time: new Date(moment) })
    await page.reload()
    await dossier.go('/study')
    await page.getByText(why).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Study all the same' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Card' }).waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await expect.poll(async () => (await rowsIn(page, 'reviews')).length).toBe(1)
    expect(await rowsIn(page, 'cards')).toHaveLength(3)
  })
})
