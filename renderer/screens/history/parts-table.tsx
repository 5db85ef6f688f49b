// Decks, documents or kinds side by side.
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { answersOf, trueRetention, type Kind as KindName, type StudyDay } from '../../../decks/index.ts'
import { Kind, Part, paths, Table, type KindOrOwn } from '../../parts/index.ts'
import { timeWords } from '../../parts/chart/index.ts'
import { useParts, type HistoryPart, type PartsBy } from '../../storage/index.ts'
import css from './history.module.css'
import type { Span } from './over-time.tsx'
import { Share } from './share.tsx'

const BY: readonly { readonly by: PartsBy; readonly name: string }[] = [
  { by: 'deck', name: 'Decks' },
  { by: 'document', name: 'Documents' },
  { by: 'kind', name: 'Kinds' },
]
/** Documents beyond these have the fewest minutes. */
const MOST = 40

export function PartsTable({ today, span }: { readonly today: StudyDay; readonly span: Span }): ReactNode {
  const [by, setBy] = useState<PartsBy>('deck')
  const parts = useParts(by, today - (span === 'month' ? 29 : 363), today)
  return (
    <Part
      name="Side by side"
      aside={
        <span className={css.choices} role="group" aria-label="Side by side">
          {BY.map((one) => (
            <button key={one.by} type="button" className="link" aria-pressed={one.by === by} onClick={() => setBy(one.by)}>
              {one.name}
            </button>
          ))}
        </span>
      }
    >
      {parts?.length === 0 && <p className="lead">Nothing was answered in these days.</p>}
      {parts && parts.length > 0 && (
        <div className={css.retention}>
          <Table>
            <thead>
              <tr>
                <th scope="col">{BY.find((one) => one.by === by)?.name.slice(0, -1)}</th>
                <th scope="col" className="num">
                  Answers
                </th>
                <th scope="col" className="num">
                  Time
                </th>
                <th scope="col" className="num">
                  True retention
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.slice(0, MOST).map((part) => (
                <Row key={part.scope} part={part} by={by} />
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Part>
  )
}

function Row({ part: { scope, name, depth, sums }, by }: { readonly part: HistoryPart; readonly by: PartsBy }): ReactNode {
  return (
    <tr>
      <th scope="row" className={css.part} style={{ paddingLeft: depth * 22 }}>
        <Link className="link" href={paths.history(scope)}>
          {by === 'kind' ? <Kind kind={name as KindName | KindOrOwn} /> : name}
        </Link>
      </th>
      <td className="num">{answersOf(sums).toLocaleString('en')}</td>
      <td className="num">{timeWords(sums.took)}</td>
      <td className="num">
        <Share of={trueRetention(sums, 'all')} />
      </td>
    </tr>
  )
}
