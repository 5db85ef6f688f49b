// Note types out of a collection, whichever way it keeps them: as JSON in one cell, or as tables of protocol buffers.
import type { NoteTemplate, NoteType, NoteTypeId } from '../../model/index.ts'
import { BUILT_IN } from '../../notes/index.ts'
import type { Tables } from './database.ts'
import { keep } from './kept.ts'
import { numberOf } from './numbers.ts'
import { Message } from './protobuf.ts'
import { at, listOf, numberAt, recordIn, recordOf, textAt, type Json } from './records.ts'

/** More fields or cards than this on one note is nothing that a person wrote. */
const MOST_PARTS = 1000
const LONGEST_TEMPLATE = 1_000_000
const LONGEST_NAME = 200

/** By Anki's number for them, which is what notes name. */
export function readNoteTypes(tables: Tables, models: string): Map<number, NoteType> {
  const list = tables.has('notetypes') ? modelsOfTables(tables) : modelsOfJson(models)
  return new Map(list.flatMap((model) => typeOf(model)))
}

/** A type's id for Anki's number, and back: so that it goes out under the number it came with. */
export function noteTypeIdOf(number: number): NoteTypeId {
  return `anki-${number}` as NoteTypeId
}

function modelsOfJson(models: string): Json[] {
  return Object.entries(recordIn(models)).map(([key, value]) => {
    const model = recordOf(value)
    return { ...model, id: numberAt(model, 'id') ?? Number(key) }
  })
}

function modelsOfTables(tables: Tables): Json[] {
  const fields = partsOf(tables, 'fields', ['ntid', 'ord', 'name', 'config'], fieldOf)
  const templates = partsOf(tables, 'templates', ['ntid', 'ord', 'name', 'config', 'mtime_secs'], templateOf)
  return [...tables.rows('notetypes', ['id', 'name', 'config', 'mtime_secs'])].map((row): Json => {
    const id = row.number(0)
    const config = new Message(row.bytes(2))
    return {
      id,
      name: row.text(1),
      mod: row.number(3),
      type: config.number(1),
      sortf: config.number(2),
      css: config.text(3),
      latexPre: config.text(5),
      latexPost: config.text(6),
      latexsvg: config.number(7) === 1,
      ...(config.number(9) > 0 && { originalStockKind: config.number(9) }),
      ...(config.optional(10) !== undefined && { originalId: config.number(10) }),
      flds: fields.get(id) ?? [],
      tmpls: templates.get(id) ?? [],
    }
  })
}

function partsOf(
  tables: Tables,
  table: string,
  columns: readonly string[],
  read: (config: Message) => Json,
): ReadonlyMap<number, Json[]> {
  const parts = new Map<number, Json[]>()
  for (const row of tables.rows(table, columns)) {
    const id = row.number(0)
    const list = parts.get(id) ?? []
    if (list.length < MOST_PARTS) list.push({ ord: row.number(1), name: row.text(2), ...read(new Message(row.bytes(3))) })
    parts.set(id, list)
  }
  return parts
}

function fieldOf(config: Message): Json {
  return {
    sticky: config.number(1) === 1,
    rtl: config.number(2) === 1,
    font: config.text(3),
    size: config.number(4),
    description: config.text(5),
    plainText: config.number(6) === 1,
    collapsed: config.number(7) === 1,
    excludeFromSearch: config.number(8) === 1,
    ...(config.optional(10) !== undefined && { tag: config.number(10) }),
    ...(config.number(11) === 1 && { preventDeletion: true }),
  }
}

function templateOf(config: Message): Json {
  return {
    qfmt: config.text(1),
    afmt: config.text(2),
    bqfmt: config.text(3),
    bafmt: config.text(4),
    bfont: config.text(6),
    bsize: config.number(7),
  }
}

/** Nothing for a type that no note can have: one without fields or templates. */
function typeOf(model: Json): [number, NoteType][] {
  const id = numberAt(model, 'id')
  if (id === undefined || !Number.isFinite(id)) return []
  const type = typeOfModel(model, noteTypeIdOf(id))
  if (!type) return []
  const own = BUILT_IN.find((one) => numberOf(one.id) === id && same(one.fields, type.fields))
  return [[id, own ?? type]]
}

/** A type out of the JSON that Anki has for it, under any id; null for one that no note can have, without fields or templates. */
export function typeOfModel(model: Json, id: NoteTypeId): NoteType | null {
  const flds = inOrder(model, 'flds')
  const tmpls = inOrder(model, 'tmpls')
  if (flds.length === 0 || tmpls.length === 0) return null
  const templates = tmpls.map((template, i): NoteTemplate => ({
    name: nameOf(template, `Card ${i + 1}`),
    front: textAt(template, 'qfmt').slice(0, LONGEST_TEMPLATE),
    back: textAt(template, 'afmt').slice(0, LONGEST_TEMPLATE),
  }))
  return {
    id,
    name: nameOf(model, 'Unnamed type'),
    kind: numberAt(model, 'type') === 1 ? 'cloze' : 'normal',
    fields: flds.map((field, i) => nameOf(field, `Field ${i + 1}`)),
    templates,
    css: textAt(model, 'css').slice(0, LONGEST_TEMPLATE),
    builtIn: false,
    changedAt: (numberAt(model, 'mod') ?? 0) * 1000,
    anki: keep(model, flds, tmpls),
  }
}

function inOrder(model: Json, key: string): Json[] {
  const parts = listOf(at(model, key)).slice(0, MOST_PARTS).map(recordOf)
  return parts.sort((a, b) => (numberAt(a, 'ord') ?? 0) - (numberAt(b, 'ord') ?? 0))
}

function nameOf(record: Json, otherwise: string): string {
  return textAt(record, 'name').trim().slice(0, LONGEST_NAME) || otherwise
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i])
}
