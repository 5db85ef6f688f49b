// What Anki sorts a note by and how it knows that two begin with the same words.
import { sha1 } from '@noble/hashes/legacy.js'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { utf8 } from '../../model/index.ts'

/** A field's words without markup; the name of a picture stands for it. */
export function strippedOf(html: string): string {
  if (!/[<&]/.test(html)) return html
  return wordsOf(parseFragment(html)).replaceAll('\u00a0', ' ')
}

/** The first 32 bits of the words' SHA-1. */
export function checksumOf(stripped: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha1(utf8(stripped))
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}

function wordsOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child): string => {
      if (child.nodeName === '#text') return (child as Tree.TextNode).value
      if (!('childNodes' in child) || child.tagName === 'script' || child.tagName === 'style') return ''
      if (child.tagName === 'img') return ` ${child.attrs.find(({ name }) => name === 'src')?.value ?? ''} `
      return wordsOf(child)
    })
    .join('')
}
