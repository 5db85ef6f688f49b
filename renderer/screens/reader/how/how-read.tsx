// How Dossier read a sentence: its clauses, its names and its tree. For the curious, and for whoever reports that a card is wrong.
import { useState } from 'react'
import type { Document, Name, Sentence } from '../../../../decks/index.ts'
import { Dialog, Do, ErrorBar, useKeys, Working } from '../../../parts/index.ts'
import { ClauseList, wordsOf } from './clause-list.tsx'
import { NAMES, WHY } from './grammar.ts'
import type { HowRead as HowReadAnswer } from '../../../workers/index.ts'
import { useHowRead } from './reading.ts'
import { WordTree } from './word-tree.tsx'
import css from './how-read.module.css'

interface Props {
  readonly document: Pick<Document, 'text' | 'blocks'>
  /** An offset within the sentence that was asked for. */
  readonly at: number
  readonly onClose: () => void
}

export function HowRead({ document: given, at: asked, onClose }: Props) {
  // As it was when it was asked: the place one stands at is written into the document meanwhile.
  const [document] = useState(given)
  const [at, setAt] = useState(asked)
  const { read, failed } = useHowRead(document, at)
  const place = read ? placeOf(read.sentences, at) : -1
  const sentence = read?.sentences[place]
  const before = sentence && neighbour(document, read.sentences[place - 1]?.start, sentence, -1)
  const after = sentence && neighbour(document, read.sentences[place + 1]?.start, sentence, 1)
  const step = (to: number | undefined): void => {
    if (to !== undefined) setAt(to)
  }
  useKeys({ p: () => step(before), n: () => step(after) }, { inDialog: true })
  return (
    <Dialog
      wide
      name="How Dossier read this sentence."
      {...(sentence ? { does: sureness(sentence) } : {})}
      onClose={onClose}
      buttons={
        <>
          <Do cap="P" disabled={before === undefined} onClick={() => step(before)}>
            The one before
          </Do>
          <Do cap="N" disabled={after === undefined} onClick={() => step(after)}>
            The next one
          </Do>
          <Do cap="Esc" onClick={onClose}>
            Close
          </Do>
        </>
      }
    >
      {failed ? (
        <ErrorBar>{failed}</ErrorBar>
      ) : !read ? (
        <Working words="Reading it again" />
      ) : sentence ? (
        <div className={css.how} tabIndex={0} role="region" aria-label="The sentence and its parts">
          <blockquote className={css.sentence}>{document.text.slice(sentence.start, sentence.end)}</blockquote>
          <div className={css.sides}>
            <section>
              <h3>Clauses</h3>
              <ClauseList sentence={sentence} text={document.text} />
              <h3>Names</h3>
              <NameList sentence={sentence} text={document.text} names={read.names[place] ?? []} />
              <WhoIsWho sentence={sentence} text={document.text} meanings={read.meanings[place] ?? []} />
            </section>
            <section>
              <h3>Words</h3>
              <WordTree sentence={sentence} />
            </section>
          </div>
        </div>
      ) : (
        <p>There is no sentence here.</p>
      )}
    </Dialog>
  )
}

function NameList({
  sentence,
  text,
  names,
}: {
  readonly sentence: Sentence
  readonly text: string
  readonly names: readonly Name[]
}) {
  if (names.length === 0) return <p className="second">No name.</p>
  return (
    <ul className={css.names}>
      {names.map((name) => (
        <li key={name.from}>
          <span className="read">{wordsOf(sentence, name, text)}</span>{' '}
          <span className={css.relation}>
            {NAMES[name.type]}
            {name.key !== name.text && (
              <>
                , that is <span className="read">{name.key}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What stands for something that was named before; nothing where nothing does. */
function WhoIsWho({
  sentence,
  text,
  meanings,
}: {
  readonly sentence: Sentence
  readonly text: string
  readonly meanings: HowReadAnswer['meanings'][number]
}) {
  if (meanings.length === 0) return null
  return (
    <>
      <h3>Who is who</h3>
      <ul className={css.names}>
        {meanings.map((meaning) => (
          <li key={meaning.from}>
            <span className="read">{wordsOf(sentence, meaning, text)}</span>{' '}
            <span className={css.relation}>
              {meaning.name === null ? (
                WHY[meaning.why]
              ) : (
                <>
                  is <span className="read">{meaning.name}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function sureness({ confidence }: Sentence): string {
  const sure = Math.round(100 * confidence)
  return `Of a hundred sentences that are read like this one, about ${sure} have verb, subject and object right.`
}

/** The sentence that an offset stands in, or the last one before it. */
function placeOf(sentences: readonly Sentence[], at: number): number {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= at),
  )
}

/** Where the next sentence stands, also where the stretch that was read ends. */
function neighbour({ blocks }: Props['document'], known: number | undefined, sentence: Sentence, by: 1 | -1): number | undefined {
  if (known !== undefined) return known
  if (by > 0) return blocks.find(({ start }) => start >= sentence.end)?.start
  const above = blocks.findLast(({ end }) => end <= sentence.start)
  return above && above.end - 1
}
