// Grades are written behind the card that follows them, one after another. What could not be written is kept, and nothing goes on until it is.
import { create } from 'zustand'
import { Trouble } from '../../../decks/index.ts'
import { gradeCard, type Graded } from '../../storage/index.ts'

/** Grades that are shown as given and not yet on disk, oldest first. */
const useBehind = create<{ readonly unsaved: readonly Graded[] }>(() => ({ unsaved: [] }))
let writing: Promise<void> | null = null

interface Told {
  /** The first of them could not be written, and why. */
  readonly onStopped: (error: unknown) => void
  /** A grade has no card any more; the others go on. */
  readonly onRefused: (error: Trouble) => void
}

let told: Told | null = null

/** Who hears of failures. */
export function tellFailures(to: Told): void {
  told = to
}

/** Takes a grade over; it is written as soon as those before it are, and the card that follows it is drawn. */
export function writeBehind(graded: Graded): void {
  useBehind.setState(({ unsaved }) => ({ unsaved: [...unsaved, graded] }))
  setTimeout(() => void writeAll())
}

/** Resolves when everything is on disk; throws Trouble('storage') while something cannot be written. */
export async function allWritten(): Promise<void> {
  await writeAll()
  if (hasUnsaved()) throw new Trouble('storage', 'The last answer is not on disk yet. Save it first.')
}

/** Tries to write what is left; resolves when nothing is, or the first cannot be written. */
export function writeAll(): Promise<void> {
  writing ??= one().finally(() => (writing = null))
  return writing
}

/** Whether something is on its way to disk. */
export function isWriting(): boolean {
  return writing !== null
}

/** Whether there is something that would be lost if the page went now. */
export function hasUnsaved(): boolean {
  return useBehind.getState().unsaved.length > 0
}

/** The same, for what is on screen. */
export function useUnsaved(): boolean {
  return useBehind(({ unsaved }) => unsaved.length > 0)
}

async function one(): Promise<void> {
  for (let next = oldest(); next; next = oldest()) {
    try {
      await gradeCard(next)
    } catch (error) {
      if (!(error instanceof Trouble && error.code === 'refused')) return told?.onStopped(error)
      told?.onRefused(error)
    }
    useBehind.setState(({ unsaved }) => ({ unsaved: unsaved.slice(1) }))
  }
}

function oldest(): Graded | undefined {
  return useBehind.getState().unsaved[0]
}
