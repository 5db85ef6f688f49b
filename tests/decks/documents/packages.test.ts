// Word, slides, books, OpenDocument, web pages and Markdown that other programs made from our own texts: every sentence comes through, in order.
import { zipSync } from 'fflate'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FORMATS, pageAt, readDocument } from '../../../decks/index.ts'
import { Trouble, utf8 } from '../../../decks/index.ts'
import { zipBomb } from '../../support/bomb.ts'
import { bytesOf, compared, FOLDER, sentencesOf, written } from './same-text.ts'

const files = readdirSync(FOLDER).filter((name) => /\.(?:docx|pptx|epub|odt|html|md)$/.test(name))

test.each(['docx', 'pptx', 'epub', 'odt', 'html', 'md'])('there are ten %s by two programs', (kind) => {
  expect(files.filter((file) => file.endsWith(kind))).toHaveLength(10)
})

describe.each(files)('%s', (file) => {
  test('says what was written, in its order', async () => {
    const read = await readDocument(bytesOf(file), file)
    expect(FORMATS).toContain(read.format)
    expect(read.format).toBe(file.endsWith('.md') ? 'markdown' : file.replace(/.*\./, ''))
    const { share, lost, added, inOrder } = compared(written(file.replace(/-.*$/, '')), read)
    // LibreOffice leaves the heads of tables out of the books it makes
    const missing = file === 'measures-libreoffice.epub' ? ['Year\tDefinition\tAdopted by', 'Copy\tMade\tCompared'] : []
    expect(lost).toEqual(missing)
    if (missing.length === 0) expect(share).toBe(1)
    expect(added.filter((sentence) => sentence !== 'Dossier')).toEqual([])
    expect(inOrder).toBe(true)
    expect(read.title).toBe(written(file.replace(/-.*$/, '')).title)
    if (read.format === 'pptx') expect(sentencesOf(read).every(({ start }) => pageAt(read.blocks, start) !== null)).toBe(true)
  })
})

describe('a package that is no document', () => {
  const refusal = (parts: Record<string, string | Uint8Array>, file: string): Promise<string> =>
    refusalOf(
      zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? utf8(part) : part])),
      ),
      file,
    )
  const refusalOf = async (bytes: Uint8Array, file: string): Promise<string> => {
    try {
      await readDocument(bytes, file)
    } catch (error) {
      if (error instanceof Trouble) return `${error.code}: ${error.message}`
      throw error
    }
    return 'read'
  }

  test('is refused in a sentence: a spreadsheet, a folder of files, a book under lock, a broken document', async () => {
    expect(await refusal({ 'xl/workbook.xml': '<a/>' }, 'sums.xlsx')).toMatch(/^binary: “sums\.xlsx” is a spreadsheet/)
    expect(await refusal({ 'a.png': new Uint8Array(4) }, 'photos.zip')).toMatch(/^binary: “photos\.zip” is a packed file/)
    const locked = {
      'META-INF/container.xml': '<a/>',
      'META-INF/encryption.xml': '<e Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>',
    }
    expect(await refusal(locked, 'novel.epub')).toMatch(/^unreadable: “novel\.epub” is locked by the shop/)
    expect(await refusal({ 'META-INF/container.xml': '<a><b>' }, 'torn.epub')).toMatch(/^unreadable: “torn\.epub” is damaged/)
    expect(await refusal({ 'word/document.xml': '<w:document' }, 'torn.docx')).toMatch(/^unreadable: “torn\.docx” is damaged/)
  })

  test('bombs are refused or harmless: entities within entities, a gigabyte in a megabyte', async () => {
    const entities = `<!DOCTYPE t [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "&a${i ? i - 1 : ''};&a${i ? i - 1 : ''};">`).join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]>`
    const odt = { mimetype: 'application/vnd.oasis.opendocument.text' }
    expect(
      await refusal(
        { ...odt, 'content.xml': `${entities}<o:document><o:text><t:p>&a29;&x;</t:p></o:text></o:document>` },
        'bomb.odt',
      ),
    ).toMatch(/^unreadable: /)
    const word = {
      'word/document.xml': `${entities}<w:document><w:body><w:p><w:r><w:t>&a29;&x;</w:t></w:r></w:p></w:body></w:document>`,
    }
    expect(await refusal(word, 'bomb.docx')).toMatch(/^(?:unreadable|no-text): /)
    expect(await refusalOf(zipBomb('content.xml', 300, odt), 'huge.odt')).toMatch(/^too-large: “huge\.odt” would unpack to more/)
    const deep = `${'<t:p>'.repeat(100_000)}${'</t:p>'.repeat(100_000)}`
    expect(await refusal({ ...odt, 'content.xml': `<o:document><o:text>${deep}</o:text></o:document>` }, 'deep.odt')).toMatch(
      /^unreadable: /,
    )
  })
})
