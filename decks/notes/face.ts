// A card's two sides as safe trees: what Study, the card list and the preview draw.
import type { NoteType, Shift } from '../model/index.ts'
import { isFound } from './built-in.ts'
import { hiddenBy } from './cloze.ts'
import { mediaNames } from './media-names.ts'
import { findingOf, shiftOf } from './finding-fields.ts'
import type { Rich, RichNode } from './rich.ts'
import { plainOf, richOf, richOfText, textOf } from './rich.ts'
import { fieldsUnder, parseTemplate, renderTemplate } from './template.ts'
import type { Scene } from './template.ts'

export interface Face {
  readonly prompt: Rich
  /** What is shown below the prompt: for a cloze card, the hidden words. */
  readonly answer: Rich
  /** For a cloze card, the whole back with the deletion filled in; null otherwise. */
  readonly whole: Rich | null
  /** The answer to type, as plain text, where the card asks for typing; null otherwise. */
  readonly typed: string | null
  /** The sentence before the source sentence, where the prompt needs it. */
  readonly context: string | null
  /** What changed, for a card of a found shift. */
  readonly shift: Shift | null
}

/** A card as two lines of plain text: for lists, sorting and finding. */
export interface Lines {
  readonly prompt: string
  readonly answer: string
}

/**
 * The face of one card of a note.
 * @param ord which template, or the cloze number minus one
 */
export function faceOf(noteType: NoteType, fields: readonly string[], ord: number): Face {
  if (isFound(noteType.id)) return foundFace(noteType, fields, ord)
  const field = (name: string): string | undefined => fields[noteType.fields.indexOf(name)]
  const cloze = noteType.kind === 'cloze' ? ord + 1 : null
  const template = noteType.templates[cloze === null ? ord : 0]
  if (!template) return { prompt: [], answer: [], whole: null, typed: null, context: null, shift: null }
  const scene = { field: withoutSource(field), cloze, frontSide: '' }
  const front = renderTemplate(parseTemplate(template.front), { ...scene, side: 'front' })
  const back = renderTemplate(parseTemplate(template.back), { ...scene, side: 'back' })
  const prompt = richOf(front.html)
  const typed = front.typed
  if (cloze !== null) {
    const hidden = fieldsUnder('cloze', parseTemplate(template.front)).flatMap((name) => hiddenBy(field(name) ?? '', cloze))
    const answer = hidden.flatMap((html, i): Rich => (i === 0 ? richOf(html) : [{ tag: 'br' }, ...richOf(html)]))
    return { prompt, answer, whole: richOf(back.html), typed, context: null, shift: null }
  }
  const rest = richOf(afterLine(back.html))
  const answer: Rich =
    typed === null ? rest : [...richOfText(typed), ...(rest.length > 0 ? [{ tag: 'p' as const, children: rest }] : [])]
  return { prompt, answer, whole: null, typed, context: null, shift: null }
}

/** A card's prompt and answer as plain text, on one line each. */
export function linesOf(noteType: NoteType, fields: readonly string[], ord: number): Lines {
  if (isFound(noteType.id)) return { prompt: textOf(richOfPrompt(fields[ord * 2] ?? '')), answer: fields[ord * 2 + 1] ?? '' }
  const face = faceOf(noteType, fields, ord)
  const prompt = oneLine(textOf(face.prompt))
  // A card that asks by a picture or a sound alone is told by the file's name.
  return { prompt: prompt || filesOf(noteType, fields, ord), answer: oneLine(textOf(face.answer)) }
}

function filesOf(noteType: NoteType, fields: readonly string[], ord: number): string {
  const template = noteType.templates[noteType.kind === 'cloze' ? 0 : ord]
  if (!template) return ''
  const named = Object.entries(noteType.fields).filter(([, name]) => template.front.includes(name))
  return [...new Set(named.flatMap(([place]) => mediaNames(fields[Number(place)] ?? '')))].join(', ')
}

/** A note's fields as plain text, in order: what finding by words looks through. */
export function plainFields(noteType: NoteType, fields: readonly string[]): string[] {
  if (!isFound(noteType.id)) return fields.map(plainOf)
  return fields.filter((_, i) => noteType.fields[i] !== 'Finding')
}

function foundFace(noteType: NoteType, fields: readonly string[], ord: number): Face {
  const shift = noteType.id === 'dossier-shift' ? shiftOf(noteType, fields) : null
  return {
    prompt: richOfPrompt(fields[ord * 2] ?? ''),
    answer: richOfText(fields[ord * 2 + 1] ?? ''),
    whole: null,
    typed: null,
    context: findingOf(noteType, fields)?.cards[ord]?.context ?? null,
    shift,
  }
}

/** A written prompt as a tree: `____ (which year?)` becomes a blank with its hint, as a cloze card has it. */
export function richOfPrompt(prompt: string): Rich {
  const rich: RichNode[] = []
  let at = 0
  for (const found of prompt.matchAll(/_{4}(?: \(([^()]*)\))?/g)) {
    rich.push(...richOfText(prompt.slice(at, found.index)), { tag: 'blank', hint: found[1] ?? null })
    at = found.index + found[0].length
  }
  return [...rich, ...richOfText(prompt.slice(at))]
}

// Dossier shows the quote from the document itself, with its strokes; the fields are for other programs.
function withoutSource(field: Scene['field']): Scene['field'] {
  return (name) => (name === 'Quote' || name === 'Source' ? '' : field(name))
}

/** A back repeats its front above a line; only what is below it is the answer. */
function afterLine(html: string): string {
  const line = /<hr[^>]*\bid\s*=\s*["']?answer["']?[^>]*>/i.exec(html)
  return line ? html.slice(line.index + line[0].length) : html
}

function oneLine(text: string): string {
  return text
    .replace(/\[sound:[^\]]{0,300}\]/g, '')
    .replace(/image-occlusion:\S*/g, 'a place in the picture')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}
