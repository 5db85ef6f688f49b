import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../decks/documents/index.ts'
import type { Origin, ReadDocument } from '../../../decks/model/index.ts'
import { root } from '../../support/data.ts'

const folder = path.join(root, 'tests/fixtures/pages')

function page(name: string): ReadDocument {
  return readFile(new Uint8Array(readFileSync(path.join(folder, `${name}.html`))), `${name}.html`)
}

interface About {
  readonly title: string
  readonly titleFrom: Origin
  readonly author: string | null
  readonly published: string | null
  readonly publishedFrom: Origin | null
}

/** What each page says of itself; its clean text stands beside it as `.txt`. */
const PAGES: Readonly<Record<string, About>> = {
  amp: about('Bakers shorten their hours as flour runs low', 'Lena Holt', '2021-11-03'),
  blog: about('How I mended a clock with a potato', 'Mo Fielding', '2021-03-07'),
  broken: about('Report on the flood of 1953', null, null),
  divs: about('Night trains return to the northern line', 'Iris Vale', '2022-12-01'),
  encyclopaedia: about('Lighthouse of Kerrow', null, null),
  government: about('Guidance on storing rainwater at home', 'Office for Water Use', '2020-02-17'),
  interview: about('“Every map leaves something out”: a talk with a cartographer', 'Sam Ortiz', '2016-05-30', 'text'),
  magazine: { ...about('The archivist who counted bells', 'Nora Quill', '2014-05', 'text'), titleFrom: 'metadata' },
  manual: about('Setting the barometer', null, null),
  news: about('Harbour city votes to bring back its trams', 'Ada North and Ben Rivers', '2023-09-14'),
  nineties: about('The Canal Strike of 1911', 'Harold Venn', '1998-06-12', 'text'),
  paper: about('Snow cover and the date of the spring flood, 1951–2010', 'Erik Lind and Mei Sato', '2013-04-22'),
  thinktank: about('Grain and the Two Ports', 'Olga Marsh', '2019-10-08'),
}

function about(title: string, author: string | null, published: string | null, publishedFrom: Origin = 'metadata'): About {
  return { title, titleFrom: 'text', author, published, publishedFrom: published === null ? null : publishedFrom }
}

describe('web pages', () => {
  it('has an expectation for each page, and a page for each expectation', () => {
    const pages = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.replace('.html', '')] : []))
    expect(pages.filter((name) => name !== 'appshell').sort()).toEqual(Object.keys(PAGES).sort())
  })

  it.each(Object.keys(PAGES))('finds the body of %s and leaves its furniture out', (name) => {
    expect(`${page(name).text}\n`).toBe(readFileSync(path.join(folder, `${name}.txt`), 'utf8'))
  })

  it.each(Object.entries(PAGES))('knows title, author and date of %s', (name, expected) => {
    const { title, titleFrom, author, published, publishedFrom } = page(name)
    expect({ title, titleFrom, author, published: published?.value ?? null, publishedFrom }).toEqual(expected)
  })

  it('reads the clean text of every page as the same text again', () => {
    for (const name of Object.keys(PAGES).filter((one) => one !== 'manual')) {
      const { text } = page(name)
      expect(readFile(new TextEncoder().encode(text), 'page.txt').text).toBe(text)
    }
  })

  it('keeps tables as rows and code as lines', () => {
    const table = page('government').blocks.find(({ kind }) => kind === 'table')
    expect(table && page('government').text.slice(table.start, table.end).split('\n')).toHaveLength(3)
    const code = page('manual').blocks.find(({ kind }) => kind === 'code')
    expect(code && page('manual').text.slice(code.start, code.end)).toBe('station set height 212\nstation save\n\nstation reboot')
  })

  it('says of every piece that it left out what it was', () => {
    const { furniture } = page('news')
    for (const what of [
      'Menu',
      'Cookie notice',
      'Share links',
      'Advertisement',
      'Side column',
      'Comments',
      'Page foot',
      'Byline',
    ]) {
      expect(furniture.some((line) => line.startsWith(`${what}: `))).toBe(true)
    }
  })

  it('says of a page that a program draws that it has no words', () => {
    expect(() => page('appshell')).toThrow(
      /^“appshell\.html” has no text to read: the page has a frame but no words in it\. Open it in a browser, .+ paste that\.$/,
    )
  })

  it('refuses a page in a character set it does not know, by its name', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('<html><head><meta charset="shift_jis"></head><body><p>'),
      0x93,
      0xfa,
      0x96,
      0x7b,
      0x82,
      0xcc,
    ])
    expect(() => readFile(bytes, 'page.html')).toThrow(
      /^“page\.html” is written in the character set shift_jis, .+ paste that\.$/,
    )
  })
})
