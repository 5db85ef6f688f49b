// Where one arrives: what is due, in a sentence; then the decks and documents. With nothing here yet, what Dossier does and how to begin.
import { Link } from 'wouter'
import { capital, counted, Desktop, Do, goTo, inWords, Page, Part, paths, useKeys } from '../../parts/index.ts'
import { Arrivals } from '../../frame/arrivals.tsx'
import { pickDocuments } from '../../frame/adding.ts'
import { useDecks, useDocuments, type DeckWithCounts, type DocumentWithCounts } from '../../storage/index.ts'
import { DocumentTable } from '../../parts/document-table.tsx'
import { FirstDesk } from './first-desk.tsx'
import css from './desk.module.css'

export function Desk() {
  const decks = useDecks()
  const documents = useDocuments()
  if (!decks || !documents) return <Desktop title="Dossier">{null}</Desktop>
  const cards = decks.reduce((sum, deck) => sum + deck.own, 0)
  return (
    <Desktop title="Dossier">
      <Page>
        <Arrivals />
        {documents.length === 0 && cards === 0 ? <FirstDesk /> : <Today decks={decks} documents={documents} />}
      </Page>
    </Desktop>
  )
}

function Today({
  decks,
  documents,
}: {
  readonly decks: readonly DeckWithCounts[]
  readonly documents: readonly DocumentWithCounts[]
}) {
  const tops = decks.filter((deck) => deck.depth === 0)
  const fresh = sum(tops, (deck) => deck.today.new)
  const known = sum(tops, (deck) => deck.today.learning + deck.today.review)
  const waiting = documents.filter((document) => document.open > 0)
  const open = sum(waiting, (document) => document.open)
  const due = fresh + known
  useKeys({ Enter: () => due > 0 && goTo(paths.study()) })
  return (
    <>
      <div className={css.top}>
        <Part name={today()}>
          <h1 className={`display ${css.say}`}>{sentence(due, fresh, known)}</h1>
          {due > 0 && fresh > 0 && (
            <p className="lead">
              {known === 0 ? 'All of them are new.' : `${capital(inWords(fresh))} of them ${fresh === 1 ? 'is' : 'are'} new.`}
            </p>
          )}
          {due === 0 && (
            <p className="lead">{cardsAtAll(decks) ? 'You could read.' : 'Keep the cards you want, and they come up here.'}</p>
          )}
          <div className={css.do}>
            {due > 0 && (
              <Do first big cap="Enter" onClick={() => goTo(paths.study())}>
                Study
              </Do>
            )}
            {waiting[0] && (
              <Do bare={due > 0} first={due === 0} big={due === 0} onClick={() => waiting[0] && goTo(paths.keep(waiting[0].id))}>
                {counted(open, 'found card')} {open === 1 ? 'waits' : 'wait'} for your yes or no
              </Do>
            )}
          </div>
        </Part>
        <Part name="Decks" aside={<Link href={paths.decks}>All decks</Link>}>
          <div className={css.decks}>
            {decks
              .filter((deck) => deck.depth < 2)
              .slice(0, 8)
              .map((deck) => (
                <Link
                  key={deck.id}
                  href={paths.study(deck.id)}
                  className={css.deck}
                  aria-label={`Study ${deck.path.replaceAll('::', ', ')}: ${deck.today.new + deck.today.learning + deck.today.review} due`}
                >
                  <span className={css.name} style={{ paddingLeft: deck.depth * 18 }}>
                    {deck.name}
                  </span>
                  <span className={css.counts}>{countsOf(deck)}</span>
                </Link>
              ))}
          </div>
        </Part>
      </div>
      <Part
        name="Documents"
        aside={
          <Do bare cap="Ctrl+O" onClick={() => void pickDocuments()}>
            Add a document
          </Do>
        }
      >
        {documents.length > 0 ? (
          <DocumentTable documents={documents.slice(0, 12)} />
        ) : (
          <p className="lead">Drop an article, a paper or your notes anywhere on this window.</p>
        )}
      </Part>
    </>
  )
}

function countsOf(deck: DeckWithCounts) {
  const due = deck.today.learning + deck.today.review
  if (deck.total === 0) return 'empty'
  if (due + deck.today.new === 0) return 'nothing due'
  return (
    <>
      <strong>{due}</strong> due, {deck.today.new} new
    </>
  )
}

/** Seconds a card takes, until there is a history to tell. */
const NEW_SECONDS = 25
const KNOWN_SECONDS = 12

function sentence(due: number, fresh: number, known: number): string {
  if (due === 0) return 'Nothing is due today.'
  const minutes = Math.max(1, Math.round((fresh * NEW_SECONDS + known * KNOWN_SECONDS) / 60))
  return `${capital(inWords(due))} ${due === 1 ? 'card is' : 'cards are'} due. About ${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`
}

function cardsAtAll(decks: readonly DeckWithCounts[]): boolean {
  return decks.some((deck) => deck.own > 0)
}

function today(): string {
  return new Date().toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).replace(/(\d) /, '$1\u00a0')
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((all, one) => all + of(one), 0)
}
