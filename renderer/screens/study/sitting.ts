// The sitting that is going on. It lives outside the screen, so that reading in the document and coming back finds the same card; it is never
// the only place where anything is: the queue follows from what is kept, and every grade is written behind the card that follows it.
import { create } from 'zustand'
import {
  answerCard,
  cardIn,
  choicesOf,
  passOn,
  replaceCards,
  revealAnswer,
  studyDay,
  Trouble,
  undoStep,
  wake,
  type CardId,
  type Grade,
  type NoteId,
  type Preset,
  type Session,
} from '../../../decks/index.ts'
import { loadLines, nextDeeds, now, onChange, undo, type CardLine, type StudyMaterial } from '../../storage/index.ts'
import { allWritten, hasUnsaved, isWriting, tellFailures, writeAll, writeBehind } from './behind.ts'
import { isSame, laidOut, type Scope } from './scope.ts'

/** With a card's id and count of reviews it decides the play in intervals, so that what a button says is what it does. */
export const SEED = 'dossier'

export interface Sitting {
  readonly scope: Scope
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
  | { readonly phase: 'opening'; readonly scope: Scope }
  | { readonly phase: 'failed'; readonly scope: Scope; readonly message: string }
  | ({ readonly phase: 'open' } & Sitting)

tellFailures({
  onStopped: (error) => change(() => ({ stopped: sentence(error) })),
  onRefused: (error) => change(() => ({ notice: error.message })),
})

export const useStudy = create<Study>(() => ({ phase: 'closed' }))

/** One thing at a time: an undo waits for its grade, a suspend for both. */
let busy = false
/** Ends when the deed that is on its way has ended; never fails. */
let underWay: Promise<void> = Promise.resolve()

/** Opens a sitting, or goes on with the one that is open over the same cards. */
export async function sitDown(scope: Scope): Promise<void> {
  const study = useStudy.getState()
  if (study.phase === 'open' && isSame(study.scope, scope) && study.session.day === today()) return refresh()
  useStudy.setState({ phase: 'opening', scope }, true)
  await open(scope)
}

/** Begins again from what is kept, with this card on the table if it waits. */
export async function open(scope: Scope, first: CardId | null = null): Promise<void> {
  try {
    await allWritten()
    const { material, session } = await laidOut(scope, first)
    useStudy.setState({ phase: 'open', scope, material, session, typed: null, offered: null, notice: null, stopped: null }, true)
  } catch (error) {
    useStudy.setState({ phase: 'failed', scope, message: sentence(error) }, true)
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
  if (sitting.session.how === 'preview')
    return change(({ session }) => ({ session: passOn(session, now()), typed: null, offered: null, notice: null }))
  const { session, before, card, review, buried, leech } = answerCard(sitting.session, grade, now(), SEED)
  change(() => ({ session, typed: null, offered: null, notice: leech ? leechNotice(card.lapses, leech) : null }))
  writeBehind({ before, card, review, buried, leech })
  if (!session.current) void lookForMore()
}

/** Tries again to write what could not be written. */
export async function tryAgain(): Promise<void> {
  change(() => ({ stopped: null }))
  await writeAll()
}

/**
 * Takes back the last thing done in this sitting; when the sitting knows of nothing more, the last thing done at all, and lays its card
 * on the table.
 */
export async function takeBack(): Promise<void> {
  // pressed again while the last one is on its way, it waits: no key is lost
  while (busy) await underWay
  const sitting = openSitting()
  if (!sitting || sitting.stopped) return
  const { last } = sitting.session
  await alone(async () => {
    await allWritten()
    if (last && last.step.deed === null) return stepBack(sitting)
    const { undo: next } = await nextDeeds()
    if (last && next === last.step.deed) {
      await undo()
      stepBack(sitting)
      return last.step.stays ? refresh() : undefined
    }
    const deed = await undo(tellUndoing)
    if (!deed) return change(() => ({ notice: 'There is nothing to undo.' }))
    await open(sitting.scope, deed.card)
    change(() => ({ notice: `Undone: ${deed.name}.` }))
  })
}

/** In tens: whoever has it read aloud is not told each card. */
function tellUndoing(deed: string, { done, total }: { readonly done: number; readonly total: number }): void {
  const tens = total > 0 ? Math.floor((10 * done) / total) * 10 : 0
  change(() => ({ notice: `Undoing: ${deed}, ${tens} of 100 done.` }))
}

function stepBack({ session }: Sitting): void {
  const back = undoStep(session, now())
  if (!back) return
  const offered = back.session.revealed ? offer(back.session) : null
  change(() => ({ session: back.session, typed: null, offered, notice: null }))
}

/** Takes over an edited note: its words, and cards that are no more. */
export async function noteEdited(note: NoteId, deed: string): Promise<void> {
  const sitting = openSitting()
  if (!sitting) return
  const ids = waiting(sitting.session).filter((id) => cardIn(sitting.session, id)?.note === note)
  const lines = await loadLines(ids)
  const there = lines.map((line) => line.card)
  const gone = ids.filter((id) => !there.some((card) => card.id === id))
  change(({ session, material }) => ({
    session: replaceCards(session, there, gone, deed, now()),
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
    if (sitting.session.how !== 'study') return line.card.queue !== 'suspended'
    const known = cardIn(sitting.session, line.card.id)
    return known?.due === line.card.due && known.queue === line.card.queue && known.buriedUntil === line.card.buriedUntil
  }
  // Something else was done, or a grade was taken back elsewhere: what is kept has the word.
  const elsewhere = last !== null && last.step.deed !== null && next !== last.step.deed
  if (elsewhere || lines.length !== ids.length || !lines.every(same)) return open(sitting.scope)
  change(({ material }) => ({ material: withLines(material, lines) }))
  await lookForMore()
}

/** Puts the next card on an empty table when its time has come; on another study day everything begins again. */
export function lookAtClock(): void {
  const sitting = openSitting()
  if (!sitting) return
  if (sitting.session.day !== today()) void open(sitting.scope)
  else if (!sitting.session.current) change(({ session }) => ({ session: wake(session, now()) }))
}

/** Says one sentence beneath the card. */
export function tell(notice: string): void {
  change(() => ({ notice }))
}

export function dismissNotice(): void {
  change(() => ({ notice: null }))
}

/** Does one thing that must not meet another; what fails is said, and nothing is changed. */
export async function alone(work: () => Promise<void>): Promise<void> {
  if (busy) return
  busy = true
  underWay = toEnd(work)
  await underWay
}

async function toEnd(work: () => Promise<void>): Promise<void> {
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
  if (!sitting || sitting.session.current || sitting.session.how !== 'study') return
  await allWritten()
  const { material, session } = await laidOut(sitting.scope)
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

export function openSitting(): Sitting | null {
  const study = useStudy.getState()
  return study.phase === 'open' ? study : null
}

export function change(to: (sitting: Sitting) => Partial<Sitting>): void {
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
