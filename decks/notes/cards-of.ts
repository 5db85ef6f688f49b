// Which cards a note has, by Anki's rules: they follow from its fields and its type, never from what is stored.
import type { NoteType } from '../model/index.ts'
import { isFound } from './built-in.ts'
import { clozeNumbers } from './cloze.ts'
import { fieldsUnder, parseTemplate, showsAnything } from './template.ts'

/**
 * The cards a note has, as `ord`s in order.
 * A normal type has one for each template whose front shows a field; a cloze type one for each number (ord = number - 1).
 */
export function cardsOf(noteType: NoteType, fields: readonly string[]): number[] {
  if (isFound(noteType.id)) return noteType.templates.map((_, ord) => ord).filter((ord) => (fields[ord * 2] ?? '').trim() !== '')
  const field = (name: string): string | undefined => fields[noteType.fields.indexOf(name)]
  if (noteType.kind === 'cloze') {
    const front = parseTemplate(noteType.templates[0]?.front ?? '')
    const numbers = new Set(fieldsUnder('cloze', front).flatMap((name) => clozeNumbers(field(name) ?? '')))
    return [...numbers].map((n) => n - 1).sort((a, b) => a - b)
  }
  return noteType.templates.flatMap((template, ord) => (showsAnything(parseTemplate(template.front), field) ? [ord] : []))
}
