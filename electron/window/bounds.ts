// The window stands again where it stood, unless the screen it stood on is gone.
import type { Rectangle } from 'electron'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeWhole } from '../keeping/atomic.ts'

export interface Remembered {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export const SMALLEST = { width: 420, height: 420 }
const FIRST: Remembered = { width: 1280, height: 860, maximized: false }

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const shape = v.object({ x: v.optional(pixels), y: v.optional(pixels), width: pixels, height: pixels, maximized: v.boolean() })

/** What was remembered, or the first size; a file that cannot be read is no reason not to open. */
export async function readBounds(file: string): Promise<Remembered> {
  try {
    const found = v.safeParse(shape, JSON.parse(await readFile(file, 'utf8')))
    return found.success ? asRemembered(found.output) : FIRST
  } catch {
    return FIRST
  }
}

export function writeBounds(file: string, bounds: Remembered): Promise<void> {
  return writeWhole(file, JSON.stringify(bounds))
}

/**
 * The remembered window on the screens there are now: no larger than its screen, and with enough of it in view to be taken hold of;
 * without a place of its own where that fails, so that the system centres it.
 * @param areas the work areas of the screens, the first being the main one
 */
export function fitted(remembered: Remembered, areas: readonly Rectangle[]): Remembered {
  const { x, y, maximized } = remembered
  if (x !== undefined && y !== undefined)
    for (const area of areas) {
      const size = shrunk(remembered, area)
      if (isHeld({ x, y, ...size }, area)) return { x, y, ...size, maximized }
    }
  return { ...shrunk(remembered, areas[0] ?? { x: 0, y: 0, ...FIRST }), maximized }
}

function shrunk({ width, height }: Remembered, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.max(SMALLEST.width, Math.min(width, area.width)),
    height: Math.max(SMALLEST.height, Math.min(height, area.height)),
  }
}

/** At least 120 by 40 pixels of the window's upper edge are on the screen. */
function isHeld(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return across >= 120 && window.y >= area.y - 8 && window.y <= area.y + area.height - 40
}

function asRemembered({ x, y, ...rest }: v.InferOutput<typeof shape>): Remembered {
  return x === undefined || y === undefined ? rest : { ...rest, x, y }
}
