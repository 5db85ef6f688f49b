// The sheet of paper: kind and document, prompt, and below the rule what is known. The prompt does not move when the answer comes.
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { citedIn, textOf } from '../../../decks/index.ts'
import { CardFrame } from '../../parts/card/card-frame.tsx'
import { Side } from '../../parts/card/rich.tsx'
import { ShiftPlate } from '../../parts/card/shift-plate.tsx'
import { SourceLine } from '../../parts/card/source-line.tsx'
import { Kind } from '../../parts/index.ts'
import type { CardOnTable } from './card-on-table.ts'
import css from './study.module.css'
import { TypedAnswer } from './typed-answer.tsx'

/** Longer answers are set like the prompt, not large. */
const LARGE = 28

interface Props {
  readonly shown: CardOnTable
  /** Another for each card that is laid on the table: what has a state of its own begins anew with it. */
  readonly turn: string
  readonly revealed: boolean
  /** What was typed before the answer was shown. */
  readonly typed: string | null
  /** What is being typed; null while nothing is. */
  readonly typing: string | null
  readonly onTyping: (words: string) => void
  readonly onTyped: (words: string) => void
  readonly onRead: (() => void) | undefined
}

export function CardSheet({ shown, turn, revealed, typed, typing, onTyping, onTyped, onRead }: Props): ReactNode {
  const { card, face, note } = shown
  return (
    <article className={css.sheet} aria-label="Card">
      <p className={css.from}>
        <Kind kind={card.kind ?? 'own'} />
        {card.flag > 0 && <span className={css.flag}>flag {card.flag}</span>}
        {note.tags.includes('leech') && <span className={css.flag}>leech</span>}
      </p>
      {face.context && <p className={css.context}>{face.context}</p>}
      {!shown.noteType.builtIn && <Strangers key={turn} shown={shown} side={revealed ? 'back' : 'front'} />}
      <div role="heading" aria-level={1} className={shown.noteType.builtIn ? undefined : 'vh'}>
        <Side key={turn} rich={face.prompt} kind={card.kind} className={css.prompt} />
      </div>
      {typing !== null && !revealed && <TypingBox key={turn} words={typing} onTyping={onTyping} onTyped={onTyped} />}
      <div aria-live="polite">
        {revealed && shown.noteType.builtIn && <Answer key={turn} shown={shown} typed={typed} onRead={onRead} />}
        {revealed && !shown.noteType.builtIn && typed !== null && (
          <TypedAnswer answer={face.typed ?? textOf(face.answer)} typed={typed} />
        )}
      </div>
    </article>
  )
}

/** A card of a stranger's note type, as its templates show it: the answer's side holds the question too. */
function Strangers({ shown, side }: { readonly shown: CardOnTable; readonly side: 'front' | 'back' }): ReactNode {
  const { card, note, noteType, deckPath } = shown
  const facts = useMemo(() => ({ tags: note.tags, deck: deckPath, flag: card.flag }), [note.tags, deckPath, card.flag])
  return <CardFrame noteType={noteType} fields={note.fields} ord={card.ord} facts={facts} side={side} plays />
}

function Answer({
  shown,
  typed,
  onRead,
}: {
  readonly shown: CardOnTable
  readonly typed: string | null
  readonly onRead: (() => void) | undefined
}): ReactNode {
  const { card, note, noteType, face, source } = shown
  const answer = face.typed ?? textOf(face.answer)
  const large = answer.length <= LARGE && !answer.includes('\n')
  const plate = face.shift
  return (
    <section className={css.answer} aria-label="Answer">
      {!(plate && saysTheSame(answer, plate.after, plate.before)) && (
        <Side rich={face.answer} kind={card.kind} className={large ? `${css.words} ${css.large}` : css.words} />
      )}
      {typed !== null && <TypedAnswer answer={answer} typed={typed} />}
      {plate && (
        <div className={css.plate}>
          <ShiftPlate shift={plate} />
        </div>
      )}
      {face.whole && !source && <Side rich={face.whole} kind={card.kind} className={css.whole} />}
      {source && (
        <div className={css.source}>
          <SourceLine
            source={source}
            ord={card.ord}
            kind={card.kind}
            citation={citedIn(noteType, note.fields) || (shown.title ?? '')}
            onOpen={onRead}
            large
          />
        </div>
      )}
    </section>
  )
}

function TypingBox({
  words,
  onTyping,
  onTyped,
}: {
  readonly words: string
  readonly onTyping: (words: string) => void
  readonly onTyped: (words: string) => void
}): ReactNode {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <form
      className={css.typing}
      onSubmit={(event) => {
        event.preventDefault()
        onTyped(words)
      }}
    >
      <label className="vh" htmlFor="typed-answer">
        Your answer
      </label>
      <input
        id="typed-answer"
        ref={box}
        value={words}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onTyping(event.target.value)}
      />
    </form>
  )
}

/** A plate whose parts are the whole answer needs no answer above it. */
function saysTheSame(answer: string, after: string | null, before: string | null): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const all = plain(answer)
  return before !== null && after !== null && all.includes(plain(before)) && all.includes(plain(after))
}
