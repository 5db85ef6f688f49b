// What every dialog that does something does alike: it does its deed and closes, or stays and says why not.
import { useState } from 'react'
import { say } from './toast.tsx'

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
