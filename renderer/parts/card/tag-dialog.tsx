// Tags of the notes that are chosen: some added, some taken off.
import { useState, type ReactNode } from 'react'
import type { CardId, NoteId } from '../../../decks/index.ts'
import { tagNotes, useTags } from '../../storage/index.ts'
import { Field } from '../field.tsx'
import { counted } from '../words.ts'
import { Asked } from './asked.tsx'

export interface Chosen {
  readonly cards: readonly CardId[]
  readonly notes: readonly NoteId[]
  /** Tags that any of the notes bears. */
  readonly tags: readonly string[]
}

interface Props {
  readonly chosen: Chosen
  readonly onDone: () => void
  readonly onClose: () => void
}

export function TagDialog({ chosen, onDone, onClose }: Props): ReactNode {
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState<string | null>(null)
  const known = (useTags() ?? []).filter(({ tag }) => !chosen.tags.includes(tag)).slice(0, 8)
  const save = (): void => {
    const tags = add.split(/\s+/).filter(Boolean)
    if (tags.length === 0 && remove.length === 0) return onClose()
    tagNotes(chosen.notes, { add: tags, remove }).then(onDone, (error: unknown) =>
      setWrong(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <Asked name={`Tags of ${counted(chosen.notes.length, 'note')}`} doing="Save" wrong={wrong} onDo={save} onClose={onClose}>
      <Field
        name="Add, with spaces between"
        value={add}
        autoFocus
        spellCheck={false}
        onChange={(event) => setAdd(event.target.value)}
        says={
          known.length > 0 && (
            <>
              In use:{' '}
              {known.map(({ tag }) => (
                <button
                  key={tag}
                  type="button"
                  className="link"
                  style={{ marginRight: 10 }}
                  onClick={() => setAdd((was) => `${was.trim()} ${tag} `.trimStart())}
                >
                  {tag}
                </button>
              ))}
            </>
          )
        }
      />
      {chosen.tags.length > 0 && (
        <fieldset>
          <legend className="label">Take off</legend>
          {chosen.tags.map((tag) => (
            <label key={tag} style={{ display: 'flex', gap: 10, padding: '3px 0' }}>
              <input
                type="checkbox"
                checked={remove.includes(tag)}
                onChange={(event) =>
                  setRemove((was) => (event.target.checked ? [...was, tag] : was.filter((one) => one !== tag)))
                }
              />
              {tag}
            </label>
          ))}
        </fieldset>
      )}
    </Asked>
  )
}
