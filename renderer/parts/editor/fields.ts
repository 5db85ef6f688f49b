// Which fields of a note a person edits, under which names, and in which form.
import { isFound, richOf, type NoteType } from '../../../decks/index.ts'

export interface EditedField {
  /** Its place among the note type's fields. */
  readonly index: number
  readonly label: string
  /** `plain` text; `rich` with bold and lists; `html` as it stands, because it holds what `rich` would lose. */
  readonly form: 'plain' | 'rich' | 'html'
  /** A quiet word beneath. */
  readonly says?: string
  /** The note makes no card without it. */
  readonly needed: boolean
}

const SHIFT_PARTS = ['Actor', 'Issue', 'Before', 'After', 'When', 'Why']
/** Filled from the passage, not by hand. */
const OF_THE_SOURCE = ['Quote', 'Source']

/** The fields to edit, in order. Of a found note those of one card, or of all that have a prompt. */
export function editedFields(noteType: NoteType, fields: readonly string[], ord: number | null): EditedField[] {
  if (isFound(noteType.id)) return foundFields(noteType, fields, ord)
  return noteType.fields.flatMap((name, index) => {
    if (noteType.builtIn && OF_THE_SOURCE.includes(name)) return []
    const form = isSimple(fields[index] ?? '') ? 'rich' : 'html'
    return [{ index, label: LABELS[name] ?? name, form, needed: index === 0 }]
  })
}

const LABELS: Record<string, string> = { Front: 'Prompt', Back: 'Answer', Text: 'Text', Extra: 'Note' }

function foundFields(noteType: NoteType, fields: readonly string[], ord: number | null): EditedField[] {
  const ords = noteType.templates.map((_, k) => k).filter((k) => (ord === null ? (fields[k * 2] ?? '') !== '' : k === ord))
  const many = ords.length > 1
  const cards = ords.flatMap((k): EditedField[] => [
    {
      index: k * 2,
      label: many ? `Prompt ${k + 1}` : 'Prompt',
      form: 'plain',
      needed: true,
      ...((fields[k * 2] ?? '').includes('____')
        ? { says: 'Four underscores are a blank; what stands in brackets after it is its hint.' }
        : {}),
    },
    { index: k * 2 + 1, label: many ? `Answer ${k + 1}` : 'Answer', form: 'plain', needed: true },
  ])
  if (noteType.id !== 'dossier-shift') return cards
  return [
    ...cards,
    ...SHIFT_PARTS.map((name): EditedField => ({
      index: noteType.fields.indexOf(name),
      label: SHIFT_LABELS[name] ?? name,
      form: 'plain',
      needed: false,
    })),
  ]
}

const SHIFT_LABELS: Record<string, string> = { Actor: 'Who' }

const KEPT = /^(?:b|strong|i|em|u|sub|sup|code|br|p|div|ul|ol|li|blockquote)$/i

/** Whether a field's HTML holds nothing that editing it as text with bold and lists would lose. */
function isSimple(html: string): boolean {
  if (!html.includes('<')) return true
  if (richOf(html).length === 0 && html.trim() !== '') return false
  return (
    [...html.matchAll(/<\/?([a-z][\w-]*)([^>]*)>/gi)].every(
      ([, name, rest]) => KEPT.test(name ?? '') && /^\s*\/?$/.test(rest ?? ''),
    ) && !/<!--/.test(html)
  )
}
