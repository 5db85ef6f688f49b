// Documents that point outside or lie about their size: nothing is fetched, nothing swells, and what is said is read.
import { zipSync } from 'fflate'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readDocument, Trouble, utf8 } from '../../../decks/index.ts'

const SAID = 'The harbour was closed to all ships on 3 May 1921, and it stayed so for seven weeks.'
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end(`<!ENTITY x "fetched">`)
})
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => void asked.splice(0))
afterAll(() => void server.close())

const OOXML = 'http://schemas.openxmlformats.org'

const packed = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, utf8(part)])))

const relations = (...links: readonly string[]) =>
  `<Relationships xmlns="${OOXML}/package/2006/relationships">${links.map((link, i) => `<Relationship Id="r${i + 1}" ${link}/>`).join('')}</Relationships>`

const NAMESPACES = [
  `xmlns:w="${OOXML}/wordprocessingml/2006/main" xmlns:r="${OOXML}/officeDocument/2006/relationships"`,
  `xmlns:wp="${OOXML}/drawingml/2006/wordprocessingDrawing" xmlns:a="${OOXML}/drawingml/2006/main" xmlns:pic="${OOXML}/drawingml/2006/picture"`,
].join(' ')

const MADE: Readonly<Record<string, () => Uint8Array>> = {
  'page.html': () =>
    utf8(`<!doctype html><html><head><base href="${address}/"><link rel="stylesheet" href="style.css"><script src="run.js"></script>
      <meta http-equiv="refresh" content="0;url=${address}/next"></head><body><img src="a.png"><iframe src="${address}/frame"></iframe>
      <object data="${address}/object"></object><svg><image href="${address}/b.svg"/></svg><p>${SAID}</p></body></html>`),
  'page.md': () => utf8(`# Port\n\n![a](${address}/a.png)\n\n${SAID}\n\n<img src="${address}/b.png">\n\n[link]: ${address}/c\n`),
  'page.docx': () =>
    packed({
      '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"/>`,
      '_rels/.rels': relations(`Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"`),
      'word/document.xml': `<w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>${SAID}</w:t></w:r></w:p>
        <w:p><w:r><w:drawing><wp:inline><wp:docPr descr="A port"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:altChunk r:id="r2"/></w:body></w:document>`,
      'word/_rels/document.xml.rels': relations(
        `Type="image" TargetMode="External" Target="${address}/a.png"`,
        `Type="attachedTemplate" TargetMode="External" Target="${address}/b.dotm"`,
      ),
    }),
  'page.pptx': () =>
    packed({
      'ppt/presentation.xml': '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels': relations(
        'Type="slide" Target="slides/slide1.xml"',
        `Type="slide" TargetMode="External" Target="${address}/slide2.xml"`,
      ),
      'ppt/slides/slide1.xml': `<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${SAID}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
      'ppt/slides/_rels/slide1.xml.rels': relations(`Type="image" TargetMode="External" Target="${address}/a.png"`),
    }),
  'page.epub': () =>
    packed({
      'META-INF/container.xml': '<container><rootfile full-path="book.opf"/></container>',
      'book.opf': `<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="${address}/b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
      'a.xhtml': `<?xml version="1.0"?><!DOCTYPE html SYSTEM "${address}/page.dtd"><html><head><link rel="stylesheet" href="${address}/s.css"/></head><body><p>${SAID}</p><img src="${address}/a.png"/></body></html>`,
    }),
  'page.odt': () =>
    packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<!DOCTYPE d SYSTEM "${address}/page.dtd"><o:document><o:body><o:text><t:p>${SAID}</t:p><t:section><t:section-source x:href="${address}/more.odt"/></t:section><d:frame><d:image x:href="${address}/a.png"/></d:frame></o:text></o:body></o:document>`,
    }),
  'page.pdf': () => utf8(pdf(`<</Type/Action/S/URI/URI(${address}/open)>>`)),
}

test.each(Object.keys(MADE))('%s points outside: its words are read, and nobody is asked for anything', async (file) => {
  const read = await readDocument(MADE[file]!(), file)
  expect(read.text).toContain(SAID)
  expect(read.text).not.toContain('fetched')
  expect(asked).toEqual([])
})

test('an entity that would be fetched is not known, and the file is refused', async () => {
  const bytes = packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<!DOCTYPE d [<!ENTITY x SYSTEM "${address}/x">]><o:document><o:text><t:p>&x;</t:p></o:text></o:document>`,
  })
  await expect(readDocument(bytes, 'outside.odt')).rejects.toThrow(/^“outside\.odt” is damaged/)
  expect(asked).toEqual([])
})

const ODT = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `<o:document><o:text><t:p>${SAID}</t:p></o:text></o:document>`,
}

test.each([
  ['a gigabyte', 2 ** 30],
  ['four gigabytes less one', 2 ** 32 - 1],
])('a package that declares %s of text is refused before anything is unpacked', async (_, size) => {
  const bytes = withDeclared(packed(ODT), 'content.xml', size)
  await expect(readDocument(bytes, 'declared.odt')).rejects.toThrow(/^“declared\.odt” would unpack to more than Dossier reads/)
})

test('a package that declares less than it holds is refused as damaged, and holds no more than it said', async () => {
  const large = packed({ ...ODT, 'content.xml': ODT['content.xml'].replace(SAID, SAID.repeat(50_000)) })
  const told = await readDocument(withDeclared(large, 'content.xml', 100), 'lied.odt').catch((error: unknown) => error)
  expect(told).toBeInstanceOf(Trouble)
  expect((told as Trouble).message).toMatch(/^“lied\.odt” is damaged/)
})

test.each([
  ['a gigabyte', 2 ** 30],
  ['less than nothing', -5],
])('a PDF whose text declares %s is read as far as it goes or refused', async (_, length) => {
  const told = await readDocument(utf8(pdf('', length)), 'declared.pdf').then(
    ({ text }) => text,
    (error: unknown) => error,
  )
  if (typeof told === 'string') expect(told).toContain(SAID)
  else expect((told as Trouble).message).toContain('“declared.pdf”')
})

/** Both of a zip's headers of a part, with another size written into them (APPNOTE 4.3.7 and 4.3.12). */
function withDeclared(zip: Uint8Array, part: string, size: number): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const name = utf8(part)
  for (let at = 0; at < bytes.length - 46; at++) {
    const [offset, sizeAt] =
      view.getUint32(at, true) === 0x04034b50 ? [30, 22] : view.getUint32(at, true) === 0x02014b50 ? [46, 24] : [0, 0]
    if (offset > 0 && name.every((byte, i) => bytes[at + offset + i] === byte)) view.setUint32(at + sizeAt, size, true)
  }
  return bytes
}

/** A PDF of one page that says `SAID`, opens with an action and embeds a file that lies elsewhere. */
function pdf(action: string, declared?: number): string {
  const words = `BT /F1 12 Tf 20 700 Td (${SAID}) Tj ET`
  return `%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R${action && `/OpenAction ${action}`}>>
endobj
2 0 obj
<</Type/Pages/Count 1/Kids[3 0 R]>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${action && `/AA<</O ${action}>>`}>>
endobj
4 0 obj
<</Length ${declared ?? words.length}${action && `/F(${address}/words)`}>>
stream
${words}
endstream
endobj
5 0 obj
<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>
endobj
trailer
<</Root 1 0 R>>
`
}
