// Note types as Anki's collection holds them.
import type { NoteType } from '../../model/index.ts'
import { isFound, parseTemplate, showsAnything, type TemplateNode } from '../../notes/index.ts'
import { keptOf, USUAL } from './kept.ts'
import { noteTypeNumber } from './numbers.ts'

/**
 * The `models` of a collection: by number, each name once.
 * @param mod seconds since 1970
 */
export function ankiNoteTypes(types: readonly NoteType[], mod: number): Record<string, object> {
  const names = new Set<string>()
  return Object.fromEntries(
    types.map((type) => {
      let name = type.name
      for (let n = 2; names.has(name.toLowerCase()); n++) name = `${type.name} ${n}`
      names.add(name.toLowerCase())
      return [String(noteTypeNumber(type.id)), { ...modelOf(type, mod), name }]
    }),
  )
}

function modelOf(type: NoteType, mod: number): object {
  const kept = keptOf(type)
  return {
    id: noteTypeNumber(type.id),
    type: type.kind === 'cloze' ? 1 : 0,
    mod: type.changedAt ? Math.floor(type.changedAt / 1000) : mod,
    usn: -1,
    did: null,
    css: type.css,
    ...USUAL.type,
    flds: type.fields.map((name, ord) => ({
      ...{ ...USUAL.field, media: [] },
      ...(isFound(type.id) && name === 'Finding' ? HIDDEN : {}),
      ...kept.fields[ord],
      ...{ name, ord },
    })),
    tmpls: type.templates.map(({ name, front, back }, ord) => ({
      ...{ ...USUAL.template, did: null },
      ...kept.templates[ord],
      ...{ name, ord, qfmt: front, afmt: back },
    })),
    req: type.kind === 'cloze' ? [[0, 'any', [0]]] : type.templates.map(({ front }, ord) => [ord, ...needsOf(type, front)]),
    tags: [],
    vers: [],
    ...kept.type,
  }
}

const HIDDEN = {
  description: 'What Dossier knows of this note. Leave it as it is.',
  plainText: true,
  collapsed: true,
  excludeFromSearch: true,
}

/** Which fields a front needs to show anything: all of these, or any of these. Older Ankis make cards by it. */
function needsOf(type: NoteType, front: string): ['all' | 'any' | 'none', number[]] {
  const nodes: readonly TemplateNode[] = parseTemplate(front)
  const places = type.fields.map((_, place) => place)
  const shows = (filled: (place: number) => boolean): boolean =>
    showsAnything(nodes, (name) => {
      const place = type.fields.indexOf(name)
      return place < 0 ? undefined : filled(place) ? 'a' : ''
    })
  const all = places.filter((place) => !shows((other) => other !== place))
  if (all.length === places.length) return ['none', []]
  if (all.length > 0) return ['all', all]
  const any = places.filter((place) => shows((other) => other === place))
  return any.length > 0 ? ['any', any] : ['none', []]
}
