// What can be done to the card on the table besides grading it. Each is on disk before the table shows it, and Undo takes it back.
import {
  cardIn,
  currentCard,
  isFound,
  studyDay,
  takeOut,
  type Card,
  type CardId,
  type Note,
  type Report,
  type Session,
} from '../../../decks/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import {
  buryCards,
  cardsOfNote,
  deleteNotes,
  flagCards,
  loadLines,
  nextDeeds,
  now,
  reportCard,
  resetCards,
  suspendCards,
} from '../../storage/index.ts'
import { allWritten } from './behind.ts'
import { alone, change, noteEdited, openSitting, refresh } from './sitting.ts'

export async function suspend(): Promise<void> {
  await putAside(({ card }) => suspendCards([card.id]), 'Suspended. It comes back when you say so, in Cards.')
}

export async function suspendNote(): Promise<void> {
  await putAside(async ({ siblings }) => suspendCards(await siblings()), 'All cards of this note are suspended.')
}

export async function bury(): Promise<void> {
  await putAside(({ card }) => buryCards([card.id]), 'Put aside until tomorrow.')
}

export async function buryNote(): Promise<void> {
  await putAside(async ({ siblings }) => buryCards(await siblings()), 'All cards of this note are put aside until tomorrow.')
}

/** Makes the card new again, at the end of the line. */
export async function reset(): Promise<void> {
  await putAside(({ card }) => resetCards([card.id]), 'It is a new card again, at the end of the line. Its history is kept.')
}

export async function remove(): Promise<void> {
  await putAside(({ note }) => deleteNotes([note.id]), 'The note is deleted, with all its cards.')
}

/** Throws Trouble when it could not be kept. */
export async function report(reason: Pick<Report, 'gate' | 'words'>): Promise<void> {
  await putAside(({ card }) => reportCard(card.id, reason), 'Reported and suspended. You find it under “Cards to mend”.')
}

/** What a dialog did to the card on the table: it may have another day now. */
export async function wasMoved(told: string): Promise<void> {
  const sitting = openSitting()
  const card = sitting && currentCard(sitting.session)
  if (!card) return
  const deed = (await nextDeeds()).undo ?? ''
  const [line] = await loadLines([card.id])
  const { at, utcOffset } = now()
  if (line?.card.queue === 'review' && line.card.due <= studyDay(at, utcOffset)) return refresh()
  change(({ session }) => ({ session: takeOut(session, [card.id], deed, now()), typed: null, notice: told }))
}

/** Sets a flag, or takes it off where the card bears it. */
export async function flag(number: Card['flag']): Promise<void> {
  const table = onTable()
  if (!table) return
  await alone(async () => {
    await allWritten()
    await flagCards([table.card.id], table.card.flag === number ? 0 : number)
    await noteEdited(table.note.id, (await nextDeeds()).undo ?? '')
  })
}

/** Opens the editor over the card on the table, and takes over what it made of the note. */
export async function edit(): Promise<void> {
  const table = onTable()
  if (!table) return
  const { card, note } = table
  await alone(async () => {
    await allWritten()
    const saved = await openEditor({ kind: 'edit', note: note.id, ord: isFound(note.noteType) ? card.ord : null })
    if (saved.length > 0) await noteEdited(note.id, 'Edit note')
  })
}

/** What a dialog made of the note on the table. */
export async function wasTagged(): Promise<void> {
  const table = onTable()
  if (table) await noteEdited(table.note.id, (await nextDeeds()).undo ?? '')
}

interface Table {
  readonly card: Card
  readonly note: Note
  readonly session: Session
  /** All cards of the note. */
  readonly siblings: () => Promise<CardId[]>
}

function onTable(): Table | null {
  const sitting = openSitting()
  const card = sitting && currentCard(sitting.session)
  const note = card && sitting.material.notes.get(card.note)
  if (!note || sitting.stopped) return null
  const siblings = (): Promise<CardId[]> => cardsOfNote(note.id)
  return { card, note, session: sitting.session, siblings }
}

/** Does something after which the card, and what else it touched, is not to be shown any more today. */
async function putAside(keep: (table: Table) => Promise<unknown>, told: string): Promise<void> {
  const table = onTable()
  if (!table) return
  const { card, session } = table
  await alone(async () => {
    await allWritten()
    await keep(table)
    const deed = (await nextDeeds()).undo ?? ''
    const waiting = [...session.upcoming, ...session.learning]
    const siblings = waiting.filter((id) => cardIn(session, id)?.note === card.note)
    const shown = new Set((await loadLines(siblings)).filter((line) => isWaiting(line.card)).map((line) => line.card.id))
    const gone = siblings.filter((id) => id === card.id || !shown.has(id))
    change((sitting) => ({ session: takeOut(sitting.session, gone, deed, now()), typed: null, notice: told }))
  })
}

function isWaiting({ queue, buriedUntil }: Card): boolean {
  const { at, utcOffset } = now()
  return queue !== 'suspended' && buriedUntil <= studyDay(at, utcOffset)
}
