// Documents by row: title and author, where their cards come from, how many, how many are due, and when they were last open.
import { useEffect, useRef, useState, type RefObject } from 'react'
import { Link } from 'wouter'
import { printDate, type DocumentFormat } from '../../decks/index.ts'
import { dayOf, counted } from './words.ts'
import { CoverageStrip, type Place } from './coverage-strip.tsx'
import { paths, goTo } from './paths.ts'
import { Table } from './part.tsx'
import { now, useDecks, useDecksOf, useFound, type DocumentWithCounts, type Today } from '../storage/index.ts'
import css from './document-table.module.css'

/** What a document came as. */
const KINDS: Readonly<Record<DocumentFormat, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'web page',
  pdf: 'PDF',
  docx: 'Word',
  pptx: 'slides',
  epub: 'book',
  odt: 'OpenDocument',
}

export function DocumentTable({
  documents,
  due,
}: {
  readonly documents: readonly DocumentWithCounts[]
  /** How many cards of each are due today. */
  readonly due: Today['documents']
}) {
  const [at] = useState(() => now().at)
  return (
    <Table>
      <thead>
        <tr>
          <th>Title</th>
          <th className={css.strip}>Where the cards come from</th>
          <th className={`num ${css.number}`}>To decide</th>
          <th className={`num ${css.number}`}>Cards</th>
          <th className={`num ${css.number}`}>Due</th>
          <th className={`num ${css.wide}`}>Last read</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} due={due.get(document.id) ?? 0} at={at} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ document, due, at }: { readonly document: DocumentWithCounts; readonly due: number; readonly at: number }) {
  const row = useRef<HTMLTableRowElement>(null)
  const seen = useSeen(row)
  return (
    <tr
      ref={row}
      className={css.row}
      onClick={(event) => event.target instanceof HTMLElement && !event.target.closest('a') && goTo(paths.reader(document.id))}
    >
      <td className={css.what}>
        <Link href={paths.reader(document.id)} className={css.title}>
          {document.title}
        </Link>
        <span className={css.by}>
          {[
            document.author,
            document.published && printDate(document.published),
            KINDS[document.format],
            counted(document.words, 'word'),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        {seen && document.cards > 0 && <InDecks document={document} />}
      </td>
      <td className={css.strip}>{seen && <Strip document={document} />}</td>
      <td className="num">
        {document.open > 0 ? (
          <Link
            href={paths.keep(document.id)}
            className="link"
            aria-label={`Decide on ${counted(document.open, 'card')} of ${document.title}`}
          >
            {document.open}
          </Link>
        ) : (
          <span className="quiet">0</span>
        )}
      </td>
      <td className={document.cards === 0 ? 'num quiet' : 'num'}>{document.cards}</td>
      <td className={due === 0 ? 'num quiet' : 'num'}>{due}</td>
      <td className={`num second ${css.wide}`}>
        {document.openedAt === null ? <span className="quiet">not yet</span> : dayOf(document.openedAt, at)}
      </td>
    </tr>
  )
}

/** So many decks are named. */
const NAMED = 3

function InDecks({ document }: { readonly document: DocumentWithCounts }) {
  const decks = useDecks() ?? []
  const ids = useDecksOf(document.id) ?? []
  const paths = ids.flatMap((id) => decks.find((deck) => deck.id === id)?.path.replaceAll('::', ' / ') ?? [])
  if (paths.length === 0) return null
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : ''
  return (
    <span className={css.decks}>
      in {paths.slice(0, NAMED).join(', ')}
      {more}
    </span>
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

/** Whether an element has come into view yet: what a row shows is asked for only then. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen || !element.current) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), {
      rootMargin: '200px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [seen, element])
  return seen
}
