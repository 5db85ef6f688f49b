// Decks that other programs keep as text, read as their authors meant them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isTextDeck,
  readTable,
  readText,
  rowsOfDeckFile,
  tableNotes,
  writeHashcards,
  writeSheet,
  writeSpacedRepetition,
  type ReadText,
} from '../../../decks/formats/index.ts'
import { Trouble, utf8, type NoteType, type NoteTypeId } from '../../../decks/model/index.ts'
import { DAY } from '../../../decks/scheduling/study-day.ts'
import { data } from '../../support/data.ts'
import { deckOf, HERE, sidesOf } from './deck-text.ts'

const read = (text: string, file: string, known: readonly NoteType[] = []): ReadText => {
  const found = readText(utf8(text), file, { ...HERE, known })
  if (!found) throw new Error(`${file} is none of them.`)
  return found
}
const cards = (found: ReadText): string[][] => rowsOfDeckFile(found.file).map(({ prompt, answer }) => [prompt, answer])
const decks = (found: ReadText): string[] => rowsOfDeckFile(found.file).map(({ deck }) => deck)
const wrong = (text: string, file: string): string => {
  try {
    read(text, file)
  } catch (error) {
    if (error instanceof Trouble) return error.message
    throw error
  }
  return 'nothing'
}

describe("Markdown of Obsidian's Spaced Repetition", () => {
  const NOTE = [
    ...['---', 'title: Oceans', '---', '# Oceans', '', '#flashcards/geography/oceans', '', 'Deepest trench::Mariana', ''],
    ...['Largest ocean:::Pacific', '<!--SR:!2026-12-01,30,250!2000-01-01,1,250-->', ''],
    ...['## A heading', 'What covers', 'the earth?', '?', '- water', '- and **land**', '', 'Word', '??', 'Sign', ''],
    ...['The ==Atlantic== lies east of ==America;;a continent== and ==1;;west== of Europe.', ''],
    ...['Prose without a card.', '', '`a::b` is code.', '', '#flashcards/law Who rules::Nobody'],
  ].join('\n')

  it('has its cards, both ways where three colons stand, and decks by tags', () => {
    const found = read(NOTE, 'oceans.md')
    expect(found.format).toBe('spaced-repetition')
    expect(found.file.notes.map(({ noteType, fields }) => [noteType, ...fields.slice(0, 2)])).toEqual([
      ['dossier-basic', 'Deepest trench', 'Mariana'],
      ['dossier-reverse', 'Largest ocean', 'Pacific'],
      ['dossier-basic', 'What covers<br>the earth?', '<ul><li>water</li><li>and <b>land</b></li></ul>'],
      ['dossier-reverse', 'Word', 'Sign'],
      ['dossier-cloze', 'The {{c1::Atlantic}} lies east of {{c2::America::a continent}} and {{c1::west}} of Europe.', ''],
      ['dossier-basic', 'Who rules', 'Nobody'],
    ])
    expect([...new Set(decks(found))]).toEqual(['geography::oceans', 'law'])
    expect(found.repairs).toEqual([])
  })

  it('goes on where its schedule was', () => {
    const { file } = read(NOTE, 'oceans.md')
    const ocean = file.notes.find(({ fields }) => fields[0] === 'Largest ocean')!
    const [forth, back] = file.cards.filter(({ note }) => note === ocean.id)
    expect(forth).toMatchObject({ phase: 'review', queue: 'review', interval: 30, due: Math.floor(Date.UTC(2026, 11, 1) / DAY) })
    expect(forth?.memory?.stability).toBeCloseTo(30, 0)
    expect(back).toMatchObject({ phase: 'new', memory: null })
    expect(file.reviews).toMatchObject([{ kind: 'seed', card: forth?.id, stability: forth?.memory?.stability }])
  })

  it('leaves out a schedule that cannot be right', () => {
    const { file, repairs } = read('a::b <!--SR:!2999-01-01,3,250-->', 'x.md')
    expect(file.cards[0]).toMatchObject({ phase: 'new', memory: null })
    expect(repairs[0]).toMatch(/1 card has a schedule that cannot be right/)
  })

  it('is written so that nothing in a card is taken for a sign', () => {
    const file = deckOf([
      { form: 'basic', fields: ['Why a :: b?', 'x == y<br>?<br>#flashcards'] },
      { form: 'cloze', fields: ['In {{c1::1939::year}} and {{c2::Riga}}'] },
    ])
    expect(writeSpacedRepetition(file)).toBe(
      '#flashcards/Law\n\nWhy a :\\: b?\n?\nx =\\= y\n\\?\n\\#flashcards\n\nIn ==1;;1939;;year== and ==Riga==\n',
    )
  })

  it('tells a figure with a hint from a number', () => {
    expect(writeSpacedRepetition(deckOf([{ form: 'cloze', fields: ['In {{c2::1939::year}}'] }]))).toContain('==2;;1939;;year==')
    expect(writeSpacedRepetition(deckOf([{ form: 'cloze', fields: ['In {{c1::1939::year}}'] }]))).toContain('==1;;1939;;year==')
  })
})

describe('Markdown of hashcards', () => {
  it('has questions, answers and brackets, and its name from its head', () => {
    const found = read(
      '---\nname = "Cell biology"\n---\n\nQ: What is $\\theta$?\nA: an angle\n\nof _some_ kind\n\nC: [Speech] is [produced] in ![](x.png) the brain.\nQ: no answer\nQ: x\nA: y\n',
      'cells.md',
    )
    expect(found.format).toBe('hashcards')
    expect(found.file.notes.map(({ noteType, fields }) => [noteType, ...fields.slice(0, 2)])).toEqual([
      ['dossier-basic', 'What is \\(\\theta\\)?', 'an angle<br><br>of <i>some</i> kind'],
      ['dossier-cloze', '{{c1::Speech}} is {{c2::produced}} in <img src="x.png"> the brain.', ''],
      ['dossier-basic', 'x', 'y'],
    ])
    expect(decks(found)).toEqual(Array(4).fill('Cell biology'))
    expect(found.repairs).toEqual(['cells.md, line 11: a question without an answer; left out.'])
  })

  it('has no card both ways, so two are written', () => {
    expect(writeHashcards('Law', deckOf([{ form: 'reverse', fields: ['der Hafen', 'harbour'] }]))).toBe(
      '---\nname = "Law"\n---\n\nQ: der Hafen\nA: harbour\n\nQ: harbour\nA: der Hafen\n',
    )
  })
})

describe("Anki's text", () => {
  const HEAD = '#separator:Comma,,,\n#html:false\n#notetype:Basic (and reversed card)\n#deck:Law::Treaties\n#tags:pact war\n'

  it('says itself what it is: type, deck, tags, and words that are no HTML', () => {
    const found = read(`${HEAD}"<Riga>\n1939",Molotov\n# a comment\nShimoda,1855\n,nothing\n`, 'treaties.txt')
    expect(found.format).toBe('anki-text')
    expect(cards(found)).toEqual([
      ['<Riga> 1939', 'Molotov'],
      ['Molotov', '<Riga> 1939'],
      ['Shimoda', '1855'],
      ['1855', 'Shimoda'],
    ])
    expect(found.file.notes[0]).toMatchObject({
      noteType: 'dossier-reverse',
      tags: ['pact', 'war'],
      fields: ['&lt;Riga&gt;<br>1939', 'Molotov', '', ''],
    })
    expect(new Set(decks(found))).toEqual(new Set(['Law::Treaties']))
    expect(found.repairs).toEqual([expect.stringMatching(/1 row gives no card.*line 10/)])
  })

  it('has a note of each row as its columns say, and a type that nobody knows gets its fields', () => {
    const found = read(
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:7\nab1\tVokabel\tWords\tHafen\tharbour\tder\tnoun port\nab2\tCloze\tWords\tIn {{c1::1939}}\t\t\t\n',
      'notes.txt',
    )
    const [word, gap] = found.file.notes
    const type = found.file.noteTypes[0]
    expect(type).toMatchObject({ name: 'Vokabel', fields: ['Front', 'Back', 'Field 3'], builtIn: false })
    expect(word).toMatchObject({ guid: 'ab1', noteType: type?.id, fields: ['Hafen', 'harbour', 'der'], tags: ['noun', 'port'] })
    expect(gap).toMatchObject({ guid: 'ab2', noteType: 'dossier-cloze' })
  })

  it('goes to the type of that name where the collection has one, by the names of the columns', () => {
    const type: NoteType = {
      ...{ id: 't' as NoteTypeId, name: 'Vokabel', kind: 'normal', fields: ['Deutsch', 'English'], css: '', builtIn: false },
      templates: [{ name: 'Card 1', front: '{{Deutsch}}', back: '{{English}}' }],
    }
    const found = read('#separator:;\n#notetype:vokabel\n#columns:English;Deutsch\nharbour;Hafen\n', 'x.csv', [type])
    expect(found.file.notes[0]).toMatchObject({ noteType: 't', fields: ['Hafen', 'harbour'] })
  })

  it('is a table to be explained where it names no note type', () => {
    expect(readText(utf8('#separator:tab\na\tb\n'), 'x.txt', { ...HERE, known: [] })).toBe(null)
    expect(isTextDeck(utf8('#separator:tab\na\tb\n'), 'x.txt')).toBe(true)
    expect(isTextDeck(utf8('A text that begins.\n\n# Not a key: here\n'), 'x.txt')).toBe(false)
  })
})

describe('a table, read as a person says', () => {
  const bytes = (text: string) => utf8(text)

  it("takes any signs between cells and rows, as Quizlet's export has them", () => {
    const table = readTable(bytes('Riga - a city\nin Latvia;Oslo - a town;'), 'quizlet.txt', { delimiter: ' - ', rowEnd: ';' })
    expect(table.rows).toEqual([
      ['Riga', 'a city\nin Latvia'],
      ['Oslo', 'a town'],
    ])
    expect(table.lines).toEqual([1, 2])
    expect(table.uneven).toEqual([])
  })

  it('takes the encoding that is chosen', () => {
    const latin = Uint8Array.from([0x6d, 0xe4, 0x09, 0x66, 0x0a])
    expect(readTable(latin, 'x.tsv').rows[0]).toEqual(['mä', 'f'])
    expect(readTable(latin, 'x.tsv', { encoding: 'UTF-8' }).rows[0]).toEqual(['m\ufffd', 'f'])
  })

  it('takes a header for a row, or a row for a header, and HTML for words', () => {
    const text = 'Front,Back\n<b>a</b>,b\n'
    expect(readTable(bytes(text), 'x.csv')).toMatchObject({ header: ['Front', 'Back'], html: true })
    expect(readTable(bytes(text), 'x.csv', { header: false, html: false })).toMatchObject({
      header: null,
      html: false,
      rows: { length: 2 },
    })
  })

  it('reads a lone quotation mark between tabs as one', () => {
    const table = readTable(bytes('"Riga\ta city\n5" disk\tb\n'), 'x.tsv')
    expect(table.rows).toEqual([
      ['"Riga', 'a city'],
      ['5" disk', 'b'],
    ])
    expect(table.uneven[0]).toMatch(/quotation marks were read as words/)
  })

  it('makes cards both ways, or to be typed', () => {
    const table = readTable(bytes('Hafen,harbour\nTurm,tower\n'), 'x.csv')
    expect(tableNotes(table, table.columns, 'Law', 1000, 'reverse').file.cards.length).toBe(4)
    expect(tableNotes(table, table.columns, 'Law', 1000, 'typed').file.notes[0]?.noteType).toBe('dossier-typed')
  })
})

describe("CrowdAnki's JSON", () => {
  const model = {
    ...{ __type__: 'NoteModel', crowdanki_uuid: 'm1', name: 'Land', type: 0, css: '.card {}' },
    flds: [
      { name: 'Land', ord: 0 },
      { name: 'Stadt', ord: 1 },
    ],
    tmpls: [{ name: 'Hin', ord: 0, qfmt: '{{Land}}', afmt: '{{Stadt}}' }],
  }
  const note = (guid: string, uuid = 'm1') => ({
    __type__: 'Note',
    guid,
    fields: ['Lettland', 'Riga'],
    tags: ['eu'],
    note_model_uuid: uuid,
  })
  const deck = {
    ...{ __type__: 'Deck', name: 'Welt', note_models: [model], media_files: ['riga.jpg'], notes: [note('a')] },
    children: [{ __type__: 'Deck', name: 'Europa', children: [], media_files: [], notes: [note('b'), note('c', 'gone')] }],
  }

  it('has decks within decks, its own note types, and says what is missing', () => {
    const found = read(JSON.stringify(deck), 'Welt.json')
    expect(found.format).toBe('crowdanki')
    expect(decks(found)).toEqual(['Welt', 'Welt::Europa'])
    expect(found.file.noteTypes).toMatchObject([{ name: 'Land', fields: ['Land', 'Stadt'] }])
    expect(found.file.notes[0]).toMatchObject({ guid: 'a', tags: ['eu'] })
    expect(found.repairs).toEqual([
      expect.stringMatching(/1 note had no note type/),
      expect.stringMatching(/1 picture or sound lies/),
    ])
  })

  it('is refused without a note, and other JSON is not taken for it', () => {
    expect(wrong(JSON.stringify({ __type__: 'Deck', name: 'x', notes: [] }), 'x.json')).toMatch(/CrowdAnki deck without a note/)
    expect(readText(utf8('{"milk":2}'), 'x.json', { ...HERE, known: [] })).toBe(null)
  })
})

const anki = data('anki')

describe('the text files of other programs', () => {
  const file = (name: string): ReadText => {
    const bytes = new Uint8Array(readFileSync(path.join(anki!, name)))
    const found = readText(bytes, path.basename(name), { ...HERE, known: [] })
    if (!found) throw new Error(`${name} is none of them.`)
    return found
  }
  const table = (name: string) => readTable(new Uint8Array(readFileSync(path.join(anki!, name))), path.basename(name))

  it.runIf(anki)("are Anki's: its comment is none of the cards, and tags stand in the third column", () => {
    const words = table('anki/text-2fields.txt')
    expect(words.rows.length).toBe(9)
    expect(words.rows.slice(0, 3)).toEqual([
      ['食べる', 'to eat'],
      ['飲む', 'to drink'],
      ['テスト', 'test'],
    ])
    const tagged = table('anki/text-tags.txt')
    expect(tableNotes(tagged, tagged.columns, 'x', 1).file.notes.map(({ tags }) => tags)).toEqual([['baz', 'qux'], ['baz2']])
  })

  it.runIf(anki)("are Mnemosyne's: both ways where the answer asks back, in the deck of their category", () => {
    expect(cards(file('mnemosyne/1sided.xml'))).toEqual([['question', 'answer']])
    expect(file('mnemosyne/1sided.xml').repairs).toEqual([
      '1sided.xml: 1 card lacks a side; left out.',
      '1sided.xml: 2 cards stand in it twice; once is enough.',
    ])
    expect(cards(file('mnemosyne/2sided.xml'))).toEqual([
      ['question', 'answer'],
      ['answer', 'question'],
    ])
    expect(file('mnemosyne/3sided.xml').file.notes.map(({ fields }) => fields.slice(0, 2))).toEqual([
      ['f', 'p<br>t'],
      ['t', 'f<br>p'],
    ])
    expect(new Set(decks(file('mnemosyne/tag.xml')))).toEqual(new Set(['<tag1>']))
    const maps = file('mnemosyne/dups.xml')
    expect(new Set(decks(maps))).toEqual(new Set(['Germany: States', 'Netherlands: Provinces']))
    expect(maps.repairs.join()).toMatch(/pictures and sounds that it names lie beside it/)
    expect(() => file('mnemosyne/bad_xml.xml')).toThrow(/bad_xml\.xml is damaged.*line 1[0-3]/)
  })

  it.runIf(anki)("are SuperMemo's: lines of a side together, and what was learnt", () => {
    const found = file('mnemosyne/sm7.txt')
    expect(found.file.notes.map(({ fields }) => fields.slice(0, 2))).toEqual([
      ['1 至<br>2', '1<br>2'],
      ['1 至<br>3', '1<br>2'],
      ['1 至<br>4', '1<br>2'],
      ['5 至', '2'],
    ])
    const last = Math.floor(Date.UTC(2006, 0, 27) / DAY)
    expect(found.file.cards.map(({ phase, interval, due }) => [phase, interval, due])).toEqual([
      ['review', 429, last + 429],
      ['new', 0, 1],
      ['new', 0, 2],
      ['new', 0, 3],
    ])
  })

  it.runIf(anki)('are tables with tabs', () => {
    expect(table('mnemosyne/tsv_1.txt').rows[0]?.slice(0, 2)).toEqual(['q1', 'a1'])
    expect(table('mnemosyne/tsv_2.txt')).toMatchObject({ rows: [['f ', 'p', '&#33267;']], html: true })
  })
})

describe('a sheet', () => {
  it('holds every card, and nothing in it is taken for markup', () => {
    const html = writeSheet('Law', rowsOfDeckFile(deckOf([{ form: 'basic', fields: ['Is a &lt; b?', '&lt;script&gt;'] }])))
    expect(html).toContain('<th scope="row">Is a &lt; b?</th><td>&lt;script&gt;</td>')
    expect(html).not.toMatch(/<script|https?:/)
  })
})

describe('any text at all', () => {
  const parts = [
    'Q: a\n',
    'A: b\n',
    'C: [x]\n',
    'a::b\n',
    '?\n',
    '??\n',
    '==x==',
    '\n\n',
    '---\n',
    '#flashcards/x\n',
    '```\n',
    '{{c1::',
    '}}',
    '#separator:tab\n',
    '#notetype:Basic\n',
    '\t',
    '"',
    '<mnemosyne>',
    '<item>',
    '<Q>',
    '</Q>',
    '{"__type__":"Deck"}',
    '\u0000',
    'I: REP=1',
    '<!--SR:!2020-02-30,x,1-->',
    '$',
    '`',
    '[',
    '](',
  ]
  it('is a deck, or is refused in a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { maxLength: 30 }),
        fc.constantFrom('x.md', 'x.txt', 'x.xml', 'x.json', 'x.csv'),
        (some, name) => {
          try {
            const found = readText(utf8(some.join('')), name, { ...HERE, known: [] })
            if (found) expect(sidesOf(found.file).every(([, front]) => front !== '')).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(Trouble)
            expect((error as Trouble).message).toContain(name)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
