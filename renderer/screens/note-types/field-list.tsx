// The fields of a note type: named, put in order, added, taken away. Templates follow a new name.
import { useState, type ReactNode } from 'react'
import { draftFaults, type DraftFault, type NoteType } from '../../../decks/index.ts'
import { Do, Part } from '../../parts/index.ts'
import { changeDraft, dropField, freeName, moved, nameField, plainDraft, type Edited } from './drafts.ts'
import css from './note-types.module.css'

interface Props {
  readonly type: NoteType
  readonly edited: Edited
  readonly faults: readonly DraftFault[]
}

export function FieldList({ type, edited, faults }: Props): ReactNode {
  const { fields } = edited
  if (type.builtIn)
    return (
      <Part name="Fields">
        <p>{fields.map(({ name }) => name).join(', ')}</p>
      </Part>
    )
  return (
    <Part name="Fields" aside="The first one is what a note is told by.">
      <ol className={css.list}>
        {fields.map(({ name, was }, place) => (
          <FieldRow
            key={`${was ?? 'new'} ${place}`}
            name={name}
            place={place}
            last={fields.length - 1}
            wrong={faults.find((fault) => fault.part === 'field' && fault.place === place)?.says ?? null}
            onName={(to) =>
              changeDraft(type, (now) => {
                const named = { ...now, fields: now.fields.with(place, { ...now.fields[place]!, name: to }) }
                const isWrong = draftFaults(now.base, plainDraft(named), []).some(
                  (one) => one.part === 'field' && one.place === place,
                )
                return nameField(now, place, to, isWrong)
              })
            }
            onMove={(by) => changeDraft(type, (now) => ({ fields: moved(now.fields, place, by) }))}
            onDrop={() => changeDraft(type, (now) => dropField(now, place))}
          />
        ))}
      </ol>
      <Do
        onClick={() =>
          changeDraft(type, (now) => {
            const name = freeName(
              'Field',
              now.fields.map((field) => field.name),
            )
            return { fields: [...now.fields, { name, called: name, was: null }] }
          })
        }
      >
        Add a field
      </Do>
    </Part>
  )
}

interface RowProps {
  readonly name: string
  readonly place: number
  readonly last: number
  readonly wrong: string | null
  readonly onName: (name: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onDrop: () => void
}

function FieldRow({ name, place, last, wrong, onName, onMove, onDrop }: RowProps): ReactNode {
  /** What is being written; the templates follow when it is done. */
  const [words, setWords] = useState<string | null>(null)
  const finish = (): void => {
    if (words !== null && words.trim() !== name) onName(words.trim())
    setWords(null)
  }
  return (
    <li>
      <input
        className={wrong ? `${css.input} ${css.wrong}` : css.input}
        aria-label={`Field ${place + 1}`}
        aria-invalid={wrong !== null}
        value={words ?? name}
        spellCheck={false}
        onChange={(event) => setWords(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) finish()
        }}
      />
      <Do bare disabled={place === 0} aria-label={`Move ${name} up`} onClick={() => onMove(-1)}>
        Up
      </Do>
      <Do bare disabled={place === last} aria-label={`Move ${name} down`} onClick={() => onMove(1)}>
        Down
      </Do>
      <Do bare disabled={last === 0} aria-label={`Delete the field ${name}`} onClick={onDrop}>
        Delete
      </Do>
      {wrong && (
        <span className={css.fault} role="alert">
          {wrong}
        </span>
      )}
    </li>
  )
}
