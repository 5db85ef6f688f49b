// A table before it is brought in: its first rows, how it is read, which column is what, and what becomes of each row.
import { useEffect, useState } from 'react'
import { Trouble, type Columns, type TableForm as Form, type TableWish } from '../../../decks/index.ts'
import { Choose, counted, ErrorBar, Field, Part } from '../../parts/index.ts'
import type { NamedBytes } from '../../shell/index.ts'
import { lookInto, now } from '../../storage/index.ts'
import { Cancelled, startJob, type Answer, type Seen } from '../../workers/index.ts'
import { Repairs, Taking } from './bring-in.tsx'
import { ReadingForm } from './reading-form.tsx'
import css from './exchange.module.css'

/** So many lines are named. */
const NAMED = 5
type SeenTable = Extract<Seen, { kind: 'table' }>
type Made = Pick<Answer<'tableDeck'>, 'cards' | 'empty'>

const FORMS: Readonly<Record<Form, string>> = {
  basic: 'One card, from front to back',
  reverse: 'Two cards, one each way',
  typed: 'One card, with the answer typed',
}

const ROLES: readonly (readonly [keyof Columns, string])[] = [
  ['front', 'Front'],
  ['back', 'Back'],
  ['tags', 'Tags'],
  ['deck', 'Deck'],
  ['quote', 'Quote'],
  ['source', 'Source'],
]

export function TableForm({ file, seen: first }: { readonly file: NamedBytes; readonly seen: SeenTable }) {
  const [wish, setWish] = useState<TableWish>({})
  const [chosen, setChosen] = useState<Columns | null>(null)
  const [form, setForm] = useState<Form>('basic')
  const [deck, setDeck] = useState(first.table.said.deck ?? file.name.replace(/\.[^.]+$/, ''))
  const { seen, wrong } = useTable(file, wish, first)
  const { table, rows } = seen
  const columns = chosen ?? table.columns
  const made = useMade(file, wish, columns, form)
  const bytes = async (): Promise<Uint8Array> => {
    const asked = { file: file.name, bytes: file.bytes, wish, columns, form, deck: deck.trim() || 'Table', at: now().at }
    return (await startJob('tableDeck', asked).result).bytes
  }
  const width = Math.max(table.rows[0]?.length ?? 0, table.header?.length ?? 0, 1)
  const nameOf = (column: number): string => table.header?.[column] || table.said.columns?.[column] || `Column ${column + 1}`
  const empty = made.empty.slice(0, NAMED).join(', ')
  return (
    <Part name={file.name} aside={counted(rows, 'row')}>
      <FirstRows rows={table.rows} width={width} columns={columns} nameOf={nameOf} />
      <div className={css.form}>
        <ReadingForm
          table={table}
          wish={wish}
          onChange={(next) => {
            // Other cells are other columns: what was said of the old ones means nothing.
            if (next.delimiter !== wish.delimiter || next.rowEnd !== wish.rowEnd) setChosen(null)
            setWish(next)
          }}
        />
        {wrong && <ErrorBar>{wrong}</ErrorBar>}
        <div className={css.pair}>
          {ROLES.map(([role, name]) => (
            <Choose
              key={role}
              name={name}
              value={columns[role] ?? ''}
              onChange={({ target }) => setChosen({ ...columns, [role]: target.value === '' ? null : Number(target.value) })}
            >
              {role !== 'front' && role !== 'back' && <option value="">none</option>}
              {Array.from({ length: width }, (_, i) => (
                <option key={i} value={i}>
                  {nameOf(i)}
                </option>
              ))}
            </Choose>
          ))}
        </div>
        <Choose name="A row makes" value={form} onChange={({ target }) => setForm(target.value as Form)}>
          {(Object.keys(FORMS) as Form[]).map((one) => (
            <option key={one} value={one}>
              {FORMS[one]}
            </option>
          ))}
        </Choose>
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
        <Taking name={file.name} bytes={bytes} count={wrong ? 0 : made.cards} />
      </div>
    </Part>
  )
}

interface FirstRowsProps {
  readonly rows: readonly (readonly string[])[]
  readonly width: number
  readonly columns: Columns
  readonly nameOf: (column: number) => string
}

/** Every column as it stands, under what it will be: what is left out is seen to be. */
function FirstRows({ rows, width, columns, nameOf }: FirstRowsProps) {
  const places = Array.from({ length: width }, (_, i) => i)
  const roleOf = (column: number): string =>
    ROLES.filter(([role]) => columns[role] === column)
      .map(([, name]) => name)
      .join(' and ') || 'left out'
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label="The first rows">
      <table className={css.preview}>
        <thead>
          <tr>
            {places.map((i) => (
              <th key={i} scope="col">
                {roleOf(i)}
                <small>{nameOf(i)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {places.map((place) => (
                <td key={place} className={roleOf(place) === 'left out' ? css.out : undefined}>
                  <span>{row[place]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The table as it is when it is read so; until that is known, as it was. */
function useTable(
  file: NamedBytes,
  wish: TableWish,
  first: SeenTable,
): { readonly seen: SeenTable; readonly wrong: string | null } {
  const [read, setRead] = useState<{ readonly seen: SeenTable; readonly wrong: string | null }>({
    seen: first,
    wrong: first.wrong,
  })
  useEffect(() => {
    if (Object.keys(wish).length === 0) return
    const job = lookInto(file, wish)
    job.result.then(
      (seen) => seen.kind === 'table' && setRead({ seen, wrong: seen.wrong }),
      (error: unknown) => {
        if (error instanceof Cancelled) return
        if (!(error instanceof Trouble)) console.error(error)
        setRead((before) => ({ ...before, wrong: error instanceof Error ? error.message : String(error) }))
      },
    )
    return () => job.cancel()
  }, [file, wish])
  return Object.keys(wish).length === 0 ? { seen: first, wrong: first.wrong } : read
}

/** What all of it gives; it does not depend on where it goes, so that the deck's name can be typed however long the table is. */
function useMade(file: NamedBytes, wish: TableWish, columns: Columns, form: Form): Made {
  const [made, setMade] = useState<Made>({ cards: 0, empty: [] })
  useEffect(() => {
    const job = startJob('tableDeck', { file: file.name, bytes: file.bytes, wish, columns, form, deck: 'Table', at: 0 })
    job.result.then(setMade, (error: unknown) => {
      // What is wrong with the table is said where it is read.
      if (!(error instanceof Cancelled)) setMade({ cards: 0, empty: [] })
      if (!(error instanceof Cancelled) && !(error instanceof Trouble)) console.error(error)
    })
    return () => job.cancel()
  }, [file, wish, columns, form])
  return made
}
