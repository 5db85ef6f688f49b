// What is said when something failed, is under way, or is not there yet.
import type { ReactNode } from 'react'
import css from './notice.module.css'
import { Do } from './do.tsx'

/** What happened, where, and what to do, in one sentence. */
export function ErrorBar({ children, onClose }: { readonly children: ReactNode; readonly onClose?: () => void }) {
  return (
    <div className={css.error} role="alert" ref={seen}>
      <span>{children}</span>
      {onClose && (
        <Do bare onClick={onClose}>
          Close
        </Do>
      )}
    </div>
  )
}

/** In a long dialog it may stand below what is in view. */
function seen(bar: HTMLElement | null): void {
  bar?.scrollIntoView({ block: 'nearest' })
}

/** A line that a pen walks along, what is being done, and Stop. `share` is 0 to 1; without it nobody knows how long it takes. */
export function Working({
  words,
  share,
  onStop,
}: {
  readonly words: string
  readonly share?: number
  readonly onStop?: () => void
}) {
  return (
    <div className={css.working}>
      <div className={css.words}>
        <span aria-live="polite">{words}</span>
        {onStop && (
          <Do bare onClick={onStop}>
            Stop
          </Do>
        )}
      </div>
      <Progress words={words} {...(share === undefined ? {} : { share })} />
    </div>
  )
}

/** The line alone; `words` name it for those who do not see it. */
export function Progress({ words, share }: { readonly words: string; readonly share?: number }) {
  const percent = `${Math.round(100 * Math.min(1, Math.max(0, share ?? 0)))}%`
  return (
    <div
      className={css.line}
      role="progressbar"
      aria-label={words}
      {...(share === undefined ? {} : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share) })}
    >
      {share === undefined ? (
        <span className={`${css.pen} ${css.walk}`} />
      ) : (
        <>
          <span className={css.done} style={{ width: percent }} />
          <span className={css.pen} style={{ left: percent }} />
        </>
      )}
    </div>
  )
}

/** Nothing here yet: a sentence and one action. */
export function Empty({
  sentence,
  children,
  action,
}: {
  readonly sentence: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={css.empty}>
      <h1 className="title">{sentence}</h1>
      {children && <p className="lead">{children}</p>}
      {action && <div className="row-of">{action}</div>}
    </div>
  )
}
