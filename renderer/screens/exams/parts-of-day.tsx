// What will be known on the day, by kind and by document, and the cards that are weakest now.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { searchText } from '../../../decks/index.ts'
import { Do, Glyph, goTo, Kind, Part, paths, Table, type KindOrOwn } from '../../parts/index.ts'
import { ENOUGH_TO_TELL, useCards, useDocuments, type ExamOutlook } from '../../storage/index.ts'
import { percent, rangeWords } from './exam-words.ts'
import css from './exam.module.css'

/** So many of the weakest are named. */
const NAMED = 6

export function PartsOfDay({ outlook }: { readonly outlook: ExamOutlook }): ReactNode {
  const documents = useDocuments()
  if (outlook.graded < ENOUGH_TO_TELL) return null
  const { groups } = outlook.foretold
  const kinds = groups.filter(({ name }) => name.startsWith('kind:'))
  const from = groups.filter(({ name }) => name.startsWith('document:'))
  const titleOf = (name: string): string | null => documents?.find(({ id }) => name === `document:${id}`)?.title ?? null
  const [weakest] = from.filter(({ name }) => titleOf(name) !== null).sort((a, b) => a.today - b.today)
  const weakestTitle = weakest && from.length > 1 ? titleOf(weakest.name) : null
  return (
    <div className={css.two}>
      <Part name="On the day, by part">
        <Table>
          <thead>
            <tr>
              <th>Part</th>
              <th className="num">Cards</th>
              <th className="num">Now</th>
              <th className="num">On the day</th>
              <th className="num">Range</th>
            </tr>
          </thead>
          <tbody>
            {[...kinds, ...from].map(({ name, cards, today, onDay }) => (
              <tr key={name}>
                <td>
                  {name.startsWith('kind:') ? (
                    <Kind kind={name.slice('kind:'.length) as KindOrOwn} />
                  ) : (
                    <i className="read">{titleOf(name) ?? 'A document that is not kept'}</i>
                  )}
                </td>
                <td className="num">{cards.toLocaleString('en')}</td>
                <td className="num">{percent(today)}</td>
                <td className="num strong">{percent(onDay.mean)}</td>
                <td className="num">{rangeWords(onDay)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        {weakestTitle !== null && (
          <div className={css.go}>
            <Do onClick={() => goTo(paths.session('cram', searchText('doc', weakestTitle)))}>Study the weakest now</Do>
            <span className="second">
              All cards of <i className="read">{weakestTitle}</i>, until you knew each once. The schedule stays as it is.
            </span>
          </div>
        )}
      </Part>
      <Weakest outlook={outlook} />
    </div>
  )
}

function Weakest({ outlook: { weakest } }: { readonly outlook: ExamOutlook }): ReactNode {
  const lines = useCards(
    weakest.map(({ id }) => id),
    0,
    NAMED,
  )
  if (weakest.length === 0) return null
  return (
    <Part name="Weakest now">
      <ol className={css.weak}>
        {(lines ?? []).map(({ card, note, prompt }) => (
          <li key={card.id}>
            <Glyph kind={note.kind ?? 'own'} named />
            <Link href={paths.cards(wordsOf(prompt))}>{prompt}</Link>
            <span>{percent(weakest.find(({ id }) => id === card.id)?.chance ?? 0)}%</span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** A few words that find the card in the list. */
function wordsOf(prompt: string): string {
  return prompt
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((word) => word.length > 2)
    .slice(0, 6)
    .join(' ')
}
