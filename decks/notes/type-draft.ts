// A note type while it is being changed, and what the change does to each of its notes and their cards.
import type { NoteTemplate, NoteType, NoteTypeId } from '../model/index.ts'
import { cardsOf } from './cards-of.ts'
import { templateFault } from './template-fault.ts'

/** A field or template as it is being changed; `was` is its place in the type as it stands, null for a new one. */
export interface DraftField {
  readonly name: string
  readonly was: number | null
}
export interface DraftTemplate extends NoteTemplate {
  readonly was: number | null
}

export interface TypeDraft {
  readonly name: string
  readonly fields: readonly DraftField[]
  readonly templates: readonly DraftTemplate[]
  readonly css: string
}

/** Where a fault is: what to point at, and the sentence. */
export interface DraftFault {
  readonly part: 'name' | 'field' | 'template' | 'front' | 'back'
  /** Which field or template; 0 for the name. */
  readonly place: number
  readonly says: string
  /** It came with the type: it is shown, but a change of something else need not wait for it. */
  readonly old: boolean
}

const LONGEST_NAME = 100

export function draftOf({ name, fields, templates, css }: NoteType): TypeDraft {
  return {
    name,
    fields: fields.map((field, was) => ({ name: field, was })),
    templates: templates.map((template, was) => ({ ...template, was })),
    css,
  }
}

/** All that is wrong with a draft. @param taken names of the other note types */
export function draftFaults(type: NoteType, draft: TypeDraft, taken: readonly string[]): DraftFault[] {
  const before = faultsOf(type.kind, draftOf(type), taken)
  const wasAt = ({ part, place }: DraftFault): number | null | undefined =>
    part === 'name' ? 0 : (part === 'field' ? draft.fields : draft.templates)[place]?.was
  return faultsOf(type.kind, draft, taken).map((fault) => ({
    ...fault,
    old: before.some(({ part, place, says }) => part === fault.part && place === wasAt(fault) && says === fault.says),
  }))
}

function faultsOf(kind: NoteType['kind'], draft: TypeDraft, taken: readonly string[]): DraftFault[] {
  const faults: DraftFault[] = []
  const say = (part: DraftFault['part'], place: number, says: string | null): void =>
    void (says && faults.push({ part, place, says, old: false }))
  say('name', 0, nameFault(draft.name, taken, 'A note type', 'note type'))
  const fields = draft.fields.map(({ name }) => name)
  fields.forEach((name, i) => say('field', i, fieldFault(name, without(fields, i))))
  const names = draft.templates.map(({ name }) => name)
  const kindOf = { kind, fields }
  draft.templates.forEach(({ name, front, back }, i) => {
    say('template', i, nameFault(name, without(names, i), 'A card', 'card'))
    const twin = draft.templates.findIndex((other, k) => k < i && other.front.trim() === front.trim())
    const same = twin >= 0 ? `It is the same as the front of “${names[twin]}”, so both cards would ask the same.` : null
    say('front', i, templateFault(front, 'front', kindOf) ?? same)
    say('back', i, templateFault(back, 'back', kindOf))
  })
  return faults
}

/** The type as the draft has it. @param at ms since 1970 */
export function typeOfDraft(type: NoteType, draft: TypeDraft, at: number): NoteType {
  const { batch: _, ...rest } = type
  const anki = ankiOf(type, draft)
  return {
    ...rest,
    name: draft.name.trim(),
    fields: draft.fields.map(({ name }) => name.trim()),
    templates: draft.templates.map(({ name, front, back }) => ({ name: name.trim(), front, back })),
    css: draft.css,
    changedAt: at,
    ...(anki === null ? {} : { anki }),
  }
}

/** A type of one's own, made after another one. */
export function copyOfType(type: NoteType, id: NoteTypeId, name: string, at: number): NoteType {
  const { batch: _, ...rest } = type
  return { ...rest, id, name: name.trim(), builtIn: false, changedAt: at }
}

/** Whether notes or cards change with the type, or only how they look. */
export function changesNotes(type: NoteType, draft: TypeDraft): boolean {
  const moved = (parts: readonly { readonly was: number | null }[], length: number): boolean =>
    parts.length !== length || parts.some(({ was }, i) => was !== i)
  return (
    moved(draft.fields, type.fields.length) ||
    moved(draft.templates, type.templates.length) ||
    draft.templates.some(({ front, was }) => was !== null && front !== type.templates[was]?.front)
  )
}

/** What becomes of one note. */
export interface Recast {
  readonly fields: readonly string[]
  /** Its cards that stay, by their new `ord`; `was` the one they had. */
  readonly stay: readonly { readonly was: number; readonly ord: number }[]
  /** `ord`s of cards that come. */
  readonly come: readonly number[]
  /** `ord`s, as they stand, of cards that go. */
  readonly go: readonly number[]
}

/**
 * A note's fields and cards under the changed type. Only what the change itself brings about: a card that stands although its
 * prompt is empty stays, one that a person took out stays out.
 * @param standing `ord`s of the cards it has
 */
export function recast(
  before: NoteType,
  after: NoteType,
  draft: TypeDraft,
  fields: readonly string[],
  standing: readonly number[],
): Recast {
  const moved = draft.fields.map(({ was }) => (was === null ? '' : (fields[was] ?? '')))
  const placeOf = (ord: number): number =>
    before.kind === 'cloze' ? ord : draft.templates.findIndex((template) => template.was === ord)
  const had = new Set(cardsOf(before, fields).map(placeOf))
  const has = cardsOf(after, moved)
  const places = standing.map((was) => ({ was, ord: placeOf(was) }))
  const stay = places.filter(({ ord }) => ord >= 0 && (has.includes(ord) || !had.has(ord)))
  return {
    fields: moved,
    stay,
    come: has.filter((ord) => !had.has(ord) && !places.some((place) => place.ord === ord)),
    go: places.filter((place) => !stay.includes(place)).map(({ was }) => was),
  }
}

function fieldFault(name: string, others: readonly string[]): string | null {
  if (/[:{}"]/.test(name)) return 'A field’s name cannot have : { } or " in it, because templates name fields by it.'
  if (/^\s*[#^/]/.test(name)) return 'A field’s name cannot begin with # ^ or /, because these mean something in templates.'
  return nameFault(name, others, 'A field', 'field')
}

function nameFault(name: string, others: readonly string[], one: string, noun: string): string | null {
  const plain = name.trim().toLowerCase()
  if (plain === '') return `${one} needs a name. Write one.`
  if (name.trim().length > LONGEST_NAME) return `This name is longer than ${LONGEST_NAME} characters. Shorten it.`
  if (others.some((other) => other.trim().toLowerCase() === plain))
    return `There is another ${noun} called “${name.trim()}”. Choose another name.`
  return null
}

function without<T>(all: readonly T[], place: number): T[] {
  return all.filter((_, i) => i !== place)
}

/** What Anki knows of fields and templates goes with them; what it sorts by is still the same field, or the first one. */
function ankiOf({ anki }: NoteType, draft: TypeDraft): string | null {
  if (anki === undefined) return null
  try {
    const kept = JSON.parse(anki) as { flds?: unknown[]; tmpls?: unknown[]; sortf?: unknown }
    const of = (list: unknown, parts: readonly { readonly was: number | null }[]): unknown[] =>
      parts.map(({ was }) => (was === null || !Array.isArray(list) ? {} : ((list as unknown[])[was] ?? {})))
    const sorted = draft.fields.findIndex(({ was }) => was === (kept.sortf ?? 0))
    const { sortf: _, ...rest } = kept
    return JSON.stringify({
      ...rest,
      ...(sorted > 0 ? { sortf: sorted } : {}),
      flds: of(kept.flds, draft.fields),
      tmpls: of(kept.tmpls, draft.templates),
    })
  } catch {
    return null
  }
}
