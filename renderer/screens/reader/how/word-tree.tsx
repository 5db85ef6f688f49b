// The words of a sentence as they hang on one another: each beneath the word that it belongs to.
import type { Sentence } from '../../../../decks/index.ts'
import { relationWords, TAGS } from './grammar.ts'
import css from './how-read.module.css'

export function WordTree({ sentence }: { readonly sentence: Sentence }) {
  const root = sentence.heads.indexOf(-1)
  if (root < 0) return null
  return (
    <ul className={css.tree} aria-label="Words, each beneath the one it belongs to">
      <Word sentence={sentence} at={root} />
    </ul>
  )
}

function Word({ sentence, at }: { readonly sentence: Sentence; readonly at: number }) {
  const token = sentence.tokens[at]
  if (!token) return null
  const relation = sentence.relations[at] ?? ''
  const [hangs, tag] = [relationWords(relation), TAGS[token.tag]]
  const below = sentence.heads.flatMap((head, i) => (head === at && sentence.tokens[i]?.tag !== 'PUNCT' ? [i] : []))
  return (
    <li>
      <span className={css.word} title={`${relation}, ${token.tag}, ${token.xpos}, ${token.lemma}`}>
        <span className="read">{token.text}</span> <span className={css.relation}>{hangs}</span>{' '}
        {tag !== hangs && <span className={css.tag}>{tag}</span>}
      </span>
      {below.length > 0 && (
        <ul>
          {below.map((i) => (
            <Word key={i} sentence={sentence} at={i} />
          ))}
        </ul>
      )}
    </li>
  )
}
