// Each stock note type and each feature of templates, as Anki's manual says that it reads: the expectations are written by hand from it.
import { describe, expect, it } from 'vitest'
import { cardHtml, cardsOf, type NoteType, type NoteTypeId } from '../../../decks/index.ts'

interface Case {
  readonly fields: Readonly<Record<string, string>>
  /** The front's and the back's template. */
  readonly front: string
  readonly back?: string
  readonly cloze?: boolean
  /** Which template, or the cloze number minus one. */
  readonly ord?: number
}

const FACTS = { tags: ['verbs', 'a::b'], deck: 'Law::Treaties', flag: 3 }
const ANSWER = '<hr id=answer>'

function typeOf({ fields, front, back = '', cloze = false }: Case): NoteType {
  return {
    ...{ id: 'anki-1' as NoteTypeId, name: 'Stock', builtIn: false, css: '' },
    kind: cloze ? 'cloze' : 'normal',
    fields: Object.keys(fields),
    templates: [{ name: 'Card 1', front, back }],
  }
}

const shown = (made: Case) =>
  cardHtml(
    typeOf(made),
    Object.values(made.fields),
    made.ord ?? 0,
    FACTS,
    (tex, display) => `<math>${display ? '!' : ''}${tex}</math>`,
  )
const blank = (words = '...') => `<span class="cloze" data-side="front">[${words}]</span>`

describe('stock note types', () => {
  const basic = {
    fields: { Front: 'cat', Back: '<b>Katze</b>' },
    front: '{{Front}}',
    back: `{{FrontSide}}\n\n${ANSWER}\n\n{{Back}}`,
  }

  it('Basic: the answer stands below the question, as it stood', () => {
    const { front, back, typed } = shown(basic)
    expect([front, back, typed]).toEqual(['cat', `cat\n\n${ANSWER}\n\n<b>Katze</b>`, null])
  })

  it('Basic (and reversed card): two cards, each asking what the other answers', () => {
    const templates = [
      { name: 'Card 1', front: '{{Front}}', back: `{{FrontSide}}${ANSWER}{{Back}}` },
      { name: 'Card 2', front: '{{Back}}', back: `{{FrontSide}}${ANSWER}{{Front}}` },
    ]
    const type = { ...typeOf(basic), templates }
    expect(cardsOf(type, ['cat', 'Katze'])).toEqual([0, 1])
    expect(cardsOf(type, ['cat', ''])).toEqual([0])
    expect(cardHtml(type, ['cat', 'Katze'], 1, FACTS, () => null).back).toBe(`Katze${ANSWER}cat`)
  })

  it('Basic (optional reversed card): the second card only where the third field says so', () => {
    const templates = [
      { name: 'Card 1', front: '{{Front}}', back: `{{FrontSide}}${ANSWER}{{Back}}` },
      { name: 'Card 2', front: '{{#Add Reverse}}{{Back}}{{/Add Reverse}}', back: `{{FrontSide}}${ANSWER}{{Front}}` },
    ]
    const type = { ...typeOf(basic), fields: ['Front', 'Back', 'Add Reverse'], templates }
    expect(cardsOf(type, ['cat', 'Katze', ''])).toEqual([0])
    expect(cardsOf(type, ['cat', 'Katze', 'y'])).toEqual([0, 1])
  })

  it('Basic (type in the answer): what is to be typed is the plain text of the field', () => {
    const { front, typed } = shown({ ...basic, front: '{{Front}}\n{{type:Back}}' })
    expect([front, typed]).toEqual(['cat\n', 'Katze'])
  })

  it('Cloze: one deletion is asked, the others stand there; on the back it is marked', () => {
    const cloze = {
      fields: { Text: '{{c1::Canberra}} was founded in {{c2::1913::when?}}', 'Back Extra': 'by law' },
      ...{ front: '{{cloze:Text}}', back: '{{cloze:Text}}<br>{{Back Extra}}', cloze: true },
    }
    expect(cardsOf(typeOf(cloze), Object.values(cloze.fields))).toEqual([0, 1])
    expect(shown(cloze).front).toBe(`${blank()} was founded in 1913`)
    expect(shown({ ...cloze, ord: 1 }).front).toBe(`Canberra was founded in ${blank('when?')}`)
    expect(shown({ ...cloze, ord: 1 }).back).toBe('Canberra was founded in <span class="cloze">1913</span><br>by law')
  })

  it('Image Occlusion: the shape asked is marked, the others hidden or not, as the note says', () => {
    const shape = (n: number, all: boolean) =>
      `{{c${n}::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4${all ? ':oi=1' : ''}}}`
    const made = (all: boolean) => ({
      fields: { Occlusion: `${shape(1, all)}<br>${shape(2, all)}`, Image: '<img src="map.png">' },
      ...{ front: '{{cloze:Occlusion}}{{Image}}', back: '{{cloze:Occlusion}}{{Image}}', cloze: true },
    })
    expect(shown(made(true)).front.match(/occlusion (?:asked|hidden|shown)/g)).toEqual(['occlusion asked', 'occlusion hidden'])
    expect(shown(made(false)).front.match(/occlusion (?:asked|hidden|shown)/g)).toEqual(['occlusion asked'])
  })
})

describe('features of templates', () => {
  const fields = { Front: 'cat', Back: 'Katze', Help: 'an animal', Empty: '', Reading: ' 日本語[にほんご]' }

  it.each<[what: string, front: string, html: string]>([
    ['a field', '<i>{{Front}}</i>', '<i>cat</i>'],
    ['a field between spaces', '{{ Front }}', 'cat'],
    ['a field that is not there', 'x{{Nowhere}}y', 'xy'],
    ['letters of another case are another field', 'x{{front}}y', 'xy'],
    ['a condition', '{{#Help}}see: {{Help}}{{/Help}}{{#Empty}}nothing{{/Empty}}', 'see: an animal'],
    ['a condition turned round', '{{^Empty}}none{{/Empty}}{{^Help}}none{{/Help}}', 'none'],
    ['conditions within conditions', '{{#Front}}{{#Back}}both{{/Back}}{{^Help}}no{{/Help}}{{/Front}}', 'both'],
    ['special fields', '{{Type}}|{{Card}}|{{Deck}}|{{Subdeck}}|{{Tags}}', 'Stock|Card 1|Law::Treaties|Treaties|verbs a::b'],
    ['the flag', '{{CardFlag}}', 'flag3'],
    ['a condition on tags', '{{#Tags}}tagged{{/Tags}}', 'tagged'],
    ['a reading above', '{{furigana:Reading}}', '<ruby><rb>日本語</rb><rt>にほんご</rt></ruby>'],
    ['a reading alone', '{{kana:Reading}}', 'にほんご'],
    ['a word alone', '{{kanji:Reading}}', '日本語'],
    ['a hint', '{{hint:Help}}', '<span class="hint" data-label="Help">an animal</span>'],
    ['no hint where there is nothing', '{{hint:Empty}}', ''],
    ['an unknown filter does nothing', '{{nobody:Front}}', 'cat'],
    ['FrontSide on the front is nothing', 'x{{FrontSide}}', 'x'],
    ['a formula of a line', '\\(a^2\\)', '<math>a^2</math>'],
    ['a formula by itself', '\\[a^2\\]', '<math>!a^2</math>'],
    ['old formulas', '[$]a[/$] [$$]b[/$$] [latex]c[/latex]', '<math>a</math> <math>!b</math> <math>!c</math>'],
    ['other braces', '{{=<% %>=}}<%Front%>', 'cat'],
  ])('%s', (_, front, html) => {
    expect(shown({ fields, front }).front).toBe(html)
  })

  it('text: without markup', () => {
    expect(shown({ fields: { Front: '<b>a</b> &lt;c&gt;' }, front: '{{text:Front}}' }).front).toBe('a &lt;c&gt;')
  })

  it('a field of breaks and spaces alone is empty', () => {
    expect(
      shown({ fields: { Front: '<div><br></div> &nbsp;' }, front: '{{#Front}}x{{/Front}}{{^Front}}y{{/Front}}' }).front,
    ).toBe('y')
  })

  it("sounds are played in their order, and the question's are not heard again with the answer", () => {
    const { front, sounds } = shown({
      fields: { Front: 'cat [sound:a.mp3]', Back: '[sound:b c.mp3]' },
      ...{ front: '{{Front}}', back: '{{FrontSide}} {{Back}}' },
    })
    expect([front, sounds]).toEqual(['cat ', { front: ['a.mp3'], back: ['b c.mp3'] }])
  })

  it('a cloze that is typed asks for what it hides', () => {
    const made = { fields: { Text: '{{c1::one}} and {{c1::two}}' }, front: '{{cloze:Text}} {{type:cloze:Text}}', cloze: true }
    expect(shown(made)).toMatchObject({ front: `${blank()} and ${blank()} `, typed: 'one, two' })
  })

  it('a cloze within a cloze: the inner one is asked in the words of the outer', () => {
    const fields = { Text: '{{c1::Canberra was {{c2::founded}}}} in 1913' }
    const made = { fields, front: '{{cloze:Text}}', cloze: true }
    expect(shown(made).front).toBe(`${blank()} in 1913`)
    expect(shown({ ...made, ord: 1 }).front).toBe(`Canberra was ${blank('...')} in 1913`)
  })

  it('a condition on the number of a cloze', () => {
    const made = { fields: { Text: '{{c1::a}} {{c2::b}}' }, front: '{{cloze:Text}}{{#c2}} second{{/c2}}', cloze: true }
    expect([shown(made).front, shown({ ...made, ord: 1 }).front]).toEqual([`${blank()} b`, `a ${blank()} second`])
  })
})
