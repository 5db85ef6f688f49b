// What stands around every screen: routes, keys, the menu's commands, files dropped anywhere, the palette, the editor and the toast.
import { useEffect, useState, type DragEvent } from 'react'
import { openPalette, redoLast, Toast, undoLast, useKeys } from '../parts/index.ts'
import { EditorHost } from '../parts/editor/editor-host.tsx'
import { openEditor } from '../parts/editor/open-editor.ts'
import { shell } from '../shell/index.ts'
import { addFiles, pickDocuments } from './adding.ts'
import { follow } from './commands.ts'
import { takeDropped } from './dropped.ts'
import { Keeping } from './keeping.tsx'
import { Palette } from './palette.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { openPaste } from './paste-state.ts'
import { Screens } from './screens.tsx'
import css from './frame.module.css'

export function Frame() {
  const [over, setOver] = useState(false)
  useEffect(() => shell.onCommand((command) => void follow(command)), [])
  useEffect(() => shell.onOpenFile((file) => void addFiles([file])), [])
  useKeys({
    '$mod+o': () => void pickDocuments(),
    '$mod+k': openPalette,
    '$mod+Shift+V': openPaste,
    '$mod+n': () => void openEditor({ kind: 'new' }),
    '$mod+Shift+z': () => void redoLast(),
    '$mod+y': () => void redoLast(),
    '$mod+z': () => void undoLast(),
  })
  return (
    <div
      className={css.frame}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => event.relatedTarget === null && setOver(false)}
      onDrop={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(false)
        void takeDropped(event.dataTransfer)
      }}
    >
      <Keeping>
        <Screens />
      </Keeping>
      <Palette />
      <PasteDialog />
      <EditorHost />
      <Toast />
      {over && (
        <div className={css.drop} aria-hidden="true">
          <p>Let go, and Dossier reads it.</p>
        </div>
      )}
    </div>
  )
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
