// Stands before everything when the collection was found emptied, and above it when disk or backups need a word.
import { useState, type ReactNode } from 'react'
import { counted, Do, ErrorBar, sayFailure } from '../parts/index.ts'
import { acceptLoss, restoreLoss, useSafety } from '../storage/index.ts'
import { FullPage } from './full-page.tsx'
import css from './keeping.module.css'

export function Keeping({ children }: { readonly children: ReactNode }) {
  const { loss, trouble, littleSpace } = useSafety()
  if (loss) return <Loss />
  const words =
    trouble ??
    (littleSpace === null
      ? null
      : `Only ${Math.max(1, Math.round(littleSpace / 1_000_000))} MB are free on this disk. Make room soon, or answers can no longer be saved.`)
  return (
    <div className={css.around}>
      {words ? (
        <div className={css.bar} role="status">
          {words}
        </div>
      ) : (
        <div />
      )}
      {children}
    </div>
  )
}

function Loss() {
  const { loss } = useSafety()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  if (!loss) return null
  const [newest] = loss.backups
  const restore = async (): Promise<void> => {
    if (!newest) return
    setBusy(true)
    setFailed(null)
    try {
      await restoreLoss(newest)
    } catch (error) {
      sayFailure(error)
      setFailed(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const counts = `${counted(loss.sentinel.cards, 'card')} and ${counted(loss.sentinel.reviews, 'review')}`
  const words = loss.sentinel.from === 'browser' ? WORDS.elsewhere : WORDS.gone
  return (
    <FullPage
      sentence={words.sentence}
      action={
        <>
          {failed && <ErrorBar>{failed}</ErrorBar>}
          <div className="row-of">
            {newest && (
              <Do first big disabled={busy} onClick={() => void restore()}>
                {busy ? words.doing : words.do}
              </Do>
            )}
            <Do big disabled={busy} onClick={() => void acceptLoss()}>
              Begin anew
            </Do>
          </div>
        </>
      }
    >
      {words.what(counts)}{' '}
      {newest
        ? `A backup of ${new Date(newest.at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })} holds ${counted(newest.cards, 'card')}; reviews after it are in the journal and come ${words.too}.`
        : words.none}
    </FullPage>
  )
}

const WORDS = {
  gone: {
    sentence: 'Your collection is empty, and it was not before.',
    what: (counts: string) => `There were ${counts}. The browser’s store was emptied by something outside Dossier.`,
    do: 'Bring it back',
    doing: 'Bringing it back',
    too: 'back too',
    none: 'There is no backup on this computer. If you saved one yourself, begin anew and restore it under Settings.',
  },
  /** The desktop's first start, where the browser app was used before. */
  elsewhere: {
    sentence: 'Your collection is still in the browser.',
    what: (counts: string) =>
      `Dossier in the browser held ${counts} when it was last open. This app keeps a collection of its own, which is new.`,
    do: 'Bring it here',
    doing: 'Bringing it here',
    too: 'too',
    none: 'It left no backup to bring here: save one there under Settings, begin anew, and restore it here.',
  },
} as const
