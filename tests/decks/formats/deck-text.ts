// Decks that text formats can carry, drawn by chance, and how they are compared: by what a person would say is the same note.
import fc from 'fast-check'
import { Gathered } from '../../../decks/formats/text/gathered.ts'
import type { Form } from '../../../decks/formats/text/plain-notes.ts'
import { builtIn, htmlOf, isEmptyField } from '../../../decks/notes/index.ts'
import type { DeckFile } from '../../../decks/formats/index.ts'
import type { NoteTypeId } from '../../../decks/model/index.ts'

export const HERE = { at: Date.UTC(2026, 10, 22, 12), offsetAt: () => 60 }

/** Words with every sign that some format gives a meaning to. */
export const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ...[
            '::',
            ':::',
            '==',
            ';;',
            '?',
            '??',
            '#flashcards',
            '# x',
            'Q:',
            'A:',
            'C: [x]',
            '---',
            '- a',
            '1. b',
            '**b**',
            '_i_',
            '`c`',
          ],
          ...[
            '$x$',
            '\\(',
            '[[w]]',
            '![](x)',
            '<b>',
            '&lt;',
            '&',
            '\\',
            '~~s~~',
            '"',
            '\t',
            ' ',
            '~',
            '{{c1::x}}',
            '}}',
            'über',
            '至',
            '<!--SR:!2020-01-01,1,2-->',
          ],
        ),
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
  .map((text) =>
    text
      .replace(/[\p{Cc}\u2028\u2029\ue000-\ue003]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.normalize('NFC') === text)

/** Field HTML as an editor makes it: words, line breaks, emphasis, code and lists. */
export const field: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: words.map((text) => htmlOf(text)) },
      { weight: 1, arbitrary: words.map((text) => `<b>${htmlOf(text)}</b>`) },
      { weight: 1, arbitrary: words.map((text) => `<i>${htmlOf(text)}</i>`) },
      { weight: 1, arbitrary: words.map((text) => `<code>${htmlOf(text)}</code>`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<u>x</u>', '\\(a_1\\)', '<img src="a b.png">', '[sound:x.mp3]', '<br>', '<sub>2</sub>'),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(words, { minLength: 1, maxLength: 3 })
          .map((items) => `<ul>${items.map((item) => `<li>${htmlOf(item)}</li>`).join('')}</ul>`),
      },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('<br>'))
  .filter((html) => !/<\/ul>(?:<br>)*<ul>/.test(html) && !isEmptyField(html))

/** A text with deletions; none within another, numbered as they stand. */
export const cloze: fc.Arbitrary<string> = fc
  .array(fc.tuple(words, words, fc.option(words)), { minLength: 1, maxLength: 3 })
  .map((parts) =>
    parts
      .map(([before, hidden, hint], i) => {
        const [inside, told] = [hidden, hint ?? ''].map((text) => htmlOf(text.replace(/[{}:]/g, '')).trim())
        return `${htmlOf(before.replace(/[{}]/g, ''))} {{c${i + 1}::${inside || 'x'}${told ? `::${told}` : ''}}}`
      })
      .join(' ')
      .trim(),
  )

export interface Drawn {
  readonly form: Form
  readonly fields: readonly string[]
}

export const drawn: fc.Arbitrary<Drawn> = fc.oneof(
  fc.tuple(fc.constantFrom('basic' as const, 'reverse' as const), field, field).map(([form, ...fields]) => ({ form, fields })),
  cloze.map((text) => ({ form: 'cloze' as const, fields: [text] })),
)

/** A deck of these notes; those of the same front stand once. */
export function deckOf(notes: readonly Drawn[], deck = 'Law'): DeckFile {
  const gathered = new Gathered(HERE, deck)
  notes.forEach(({ form, fields }, i) =>
    gathered.add({ deck, type: builtIn(`dossier-${form}` as NoteTypeId)!, fields, guid: `guid-${i}` }),
  )
  return gathered.file()
}

/** What a format without types and identities keeps of the notes: their form and their first two fields. */
export function sidesOf(file: DeckFile): string[][] {
  return file.notes.map(({ noteType, fields }) => [
    noteType,
    fields[0] ?? '',
    noteType === 'dossier-cloze' ? '' : (fields[1] ?? ''),
  ])
}
