// What the two processes of the stand-in ask of each other. Windows are numbers; addresses are Electron's own (`app://bundle/…`).

export interface FrameSeen {
  readonly window: number
  /** The window's top frame, and not one inside it. */
  readonly top: boolean
  readonly url: string
}

export interface Asked {
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: Uint8Array | null
}

export interface Answered {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** What the next dialogs are answered with. An empty list, or null, is somebody pressing Cancel. */
export interface DialogAnswers {
  readonly open?: readonly string[]
  readonly save?: string | null
  /** The number of the button that is pressed in a message box. */
  readonly button?: number
}

/** A dialog that came up. */
export interface DialogSeen {
  readonly kind: 'open' | 'save' | 'message'
  readonly title?: string | undefined
  readonly message?: string | undefined
  readonly defaultPath?: string | undefined
  readonly buttons?: readonly string[] | undefined
}

export interface MenuEntry {
  readonly id: string | null
  /** "File > Export…" */
  readonly path: string
  /** Only of items that do something of their own; what the system does itself has none here. */
  readonly accelerator: string | null
}

/** Answered by the main process under test (`electron/main-side.ts`). */
export interface MainSide {
  invoke(frame: FrameSeen, channel: string, args: unknown[]): unknown
  message(frame: FrameSeen, channel: string, args: unknown[]): void
  request(request: Asked): Promise<Answered>
  /** Whether a page may go there. */
  mayNavigate(frame: FrameSeen, url: string): boolean
  opensWindow(window: number, url: string): void
  navigated(window: number, url: string): void
  /** What the page drew can be shown. */
  drawn(window: number): void
  crashed(window: number): void
  /** As if its user closed the window. */
  close(window: number): void
  chooseMenu(item: string): void
  menu(): MenuEntry[]
  stage(answers: DialogAnswers): void
  secondInstance(argv: string[], folder: string): void
}

/** Answered by the test (`host.ts`). */
export interface PageSide {
  /** Electron is ready once Chromium runs with these switches. */
  start(switches: readonly (readonly [name: string, value: string])[]): Promise<void>
  openWindow(window: number, size: { readonly width: number; readonly height: number }, preload: string | null): Promise<void>
  load(window: number, url: string): Promise<void>
  send(window: number, channel: string, args: unknown[]): Promise<void>
  edit(window: number, command: string): Promise<void>
  setTitle(window: number, title: string): void
  closeWindow(window: number): Promise<void>
  /** The permissions, by Electron's names, that pages of this origin have without being asked. */
  allow(origin: string, permissions: readonly string[]): Promise<void>
  openExternal(url: string): void
  dialog(dialog: DialogSeen): void
  /** This process is a second instance, and says so to the first before it ends. */
  secondStart(argv: readonly string[], folder: string): Promise<void>
  /** Everything before this has arrived; the process ends. */
  ended(): void
}

/** How the stand-in's main process is told where it runs: JSON in DOSSIER_HOST. */
export interface Setting {
  readonly profile: string
  /** Another instance has this profile open. */
  readonly taken: boolean
  readonly dark: boolean
  /** The folder with package.json. */
  readonly root: string
}
