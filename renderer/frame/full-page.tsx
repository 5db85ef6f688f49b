import type { ReactNode } from 'react'
import { Page } from '../parts/index.ts'

/** When there is nothing else to show: one sentence, and what to do. */
export function FullPage({
  sentence,
  children,
  action,
}: {
  readonly sentence: string
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <main>
      <Page narrow>
        <div role="alert">
          <h1 className="display">{sentence}</h1>
          <p className="lead" style={{ margin: '24px 0 32px' }}>
            {children}
          </p>
        </div>
        {action}
      </Page>
    </main>
  )
}
