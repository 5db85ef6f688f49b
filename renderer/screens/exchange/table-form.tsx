// A table before it is brought in: its first rows, and which column is what.
import { useEffect, useState } from 'react'
import type { Columns, Table } from '../../../decks/index.ts'
import { Choose, counted, Field, Part, sayFailure } from '../../parts/index.ts'
import type { NamedBytes } from '../../shell/index.ts'
import { now } from '../../storage/index.ts'
import { Cancelled, startJob, type Answer } from '../../workers/index.ts'
import { Repairs, Taking } from './bring-in.tsx'
import css from './exchange.module.css'

/** So many lines are named. */
const NAMED = 5
/** What a choice of columns gives; it does not depend on where it goes, so that the deck's name can be typed however long the table is. */
function useMade(file: NamedBytes, columns: Columns): Pick<Answer<'tableDeck'>, 'cards' | 'empty'> {
  const [made, setMade] = useState<Pick<Answer<'tableDeck'>, 'cards' | 'empty'>>({ cards: 0, empty: [] })
  useEffect(() => {
    const job = startJob('tableDeck', { file: file.name, bytes: file.bytes, columns, deck: 'Table', at: 0 })
    job.result.then(setMade, (error: unknown) => {
      if (!(error instanceof Cancelled)) sayFailure(error)
    })
    return () => job.cancel()
  }, [file, columns])
  return made
}

const NAMES: Readonly<Record<string, string>> = { ',': 'a comma', '\t': 'a tab', ';': 'a semicolon', '|': 'a bar' }

interface Props {
  readonly file: NamedBytes
  /** With its first rows. */
  readonly table: Table
  /** How many rows it has. */
  readonly rows: number
}

export function TableForm({ file, table, rows }: Props) {
  const [columns, setColumns] = useState<Columns>(table.columns)
  const [deck, setDeck] = useState(file.name.replace(/\.[^.]+$/, ''))
  const made = useMade(file, columns)
  const bytes = async (): Promise<Uint8Array> => {
    const asked = { file: file.name, bytes: file.bytes, columns, deck: deck.trim() || 'Table', at: now().at }
    return (await startJob('tableDeck', asked).result).bytes
  }
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
  const empty = made.empty.slice(0, NAMED).join(', ')
  return (
    <Part name={file.name} aside={`${counted(rows, 'row')}, parted by ${NAMES[table.delimiter]}`}>
      <table className={css.preview}>
        <thead>
          <tr>
            <th>Front</th>
            <th>Back</th>
            <th>Tags</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
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
                  `${counted(made.empty.length, 'row gives', 'rows give')} no card (a side is empty, or the same front stood before): line ${empty}${made.empty.length > NAMED ? ' and more' : ''}.`,
                ]
              : []),
          ]}
        />
        <Taking name={file.name} bytes={bytes} count={made.cards} />
      </div>
    </Part>
  )
}
