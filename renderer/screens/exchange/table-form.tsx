// A table before it is brought in: its first rows, and which column is what.
import { useMemo, useState } from 'react'
import { tableNotes, writeDeckFile, type Columns, type Table } from '../../../decks/index.ts'
import { Choose, counted, Field, Part } from '../../parts/index.ts'
import type { NamedBytes } from '../../shell/index.ts'
import { now } from '../../storage/index.ts'
import { Repairs, Taking } from './bring-in.tsx'
import css from './exchange.module.css'

const SHOWN = 5
const NAMES: Readonly<Record<string, string>> = { ',': 'a comma', '\t': 'a tab', ';': 'a semicolon', '|': 'a bar' }

export function TableForm({ file, table }: { readonly file: NamedBytes; readonly table: Table }) {
  const [columns, setColumns] = useState<Columns>(table.columns)
  const [deck, setDeck] = useState(file.name.replace(/\.[^.]+$/, ''))
  // What it gives does not depend on where it goes, so that the deck's name can be typed however long the table is.
  const made = useMemo(() => tableNotes(table, columns, 'Table', 0), [table, columns])
  const bytes = (): Uint8Array => writeDeckFile(tableNotes(table, columns, deck.trim() || 'Table', now().at).file)
  const width = table.rows[0]?.length ?? table.header?.length ?? 1
  const choose = (name: string, of: keyof Columns, optional: boolean) => (
    <Choose
      name={name}
      value={columns[of] ?? ''}
      onChange={({ target }) => setColumns({ ...columns, [of]: target.value === '' ? null : Number(target.value) })}
    >
      {optional && <option value="">none</option>}
      {Array.from({ length: width }, (_, i) => (
        <option key={i} value={i}>
          {table.header?.[i] || `Column ${i + 1}`}
        </option>
      ))}
    </Choose>
  )
  const empty = made.empty.slice(0, SHOWN).join(', ')
  return (
    <Part name={file.name} aside={`${counted(table.rows.length, 'row')}, parted by ${NAMES[table.delimiter]}`}>
      <table className={css.preview}>
        <thead>
          <tr>
            <th>Front</th>
            <th>Back</th>
            <th>Tags</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN).map((row, i) => (
            <tr key={i}>
              {[columns.front, columns.back, columns.tags].map((column, k) => (
                <td key={k}>
                  <span>{column === null ? '' : row[column]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.form}>
        <div className={css.pair}>
          {choose('Front', 'front', false)}
          {choose('Back', 'back', false)}
          {choose('Tags', 'tags', true)}
          {choose('Deck', 'deck', true)}
          {choose('Quote', 'quote', true)}
          {choose('Source', 'source', true)}
        </div>
        <Field
          name="Into the deck"
          says={columns.deck === null ? '“Law::Treaties” makes a deck within a deck' : 'for rows that name no deck of their own'}
          value={deck}
          onChange={({ target }) => setDeck(target.value)}
        />
        <Repairs
          lines={[
            ...table.uneven,
            ...(made.empty.length > 0
              ? [
                  `${counted(made.empty.length, 'row gives', 'rows give')} no card (a side is empty, or the same front stood before): line ${empty}${made.empty.length > SHOWN ? ' and more' : ''}.`,
                ]
              : []),
          ]}
        />
        <Taking name={file.name} bytes={bytes} count={made.file.cards.length} />
      </div>
    </Part>
  )
}
