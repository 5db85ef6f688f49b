// Documents of every kind, made by other people's programs: dropped on the window, read in the worker under the app's own policy, cited by page.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/data.ts'
import type { Dossier } from './support/launch.ts'
import { drop, rowsIn } from './support/papers.ts'
import { shot } from './support/shots.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const file = (name: string) => ({
  name: path.basename(name),
  content: new Uint8Array(readFileSync(path.join(root, 'tests/fixtures/documents', name))),
})

describe('a PDF', () => {
  it('is dropped, gives cards that cite their page, and is opened at the quote', async () => {
    const { page } = dossier
    await drop(page, [file('railways-libreoffice-columns.pdf')])
    await page.getByRole('article', { name: 'Found card' }).waitFor({ timeout: 60_000 })
    const notes = await rowsIn(page, 'notes')
    expect(notes.length).toBeGreaterThan(10)
    const cited = notes.map((note) => (note as { fields: string[] }).fields.find((field) => /, p\. \d$/.test(field)))
    expect(cited.every((field) => field?.startsWith('The first railways of Europe'))).toBe(true)
    expect(new Set(cited).size).toBeGreaterThan(2)
    await page
      .getByText(/The first railways of Europe.*, p\. 1, sentence \d+/)
      .first()
      .waitFor()
    await shot(page, 'pdf-keep')
    await page.keyboard.press('o')
    await page.getByText('p. 2', { exact: true }).first().waitFor()
    await shot(page, 'pdf-reader')
  })

  it('that is locked or scanned is refused by name, and a good one beside it is read', async () => {
    const { page } = dossier
    await drop(page, [file('refused/locked.pdf'), file('refused/scanned.pdf'), file('ozone-groff.pdf')])
    await page.getByText(/locked with a password/).waitFor({ timeout: 60_000 })
    await page.getByText(/pictures? of text/).waitFor()
    await expect.poll(async () => (await rowsIn(page, 'documents')).length, { timeout: 30_000 }).toBe(1)
  })
})

describe('Word, slides, a book and OpenDocument', () => {
  it('are dropped together and each gives cards', async () => {
    const { page } = dossier
    const files = ['canal-pandoc.docx', 'ozone-pandoc.pptx', 'railways-pandoc.epub', 'names-pandoc.odt']
    await drop(page, files.map(file))
    await page.getByText(/^4 documents read, \d+ cards found\.$/).waitFor({ timeout: 60_000 })
    const documents = (await rowsIn(page, 'documents')) as { id: string; format: string; title: string }[]
    expect(documents.map(({ format }) => format).sort()).toEqual(['docx', 'epub', 'odt', 'pptx'])
    const notes = (await rowsIn(page, 'notes')) as { document: string; fields: string[] }[]
    for (const { id } of documents) expect(notes.some((note) => note.document === id)).toBe(true)
    const slides = documents.find(({ format }) => format === 'pptx')?.id
    const cited = notes.filter((note) => note.document === slides)
    expect(cited.every(({ fields }) => fields.some((field) => /, slide \d+$/.test(field)))).toBe(true)
    await shot(page, 'kinds-documents')
  })
})
