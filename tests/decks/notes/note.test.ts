import { describe, expect, it } from 'vitest'
import {
  BUILT_IN,
  builtIn,
  cardsOf,
  faceOf,
  fieldsOfFinding,
  findingOf,
  htmlFields,
  linesOf,
  richOfPrompt,
  textOf,
} from '../../../decks/notes/index.ts'
import type { Finding, NoteType, NoteTypeId } from '../../../decks/model/index.ts'
import { parseTemplate, renderTemplate } from '../../../decks/notes/template.ts'

const type = (id: string): NoteType => builtIn(id as NoteTypeId)!
const custom = (front: string, back: string): NoteType => ({
  ...type('dossier-basic'),
  id: 'own' as NoteTypeId,
  templates: [{ name: '1', front, back }],
})

const text = 'The pact held. In April 1941 the two signed a pact of neutrality.'
const finding: Finding = {
  kind: 'date',
  span: { start: 15, end: text.length },
  marks: [],
  date: { value: '1941-04', precision: 'month' },
  shift: null,
  score: 0.8,
  flags: [],
  cards: [
    { prompt: 'When was the pact signed?', answer: 'April 1941', context: 'The pact held.', at: { start: 18, end: 28 } },
    { prompt: 'What was signed in April 1941?', answer: 'a pact of <neutrality>', context: null, at: null },
  ],
  matchKey: 'date 1941-04 sign pact',
}

describe('a written prompt', () => {
  it('is drawn with its blank and hint, wherever they stand', () => {
    expect(richOfPrompt('In ____ (which year?) the pact was signed.')).toEqual([
      { tag: 'text', text: 'In ' },
      { tag: 'blank', hint: 'which year?' },
      { tag: 'text', text: ' the pact was signed.' },
    ])
    expect(richOfPrompt('____ signed it.')).toEqual([
      { tag: 'blank', hint: null },
      { tag: 'text', text: ' signed it.' },
    ])
    expect(richOfPrompt('When was it signed?')).toEqual([{ tag: 'text', text: 'When was it signed?' }])
  })
})

describe('note types', () => {
  it('have ids of their own and templates that name only their fields', () => {
    expect(new Set(BUILT_IN.map((noteType) => noteType.id)).size).toBe(7)
    for (const noteType of BUILT_IN) {
      const known = new Set([...noteType.fields, 'FrontSide'])
      const named = noteType.templates.flatMap(({ front, back }) =>
        [...`${front}${back}`.matchAll(/\{\{[#^/]?(?:\w+:)?([^}]+)\}\}/g)].map((tag) => tag[1]),
      )
      for (const name of named) expect(known, `${noteType.id}: ${name}`).toContain(name)
    }
  })
})

describe('a found note', () => {
  const fields = fieldsOfFinding(finding, {
    text,
    title: 'Neutral until August',
    author: null,
    published: { value: '2022-11-19', precision: 'day' },
  })

  it('carries its finding in its fields and back', () => {
    const noteType = type('dossier-date')
    const named = Object.fromEntries(noteType.fields.map((name, i) => [name, fields[i]]))
    expect(named).toMatchObject({
      'Prompt 1': 'When was the pact signed?',
      'Answer 2': 'a pact of <neutrality>',
      'Prompt 3': '',
      Quote: 'In April 1941 the two signed a pact of neutrality.',
      Source: 'Neutral until August, 19 November 2022',
      Date: 'April 1941',
    })
    expect(findingOf(noteType, fields)).toEqual(finding)
    expect(findingOf(noteType, fields.with(fields.length - 1, '{broken'))).toBeNull()
  })

  it('has a card for each prompt, and shows plain text as it stands', () => {
    expect(cardsOf(type('dossier-date'), fields)).toEqual([0, 1])
    const face = faceOf(type('dossier-date'), fields, 1)
    expect(textOf(face.answer)).toBe('a pact of <neutrality>')
    expect(faceOf(type('dossier-date'), fields, 0).context).toBe('The pact held.')
    expect(htmlFields(type('dossier-date'), fields)[3]).toBe('a pact of &lt;neutrality&gt;')
  })

  it('reads the same through its template, as Anki will show it', () => {
    const noteType = type('dossier-date')
    const html = htmlFields(noteType, fields)
    const field = (name: string): string | undefined => html[noteType.fields.indexOf(name)]
    const { html: back } = renderTemplate(parseTemplate(noteType.templates[1]!.back), {
      field,
      cloze: null,
      side: 'back',
      frontSide: 'FRONT',
    })
    expect(back).toContain('FRONT')
    expect(back).toContain('a pact of &lt;neutrality&gt;')
    expect(back).toContain('<blockquote class="quote">In April 1941')
  })

  it('refuses a ninth card', () => {
    expect(() =>
      fieldsOfFinding(
        { ...finding, cards: Array(9).fill(finding.cards[0]) as Finding['cards'] },
        { text, title: '', author: null, published: null },
      ),
    ).toThrow('at most 8 cards, not 9')
  })
})

describe('own notes', () => {
  it('basic has one card, reverse two, and none without a front', () => {
    expect(cardsOf(type('dossier-basic'), ['Q', 'A', '', ''])).toEqual([0])
    expect(cardsOf(type('dossier-basic'), ['<br> ', 'A', '', ''])).toEqual([])
    expect(cardsOf(type('dossier-reverse'), ['Q', 'A', '', ''])).toEqual([0, 1])
    expect(linesOf(type('dossier-reverse'), ['Q', 'A', '', ''], 1)).toEqual({ prompt: 'A', answer: 'Q' })
  })

  it('a cloze note has one card for each number, and its answer is what was hidden', () => {
    const fields = ['In {{c2::1956}} {{c4::Moscow::city}} offered {{c2::two}} islands.', 'extra', '', '']
    expect(cardsOf(type('dossier-cloze'), fields)).toEqual([1, 3])
    const face = faceOf(type('dossier-cloze'), fields, 1)
    expect(textOf(face.prompt)).toBe('In […] Moscow offered […] islands.')
    expect(textOf(face.answer)).toBe('1956\ntwo')
    expect(textOf(face.whole!)).toBe('In 1956 Moscow offered two islands.\nextra')
    expect(linesOf(type('dossier-cloze'), fields, 3).prompt).toBe('In 1956 [city] offered two islands.')
  })

  it('a typed card knows what is to be typed', () => {
    const face = faceOf(type('dossier-typed'), ['When?', '<b>23 March</b> 2022', '', ''], 0)
    expect(face.typed).toBe('23 March 2022')
    expect(textOf(face.prompt)).toBe('When?')
    expect(textOf(face.answer)).toBe('23 March 2022')
  })
})

describe("Anki's template language", () => {
  const show = (front: string, back: string, fields: string[]): string => textOf(faceOf(custom(front, back), fields, 0).prompt)

  it('reads fields, sections and their opposites', () => {
    expect(show('{{Front}}{{#Back}} with {{Back}}{{/Back}}{{^Back}} alone{{/Back}}', '', ['A', 'B'])).toBe('A with B')
    expect(show('{{Front}}{{#Back}} with {{Back}}{{/Back}}{{^Back}} alone{{/Back}}', '', ['A', '<br>'])).toBe('A alone')
    expect(show('{{ text:Front }}', '', ['<b>A</b> &amp; B'])).toBe('A & B')
    expect(show('{{Front}}{{Nowhere}}', '', ['A'])).toBe('A')
  })

  it('takes sections that are not closed, and ends that were never opened', () => {
    expect(show('{{#Front}}open {{Front}}', '', ['A'])).toBe('open A')
    expect(show('{{/Front}}{{Front}}{{/Back}}', '', ['A'])).toBe('A')
  })

  it('makes no card from a front that only has words of its own', () => {
    expect(cardsOf(custom('What is it? {{#Back}}{{Front}}{{/Back}}', ''), ['A', ''])).toEqual([])
    expect(cardsOf(custom('What is it? {{^Back}}{{Front}}{{/Back}}', ''), ['A', ''])).toEqual([0])
    expect(cardsOf(custom('Only words', ''), ['A', 'B'])).toEqual([])
  })

  it('takes as the answer what stands below the line', () => {
    expect(textOf(faceOf(custom('{{Front}}', '{{Front}} again <hr id=answer> {{Back}}'), ['A', 'B'], 0).answer)).toBe('B')
    expect(textOf(faceOf(custom('{{Front}}', '{{FrontSide}} - {{Back}}'), ['A', 'B'], 0).answer)).toBe('- B')
  })

  it('keeps a hint shut behind its name', () => {
    expect(faceOf(custom('{{hint:Front}}', ''), ['clue'], 0).prompt).toEqual([
      { tag: 'hint', label: 'Front', children: [{ tag: 'text', text: 'clue' }] },
    ])
  })
})

describe('what strangers write', () => {
  it('a third brace means nothing, and its closing one stays as text, as in Anki', () => {
    const scene = { field: () => 'Oslo', cloze: null, side: 'front', frontSide: '' } as const
    expect(renderTemplate(parseTemplate('a {{{Front}}} b'), scene).html).toBe('a Oslo} b')
  })

  it('a card that asks by a picture alone is told by its name in lists', () => {
    const fields = ['<img src="owl.png">', 'an owl', '', '']
    expect(linesOf(custom('{{Front}}', '{{Back}}'), fields, 0)).toEqual({ prompt: 'owl.png', answer: 'an owl' })
  })
})
