import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clozeNumbers, hiddenBy, parseCloze, renderCloze, wrapCloze } from '../../../decks/notes/index.ts'

describe('cloze', () => {
  it('finds each number once, in order', () => {
    expect(clozeNumbers('{{c2::a}} {{c1::b}} {{c2::c}}')).toEqual([1, 2])
    expect(clozeNumbers('{{c1,3::both}}')).toEqual([1, 3])
    expect(clozeNumbers('{{c0::none}} {{c501::too high}} {c1::not one}')).toEqual([])
  })

  it('hides one deletion and shows the others', () => {
    const text = 'In {{c1::1956}} {{c2::Moscow::which city?}} offered two islands.'
    expect(renderCloze(text, 1, 'front')).toBe(
      'In <span class="cloze" data-side="front">[...]</span> Moscow offered two islands.',
    )
    expect(renderCloze(text, 2, 'front')).toBe(
      'In 1956 <span class="cloze" data-side="front">[which city?]</span> offered two islands.',
    )
    expect(renderCloze(text, 2, 'back')).toBe('In 1956 <span class="cloze">Moscow</span> offered two islands.')
  })

  it('reads deletions within deletions', () => {
    const text = '{{c1::signed in {{c2::Portsmouth}} in 1905}}'
    expect(renderCloze(text, 1, 'front')).toBe('<span class="cloze" data-side="front">[...]</span>')
    expect(renderCloze(text, 2, 'front')).toBe('signed in <span class="cloze" data-side="front">[...]</span> in 1905')
    expect(hiddenBy(text, 1)).toEqual(['signed in Portsmouth in 1905'])
    expect(hiddenBy(text, 2)).toEqual(['Portsmouth'])
  })

  it('leaves what is not closed as words', () => {
    expect(parseCloze('a {{c1::b')).toEqual(['a {{c1::b'])
    expect(parseCloze('a }} b')).toEqual(['a }} b'])
    expect(clozeNumbers('{{c1::open {{c2::closed}}')).toEqual([2])
  })

  it('wraps a selection as the next number, or as the last one again', () => {
    expect(wrapCloze('gold and silver', 0, 4)).toBe('{{c1::gold}} and silver')
    expect(wrapCloze('{{c1::gold}} and silver', 17, 23)).toBe('{{c1::gold}} and {{c2::silver}}')
    expect(wrapCloze('{{c1::gold}} and silver', 17, 23, true)).toBe('{{c1::gold}} and {{c1::silver}}')
  })

  it('shows every word that no card hides, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{c1::', '{{c2,1::', '}}', '::', 'gold', ' ', '{{', 'c1::', ':'), { maxLength: 12 }),
        (tokens) => {
          const text = tokens.join('')
          const unasked = renderCloze(text, 99, 'front')
          if (clozeNumbers(text).length === 0) expect(unasked).toBe(text)
          for (const number of clozeNumbers(text)) expect(renderCloze(text, number, 'front')).toContain('data-side="front"')
        },
      ),
    )
  })
})
