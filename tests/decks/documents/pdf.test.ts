// PDFs that other programs made from our own texts: every sentence comes through, in order, on its page.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pageAt, readDocument, Trouble, utf8 } from '../../../decks/index.ts'
import { bytesOf, compared, FOLDER, onWrongPages, sentencesOf, written } from './same-text.ts'

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'))
const textOf = (file: string) => file.replace(/-.*$/, '')

test('there are ten of them and more, by three programs', () => {
  expect(files.length).toBeGreaterThanOrEqual(10)
  expect(new Set(files.map((file) => /-(\w+)/.exec(file)?.[1])).size).toBeGreaterThanOrEqual(3)
})

describe.each(files)('%s', (file) => {
  test('says what was written, in its order, and nothing else but its author', async () => {
    const read = await readDocument(bytesOf(file), file)
    const { share, lost, added, inOrder } = compared(written(textOf(file)), read)
    expect(lost).toEqual([])
    expect(share).toBe(1)
    expect(added.filter((sentence) => sentence !== 'Dossier')).toEqual([])
    expect(inOrder).toBe(true)
  })

  test('knows the page of every sentence', async () => {
    const read = await readDocument(bytesOf(file), file)
    expect(onWrongPages(read, file)).toEqual([])
    expect(sentencesOf(read).every(({ start }) => pageAt(read.blocks, start) !== null)).toBe(true)
  })
})

describe('a PDF that cannot be read', () => {
  const refusal = async (bytes: Uint8Array, file: string): Promise<string> => {
    try {
      await readDocument(bytes, file)
    } catch (error) {
      if (error instanceof Trouble) return `${error.code}: ${error.message}`
      throw error
    }
    return 'read'
  }

  test('says so in a sentence: locked, scanned, damaged, empty', async () => {
    expect(await refusal(bytesOf('refused/locked.pdf'), 'locked.pdf')).toBe(
      'unreadable: “locked.pdf” is locked with a password. Open it with the password in the program you read PDFs with, print it into a new PDF, and add that.',
    )
    expect(await refusal(bytesOf('refused/scanned.pdf'), 'scanned.pdf')).toBe(
      'no-text: “scanned.pdf” could not be read. Its page is a picture of text, as a scanner makes them, and Dossier reads only text. Have a program recognise the text first, and add the file that it makes.',
    )
    expect(await refusal(utf8('%PDF-1.7\n%%EOF\n'), 'broken.pdf')).toMatch(/^unreadable: “broken\.pdf” is damaged: /)
    expect(await refusal(utf8(blank(1)), 'blank.pdf')).toMatch(/^no-text: “blank\.pdf” has no text to read\./)
    expect(await refusal(utf8(blank(10_000)), 'endless.pdf')).toMatch(
      /^too-large: “endless\.pdf” has 10000 pages, and Dossier reads up to 3000/,
    )
    expect(await refusal(new Uint8Array(0), 'nothing.pdf')).toMatch(/^empty: /)
  })

  test.each(['owner-locked.pdf', 'turned.pdf'])(
    'reads what only forbids printing, and pages that lie on their side: %s',
    async (file) => {
      const { share } = compared(written('canal'), await readDocument(bytesOf(`refused/${file}`), file))
      expect(share).toBe(1)
    },
  )

  test('cut off anywhere, it is read as far as it goes or refused, never more', async () => {
    const whole = bytesOf('railways-groff-columns.pdf')
    for (let share = 1; share < 10; share++) {
      const told = await refusal(whole.subarray(0, Math.floor((whole.length * share) / 10)), 'cut.pdf')
      expect(told).toMatch(/^(?:read$|unreadable: “cut\.pdf” is damaged|no-text: )/)
    }
  })

  test('the same bytes give the same document, though pdfjs numbers its fonts anew', async () => {
    const bytes = bytesOf('ozone-libreoffice.pdf')
    expect(await readDocument(bytes, 'a.pdf')).toEqual(await readDocument(bytes, 'a.pdf'))
  })
})

/** A PDF of empty pages. */
function blank(pages: number): string {
  const numbers = Array.from({ length: pages }, (_, i) => i + 3)
  const objects = numbers.map((number) => `${number} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n`)
  return `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count ${pages}/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>\nendobj\n${objects.join('')}trailer\n<</Root 1 0 R>>\n`
}
