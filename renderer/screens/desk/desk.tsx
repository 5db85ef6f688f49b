// Where one arrives: what is due, in a sentence; then the decks and documents. With nothing here yet, what Dossier does and how to begin.
import { Link } from 'wouter'
import { capital, Cap, counted, Desktop, Do, goTo, inWords, Kind, Page, Part, paths, useKeys } from '../../parts/index.ts'
import { Arrivals } from '../../frame/arrivals.tsx'
import { pickDocuments } from '../../frame/adding.ts'
import {
  useDecks,
  useDocuments,
  useToday,
  type DeckWithCounts,
  type DocumentWithCounts,
  type Today,
} from '../../storage/index.ts'
import { DocumentTable } from '../../parts/document-table.tsx'
import { DeckList } from './deck-list.tsx'
import { FirstDesk } from './first-desk.tsx'
import { ExamsToday } from './exams-today.tsx'
import { Overdue } from './overdue.tsx'
import { freshOf, kindsOf } from './today.ts'
import css from './desk.module.css'

/** So many stand on the Desk; the rest are a click away. */
const MOST_DOCUMENTS = 10

export function Desk() {
  const decks = useDecks()
  const documents = useDocuments()
  if (!decks || !documents) return <Desktop title="Dossier">{null}</Desktop>
  const cards = decks.reduce((sum, deck) => sum + deck.own, 0)
  return (
    <Desktop title="Dossier">
      <Page>
        <Arrivals />
        {documents.length === 0 && cards === 0 ? <FirstDesk /> : <Standing decks={decks} documents={documents} cards={cards} />}
      </Page>
    </Desktop>
  )
}

interface Props {
  readonly decks: readonly DeckWithCounts[]
  readonly documents: readonly DocumentWithCounts[]
  readonly cards: number
}

function Standing({ decks, documents, cards }: Props) {
  const today = useToday()
  useKeys({ Enter: () => goTo(paths.study()) }, { active: (today?.due.length ?? 0) > 0 })
  if (!today) return null
  return (
    <div className={css.desk}>
      <Part name={dayName()} aside={today.tomorrow > 0 ? `${today.tomorrow.toLocaleString('en')} tomorrow` : undefined}>
        <Due today={today} cards={cards} documents={documents} />
      </Part>
      <Part
        name="Decks"
        aside={
          <Link className="link" href={paths.decks}>
            All decks
          </Link>
        }
      >
        <DeckList decks={decks} today={today.decks} />
      </Part>
      <div className={css.across}>
        <Part
          name="Documents"
          aside={
            <>
              <button type="button" className="link" onClick={() => void pickDocuments()} aria-keyshortcuts="Control+O">
                Add a document
              </button>{' '}
              <Cap>Ctrl+O</Cap>
            </>
          }
        >
          {documents.length > 0 ? (
            <DocumentTable documents={documents.slice(0, MOST_DOCUMENTS)} due={today.documents} />
          ) : (
            <p className="lead">Drop an article, a paper or your notes anywhere on this window.</p>
          )}
          {documents.length > MOST_DOCUMENTS && (
            <p className={css.more}>
              <Link className="link" href={paths.documents}>
                All {documents.length.toLocaleString('en')} documents
              </Link>
            </p>
          )}
        </Part>
        <nav className={css.foot} aria-label="More">
          <Link href={paths.bringIn}>Bring in a deck</Link>
          <Link href={paths.takeOut}>Take a deck out</Link>
          <Link href={paths.mend}>Cards to mend</Link>
          <Link href={paths.order()}>Order dates</Link>
          <Link href={paths.settings}>Settings and backups</Link>
          <Link href={`${paths.settings}/keys`}>Keys</Link>
        </nav>
      </div>
    </div>
  )
}

function Due({
  today,
  cards,
  documents,
}: {
  readonly today: Today
  readonly cards: number
  readonly documents: readonly DocumentWithCounts[]
}) {
  const due = today.due.length
  const fresh = freshOf(today, documents)
  const kinds = kindsOf(today)
  const waiting = documents.filter(({ open }) => open > 0)
  const [next] = waiting
  const open = waiting.reduce((sum, document) => sum + document.open, 0)
  const openWords = `${counted(open, 'found card')} ${open === 1 ? 'waits' : 'wait'} for your yes or no`
  return (
    <div className={css.due}>
      <h1 className="display">{sentence(today, cards)}</h1>
      {due === 0 && <p className="lead">{nextWords(cards, open)}</p>}
      {fresh.count > 0 && (
        <p className="lead">
          {newWords(due, fresh.count)}
          {fresh.from && (
            <>
              , from <i className="read">{fresh.from}</i>
            </>
          )}
          .
        </p>
      )}
      <Overdue />
      <ExamsToday />
      {due > 0 && (
        <ul className={css.kinds} aria-label="By kind">
          {(['fact', 'date', 'shift', 'own'] as const)
            .filter((kind) => kinds[kind] > 0)
            .map((kind) => (
              <li key={kind}>
                <Kind kind={kind} count={kinds[kind]} />
              </li>
            ))}
        </ul>
      )}
      <div className={css.do}>
        {due > 0 && (
          <Do first big cap="Enter" onClick={() => goTo(paths.study())}>
            Study
          </Do>
        )}
        {next && due > 0 && (
          <Do bare onClick={() => goTo(paths.keep(next.id))}>
            {openWords}
          </Do>
        )}
        {next && due === 0 && (
          <Do first big onClick={() => goTo(paths.keep(next.id))}>
            {openWords}
          </Do>
        )}
      </div>
    </div>
  )
}

function sentence({ due: { length: due }, minutes }: Today, cards: number): string {
  if (due === 0) return cards === 0 ? 'There are no cards to study yet.' : 'Nothing is due until tomorrow.'
  return `${capital(inWords(due))} ${due === 1 ? 'card is' : 'cards are'} due. About ${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`
}

/** What there is to do when nothing is due. */
function nextWords(cards: number, open: number): string {
  if (cards > 0) return 'You could read.'
  return open > 0
    ? 'Keep the cards you want, and they come up here.'
    : 'Give Dossier something to read, or write a card of your own.'
}

function newWords(due: number, fresh: number): string {
  if (fresh === due) return due === 1 ? 'It is new' : 'All of them are new'
  return `${capital(inWords(fresh))} of them ${fresh === 1 ? 'is' : 'are'} new`
}

function dayName(): string {
  return new Date().toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).replace(/(\d) /, '$1\u00a0')
}
