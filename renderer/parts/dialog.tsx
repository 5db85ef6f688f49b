import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import css from './dialog.module.css'

export interface DialogProps {
  /** A sentence: what this is about. */
  readonly name: string
  /** What will happen, in numbers where there are any. */
  readonly does?: ReactNode
  readonly children?: ReactNode
  /** Buttons named by what they do; the one that matters last. */
  readonly buttons?: ReactNode
  readonly wide?: boolean
  readonly onClose: () => void
}

/** Floats above a veil; Escape and a click beside it close it. */
export function Dialog({ name, does, children, buttons, wide = false, onClose }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.veil} />
        <Base.Popup className={wide ? `${css.sheet} ${css.wide}` : css.sheet}>
          <Base.Title className={css.name}>{name}</Base.Title>
          {does !== undefined && <Base.Description className={css.does}>{does}</Base.Description>}
          {children}
          {buttons && <div className={css.buttons}>{buttons}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
