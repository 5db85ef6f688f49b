// The clauses of a sentence: who does what to whom, and when, where and why.
import type { Clause, Range, Sentence } from '../../../../decks/index.ts'
import { CLAUSES, partWords, verbWords } from './grammar.ts'
import css from './how-read.module.css'

interface Props {
  readonly sentence: Sentence
  readonly text: string
}

export function ClauseList({ sentence, text }: Props) {
  if (sentence.clauses.length === 0) return <p className="second">No clause: it says nothing of anything.</p>
  return (
    <ol className={css.clauses}>
      {sentence.clauses.map((clause, i) => (
        <li key={i}>
          <One clause={clause} sentence={sentence} text={text} />
        </li>
      ))}
    </ol>
  )
}

function One({ clause, sentence, text }: Props & { readonly clause: Clause }) {
  const words = (range: Range | null): string => (range ? wordsOf(sentence, range, text) : '')
  const about = clause.noun === null ? '' : (sentence.tokens[clause.noun]?.text ?? '')
  return (
    <>
      <h4>
        {CLAUSES[clause.kind]}
        {about && (
          <>
            {' '}
            <span className="read">{about}</span>
          </>
        )}
        {!clause.sure && <span className={css.unsure}>? not sure, so nothing is asked that rests on it</span>}
      </h4>
      <dl>
        <Row name="who or what" words={words(clause.subjectRange ?? clause.subject)} />
        <Row name="verb" words={words(clause.verb)} note={verbWords(clause)} />
        <Row name="to what" words={words(clause.objectRange ?? clause.object)} />
        <Row name="namely" words={words(clause.complement)} />
        {clause.parts.map((part) => (
          <Row key={part.from} name={partWords(part)} words={words(part)} />
        ))}
      </dl>
    </>
  )
}

function Row({ name, words, note }: { readonly name: string; readonly words: string; readonly note?: string }) {
  if (words === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className="read">{words}</span>
        {note && <span className={css.note}>{note}</span>}
      </dd>
    </>
  )
}

/** The text of a stretch of tokens, as it stands. */
export function wordsOf({ tokens }: Sentence, { from, to }: Range, text: string): string {
  const [first, end] = [tokens[from], tokens[to - 1]]
  return first && end ? text.slice(first.start, end.end) : ''
}
