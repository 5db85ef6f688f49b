import { Dialog as Base } from '@base-ui/react/dialog'
import { useRef, type ReactNode } from 'react'
import { Do } from './do.tsx'
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
  /** It is read and not filled in: the focus stays on the sheet, so that it begins at its top. */
  readonly isRead?: boolean
  readonly onClose: () => void
}

/** Floats above a veil; Escape and a click beside it close it. */
export function Dialog({ name, does, children, buttons, wide = false, isRead = false, onClose }: DialogProps) {
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.veil} />
        <Base.Popup
          ref={sheet}
          className={wide ? `${css.sheet} ${css.wide}` : css.sheet}
          {...(isRead ? { initialFocus: sheet } : {})}
        >
          <Base.Title className={css.name}>{name}</Base.Title>
          {does !== undefined && <Base.Description className={css.does}>{does}</Base.Description>}
          {children}
          {buttons && <Buttons>{buttons}</Buttons>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** The last line of a dialog. With `onClose` the way out comes first; the button that matters is the last. */
export function Buttons({ onClose, children }: { readonly onClose?: () => void; readonly children?: ReactNode }) {
  return (
    <div className={css.buttons}>
      {onClose && (
        <Do cap="Esc" onClick={onClose}>
          Leave it
        </Do>
      )}
      {children}
    </div>
  )
}
