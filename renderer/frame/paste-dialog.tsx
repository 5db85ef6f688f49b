import { useState } from 'react'
import { Dialog, Do, TextArea, useKeys } from '../parts/index.ts'
import { addPasted } from './adding.ts'
import { closePaste, usePasteOpen } from './paste-state.ts'

/** Takes text from the clipboard as a document. Its first line becomes the title. */
export function PasteDialog() {
  const open = usePasteOpen((state) => state.open)
  return open ? <Sheet /> : null
}

function Sheet() {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const read = (): void => {
    if (text.trim() === '') return setWrong('There is no text yet. Paste an article, or close this.')
    closePaste()
    void addPasted(text)
  }
  useKeys({ '$mod+Enter': read }, { inDialog: true })
  return (
    <Dialog
      wide
      name="Paste text for Dossier to read."
      does="The first line becomes the title. Title, author and date can be corrected afterwards."
      onClose={closePaste}
      buttons={
        <>
          <Do onClick={closePaste}>Close</Do>
          <Do first cap="Ctrl+Enter" onClick={read}>
            Read it
          </Do>
        </>
      }
    >
      <TextArea
        name="Text"
        read
        rows={14}
        autoFocus
        value={text}
        wrong={wrong}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  )
}
