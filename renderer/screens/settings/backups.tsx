import { useCallback, useEffect, useState } from 'react'
import { counted, dayOf, Dialog, Do, ErrorBar, Part, say, sayFailure, Table, useKeys } from '../../parts/index.ts'
import { shell, type About, type Backup, type NamedBytes, type Occasion } from '../../shell/index.ts'
import { backUpNow, restoreBackup, saveBackup, useDecks, useSafety } from '../../storage/index.ts'
import css from './settings.module.css'

const OCCASIONS: Readonly<Record<Occasion, string>> = {
  change: 'by itself, after changes',
  quit: 'when Dossier was closed',
  upgrade: 'before another version began',
  restore: 'before a backup was restored',
  asked: 'because you asked',
}

/** A backup to bring back: one of the host's, or a file somebody kept. */
type Wanted = { readonly kind: 'kept'; readonly backup: Backup } | { readonly kind: 'file'; readonly file: NamedBytes }

export function Backups() {
  const safety = useSafety()
  const [about, setAbout] = useState<About | null>(null)
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [busy, setBusy] = useState(false)

  const list = useCallback(
    () =>
      shell.backups.list().then(
        (found) => setBackups(found),
        (error: unknown) => setFailed(wordsOf(error)),
      ),
    [],
  )
  useEffect(() => {
    void shell.about().then(setAbout, () => setAbout(null))
  }, [])
  useEffect(() => {
    void list()
  }, [list, safety.lastBackup])

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      sayFailure(error)
    } finally {
      setBusy(false)
      await list()
    }
  }
  const backUp = (): Promise<void> =>
    attempt(async () => {
      const backup = await backUpNow()
      say(
        backup ? `Backed up: ${counted(backup.cards, 'card')}, ${counted(backup.reviews, 'review')}.` : 'No backup is kept here.',
      )
    })
  const save = (): Promise<void> =>
    attempt(async () => {
      const name = await saveBackup()
      if (name) say(`Saved as ${name}.`)
    })
  const choose = async (): Promise<void> => {
    try {
      const [file] = await shell.openFiles({ purpose: 'backup' })
      if (file) setWanted({ kind: 'file', file })
    } catch (error) {
      sayFailure(error)
    }
  }

  return (
    <Part name="Backups" aside={lastOf(backups)}>
      <div id="backups" />
      <p className="lead">
        {about?.folder ? (
          <>
            Everything is kept on this computer and nowhere else. Each answer is written twice: into the collection, and into a
            journal beside it. Backups are made by themselves and lie in <span className={css.folder}>{about.folder}</span>.
          </>
        ) : (
          'Everything is kept in this browser on this computer and nowhere else. Browsers clear such places now and then, and no backup is made by itself here: save one as a file from time to time.'
        )}
      </p>
      {failed && <ErrorBar>{failed}</ErrorBar>}
      <div className={css.buttons}>
        {about?.folder && (
          <Do disabled={busy} onClick={() => void backUp()}>
            Back up now
          </Do>
        )}
        <Do disabled={busy} onClick={() => void save()}>
          Save a backup as a file
        </Do>
        <Do bare disabled={busy} onClick={() => void choose()}>
          Restore from a file
        </Do>
      </div>
      {backups && backups.length > 0 && (
        <BackupTable backups={backups} onRestore={(backup) => setWanted({ kind: 'kept', backup })} />
      )}
      {backups?.length === 0 && about?.folder && (
        <p className="second">There is no backup yet. The first one follows your first changes.</p>
      )}
      {wanted && <Restoring wanted={wanted} onClose={() => setWanted(null)} onDone={() => void list()} />}
    </Part>
  )
}

function BackupTable({
  backups,
  onRestore,
}: {
  readonly backups: readonly Backup[]
  readonly onRestore: (backup: Backup) => void
}) {
  return (
    <Table>
      <thead>
        <tr>
          <th>When</th>
          <th className="num">Cards</th>
          <th className="num">Reviews</th>
          <th className={`num ${css.wide}`}>Size</th>
          <th>
            <span className="vh">Restore</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.id}>
            <td className={css.when}>
              {moment(backup.at)}
              <span className={css.occasion}>
                {OCCASIONS[backup.occasion]}
                {backup.from === 'browser' && ', from the browser'}
              </span>
            </td>
            <td className="num">{backup.cards.toLocaleString('en')}</td>
            <td className="num">{backup.reviews.toLocaleString('en')}</td>
            <td className={`num ${css.wide}`}>{sizeOf(backup.size)}</td>
            <td className="num">
              <button
                type="button"
                className="link"
                onClick={() => onRestore(backup)}
                aria-label={`Restore the backup of ${moment(backup.at)}`}
              >
                Restore
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Restoring({
  wanted,
  onClose,
  onDone,
}: {
  readonly wanted: Wanted
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { kept } = useSafety()
  const decks = useDecks()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const cards = (decks ?? []).reduce((sum, deck) => sum + deck.own, 0)
  const restore = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setFailed(null)
    try {
      const file =
        wanted.kind === 'file' ? wanted.file : { name: nameOf(wanted.backup), bytes: await shell.backups.read(wanted.backup.id) }
      await restoreBackup(file)
      say(`Restored ${wanted.kind === 'file' ? wanted.file.name : `the backup of ${moment(wanted.backup.at)}`}.`)
      onDone()
      onClose()
    } catch (error) {
      setFailed(wordsOf(error))
      setBusy(false)
    }
  }
  useKeys({ Enter: () => void restore() }, { inDialog: true })
  return (
    <Dialog
      name={wanted.kind === 'kept' ? `Restore the backup of ${moment(wanted.backup.at)}?` : `Restore ${wanted.file.name}?`}
      does={`It replaces everything that is here now, ${counted(cards, 'card')} with ${cards === 1 ? 'its' : 'their'} history. ${
        kept
          ? 'What is here now is backed up first, so that you can go back to it.'
          : 'Nothing is backed up by itself in this browser: save what is here as a file first if you may want it back.'
      }`}
      onClose={() => !busy && onClose()}
      buttons={
        <>
          <Do cap="Esc" disabled={busy} onClick={onClose}>
            Leave it
          </Do>
          <Do first cap="Enter" disabled={busy} onClick={() => void restore()}>
            {busy ? 'Restoring' : 'Restore'}
          </Do>
        </>
      }
    >
      {wanted.kind === 'kept' && (
        <p>
          The backup holds {counted(wanted.backup.cards, 'card')} and {counted(wanted.backup.reviews, 'review')}.
        </p>
      )}
      {failed && <ErrorBar>{failed}</ErrorBar>}
    </Dialog>
  )
}

function lastOf(backups: readonly Backup[] | null): string | undefined {
  const [newest] = backups ?? []
  return newest && `last one ${dayOf(newest.at, Date.now())}, ${clock(newest.at)}`
}

function nameOf(backup: Backup): string {
  return `The backup of ${moment(backup.at)}`
}

/** "22 November 2026, 14:05". */
function moment(at: number): string {
  const day = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return `${day.replace(' ', '\u00a0')}, ${clock(at)}`
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
