// Documents by row: title and author, where their cards come from, how many, and when they were last open.
import { Link } from 'wouter'
import { dayOf, counted } from './words.ts'
import { CoverageStrip, type Place } from './coverage-strip.tsx'
import { paths, goTo } from './paths.ts'
import { Table } from './part.tsx'
import { useFound, type DocumentWithCounts } from '../storage/index.ts'
import css from './document-table.module.css'

export function DocumentTable({ documents }: { readonly documents: readonly DocumentWithCounts[] }) {
  return (
    <Table>
      <thead>
        <tr>
          <th>Title</th>
          <th className={css.strip}>Where the cards come from</th>
          <th className="num">Cards</th>
          <th className="num">To decide</th>
          <th className={`num ${css.wide}`}>Last read</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ document }: { readonly document: DocumentWithCounts }) {
  return (
    <tr
      className={css.row}
      onClick={(event) => event.target instanceof HTMLElement && !event.target.closest('a') && goTo(paths.reader(document.id))}
    >
      <td>
        <Link href={paths.reader(document.id)} className={css.title}>
          {document.title}
        </Link>
        {document.author && <span className={css.by}>{document.author}</span>}
      </td>
      <td className={css.strip}>
        <Strip document={document} />
      </td>
      <td className={`num ${document.cards === 0 ? css.quiet : ''}`}>{document.cards}</td>
      <td className="num">
        {document.open > 0 ? (
          <Link href={paths.keep(document.id)} aria-label={`Decide on ${counted(document.open, 'card')} of ${document.title}`}>
            {document.open}
          </Link>
        ) : (
          <span className={css.quiet}>0</span>
        )}
      </td>
      <td className={`num ${css.wide}`}>
        {document.openedAt === null ? <span className={css.quiet}>not yet</span> : dayOf(document.openedAt, Date.now())}
      </td>
    </tr>
  )
}

function Strip({ document }: { readonly document: DocumentWithCounts }) {
  const found = useFound(document.id) ?? []
  const places = found
    .filter(({ note }) => note.choices.length === 0 || note.choices.some((choice) => choice !== 'dropped'))
    .map(({ note, source }): Place => ({ at: source.start / Math.max(1, document.length), kind: note.kind ?? 'own' }))
  const label = `${counted(document.facts, 'fact card')}, ${counted(document.dates, 'date card')}, ${counted(document.shifts, 'shift card')} along the text`
  return <CoverageStrip places={places} label={label} />
}
