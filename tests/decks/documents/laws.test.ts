import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile, readPasted } from '../../../decks/documents/index.ts'
import { Trouble, utf8, type ReadDocument } from '../../../decks/model/index.ts'

/** Reads, or gives the trouble: everything else that is thrown fails the law. */
function tried(read: () => ReadDocument): ReadDocument | Trouble {
  try {
    return read()
  } catch (error) {
    if (error instanceof Trouble) return error
    throw error
  }
}

function expectWhole(document: ReadDocument) {
  let at = 0
  for (const block of document.blocks) {
    expect(document.text.slice(at, block.start)).toBe(at === 0 ? '' : '\n\n')
    expect(block.end).toBeGreaterThan(block.start)
    const words = document.text.slice(block.start, block.end)
    if (block.kind !== 'code') expect(words).toBe(words.trim())
    if (block.kind !== 'code' && block.kind !== 'table') expect(words).not.toContain('\n')
    at = block.end
  }
  expect(at).toBe(document.text.length)
  expect(document.text).toBe(document.text.normalize('NFC'))
  expect(document.title).not.toBe('')
  expect(document.furniture.every((line) => line !== '' && !line.includes('\n'))).toBe(true)
}

const words = fc.constantFrom(
  'Japan',
  'the treaty',
  'was signed',
  'on 3 May 1921',
  'in 1905',
  'and',
  'By',
  'Ada North',
  'Dr.',
  '[1]',
  '[2]',
  '"quoted"',
  '’s',
  '…',
  '¹',
  'á',
  'e\u0301',
  '\u00a0',
  '\u200b',
  '-',
  '•',
  '1.',
  '2.',
  '>',
  '|',
  '\t',
  ':',
  'Links',
  'COMMENTS',
  'Reply',
  'References',
  'https://a.example/2020/01/02/x',
  'FILE -',
  'Photo: AP',
  'Published',
  'Share',
  'Home',
  'Advertisement',
  'Click here to register',
  'Click here',
  'Search',
  '—',
  '(',
  ')',
  '.',
  '?',
  'co-',
  'operation',
  '𝒳',
  '日本',
  '***',
  '===',
  '---',
)
const line = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' '))
const sentence = fc.array(words, { minLength: 8, maxLength: 30 }).map((parts) => `${parts.join(' ')}.`)
const text = fc
  .array(fc.oneof(line, sentence, fc.constant(''), fc.constant('')), { maxLength: 30 })
  .map((lines) => lines.join('\n'))

const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<div class="share">',
  '<nav>',
  '</nav>',
  '<article>',
  '</article>',
  '<h1>',
  '</h1>',
  '<h2>',
  '</h2>',
  '<ul>',
  '<li>',
  '</ul>',
  '<a href="/x">',
  '</a>',
  '<b>',
  '</b>',
  '<br>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<blockquote>',
  '</blockquote>',
  '<pre>',
  '</pre>',
  '<figure>',
  '<figcaption>',
  '</figure>',
  '<sup>',
  '</sup>',
  '<script>',
  '</script>',
  '<style>',
  '<!--',
  '-->',
  '<title>',
  '</title>',
  '<main>',
  '<aside>',
  '</aside>',
  '<footer>',
  '&amp;',
  '&#x301;',
  '&nbsp;',
  '<',
  '>',
  '"',
  '<p class="byline">',
  '<time datetime="2020-01-02">',
  '<template>',
  '<svg>',
  '<math>',
  '<select>',
  '<form>',
  '<input',
  '<html lang=en>',
)
const html = fc.array(fc.oneof(tags, line, sentence), { maxLength: 60 }).map((parts) => `<html>${parts.join('')}`)

const signs = fc.constantFrom(
  '# ',
  '## ',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '> > ',
  '```',
  '    ',
  '| a | b |',
  '|---|---|',
  '**',
  '*',
  '_',
  '`',
  '[',
  '](x)',
  '](',
  '![',
  ']',
  '[^1]',
  '[^1]: ',
  '[[',
  ']]',
  '<b>',
  '&amp;',
  '\\',
  '~~',
  '==',
  '---',
  '===',
  '<!--',
  '<div>',
  '</div>',
  '[x]: y',
)
const markdown = fc
  .array(fc.oneof(signs, line, fc.constant('\n'), fc.constant('\n\n')), { maxLength: 60 })
  .map((parts) => parts.join(''))

describe('reading a document, by law', () => {
  it('never crashes on any bytes, whatever the file is called', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.md', 'a.html', 'a', 'a.xyz'), (bytes, file) => {
        const document = tried(() => readFile(bytes, file))
        if (!(document instanceof Trouble)) expectWhole(document)
        else expect(document.message).toMatch(/^“a(?:\.\w+)?” .+\.$/)
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['text', text, 'a.txt'],
    ['Markdown', markdown, 'a.md'],
    ['HTML', html, 'a.html'],
  ] as const)('gives blocks that tile the clean text, the same each time: %s', (_, sources, file) => {
    fc.assert(
      fc.property(sources, (source) => {
        const document = tried(() => readFile(utf8(source), file))
        if (document instanceof Trouble) return
        expectWhole(document)
        expect(readFile(utf8(source), file)).toEqual(document)
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same clean text when clean text is read again', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = tried(() => readFile(utf8(source), 'a.txt'))
        if (document instanceof Trouble) return
        expect(readFile(utf8(document.text), 'a.txt').text).toBe(document.text)
      }),
      { numRuns: 600 },
    )
  })

  it('takes an underlined question for the same line with and without its rule', () => {
    const source = 'Japan Japan Japan Japan Ada North Japan Japan ?\n===\nHome'
    const { text } = readFile(utf8(source), 'a.txt')
    expect(readFile(utf8(text), 'a.txt').text).toBe(text)
  })

  it('takes a caption for one whatever mark stands before it', () => {
    const source =
      'Home\n• Photo: AP Japan and its neighbours in the northern sea last year.\nJapan and North Korea spoke about it in Oslo then.'
    const { text } = readFile(utf8(source), 'a.txt')
    expect(readFile(utf8(text), 'a.txt').text).toBe(text)
  })

  it('reads pasted text as it reads a file', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = tried(() => readPasted(source))
        if (document instanceof Trouble || document.format !== 'text') return
        expect(document.text).toBe(readFile(utf8(source), 'a.txt').text)
      }),
    )
  })

  it('keeps every paragraph of prose', () => {
    const subject = fc.constantFrom('The ministry', 'A court in Lyon', 'Her brother', 'Most of the crew', 'Nobody in the valley')
    const verb = fc.constantFrom(
      'signed the treaty',
      'closed the mine',
      'lost the election',
      'sold the islands',
      'wrote to the king',
    )
    const rest = fc.constantFrom(
      'in 1911, two years before the war began',
      'although the price of coal had doubled since May',
      'because the harbour had been frozen for nine weeks',
    )
    const prose = fc.tuple(subject, verb, rest).map((parts) => `${parts.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const distinct = [...new Set(paragraphs)]
        expect(readFile(utf8(distinct.join('\n\n')), 'a.txt').text).toBe(distinct.join('\n\n'))
      }),
    )
  })

  it('joins lines that a column broke, at whatever width', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/)
    const sentence = fc.array(word, { minLength: 30, maxLength: 60 }).map((parts) => `The ${parts.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 3, maxLength: 6 }), fc.integer({ min: 50, max: 100 }), (paragraphs, width) => {
        const source = paragraphs.map((paragraph) => wrapped(paragraph, width)).join('\n\n')
        expect(readFile(utf8(source), 'a.txt').text).toBe([...new Set(paragraphs)].join('\n\n'))
      }),
    )
  })

  it('keeps every paragraph of a large text', () => {
    const paragraphs = Array.from(
      { length: 8000 },
      (_, i) =>
        `Paragraph ${i} tells of the harbour, which was closed in 1911 and opened again in 1922, and of the ships that came.`,
    )
    expect(readFile(utf8(paragraphs.join('\n\n')), 'a.txt').blocks).toHaveLength(8000)
  })
})

function wrapped(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
