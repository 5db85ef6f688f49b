// What is asked before a note type is made or deleted, and before a change of one touches notes and cards.
import { useState, type ReactNode } from 'react'
import { isFound, type NoteType, type NoteTypeId } from '../../../decks/index.ts'
import { Buttons, Choose, counted, Dialog, Do, ErrorBar, Field, goTo, paths, useDeed } from '../../parts/index.ts'
import { copyNoteType, deleteNoteType, type TypeEffects } from '../../storage/index.ts'
import { dropDraft } from './drafts.ts'
import css from './note-types.module.css'

export type TypeDeed =
  | { readonly kind: 'new'; readonly after: NoteTypeId | null }
  | { readonly kind: 'delete'; readonly type: NoteType; readonly notes: number }

interface Props {
  readonly deed: TypeDeed
  readonly types: readonly NoteType[]
  readonly onClose: () => void
}

export function TypeDialog({ deed, types, onClose }: Props): ReactNode {
  if (deed.kind === 'new') return <NewType after={deed.after} types={types} onClose={onClose} />
  return <DeleteType type={deed.type} notes={deed.notes} onClose={onClose} />
}

function NewType({ after, types, onClose }: { readonly after: NoteTypeId | null } & Omit<Props, 'deed'>): ReactNode {
  const { wrong, setWrong, busy, run } = useDeed(onClose)
  const models = types.filter((type) => !isFound(type.id))
  const [model, setModel] = useState(after ?? models[0]?.id ?? null)
  const [name, setName] = useState('')
  const make = (): void => {
    if (name.trim() === '') return setWrong('A note type needs a name. Write one.')
    if (!model) return
    void run(async () => goTo(paths.noteType(await copyNoteType(model, name))), `${name.trim()} was made.`)
  }
  return (
    <Dialog
      name="A new note type"
      does="It begins as a copy of another one; then its fields and cards are yours to change."
      onClose={onClose}
    >
      <form
        id="new-type"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <Field
          name="Name"
          value={name}
          wrong={wrong}
          autoFocus
          onChange={(event) => {
            setWrong(null)
            setName(event.target.value)
          }}
        />
        <Choose name="Made after" value={model ?? ''} onChange={(event) => setModel(event.target.value as NoteTypeId)}>
          {models.map((type) => (
            <option key={type.id} value={type.id}>
              {type.name}
            </option>
          ))}
        </Choose>
      </form>
      <Buttons onClose={onClose}>
        <Do first cap="Enter" type="submit" form="new-type" disabled={busy}>
          Make it
        </Do>
      </Buttons>
    </Dialog>
  )
}

function DeleteType({
  type,
  notes,
  onClose,
}: {
  readonly type: NoteType
  readonly notes: number
  readonly onClose: () => void
}): ReactNode {
  const { wrong, busy, run } = useDeed(onClose)
  const remove = (): void =>
    void run(async () => {
      await deleteNoteType(type.id)
      dropDraft(type.id)
    }, `${type.name} was deleted.`)
  return (
    <Dialog
      name={`Delete ${type.name}?`}
      does={
        notes === 0 ? 'No note uses it.' : `Its ${counted(notes, 'note')} and their cards go with it. Undo brings all of it back.`
      }
      onClose={onClose}
    >
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      <Buttons onClose={onClose}>
        <Do first cap="Enter" autoFocus disabled={busy} onClick={remove}>
          Delete it
        </Do>
      </Buttons>
    </Dialog>
  )
}

interface EffectsProps {
  readonly name: string
  readonly effects: TypeEffects
  readonly onSave: () => Promise<unknown>
  readonly onClose: () => void
}

/** What saving will do to notes and cards. */
export function EffectsDialog({ name, effects, onSave, onClose }: EffectsProps): ReactNode {
  const { wrong, busy, run } = useDeed(onClose)
  const { come, go, answered, gone, emptied } = effects
  const lines: readonly (readonly [number, string])[] = [
    [come, come === 1 ? 'card is made, and waits as a new one' : 'cards are made, and wait as new ones'],
    [
      go,
      `${go === 1 ? 'card goes' : 'cards go'}${answered > 0 ? `, ${answered.toLocaleString('en')} of them with answers` : ''}`,
    ],
    [gone, `${gone === 1 ? 'note has' : 'notes have'} no card left and ${gone === 1 ? 'goes' : 'go'} too`],
    ...emptied.map(
      ({ field, notes }) => [notes, `${notes === 1 ? 'note loses' : 'notes lose'} what stands in “${field}”`] as const,
    ),
  ]
  return (
    <Dialog name={`Change ${name}?`} does="All other cards keep their schedule, and Undo takes it back as one." onClose={onClose}>
      <ul className={css.lines}>
        {lines
          .filter(([count]) => count > 0)
          .map(([count, words]) => (
            <li key={words}>
              <b>{count.toLocaleString('en')}</b>
              <span>{words}</span>
            </li>
          ))}
      </ul>
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      <Buttons onClose={onClose}>
        <Do first cap="Enter" autoFocus disabled={busy} onClick={() => void run(onSave, `${name} was changed.`)}>
          Change it
        </Do>
      </Buttons>
    </Dialog>
  )
}
