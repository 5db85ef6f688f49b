import type { ReactNode } from 'react'
import { Do } from '../../parts/index.ts'

/** The way out, and beside it what the dialog is for. */
export function Buttons({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }): ReactNode {
  return (
    <div className="row-of" style={{ justifyContent: 'flex-end' }}>
      <Do cap="Esc" onClick={onClose}>
        Leave it
      </Do>
      {children}
    </div>
  )
}
