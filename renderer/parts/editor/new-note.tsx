// A card of one's own: four kinds, from nothing or from a passage, one after another until there are enough.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import {
  cardsOf,
  htmlOf,
  isFound,
  OCCLUSION_TYPE,
  occlusionFields,
  type DeckId,
  type NoteId,
  type NoteType,
  type NoteTypeId,
} from '../../../decks/index.ts'
import { createDeck, createNote, useDecks, useNoteTypes, type DeckWithCounts } from '../../storage/index.ts'
import { Dialog } from '../dialog.tsx'
import { Do } from '../do.tsx'
import { Choose, Field } from '../field.tsx'
import { useKeys } from '../keys.ts'
import { ErrorBar } from '../notice.tsx'
import { say } from '../toast.tsx'
import { forgetDraft, keepDraft, leftDraft, type Draft } from './draft.ts'
import css from './editor.module.css'
import { editedFields } from './fields.ts'
import { NoteFields, Preview, tagsOf, TagsField } from './form.tsx'
import type { EditorRequest, Passage, Saved } from './open-editor.ts'
import { PictureNote } from './picture-note.tsx'
import { hideSelection } from './rich-field.tsx'

type NewRequest = Extract<EditorRequest, { kind: 'new' }>

const NAMES: Readonly<Record<string, string>> = {
  'dossier-basic': 'Prompt and answer',
  'dossier-reverse': 'Prompt and answer, both ways',
  'dossier-cloze': 'Words hidden in a text',
  'dossier-typed': 'Answer to be typed',
}
const NEW_DECK = 'new'
const FIRST_DECK = 'My cards'

export function NewNote({ request, done }: { readonly request: NewRequest; readonly done: (saved: Saved) => void }): ReactNode {
  const noteTypes = useNoteTypes()
  const decks = useDecks()
  if (!noteTypes || !decks) return null
  return <Sheet request={request} done={done} noteTypes={noteTypes} decks={decks} />
}

interface SheetProps {
  readonly request: NewRequest
  readonly done: (saved: Saved) => void
  readonly noteTypes: readonly NoteType[]
  readonly decks: readonly DeckWithCounts[]
}

function Sheet({ request, done, noteTypes, decks }: SheetProps): ReactNode {
  const [draft, setDraft] = useState<Draft>(() => begin(request, decks))
  const [turn, setTurn] = useState(0)
  const [saved, setSaved] = useState<readonly NoteId[]>([])
  const [newDeck, setNewDeck] = useState<string | null>(decks.length === 0 ? FIRST_DECK : null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [leaving, setLeaving] = useState(false)
  const [closing, setClosing] = useState(false)
  /** Cards on their way to disk, one after another; the form is free for the next meanwhile. */
  const [writing, setWriting] = useState(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const made = useRef<{ readonly name: string; readonly deck: DeckId } | null>(null)
  const known = noteTypes.filter((one) => !isFound(one.id))
  // One is made with the first picture, where none came with a deck.
  const own = known.some(occlusionFields) ? known : [...known, OCCLUSION_TYPE]
  const noteType = own.find((one) => one.id === draft.noteType) ?? own[0]
  const dirty = isDirty(draft)
  const asking = leaving || (closing && writing === 0 && dirty)
  const edited = noteType ? editedFields(noteType, [], null) : []

  useEffect(() => {
    if (dirty) keepDraft(draft)
    else if (writing === 0 && saved.length > 0) forgetDraft()
  }, [draft, dirty, writing, saved.length])

  // Closed while the last card was still on its way to disk.
  useEffect(() => {
    if (closing && writing === 0 && !dirty) done(saved)
  }, [closing, writing, dirty, saved, done])

  const change = (to: Partial<Draft>): void => {
    setWrong(null)
    setDraft((was) => ({ ...was, ...to }))
  }
  const close = (): void => {
    if (writing > 0) return setClosing(true)
    if (dirty && !asking) return setLeaving(true)
    forgetDraft()
    done(saved)
  }
  const stay = (): void => {
    setLeaving(false)
    setClosing(false)
  }
  const save = (): void => {
    if (!noteType) return
    if (cardsOf(noteType, draft.fields).length === 0)
      return setWrong(
        noteType.kind === 'cloze'
          ? 'Nothing is hidden yet. Select some words and hide them.'
          : 'The card needs a prompt. Write one.',
      )
    const written = { ...draft, noteType: noteType.id }
    setWriting((count) => count + 1)
    setWrong(null)
    stay()
    setDraft({ ...draft, fields: noteType.fields.map(() => '') })
    setTurn((was) => was + 1)
    queue.current = queue.current.then(() => write(written, newDeck)).finally(() => setWriting((count) => count - 1))
  }
  const write = async (card: Draft, named: string | null): Promise<void> => {
    try {
      const deck = await deckOf(card, named)
      const id = await createNote({
        noteType: card.noteType,
        fields: card.fields,
        deck,
        tags: tagsOf(card.tags),
        ...(card.passage ? { source: card.passage } : {}),
      })
      say('Card added.', true)
      setSaved((all) => [...all, id])
      setNewDeck((name) => (name === named ? null : name))
      setDraft((now) => (now.deck === card.deck ? { ...now, deck } : now))
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
      setDraft((now) => joined(card, now))
      setTurn((was) => was + 1)
    }
  }
  const deckOf = async (card: Draft, named: string | null): Promise<DeckId> => {
    if (named === null && card.deck !== null) return card.deck
    const name = named ?? FIRST_DECK
    if (made.current?.name !== name) made.current = { name, deck: await createDeck(name) }
    return made.current.deck
  }
  useKeys({ '$mod+Enter': save }, { inDialog: true, active: !noteType || !occlusionFields(noteType) })
  if (!noteType) return null

  const kindAndDeck = (
    <div className={css.pair}>
      <Choose name="Kind" value={noteType.id} onChange={(event) => change(asType(draft, own, event.target.value as NoteTypeId))}>
        {own.map((one) => (
          <option key={one.id} value={one.id}>
            {NAMES[one.id] ??
              (occlusionFields(one) ? `Places hidden in a picture${one === OCCLUSION_TYPE ? '' : ` (${one.name})`}` : one.name)}
          </option>
        ))}
      </Choose>
      {newDeck === null ? (
        <DeckChoice
          decks={decks}
          deck={draft.deck}
          onChange={(deck) => (deck === NEW_DECK ? setNewDeck('') : change({ deck: deck as DeckId }))}
        />
      ) : (
        <Field
          name="New deck"
          value={newDeck}
          autoFocus={decks.length > 0}
          onChange={(event) => setNewDeck(event.target.value)}
        />
      )}
    </div>
  )
  if (occlusionFields(noteType))
    return (
      <PictureNote
        noteType={noteType}
        note={null}
        above={kindAndDeck}
        into={newDeck ?? draft.deck ?? FIRST_DECK}
        named={newDeck !== null || draft.deck === null}
        done={(made) => {
          forgetDraft()
          done([...saved, ...made])
        }}
      />
    )

  return (
    <Dialog
      wide
      name="A card of your own"
      onClose={close}
      buttons={
        asking ? (
          <>
            <span className={css.ask}>This card is not saved.</span>
            <Do onClick={close}>Discard it</Do>
            <Do first onClick={stay}>
              Go on writing
            </Do>
          </>
        ) : (
          <>
            <Do cap="Esc" onClick={close}>
              {saved.length > 0 ? 'Done' : 'Close'}
            </Do>
            <Do first cap="Ctrl+Enter" aria-busy={writing > 0} onClick={save}>
              Add
            </Do>
          </>
        )
      }
    >
      <div className={css.two}>
        <div className={css.form}>
          {kindAndDeck}
          <NoteFields
            noteType={noteType}
            edited={edited}
            fields={draft.fields}
            turn={turn}
            onChange={(index, value) => change({ fields: fieldsWith(noteType, draft.fields, index, value) })}
          />
          {noteType.kind === 'cloze' && <HideButton />}
          <TagsField tags={draft.tags} onChange={(tags) => change({ tags })} />
          {wrong && <ErrorBar>{wrong}</ErrorBar>}
        </div>
        <div className={css.beside}>
          <Preview noteType={noteType} fields={draft.fields} />
          {draft.passage && <PassageLine passage={draft.passage} onDrop={() => change({ passage: null })} />}
        </div>
      </div>
    </Dialog>
  )
}

function DeckChoice({
  decks,
  deck,
  onChange,
}: {
  readonly decks: readonly DeckWithCounts[]
  readonly deck: DeckId | null
  readonly onChange: (deck: string) => void
}): ReactNode {
  return (
    <Choose name="Deck" value={deck ?? ''} onChange={(event) => onChange(event.target.value)}>
      {decks.map((one) => (
        <option key={one.id} value={one.id}>
          {one.path.split('::').join(' / ')}
        </option>
      ))}
      <option value={NEW_DECK}>New deck…</option>
    </Choose>
  )
}

/** Hides what is selected in the text. Pressing it must not take the selection away. */
export function HideButton(): ReactNode {
  const hide = (same: boolean): void => {
    const field = document.activeElement
    if (field instanceof HTMLElement && field.isContentEditable) hideSelection(field, same)
  }
  return (
    <div className={css.hide}>
      <Do cap="Ctrl+Shift+C" onMouseDown={(event) => event.preventDefault()} onClick={() => hide(false)}>
        Hide the selected words
      </Do>
      <Do bare cap="Ctrl+Alt+Shift+C" onMouseDown={(event) => event.preventDefault()} onClick={() => hide(true)}>
        on the same card
      </Do>
    </div>
  )
}

function PassageLine({ passage, onDrop }: { readonly passage: Passage; readonly onDrop: () => void }): ReactNode {
  return (
    <figure className={css.passage}>
      <blockquote>{passage.quote}</blockquote>
      <figcaption className="note">
        {passage.title}{' '}
        <button type="button" className="link" onClick={onDrop}>
          Leave the quote out
        </button>
      </figcaption>
    </figure>
  )
}

function isDirty(draft: Draft): boolean {
  return draft.fields.some((field) => field.trim() !== '')
}

/** A card that could not be written comes back; what was begun since stands behind it. */
function joined(failed: Draft, begun: Draft): Draft {
  const fields = failed.fields.map((words, i) => [words, begun.fields[i] ?? ''].filter(Boolean).join('<br>'))
  return { ...failed, fields }
}

/** Where the editor begins: with the draft that was left, unless something was asked for. */
function begin(request: NewRequest, decks: readonly DeckWithCounts[]): Draft {
  const left = leftDraft()
  const deck = request.deck ?? decks[0]?.id ?? null
  if (left && !request.passage && request.text === undefined) {
    const there = decks.some((one) => one.id === left.deck)
    return { ...left, deck: there ? left.deck : deck }
  }
  const noteType = request.noteType ?? ('dossier-basic' as NoteTypeId)
  return { noteType, fields: [htmlOf(request.text ?? '')], tags: '', deck, passage: request.passage ?? null }
}

/** Another kind of card keeps the words, field by field. */
function asType(draft: Draft, own: readonly NoteType[], id: NoteTypeId): Partial<Draft> {
  const noteType = own.find((one) => one.id === id)
  return { noteType: id, fields: (noteType?.fields ?? []).map((_, i) => draft.fields[i] ?? '') }
}

function fieldsWith(noteType: NoteType, fields: readonly string[], index: number, value: string): string[] {
  return noteType.fields.map((_, i) => (i === index ? value : (fields[i] ?? '')))
}
