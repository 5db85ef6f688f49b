// Pictures of the real app, for a person to look at. They go to DOSSIER_SHOTS or the system's temporary folder, never into the project.
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'

export interface Shot {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  /** All of the page, not only what the window shows. */
  readonly whole?: boolean
}

/** Writes `name.png` and returns its path. The window's size and colours stay as the picture had them. */
export async function shot(
  page: Page,
  name: string,
  { width = 1280, height = 860, theme, whole = false }: Shot = {},
): Promise<string> {
  const folder = path.resolve(process.env['DOSSIER_SHOTS'] ?? path.join(os.tmpdir(), 'dossier-shots'))
  mkdirSync(folder, { recursive: true })
  await page.setViewportSize({ width, height })
  if (theme) await page.emulateMedia({ colorScheme: theme })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({ path: file, fullPage: whole, animations: 'disabled' })
  return file
}

/** Pictures of what is on the screen, light and dark, wide and narrow, where DOSSIER_SHOTS asks for them. */
export async function pictures(page: Page, name: string): Promise<void> {
  if (!process.env['DOSSIER_SHOTS']) return
  for (const [width, theme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [420, 'light'],
  ] as const)
    await shot(page, `${name}-${width}-${theme}`, { width, theme })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
}
