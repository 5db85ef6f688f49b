// Take a deck out: which one, as what, with or without what one has learnt.
import { useState } from 'react'
import type { DeckId } from '../../../decks/index.ts'
import { Check, Choose, counted, Desktop, Do, Empty, ErrorBar, goTo, Page, paths, say } from '../../parts/index.ts'
import { shell } from '../../shell/index.ts'
import { exportAnki, exportDeck, exportText, useDecks } from '../../storage/index.ts'
import type { TextAs } from '../../workers/index.ts'
import css from './exchange.module.css'

type Format = 'dossier' | 'apkg' | TextAs | 'print'

interface Told {
  readonly name: string
  readonly says: string
  readonly ending: string
}

const FORMATS: Readonly<Record<Format, Told>> = {
  dossier: { name: 'Dossier deck', says: 'everything: quotes, dates, shifts; for another Dossier', ending: '.dossier' },
  apkg: { name: 'Anki package', says: 'for Anki, AnkiDroid and AnkiMobile', ending: '.apkg' },
  ankiText: {
    name: 'Anki text',
    says: 'notes with their types and tags as plain text, for Anki and for scripts',
    ending: '.txt',
  },
  csv: { name: 'CSV table', says: 'one card a row; for spreadsheets and other programs', ending: '.csv' },
  tsv: { name: 'TSV table', says: 'the same, parted by tabs', ending: '.tsv' },
  spacedRepetition: {
    name: 'Obsidian',
    says: 'Markdown for its Spaced Repetition: question::answer, ==deletions==',
    ending: '.md',
  },
  hashcards: { name: 'hashcards', says: 'Markdown with Q: and A:, or C: and [brackets]', ending: '.md' },
  markdown: { name: 'Markdown to read', says: 'each card with its quote', ending: '.md' },
  print: { name: 'Printed sheet', says: 'question and answer side by side; print it, or save it as PDF', ending: '' },
  sheet: { name: 'Sheet as a web page', says: 'the same as one HTML file', ending: '.html' },
}

const GROUPS: readonly (readonly [string, readonly Format[]])[] = [
  ['As a deck', ['dossier', 'apkg', 'ankiText']],
  ['As a table', ['csv', 'tsv']],
  ['As Markdown', ['spacedRepetition', 'hashcards', 'markdown']],
  ['On paper', ['print', 'sheet']],
]

export function TakeOut() {
  const decks = useDecks()
  const [deck, setDeck] = useState<DeckId | ''>('')
  const [format, setFormat] = useState<Format>('dossier')
  const [schedule, setSchedule] = useState(false)
  const [documents, setDocuments] = useState(false)
  const [media, setMedia] = useState(true)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  if (!decks) return <Desktop title="Take a deck out">{null}</Desktop>
  const total = decks.reduce((sum, one) => sum + one.own, 0)
  const chosen = decks.find(({ id }) => id === deck)
  const count = chosen ? chosen.total : total

  const take = async (): Promise<void> => {
    const id = deck === '' ? null : deck
    if (format === 'print') return goTo(paths.sheet(id))
    setBusy(true)
    setFailed(null)
    try {
      const bytes =
        format === 'apkg'
          ? await exportAnki({ deck: id, schedule, media })
          : format === 'dossier'
            ? await exportDeck({ deck: id, schedule, documents, media })
            : await exportText(id, format, chosen?.path ?? 'All decks')
      const name = `${fileName(chosen?.name ?? 'All decks')}${FORMATS[format].ending}`
      const saved = await shell.saveFile({ name, bytes })
      if (saved) {
        say(`${saved.name} holds ${counted(count, 'card')}.`)
        goTo(paths.desk)
      }
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Desktop title="Take a deck out">
      <Page narrow>
        {total === 0 ? (
          <Empty
            sentence="There is no card to take out yet."
            action={<Do onClick={() => goTo(paths.documents)}>To the documents</Do>}
          >
            Keep some found cards, or write your own.
          </Empty>
        ) : (
          <>
            <h1 className="title">Take a deck out.</h1>
            <div className={css.form}>
              <Choose name="Deck" value={deck} onChange={({ target }) => setDeck(target.value as DeckId | '')}>
                <option value="">All decks ({counted(total, 'card')})</option>
                {decks.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.path.replaceAll('::', ' / ')} ({counted(one.total, 'card')})
                  </option>
                ))}
              </Choose>
              {GROUPS.map(([legend, formats]) => (
                <fieldset key={legend} className={css.choices}>
                  <legend>{legend}</legend>
                  {formats.map((one) => (
                    <label key={one} className={css.choice}>
                      <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
                      <span>{FORMATS[one].name}</span>
                      <small>{FORMATS[one].says}</small>
                    </label>
                  ))}
                </fieldset>
              ))}
              {(format === 'dossier' || format === 'apkg') && (
                <fieldset className={css.choices}>
                  <legend>With</legend>
                  <Check checked={media} onChange={({ target }) => setMedia(target.checked)}>
                    pictures and sounds
                  </Check>
                  <Check checked={schedule} onChange={({ target }) => setSchedule(target.checked)}>
                    {format === 'apkg'
                      ? 'my schedule and reviews; without, every card is new'
                      : 'my schedule and reviews, for another computer of mine'}
                  </Check>
                  {format === 'dossier' && (
                    <Check checked={documents} onChange={({ target }) => setDocuments(target.checked)}>
                      the documents’ whole text (think of whose text it is)
                    </Check>
                  )}
                </fieldset>
              )}
              {failed && <ErrorBar>{failed}</ErrorBar>}
              <div className="row-of">
                <Do first big disabled={busy || count === 0} onClick={() => void take()}>
                  {busy ? 'Writing the file' : format === 'print' ? 'Open the sheet' : `Save ${counted(count, 'card')}`}
                </Do>
              </div>
            </div>
          </>
        )}
      </Page>
    </Desktop>
  )
}

/** What every system takes as a file's name. */
function fileName(deck: string): string {
  return (
    deck
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'Deck'
  )
}
