// Draws the editor when somebody asked for it; mounted once, by the frame.
import type { ReactNode } from 'react'
import { EditNote } from './edit-note.tsx'
import { NewNote } from './new-note.tsx'
import { useEditorRequest } from './open-editor.ts'

export function EditorHost(): ReactNode {
  const open = useEditorRequest((state) => state.open)
  if (!open) return null
  const { request, done } = open
  return request.kind === 'new' ? <NewNote request={request} done={done} /> : <EditNote request={request} done={done} />
}
