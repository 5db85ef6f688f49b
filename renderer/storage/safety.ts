// Keeps the collection safe outside the browser's store: journal, rotating backups and a sentinel, which the desktop writes as files.
// An emptied database is noticed here, before anything is written over what could restore it.
import { useSyncExternalStore } from 'react'
import type { Review } from '../../decks/index.ts'
import { shell, type Backup, type NamedBytes, type Occasion, type Sentinel } from '../shell/index.ts'
import { startJob } from '../workers/index.ts'
import { holdings } from './counts.ts'
import { db } from './database.ts'
import { littleSpace } from './disk.ts'
import { catchUp, journal, replayJournal } from './journal.ts'
import { onChange, onReviews, write } from './write.ts'

/** After a change, a backup follows within this many ms. */
const BACKUP_AFTER = 5 * 60_000
/** After a change, the sentinel follows within this many ms. */
const SENTINEL_AFTER = 2000

/** Events of so many ms before a backup are looked for in the journal too: a clock may have been set. */
const BEFORE_BACKUP = 10 * 60_000

/** What was here and is gone, or what the browser app has that a desktop's first start could begin with (`sentinel.from`). */
export interface Loss {
  readonly sentinel: Sentinel
  /** Newest first. */
  readonly backups: readonly Backup[]
}

export interface Safety {
  /** The collection is empty but was not, or is not in the browser: offer `restoreLoss` or `acceptLoss`. Until one is chosen nothing is backed up. */
  readonly loss: Loss | null
  /** Whether files are written at all: in a plain browser without the local server they are not, and a backup is the person's to save. */
  readonly kept: boolean
  /** When the last backup was written, ms since 1970; null for none since the start. */
  readonly lastBackup: number | null
  /** Why journal or backup could not be written, in a sentence; null when all is well. */
  readonly trouble: string | null
  /** Bytes free when that is little, else null. */
  readonly littleSpace: number | null
}

const UNKNOWN: Safety = { loss: null, kept: false, lastBackup: null, trouble: null, littleSpace: null }

let safety = UNKNOWN
let offs: readonly (() => void)[] = []
const listeners = new Set<() => void>()
let backupTimer: ReturnType<typeof setTimeout> | null = null
let sentinelTimer: ReturnType<typeof setTimeout> | null = null
let journaling: Promise<void> = Promise.resolve()

/** How safe the collection is at this moment; screens use `useSafety`. */
export function safetyNow(): Safety {
  return safety
}

/** How safe the collection is just now. */
export function useSafety(): Safety {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, safetyNow)
}

/** Compares the collection with what the host remembers of it, and begins to keep it safe. Called when the storage is open. */
export async function guardCollection(): Promise<Loss | null> {
  for (const off of offs) off()
  say(UNKNOWN)
  const keepReviews = (reviews: readonly Review[]): void => {
    journaling = journaling.then(() => tried(() => journal(reviews)))
  }
  offs = [onReviews(keepReviews), onChange(changed), shell.onQuit(finish)]
  await tried(async () => {
    const [about, sentinel, held] = await Promise.all([shell.about(), shell.sentinel.read(), holdings(db())])
    say({ kept: about.folder !== null, littleSpace: await littleSpace() })
    if (sentinel && sentinel.cards + sentinel.reviews > 0 && held.cards + held.reviews === 0)
      return say({ loss: { sentinel, backups: await shell.backups.list() } })
    await catchUp()
    await markProgram(about.version)
  })
  return safety.loss
}

/** Brings back the newest backup, and on top of it every answer that the journal has since. Returns how many answers that were. */
export async function restoreLoss(backup: Backup): Promise<number> {
  const bytes = await shell.backups.read(backup.id)
  await startJob('restore', { database: db().name, file: 'The backup', bytes }).result
  const answers = await replayJournal(backup.at - BEFORE_BACKUP)
  say({ loss: null })
  await writeSentinel()
  return answers
}

/** Begins anew with the empty collection; the backups stay where they are. */
export async function acceptLoss(): Promise<void> {
  say({ loss: null })
  await writeSentinel()
}

/** Writes a backup now. Resolves to null where the host keeps none: then offer to save one as a file. */
export async function backUpNow(occasion: Occasion = 'asked'): Promise<Backup | null> {
  if (backupTimer) clearTimeout(backupTimer)
  backupTimer = null
  const { bytes, cards, reviews } = await startJob('backUp', { database: db().name }).result
  const backup = await shell.backups.write(bytes, { cards, reviews, occasion })
  if (backup) say({ lastBackup: backup.at })
  return backup
}

/** A backup as a file the person saves; null when they thought better of it. */
export async function saveBackup(): Promise<string | null> {
  const { bytes } = await startJob('backUp', { database: db().name }).result
  const name = `Dossier ${new Date().toISOString().slice(0, 10)}.dossier`
  return (await shell.saveFile({ name, bytes }))?.name ?? null
}

/** Replaces everything by a backup, after the present state was kept as one. */
export async function restoreBackup(file: NamedBytes): Promise<void> {
  await backUpNow('restore')
  await startJob('restore', { database: db().name, file: file.name, bytes: file.bytes }).result
  await writeSentinel()
}

function changed(): void {
  if (safety.loss) return
  sentinelTimer ??= setTimeout(() => void tried(writeSentinel), SENTINEL_AFTER)
  if (!safety.kept) return
  backupTimer ??= setTimeout(() => void tried(() => backUpNow('change')), BACKUP_AFTER)
}

async function finish(): Promise<void> {
  await journaling
  if (safety.loss) return
  await tried(writeSentinel)
  if (backupTimer) await tried(() => backUpNow('quit'))
}

async function writeSentinel(): Promise<void> {
  if (sentinelTimer) clearTimeout(sentinelTimer)
  sentinelTimer = null
  await shell.sentinel.write({ ...(await holdings(db())), at: Date.now() })
  say({ littleSpace: await littleSpace() })
}

/** The first start of another version keeps what the one before left, before anything is changed. */
async function markProgram(version: string): Promise<void> {
  const last = await db().meta.get('program')
  if (last?.value === version) return
  if (last && safety.kept) await backUpNow('upgrade')
  await write(null, [], async (tx) => {
    await tx.database.meta.put({ key: 'program', value: version })
  })
}

/** What the host cannot write is said, and stops nothing: the database has it. */
async function tried(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    if (safety.trouble) say({ trouble: null })
  } catch (error) {
    say({ trouble: error instanceof Error ? error.message : String(error) })
  }
}

function say(news: Partial<Safety>): void {
  safety = { ...safety, ...news }
  for (const listener of listeners) listener()
}
