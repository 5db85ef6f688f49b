// Note types as Anki's collection holds them.
import type { NoteType } from '../../model/index.ts'
import { isFound, parseTemplate, showsAnything, type TemplateNode } from '../../notes/index.ts'
import { numberOf } from './numbers.ts'

const LATEX_BEFORE = String.raw`\documentclass[12pt]{article}
\usepackage[utf8]{inputenc}
\usepackage{amssymb,amsmath}
\pagestyle{empty}
\setlength{\parindent}{0in}
\begin{document}
`
const LATEX_AFTER = String.raw`\end{document}`

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
      return [String(numberOf(type.id)), { ...modelOf(type, mod), name }]
    }),
  )
}

function modelOf(type: NoteType, mod: number): object {
  return {
    id: numberOf(type.id),
    type: type.kind === 'cloze' ? 1 : 0,
    mod,
    usn: -1,
    sortf: 0,
    did: null,
    css: type.css,
    latexPre: LATEX_BEFORE,
    latexPost: LATEX_AFTER,
    latexsvg: false,
    flds: type.fields.map((name, ord) => ({ name, ord, ...FIELD, ...(isFound(type.id) && name === 'Finding' ? HIDDEN : {}) })),
    tmpls: type.templates.map(({ name, front, back }, ord) => ({ name, ord, qfmt: front, afmt: back, ...TEMPLATE })),
    req: type.kind === 'cloze' ? [[0, 'any', [0]]] : type.templates.map(({ front }, ord) => [ord, ...needsOf(type, front)]),
    tags: [],
    vers: [],
  }
}

const FIELD = { sticky: false, rtl: false, font: 'Arial', size: 20, media: [] }
const HIDDEN = {
  description: 'What Dossier knows of this note. Leave it as it is.',
  plainText: true,
  collapsed: true,
  excludeFromSearch: true,
}
const TEMPLATE = { bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }

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
