// A real note as the templates will show it, in the frame in which cards of others are shown.
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { cardsOf, type Note, type NoteType, type TypeDraft } from '../../../decks/index.ts'
import { CardFrame } from '../../parts/card/card-frame.tsx'
import { Choose, Do } from '../../parts/index.ts'
import { notesOfType } from '../../storage/index.ts'
import css from './note-types.module.css'

const MOST = 30
const FACTS = { tags: [], deck: 'Deck', flag: 0 } as const

interface Props {
  /** The type as the draft has it. */
  readonly type: NoteType
  readonly base: NoteType
  readonly draft: TypeDraft
  /** Which template. */
  readonly place: number
}

export function TypePreview({ type, base, draft, place }: Props): ReactNode {
  const notes = useSample(base)
  const [at, setAt] = useState(0)
  const [number, setNumber] = useState(0)
  const note = notes?.[Math.min(at, notes.length - 1)]
  const fields = useMemo(
    () => draft.fields.map(({ name, was }) => (note ? (was === null ? '' : (note.fields[was] ?? '')) : standIn(type, name))),
    [draft.fields, note, type],
  )
  const ords = useMemo(() => cardsOf(type, fields), [type, fields])
  const cloze = type.kind === 'cloze'
  const ord = cloze ? (ords.includes(number) ? number : (ords[0] ?? 0)) : place
  const facts = useMemo(() => (note ? { ...FACTS, tags: note.tags } : FACTS), [note])
  if (!notes) return <aside className={css.preview} aria-label="How it will look" />
  return (
    <aside className={css.preview} aria-label="How it will look">
      <div className={css.which}>
        <span className="note">
          {note ? `Note ${at + 1} of ${notes.length}, last changed first` : 'No note yet: the fields stand for themselves.'}
        </span>
        {notes.length > 1 && (
          <span>
            <Do bare disabled={at === 0} onClick={() => setAt(at - 1)}>
              Previous
            </Do>{' '}
            <Do bare disabled={at >= notes.length - 1} onClick={() => setAt(at + 1)}>
              Next
            </Do>
          </span>
        )}
      </div>
      {cloze && ords.length > 1 && (
        <Choose name="Card" value={ord} onChange={(event) => setNumber(Number(event.target.value))}>
          {ords.map((one) => (
            <option key={one} value={one}>
              Number {one + 1}
            </option>
          ))}
        </Choose>
      )}
      {!ords.includes(ord) && (
        <p className={css.none} role="status">
          This note makes no such card: nothing of it stands on the front.
        </p>
      )}
      {(['front', 'back'] as const).map((side) => (
        <section key={side} aria-label={SIDES[side]}>
          <p className="label">{SIDES[side]}</p>
          <div className={css.paper}>
            <CardFrame noteType={type} fields={fields} ord={ord} facts={facts} side={side} />
          </div>
        </section>
      ))}
    </aside>
  )
}

const SIDES = { front: 'Question', back: 'Answer' } as const

/** The last changed notes; read again when the type has been saved. */
function useSample(base: NoteType): readonly Note[] | undefined {
  const [sample, setSample] = useState<readonly Note[]>()
  useEffect(() => {
    let wanted = true
    notesOfType(base.id, MOST).then(
      (notes) => wanted && setSample(notes),
      () => wanted && setSample([]),
    )
    return () => {
      wanted = false
    }
  }, [base])
  return sample
}

/** A field that stands for itself, where there is no note to show. */
function standIn({ kind, fields }: NoteType, name: string): string {
  const words = `(${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')})`
  return kind === 'cloze' && name === fields[0] ? `{{c1::${words}}}` : words
}
