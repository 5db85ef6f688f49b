import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlOf, isBlock, plainOf, richOf, textOf } from '../../../decks/notes/index.ts'
import type { Rich } from '../../../decks/notes/index.ts'

describe('safe text', () => {
  it('keeps our few tags', () => {
    expect(richOf('a <b>bold</b> word')).toEqual([
      { tag: 'text', text: 'a ' },
      { tag: 'strong', children: [{ tag: 'text', text: 'bold' }] },
      { tag: 'text', text: ' word' },
    ])
    expect(richOf('<ul><li>one<li>two</ul>')).toEqual([
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: [{ tag: 'text', text: 'one' }] },
          { tag: 'li', children: [{ tag: 'text', text: 'two' }] },
        ],
      },
    ])
  })

  it('drops scripts, styles and frames whole, and keeps the words of everything else', () => {
    expect(plainOf('a<script>alert(1)</script><style>p{}</style><iframe src=x>b</iframe>c')).toBe('ac')
    expect(plainOf('<font color=red onclick="alert(1)">red</font> <a href="javascript:alert(1)">link</a>')).toBe('red link')
    expect(plainOf('<img src=x onerror=alert(1) alt="a map of the islands">')).toBe('a map of the islands')
  })

  it("reads Anki's lines: br, div and nbsp", () => {
    expect(plainOf('one<br>two<div>three</div><div>four&nbsp;five</div>')).toBe('one\ntwo\nthree\nfour five')
    expect(plainOf('<div>one</div>')).toBe('one')
    expect(plainOf('Tom &amp; Jerry &lt;3')).toBe('Tom & Jerry <3')
  })

  it('never nests a paragraph in a paragraph', () => {
    const check = (nodes: Rich, inParagraph: boolean): void => {
      for (const node of nodes) {
        if (inParagraph) expect(isBlock(node) && node.tag === 'p').toBe(false)
        if ('children' in node) check(node.children, inParagraph || node.tag === 'p')
      }
    }
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<div>', '</div>', '<p>', '<b>', '</b>', '<ul>', '<li>', '</ul>', 'word', '<blockquote>', '<td>'),
          { maxLength: 15 },
        ),
        (pieces) => check(richOf(pieces.join('')), false),
      ),
    )
  })

  it.each(['word<li><div>word', '<div>word<b><p>one<p>two</b></div>'])('draws %s without one', (html) => {
    const nested = (nodes: Rich): boolean =>
      nodes.some(
        (node) =>
          'children' in node && ((node.tag === 'p' && JSON.stringify(node.children).includes('"p"')) || nested(node.children)),
      )
    expect(nested(richOf(html))).toBe(false)
  })

  it('reads text nested ten thousand deep', () => {
    expect(plainOf('<div>'.repeat(10_000) + 'deep' + '</div>'.repeat(10_000))).toBe('deep')
  })

  it('gives plain text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '<', '>', '&', '"', "'", ' ', '\n', ';', 'lt', '人') }), (text) => {
        const tidy = text
          .replace(/ +/g, ' ')
          .replace(/ ?\n ?/g, '\n')
          .trim()
        expect(plainOf(htmlOf(tidy))).toBe(tidy)
      }),
    )
    expect(textOf([{ tag: 'blank', hint: null }])).toBe('[…]')
  })
})
