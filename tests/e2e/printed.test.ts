// The five articles printed by Chromium: their PDFs give, but for the page, the notes that their texts give.
import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { decode, makeDeck, type GeneratedNote } from '../../decks/index.ts'
import { findBrowser } from '../support/browser.mjs'
import { articles } from '../support/data.ts'
import { english } from '../support/english.ts'

const given = articles() ?? []

/** Each line as a paragraph, as a page of a newspaper has it. */
function pageOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const paragraphs = escaped.split(/\r?\n/).filter((line) => line.trim() !== '')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><body>${paragraphs.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`
}

function toldOf({ kind, cards }: GeneratedNote): string {
  return `${kind}: ${cards.map(({ prompt, answer }) => `${prompt} / ${answer}`).join(' | ')}`
}

describe.skipIf(given.length === 0)('the five articles, printed', () => {
  it('give at least 95 of 100 of the same notes', async () => {
    const browser = await chromium.launch({
      executablePath: findBrowser() ?? undefined,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    })
    let all = 0
    let same = 0
    const missing: string[] = []
    for (const { name, bytes } of given) {
      const page = await browser.newPage()
      await page.setContent(pageOf(decode(bytes, name)))
      const pdf = new Uint8Array(
        await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } }),
      )
      await page.close()
      const [text, printed] = [
        (await makeDeck([{ name, bytes }], { english: english() })).deck,
        (await makeDeck([{ name: name.replace(/\.txt$/, '.pdf'), bytes: pdf }], { english: english() })).deck,
      ]
      const told = new Set(printed.notes.map(toldOf))
      all += text.notes.length
      for (const note of text.notes) {
        if (told.has(toldOf(note))) same++
        else missing.push(`${name}: ${toldOf(note)}`)
      }
    }
    await browser.close()
    expect(all).toBeGreaterThan(0)
    expect(same / all, missing.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})
