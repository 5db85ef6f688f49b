// A deck file that was dropped, picked or opened by a double click, waiting for the screen that shows what is in it.
import { create } from 'zustand'
import type { NamedBytes } from '../shell/index.ts'

export const useStaged = create<{ readonly file: NamedBytes | null }>(() => ({ file: null }))

/** Lays a file ready, or takes it away. */
export function stage(file: NamedBytes | null): void {
  useStaged.setState({ file })
}
