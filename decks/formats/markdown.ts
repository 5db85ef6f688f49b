// A deck as Markdown: to read, print, or keep beside one's notes.
import type { TableRow } from './write-table.ts'

/** Cards under their decks, each with its quote and where it is from. */
export function writeMarkdown(name: string, rows: readonly TableRow[]): string {
  const lines = [`# ${plain(name)}`, '']
  let deck: string | null = null
  for (const row of rows) {
    if (row.deck !== deck && row.deck !== name && row.deck !== '') lines.push(`## ${plain(row.deck.replaceAll('::', ' / '))}`, '')
    deck = row.deck
    lines.push(`**${plain(row.prompt)}**`, '', plain(row.answer), '')
    if (row.quote !== '') lines.push(...row.quote.split('\n').map((line) => `> ${plain(line)}`), '')
    if (row.source !== '') lines.push(`*${plain(row.source)}*`, '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** Words as they are: what Markdown would take for a mark is set apart. */
function plain(text: string): string {
  return text.replace(/([\\`*_[\]<>#|~])/g, '\\$1').replace(/\n/g, ' ')
}
