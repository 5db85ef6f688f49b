// A picture with hidden places: made from a picture that is picked, pasted or dropped, and changed later.
import { useMemo, useRef, useState, type ReactNode } from 'react'
import {
  cardsOf,
  mediaNames,
  occlusionFields,
  writeShapes,
  writtenShapes,
  type DeckId,
  type Note,
  type NoteId,
  type NoteType,
  type WrittenShape,
} from '../../../decks/index.ts'
import { createDeck, createNote, editNote, inlineAddress, useMedia } from '../../storage/index.ts'
import { Dialog } from '../dialog.tsx'
import { Do } from '../do.tsx'
import { Check, Choose } from '../field.tsx'
import { useKeys } from '../keys.ts'
import { ErrorBar } from '../notice.tsx'
import { say } from '../toast.tsx'
import { counted } from '../words.ts'
import css from './editor.module.css'
import { editedFields } from './fields.ts'
import { NoteFields, tagsOf, TagsField } from './form.tsx'
import { pictureAmong, readPicture, type Picture } from './picture.ts'
import { Shapes } from './shapes.tsx'
import shapesCss from './shapes.module.css'

interface Props {
  readonly noteType: NoteType
  /** The note that is changed; null for a new one. */
  readonly note: Note | null
  /** Chooses kind and deck; stands above a new one. */
  readonly above?: ReactNode
  /** Where a new note goes: a deck, or the name of one to be made. */
  readonly into?: DeckId | string
  readonly named?: boolean
  readonly done: (saved: readonly NoteId[]) => void
}

export function PictureNote({ noteType, note, above, into, named = false, done }: Props): ReactNode {
  const places = useMemo(() => occlusionFields(noteType) ?? { shapes: 0, picture: 1 }, [noteType])
  const begun = useMemo(() => note?.fields ?? noteType.fields.map(() => ''), [note, noteType])
  const [fields, setFields] = useState(begun)
  const [shapes, setShapes] = useState<readonly WrittenShape[]>(() => writtenShapes(begun[places.shapes] ?? ''))
  const [always, setAlways] = useState(() => note === null || shapes.some(({ shape }) => shape?.always))
  const [chosen, setChosen] = useState<number | null>(null)
  const [picture, setPicture] = useState<Picture | null>(null)
  const [tags, setTags] = useState(note?.tags.join(' ') ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  const [leaving, setLeaving] = useState(false)
  const [turn, setTurn] = useState(0)
  const [saved, setSaved] = useState<readonly NoteId[]>([])
  const busy = useRef(false)
  const files = useRef<HTMLInputElement>(null)
  const kept = useMedia(useMemo(() => mediaNames(begun[places.picture] ?? ''), [begun, places]))
  const standing = kept && [...kept.values()].find(({ kind }) => kind.startsWith('image/'))
  const address = picture?.address ?? (standing ? inlineAddress(standing) : null)
  const written = fields.with(places.shapes, writeShapes(shapes))
  const cards = cardsOf(noteType, written).length
  const dirty = picture !== null || tags.trim() !== (note?.tags.join(' ') ?? '') || written.some((field, i) => field !== begun[i])
  const others = editedFields(noteType, begun, null).filter(({ index }) => index !== places.shapes && index !== places.picture)
  const shape = chosen === null ? null : (shapes[chosen]?.shape ?? null)

  const take = async (file: File | undefined): Promise<void> => {
    if (!file || note) return
    try {
      setPicture(await readPicture(file))
      setWrong(null)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  const hide = (all: boolean): void => {
    setAlways(all)
    setShapes((now) => now.map((one) => (one.shape ? { ...one, shape: { ...one.shape, always: all } } : one)))
  }
  const close = (): void => {
    if (dirty && !leaving) return setLeaving(true)
    done(saved)
  }
  const save = async (): Promise<void> => {
    if (busy.current) return
    if (!note && !picture) return setWrong('There is no picture yet. Choose, paste or drop one.')
    if (cards === 0) return setWrong('Nothing is hidden yet. Draw a rectangle over what is to be asked.')
    busy.current = true
    try {
      if (note) {
        if (dirty) await editNote(note.id, { fields: written, tags: tagsOf(tags) })
        if (dirty) say('Card changed.', true)
        return done([note.id])
      }
      const deck = named ? await createDeck(into ?? '') : (into as DeckId)
      const id = await createNote({
        noteType: noteType.id,
        typeItself: noteType,
        fields: written,
        deck,
        tags: tagsOf(tags),
        ...(picture ? { picture: { name: picture.name, bytes: picture.bytes, field: places.picture } } : {}),
      })
      say(`${counted(cards, 'card')} added.`, true)
      setSaved((all) => [...all, id])
      setPicture(null)
      setShapes([])
      setFields(noteType.fields.map(() => ''))
      setTurn((was) => was + 1)
      setLeaving(false)
      setWrong(null)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    } finally {
      busy.current = false
    }
  }
  useKeys({ '$mod+Enter': () => void save() }, { inDialog: true })
  return (
    <Dialog
      wide
      name={note ? 'Edit card' : 'A card of your own'}
      onClose={close}
      buttons={
        leaving ? (
          <>
            <span className={css.ask}>{note ? 'The changes are not saved.' : 'This card is not saved.'}</span>
            <Do onClick={close}>{note ? 'Discard them' : 'Discard it'}</Do>
            <Do first onClick={() => setLeaving(false)}>
              Go on
            </Do>
          </>
        ) : (
          <>
            <Do cap="Esc" onClick={close}>
              {saved.length > 0 ? 'Done' : 'Close'}
            </Do>
            <Do first cap="Ctrl+Enter" onClick={() => void save()}>
              {note ? 'Save' : 'Add'}
            </Do>
          </>
        )
      }
    >
      <div
        className={css.form}
        onPaste={(event) => {
          const file = pictureAmong(event.clipboardData.files)
          if (file) {
            event.preventDefault()
            void take(file)
          }
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          // Not for the window, which would read it as a document.
          event.preventDefault()
          event.stopPropagation()
          void take(event.dataTransfer.files[0])
        }}
      >
        {above}
        {!address && !note ? (
          <div className={shapesCss.empty}>
            <p>Choose a picture, paste one, or drop it here.</p>
            <Do autoFocus onClick={() => files.current?.click()}>
              Choose a picture
            </Do>
            <input
              ref={files}
              type="file"
              accept="image/*"
              hidden
              aria-label="A picture"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          </div>
        ) : (
          <>
            <Shapes
              address={address}
              shapes={shapes}
              chosen={chosen}
              always={always}
              onChoose={setChosen}
              onChange={(to) => {
                setWrong(null)
                setShapes(to)
              }}
            />
            <p className="note" role="status">
              {cards === 0 ? 'Makes no card yet.' : `Makes ${counted(cards, 'card')}.`}
            </p>
            <Check checked={always} onChange={(event) => hide(event.target.checked)}>
              Hide all places on every card, not only the one that is asked
            </Check>
            {shape && chosen !== null && (
              <Choose
                name={`Place ${chosen + 1} is asked on`}
                value={shape.numbers[0] ?? 1}
                onChange={(event) =>
                  setShapes(
                    shapes.with(chosen, { ...shapes[chosen]!, shape: { ...shape, numbers: [Number(event.target.value)] } }),
                  )
                }
              >
                {Array.from({ length: Math.max(shapes.length, ...shape.numbers) }, (_, i) => (
                  <option key={i} value={i + 1}>
                    Card {i + 1}
                  </option>
                ))}
              </Choose>
            )}
            <NoteFields
              noteType={noteType}
              edited={others}
              fields={fields}
              turn={turn}
              quiet
              onChange={(index, value) => setFields((now) => now.with(index, value))}
            />
            <TagsField tags={tags} onChange={setTags} />
          </>
        )}
        {wrong && <ErrorBar>{wrong}</ErrorBar>}
      </div>
    </Dialog>
  )
}
