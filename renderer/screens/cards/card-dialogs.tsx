// What is asked before cards are moved, tagged or deleted.
import { useState, type ReactNode } from 'react'
import type { CardId, DeckId, NoteId } from '../../../decks/index.ts'
import { Choose, counted, Dialog, Do, ErrorBar, Field, useDeed, useKeys } from '../../parts/index.ts'
import { createDeck, deleteCards, moveCards, tagNotes, useTags, type DeckWithCounts } from '../../storage/index.ts'

export interface Chosen {
  readonly cards: readonly CardId[]
  readonly notes: readonly NoteId[]
  /** Tags that any of the notes bears. */
  readonly tags: readonly string[]
}

interface Props {
  readonly chosen: Chosen
  readonly onClose: () => void
}

const NEW = 'new'

export function MoveDialog({ chosen, decks, onClose }: Props & { readonly decks: readonly DeckWithCounts[] }): ReactNode {
  const [into, setInto] = useState<string>(decks[0]?.id ?? NEW)
  const [name, setName] = useState('')
  const { wrong, run } = useDeed(onClose)
  const move = (): void => {
    const target = decks.find((deck) => deck.id === into)
    void run(
      async () => {
        const deck: DeckId = target?.id ?? (await createDeck(name))
        await moveCards(chosen.cards, deck)
      },
      `${counted(chosen.cards.length, 'card')} moved to ${target?.name ?? name}.`,
    )
  }
  return (
    <Asked
      name={`Move ${counted(chosen.cards.length, 'card')}`}
      does="Their schedule stays."
      doing="Move"
      wrong={wrong}
      onDo={move}
      onClose={onClose}
    >
      <Choose name="To" value={into} autoFocus onChange={(event) => setInto(event.target.value)}>
        {decks.map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deck.path.split('::').join(' / ')}
          </option>
        ))}
        <option value={NEW}>New deck…</option>
      </Choose>
      {into === NEW && <Field name="Name" value={name} onChange={(event) => setName(event.target.value)} />}
    </Asked>
  )
}

export function TagDialog({ chosen, onClose }: Props): ReactNode {
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState<readonly string[]>([])
  const { wrong, run } = useDeed(onClose)
  const known = (useTags() ?? []).filter(({ tag }) => !chosen.tags.includes(tag)).slice(0, 8)
  const save = (): void => {
    const tags = add.split(/\s+/).filter(Boolean)
    if (tags.length === 0 && remove.length === 0) return onClose()
    void run(() => tagNotes(chosen.notes, { add: tags, remove }), 'Tags changed.')
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

export function DeleteDialog({ chosen, onClose }: Props): ReactNode {
  const { wrong, run } = useDeed(onClose)
  const cards = counted(chosen.cards.length, 'card')
  const remove = (): void => void run(() => deleteCards(chosen.cards), `${cards} deleted.`)
  return (
    <Asked
      name={`Delete ${cards}?`}
      does="What was found in a document counts as dropped there. Your history of reviews stays, and this can be undone."
      doing="Delete"
      bare
      wrong={wrong}
      onDo={remove}
      onClose={onClose}
    />
  )
}

interface AskedProps {
  readonly name: string
  readonly does?: string
  readonly doing: string
  /** Nothing is to be filled in: Enter does it. */
  readonly bare?: boolean
  readonly wrong: string | null
  readonly children?: ReactNode
  readonly onDo: () => void
  readonly onClose: () => void
}

function Asked({ name, does, doing, bare = false, wrong, children, onDo, onClose }: AskedProps): ReactNode {
  useKeys({ '$mod+Enter': onDo }, { inDialog: true })
  return (
    <Dialog
      name={name}
      {...(does === undefined ? {} : { does })}
      onClose={onClose}
      buttons={
        <>
          <Do cap="Esc" onClick={onClose}>
            Leave it
          </Do>
          <Do first cap={bare ? 'Enter' : 'Ctrl+Enter'} autoFocus={bare} onClick={onDo}>
            {doing}
          </Do>
        </>
      }
    >
      {children}
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
    </Dialog>
  )
}
