import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearch, searchText, withTerm } from '../../../decks/search/index.ts'

describe('the find box', () => {
  it('reads words and keys, in any order', () => {
    expect(
      parseSearch('pact deck:"Japan and Russia" is:due 1941 kind:date tag:law doc:"four islands" flag:2 note:"My basic"'),
    ).toEqual({
      words: ['pact', '1941'],
      deck: 'Japan and Russia',
      tag: 'law',
      state: 'due',
      kind: 'date',
      document: 'four islands',
      flag: 2,
      noteType: 'My basic',
      problem: null,
    })
  })

  it('leaves what is no key as words', () => {
    expect(parseSearch('at 10:30 see:this').words).toEqual(['at', '10:30', 'see:this'])
    expect(parseSearch('"two words"').words).toEqual(['two', 'words'])
    expect(parseSearch('deck: is: ')).toMatchObject({ words: [], deck: null, state: null, problem: null })
    expect(parseSearch('  ')).toMatchObject({ words: [] })
  })

  it('says what it cannot understand', () => {
    expect(parseSearch('is:lost').problem).toBe(
      'Cards can be is:due, is:new, is:learning, is:review, is:suspended or is:buried, not “is:lost”.',
    )
    expect(parseSearch('kind:rumour pact')).toMatchObject({
      words: ['pact'],
      problem: 'A found card is kind:fact, kind:date or kind:shift, not “kind:rumour”.',
    })
    expect(parseSearch('flag:9').problem).toBe('A flag is a number from 0 to 7, not “9”.')
  })

  it('writes and rewrites a term', () => {
    expect(searchText('deck', 'Japan and Russia')).toBe('deck:"Japan and Russia"')
    expect(withTerm('pact is:due', 'deck', 'Law')).toBe('pact is:due deck:Law')
    expect(withTerm('pact deck:"Old one" 1941', 'deck', 'New one')).toBe('pact 1941 deck:"New one"')
    expect(withTerm('pact deck:Law', 'deck', null)).toBe('pact')
  })

  it('takes anything, and gives back the term it wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseSearch(text)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', ':', '-', 'é'), minLength: 1 }), (name) => {
        fc.pre(name.trim() === name)
        expect(parseSearch(withTerm('some words', 'deck', name)).deck).toBe(name)
      }),
    )
  })
})
