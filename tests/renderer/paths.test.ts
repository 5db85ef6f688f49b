import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped, unescaped } from '../../renderer/parts/paths.ts'

describe('words in an address', () => {
  it('come back as they were, though the router decodes them first', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[%0-9a-fA-F/?#&+ ]{0,12}$/)), (words) => {
        const held = escaped(words)
        expect(held).not.toMatch(/[/?#]/)
        expect(unescaped(decodeURI(held))).toBe(words)
      }),
    )
  })

  it('mean what they say where somebody typed a bare sign', () => {
    expect(unescaped('5%')).toBe('5%')
  })
})
