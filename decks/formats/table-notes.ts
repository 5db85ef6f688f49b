// A table's rows as notes: what is brought in when a person has said which column is what.
import { builtIn, clozeNumbers, htmlOf } from '../notes/index.ts'
import { deriveId } from '../model/index.ts'
import type { NoteType, NoteTypeId } from '../model/index.ts'
import type { DeckFile } from './deck-file.ts'
import { Gathered } from './text/gathered.ts'
import type { Columns } from './table-columns.ts'
import type { Table } from './table.ts'

export interface TableNotes {
  readonly file: DeckFile
  /** Rows that gave no card, by the line they stand in. */
  readonly empty: readonly number[]
}

/** What a row without deletions becomes: one card, one each way, or one whose answer is typed. */
export const TABLE_FORMS = ['basic', 'reverse', 'typed'] as const
export type TableForm = (typeof TABLE_FORMS)[number]

/**
 * The rows as a deck file, ready to be brought in like any other. The same row gives the same ids, so that a table brought in again updates.
 * @param deck where rows without a deck of their own go: "Law::Treaties"
 * @param at ms since 1970
 */
export function tableNotes(table: Table, columns: Columns, deck: string, at: number, form: TableForm = 'basic'): TableNotes {
  const gathered = new Gathered({ at, offsetAt: () => 0 }, deck.trim() || 'Table')
  const empty: number[] = []
  const cell = (row: readonly string[], column: number | null): string => (column === null ? '' : (row[column] ?? '').trim())
  const field = (text: string): string => (table.html ? text : htmlOf(text))
  table.rows.forEach((row, i) => {
    const front = field(cell(row, columns.front))
    const back = columns.back === columns.front ? '' : field(cell(row, columns.back))
    const type = typeFor(front, form)
    const values = new Map([
      ['Quote', field(cell(row, columns.quote))],
      ['Source', field(cell(row, columns.source))],
    ])
    const fields = type.fields.map((name, k) => (k === 0 ? front : k === 1 ? back : (values.get(name) ?? '')))
    const path = cell(row, columns.deck) || deck
    const guid = cell(row, columns.guid) || deriveId<'guid'>('table', path, front)
    const tags = [...table.said.tags, ...cell(row, columns.tags).split(/[\s,;]+/)].filter(Boolean)
    const changed = table.said.keepCurrent ? { changedAt: 0 } : {}
    const isWhole = type.kind === 'cloze' || back !== ''
    if (!isWhole || !gathered.add({ deck: path, type, fields, tags, guid, ...changed })) empty.push(table.lines[i] ?? i + 1)
  })
  return { file: gathered.file(), empty }
}

function typeFor(front: string, form: TableForm): NoteType {
  return builtIn(`dossier-${clozeNumbers(front).length > 0 ? 'cloze' : form}` as NoteTypeId)!
}
