// Note types changed as a person does it: fields, templates and style, with a real note beside as it will look.
import { beforeEach, describe, expect, it } from 'vitest'
import { foreignDeck } from '../support/foreign-deck.ts'
import { bringPackage } from './support/anki.ts'
import { checkAxe } from './support/axe.ts'
import type { Dossier } from './support/launch.ts'
import { rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))
beforeEach(async () => {
  const deck = foreignDeck({
    name: 'Birds',
    noteType: {
      id: 'anki-1500000000001',
      name: 'Birds',
      fields: ['Bird', 'Call', 'Where'],
      css: '.card { color: rgb(10, 20, 30) }',
      templates: [{ name: 'Call', front: '<p id=q>{{Bird}}</p>', back: '{{FrontSide}}<hr id=answer><p id=a>{{Call}}</p>' }],
    },
    notes: [
      { fields: ['Owl', 'hoot', 'woods'], guid: 'owl' },
      { fields: ['Gull', 'mew', ''], guid: 'gull' },
    ],
    media: [],
  })
  await bringPackage(dossier, 'birds.apkg', deck)
})
const types = () => dossier.page.getByRole('grid', { name: 'Note types' })
const question = () => dossier.page.frameLocator('section[aria-label="Question"] iframe')
const answer = () => dossier.page.frameLocator('section[aria-label="Answer"] iframe')
async function openBirds(): Promise<void> {
  await dossier.go('/note-types')
  await types()
    .getByRole('row', { name: /^Birds/ })
    .waitFor()
  await dossier.page.keyboard.press('Enter')
  await question().getByText('Gull').or(question().getByText('Owl')).waitFor()
}

describe('note types', () => {
  it('are listed with how many notes each has, and their cards are one key away', async () => {
    const { page } = dossier
    await dossier.go('/decks')
    await page.getByRole('button', { name: 'Note types' }).click()
    await types()
      .getByRole('row', { name: /^Birds .* 1 2$/ })
      .waitFor()
    await types()
      .getByRole('row', { name: /^Dossier basic Dossier’s own/ })
      .waitFor()
    await page.keyboard.press('c')
    await page.getByText('2 cards', { exact: true }).waitFor()
    expect(await page.getByLabel('Find cards').inputValue()).toBe('note:Birds')
  })

  it('a template is seen as it is written, says what is wrong where it is, and saves by a key', async () => {
    const { page } = dossier
    await openBirds()
    expect(
      await question()
        .locator('#q')
        .evaluate((node) => getComputedStyle(node).color),
    ).toBe('rgb(10, 20, 30)')
    const back = page.getByRole('textbox', { name: 'Back' })
    await back.fill('<p id=a>says {{Cal}}</p>')
    await page.getByRole('alert').getByText('Line 1: there is no field “Cal”.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('The back of “Call”. Line 1:').waitFor()
    await back.fill('<p id=a>says {{Call}}</p>')
    await answer()
      .getByText(/^says (hoot|mew)$/)
      .waitFor()
    await page.getByRole('textbox', { name: 'CSS' }).fill('.card { color: rgb(1, 2, 3) }')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Birds was changed.').waitFor()
    const [type] = (await rowsIn(page, 'noteTypes')).filter(({ name }) => name === 'Birds')
    expect(type).toMatchObject({ css: '.card { color: rgb(1, 2, 3) }', templates: [{ back: '<p id=a>says {{Call}}</p>' }] })
    await page.getByRole('heading', { name: 'Birds' }).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => back.inputValue()).toBe('{{FrontSide}}<hr id=answer><p id=a>{{Call}}</p>')
  })

  it('fields are renamed with the templates that name them, and what is lost is said before', async () => {
    const { page } = dossier
    await openBirds()
    await page.getByRole('textbox', { name: 'Field 1' }).fill('Name of the bird')
    await page.keyboard.press('Tab')
    expect(await page.getByRole('textbox', { name: 'Front' }).inputValue()).toBe('<p id=q>{{Name of the bird}}</p>')
    await page.getByRole('button', { name: 'Delete the field Where' }).click()
    await page.getByRole('button', { name: 'Add a field' }).click()
    await page.getByRole('textbox', { name: 'Field 3' }).fill('Call')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('There is another field called “Call”. Choose another name.').first().waitFor()
    await page.getByRole('textbox', { name: 'Field 3' }).fill('Weight')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Change Birds?' })
    await dialog.getByText('note loses what stands in “Where”').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('Birds was changed.').waitFor()
    const notes = await rowsIn(page, 'notes')
    expect(notes.map(({ fields }) => fields)).toEqual([
      ['Owl', 'hoot', ''],
      ['Gull', 'mew', ''],
    ])
  })

  it('a card is added and taken away, its cards with it, and all of it is undone', async () => {
    const { page } = dossier
    await openBirds()
    await page.getByRole('button', { name: 'Add a card' }).click()
    await page.getByLabel('Card', { exact: true }).fill('Where')
    await page.getByRole('textbox', { name: 'Front' }).fill('{{#Where}}Where is the {{Bird}}?{{/Where}}')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByText('card is made, and waits as a new one').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Birds was changed.').waitFor()
    expect(await rowsIn(page, 'cards')).toHaveLength(3)
    await page.getByRole('button', { name: 'Call', exact: true }).click()
    await page.getByRole('button', { name: 'Delete the card Call' }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByText('note has no card left and goes too').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBe(1)
    await page.getByRole('heading', { name: 'Birds' }).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBe(3)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBe(2)
  })

  it('our own stay as they are and say why; one made after them is one’s own', async () => {
    const { page } = dossier
    await dossier.go('/note-types/dossier-fact')
    await page.getByText(/Dossier writes these notes itself/).waitFor()
    expect(await page.getByRole('textbox', { name: 'Front' }).getAttribute('readonly')).not.toBeNull()
    await dossier.go('/note-types')
    await types().waitFor()
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByLabel('Name').fill('Mine')
    await page.getByRole('dialog').getByLabel('Made after').selectOption({ label: 'Dossier cloze' })
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.getByRole('heading', { name: 'Mine' }).waitFor()
    await question().getByText('[...]').waitFor()
    await page.getByRole('textbox', { name: 'Front' }).fill('{{Text}}')
    await page.getByRole('alert').getByText('It hides nothing: write {{cloze:Text}}').waitFor()
    await page.getByRole('button', { name: 'Leave the changes' }).click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Front' }).inputValue())
      .toBe('<div class="prompt">{{cloze:Text}}</div>')
    await dossier.go('/note-types')
    await types().getByRole('row', { name: /^Mine/ }).click()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByText('No note uses it.').waitFor()
    await page.getByRole('button', { name: 'Delete it' }).click()
    await types().getByRole('row', { name: /^Mine/ }).waitFor({ state: 'detached' })
  })
})
