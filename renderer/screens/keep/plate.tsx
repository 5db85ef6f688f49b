// One found card on its plate, what is known to hold of it, and its sentence in its paragraph.
import { useState } from 'react'
import { citedPage, faceOf, noteTypeOfKind, type Block, type Document } from '../../../decks/index.ts'
import { Cap, Do, ErrorBar, goTo, Kind, Marked, paths, TextArea, useKeys } from '../../parts/index.ts'
import { RichText } from '../../parts/card/rich.tsx'
import { ShiftPlate } from '../../parts/card/shift-plate.tsx'
import { strokesOf } from '../../parts/card/source-line.tsx'
import { editFoundCard } from '../../storage/index.ts'
import type { FoundCardLine } from './found-card.ts'
import css from './keep.module.css'

interface Props {
  readonly card: FoundCardLine
  readonly document: Pick<Document, 'id' | 'title' | 'text' | 'blocks' | 'format'> & { readonly sentences: readonly unknown[] }
  readonly editing: boolean
  readonly onEdited: () => void
}

export function Plate({ card, document, editing, onEdited }: Props) {
  const { source } = card
  const block =
    document.blocks.find((one) => one.start <= source.start && source.end <= one.end) ?? around(source.start, source.end)
  const strokes = strokesOf(source, card.ord, card.kind)
  const face = faceOf(noteTypeOfKind(card.kind), card.whole.fields, card.ord)
  return (
    <>
      <article className={css.plate} data-kind={card.kind} aria-label="Found card">
        <div className={css.kind}>
          <Kind kind={card.kind} />
          <span className="note">{standing(card)}</span>
        </div>
        {editing ? (
          <>
            <h1 className="vh">Edit this card</h1>
            <Edit card={card} onDone={onEdited} />
          </>
        ) : (
          <>
            <h1 className={css.prompt}>
              <RichText rich={face.prompt} kind={card.kind} />
            </h1>
            {face.context && <p className={css.context}>{face.context}</p>}
            <p className={css.answer}>{card.answer}</p>
            {face.shift?.before && <ShiftPlate shift={face.shift} />}
          </>
        )}
      </article>
      <ul className={css.checks}>
        <Check>
          {document.text.slice(source.start, source.end) === source.quote
            ? 'the words stand in the document'
            : 'the quote is from an earlier text'}
        </Check>
        <Check>
          {source.answers[card.ord] ? 'the answer stands in the sentence' : 'the answer is worked out from the sentence'}
        </Check>
        {card.whole.flags.map((flag) => (
          <li key={flag}>
            <span aria-hidden="true">?</span> {flag}
          </li>
        ))}
      </ul>
      <blockquote className={css.passage}>
        {document.text.slice(block.start, source.start)}
        <span className={css.sentence}>
          <Marked text={document.text.slice(source.start, source.end)} offset={source.start} strokes={strokes} />
        </span>
        {document.text.slice(source.end, block.end)}
      </blockquote>
      <p className={css.cite}>
        <span>
          {[document.title, citedPage(document, source.start)].filter(Boolean).join(', ')}, sentence {source.sentence + 1} of{' '}
          {document.sentences.length}
        </span>
        <span>
          <button
            type="button"
            className="link"
            onClick={() => goTo(paths.reader(document.id, source.start))}
            aria-keyshortcuts="O"
          >
            Read it there
          </button>{' '}
          <Cap>O</Cap>
        </span>
      </p>
    </>
  )
}

function Edit({ card, onDone }: { readonly card: FoundCardLine; readonly onDone: () => void }) {
  const [prompt, setPrompt] = useState(card.prompt)
  const [answer, setAnswer] = useState(card.answer)
  const [wrong, setWrong] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    try {
      await editFoundCard(card, { prompt, answer })
      onDone()
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  useKeys({ '$mod+Enter': () => void save() })
  return (
    <div className={css.edit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <TextArea name="Prompt" read rows={2} autoFocus value={prompt} onChange={(event) => setPrompt(event.target.value)} />
      <TextArea name="Answer" read rows={2} value={answer} onChange={(event) => setAnswer(event.target.value)} />
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      <div className="row-of">
        <Do first cap="Ctrl+Enter" onClick={() => void save()}>
          Save
        </Do>
        <Do cap="Esc" onClick={onDone}>
          Leave it
        </Do>
      </div>
    </div>
  )
}

function Check({ children }: { readonly children: string }) {
  return (
    <li>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {children}
    </li>
  )
}

function standing(card: FoundCardLine): string {
  const decided = card.choice === 'open' ? '' : card.choice
  return [card.whole.edited ? 'your words' : '', decided].filter(Boolean).join(', ')
}

/** A sentence outside every block stands alone. */
function around(start: number, end: number): Pick<Block, 'start' | 'end'> {
  return { start, end }
}
