// A picture with hidden places: made by hand, studied, changed, and the same after a way through an Anki package.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/data.ts'
import { bringFile } from './support/anki.ts'
import { checkAxe } from './support/axe.ts'
import { launchDossier } from './support/launch.ts'
import { lookAt } from './support/look.ts'
import { paper, placeFor, rowsIn } from './support/papers.ts'

const PICTURE = path.join(root, 'tests/fixtures/keep.png')

it('is drawn, studied, changed by keys, taken out as Anki’s image occlusion and brought in the same', async () => {
  const dossier = await launchDossier()
  const { page } = dossier
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'A card of your own' })
  await dialog.getByLabel('Kind').selectOption({ label: 'Places hidden in a picture' })
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('There is no picture yet. Choose, paste or drop one.').waitFor()
  await dialog.locator('input[type=file]').setInputFiles(paper('notes.txt', 'no picture'))
  await dialog.getByText('notes.txt is not a picture that Dossier can show. Choose a PNG, JPEG, WebP, GIF or SVG.').waitFor()
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'the <map>.png', mimeType: 'image/png', buffer: readFileSync(PICTURE) })
  const picture = dialog.getByAltText('The picture')
  await expect.poll(async () => (await picture.boundingBox())?.width ?? 0).toBeGreaterThan(100)
  const box = (await picture.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2)
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3)
  await page.mouse.up()
  await dialog.getByText('Makes 1 card.').waitFor()
  await dialog.getByRole('button', { name: 'Add a rectangle' }).click()
  const second = dialog.getByRole('button', { name: 'Place 2, asked on card 2' })
  await second.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await dialog.getByRole('textbox', { name: 'Header' }).fill('Where is it?')
  await lookAt(page, 'occlusion')
  await page.keyboard.press('Control+Enter')
  await page.getByText('2 cards added.').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const [made] = await rowsIn(page, 'notes')
  expect(made).toMatchObject({ noteType: 'anki-1599999999006' })
  const fields = made?.['fields'] as string[]
  expect(fields[0]?.split('<br>')[0]).toMatch(
    /^\{\{c1::image-occlusion:rect:left=0\.1\d*:top=0\.1\d*:width=0\.2\d*:height=0\.2\d*:oi=1\}\}$/,
  )
  expect(fields.slice(1, 3)).toEqual(['<img src="the map.png">', 'Where is it?'])

  await dossier.go('/study')
  const frame = page.frameLocator('iframe[src="/card.html"]')
  await frame.locator('.occlusion.asked').waitFor()
  expect(await frame.locator('.occlusion').count()).toBe(2)
  await lookAt(page, 'occlusion-study')
  await page.keyboard.press('Space')
  await frame.locator('.occlusion.shown').waitFor()

  await dossier.go('/cards')
  await page.getByRole('grid', { name: 'Cards' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('e')
  const edit = page.getByRole('dialog', { name: 'Edit card' })
  await edit.getByRole('button', { name: /^Place 1/ }).focus()
  await page.keyboard.press('Delete')
  await edit.getByLabel(/^Hide all places/).uncheck()
  expect(await checkAxe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await edit.waitFor({ state: 'detached' })
  const [changed] = await rowsIn(page, 'notes')
  expect((changed?.['fields'] as string[])[0]).toMatch(/^\{\{c2::image-occlusion:rect:[^}]*\}\}$/)
  expect((changed?.['fields'] as string[])[0]).not.toContain('oi=1')
  expect(await rowsIn(page, 'cards')).toHaveLength(1)

  const out = placeFor('places.apkg')
  await dossier.go('/take-out')
  await page.getByRole('radio', { name: /Anki package/ }).check()
  await dossier.stageDialog({ save: out })
  await page.getByRole('button', { name: 'Save 1 card' }).click()
  await page.getByText(/holds 1 card\./).waitFor()
  const [type] = (await rowsIn(page, 'noteTypes')).filter(({ id }) => id === 'anki-1599999999006')
  await dossier.clean()
  const other = await launchDossier()
  await bringFile(other, out)
  const [came] = await rowsIn(other.page, 'notes')
  expect(came?.['fields']).toEqual(changed?.['fields'])
  const [cameType] = (await rowsIn(other.page, 'noteTypes')).filter(({ id }) => id === 'anki-1599999999006')
  for (const key of ['name', 'kind', 'fields', 'templates', 'css'] as const) expect(cameType?.[key]).toEqual(type?.[key])
  expect((await rowsIn(other.page, 'media')).map(({ name }) => name)).toEqual(['the map.png'])
  await other.close()
  await dossier.close()
})
