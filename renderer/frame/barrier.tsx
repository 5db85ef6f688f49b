import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Do } from '../parts/index.ts'
import { FullPage } from './full-page.tsx'

/** A bug of ours ends one screen, never the collection: it says so and begins again. */
export class Barrier extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <FullPage
        sentence="This screen broke."
        action={
          <Do
            first
            big
            onClick={() => {
              location.hash = '/'
              location.reload()
            }}
          >
            Begin again
          </Do>
        }
      >
        That is a fault of Dossier’s, and everything you did is kept. It said: {error.message}
      </FullPage>
    )
  }
}
