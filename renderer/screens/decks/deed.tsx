// What every deck dialog does alike: it does its deed and closes, or stays and says why not.
import { useState, type ReactNode } from 'react'
import { Do, say } from '../../parts/index.ts'

/** Runs one deed at a time: closes the dialog and says what was done, or keeps it open and says what is wrong. */
export function useDeed(onClose: () => void) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      await work()
      onClose()
      say(done, true)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return { wrong, setWrong, busy, run }
}

/** The way out, and beside it what the dialog is for. */
export function Buttons({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }): ReactNode {
  return (
    <div className="row-of" style={{ justifyContent: 'flex-end' }}>
      <Do cap="Esc" onClick={onClose}>
        Leave it
      </Do>
      {children}
    </div>
  )
}
