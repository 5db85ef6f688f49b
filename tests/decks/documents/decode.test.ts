import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeTelling, readDocument, readFile } from '../../../decks/documents/index.ts'
import { Trouble, utf8 } from '../../../decks/model/index.ts'

const SAMPLE = 'Zürich — “naïve” café, 5 € · Привет, 日本 𝒳.'

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, i) => text.charCodeAt(i))]
  for (let i = units.length - (mark ? 1 : 0); i < text.length; i++) units.push(text.charCodeAt(i))
  return new Uint8Array(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

describe('decoding', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decodeTelling(utf8(SAMPLE), 'a.txt')).toEqual({ text: SAMPLE, encoding: 'UTF-8', broken: 0 })
    expect(decodeTelling(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(SAMPLE)]), 'a.txt')).toMatchObject({
      text: SAMPLE,
      encoding: 'UTF-8',
    })
  })

  it.each([
    ['UTF-16LE', true, true],
    ['UTF-16BE', false, true],
    ['UTF-16LE', true, false],
    ['UTF-16BE', false, false],
  ] as const)('reads %s (little-endian: %s, marked: %s)', (encoding, littleEndian, mark) => {
    const text = 'The harbour was closed in 1911. “Nobody asked us.”'
    expect(decodeTelling(utf16(text, littleEndian, mark), 'a.txt')).toMatchObject({ text, encoding })
  })

  it('reads Windows-1252, quotation marks and all', () => {
    const bytes = new Uint8Array([0x93, 0x48, 0xe9, 0x94, 0x20, 0x80, 0x35, 0x20, 0x96, 0x20, 0x6e, 0x92, 0x85])
    expect(decodeTelling(bytes, 'a.txt')).toEqual({ text: '“Hé” €5 – n’…', encoding: 'Windows-1252', broken: 0 })
  })

  it('agrees with the platform on every UTF-8 text, well-formed or not', () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: false })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/[\p{Cc}\ufeff]/u.test(text)),
        (text) => {
          expect(decodeTelling(utf8(text), 'a.txt').text).toBe(decoder.decode(utf8(text)))
        },
      ),
    )
  })

  it('reads on where a long UTF-8 text was cut within a letter', () => {
    const whole = utf8('é'.repeat(200))
    expect(decodeTelling(whole.subarray(0, whole.length - 1), 'a.txt')).toEqual({
      text: `${'é'.repeat(199)}\ufffd`,
      encoding: 'UTF-8',
      broken: 1,
    })
  })

  it('tells the document how its bytes were read', () => {
    expect(readFile(utf8('The treaty was signed in 1905.'), 'a.txt').encoding).toBe('UTF-8')
  })
})

describe('files that are no documents', () => {
  const refusal = async (bytes: Uint8Array | string, file: string): Promise<string> => {
    try {
      await readDocument(typeof bytes === 'string' ? utf8(bytes) : bytes, file)
    } catch (error) {
      if (error instanceof Trouble) return `${error.code}: ${error.message}`
      throw error
    }
    return 'read'
  }

  it('says of each in one sentence or two what it is and what to do', async () => {
    expect(await refusal('', 'empty.txt')).toBe(
      'empty: “empty.txt” is empty: it holds 0 bytes. Save its text into it again, then add it once more.',
    )
    expect(await refusal(' \n\n\t ', 'blank.txt')).toBe(
      'no-text: “blank.txt” has no text to read. Check that it is the right file, or paste the text.',
    )
    expect(await refusal(new Uint8Array(50 * 1024 * 1024).fill(65), 'huge.txt')).toBe(
      'too-large: “huge.txt” is too large: it holds 50 MB, and Dossier reads documents of up to 20 MB. Split it into parts and add those.',
    )
    expect(await refusal(new Uint8Array([72, 101, 0, 0, 7, 1, 2, 3]), 'data.txt')).toBe(
      'binary: “data.txt” is not a text file: from character 3 on it holds data that no text has. Open it in the program that made it, save it as plain text or as a web page, and add that file.',
    )
    expect(await refusal('{\\rtf1\\ansi The treaty was signed in 1905.}', 'treaty.rtf')).toMatch(
      /^binary: “treaty\.rtf” is a rich text file \(RTF\), not text\. .*: open it in the program that made it, save it as \.docx, \.odt or PDF, and add that file\.$/,
    )
    expect(await refusal('%PDF-1.7 x', 'paper.txt')).toBe(
      'unreadable: “paper.txt” is damaged: it says that it is a PDF, and its pages cannot be found. Download it once more, or print it into a new PDF, and add that.',
    )
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'letter.docx')).toMatch(
      /^unreadable: “letter\.docx” is damaged: what it is packed with cannot be unpacked whole\./,
    )
    expect(await refusal(new Uint8Array([7, 0, 3, 4, 20, 0, 9, 9]), 'letter.docx')).toMatch(
      /^binary: “letter\.docx” is named as a Word document, and does not begin as one: it was cut or damaged on its way\./,
    )
    expect(await refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'map')).toMatch(/“map” is a picture, not text/)
  })

  it('reads a file of unknown kind as what it looks like', () => {
    expect(readFile(utf8('The treaty was signed in 1905.'), 'notes.xyz').format).toBe('text')
    expect(readFile(utf8('<!DOCTYPE html><p>The treaty was signed in 1905.'), 'notes.xyz').format).toBe('html')
    expect(readFile(utf8('<!DOCTYPE html><p>The treaty was signed in 1905.'), 'saved.txt').format).toBe('html')
    expect(readFile(utf8('The treaty was signed in 1905.'), 'README').format).toBe('text')
  })
})
