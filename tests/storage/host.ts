// A host that keeps its files in memory: the border of the storage to the desktop, as `electron/contract.ts` draws it.
import type { Backup, BackupCounts, Occasion, Sentinel, Shell } from '../../electron/contract.ts'

/** What the host has been handed. */
export interface HostFiles {
  lines: string[]
  backups: { backup: Backup; bytes: Uint8Array }[]
  sentinel: Sentinel | null
  /** Set to make every write fail with this sentence. */
  broken: string | null
  version: string
  quit: (() => Promise<void>)[]
}

export function freshFiles(): HostFiles {
  return { lines: [], backups: [], sentinel: null, broken: null, version: '0.1.0', quit: [] }
}

/** The files of the host that the page was started on; a test begins with fresh ones. */
export const host = { files: freshFiles() }

// The page chooses its host as it is loaded: this module is imported before any of the storage.
Object.assign(window, { dossier: hostOver(() => host.files) })

function hostOver(files: () => HostFiles): Shell {
  const writable = async <T>(work: (files: HostFiles) => T): Promise<T> => {
    await Promise.resolve()
    const { broken } = files()
    if (broken) throw new Error(broken)
    return work(files())
  }
  const off = () => () => undefined
  return {
    kind: 'desktop',
    controls: null,
    openFiles: () => Promise.resolve([]),
    saveFile: ({ name }) => Promise.resolve({ name }),
    journal: {
      append: (lines) => writable((held) => void held.lines.push(...lines)),
      read: () => Promise.resolve([...files().lines, 'a line that is not ours']),
    },
    backups: {
      write: (bytes, what: BackupCounts & { readonly occasion?: Occasion }) =>
        writable((held) => {
          const { cards, reviews, occasion = 'change' } = what
          const backup: Backup = {
            id: `b${held.backups.length}`,
            at: held.backups.length,
            size: bytes.length,
            occasion,
            from: 'desktop',
            cards,
            reviews,
          }
          held.backups.unshift({ backup, bytes })
          return backup
        }),
      list: () => Promise.resolve(files().backups.map(({ backup }) => backup)),
      read: (id) =>
        Promise.resolve(
          files()
            .backups.find(({ backup }) => backup.id === id)!
            .bytes.slice(),
        ),
    },
    sentinel: {
      read: () => Promise.resolve(files().sentinel),
      write: (sentinel) => writable((held) => void (held.sentinel = sentinel)),
    },
    onCommand: off,
    onOpenFile: off,
    onQuit(listener) {
      files().quit.push(listener)
      return () => {
        files().quit = files().quit.filter((one) => one !== listener)
      }
    },
    freeSpace: () => Promise.resolve(1e12),
    about: () =>
      Promise.resolve({ version: files().version, system: 'linux', engine: 'Chromium', folder: '/home/someone/Dossier' }),
    setTitle: () => Promise.resolve(),
  } satisfies Shell
}
