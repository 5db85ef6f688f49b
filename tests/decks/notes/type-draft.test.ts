// A note type while it is changed: what is said of its templates, how a renamed field is followed, what becomes of notes and cards.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BUILT_IN,
  cardsOf,
  changesNotes,
  draftFaults,
  draftOf,
  parseTemplate,
  recast,
  renameFields,
  templateFault,
  typeOfDraft,
  type TypeDraft,
} from '../../../decks/notes/index.ts'
import type { NoteType, NoteTypeId } from '../../../decks/model/index.ts'

const birds: NoteType = {
  id: 'anki-1500000000001' as NoteTypeId,
  name: 'Birds',
  kind: 'normal',
  fields: ['Bird', 'Call', 'Where'],
  templates: [
    { name: 'Call', front: '{{Bird}}', back: '{{FrontSide}}<hr id=answer>{{Call}}' },
    { name: 'Where', front: '{{#Where}}{{Bird}}: where?{{/Where}}', back: '{{Where}}' },
  ],
  css: '',
  builtIn: false,
  changedAt: 1,
  anki: JSON.stringify({ sortf: 1, flds: [{ size: 11 }, { size: 12 }, {}], tmpls: [{}, { bsize: 7 }] }),
}
const cloze: NoteType = {
  ...birds,
  kind: 'cloze',
  fields: ['Text'],
  templates: [{ name: 'Cloze', front: '{{cloze:Text}}', back: '{{cloze:Text}}' }],
}
const revised = (type: NoteType, draft: TypeDraft, fields: readonly string[], standing: readonly number[]) =>
  recast(type, typeOfDraft(type, draft, 2), draft, fields, standing)

describe('what is wrong with a template', () => {
  const front = (template: string, type = birds) => templateFault(template, 'front', type)

  it.each([
    ['{{Brid}}', 'Line 1: there is no field “Brid”. The fields are “Bird”, “Call” and “Where”.'],
    ['a\n{{Bird', "Line 2: two braces open here and never close. Write }} after the field's name."],
    ['{{Bird {{Call}}', "Line 1: two braces open here and never close. Write }} after the field's name."],
    ['{{#Bird}}\n{{Bird}}', 'Line 1: {{#Bird}} is never closed. Write {{/Bird}} where what depends on it ends.'],
    ['{{Bird}}{{/Call}}', 'Line 1: {{/Call}} closes what was never opened. Take it out, or write {{#Call}} before it.'],
    [
      '{{#Bird}}{{^Call}}{{Bird}}{{/Bird}}{{/Call}}',
      'Line 1: {{/Bird}} stands where {{^Call}} of line 1 is still open. Write {{/Call}} first.',
    ],
    ['{{}}', "Line 1: the braces name no field. Write a field's name between them."],
    ['only words', 'No field stands on it, so it would make no card. Write {{Bird}} where the prompt stands.'],
    [
      '{{#Bird}}{{^Bird}}{{Call}}{{/Bird}}{{/Bird}}',
      'No field stands on it, so it would make no card. Write {{Bird}} where the prompt stands.',
    ],
  ])('%s', (template, says) => expect(front(template)).toBe(says))

  it.each([
    '{{Bird}}',
    '{{ text:Bird }} {{hint:Call}} {{Tags}} {{Deck}} {{CardFlag}}',
    '{{^Where}}{{Bird}}{{/Where}}',
    '{{type:nc:Bird}} {{tts en_US:Call}}',
    '{{=<% %>=}}<% Bird %>',
    '{{Bird}}{{#Tags}}: {{Tags}}{{/Tags}} }} alone',
  ])('nothing with %s', (template) => expect(front(template)).toBeNull())

  it('a cloze template hides and shows', () => {
    expect(front('{{Text}}', cloze)).toBe('It hides nothing: write {{cloze:Text}} where the text stands.')
    expect(templateFault('{{Text}}', 'back', cloze)).toBe(
      'It does not show what was hidden: write {{cloze:Text}} where the text stands.',
    )
    expect(front('{{#c1}}{{cloze:Text}}{{/c1}}', cloze)).toBeNull()
  })

  it('nothing with our own', () => {
    for (const type of BUILT_IN) expect(draftFaults({ ...type, builtIn: false }, draftOf(type), []), type.name).toEqual([])
  })

  it('a fault that came with the type is told from one that is made', () => {
    const broken = { ...birds, templates: [{ name: 'A', front: '{{Brid}}', back: '' }] }
    expect(draftFaults(broken, draftOf(broken), []).map(({ old }) => old)).toEqual([true])
    const worse = { ...draftOf(broken), templates: [{ name: 'A', front: '{{Bird}}', back: '{{Cal}}', was: 0 }] }
    expect(draftFaults(broken, worse, []).map(({ part, old }) => [part, old])).toEqual([['back', false]])
  })

  it('names: empty, taken, or with signs that templates read otherwise', () => {
    const draft = draftOf(birds)
    const says = (changed: Partial<TypeDraft>): string[] =>
      draftFaults(birds, { ...draft, ...changed }, ['Basic']).map((fault) => fault.says)
    expect(says({ name: 'basic' })).toEqual(['There is another note type called “basic”. Choose another name.'])
    expect(says({ name: ' ' })).toEqual(['A note type needs a name. Write one.'])
    expect(says({ fields: [...draft.fields, { name: 'bird', was: null }] })).toContain(
      'There is another field called “bird”. Choose another name.',
    )
    expect(says({ fields: [...draft.fields, { name: 'a:b', was: null }] })[0]).toMatch(/cannot have : \{ \} or "/)
    expect(says({ templates: [...draft.templates, { name: 'Third', front: '{{Bird}}', back: '', was: null }] })).toEqual([
      'It is the same as the front of “Call”, so both cards would ask the same.',
    ])
  })
})

describe('a template whose fields are renamed or gone', () => {
  it.each([
    ['{{Bird}} {{ hint:text:Bird }} {{Birds}}', '{{Kind}} {{hint:text:Kind}} {{Birds}}'],
    ['{{#Bird}}x{{/Bird}}{{^ Bird }}y{{/ Bird }}', '{{#Kind}}x{{/Kind}}{{^Kind}}y{{/Kind}}'],
    ['a {{Call}} b {{#Call}}gone {{Bird}}{{/Call}}{{^Call}}stays {{Bird}}{{/Call}}', 'a  b stays {{Kind}}'],
    ['{{#Bird}}{{#Call}}x{{/Call}}{{/Bird}}', '{{#Kind}}{{/Kind}}'],
    ['{{#Where}} {{Where}}', '{{#Where}} {{Where}}'],
  ])('%s', (template, then) =>
    expect(
      renameFields(
        template,
        new Map([
          ['Bird', 'Kind'],
          ['Call', null],
        ]),
      ),
    ).toBe(then),
  )

  it('stays as it was written where nothing is renamed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{', '}}', '#', '/', 'Bird', ':', 'hint', ' ', '\n', 'x')).map((parts) => parts.join('')),
        (template) => {
          expect(renameFields(template, new Map([['Other', 'Another']]))).toBe(template)
        },
      ),
    )
  })

  it('reads the same after its field has another name, and back', () => {
    const part = fc.constantFrom('{{A}}', '{{hint:A}}', '{{#A}}', '{{/A}}', '{{^B}}', '{{/B}}', '{{B}}', ' x ')
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (template) => {
          const there = renameFields(template, new Map([['A', 'C']]))
          expect(there).not.toMatch(/\bA\b/)
          expect(parseTemplate(renameFields(there, new Map([['C', 'A']])))).toEqual(parseTemplate(template))
        },
      ),
    )
  })
})

describe('what becomes of a note', () => {
  const draft = draftOf(birds)
  const note = ['Owl', 'hoot', 'woods']

  it('nothing where nothing of it changes', () => {
    expect(changesNotes(birds, { ...draft, css: 'x', name: 'y' })).toBe(false)
    expect(revised(birds, draft, note, [0, 1])).toEqual({
      fields: note,
      stay: [
        { was: 0, ord: 0 },
        { was: 1, ord: 1 },
      ],
      come: [],
      go: [],
    })
  })

  it('fields move, come and go with their words', () => {
    const moved = { ...draft, fields: [draft.fields[2]!, { name: 'New', was: null }, draft.fields[0]!] }
    expect(changesNotes(birds, moved)).toBe(true)
    expect(revised(birds, moved, note, [0, 1]).fields).toEqual(['woods', '', 'Owl'])
  })

  it('cards follow their templates: moved, taken away, added', () => {
    const [call, where] = draft.templates
    const added = { name: 'Back', front: '{{Call}}', back: '{{Bird}}', was: null }
    expect(revised(birds, { ...draft, templates: [where!, call!] }, note, [0, 1]).stay).toEqual([
      { was: 0, ord: 1 },
      { was: 1, ord: 0 },
    ])
    expect(revised(birds, { ...draft, templates: [where!, added] }, note, [0, 1])).toMatchObject({
      stay: [{ was: 1, ord: 0 }],
      come: [1],
      go: [0],
    })
    expect(revised(birds, { ...draft, templates: [call!, where!, added] }, ['Owl', '', ''], [0])).toMatchObject({
      come: [],
      go: [],
    })
  })

  it('a card that stood without a prompt stays, and one that was taken out stays out', () => {
    const [call, where] = draft.templates
    const other = { ...draft, templates: [{ ...call!, front: '{{Bird}}?' }, where!] }
    expect(revised(birds, other, ['Owl', 'hoot', ''], [0, 1])).toMatchObject({ come: [], go: [] })
    expect(revised(birds, other, note, [1])).toMatchObject({ come: [], go: [] })
    const never = { ...draft, templates: [{ ...call!, front: '{{Where}}' }, where!] }
    expect(revised(birds, never, ['Owl', 'hoot', ''], [0])).toMatchObject({ come: [], go: [0] })
  })

  it('for any change, the cards of a note that had its own are those of the changed type', () => {
    const places = fc.shuffledSubarray([0, 1, 2, null], { minLength: 1 })
    const words = fc.tuple(fc.constantFrom('', 'a'), fc.constantFrom('', 'b'), fc.constantFrom('', 'c'))
    fc.assert(
      fc.property(places, fc.shuffledSubarray([0, 1, null], { minLength: 1 }), words, (fields, templates, values) => {
        const any: TypeDraft = {
          ...draft,
          fields: fields.map((was) => (was === null ? { name: 'New', was } : draft.fields[was]!)),
          templates: templates.map((was) =>
            was === null ? { name: 'N', front: '{{Where}}{{New}}', back: '', was } : draft.templates[was]!,
          ),
        }
        const to = revised(birds, any, values, cardsOf(birds, values))
        const ords = [...to.stay.map(({ ord }) => ord), ...to.come].sort((a, b) => a - b)
        expect(ords).toEqual(cardsOf(typeOfDraft(birds, any, 2), to.fields))
        expect(to.stay.length + to.go.length).toBe(cardsOf(birds, values).length)
      }),
    )
  })

  it('what Anki knows of fields and templates goes with them', () => {
    const moved = { ...draft, fields: [draft.fields[2]!, draft.fields[1]!], templates: [draft.templates[1]!] }
    const { anki } = typeOfDraft(birds, moved, 2)
    expect(JSON.parse(anki ?? '')).toEqual({ sortf: 1, flds: [{}, { size: 12 }], tmpls: [{ bsize: 7 }] })
  })
})
