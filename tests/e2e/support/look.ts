// A screen looked at in all its forms: axe finds nothing, nothing runs out of the window, and the window itself does not scroll.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { checkAxe } from './axe.ts'
import { shot } from './shots.ts'

const SIZES = [
  { width: 1280, height: 800, theme: 'light' },
  { width: 390, height: 800, theme: 'dark' },
] as const

/** Looks at what is on the screen now: wide and light, narrow and dark; pictures are taken of all four. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const wrong: string[] = []
  for (const { width, height, theme: checked } of SIZES)
    for (const theme of ['light', 'dark'] as const) {
      if (theme !== checked && !process.env['DOSSIER_SHOTS']) continue
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: theme })
      if (process.env['DOSSIER_SHOTS']) await shot(page, `${name}-${width}-${theme}`, { width, height, theme })
      if (theme !== checked) continue
      wrong.push(...(await checkAxe(page)).map((line) => `${width} ${theme}: ${line}`))
      const beyond = await page.evaluate(() => {
        const main = document.querySelector('main')
        if (![document.documentElement, ...(main ? [main] : [])].some((one) => one.scrollWidth > one.clientWidth + 1)) return null
        const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        return wide.map((one) => `${one.tagName.toLowerCase()} "${one.textContent.slice(0, 40)}"`).slice(-3)
      })
      if (await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1))
        wrong.push(`${width}: the window scrolls, and not only what stands in it`)
      if (beyond) wrong.push(`${width}: runs out of the window sideways: ${beyond.join(', ')}`)
    }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
  expect(wrong, name).toEqual([])
}
