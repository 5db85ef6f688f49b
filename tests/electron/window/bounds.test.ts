import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitted, readBounds, SMALLEST, writeBounds } from '../../../electron/window/bounds.ts'
import { folder } from '../folder.ts'

const main = { x: 0, y: 24, width: 1440, height: 876 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }

describe('the remembered window', () => {
  test('comes back as it was written', async () => {
    const file = path.join(folder(), 'window.json')
    await writeBounds(file, { x: -10, y: 40, width: 900, height: 700, maximized: true })
    expect(await readBounds(file)).toEqual({ x: -10, y: 40, width: 900, height: 700, maximized: true })
  })

  test.each(['', 'null', '{"width":"wide"}', '{"x":1e300,"y":0,"width":1,"height":1,"maximized":false}', '[1,2'])(
    '%j is no reason not to open',
    async (content) => {
      const file = path.join(folder(), 'window.json')
      writeFileSync(file, content)
      expect(await readBounds(file)).toEqual({ width: 1280, height: 860, maximized: false })
    },
  )

  test('stands where it stood, on the main screen or beside it', () => {
    expect(fitted({ x: 100, y: 100, width: 900, height: 700, maximized: false }, [main])).toMatchObject({ x: 100, y: 100 })
    expect(fitted({ x: -1500, y: 100, width: 900, height: 700, maximized: false }, [main, left])).toMatchObject({
      x: -1500,
      y: 100,
    })
  })

  test('is centred by the system when its screen is gone, and keeps its size', () => {
    const found = fitted({ x: -1500, y: 100, width: 900, height: 700, maximized: false }, [main])
    expect(found).toEqual({ width: 900, height: 700, maximized: false })
  })

  test('is no larger than its screen', () => {
    expect(fitted({ x: 0, y: 24, width: 3000, height: 2000, maximized: false }, [main])).toMatchObject({
      width: 1440,
      height: 876,
    })
  })

  test('for any memory and any screens: never tiny, never out of reach', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const area = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    })
    fc.assert(
      fc.property(
        fc.record({
          x: number,
          y: number,
          width: fc.integer({ min: -10, max: 9000 }),
          height: fc.integer({ min: -10, max: 9000 }),
        }),
        fc.array(area, { minLength: 1, maxLength: 3 }),
        (window, areas) => {
          const found = fitted({ ...window, maximized: false }, areas)
          expect(found.width).toBeGreaterThanOrEqual(SMALLEST.width)
          expect(found.height).toBeGreaterThanOrEqual(SMALLEST.height)
          const { x, y } = found
          if (x === undefined || y === undefined) return
          const reachable = areas.some(
            (one) => x + found.width > one.x + 40 && x < one.x + one.width - 40 && y >= one.y - 8 && y < one.y + one.height,
          )
          expect(reachable).toBe(true)
        },
      ),
    )
  })
})
