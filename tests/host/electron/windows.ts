// The open windows, by their numbers, for everybody who must find one.
import type { BrowserWindow } from './browser-window.ts'

const windows = new Map<number, BrowserWindow>()
let last = 0

export function addWindow(make: (id: number) => BrowserWindow): void {
  windows.set(++last, make(last))
}

export function removeWindow(id: number): void {
  windows.delete(id)
}

export function openWindows(): BrowserWindow[] {
  return [...windows.values()]
}

/** Undefined for one that has closed. */
export function windowOf(id: number): BrowserWindow | undefined {
  return windows.get(id)
}

/** The one that would have the keyboard. */
export function frontWindow(): BrowserWindow | undefined {
  return openWindows().at(-1)
}
