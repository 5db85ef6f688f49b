// The note types that Dossier brings: their ids never change, and their templates are Anki's language, so that a deck goes to Anki and back whole.
import type { Kind, NoteTemplate, NoteType, NoteTypeId } from '../model/index.ts'
import { CSS } from './css.ts'

/** How many cards one found note can carry. */
export const MOST_CARDS = 8

const PARTS = ['Quote', 'Source', 'Date', 'Actor', 'Issue', 'Before', 'After', 'When', 'Why', 'Finding'] as const
const FOUND_FIELDS: readonly string[] = [...range(MOST_CARDS).flatMap((k) => [`Prompt ${k}`, `Answer ${k}`]), ...PARTS]

const SOURCE = `{{#Quote}}
<blockquote class="quote">{{Quote}}</blockquote>
<div class="source">{{Source}}</div>
{{/Quote}}`

const PLATE = `<table class="shift">
<tr><th>Before</th><td class="before">{{#Before}}{{Before}}{{/Before}}{{^Before}}the text does not say{{/Before}}</td></tr>
<tr><th>After</th><td class="after">{{#After}}{{After}}{{/After}}{{^After}}the text does not say{{/After}}</td></tr>
<tr><th>Who</th><td>{{#Actor}}{{Actor}}{{/Actor}}{{^Actor}}the text does not say{{/Actor}}</td></tr>
<tr><th>When</th><td>{{#When}}{{When}}{{/When}}{{^When}}the text does not say{{/When}}</td></tr>
<tr><th>Why</th><td>{{#Why}}{{Why}}{{/Why}}{{^Why}}the text does not say{{/Why}}</td></tr>
</table>`

export const BUILT_IN: readonly NoteType[] = [
  found('dossier-fact', 'Dossier fact', ''),
  found('dossier-date', 'Dossier date', ''),
  found('dossier-shift', 'Dossier shift', PLATE),
  own('dossier-basic', 'Dossier basic', 'normal', ['Front', 'Back'], [twoSides('Card 1', '{{Front}}', '{{Back}}')]),
  own(
    'dossier-reverse',
    'Dossier basic with reverse',
    'normal',
    ['Front', 'Back'],
    [twoSides('Card 1', '{{Front}}', '{{Back}}'), twoSides('Card 2', '{{Back}}', '{{Front}}')],
  ),
  own(
    'dossier-cloze',
    'Dossier cloze',
    'cloze',
    ['Text', 'Extra'],
    [
      {
        name: 'Cloze',
        front: '<div class="prompt">{{cloze:Text}}</div>',
        back: `<div class="prompt">{{cloze:Text}}</div>\n{{#Extra}}\n<div class="extra">{{Extra}}</div>\n{{/Extra}}\n${SOURCE}`,
      },
    ],
  ),
  own(
    'dossier-typed',
    'Dossier typed answer',
    'normal',
    ['Front', 'Back'],
    [
      {
        name: 'Card 1',
        front: '{{#Front}}<div class="prompt">{{Front}}</div>\n{{type:Back}}{{/Front}}',
        back: `<div class="prompt">{{Front}}</div>\n\n<hr id="answer">\n\n{{type:Back}}\n${SOURCE}`,
      },
    ],
  ),
]

const BY_ID = new Map(BUILT_IN.map((noteType) => [noteType.id, noteType]))

/** The built-in type with this id, or undefined. */
export function builtIn(id: NoteTypeId): NoteType | undefined {
  return BY_ID.get(id)
}

/** The built-in type that holds what was found of this kind. */
export function noteTypeOfKind(kind: Kind): NoteType {
  const noteType = BY_ID.get(`dossier-${kind}` as NoteTypeId)
  if (!noteType) throw new RangeError(`There is no note type for "${kind}".`)
  return noteType
}

/** Whether notes of this type are found ones: their fields are plain text, where all other notes keep Anki's HTML. */
export function isFound(id: NoteTypeId): boolean {
  return id === 'dossier-fact' || id === 'dossier-date' || id === 'dossier-shift'
}

function found(id: string, name: string, plate: string): NoteType {
  const templates = range(MOST_CARDS).map((k): NoteTemplate => {
    const parts = [
      '{{FrontSide}}',
      '<hr id="answer">',
      `<div class="answer">{{Answer ${k}}}</div>`,
      ...(plate ? [plate] : []),
      SOURCE,
    ]
    return {
      name: `Card ${k}`,
      front: `{{#Prompt ${k}}}<div class="prompt">{{Prompt ${k}}}</div>{{/Prompt ${k}}}`,
      back: parts.join('\n\n'),
    }
  })
  return { id: id as NoteTypeId, name, kind: 'normal', fields: FOUND_FIELDS, templates, css: CSS, builtIn: true }
}

// Quote and Source stand in own cards too: a card made from a passage takes its sentence along to Anki.
function own(id: string, name: string, kind: NoteType['kind'], fields: string[], templates: NoteTemplate[]): NoteType {
  return { id: id as NoteTypeId, name, kind, fields: [...fields, 'Quote', 'Source'], templates, css: CSS, builtIn: true }
}

function twoSides(name: string, front: string, back: string): NoteTemplate {
  return {
    name,
    front: `<div class="prompt">${front}</div>`,
    back: `{{FrontSide}}\n\n<hr id="answer">\n\n<div class="answer">${back}</div>\n${SOURCE}`,
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1)
}
