// What somebody without a mouse does: goes by Tab and arrows until it is there, and presses. A test of study uses these and nothing that points
// (`tests/house` holds it).
import type { Locator, Page } from 'playwright-core'

/** More stops than any screen has. */
const STOPS = 120

/** Goes by Tab until this has the focus, or something within it. Fails where Tab never comes there. */
export async function goByTab(page: Page, to: Locator): Promise<void> {
  await to.waitFor()
  const isThere = (): Promise<boolean> => to.evaluate((element) => element.contains(document.activeElement))
  for (let stop = 0; stop < STOPS; stop++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${String(to)}.`)
}

/** Goes there by Tab and presses Enter. */
export async function press(page: Page, what: Locator): Promise<void> {
  await goByTab(page, what)
  await page.keyboard.press('Enter')
}
