import { describe, expect, it } from 'vitest'
import { readFile } from '../../../decks/documents/index.ts'
import { articles } from '../../support/data.ts'

const given = articles() ?? []

/** What is stated in each, and words that stand only in its furniture. */
const EXPECTED = [
  {
    title: /^Russo-Japanese ties and Tokyo’s/,
    titleFrom: 'text',
    author: 'Muhammad Ali Ehsan',
    published: '2022-11-27',
    publishedFrom: 'text',
    blocks: 15,
    gone: ['DHA Suffa', 'Express Tribune', 'Facebook', 'COMMENTS', 'Replying'],
  },
  {
    title: /^The impact on Japanese-Russian relations$/,
    titleFrom: 'text',
    author: null,
    published: null,
    publishedFrom: null,
    blocks: 17,
    gone: ['Click here', '$5 per month', 'The Diplomat'],
  },
  {
    title: /^The Impact of Ukraine Conflict on/,
    titleFrom: 'metadata',
    author: 'Prerna Gandhi',
    published: '2024-11-25',
    publishedFrom: 'metadata',
    blocks: 8,
    gone: ['http', '[1]', '[2]', '[3]', 'scholastic', 'whatsapp'],
  },
  {
    title: /^How to Make Sense of Japan’s/,
    titleFrom: 'text',
    author: 'Maria Shagina',
    published: '2018-05-26',
    publishedFrom: 'text',
    blocks: 17,
    gone: ['ARTICLE', 'Atlantic Council', 'Postdoctoral', '26 May'],
  },
  {
    title: /^More Assertive Japan Stands Up to/,
    titleFrom: 'text',
    author: null,
    published: null,
    publishedFrom: null,
    blocks: 34,
    gone: ['Accessibility', 'Breaking News', 'previous version'],
  },
] as const

describe.skipIf(given.length === 0)('the five articles', () => {
  it.each(EXPECTED.map((expected, i) => [given[i]?.name ?? '', expected, i] as const))('reads %s', (_, expected, i) => {
    const document = readFile(given[i]!.bytes, given[i]!.name)
    expect(document.title).toMatch(expected.title)
    expect(document).toMatchObject({
      titleFrom: expected.titleFrom,
      author: expected.author,
      publishedFrom: expected.publishedFrom,
      encoding: 'UTF-8',
    })
    expect(document.published?.value ?? null).toBe(expected.published)
    expect(document.blocks).toHaveLength(expected.blocks)
    for (const words of expected.gone) expect(document.text).not.toContain(words)
    expect(readFile(new TextEncoder().encode(document.text), 'again.txt').text).toBe(document.text)
  })

  it('leaves out no more than is told: every line is kept or named', () => {
    for (const { name, bytes } of given) {
      const document = readFile(bytes, name)
      const told = document.furniture.join('\n')
      const lines = new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((line) =>
          line
            .replace(/\[\d+\]/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        )
      for (const line of lines.filter((one) => one.length > 3)) {
        const opening = line.slice(0, 60)
        expect(
          document.text.includes(opening) || told.includes(line.slice(0, 30)) || told.includes(line.slice(4, 30)),
          `${name}: ${opening}`,
        ).toBe(true)
      }
    }
  })

  it('keeps a caption once', () => {
    const document = readFile(given[4]!.bytes, given[4]!.name)
    expect(document.blocks.filter(({ kind }) => kind === 'caption')).toHaveLength(1)
    expect(document.text.match(/FILE - /g)).toHaveLength(1)
  })
})
