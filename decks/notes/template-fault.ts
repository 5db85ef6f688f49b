// What is wrong with a template while somebody writes it, in one sentence with its line. Reading forgives all of this; writing should not.
import type { NoteType } from '../model/index.ts'
import { fieldsUnder, parseTemplate, showsAnything, TAG, withUsualBraces } from './template.ts'

export type Side = 'front' | 'back'

/** What every template may name besides its own fields. */
const SPECIAL = ['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag']

/** The first thing that is wrong, or null. @param type the kind and fields that the template may use */
export function templateFault(given: string, side: Side, type: Pick<NoteType, 'kind' | 'fields'>): string | null {
  const template = withUsualBraces(given)
  return writtenWrong(template, type) ?? showsNothing(template, side, type)
}

function writtenWrong(template: string, { kind, fields }: Pick<NoteType, 'kind' | 'fields'>): string | null {
  const open: { readonly name: string; readonly sign: string; readonly line: number }[] = []
  let at = 0
  for (const tag of template.matchAll(TAG)) {
    const line = lineAt(template, tag.index)
    const stray = template.slice(at, tag.index).indexOf('{{')
    if (stray >= 0 || (tag[1] ?? '').includes('{{', 1)) return notClosed(lineAt(template, stray >= 0 ? at + stray : tag.index))
    at = tag.index + tag[0].length
    const inside = (tag[1] ?? '').replace(/^\{+/, '').trim()
    const sign = inside.charAt(0)
    const opens = sign === '#' || sign === '^'
    const name = opens || sign === '/' ? inside.slice(1).trim() : (inside.split(':').pop() ?? '').trim()
    if (sign === '/') {
      const section = open.pop()
      if (!section)
        return `Line ${line}: {{/${name}}} closes what was never opened. Take it out, or write {{#${name}}} before it.`
      if (section.name !== name)
        return `Line ${line}: {{/${name}}} stands where {{${section.sign}${section.name}}} of line ${section.line} is still open. Write {{/${section.name}}} first.`
      continue
    }
    if (name === '') return `Line ${line}: the braces name no field. Write a field's name between them.`
    const known = fields.includes(name) || SPECIAL.includes(name) || (opens && kind === 'cloze' && /^c\d+$/.test(name))
    if (!known) return `Line ${line}: there is no field “${name}”. ${listed(fields)}`
    if (opens) open.push({ name, sign, line })
  }
  const stray = template.slice(at).indexOf('{{')
  if (stray >= 0) return notClosed(lineAt(template, at + stray))
  const left = open.at(-1)
  if (left)
    return `Line ${left.line}: {{${left.sign}${left.name}}} is never closed. Write {{/${left.name}}} where what depends on it ends.`
  return null
}

function showsNothing(template: string, side: Side, { kind, fields }: Pick<NoteType, 'kind' | 'fields'>): string | null {
  const nodes = parseTemplate(template)
  const first = fields[0] ?? 'Text'
  if (kind === 'cloze' && fieldsUnder('cloze', nodes).length === 0)
    return side === 'front'
      ? `It hides nothing: write {{cloze:${first}}} where the text stands.`
      : `It does not show what was hidden: write {{cloze:${first}}} where the text stands.`
  if (side === 'front' && kind === 'normal' && !couldShow(nodes, fields))
    return `No field stands on it, so it would make no card. Write {{${first}}} where the prompt stands.`
  return null
}

/** Whether there is a note of which this front shows something: with all fields filled, or with some of them. */
function couldShow(nodes: ReturnType<typeof parseTemplate>, fields: readonly string[]): boolean {
  const filled = (name: string): string | undefined => (fields.includes(name) ? 'a' : undefined)
  return (
    showsAnything(nodes, filled) ||
    fields.some((empty) => showsAnything(nodes, (name) => (name === empty ? '' : filled(name)))) ||
    fields.some((only) => showsAnything(nodes, (name) => (name === only ? 'a' : filled(name) && '')))
  )
}

function notClosed(line: number): string {
  return `Line ${line}: two braces open here and never close. Write }} after the field's name.`
}

function listed(fields: readonly string[]): string {
  const names = fields.map((name) => `“${name}”`)
  if (names.length === 1) return `The only field is ${names[0]}.`
  return `The fields are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
