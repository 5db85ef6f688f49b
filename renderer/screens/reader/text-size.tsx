import css from './reader.module.css'

const LEAST = 17
const MOST = 24
const USUAL = 19
const KEY = 'dossier-text-size'

/** The size somebody reads at, in px; a habit of this screen, not of the collection. */
export function readSize(): number {
  const kept = Number(localStorage.getItem(KEY))
  return kept >= LEAST && kept <= MOST ? kept : USUAL
}

export function writeSize(size: number): void {
  localStorage.setItem(KEY, String(size))
}

/** One px larger or smaller, within what still reads well. */
export function stepSize(size: number, by: number): number {
  return Math.min(MOST, Math.max(LEAST, size + by))
}

export function TextSize({ size, onChange }: { readonly size: number; readonly onChange: (size: number) => void }) {
  return (
    <span className={css.size}>
      <button type="button" aria-label="Smaller text" disabled={size <= LEAST} onClick={() => onChange(stepSize(size, -1))}>
        <small>A</small>
      </button>
      <button type="button" aria-label="Larger text" disabled={size >= MOST} onClick={() => onChange(stepSize(size, 1))}>
        A
      </button>
    </span>
  )
}
