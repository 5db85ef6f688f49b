// What Anki knows of a note type beyond its words: kept as JSON beside it, and given back when it goes out. Only keys that Anki has.
import type { NoteType } from '../../model/index.ts'
import { at, listOf, recordIn, recordOf, type Json } from './records.ts'

const FIELD_KEYS = [
  ...['font', 'size', 'rtl', 'sticky', 'description', 'plainText', 'collapsed', 'excludeFromSearch'],
  ...['preventDeletion', 'tag', 'id'],
]
const TEMPLATE_KEYS = ['bqfmt', 'bafmt', 'bfont', 'bsize', 'id']
const TYPE_KEYS = ['sortf', 'latexPre', 'latexPost', 'latexsvg', 'originalStockKind', 'originalId']
const LONGEST = 1_000_000

const LATEX_BEFORE = String.raw`\documentclass[12pt]{article}
\usepackage[utf8]{inputenc}
\usepackage{amssymb,amsmath}
\pagestyle{empty}
\setlength{\parindent}{0in}
\begin{document}
`

/** What is written where nothing else is known, and so is not kept. */
export const USUAL = {
  type: { sortf: 0, latexPre: LATEX_BEFORE, latexPost: String.raw`\end{document}`, latexsvg: false },
  field: { sticky: false, rtl: false, font: 'Arial', size: 20 },
  template: { bqfmt: '', bafmt: '', bfont: '', bsize: 0 },
} as const satisfies Record<string, Json>

export interface Kept {
  readonly type: Json
  readonly fields: readonly Json[]
  readonly templates: readonly Json[]
}

/** As JSON, out of a type as Anki writes it. */
export function keep(model: Json, fields: readonly Json[], templates: readonly Json[]): string {
  return JSON.stringify({
    ...only(model, TYPE_KEYS, USUAL.type),
    flds: fields.map((field) => only(field, FIELD_KEYS, USUAL.field)),
    tmpls: templates.map((template) => only(template, TEMPLATE_KEYS, USUAL.template)),
  })
}

export function keptOf({ anki }: Pick<NoteType, 'anki'>): Kept {
  const record = recordIn(anki ?? '')
  return {
    type: only(record, TYPE_KEYS),
    fields: listOf(at(record, 'flds')).map((field) => only(recordOf(field), FIELD_KEYS)),
    templates: listOf(at(record, 'tmpls')).map((template) => only(recordOf(template), TEMPLATE_KEYS)),
  }
}

function only(record: Json, keys: readonly string[], usual: Json = {}): Json {
  const unusual = keys.filter((key) => isPlain(at(record, key)) && at(record, key) !== at(usual, key))
  return Object.fromEntries(unusual.map((key) => [key, record[key]]))
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= LONGEST)
}
