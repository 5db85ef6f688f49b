// A note that is there already: its words and tags. Its cards keep their schedule.
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { isFound, occlusionFields, type Note, type NoteType, type Source } from '../../../decks/index.ts'
import { editNote, useNote } from '../../storage/index.ts'
import { Dialog } from '../dialog.tsx'
import { Do } from '../do.tsx'
import { useKeys } from '../keys.ts'
import { ErrorBar } from '../notice.tsx'
import { say } from '../toast.tsx'
import css from './editor.module.css'
import { editedFields } from './fields.ts'
import { NoteFields, Preview, tagsOf, TagsField } from './form.tsx'
import { HideButton } from './new-note.tsx'
import type { EditorRequest, Saved } from './open-editor.ts'
import { PictureNote } from './picture-note.tsx'

type EditRequest = Extract<EditorRequest, { kind: 'edit' }>

interface Props {
  readonly request: EditRequest
  readonly done: (saved: Saved) => void
}

export function EditNote({ request, done }: Props): ReactNode {
  const found = useNote(request.note)
  if (found === undefined) return null
  if (found === null)
    return (
      <Dialog
        name="This card is no longer here."
        does="It was deleted meanwhile."
        onClose={() => done([])}
        buttons={
          <Do first onClick={() => done([])}>
            Close
          </Do>
        }
      />
    )
  // Of a picture with hidden places, places are moved, not HTML.
  if (occlusionFields(found.noteType))
    return <PictureNote key={request.note} noteType={found.noteType} note={found.note} done={done} />
  return <Sheet key={request.note} {...found} request={request} done={done} />
}

interface SheetProps extends Props {
  readonly note: Note
  readonly noteType: NoteType
  readonly sources: readonly Source[]
}

function Sheet({ request, done, note, noteType, sources }: SheetProps): ReactNode {
  const [fields, setFields] = useState(note.fields)
  const [tags, setTags] = useState(note.tags.join(' '))
  const [wrong, setWrong] = useState<string | null>(null)
  const [leaving, setLeaving] = useState(false)
  const saving = useRef(false)
  const edited = useMemo(() => editedFields(noteType, note.fields, request.ord), [noteType, note.fields, request.ord])
  const dirty = tags.trim() !== note.tags.join(' ') || fields.some((field, i) => field !== note.fields[i])
  const found = isFound(noteType.id)

  const close = (): void => {
    if (dirty && !leaving) return setLeaving(true)
    done([])
  }
  const save = async (): Promise<void> => {
    if (saving.current) return
    const empty = edited.find((field) => field.needed && (fields[field.index] ?? '').trim() === '')
    if (empty) return setWrong(`“${empty.label}” is empty. Write something there, or delete the card.`)
    if (!dirty) return done([])
    saving.current = true
    try {
      await editNote(note.id, { fields: found ? fields.map((field) => field.trim()) : fields, tags: tagsOf(tags) })
      say('Card changed.', true)
      done([note.id])
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    } finally {
      saving.current = false
    }
  }
  useKeys({ '$mod+Enter': () => void save() }, { inDialog: true })

  return (
    <Dialog
      wide={!found}
      name="Edit card"
      onClose={close}
      buttons={
        leaving ? (
          <>
            <span className={css.ask}>The changes are not saved.</span>
            <Do onClick={close}>Discard them</Do>
            <Do first onClick={() => setLeaving(false)}>
              Go on writing
            </Do>
          </>
        ) : (
          <>
            <Do cap="Esc" onClick={close}>
              Close
            </Do>
            <Do first cap="Ctrl+Enter" onClick={() => void save()}>
              Save
            </Do>
          </>
        )
      }
    >
      <div className={found ? undefined : css.two}>
        <div className={css.form}>
          <NoteFields
            noteType={noteType}
            edited={edited}
            fields={fields}
            turn={0}
            onChange={(index, value) => {
              setWrong(null)
              setFields((was) => was.with(index, value))
            }}
          />
          {noteType.kind === 'cloze' && <HideButton />}
          <TagsField tags={tags} onChange={setTags} />
          {wrong && <ErrorBar>{wrong}</ErrorBar>}
          {sources.map((source) => (
            <figure key={source.id} className={css.passage}>
              <blockquote>{source.quote}</blockquote>
              <figcaption className="note">The source sentence stays as it stands in the document.</figcaption>
            </figure>
          ))}
        </div>
        {!found && (
          <div className={css.beside}>
            <Preview noteType={noteType} fields={fields} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
