// A card that is wrong: put away until it is mended, with the reason and the gate that should have stopped it.
import { queueOf, Trouble, type CardId, type Report } from '../../decks/index.ts'
import { write } from './write.ts'

/** What a reported note is tagged with, so that it can be found. */
const REPORTED = 'reported'

/** Suspends a card and keeps why on its note. Throws Trouble('refused') when the card is gone. */
export async function reportCard(id: CardId, reason: Pick<Report, 'gate' | 'words'>): Promise<void> {
  await write('Report card', ['cards', 'notes'], async (tx) => {
    const card = await tx.database.cards.get(id)
    const note = card && (await tx.database.notes.get(card.note))
    if (!card || !note) throw new Trouble('refused', 'This card is no longer there.')
    const others = (note.reports ?? []).filter(({ ord }) => ord !== card.ord)
    const reports = [...others, { ord: card.ord, gate: reason.gate, words: reason.words.trim(), at: tx.at }]
    await tx.put('cards', { ...card, queue: 'suspended', changedAt: tx.at })
    await tx.put('notes', { ...note, reports, tags: withTag(note.tags, REPORTED), changedAt: tx.at })
  })
}

/** Brings a card back that was put away, mended or not so bad after all: no report of it is left, and it is no leech until it lapses again. */
export async function clearCard(id: CardId, queue: 'back' | 'suspended'): Promise<void> {
  await write('Clear card', ['cards', 'notes'], async (tx) => {
    const card = await tx.database.cards.get(id)
    const note = card && (await tx.database.notes.get(card.note))
    if (!card || !note) throw new Trouble('refused', 'This card is no longer there.')
    const { reports = [], ...rest } = note
    const left = reports.filter(({ ord }) => ord !== card.ord)
    const gone = left.length > 0 ? ['leech'] : ['leech', REPORTED]
    await tx.put('notes', {
      ...rest,
      ...(left.length > 0 ? { reports: left } : {}),
      tags: note.tags.filter((tag) => !gone.includes(tag)),
      changedAt: tx.at,
    })
    await tx.put('cards', { ...card, queue: queue === 'back' ? queueOf(card.phase) : 'suspended', changedAt: tx.at })
  })
}

function withTag(tags: readonly string[], tag: string): string[] {
  return tags.includes(tag) ? [...tags] : [...tags, tag].sort()
}
