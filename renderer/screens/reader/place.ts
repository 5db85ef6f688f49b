// Where somebody stands in a long text, and how to get them there.
import { sayFailure } from '../../parts/index.ts'
import { setPlace } from '../../storage/index.ts'
import type { DocumentId } from '../../../decks/index.ts'

/** ms after the last scrolling. */
const REST = 400

/** Brings the row that holds an offset into view, and within it, where it is drawn, the chosen words. */
export function standAt(page: HTMLElement, offset: number, block: ScrollLogicalPosition): void {
  const row = rowAt(page, offset)
  if (!row) return
  void row.scrollIntoView({ block, behavior: 'instant' })
  // A row out of view has only a guessed height: once it is drawn, its line is where the text says.
  requestAnimationFrame(() => {
    void lineAt(row, offset)?.scrollIntoView({ block, behavior: 'instant' })
  })
}

/** Keeps the first row in view as the place to come back to, a little after the scrolling has stopped. Answers how to stop keeping it. */
export function rememberPlace(page: HTMLElement | null, id: DocumentId): () => void {
  const scroller = page?.parentElement
  if (!page || !scroller) return () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const note = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      void setPlace(id, placeInView(page)).catch(sayFailure)
    }, REST)
  }
  note()
  scroller.addEventListener('scroll', note, { passive: true })
  return () => {
    clearTimeout(timer)
    scroller.removeEventListener('scroll', note)
  }
}

/** Where somebody stands: 0 at the head, above which there is nothing. */
export function placeInView(page: HTMLElement): number {
  return (page.parentElement?.scrollTop ?? 0) < 40 ? 0 : firstInView(page)
}

/** The offset at which the first row in view begins. */
export function firstInView(page: HTMLElement): number {
  const top = page.parentElement?.getBoundingClientRect().top ?? 0
  const first = rowsOf(page).find((row) => row.getBoundingClientRect().bottom > top + 8)
  return Number(first?.dataset['row'] ?? 0)
}

function rowsOf(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-row]')]
}

function rowAt(page: HTMLElement, offset: number): HTMLElement | undefined {
  return rowsOf(page).findLast((row) => Number(row.dataset['row']) <= offset)
}

function lineAt(row: HTMLElement, offset: number): HTMLElement | undefined {
  return (
    row.querySelector<HTMLElement>('[data-chosen-words]') ??
    [...row.querySelectorAll<HTMLElement>('[data-start]')].findLast((line) => Number(line.dataset['start']) <= offset)
  )
}
