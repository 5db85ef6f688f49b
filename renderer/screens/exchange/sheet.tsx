// A deck on paper: question and answer side by side, to be printed or saved as PDF by the print dialog of whatever shows this.
import { useEffect, useState } from 'react'
import type { DeckId, TableRow } from '../../../decks/index.ts'
import { counted, Desktop, Do, Empty, goTo, Page, paths, sayFailure, useKeys, Working } from '../../parts/index.ts'
import { rowsOfDeck, useDecks } from '../../storage/index.ts'
import { Cancelled } from '../../workers/index.ts'
import css from './sheet.module.css'

export function Sheet({ deck }: { readonly deck: DeckId | null }) {
  const decks = useDecks()
  const rows = useRows(deck)
  const chosen = decks?.find(({ id }) => id === deck)
  useKeys({ '$mod+p': print })
  const title = chosen?.path.replaceAll('::', ' / ') ?? 'All decks'
  return (
    <Desktop title="Printed sheet">
      <Page narrow>
        {!rows && <Working words="Laying out the sheet" />}
        {rows?.length === 0 && (
          <Empty sentence="There is no card to print." action={<Do onClick={() => goTo(paths.takeOut)}>Choose a deck</Do>} />
        )}
        {rows && rows.length > 0 && (
          <>
            <div className={`row-of ${css.deeds}`}>
              <Do first cap="Ctrl+P" onClick={print}>
                Print
              </Do>
              <Do onClick={() => goTo(paths.takeOut)}>Choose another deck</Do>
            </div>
            <h1 className="title">{title}</h1>
            <p className={css.count}>{counted(rows.length, 'card')}</p>
            {groupsOf(rows).map(([path, own]) => (
              <section key={path} className={css.deck}>
                {path !== chosen?.path && <h2>{path.replaceAll('::', ' / ')}</h2>}
                <table className={css.sheet}>
                  <tbody>
                    {own.map(({ prompt, answer, source }, i) => (
                      <tr key={i}>
                        <th scope="row">{prompt}</th>
                        <td>
                          {answer}
                          {source !== '' && <small>{source}</small>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ))}
          </>
        )}
      </Page>
    </Desktop>
  )
}

function print(): void {
  window.print()
}

function useRows(deck: DeckId | null): readonly TableRow[] | null {
  const [read, setRead] = useState<{ readonly deck: DeckId | null; readonly rows: readonly TableRow[] } | null>(null)
  useEffect(() => {
    const job = rowsOfDeck(deck)
    job.result.then(
      ({ rows }) => setRead({ deck, rows }),
      (error: unknown) => {
        if (!(error instanceof Cancelled)) sayFailure(error)
      },
    )
    return () => job.cancel()
  }, [deck])
  return read?.deck === deck ? (read?.rows ?? null) : null
}

function groupsOf(rows: readonly TableRow[]): [string, TableRow[]][] {
  const groups = new Map<string, TableRow[]>()
  for (const row of rows) {
    const group = groups.get(row.deck)
    if (group) group.push(row)
    else groups.set(row.deck, [row])
  }
  return [...groups]
}
