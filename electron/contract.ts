// The one agreement between the page and what hosts it: Electron's preload, the plain browser and the tests' fakes each satisfy it.
// Types only, so that a web page may import it; how each method is carried is `electron/ipc.ts`'s and `renderer/shell`'s affair.

/** A file as it crosses the border: its bare name and its bytes, never a path. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the chosen files are for; it decides what the dialog shows first. A `deck` may be our own file or a table (CSV, TSV). */
export type Purpose = 'documents' | 'deck' | 'backup'

/** What a menu asks the page to do. */
export type Command =
  | 'new-note'
  | 'new-deck'
  | 'add-documents'
  | 'paste-text'
  | 'import'
  | 'export'
  | 'back-up'
  | 'restore'
  | 'undo'
  | 'redo'
  | 'find'
  | 'study'
  | 'desk'
  | 'documents'
  | 'keep'
  | 'cards'
  | 'decks'
  | 'history'
  | 'settings'
  | 'keys'
  | 'about'

/** Why a backup is made: one made before an upgrade or a restore outlives the daily ones. */
export type Occasion = 'change' | 'quit' | 'upgrade' | 'restore' | 'asked'

export interface BackupCounts {
  readonly cards: number
  readonly reviews: number
}

export interface Backup extends BackupCounts {
  /** Names this backup to `read`; the host chose it. */
  readonly id: string
  /** ms since 1970, UTC. */
  readonly at: number
  /** Bytes. */
  readonly size: number
  readonly occasion: Occasion
  /** Which host wrote it: the first desktop start offers what the browser app had. */
  readonly from: 'desktop' | 'browser'
}

/** How much there was when the app was last seen whole: an empty database beside a full sentinel is a loss, not a beginning. */
export interface Sentinel extends BackupCounts {
  /** ms since 1970, UTC. */
  readonly at: number
  /** Set when this host has none of its own yet and the plain-browser app left one: the desktop's first start. Never written. */
  readonly from?: 'browser'
}

export interface About {
  readonly version: string
  /** `linux`, `mac`, `windows`. */
  readonly system: 'linux' | 'mac' | 'windows'
  /** What carries the app, for a person to read: "Electron 45.4.1", "Chromium 156". */
  readonly engine: string
  /** Where backups and the review journal are kept, for a person to read; null where there is no such place. */
  readonly folder: string | null
}

/** Takes a listener off again. */
export type Off = () => void

/**
 * What the page may ask of its host. Every promise rejects with an `Error` whose message is one sentence for the person at the screen.
 */
export interface Shell {
  readonly kind: 'desktop' | 'browser'
  /** Where the window's own buttons lie over the page's running head; null where the window has an ordinary frame or tab. */
  readonly controls: 'left' | 'right' | null

  /** Asks for files. Nothing chosen is an empty list. Files over 256 MB are refused by name. */
  openFiles(ask: { readonly purpose: Purpose }): Promise<NamedBytes[]>
  /** Asks where to, and writes all of it or nothing. `name` is proposed. Returns the name it got, or null if nobody chose. */
  saveFile(file: NamedBytes): Promise<{ readonly name: string } | null>

  /** The review journal: append-only lines in files of their own, beside the database and never part of it. */
  readonly journal: {
    /** Each line is one JSON value without line breaks; resolves once it is on the disk. */
    append(lines: readonly string[]): Promise<void>
    /** The whole lines written at or after `since` (ms since 1970), oldest first; more may come, never fewer. A line cut off by a crash is left out. */
    read(since: number): Promise<string[]>
  }

  readonly backups: {
    /**
     * Keeps a backup and lets old ones go: the last 10, one a day for 14 days, and those before an upgrade or a restore stay.
     * An emptier one never pushes out a fuller one. Resolves to null where the host keeps none.
     */
    write(bytes: Uint8Array, what: BackupCounts & { readonly occasion?: Occasion }): Promise<Backup | null>
    /** Newest first. */
    list(): Promise<Backup[]>
    read(id: string): Promise<Uint8Array>
  }

  readonly sentinel: {
    /** null before the first write, or where the host keeps none. */
    read(): Promise<Sentinel | null>
    write(sentinel: Sentinel): Promise<void>
  }

  /** A command from the menu. Undo and redo come only when no text is being edited: text fields have their own. */
  onCommand(listener: (command: Command) => void): Off
  /** A document or deck opened from outside: a double click, the command line, a second start. Those that came before anybody listened come at once. */
  onOpenFile(listener: (file: NamedBytes) => void): Off
  /** The window is about to close: finish what must not be lost. The host waits for the promise, at most 10 seconds. */
  onQuit(listener: () => Promise<void>): Off

  /** Bytes free where the data is kept; null where that cannot be known. */
  freeSpace(): Promise<number | null>
  about(): Promise<About>
  /** The window's title; the app's name is added. */
  setTitle(title: string): Promise<void>
}
