// What every dialog that does something does alike: it does its deed and closes, or stays and says why not.
import { useState } from 'react'
import { say } from './toast.tsx'

type Tell = (progress: { readonly done: number; readonly total: number }) => void

/** Runs one deed at a time: closes the dialog and says what was done, or keeps it open and says what is wrong. `share` is how much of a long one is done, 0 to 1; null for one that tells nothing. */
export function useDeed(onClose: () => void) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [share, setShare] = useState<number | null>(null)
  const tell = ({ done, total }: { readonly done: number; readonly total: number }): void =>
    setShare(total > 0 ? done / total : 0)
  const run = async (work: (tell: Tell) => Promise<unknown>, done: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      await work(tell)
      onClose()
      say(done, true)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
      setShare(null)
    }
  }
  return { wrong, setWrong, busy, share, run }
}
