// What was just done, with the way back. It goes after eight seconds, and stays while it is pointed at or focused.
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { Trouble } from '../../decks/index.ts'
import { redo, undo } from '../storage/index.ts'
import { Do } from './do.tsx'
import { Progress } from './notice.tsx'
import css from './toast.module.css'

interface Said {
  readonly words: string
  /** Whether what was said can be taken back with Undo. */
  readonly undoable: boolean
  readonly at: number
  /** How much of what is under way is done, 0 to 1; null for what is over. */
  readonly share: number | null
}

const useSaid = create<{ readonly said: Said | null }>(() => ({ said: null }))
let counter = 0

/** Says what was done; `undoable` puts Undo beside it. */
export function say(words: string, undoable = false): void {
  useSaid.setState({ said: { words, undoable, at: ++counter, share: null } })
}

/** Says what is under way and how far; it stays until something else is said. */
export function sayUnderWay(words: string, { done, total }: { readonly done: number; readonly total: number }): void {
  const share = total > 0 ? done / total : 0
  useSaid.setState(({ said }) => ({
    said: { words, undoable: false, at: said?.words === words ? said.at : ++counter, share },
  }))
}

/** Says what went wrong, in the words of the failure. */
export function sayFailure(error: unknown): void {
  if (!(error instanceof Trouble)) console.error(error)
  say(error instanceof Error ? error.message : String(error))
}

/** Takes back the last thing done, and says what it was. */
export async function undoLast(): Promise<void> {
  try {
    const deed = await undo((name, progress) => sayUnderWay(`Undoing: ${name}`, progress))
    say(deed ? `Undone: ${deed.name}.` : 'There is nothing to undo.')
  } catch (error) {
    sayFailure(error)
  }
}

/** Does again what was last taken back, and says what it was. */
export async function redoLast(): Promise<void> {
  try {
    const deed = await redo((name, progress) => sayUnderWay(`Doing again: ${name}`, progress))
    say(deed ? `Done again: ${deed.name}.` : 'There is nothing to redo.', deed !== null)
  } catch (error) {
    sayFailure(error)
  }
}

/** What can be taken back stays longer than what was only said. */
const SECONDS = { undoable: 8, said: 5 }

export function Toast() {
  const said = useSaid((state) => state.said)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!said || held || said.share !== null) return
    const timer = setTimeout(() => useSaid.setState({ said: null }), (said.undoable ? SECONDS.undoable : SECONDS.said) * 1000)
    return () => clearTimeout(timer)
  }, [said, held])
  return (
    <div role="status" aria-live="polite">
      {said && (
        <div
          key={said.at}
          className={css.toast}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {said.share === null ? (
            <span>{said.words}</span>
          ) : (
            <div className={css.going}>
              <span>{said.words}</span>
              <Progress words={said.words} share={said.share} />
            </div>
          )}
          {said.undoable && (
            <Do bare cap="Ctrl+Z" onClick={() => void undoLast()}>
              Undo
            </Do>
          )}
        </div>
      )}
    </div>
  )
}
