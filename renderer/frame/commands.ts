// The menu's commands, one by one: a total table, so that a command nobody answers does not compile.
import { goTo, openPalette, paths, redoLast, sayFailure, undoLast } from '../parts/index.ts'
import { openEditor } from '../parts/editor/open-editor.ts'
import type { Command } from '../shell/index.ts'
import { pickDocuments } from './adding.ts'
import { openPaste } from './paste-state.ts'

const COMMANDS: Readonly<Record<Command, () => void | Promise<void>>> = {
  'new-note': async () => {
    await openEditor({ kind: 'new' })
  },
  'new-deck': () => goTo(paths.decks),
  'add-documents': pickDocuments,
  'paste-text': openPaste,
  import: () => goTo(paths.bringIn),
  export: () => goTo(paths.takeOut),
  'back-up': () => goTo(paths.settings),
  restore: () => goTo(paths.settings),
  undo: undoLast,
  redo: redoLast,
  find: openPalette,
  study: () => goTo(paths.study()),
  desk: () => goTo(paths.desk),
  documents: () => goTo(paths.documents),
  keep: () => goTo(paths.documents),
  cards: () => goTo(paths.cards()),
  decks: () => goTo(paths.decks),
  history: () => goTo(paths.history()),
  settings: () => goTo(paths.settings),
  keys: () => goTo(`${paths.settings}/keys`),
  about: () => goTo(`${paths.settings}/about`),
}

/** Does what the menu asks. */
export async function follow(command: Command): Promise<void> {
  try {
    await COMMANDS[command]()
  } catch (error) {
    sayFailure(error)
  }
}
