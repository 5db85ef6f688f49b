// A deck for somebody to read on a terminal.
import type { GeneratedDeck } from '../../decks/index.ts'

/** The documents, then each card under its kind with the quote it rests on. */
export function summary(deck: GeneratedDeck): string {
  const lines: string[] = [deck.name, '']
  for (const document of deck.documents) {
    const notes = deck.notes.filter((note) => note.source.some((source) => source.document === document.id))
    const count = (kind: string): number => notes.filter((note) => note.kind === kind).length
    lines.push(
      `${document.title}${document.author ? `, ${document.author}` : ''}, ${document.published ?? 'date unknown'}`,
      `  ${count('fact')} facts, ${count('date')} dates, ${count('shift')} shifts; ${deck.leftOut.filter((item) => item.document === document.id).length} left out`,
      '',
    )
    for (const note of notes)
      for (const card of note.cards) lines.push(`  ${note.kind.padEnd(5)}  ${card.prompt}`, `         ${card.answer}`, '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}
