// Where sentences and words end.
import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../../decks/language/index.ts'
import type { Block } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

function read(text: string) {
  const blocks: Block[] = []
  let at = 0
  for (const part of text.split('\n\n')) {
    blocks.push({ start: at, end: at + part.length, kind: 'paragraph' })
    at += part.length + 2
  }
  return readLanguage(text, blocks, english()).sentences.map((sentence) => ({
    text: text.slice(sentence.start, sentence.end),
    words: sentence.tokens.map((token) => token.text),
  }))
}

const sentences = (text: string) => read(text).map((sentence) => sentence.text)
const words = (text: string) => read(text).flatMap((sentence) => sentence.words)

describe('sentences', () => {
  it.each([
    ['a full stop', 'Rain fell. Snow followed.', ['Rain fell.', 'Snow followed.']],
    [
      'a year opens the next',
      'It ended the Buildup Program. 2023 saw a revision.',
      ['It ended the Buildup Program.', '2023 saw a revision.'],
    ],
    ['an abbreviation', 'See Fig. 2 for the map. Mr. Smith drew it.', ['See Fig. 2 for the map.', 'Mr. Smith drew it.']],
    ['initials', 'Harry S. Truman won. J. Robert Oppenheimer left.', ['Harry S. Truman won.', 'J. Robert Oppenheimer left.']],
    ['an acronym at the end', 'They fled to the U.S. The war went on.', ['They fled to the U.S.', 'The war went on.']],
    ['an acronym inside', 'The U.S. Senate met. It voted.', ['The U.S. Senate met.', 'It voted.']],
    ['brackets', 'The law (see Art. 5. It is long) passed. It held.', ['The law (see Art. 5. It is long) passed.', 'It held.']],
    ['a quotation’s end', '“Rain fell.” Snow followed.', ['“Rain fell.”', 'Snow followed.']],
    ['a footnote’s mark', 'Rain fell.[1] Snow followed.', ['Rain fell.[1]', 'Snow followed.']],
    ['a decimal without its nought', 'He batted .348 in June. He left.', ['He batted .348 in June.', 'He left.']],
    ['a degree', 'She took her Ph.D. in Bonn. She stayed.', ['She took her Ph.D. in Bonn.', 'She stayed.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('never cross a block', () => {
    expect(sentences('A heading without a stop\n\nA sentence.')).toEqual(['A heading without a stop', 'A sentence.'])
  })
})

describe('words', () => {
  it.each([
    ['Japan’s budget', ['Japan', '’s', 'budget']],
    ["the boys' school", ['the', 'boys', "'", 'school']],
    ['a land-based Russia-Ukraine plan', ['a', 'land', '-', 'based', 'Russia', '-', 'Ukraine', 'plan']],
    ['in 2017-2019 and 1904–05', ['in', '2017', '-', '2019', 'and', '1904', '–', '05']],
    ['the 2+2 talks', ['the', '2', '+', '2', 'talks']],
    ['a non-profit, U.S.-led talk', ['a', 'non-profit', ',', 'U.S.', '-', 'led', 'talk']],
    ['they cannot, $5 at 5pm then', ['they', 'can', 'not', ',', '$', '5', 'at', '5', 'pm', 'then']],
    ['see http://a.org/x?y=1 or a.b@c.org', ['see', 'http://a.org/x?y=1', 'or', 'a.b@c.org']],
    ['the F-16, the 1990s, the 60’s and ’72', ['the', 'F', '-', '16', ',', 'the', '1990s', ',', 'the', '60’s', 'and', '’72']],
    ['Ichiyō Higuchi', ['Ichiyō', 'Higuchi']],
    ['did not and didn’t', ['did', 'not', 'and', 'did', 'n’t']],
  ])('%s', (text, expected) => {
    expect(words(`${text}.`).slice(0, -1)).toEqual(expected)
  })
})
