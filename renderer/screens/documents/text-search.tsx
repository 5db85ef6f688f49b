// Words sought in the texts of all documents: each place with what stands around it, and a way there.
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { counted, goTo, paths, useKeys } from '../../parts/index.ts'
import { useFoundTexts, type DocumentWithCounts, type FoundText } from '../../storage/index.ts'
import css from './text-search.module.css'

/** Documents shown; who seeks further says more. */
const SHOWN = 20

export function TextSearch({ documents }: { readonly documents: readonly DocumentWithCounts[] }) {
  const [words, setWords] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const found = useFoundTexts(words, documents.length)
  useKeys({ '/': () => box.current?.focus() })
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  const known = found?.filter(({ document }) => titles.has(document)) ?? []
  const total = known.reduce((sum, { count }) => sum + count, 0)
  const [first] = known
  return (
    <div className={css.search} role="search">
      <input
        ref={box}
        type="search"
        value={words}
        aria-label="Find in the texts"
        placeholder="Find words in the texts"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setWords('')
          if (event.key === 'Enter' && first?.places[0]) goTo(paths.readerAtWords(first.document, first.places[0].at, words))
        }}
      />
      <p className={css.told} aria-live="polite">
        {found &&
          (known.length === 0
            ? 'These words stand in none of the texts.'
            : `${counted(total, 'place')} in ${counted(known.length, 'document')}.`)}
      </p>
      {known.length > 0 && (
        <ol className={css.found} aria-label="Where the words stand">
          {known.slice(0, SHOWN).map((one) => (
            <FoundIn key={one.document} found={one} words={words} title={titles.get(one.document) ?? ''} />
          ))}
        </ol>
      )}
      {known.length > SHOWN && <p className={css.told}>And {counted(known.length - SHOWN, 'more document')}.</p>}
    </div>
  )
}

interface FoundProps {
  readonly found: FoundText
  /** What was sought. */
  readonly words: string
  readonly title: string
}

function FoundIn({ found, words: sought, title }: FoundProps) {
  const { document, count, places } = found
  return (
    <li>
      <p className={css.title}>
        <span>{title}</span>{' '}
        <small>{count > places.length ? `${counted(count, 'place')}, the first ${places.length}` : ''}</small>
      </p>
      <ul>
        {places.map(({ at, before, words, after }) => (
          <li key={at}>
            <Link href={paths.readerAtWords(document, at, sought)} className={css.place}>
              {before}
              <mark>{words}</mark>
              {after}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
