// Note types that are being changed. They live outside the screen, so that looking at a card meanwhile loses nothing.
import { create } from 'zustand'
import {
  draftOf,
  renameFields,
  type DraftField,
  type DraftTemplate,
  type NoteType,
  type NoteTypeId,
  type TypeDraft,
} from '../../../decks/index.ts'

/** A field whose name may be under way: templates still call it `called`. */
export interface EditedField extends DraftField {
  readonly called: string
}

export interface Edited extends TypeDraft {
  /** The type as the changes began. */
  readonly base: NoteType
  readonly fields: readonly EditedField[]
}

interface Drafts {
  readonly all: ReadonlyMap<NoteTypeId, Edited>
}

export const useDrafts = create<Drafts>(() => ({ all: new Map() }))

export function editedOf(type: NoteType): Edited {
  const draft = draftOf(type)
  return { ...draft, base: type, fields: draft.fields.map((field) => ({ ...field, called: field.name })) }
}

/** The changes as they are now, of a type that is read anew when there are none. */
export function currentOf(type: NoteType): Edited {
  return useDrafts.getState().all.get(type.id) ?? editedOf(type)
}

export function changeDraft(type: NoteType, change: (edited: Edited) => Partial<Edited>): void {
  const edited = currentOf(type)
  useDrafts.setState(({ all }) => ({ all: new Map(all).set(type.id, { ...edited, ...change(edited) }) }))
}

export function dropDraft(id: NoteTypeId): void {
  useDrafts.setState(({ all }) => ({ all: new Map([...all].filter(([one]) => one !== id)) }))
}

/** Whether anything differs from the type. */
export function isChanged({ base, ...draft }: Edited): boolean {
  return JSON.stringify(plainDraft({ base, ...draft })) !== JSON.stringify(draftOf(base))
}

export function plainDraft({ name, fields, templates, css }: Edited): TypeDraft {
  return {
    name,
    fields: fields.map(({ name: field, was }) => ({ name: field, was })),
    templates: templates.map(({ name: card, front, back, was }) => ({ name: card, front, back, was })),
    css,
  }
}

/** A field's new name, which templates follow once it is one that fields can have. */
export function nameField(edited: Edited, place: number, name: string, wrong: boolean): Partial<Edited> {
  const field = edited.fields[place]
  if (!field) return {}
  const called = wrong ? field.called : name
  return {
    fields: edited.fields.with(place, { ...field, name, called }),
    templates: called === field.called ? edited.templates : renamed(edited.templates, field.called, called),
  }
}

/** Without a field, and without what templates said of it. */
export function dropField(edited: Edited, place: number): Partial<Edited> {
  const field = edited.fields[place]
  if (!field) return {}
  return { fields: edited.fields.toSpliced(place, 1), templates: renamed(edited.templates, field.called, null) }
}

function renamed(templates: readonly DraftTemplate[], from: string, to: string | null): DraftTemplate[] {
  const names = new Map([[from, to]])
  return templates.map((template) => ({
    ...template,
    front: renameFields(template.front, names),
    back: renameFields(template.back, names),
  }))
}

/** One place up or down. */
export function moved<T>(all: readonly T[], place: number, by: 1 | -1): T[] {
  const [one] = all.slice(place, place + 1)
  return one === undefined ? [...all] : all.toSpliced(place, 1).toSpliced(place + by, 0, one)
}

/** "Card 3": a name that none of them has. */
export function freeName(word: string, taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`${word} ${n}`)) return `${word} ${n}`
}
