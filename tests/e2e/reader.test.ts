// The document itself: strokes and their cards, one's own card from a passage, the place one stood at, and two hundred pages.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchDossier, type Dossier } from './support/launch.ts'
import { drop, HARBOUR, longPaper, rowsIn } from './support/papers.ts'

let dossier: Dossier
beforeEach(async () => {
  dossier = await launchDossier()
})
afterEach(async () => {
  await dossier.clean()
  await dossier.close()
})

const title = (name: string) => dossier.page.getByRole('heading', { level: 1, name }).waitFor()

async function openHarbour(): Promise<void> {
  const { page } = dossier
  await drop(page, [{ name: 'harbour.txt', content: HARBOUR }])
  await page.getByRole('article', { name: 'Found card' }).waitFor()
  await dossier.go('/documents')
  await page.getByRole('link', { name: 'The harbour of Marwick', exact: true }).click()
  await title('The harbour of Marwick')
}

/** Selects words of the text as a mouse would. */
async function select(words: string): Promise<void> {
  await dossier.page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0 || !node.parentElement?.closest('[data-start]')) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
    throw new Error(`"${sought}" does not stand in one piece of the text.`)
  }, words)
}

describe('the reader', () => {
  it('strokes what was found, and a click on a stroke chooses its card', async () => {
    const { page } = dossier
    await openHarbour()
    const strokes = page.locator('main mark')
    await strokes.first().waitFor()
    for (const words of await strokes.allTextContents()) expect(HARBOUR).toContain(words)
    await strokes.first().click()
    const acts = page.getByRole('group', { name: 'Cards from this passage' }).getByRole('button', { name: 'Keep' })
    await acts.waitFor()
    await page.keyboard.press('k')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBeGreaterThan(0)
    await acts.waitFor({ state: 'detached' })
    await page.keyboard.press('d')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBe(0)
    await page.keyboard.press('u')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBeGreaterThan(0)
  })

  it('goes through the cards by N and P, and by Escape lets go of them', async () => {
    const { page } = dossier
    await openHarbour()
    const chosen = page.locator('[data-chosen] >> nth=0')
    await page.keyboard.press('n')
    const first = await chosen.textContent()
    await page.keyboard.press('n')
    await expect.poll(() => chosen.textContent()).not.toBe(first)
    await page.keyboard.press('p')
    await expect.poll(() => chosen.textContent()).toBe(first)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('[data-chosen]').count()).toBe(0)
  })

  it('makes a card of one’s own from selected words, with their quote', async () => {
    const { page } = dossier
    await openHarbour()
    await select('built the first pier')
    await page.getByRole('region', { name: 'Selected passage' }).waitFor()
    await page.keyboard.press('m')
    const editor = page.getByRole('dialog', { name: 'A card of your own' })
    await editor.locator('[contenteditable]').nth(0).fill('Who built the first pier of Marwick?')
    await editor.locator('[contenteditable]').nth(1).fill('its harbour company')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBe(1)
    await page.keyboard.press('Escape')
    const sources = await rowsIn(page, 'sources')
    const own = sources.find(({ quote }) => quote === 'built the first pier')
    const [text] = await rowsIn(page, 'texts')
    expect((text?.['text'] as string).slice(own?.['start'] as number, own?.['end'] as number)).toBe('built the first pier')
    await page.getByText('Who built the first pier of Marwick?').first().waitFor()
  })

  it('remembers the place and the size of the text', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'bridges.md', content: longPaper(30) }])
    await page.getByRole('button', { name: 'Keep the rest' }).waitFor({ timeout: 60_000 })
    await dossier.go('/documents')
    await page.getByRole('link', { name: 'The bridges of Marwick', exact: true }).click()
    await title('The bridges of Marwick')
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByRole('heading', { name: 'Chapter 20', exact: true }).evaluate((heading) => void heading.scrollIntoView())
    await expect
      .poll(async () => Number((await rowsIn(page, 'documents'))[0]?.['place']), { timeout: 10_000 })
      .toBeGreaterThan(1000)
    await dossier.relaunch()
    await dossier.go('/documents')
    await dossier.page.getByRole('link', { name: 'The bridges of Marwick', exact: true }).click()
    await title('The bridges of Marwick')
    await expect
      .poll(() =>
        dossier.page.getByRole('heading', { name: 'Chapter 20', exact: true }).evaluate((one) => one.getBoundingClientRect().top),
      )
      .toBeLessThan(600)
    expect(
      await dossier.page
        .locator('main p[data-start]')
        .first()
        .evaluate((one) => getComputedStyle(one).fontSize),
    ).toBe('21px')
  })

  it('opens two hundred pages, to the last of them', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'bridges.md', content: longPaper(500) }])
    await page.getByRole('button', { name: 'Keep the rest' }).waitFor({ timeout: 100_000 })
    await dossier.go('/documents')
    await page.getByRole('link', { name: 'The bridges of Marwick', exact: true }).click()
    await title('The bridges of Marwick')
    await page.getByRole('heading', { name: 'Chapter 500', exact: true }).scrollIntoViewIfNeeded()
    const drawn = await page.getByRole('main').evaluate((main) => {
      const { top, bottom } = main.getBoundingClientRect()
      const skipped = [...main.querySelectorAll('p[data-start]')].filter(
        (one) => !one.checkVisibility({ contentVisibilityAuto: true }),
      )
      return { skipped: skipped.length, tall: main.scrollHeight / (bottom - top) }
    })
    expect(drawn.tall).toBeGreaterThan(50)
    // What is far from the window costs nothing: it is laid out when it comes near.
    expect(drawn.skipped).toBeGreaterThan(500)
  })
})
