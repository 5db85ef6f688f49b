// Chooses the host once: whatever asks the desktop for something asks `shell`, and never where it runs.
import type { Shell } from '../../electron/contract.ts'
import { browserShell } from './browser.ts'
import { desktopShell } from './desktop.ts'

export type {
  About,
  Backup,
  BackupCounts,
  Command,
  NamedBytes,
  Occasion,
  Purpose,
  Sentinel,
  Shell,
} from '../../electron/contract.ts'

declare global {
  interface Window {
    /** What the desktop's preload offers; absent in a plain browser. */
    readonly dossier?: Shell
  }
}

export const shell: Shell = window.dossier ? desktopShell(window.dossier) : browserShell()
