// Bring in a deck: what is in the file is shown before anything is taken, then all of it comes or nothing, and Undo takes it back as one.
import { useEffect, useState } from 'react'
import { Trouble, type TableRow } from '../../../decks/index.ts'
import { stage, useStaged } from '../../frame/staged.ts'
import { counted, Desktop, Do, ErrorBar, goTo, Page, Part, paths, say, sayFailure, Working } from '../../parts/index.ts'
import { shell, type NamedBytes } from '../../shell/index.ts'
import { importDeck, lookInto } from '../../storage/index.ts'
import { Cancelled, type Seen } from '../../workers/index.ts'
import { TableForm } from './table-form.tsx'
import css from './exchange.module.css'

export function BringIn() {
  const file = useStaged((state) => state.file)
  const { seen, wrong } = useLook(file)
  const pick = async (): Promise<void> => {
    try {
      const [first] = await shell.openFiles({ purpose: 'deck' })
      if (first) stage(first)
    } catch (error) {
      sayFailure(error)
    }
  }
  return (
    <Desktop title="Bring in a deck">
      <Page narrow>
        <h1 className="title">Bring in a deck.</h1>
        <p className="lead" style={{ margin: '12px 0 24px' }}>
          A Dossier deck, an Anki package or collection (.apkg, .colpkg), text from Anki or Quizlet, a table with a card in each
          row (CSV, TSV), Markdown of Obsidian or hashcards, CrowdAnki, Mnemosyne or SuperMemo. You see what is in it before
          anything is taken in.
        </p>
        <div className="row-of">
          <Do first={!file} onClick={() => void pick()}>
            {file ? 'Choose another file' : 'Choose a file'}
          </Do>
          {!file && <span className="second">or drop one anywhere on this window</span>}
        </div>
        <div className={css.chosen}>
          {file && !seen && !wrong && <Working words={`Looking into ${file.name}`} />}
          {file && wrong && <ErrorBar onClose={() => stage(null)}>{wrong}</ErrorBar>}
          {file && seen?.kind === 'deck' && <DeckSummary file={file} deck={seen} />}
          {file && seen?.kind === 'table' && <TableForm key={file.name} file={file} seen={seen} />}
        </div>
      </Page>
    </Desktop>
  )
}

interface Looked {
  readonly seen: Seen | null
  /** What is wrong with the file, in a sentence. */
  readonly wrong: string | null
}

const NOTHING: Looked = { seen: null, wrong: null }

/** What is in a file, as a worker saw it. */
function useLook(file: NamedBytes | null): Looked {
  const [looked, setLooked] = useState<Looked & { readonly file: NamedBytes | null }>({ ...NOTHING, file: null })
  useEffect(() => {
    if (!file) return
    const job = lookInto(file)
    job.result.then(
      (seen) => setLooked({ file, seen, wrong: null }),
      (error: unknown) => {
        if (error instanceof Cancelled) return
        if (!(error instanceof Trouble)) console.error(error)
        setLooked({ file, seen: null, wrong: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => job.cancel()
  }, [file])
  return looked.file === file ? looked : NOTHING
}

function DeckSummary({ file, deck }: { readonly file: NamedBytes; readonly deck: Extract<Seen, { kind: 'deck' }> }) {
  return (
    <Part name={file.name} aside={PROGRAMS[deck.format] ?? 'Anki package'}>
      <div className={css.form}>
        <FirstCards rows={deck.first} />
        <div className={css.facts}>
          <p>
            <strong>{counted(deck.cards, 'card')}</strong> from {counted(deck.notes, 'note')}, in{' '}
            {deck.decks.length === 1 ? `the deck ${deck.decks[0] ?? ''}` : counted(deck.decks.length, 'deck')}.
          </p>
          <p>{comparison(deck.outlook, deck.notes)}</p>
          <p>
            {deck.reviews > 0
              ? `${counted(deck.reviews, 'review')} ${deck.reviews === 1 ? 'comes' : 'come'} with them, and what was learnt.`
              : 'It carries no reviews: every card begins anew, or keeps what you have.'}
          </p>
          {deck.media > 0 && <p>{counted(deck.media, 'picture or sound', 'pictures and sounds')}.</p>}
          {deck.documents > 0 && (
            <p>
              {counted(deck.documents, 'document')} with {deck.documents === 1 ? 'its' : 'their'} text.
            </p>
          )}
          <p>Nothing newer of yours is overwritten, and Undo takes all of it back.</p>
        </div>
        <Repairs lines={deck.repairs} />
        <Taking name={file.name} bytes={() => Promise.resolve(file.bytes)} count={deck.cards} />
      </div>
    </Part>
  )
}

/** Whose deck it is. */
const PROGRAMS: Readonly<Record<string, string>> = {
  dossier: 'Dossier deck',
  'anki-text': 'text from Anki',
  'spaced-repetition': 'Markdown of Obsidian',
  hashcards: 'Markdown of hashcards',
  crowdanki: 'CrowdAnki',
  mnemosyne: 'Mnemosyne',
  supermemo: 'SuperMemo',
}

/** What its first cards read. */
function FirstCards({ rows }: { readonly rows: readonly TableRow[] }) {
  if (rows.length === 0) return null
  return (
    <table className={css.preview} aria-label="The first cards">
      <thead>
        <tr>
          <th>Front</th>
          <th>Back</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ prompt, answer }, i) => (
          <tr key={i}>
            <td>
              <span>{prompt}</span>
            </td>
            <td>
              <span>{answer}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function comparison({ added, changed }: { readonly added: number; readonly changed: number }, notes: number): string {
  const same = notes - added - changed
  if (added === notes) return 'All of them are new here.'
  const parts = [
    added > 0 && `${counted(added, 'note')} ${added === 1 ? 'is' : 'are'} new`,
    changed > 0 && `${changed} ${changed === 1 ? 'has' : 'have'} newer words than yours`,
    same > 0 && `${same} you have already`,
  ].filter((part) => part !== false)
  return `${parts.join(', ')}.`
}

/** What was mended or left out while reading, if anything. */
export function Repairs({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className={css.repairs} aria-label="What was mended or left out" tabIndex={0}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** The one button, then the line that shows how far it is. */
export function Taking({
  name,
  bytes,
  count,
}: {
  readonly name: string
  /** Of the deck file; asked for when it is wanted. */
  readonly bytes: () => Promise<Uint8Array>
  readonly count: number
}) {
  const [running, setRunning] = useState<{ readonly share: number; readonly stop: () => void } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const take = async (): Promise<void> => {
    setFailed(null)
    try {
      const job = importDeck({ name, bytes: await bytes() }, ({ done, total }) =>
        setRunning((state) => state && { ...state, share: total > 0 ? done / total : 0 }),
      )
      setRunning({ share: 0, stop: () => job.cancel() })
      const told = await job.result
      stage(null)
      say(
        `${name} is in: ${counted(told.cards, 'new card')}${told.reviews > 0 ? `, ${counted(told.reviews, 'review')}` : ''}.`,
        true,
      )
      goTo(paths.desk)
    } catch (error) {
      if (error instanceof Cancelled) say('Stopped. Nothing was brought in.')
      else setFailed(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(null)
    }
  }
  if (running) return <Working words={`Bringing in ${name}.`} share={running.share} onStop={running.stop} />
  return (
    <>
      {failed && <ErrorBar>{failed}</ErrorBar>}
      <div className="row-of">
        <Do first big disabled={count === 0} onClick={() => void take()}>
          Bring in {counted(count, 'card')}
        </Do>
        <Do big onClick={() => stage(null)}>
          Leave it
        </Do>
      </div>
    </>
  )
}
