// A deck on paper: one page of HTML that needs nothing else, question and answer side by side, to be printed, cut or folded.
import { htmlOf } from '../notes/index.ts'
import type { TableRow } from './write-table.ts'

/** Serif on white, rows that no page turns through, the answers in one column so that a sheet laid over it hides them. */
const STYLE = `
:root { color: #1b1a17; background: #fff; font: 11pt/1.4 'Source Serif 4', 'Noto Serif', Georgia, serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 20pt; font-weight: 400; margin: 0 0 .2rem; }
.count { margin: 0 0 1.6rem; color: #5d5a52; font-size: 9.5pt; }
h2 { font-size: 13pt; font-weight: 500; margin: 1.8rem 0 .4rem; padding-top: .4rem; border-top: 2px solid #1b1a17; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
tr { break-inside: avoid; border-bottom: 1px solid #cfcabd; }
th { text-align: left; font: inherit; font-weight: 400; width: 55%; }
th, td { padding: .5rem 1rem .5rem 0; vertical-align: top; overflow-wrap: anywhere; }
td { padding-right: 0; }
small { display: block; margin-top: .25rem; color: #5d5a52; font-size: 8.5pt; }
@page { margin: 18mm 16mm; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
`

/** @param name of the deck, or of whatever was chosen */
export function writeSheet(name: string, rows: readonly TableRow[]): string {
  const decks = new Map<string, TableRow[]>()
  for (const row of rows) {
    const deck = decks.get(row.deck)
    if (deck) deck.push(row)
    else decks.set(row.deck, [row])
  }
  const parts = [...decks].map(([deck, own]) => {
    const heading = deck === name || deck === '' ? '' : `<h2>${htmlOf(deck.replaceAll('::', ' / '))}</h2>\n`
    return `${heading}<table>\n${own.map(rowOf).join('\n')}\n</table>`
  })
  const title = htmlOf(name.replaceAll('::', ' / '))
  const count = `${rows.length} ${rows.length === 1 ? 'card' : 'cards'}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p class="count">${count}</p>
${parts.join('\n')}
</body>
</html>
`
}

function rowOf({ prompt, answer, source }: TableRow): string {
  const cited = source === '' ? '' : `<small>${htmlOf(source)}</small>`
  return `<tr><th scope="row">${htmlOf(prompt)}</th><td>${htmlOf(answer)}${cited}</td></tr>`
}
