// What making and editing share: the fields of a note, its tags, and how its cards will look.
import { useId, type ReactNode } from 'react'
import { cardsOf, faceOf, textOf, type NoteType } from '../../../decks/index.ts'
import { CardFrame } from '../card/card-frame.tsx'
import { Side } from '../card/rich.tsx'
import { useTags } from '../../storage/index.ts'
import { Field } from '../field.tsx'
import { counted } from '../words.ts'
import css from './editor.module.css'
import type { EditedField } from './fields.ts'
import { RichField } from './rich-field.tsx'

interface FieldsProps {
  readonly noteType: NoteType
  readonly edited: readonly EditedField[]
  readonly fields: readonly string[]
  readonly onChange: (index: number, value: string) => void
  /** Another number begins the rich fields anew from `fields`. */
  readonly turn: number
  /** The first field does not take the focus. */
  readonly quiet?: boolean
}

export function NoteFields({ noteType, edited, fields, onChange, turn, quiet = false }: FieldsProps): ReactNode {
  return edited.map((field, i) => (
    <OneField
      key={`${noteType.id} ${field.index} ${turn}`}
      field={field}
      value={fields[field.index] ?? ''}
      cloze={noteType.kind === 'cloze' && field.index === 0}
      focused={i === 0 && !quiet}
      onChange={(value) => onChange(field.index, value)}
    />
  ))
}

interface OneProps {
  readonly field: EditedField
  readonly value: string
  readonly cloze: boolean
  readonly focused: boolean
  readonly onChange: (value: string) => void
}

function OneField({ field, value, cloze, focused, onChange }: OneProps): ReactNode {
  const id = useId()
  return (
    <div className={css.field}>
      {field.form === 'rich' ? (
        <>
          <span className={css.name} id={id}>
            {field.label}
          </span>
          <RichField labelledBy={id} html={value} onChange={onChange} focused={focused} cloze={cloze} />
        </>
      ) : (
        <>
          <label className={css.name} htmlFor={id}>
            {field.label}
            {field.form === 'html' && ', as HTML: it holds more than text'}
          </label>
          <textarea
            id={id}
            className={field.form === 'html' ? `${css.plain} ${css.code}` : css.plain}
            value={value}
            autoFocus={focused}
            rows={1}
            onChange={(event) => onChange(event.target.value)}
          />
        </>
      )}
      {field.says && <span className="note">{field.says}</span>}
    </div>
  )
}

const OFFERED = 6

/** Tags with spaces between, and those in use that the word being written could become. */
export function TagsField({ tags, onChange }: { readonly tags: string; readonly onChange: (tags: string) => void }): ReactNode {
  const known = useTags() ?? []
  const words = tags.split(/\s+/)
  const begun = (words.at(-1) ?? '').toLowerCase()
  const fitting = known
    .filter(({ tag }) => !words.includes(tag) && tag.toLowerCase().startsWith(begun))
    .sort((a, b) => b.notes - a.notes)
  return (
    <Field
      name="Tags"
      value={tags}
      spellCheck={false}
      autoCapitalize="off"
      onChange={(event) => onChange(event.target.value)}
      says={
        fitting.length > 0 && (
          <span className={css.tags}>
            {fitting.slice(0, OFFERED).map(({ tag }) => (
              <button
                key={tag}
                type="button"
                className="link"
                onClick={() => onChange(`${[...words.slice(0, -1), tag].join(' ')} `)}
              >
                {tag}
              </button>
            ))}
          </span>
        )
      }
    />
  )
}

/** Tags as written: parted by spaces, each once. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))]
}

const SHOWN = 4

/** The cards that these fields make. */
export function Preview({ noteType, fields }: { readonly noteType: NoteType; readonly fields: readonly string[] }): ReactNode {
  const ords = cardsOf(noteType, fields)
  return (
    <section className={css.preview} aria-label="How it will look">
      <p className="note">{ords.length === 0 ? missing(noteType) : `Makes ${counted(ords.length, 'card')}.`}</p>
      {ords.slice(0, SHOWN).map((ord) => {
        if (!noteType.builtIn) return <Templated key={ord} noteType={noteType} fields={fields} ord={ord} />
        const face = faceOf(noteType, fields, ord)
        return (
          <div key={ord} className={css.card}>
            <Side rich={face.prompt} className={css.prompt} />
            <Side rich={textOf(face.answer) === '' && face.typed === null ? EMPTY : face.answer} className={css.answer} />
          </div>
        )
      })}
      {ords.length > SHOWN && <p className="note">And {counted(ords.length - SHOWN, 'more card', 'more cards')}.</p>}
    </section>
  )
}

/** By the templates of its own type, as Study shows it. */
function Templated({
  noteType,
  fields,
  ord,
}: {
  readonly noteType: NoteType
  readonly fields: readonly string[]
  readonly ord: number
}): ReactNode {
  return (
    <div className={css.card}>
      <CardFrame noteType={noteType} fields={fields} ord={ord} facts={FACTS} side="front" />
      <div className={css.answer}>
        <CardFrame noteType={noteType} fields={fields} ord={ord} facts={FACTS} side="back" />
      </div>
    </div>
  )
}

const FACTS = { tags: [], deck: '', flag: 0 } as const
const EMPTY = [{ tag: 'text', text: 'no answer yet' }] as const

function missing(noteType: NoteType): string {
  return noteType.kind === 'cloze'
    ? 'Makes no card yet: select some words and hide them.'
    : 'Makes no card yet: it has no prompt.'
}
