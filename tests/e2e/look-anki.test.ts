// Strangers' decks and their note types, in every form: wide and light, narrow and dark, by the templates that other people wrote.
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { data } from '../support/data.ts'
import { bringFile } from './support/anki.ts'
import type { Dossier } from './support/launch.ts'
import { lookAt } from './support/look.ts'
import { rowsIn } from './support/papers.ts'
import { startOnce } from './support/started.ts'

let dossier: Dossier
startOnce((one) => (dossier = one))

const look = (name: string): Promise<void> => lookAt(dossier.page, name)
const folder = data('anki')
const anki = (file: string): string => path.join(folder ?? '', file)

describe.runIf(folder)('decks that other people made', () => {
  it('in the list, in study, in the editor', async () => {
    const { page } = dossier
    await bringFile(dossier, anki('ankidroid/templates.apkg'))
    await bringFile(dossier, anki('cardoverflow/AllDefaultTemplatesAndImageAndMp3.apkg'))
    await look('anki-brought-in')
    await dossier.go('/cards')
    await page.getByRole('grid', { name: 'Cards' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.frameLocator('aside iframe').locator('body > *').first().waitFor()
    await look('anki-cards')
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: 'Edit card' }).waitFor()
    await look('anki-edit')
    await page.keyboard.press('Escape')
    await dossier.go('/study')
    await page.getByRole('article', { name: 'Card' }).waitFor()
    await look('anki-question')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /^Good/ }).waitFor()
    await look('anki-answer')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect
      .poll(() => page.evaluate(() => document.querySelector<HTMLIFrameElement>('iframe')?.contentDocument?.body.className ?? ''))
      .toMatch(/\bnightMode night_mode\b/)
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('their note types', async () => {
    const { page } = dossier
    await dossier.go('/note-types')
    await page.getByRole('grid', { name: 'Note types' }).waitFor()
    await look('note-types')
    await page.keyboard.press('n')
    await page.getByRole('dialog').waitFor()
    await look('note-type-new')
    await page.keyboard.press('Escape')
    const types = await rowsIn(page, 'noteTypes')
    const type =
      types.find(({ name }) => name === 'Basic (and reversed card)') ?? types.find(({ id }) => String(id).startsWith('anki-'))
    await dossier.go(`/note-types/${String(type?.['id'])}`)
    await page.getByRole('textbox', { name: 'Front' }).waitFor()
    await page.getByRole('textbox', { name: 'Back' }).fill('{{FrontSide}}\n\n<hr id=answer>\n\n{{Bakc}}')
    await page.frameLocator('section[aria-label="Answer"] iframe').locator('body > *').first().waitFor()
    await look('note-type')
    await page.getByRole('button', { name: 'Leave the changes' }).click()
    await dossier.go('/note-types/dossier-shift')
    await page.getByRole('textbox', { name: 'Front' }).waitFor()
    await look('note-type-own')
  })
})
