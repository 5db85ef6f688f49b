// Anki's "Notes in plain text": a table that says of itself what each column is, so that a note comes back as the note it was.
import { builtIn, clozeNumbers, htmlOf } from '../../notes/index.ts'
import { deriveId } from '../../model/index.ts'
import type { NoteType, NoteTypeId } from '../../model/index.ts'
import type { DeckFile } from '../deck-file.ts'
import { cardsInOrder, fieldsOf, guidOf, tagsOf, toldInOrder } from '../anki/told-notes.ts'
import { pathsOf } from '../rows-of.ts'
import type { Table } from '../table.ts'
import { Gathered, type Here } from './gathered.ts'
import type { ReadText } from './read-text.ts'

/** Whether the file names the note types of its rows: then nobody need say which column is what. */
export function isAnkiText({ columns, said }: Table): boolean {
  return columns.noteType !== null || said.noteType !== null
}

/**
 * @param deck where rows without a deck of their own go
 * @param known the note types of the collection that the notes go to: a name means the one that is there
 */
export function readAnkiText(
  table: Table,
  deck: string,
  file: string,
  { known, ...here }: Here & { readonly known: readonly NoteType[] },
): ReadText {
  const { columns, said, html } = table
  const apart = new Set([columns.guid, columns.noteType, columns.deck, columns.tags])
  const places = Array.from({ length: table.rows[0]?.length ?? 0 }, (_, i) => i).filter((i) => !apart.has(i))
  const names = said.columns === null ? null : places.map((place) => said.columns?.[place]?.trim() ?? '')
  const cell = (row: readonly string[], column: number | null): string => (column === null ? '' : (row[column] ?? ''))
  const field = (text: string): string => (html ? text : htmlOf(text.replace(/\r\n?/g, '\n')))
  const named = (row: readonly string[]): string => cell(row, columns.noteType).trim() || said.noteType || 'Basic'
  const rows = table.rows.map((row) => ({ row, name: named(row), fields: places.map((place) => field(row[place] ?? '')) }))
  const types = typesFor(rows, names, known)
  const gathered = new Gathered(here, said.deck ?? deck)
  const empty: number[] = []
  rows.forEach(({ row, name, fields }, i) => {
    const type = types.get(name.toLowerCase())!
    const first = fields[0] ?? ''
    const guid = cell(row, columns.guid).trim() || deriveId<'guid'>('text', type.name, first)
    const note = {
      deck: cell(row, columns.deck).trim() || said.deck || deck,
      type,
      fields: inOrder(type, fields, said.noteType === null ? null : names),
      tags: [...said.tags, ...cell(row, columns.tags).split(/\s+/)].filter(Boolean),
      ...{ guid, ...(said.keepCurrent && { changedAt: 0 }) },
    }
    if (first.trim() === '' || !gathered.add(note)) empty.push(table.lines[i] ?? i + 1)
  })
  return { format: 'anki-text', file: gathered.file(), repairs: [...table.uneven, ...toldEmpty(empty, file)] }
}

/** All notes that have a card, with what it takes to know them again; without a schedule, as Anki's text has none. */
export function writeAnkiText(file: DeckFile): string {
  const cards = cardsInOrder(file)
  const decks = new Map(cards.map(({ note, deck }) => [note, deck] as const).reverse())
  const paths = pathsOf(file.decks)
  const guids = new Set<string>()
  const rows = toldInOrder(file, cards).map(({ note, type, ords }) => ({
    head: [guidOf(note, guids), type.name, paths.get(decks.get(note.id) ?? note.deck) ?? ''],
    fields: fieldsOf(note, type, ords).map((field) => field.replace(/\r\n?/g, '\n')),
    tags: tagsOf(note.tags, false).trim(),
  }))
  const widest = Math.max(1, ...rows.map(({ fields }) => fields.length))
  const lines = rows.map(({ head, fields, tags }) => {
    const padded = Array.from({ length: widest }, (_, i) => fields[i] ?? '')
    return [...head, ...padded, tags].map(quoted).join('\t')
  })
  const told = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    `#tags column:${widest + 4}`,
  ]
  return `${[...told, ...lines].join('\n')}\n`
}

/** In quotation marks where a sign in it means something. */
function quoted(cell: string): string {
  return /["\t\n\r]|^#|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

interface NamedRow {
  readonly name: string
  readonly fields: readonly string[]
}

/** By name in lower case: one of the collection's, one of ours, Anki's own as ours, or one made to fit. */
function typesFor(rows: readonly NamedRow[], names: readonly string[] | null, known: readonly NoteType[]): Map<string, NoteType> {
  const groups = new Map<string, NamedRow[]>()
  for (const row of rows) {
    const group = groups.get(row.name.toLowerCase())
    if (group) group.push(row)
    else groups.set(row.name.toLowerCase(), [row])
  }
  return new Map(
    [...groups].map(([key, group]) => {
      const width = Math.max(1, ...group.map(({ fields }) => fields.findLastIndex((field) => field !== '') + 1))
      const here = known.find(({ name, fields }) => name.toLowerCase() === key && fields.length >= width)
      return [key, here ?? stock(key, width, group) ?? made(group, width, names)]
    }),
  )
}

/** What Anki has from the beginning, in English, and our own. */
const STOCK: Readonly<Record<string, string>> = {
  basic: 'dossier-basic',
  'basic (and reversed card)': 'dossier-reverse',
  'basic (type in the answer)': 'dossier-typed',
  cloze: 'dossier-cloze',
  'dossier basic': 'dossier-basic',
  'dossier basic with reverse': 'dossier-reverse',
  'dossier typed answer': 'dossier-typed',
  'dossier cloze': 'dossier-cloze',
  'dossier fact': 'dossier-fact',
  'dossier date': 'dossier-date',
  'dossier shift': 'dossier-shift',
}

function stock(key: string, width: number, group: readonly NamedRow[]): NoteType | null {
  const type = Object.hasOwn(STOCK, key) ? builtIn(STOCK[key] as NoteTypeId) : undefined
  const most = key.startsWith('dossier') ? (type?.fields.length ?? 0) : 2
  const fits = type?.kind !== 'cloze' || group.some(({ fields }) => clozeNumbers(fields[0] ?? '').length > 0)
  return type && width <= most && fits ? type : null
}

/** A type of the name that nobody here knows: its fields by their number, the first asked and the others shown. */
function made(group: readonly NamedRow[], width: number, names: readonly string[] | null): NoteType {
  const name = group[0]?.name ?? 'Basic'
  const isCloze = group.some(({ fields }) => clozeNumbers(fields[0] ?? '').length > 0)
  const usual = isCloze ? ['Text', 'Extra'] : ['Front', 'Back']
  const fields = Array.from({ length: Math.max(2, width) }, (_, i) => names?.[i] || usual[i] || `Field ${i + 1}`).map(
    (one, i, all) => (all.indexOf(one) < i ? `${one} ${i + 1}` : one.replace(/[:{}"]/g, ' ')),
  )
  const [first = '', ...others] = fields
  const rest = others.map((one) => `{{#${one}}}<div>{{${one}}}</div>{{/${one}}}`).join('\n')
  const front = isCloze ? `{{cloze:${first}}}` : `{{${first}}}`
  return {
    id: deriveId('text type', name, ...fields),
    name,
    kind: isCloze ? 'cloze' : 'normal',
    fields,
    templates: [
      { name: isCloze ? 'Cloze' : 'Card 1', front, back: `${isCloze ? front : '{{FrontSide}}\n\n<hr id="answer">'}\n\n${rest}` },
    ],
    css: '.card { font-family: arial; font-size: 20px; text-align: center; }',
    builtIn: false,
  }
}

/** By the columns' names where the file has them and the type knows them; by place otherwise. */
function inOrder(type: NoteType, fields: readonly string[], names: readonly string[] | null): readonly string[] {
  if (names === null || !names.some((name) => type.fields.includes(name))) return fields.slice(0, type.fields.length)
  return type.fields.map((name) => fields[names.indexOf(name)] ?? '')
}

const TOLD = 5

function toldEmpty(lines: readonly number[], file: string): string[] {
  if (lines.length === 0) return []
  const named = lines.slice(0, TOLD).join(', ')
  const more = lines.length > TOLD ? ' and more' : ''
  return [
    `${file}: ${lines.length} ${lines.length === 1 ? 'row gives' : 'rows give'} no card (a field is empty, or the note stood before): line ${named}${more}.`,
  ]
}
