// The document itself: strokes and their cards, one's own card from a passage, the place one stood at, and two hundred pages.
import { describe, expect, it } from 'vitest'
import type { Dossier } from './support/launch.ts'
import { drop, HARBOUR, longPaper, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const title = (name: string) => dossier.page.getByRole('heading', { level: 1, name }).waitFor()

async function openHarbour(): Promise<void> {
  const { page } = dossier
  await drop(page, [{ name: 'harbour.txt', content: HARBOUR }])
  await page.getByRole('article', { name: 'Found card' }).waitFor()
  await dossier.go('/documents')
  await page.getByRole('link', { name: 'The harbour of Marwick', exact: true }).click()
  await title('The harbour of Marwick')
}

/** Selects words of the text as a mouse would, also across strokes. */
async function select(words: string): Promise<void> {
  await dossier.page.evaluate((sought) => {
    const block = [...document.querySelectorAll('main [data-start]')].find(({ textContent }) => textContent.includes(sought))
    if (!block) throw new Error(`"${sought}" does not stand in the text.`)
    const at = block.textContent.indexOf(sought)
    const place = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      let before = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (offset <= before + length) return [node, offset - before]
        before += length
      }
      return [block, 0]
    }
    const range = document.createRange()
    range.setStart(...place(at))
    range.setEnd(...place(at + sought.length))
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
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

  it('opens eighty pages, to the last of them', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'bridges.md', content: longPaper(200) }])
    await page.getByRole('button', { name: 'Keep the rest' }).waitFor({ timeout: 100_000 })
    await dossier.go('/documents')
    await page.getByRole('link', { name: 'The bridges of Marwick', exact: true }).click()
    await title('The bridges of Marwick')
    await page.getByRole('heading', { name: 'Chapter 200', exact: true }).scrollIntoViewIfNeeded()
    const drawn = await page.getByRole('main').evaluate((main) => {
      const { top, bottom } = main.getBoundingClientRect()
      const skipped = [...main.querySelectorAll('p[data-start]')].filter(
        (one) => !one.checkVisibility({ contentVisibilityAuto: true }),
      )
      return { skipped: skipped.length, tall: main.scrollHeight / (bottom - top) }
    })
    expect(drawn.tall).toBeGreaterThan(20)
    // What is far from the window costs nothing: it is laid out when it comes near.
    expect(drawn.skipped).toBeGreaterThan(200)
  })

  it('shows how a sentence was read: its clauses, names and words, and goes on to the next', async () => {
    const { page } = dossier
    await openHarbour()
    await select('built the first pier')
    await page.getByRole('region', { name: 'Selected passage' }).getByRole('button', { name: 'How it was read' }).waitFor()
    await page.keyboard.press('h')
    const dialog = page.getByRole('dialog', { name: 'How Dossier read this sentence.' })
    const quote = dialog.getByRole('blockquote')
    await expect.poll(() => quote.textContent()).toBe('The Marwick Harbour Company built the first pier in 1891.')
    await dialog.getByText(/^Of a hundred sentences .* about \d+ have verb, subject and object right\.$/).waitFor()
    const clause = dialog.getByRole('listitem').filter({ hasText: 'The sentence says' }).first()
    expect(await clause.getByRole('term').allTextContents()).toEqual(expect.arrayContaining(['who or what', 'verb', 'to what']))
    expect(await clause.getByRole('definition').allTextContents()).toEqual(
      expect.arrayContaining(['The Marwick Harbour Company', 'builtpast', 'the first pier']),
    )
    expect(await dialog.getByRole('list').filter({ hasText: 'organisation' }).last().textContent()).toContain(
      'Marwick Harbour Company',
    )
    const tree = dialog.getByRole('list', { name: /^Words/ })
    expect(await tree.getByRole('listitem').first().textContent()).toMatch(/^built what it says verb/)
    await page.keyboard.press('n')
    await expect.poll(() => quote.textContent()).toBe('Parliament granted the company £42,000 in 1889.')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('n')
    await page.getByRole('group', { name: 'Cards from this passage' }).getByRole('button', { name: 'How it was read' }).click()
    await dialog.getByRole('list', { name: /^Words/ }).waitFor()
  })
})
