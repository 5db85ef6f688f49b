// The cards of a note type: each with the template of its front and back; below them the style that all share.
import { useId, useRef, type ReactNode } from 'react'
import type { DraftFault, NoteType } from '../../../decks/index.ts'
import { Do, Field, Part } from '../../parts/index.ts'
import { changeDraft, freeName, moved, type Edited } from './drafts.ts'
import css from './note-types.module.css'

interface Props {
  readonly type: NoteType
  readonly edited: Edited
  readonly faults: readonly DraftFault[]
  /** Which card is shown. */
  readonly place: number
  readonly onPlace: (place: number) => void
}

export function CardForm({ type, edited, faults, place, onPlace }: Props): ReactNode {
  const { templates, fields } = edited
  const template = templates[place]
  const faultOf = (part: DraftFault['part']): string | null =>
    faults.find((fault) => fault.part === part && fault.place === place)?.says ?? null
  if (!template) return null
  const change = (to: Partial<typeof template>): void =>
    changeDraft(type, (now) => ({ templates: now.templates.with(place, { ...now.templates[place]!, ...to }) }))
  const move = (by: 1 | -1): void => {
    changeDraft(type, (now) => ({ templates: moved(now.templates, place, by) }))
    onPlace(place + by)
  }
  const names = fields.map(({ name }) => name)
  const several = type.kind !== 'cloze' && !type.builtIn
  return (
    <>
      <Part
        name="Cards"
        aside={
          type.kind === 'cloze' ? 'One for each number hidden in a note.' : 'One for each template whose front shows something.'
        }
      >
        {templates.length > 1 && (
          <div className={css.cards} role="group" aria-label="Cards">
            {templates.map((one, i) => (
              <button key={i} type="button" aria-pressed={i === place} onClick={() => onPlace(i)}>
                {one.name}
                {faults.some((fault) => ['template', 'front', 'back'].includes(fault.part) && fault.place === i) && ' ?'}
              </button>
            ))}
          </div>
        )}
        <div className={css.card}>
          {!type.builtIn && (
            <div className={css.named}>
              <Field
                name="Card"
                value={template.name}
                wrong={faultOf('template')}
                onChange={(event) => change({ name: event.target.value })}
              />
              {several && templates.length > 1 && (
                <span className={css.moves}>
                  <Do bare disabled={place === 0} aria-label={`Move ${template.name} up`} onClick={() => move(-1)}>
                    Up
                  </Do>
                  <Do
                    bare
                    disabled={place === templates.length - 1}
                    aria-label={`Move ${template.name} down`}
                    onClick={() => move(1)}
                  >
                    Down
                  </Do>
                  <Do
                    bare
                    aria-label={`Delete the card ${template.name}`}
                    onClick={() => changeDraft(type, (now) => ({ templates: now.templates.toSpliced(place, 1) }))}
                  >
                    Delete
                  </Do>
                </span>
              )}
            </div>
          )}
          <Code
            key={`front ${place}`}
            name="Front"
            value={template.front}
            wrong={faultOf('front')}
            offered={names.map((name) => (type.kind === 'cloze' && name === names[0] ? `{{cloze:${name}}}` : `{{${name}}}`))}
            fixed={type.builtIn}
            onChange={(front) => change({ front })}
          />
          <Code
            key={`back ${place}`}
            name="Back"
            value={template.back}
            wrong={faultOf('back')}
            offered={[
              '{{FrontSide}}',
              ...names.map((name) => (type.kind === 'cloze' && name === names[0] ? `{{cloze:${name}}}` : `{{${name}}}`)),
            ]}
            fixed={type.builtIn}
            onChange={(back) => change({ back })}
          />
          {several && (
            <div className="row-of">
              <Do
                onClick={() => {
                  changeDraft(type, (now) => {
                    const name = freeName(
                      'Card',
                      now.templates.map((one) => one.name),
                    )
                    const [first, second] = names
                    const added = {
                      name,
                      front: `{{${second ?? first}}}`,
                      back: `{{FrontSide}}\n\n<hr id="answer">\n\n{{${first}}}`,
                      was: null,
                    }
                    return { templates: [...now.templates, added] }
                  })
                  onPlace(templates.length)
                }}
              >
                Add a card
              </Do>
            </div>
          )}
        </div>
      </Part>
      <Part name="Style" aside="All its cards share it.">
        <Code
          name="CSS"
          value={edited.css}
          wrong={null}
          offered={[]}
          fixed={type.builtIn}
          onChange={(style) => changeDraft(type, () => ({ css: style }))}
        />
      </Part>
    </>
  )
}

interface CodeProps {
  readonly name: string
  readonly value: string
  readonly wrong: string | null
  /** What a press puts where the caret stands. */
  readonly offered: readonly string[]
  readonly fixed: boolean
  readonly onChange: (value: string) => void
}

function Code({ name, value, wrong, offered, fixed, onChange }: CodeProps): ReactNode {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const insert = (words: string): void => {
    box.current?.focus()
    // The browser's own command, so that its undo knows of it.
    document.execCommand('insertText', false, words)
  }
  return (
    <div className={css.code}>
      <label htmlFor={id} className="label">
        {name}
      </label>
      <textarea
        ref={box}
        id={id}
        className={wrong ? css.wrong : undefined}
        value={value}
        readOnly={fixed}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-wrong`} className={css.fault} role={wrong ? 'alert' : undefined}>
        {wrong}
      </span>
      {!fixed && offered.length > 0 && (
        <span className={css.offered}>
          {offered.map((words) => (
            <button key={words} type="button" className="link" onClick={() => insert(words)}>
              {words}
            </button>
          ))}
        </span>
      )}
    </div>
  )
}
