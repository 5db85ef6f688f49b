import { describe, expect, it } from 'vitest'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'

const ABOVE = 'The harbour was closed by royal order in 1911, and for eleven years no ship of any size was allowed to land there.'
const BELOW =
  'It was opened again in the spring of 1922, when the new treaty had been signed and the customs house had been rebuilt.'

const read = (...paragraphs: string[]) => readFile(utf8(paragraphs.join('\n\n')), 'a.txt')

/** Prose that begins as furniture does. */
const PROSE = [
  'Like many on Facebook at the time, he believed that the strike would be over within a week.',
  'Follow the river north for two miles and you come to the mill that the army burned in 1745.',
  'Subscribers to the loan received five per cent a year until the bank failed in 1873.',
  'The deal gives the company unlimited access to the port for ninety-nine years.',
  'Published in 1962, the book changed how a generation thought about the sea.',
  'The article was published in 1898 and led to the fall of the government within a month.',
  'The report was originally published by the ministry in 1972, and it argued that growth would end.',
  'The fund will support independent journalism in eleven countries until 2030.',
  'Cookies were rationed from 1941, as were sugar, butter and tea.',
  'The position of the ministry is that the islands belong to nobody, and it has not changed since 1951.',
  'The views of the author of the plan were well known, and nobody in the cabinet shared them.',
  'The author is a character in his own story, and so the reader never learns who was guilty.',
  'Read more slowly, the letter of 1914 says something else entirely.',
  'By 2020, nine farms in ten had closed.',
  'By the treaty of 1858 the port was opened to foreign ships.',
  'Comments by the minister in March moved the price of wheat by a fifth.',
  'Share prices fell by eleven per cent on 19 October 1987.',
  'Home rule was granted in 1920, forty years after it had first been asked for.',
  'Search parties left the camp on 3 May 1921 and came back without him.',
  'Correction of the river began in 1817 and took more than half a century.',
  'Sources in the palace said that the king had not been told.',
  'Notes of the meeting, found in 1990, show that the general had voted against it.',
  'References to the war were cut from the film before it was shown in 1943.',
  'Copyright in the songs passed to the state in 1953.',
  'Tags were sewn into the coats of the children so that they could be found again.',
  'Register of ships was kept at the customs house until it burned down in 1834.',
  'Originally a fishing village, the town had 90,000 people by 1900.',
  'Updated maps were sent to every ship in the fleet in May 1982.',
  'Reuters, the son of a rabbi, opened his first office in Aachen in 1850.',
  'On 3 May 1921 the two sides met for the last time.',
  '3 May 1921 was the last day on which the two sides met.',
  'John Smith, 3 May 1921: so reads the only inscription that was left.',
  'Links between the two banks were cut in 2012.',
  'All rights reserved to the crown by the charter of 1629 passed to the company in 1684.',
  'Discussion of the bill took nine days and most of three nights.',
]

describe('what is prose stays', () => {
  it.each(PROSE)('within the text: %s', (sentence) => {
    expect(read(ABOVE, sentence, BELOW).text).toBe([ABOVE, sentence, BELOW].join('\n\n'))
  })

  it.each(PROSE.filter((sentence) => sentence.split(' ').length >= 9))('at its end: %s', (sentence) => {
    expect(read(ABOVE, BELOW, sentence).text).toBe([ABOVE, BELOW, sentence].join('\n\n'))
  })

  it('headings that are also words of menus stay over their text', () => {
    const text = ['A history of the harbour', ABOVE, 'Politics', BELOW, 'Search', ABOVE.replace('1911', '1912')].join('\n\n')
    expect(read(text).text).toBe(text)
  })

  it('a timeline keeps its dates', () => {
    const text = [
      'Four days in May',
      '3 May 1921',
      'The ships leave the bay.',
      '4 May 1921',
      'A storm comes up.',
      '5 May 1921',
      'Two ships are lost.',
      '6 May 1921',
      'The others land.',
    ].join('\n\n')
    expect(read(text).text).toBe(text)
  })

  it('a ruling keeps its numbered paragraphs', () => {
    const text = [1, 2, 3, 4]
      .map(
        (n) =>
          `[${n}] The applicant sold the land in 19${n}1 and was never paid for it, as the court below found after hearing nine witnesses, of whom three had been present and the others had heard of it from those who were, and the appeal against that finding is dismissed.`,
      )
      .join('\n\n')
    expect(read(text).text).toBe(text)
  })
})

describe('what is furniture goes', () => {
  const NAMES = [
    'Skip to main content',
    'Advertisement',
    'ADVERTISEMENT - SCROLL TO CONTINUE',
    'Story continues below this advertisement',
    'Share this article',
    'Share on WhatsApp',
    'Facebook Twitter LinkedIn Email',
    'Tweet',
    'Follow us on Twitter and Facebook for the latest updates.',
    'Like Town & Country on Facebook, follow @town on Twitter to receive all our stories.',
    'Click here to subscribe to our newsletter.',
    'Sign up for our weekly newsletter today!',
    'Already a subscriber? Log in',
    'Like this article? Click here to register for full access.',
    'You have 3 free articles left this month.',
    'We use cookies to improve your experience on our website.',
    '© 2021 The Daily Example. All rights reserved.',
    'This article was originally published in The Example on 3 May 2021.',
    'Read more: Why the harbour was closed',
    'ALSO READ | Ten harbours you must see',
    'Related articles',
    '5 min read',
    '1,204 views',
    'Correction: An earlier version of this article gave the wrong year.',
    'Editor’s note: This is the second of three parts.',
    'The views expressed in this article are the author’s own and do not necessarily reflect those of the paper.',
    'https://example.com/2021/05/03/harbour',
    'Photo: Getty Images',
    'This page was last updated on 3 May 2021.',
  ]
  it.each(NAMES)('at the end: %s', (line) => {
    const document = read(ABOVE, BELOW, line)
    expect(document.text).toBe([ABOVE, BELOW].join('\n\n'))
    expect(document.furniture).toHaveLength(1)
  })

  it('takes author and date from the lines it leaves out', () => {
    const written = (line: string) => {
      const { author, published, text } = read('A history of the harbour', line, ABOVE, BELOW)
      expect(text).toBe(['A history of the harbour', ABOVE, BELOW].join('\n\n'))
      return [author, published?.value ?? null]
    }
    expect(written('By Ada North')).toEqual(['Ada North', null])
    expect(written('By ADA NORTH and BEN RIVERS, Staff Writers')).toEqual(['Ada North and Ben Rivers', null])
    expect(written('Dr. Ada M. North | 27 November 2022')).toEqual(['Ada M. North', '2022-11-27'])
    expect(written('Published: Nov. 27th, 2022 10:15 am IST | Updated: Nov. 28th, 2022')).toEqual([null, '2022-11-27'])
    expect(written('Last updated on 28/11/2022')).toEqual([null, '2022-11-28'])
    expect(written('2022-11-27')).toEqual([null, '2022-11-27'])
    expect(written('Written by Jan van der Berg for The Example, Sunday 27 November 2022')).toEqual([
      'Jan van der Berg',
      '2022-11-27',
    ])
    expect(written('05/06/2022')).toEqual([null, null])
    expect(written('Ada North, harbours correspondent Thursday 27 February 2025 17.48 GMT')).toEqual(['Ada North', '2025-02-27'])
    expect(written('Reviewed by Dr. Ada North | April 30, 2024 | 5 min read')).toEqual([null, '2024-04-30'])
    expect(written('From the December 2025 issue')).toEqual([null, '2025-12'])
    expect(written('Briefing 14 | May 2025')).toEqual([null, '2025-05'])
    expect(written('September 2024')).toEqual([null, '2024-09'])
  })

  it('reads the day for which a summary is told, and leaves the line standing', () => {
    const line = 'Position as at 1 June 2025. This summary is not part of the law.'
    expect(read('A law of harbours', line, ABOVE, BELOW)).toMatchObject({ published: { value: '2025-06-01' } })
    expect(read('A law of harbours', 'Briefing note, 21 March 2024. For readers in a hurry.', ABOVE, BELOW)).toMatchObject({
      published: { value: '2024-03-21' },
    })
  })

  it.each(['FEATURES / HARBOURS', 'POLICY BRIEF No. 27', 'THE EXAMPLE INSTITUTE FOR HARBOURS', 'OFFICIAL SUMMARY', 'CHAPTER 12'])(
    'does not take %s for the title that follows it',
    (line) => {
      expect(read(line, 'A history of the harbour', ABOVE, BELOW).title).toBe('A history of the harbour')
      expect(read('WAR OF THE HARBOURS (1879–1884)', ABOVE, BELOW).title).toBe('WAR OF THE HARBOURS (1879–1884)')
    },
  )

  it('reads the day from a dateline, and leaves the dateline standing', () => {
    const line = `PORT SAID, 3 May 1921 (Reuters) — ${ABOVE}`
    expect(read('A history of the harbour', line, BELOW)).toMatchObject({
      published: { value: '1921-05-03' },
      publishedFrom: 'text',
    })
    expect(read('A history of the harbour', line, BELOW).text).toContain(line)
  })

  it.each([
    ['Date of publication: 21 January 2021', '2021-01-21'],
    ['Harbour briefing | Posted on Tuesday, May 4, 2021', '2021-05-04'],
    ['MARENBURG, 14 March 2024', '2024-03-14'],
    ['Tamale, 9 October 2024', '2024-10-09'],
    [`PORT SAID, Oct. 5, 2021 - ${ABOVE}`, '2021-10-05'],
  ])('reads the day from “%.50s”', (line, day) => {
    expect(read('A history of the harbour', line, ABOVE, BELOW).published?.value).toBe(day)
  })

  it('keeps footnotes and their marks out of the text', () => {
    const document = read(
      ABOVE.replace('1911', '1911[1]').replace(/\.$/, '.[2]'),
      BELOW.replace(/\.$/, '." [3]'),
      'References',
      '[1] Port Statistics, 1912.',
      '[2] Harbour Act, s. 4.',
      '[3] https://example.com/x',
    )
    expect(document.text).toBe([ABOVE, BELOW.replace(/\.$/, '."')].join('\n\n'))
    expect(document.furniture.map((line) => line.split(':')[0])).toEqual(['Reference', 'Reference', 'Reference', 'Reference'])
  })

  it('keeps what is in brackets and no mark', () => {
    const text = 'The pact [of 1911] was “[not] renewed” in [1922], as is shown in [4] and by a[1]b, on 1,200 km² of land.'
    expect(read(text, BELOW).text).toBe([text, BELOW].join('\n\n'))
  })
})

it('takes what happened on a day for no byline', () => {
  const read = readFile(
    utf8(
      'A Summary of the Act\n\nRoyal Assent: 24 May 2024\n\nThe Act gives the regulator powers over large firms. It applies to the whole country.\n',
    ),
    'act.txt',
  )
  expect(read.published).toBeNull()
  expect(read.author).toBeNull()
})

describe('what stands above a title', () => {
  it.each([
    [
      'an agency and its unit',
      'NORTHERN LAKES HEALTH AGENCY\nSurveillance Unit\n\nMeasles in the Northern Lakes, 2024\nPublished 12 September 2024',
      'Measles in the Northern Lakes, 2024',
      '2024-09-12',
    ],
    [
      'a series, its forum and its month',
      'POLICY BRIEF No. 17 | Southern Cities Forum | October 2023\n\nAfter Day Zero: Securing Water to 2040',
      'After Day Zero: Securing Water to 2040',
      '2023-10',
    ],
    [
      'a desk that prepared it',
      'POLICY ANALYSIS\nThe Carbon Border Levy\n\nPrepared by the Climate and Trade Desk, November 2025',
      'The Carbon Border Levy',
      '2025-11',
    ],
    [
      'a service and its branch',
      'EQUITY RESEARCH | UK INDUSTRIALS\nHolm & Berg plc: Third-quarter results\n\nPublished 24 October 2024',
      'Holm & Berg plc: Third-quarter results',
      '2024-10-24',
    ],
    [
      'a government, its department, its unit and a number',
      'COUNTY GOVERNMENT OF ARNFORD\n\nDEPARTMENT OF HEALTH\n\nDisease and Immunisation Unit\n\nPUBLIC HEALTH BULLETIN No. 3 of 2025\n\nMeasles: progress and changes to the schedule\n\nIssued 18 August 2025. For all clinics',
      'Measles: progress and changes to the schedule',
      '2025-08-18',
    ],
    [
      'a house of parliament and its note',
      'PARLIAMENTARY LIBRARY: RESEARCH NOTE\n\nHouse of Representatives of Arnland\n\nResearch Note 2024/31      19 June 2024\n\nClosing the mills: is the deadline still achievable?',
      'Closing the mills: is the deadline still achievable?',
      '2024-06-19',
    ],
    [
      'an agency, its name in another language, and a loud title over a quiet line',
      'RIVERS AND COAST AGENCY\nAbhainn Mòr Cósta\nNorthern Bulletin No. 6/2024 (issued 30 August 2024)\n\nTHE HARBOUR AND ITS MUD: COCKLES AND GRASS\nResults of the year and changes to the rules',
      'THE HARBOUR AND ITS MUD: COCKLES AND GRASS',
      '2024-08-30',
    ],
    [
      'a season',
      'ARNFORD MAGAZINE\n\nSpring issue\n\nThe Farm That Is Coming Up for Air',
      'The Farm That Is Coming Up for Air',
      undefined,
    ],
    [
      'nothing: a life has its dates',
      'Ada North\n\nAda North FRS (3 May 1888 – 9 June 1960) was a botanist who drew the plants of Arnford for forty years.',
      'Ada North',
      undefined,
    ],
  ])('is %s: the title is the line that says what it is about', (_, head, title, published) => {
    const body =
      'The town of Arnford counted 146 cases between January and May, most of them among children who had had no injection.'
    const read = readFile(utf8(`${head}\n\nSummary\n\n${body} ${body.replace('Arnford', 'Malmö')}\n`), 'a.txt')
    expect([read.title, read.published?.value]).toEqual([title, published])
  })

  it('and a standfirst above the byline is no text yet', () => {
    const read = readFile(
      utf8(
        `The Farm\n\n${ABOVE} ${BELOW}\n\nWords by Ada Ainslie-Boyd\n\n${ABOVE} It smelled. ${BELOW}\n\nAda Ainslie-Boyd travelled as a guest of the harbour.\n`,
      ),
      'a.txt',
    )
    expect(read.author).toBe('Ada Ainslie-Boyd')
    expect(read.text).not.toContain('Boyd')
  })

  it('and numbered recommendations are no references', () => {
    const advice = ['Merge the two taxes.', 'Publish the lists.', 'Ask the towns.'].map((line, i) => `(${String(i + 1)}) ${line}`)
    expect(read(ABOVE, BELOW, ABOVE.replace('1911', '1912'), ...advice).text).toContain('Publish the lists.')
  })

  it('and stars that set a word bold are no words', () => {
    expect(
      readFile(utf8('Notes\n\nWater moves by **osmosis** through the wall of the cell, and 2 ** 3 is eight.\n'), 'a.txt').text,
    ).toContain('by osmosis through')
  })
})
