// The sitting that is going on. It lives outside the screen, so that reading in the document and coming back finds the same card; it is never
// the only place where anything is: the queue follows from what is kept, and every grade is written behind the card that follows it.
import { create } from 'zustand'
import {
  answerCard,
  choicesOf,
  currentCard,
  isFound,
  openSession,
  revealAnswer,
  replaceCards,
  studyDay,
  takeOut,
  Trouble,
  undoStep,
  wake,
  type CardId,
  type DeckId,
  type Grade,
  type NoteId,
  type Preset,
  type Session,
} from '../../../decks/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import {
  buryCards,
  loadLines,
  loadStudy,
  nextDeeds,
  now,
  suspendCards,
  onChange,
  undo,
  type CardLine,
  type StudyMaterial,
} from '../../storage/index.ts'
import { allWritten, hasUnsaved, isWriting, tellFailures, writeAll, writeBehind } from './behind.ts'

/** With a card's id and count of reviews it decides the play in intervals, so that what a button says is what it does. */
export const SEED = 'dossier'

export interface Sitting {
  readonly deck: DeckId | null
  readonly material: StudyMaterial
  readonly session: Session
  /** What was typed for the card on the table before it was turned over; null when nothing was. */
  readonly typed: string | null
  /** What each grade would do, as it was when the card was turned over. */
  readonly offered: Readonly<Record<Grade, string>> | null
  /** Something worth one sentence: a card that is gone, an undo that cannot be. */
  readonly notice: string | null
  /** Why the last grade could not be written; it is kept, and nothing goes on until it is. */
  readonly stopped: string | null
}

export type Study =
  | { readonly phase: 'closed' }
  | { readonly phase: 'opening'; readonly deck: DeckId | null }
  | { readonly phase: 'failed'; readonly deck: DeckId | null; readonly message: string }
  | ({ readonly phase: 'open' } & Sitting)

tellFailures({
  onStopped: (error) => change(() => ({ stopped: sentence(error) })),
  onRefused: (error) => change(() => ({ notice: error.message })),
})

export const useStudy = create<Study>(() => ({ phase: 'closed' }))

/** One thing at a time: an undo waits for its grade, a suspend for both. */
let busy = false

/** Opens a sitting over a deck with all beneath it (null: everything), or goes on with the one that is open over it. */
export async function sitDown(deck: DeckId | null): Promise<void> {
  const study = useStudy.getState()
  if (study.phase === 'open' && study.deck === deck && study.session.day === today()) return refresh()
  useStudy.setState({ phase: 'opening', deck }, true)
  await open(deck)
}

/** Begins again from what is kept. */
export async function open(deck: DeckId | null): Promise<void> {
  try {
    await allWritten()
    const material = await loadStudy(deck, now())
    const session = openSession(material, now())
    useStudy.setState({ phase: 'open', deck, material, session, typed: null, offered: null, notice: null, stopped: null }, true)
  } catch (error) {
    useStudy.setState({ phase: 'failed', deck, message: sentence(error) }, true)
  }
}

/** Watches for what is done elsewhere while one sits at the table: an undo from the menu, another window. Returns how to stop. */
export function watchElsewhere(): () => void {
  return onChange(() => {
    if (!busy && !isWriting()) void refresh()
  })
}

export function turnOver(typed: string | null): void {
  change(({ session }) => ({ session: revealAnswer(session), typed, offered: offer(session) }))
}

/** Grades the card on the table: the next one is there at once, the grade is written behind it, and must be on disk before the next counts. */
export function give(grade: Grade): void {
  if (!hasUnsaved()) return take(grade)
  const sitting = openSitting()
  if (!sitting || sitting.stopped) return
  const { answers } = sitting.session
  void writeAll().then(() => {
    if (!hasUnsaved() && openSitting()?.session.answers === answers) take(grade)
  })
}

function take(grade: Grade): void {
  const sitting = openSitting()
  if (!sitting || busy || sitting.stopped || !sitting.session.revealed || !sitting.session.current) return
  const { session, card, review, buried, leech } = answerCard(sitting.session, grade, now(), SEED)
  change(() => ({ session, typed: null, offered: null, notice: leech ? leechNotice(card.lapses, leech) : null }))
  writeBehind({ card, review, buried, leech })
  if (!session.current) void lookForMore()
}

/** Tries again to write what could not be written. */
export async function tryAgain(): Promise<void> {
  change(() => ({ stopped: null }))
  await writeAll()
}

/** Takes back the last thing done in this sitting. */
export async function takeBack(): Promise<void> {
  const sitting = openSitting()
  const last = sitting?.session.last
  if (!sitting || !last || sitting.stopped) return
  await alone(async () => {
    await allWritten()
    const { undo: next } = await nextDeeds()
    if (next !== last.step.deed) {
      const what = next ? `“${next}” was done since.` : 'It is too long ago.'
      return change(() => ({ notice: `This cannot be taken back from here. ${what}` }))
    }
    await undo()
    const back = undoStep(sitting.session, now())
    if (back)
      change(() => ({
        session: back.session,
        typed: null,
        offered: back.session.revealed ? offer(back.session) : null,
        notice: null,
      }))
    if (last.step.stays) await refresh()
  })
}

/** Suspends the card on the table. */
export async function suspend(): Promise<void> {
  await putAside('Suspend card', suspendCards, 'Suspended. It comes back when you say so, in Cards.')
}

/** Puts the card on the table aside until tomorrow. */
export async function bury(): Promise<void> {
  await putAside('Bury card', buryCards, 'Put aside until tomorrow.')
}

/** Opens the editor over the card on the table, and takes over what it made of the note. */
export async function edit(): Promise<void> {
  const sitting = openSitting()
  const card = sitting && currentCard(sitting.session)
  const note = card && sitting.material.notes.get(card.note)
  if (!note || sitting.stopped) return
  await alone(async () => {
    await allWritten()
    const saved = await openEditor({ kind: 'edit', note: note.id, ord: isFound(note.noteType) ? card.ord : null })
    if (saved.length > 0) await noteEdited(note.id)
  })
}

/** Takes over an edited note: its words, and cards that are no more. */
async function noteEdited(note: NoteId): Promise<void> {
  const sitting = openSitting()
  if (!sitting) return
  const ids = waiting(sitting.session).filter((id) => sitting.session.cards.get(id)?.note === note)
  const lines = await loadLines(ids)
  const there = lines.map((line) => line.card)
  const gone = ids.filter((id) => !there.some((card) => card.id === id))
  change(({ session, material }) => ({
    session: replaceCards(session, there, gone, 'Edit note', now()),
    material: withLines(material, lines),
  }))
}

/** Looks again at what is kept: after reading in a document, and after changes made elsewhere. */
export async function refresh(): Promise<void> {
  const sitting = openSitting()
  if (!sitting) return
  await allWritten()
  const ids = waiting(sitting.session)
  const lines = await loadLines(ids)
  const { last } = sitting.session
  const { undo: next } = await nextDeeds()
  const same = (line: CardLine): boolean => {
    const known = sitting.session.cards.get(line.card.id)
    return known?.due === line.card.due && known.queue === line.card.queue && known.buriedUntil === line.card.buriedUntil
  }
  // Something else was done, or a grade was taken back elsewhere: what is kept has the word.
  const elsewhere = last !== null && next !== last.step.deed
  if (elsewhere || lines.length !== ids.length || !lines.every(same)) return open(sitting.deck)
  change(({ material }) => ({ material: withLines(material, lines) }))
  await lookForMore()
}

/** Puts the next card on an empty table when its time has come; on another study day everything begins again. */
export function lookAtClock(): void {
  const sitting = openSitting()
  if (!sitting) return
  if (sitting.session.day !== today()) void open(sitting.deck)
  else if (!sitting.session.current) change(({ session }) => ({ session: wake(session, now()) }))
}

export function dismissNotice(): void {
  change(() => ({ notice: null }))
}

async function putAside(deed: string, keep: (ids: readonly CardId[]) => Promise<void>, told: string): Promise<void> {
  const sitting = openSitting()
  const card = sitting && currentCard(sitting.session)
  if (!sitting || !card || sitting.stopped) return
  await alone(async () => {
    await allWritten()
    await keep([card.id])
    change(({ session }) => ({ session: takeOut(session, [card.id], deed, now()), typed: null, notice: told }))
  })
}

/** Does one thing that must not meet another; what fails is said, and nothing is changed. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (busy) return
  busy = true
  try {
    await work()
  } catch (error) {
    change(() => ({ notice: sentence(error) }))
  } finally {
    busy = false
  }
}

/** On an empty table, looks whether there is more: only so many cards are loaded at once, and others may have come. */
async function lookForMore(): Promise<void> {
  const sitting = openSitting()
  if (!sitting || sitting.session.current) return
  await allWritten()
  const material = await loadStudy(sitting.deck, now())
  const session = openSession(material, now())
  if (session.current) change((standing) => (standing.session.current ? {} : { material, session, typed: null, offered: null }))
}

function waiting(session: Session): CardId[] {
  return [...session.upcoming, ...session.learning]
}

function withLines(material: StudyMaterial, lines: readonly CardLine[]): StudyMaterial {
  const notes = new Map(material.notes)
  const noteTypes = new Map(material.noteTypes)
  const sources = new Map(material.sources)
  for (const { note, noteType, source } of lines) {
    notes.set(note.id, note)
    noteTypes.set(noteType.id, noteType)
    if (source) sources.set(note.id, [source])
  }
  return { ...material, notes, noteTypes, sources }
}

function offer(session: Session): Sitting['offered'] {
  return choicesOf(session, now(), SEED)
}

function leechNotice(lapses: number, done: Preset['leechAction']): string {
  const what = done === 'suspend' ? 'suspended and tagged' : 'tagged'
  return `Forgotten ${lapses} times: this card is ${what} “leech”. Perhaps it should be worded another way.`
}

function openSitting(): Sitting | null {
  const study = useStudy.getState()
  return study.phase === 'open' ? study : null
}

function change(to: (sitting: Sitting) => Partial<Sitting>): void {
  useStudy.setState((study) => (study.phase === 'open' ? { ...study, ...to(study) } : study), true)
}

function today(): number {
  const { at, utcOffset } = now()
  return studyDay(at, utcOffset)
}

function sentence(error: unknown): string {
  return error instanceof Trouble
    ? error.message
    : `Something went wrong here: ${error instanceof Error ? error.message : 'unknown'}.`
}
