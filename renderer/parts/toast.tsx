// What was just done, with the way back. It goes after eight seconds, and stays while it is pointed at or focused.
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { Trouble } from '../../decks/index.ts'
import { undo } from '../storage/index.ts'
import { Do } from './do.tsx'
import css from './toast.module.css'

interface Said {
  readonly words: string
  /** Whether what was said can be taken back with Undo. */
  readonly undoable: boolean
  readonly at: number
}

const useSaid = create<{ readonly said: Said | null }>(() => ({ said: null }))
let counter = 0

/** Says what was done; `undoable` puts Undo beside it. */
export function say(words: string, undoable = false): void {
  useSaid.setState({ said: { words, undoable, at: ++counter } })
}

/** Says what went wrong, in the words of the failure. */
export function sayFailure(error: unknown): void {
  if (!(error instanceof Trouble)) console.error(error)
  say(error instanceof Error ? error.message : String(error))
}

/** Takes back the last thing done, and says what it was. */
export async function undoLast(): Promise<void> {
  try {
    const deed = await undo()
    say(deed ? `Undone: ${deed.name}.` : 'There is nothing to undo.')
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
    if (!said || held) return
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
          <span>{said.words}</span>
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
