// What is asked of sentences that say all themselves, or with the one before, in forms that were once passed over.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const DATED = 'Notes\n\nPublished 3 May 2021'

const said = (text: string, above = DATED): string =>
  readForCards(readFile(utf8(`${above}\n\n${text}\n`), 'a.txt'), english())
    .findings.flatMap((finding) => finding.cards.map(({ prompt, answer }) => `${prompt} => ${answer}`))
    .join('\n')

describe('how and where something happens', () => {
  it('is asked of the means that the text gives', () => {
    expect(said('Hepcidin acts by binding to ferroportin, causing it to be degraded.')).toContain(
      'acts by ____ (doing what?), causing it to be degraded. => binding to ferroportin',
    )
  })

  it('is asked of the place of what holds in general', () => {
    expect(said('Most absorption of iron takes place in the duodenum.', 'Iron in the body')).toContain(
      'takes place in the ____ (where?). => duodenum',
    )
  })

  it('is not asked of what is no place', () => {
    expect(said('Treatment of anaemia is directed at the underlying disease.', 'Iron in the body')).not.toContain('where?')
    expect(said('Most absorption of iron takes place in that way.', 'Iron in the body')).not.toContain('where?')
  })
})

describe('a pronoun', () => {
  it('in front of the body that owns what it tells needs no name', () => {
    const all = said(
      'The Court of Norway heard the case. In its judgment of 25 July 2018 the Court of Norway ruled that edited plants fall within the Gene Act of 2001.',
    )
    expect(all).toContain('In its judgment of ____ (which date?)')
  })

  it('that means nothing hides nothing', () => {
    expect(said('It was revealed only in 1993, by the biologist Alexey Berg, that Norway had falsified its returns.')).toContain(
      '=> 1993',
    )
    expect(said('It was only in March 2019 that Mike Holm, as minister, closed the Oslo bridge to lorries.')).toContain(
      '=> March 2019',
    )
  })

  it('goes on with the sentence before in front of it', () => {
    const all = said(
      'The Mutual Defence Treaty was signed in Oslo on 30 August 1951. The Supreme Court of Norway upheld it in January 2016.',
    )
    expect(all).toMatch(
      /Mutual Defence Treaty.*In which month and year did the Supreme Court of Norway uphold it\?.*=> January 2016/,
    )
  })
})

describe('rules and times', () => {
  it('are asked where a rule binds a kind of body, and not where a writer urges', () => {
    expect(said('Under the Oslo Convention, operators must inspect at least 3 per cent of their mines each year.')).toContain(
      '3 per cent',
    )
    expect(said('Europe must spend 3 per cent of its income on defence.')).not.toContain('3 per cent')
  })

  it('are counted from the time that stands in front', () => {
    expect(
      said(
        'In July 2018 the ministers of Norway agreed to cut imports by 15 per cent between August 2018 and the following March.',
      ),
    ).toContain('=> 15 per cent')
  })

  it('are asked of the first time', () => {
    expect(
      said(
        'In October 1874 delegates founded the Postal Union, and for the first time a letter could cross Norway on one stamp.',
      ),
    ).toContain('=> October 1874')
  })

  it('are not asked where it is not said whose own is meant', () => {
    expect(said('Norway raised its own from 2 to 3.25 per cent in 2014.')).not.toContain('2014')
  })
})

describe('a law', () => {
  it('in capitals is one, and its terms are asked whatever mark ends them', () => {
    const text =
      'DAM SAFETY ACT 2022\n\nThis Act applies to dams. This Act binds the State.\n\n"dam" means an artificial barrier which is constructed for the purpose of impounding water;\n\nThe supervising engineer must visit the dam at least twice in each calendar year and must keep a record for ten years.\n'
    const all = readForCards(readFile(utf8(text), 'a.txt'), english()).findings.flatMap((finding) =>
      finding.cards.map(({ prompt, answer }) => `${prompt} => ${answer}`),
    )
    expect(all.join('\n')).toMatch(/artificial barrier/)
  })
})

describe('a sentence that is not understood', () => {
  it('is asked for its date as it stands', () => {
    expect(
      said(
        'In March 1983, when the cause of AIDS was still unknown, the Public Health Service asked members of groups at increased risk to refrain from donating.',
      ),
    ).toContain('In ____ (which month and year?), when the cause of AIDS was still unknown, the Public Health Service asked')
  })
})
