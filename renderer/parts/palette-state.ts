// Whether the palette is open: any head may open it, the frame draws it.
import { create } from 'zustand'

export const usePaletteOpen = create<{ readonly open: boolean }>(() => ({ open: false }))

export function openPalette(): void {
  usePaletteOpen.setState({ open: true })
}

export function closePalette(): void {
  usePaletteOpen.setState({ open: false })
}
