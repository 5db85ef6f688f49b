// Stands in for `revise` of decks/cards until it is there: matches by key alone.
import type { Finding, Note, Reading, Source } from '../../decks/index.ts'

export function revise(kept: readonly { note: Note; source: Source }[], reading: Reading, _text: string) {
  const same: { note: Note; finding: Finding }[] = []
  const added: Finding[] = []
  const left = [...kept]
  for (const finding of reading.findings) {
    const i = left.findIndex(({ note }) => note.matchKey === finding.matchKey)
    const found = i < 0 ? null : left.splice(i, 1)[0]
    if (found) same.push({ note: found.note, finding })
    else added.push(finding)
  }
  return { same, changed: [] as { note: Note; finding: Finding }[], added, gone: left.map(({ note }) => note) }
}
