// Trees mended after the parser: what belongs to a verb, to its subject and to its object, where a learned parser goes wrong again and again.
import { describe, expect, it } from 'vitest'
import { parse, type Range } from '../../../decks/language/index.ts'
import { english } from '../../support/english.ts'
import { firstSentence as read, wordsOf } from '../../support/first-sentence.ts'

/** "subject | verb | object or complement | further parts" of each clause but the reduced ones. */
function clauses(text: string): string[] {
  const sentence = read(text)
  const words = (range: Range | null): string => wordsOf(sentence, range)
  return sentence.clauses
    .filter((clause) => clause.kind !== 'reduced')
    .map((clause) =>
      [
        words(clause.subjectRange),
        words(clause.verb),
        words(clause.objectRange ?? clause.complement),
        clause.parts.map(words).join(' ; '),
      ].join(' | '),
    )
}

describe('the main clause', () => {
  it.each([
    // particles
    ['The senate struck down the harbour law in March 2019.', 'The senate | struck | the harbour law | in March 2019'],
    ['The ministry set aside €40m for the flood victims.', 'The ministry | set | € 40 m | for the flood victims'],
    // amounts
    ['The foundry recalled up to 12,000 kettles in August.', 'The foundry | recalled | up to 12,000 kettles | in August'],
    [
      "The quarry produced about a third of the island's slate.",
      "The quarry | produced | about a third of the island 's slate | ",
    ],
    ['Sales of the paper fell by as much as 14% in a week.', 'Sales of the paper | fell | - | by as much as 14 % in a week'],
    // what stands before the subject
    [
      'Until last year fishermen in Norland could sell their catch at sea.',
      'fishermen in Norland | could sell | their catch | Until last year ; at sea',
    ],
    ['Under the new rules ferries must carry two lifeboats.', 'ferries | must carry | two lifeboats | Under the new rules'],
    [
      'Because Norland imports most of its grain, the loss of the port pushed bread prices to a record.',
      'the loss of the port | pushed | bread prices | Because Norland imports most of its grain ; to a record',
    ],
    // what stands between commas
    [
      'The treaty, signed on 3 May 1871, created a customs union and abolished the river tolls.',
      'The treaty , signed on 3 May 1871 | created | a customs union | ',
    ],
    ['An army led by Count Orlo arrived in June.', 'An army led by Count Orlo | arrived | - | in June'],
    // complements
    ['The parliament agreed in 2011 to close the mine.', 'The parliament | agreed | to close the mine | in 2011'],
    [
      'The vaccine, a mixture of two proteins, enables the body to fight the virus.',
      'The vaccine , a mixture of two proteins | enables | the body | ',
    ],
    ['Norland became the first country to tax windows.', 'Norland | became | the first country to tax windows | '],
    [
      'The court held unanimously that local taxation on ships violated the charter.',
      'The court | held | that local taxation on ships violated the charter | unanimously',
    ],
    ['The garrison declared the town a free port in 1702.', 'The garrison | declared | the town | in 1702'],
    // times
    [
      'Output fell from 40 tonnes in 1989 to 12 tonnes in 1995.',
      'Output | fell | - | from 40 tonnes in 1989 ; to 12 tonnes in 1995',
    ],
    [
      'The town raised the fee for the first hour of parking from 2 to 5 crowns.',
      'The town | raised | the fee for the first hour of parking | from 2 to 5 crowns',
    ],
    [
      'Rents in Lund rose from €9 a square metre in 2015 to €16 in 2023.',
      'Rents in Lund | rose | - | from € 9 a square metre in 2015 ; to € 16 in 2023',
    ],
    // objects
    ['The court ordered the railway to refund its passengers.', 'The court | ordered | the railway | '],
    ['Norland ceded Ostrova to Sweden in 1661.', 'Norland | ceded | Ostrova | to Sweden ; in 1661'],
    // verbs that were taken for something else
    ['Two sailors have since withdrawn their complaints.', 'Two sailors | have since withdrawn | their complaints | '],
    ['The king stopped and later reversed the sale of the forest.', 'The king | stopped | the sale of the forest | '],
  ])('of “%s”', (text, expected) => {
    expect(clauses(text)[0]).toBe(expected)
  })
})

describe('who speaks', () => {
  it('stands between the halves of a quotation', () => {
    expect(clauses('"The law does not forbid the trade," Judge Aldous observed, "but it does demand a licence."')).toEqual([
      'The law | does not forbid | the trade | ',
      'Judge Aldous | observed | - | ',
      'it | does demand | a licence | ',
    ])
  })
})

describe('a clause with a subject of its own', () => {
  it('is joined to a clause, not to the noun before it', () => {
    expect(
      clauses(
        'The company withdrew its offer last October, two years after the first talks, and the buyer has since moved to Oslo.',
      ),
    ).toContain('the buyer | has since moved | - | to Oslo')
  })
})

describe('a list of what was done', () => {
  it('goes on behind a comma, and a time in it is nobody', () => {
    const found = clauses(
      'Norland has imposed duties on foreign traders, frozen assets of their banks, and this week revoked its treaty with Sweden.',
    )
    expect(found[0]).toBe('Norland | has imposed | duties | on foreign traders')
    expect(found).toContain('Norland | revoked | its treaty with Sweden | this week')
  })
})

describe('a second look', () => {
  it.each([
    ['The court struck down the law .', 'struck', 'VBD'],
    ['Burning peat releases methane and soot .', 'releases', 'VBZ'],
    ['Around 70 % of the villages carry old names .', 'names', 'NNS'],
  ])('at %s', (text, word, tag) => {
    const words = text.split(' ')
    expect(parse(english(), words).xpos[words.indexOf(word)]).toBe(tag)
  })
})

describe('a subject', () => {
  it('behind a preposition is not sure', () => {
    for (const text of ['During the summit hosted by Norland in 2022, six bombers flew along the coast.']) {
      const sentence = read(text)
      for (const clause of sentence.clauses)
        if (clause.sure && clause.subjectRange) expect(wordsOf(sentence, clause.subjectRange)).not.toMatch(/^During/)
    }
  })
})
