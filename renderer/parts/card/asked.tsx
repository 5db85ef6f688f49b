// What is asked before something is done to cards: a sentence, what is to be filled in, two buttons.
import type { ReactNode } from 'react'
import { Dialog } from '../dialog.tsx'
import { Do } from '../do.tsx'
import { useKeys } from '../keys.ts'
import { ErrorBar } from '../notice.tsx'

interface Props {
  readonly name: string
  readonly does?: string
  readonly doing: string
  /** Nothing is to be filled in: Enter does it. */
  readonly bare?: boolean
  readonly wrong: string | null
  readonly children?: ReactNode
  readonly onDo: () => void
  readonly onClose: () => void
}

export function Asked({ name, does, doing, bare = false, wrong, children, onDo, onClose }: Props): ReactNode {
  useKeys({ '$mod+Enter': onDo }, { inDialog: true })
  return (
    <Dialog
      name={name}
      {...(does === undefined ? {} : { does })}
      onClose={onClose}
      buttons={
        <>
          <Do cap="Esc" onClick={onClose}>
            Leave it
          </Do>
          <Do first cap={bare ? 'Enter' : 'Ctrl+Enter'} autoFocus={bare} onClick={onDo}>
            {doing}
          </Do>
        </>
      }
    >
      {children}
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
    </Dialog>
  )
}
