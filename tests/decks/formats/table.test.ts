import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readDeckFile,
  readTable,
  rowsOfDeckFile,
  tableNotes,
  writeDeckFile,
  writeMarkdown,
  writeTable,
  type Table,
  type TableRow,
} from '../../../decks/formats/index.ts'
import { Trouble, utf8 } from '../../../decks/model/index.ts'

const read = (text: string, file = 'cards.csv'): Table => readTable(utf8(text), file)
const notes = (text: string, deck = 'Law') => {
  const table = read(text)
  return tableNotes(table, table.columns, deck, 1000)
}
const row = (prompt: string, answer: string): TableRow => ({
  prompt,
  answer,
  quote: '',
  source: '',
  date: '',
  tags: [],
  deck: 'D',
})

describe('a table', () => {
  it('is read with its delimiter guessed and its header known', () => {
    for (const [delimiter, text] of [
      [',', 'Front,Back\nWho?,Molotov\n'],
      [';', 'Front;Back\n"Who; then?";Molotov\n'],
      ['\t', 'Front\tBack\nWho?\tMolotov, again\n'],
    ] as const) {
      const table = read(text)
      expect(table).toMatchObject({ delimiter, header: ['Front', 'Back'], columns: { front: 0, back: 1 }, uneven: [] })
      expect(table.rows.length).toBe(1)
    }
  })

  it('without a header takes the first two columns', () => {
    expect(read('uno,one\ndos,two\n')).toMatchObject({
      header: null,
      rows: [
        ['uno', 'one'],
        ['dos', 'two'],
      ],
      columns: { front: 0, back: 1 },
    })
  })

  it('finds columns wherever they stand', () => {
    expect(read('id,Tags,Answer,Question,Deck\n1,a b,yes,ok?,X::Y\n').columns).toEqual({
      front: 3,
      back: 2,
      quote: null,
      source: null,
      tags: 1,
      deck: 4,
      guid: null,
      noteType: null,
    })
  })

  it("honours Anki's directives", () => {
    const table = read(
      '#separator:tab\n#html:true\n#tags column:3\n#deck column:1\nX::Y\t<b>front</b>\tt1 t2\tback\n',
      'anki.txt',
    )
    expect(table).toMatchObject({ delimiter: '\t', html: true, columns: { front: 1, back: 3, tags: 2, deck: 0 } })
    expect(table.lines).toEqual([5])
  })

  it('names the line of every uneven row and keeps its words', () => {
    const table = read('Front,Back\n"two\nlines",b\nonly front\na,b,c\nd,e\n')
    expect(table.rows).toEqual([
      ['two\nlines', 'b'],
      ['only front', ''],
      ['a', 'b,c'],
      ['d', 'e'],
    ])
    expect(table.uneven).toEqual([
      'cards.csv, line 4: 1 cell where the others have 2; the missing ones stay empty.',
      'cards.csv, line 5: 3 cells where the others have 2; what is over stays with the last one.',
    ])
  })

  it.each([
    ['', 'empty', /cards.csv is empty/],
    ['\n\n ,\n', 'empty', /no row with words/],
    ['just one column\nand another\n', 'uneven', /only one column/],
    ['a,b\n"never closed,c\nd,e', 'truncated', /row 2 is never closed/],
  ])('refuses %j in a sentence', (text, code, sentence) => {
    try {
      read(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Trouble)
      expect(error).toMatchObject({ code, message: expect.stringMatching(sentence) as string })
    }
  })

  it('makes notes with cards, decks by their path, and says which rows give none', () => {
    const { file, empty } = notes(
      'Front,Back,Tags,Deck\nWho?,Molotov,pact 1939,Law::Treaties\n,nothing,,\nWho?,Again,,Law::Treaties\nThe {{c1::pact}} of {{c2::1939}},,,\n',
    )
    expect(file.decks.map(({ name, parent }) => [name, parent === null])).toEqual([
      ['Law', true],
      ['Treaties', false],
    ])
    expect(file.notes.map(({ noteType, tags }) => [noteType, tags])).toEqual([
      ['dossier-basic', ['pact', '1939']],
      ['dossier-cloze', []],
    ])
    expect(file.cards.length).toBe(3)
    expect(empty).toEqual([3, 4])
    expect(readDeckFile(writeDeckFile(file), 'x').repairs).toEqual([])
  })

  it('gives the same ids to the same rows, so that a table brought in again updates', () => {
    const once = notes('Front,Back\nWho?,Molotov\n').file
    const again = notes('Front,Back\nWho?,Vyacheslav Molotov\n').file
    expect(again.notes[0]?.guid).toBe(once.notes[0]?.guid)
    expect(again.cards[0]?.id).toBe(once.cards[0]?.id)
  })

  it('out and in again has the same prompts and answers', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() === text && !/[\r\u2028\u2029\0]/.test(text) && !/\{\{c\d/.test(text))
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(words, words), { minLength: 2, maxLength: 8, selector: ([prompt]) => prompt }),
        fc.constantFrom(',' as const, '\t' as const),
        (pairs, delimiter) => {
          const table = read(
            writeTable(
              pairs.map(([prompt, answer]) => row(prompt, answer)),
              delimiter,
            ),
          )
          expect(table.rows.map((cells) => [cells[table.columns.front], cells[table.columns.back]])).toEqual(
            pairs.map(([prompt, answer]) => [prompt, answer]),
          )
        },
      ),
    )
  })

  it('holds no formula for a spreadsheet', () => {
    const text = writeTable([row('=HYPERLINK("http://x")', '+1'), row("'=1", '-2')], ',')
    expect(text).not.toMatch(/(^|,|\n)"?[=+\-@]/)
    expect(read(text).rows.map((cells) => cells.slice(0, 2))).toEqual([
      ['=HYPERLINK("http://x")', '+1'],
      ["'=1", '-2'],
    ])
  })

  it('survives any bytes, with a table or a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          readTable(bytes, 'x.csv')
        } catch (error) {
          expect(error).toBeInstanceOf(Trouble)
        }
      }),
    )
  })
})

describe('a deck as words', () => {
  it('has one row a card, with deck and words', () => {
    const { file } = notes('Front,Back\nWho & when?,<Molotov>\n', 'Law::Treaties')
    expect(rowsOfDeckFile(file)).toMatchObject([{ prompt: 'Who & when?', answer: '<Molotov>', deck: 'Law::Treaties' }])
  })

  it('is Markdown in which no word becomes a mark', () => {
    expect(writeMarkdown('Law', [{ ...row('What *is* [it]?', 'a_b'), quote: 'He said so.', source: 'A Book' }])).toBe(
      '# Law\n\n## D\n\n**What \\*is\\* \\[it\\]?**\n\na\\_b\n\n> He said so.\n\n*A Book*\n',
    )
  })
})
