// How a table is read: what parts its cells and rows, how it is encoded, and what its cells are. A guess stands there to begin with.
import { useState } from 'react'
import { ENCODINGS, type Encoding, type Table, type TableWish } from '../../../decks/index.ts'
import { Check, Choose, Field } from '../../parts/index.ts'
import css from './exchange.module.css'

const CELLS: readonly (readonly [string, string])[] = [
  ['\t', 'a tab'],
  [',', 'a comma'],
  [';', 'a semicolon'],
  ['|', 'a bar'],
  [':', 'a colon'],
  [' ', 'a space'],
]
const ROWS: readonly (readonly [string, string])[] = [
  ['', 'the line’s end'],
  [';', 'a semicolon'],
  ['\n\n', 'an empty line'],
]
const WRITTEN: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'UTF-8',
  'Windows-1252': 'Windows-1252 (older Western files)',
  'UTF-16LE': 'UTF-16, little end first',
  'UTF-16BE': 'UTF-16, big end first',
}
/** No sign, but the wish to name one. */
const OTHER = 'other'

interface Props {
  readonly table: Table
  readonly wish: TableWish
  readonly onChange: (wish: TableWish) => void
}

export function ReadingForm({ table, wish, onChange }: Props) {
  return (
    <fieldset className={css.choices}>
      <legend>How it is read</legend>
      <div className={css.pair}>
        <Parted
          name="Cells are parted by"
          known={CELLS}
          value={wish.delimiter ?? table.delimiter}
          onChange={(delimiter) => onChange({ ...wish, delimiter })}
        />
        <Parted
          name="Rows are parted by"
          known={ROWS}
          value={wish.rowEnd ?? ''}
          onChange={(rowEnd) => onChange({ ...wish, rowEnd })}
        />
        <Choose
          name="Written in"
          value={wish.encoding ?? table.encoding}
          onChange={({ target }) => onChange({ ...wish, encoding: target.value as Encoding })}
        >
          {ENCODINGS.map((one) => (
            <option key={one} value={one}>
              {WRITTEN[one]}
            </option>
          ))}
        </Choose>
      </div>
      <Check checked={table.header !== null} onChange={({ target }) => onChange({ ...wish, header: target.checked })}>
        the first row names the columns
      </Check>
      <Check checked={table.html} onChange={({ target }) => onChange({ ...wish, html: target.checked })}>
        cells hold HTML: bold, line breaks, pictures
      </Check>
    </fieldset>
  )
}

interface PartedProps {
  readonly name: string
  readonly known: readonly (readonly [string, string])[]
  readonly value: string
  readonly onChange: (sign: string) => void
}

/** One of the usual signs, or one that is typed. */
function Parted({ name, known, value, onChange }: PartedProps) {
  const [typing, setTyping] = useState(!known.some(([sign]) => sign === value))
  return (
    <div>
      <Choose
        name={name}
        value={typing ? OTHER : value}
        onChange={({ target }) => {
          setTyping(target.value === OTHER)
          if (target.value !== OTHER) onChange(target.value)
        }}
      >
        {known.map(([sign, words]) => (
          <option key={sign} value={sign}>
            {words}
          </option>
        ))}
        <option value={OTHER}>something else</option>
      </Choose>
      {typing && (
        <Field
          name={`${name}, as typed`}
          placeholder="for example ---"
          defaultValue={known.some(([sign]) => sign === value) ? '' : value}
          onChange={({ target }) => target.value !== '' && onChange(target.value)}
        />
      )}
    </div>
  )
}
