// What the card list is showing. It lives outside the screen, so that coming back from a document finds the list as it was.
import { create } from 'zustand'
import { withTerm } from '../../../decks/index.ts'
import type { CardFilter } from '../../storage/index.ts'
import { NOTHING, type Choosing } from './choosing.ts'

export type Sort = NonNullable<CardFilter['sort']>

export interface View {
  readonly text: string
  readonly sort: Sort
  readonly choosing: Choosing
}

export const useView = create<View>(() => ({ text: '', sort: 'added', choosing: NOTHING }))

/** Writes a term into the find box, in place of what it said under the same key; null takes it out. */
export function setTerm(key: Parameters<typeof withTerm>[1], value: string | null): void {
  useView.setState(({ text }) => ({ text: withTerm(text, key, value) }))
}
