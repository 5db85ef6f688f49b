import { create } from 'zustand'

export const usePasteOpen = create<{ readonly open: boolean }>(() => ({ open: false }))

/** Opens the sheet that takes pasted text. */
export function openPaste(): void {
  usePasteOpen.setState({ open: true })
}

export function closePaste(): void {
  usePasteOpen.setState({ open: false })
}
