// Places hidden in a picture: written as Anki writes them, and what nobody touched stays as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BUILT_IN,
  shapeBounds,
  cardHtml,
  OCCLUSION_TYPE,
  cardsOf,
  draftFaults,
  draftOf,
  occlusionFields,
  shapesOf,
  shiftShape,
  writeShape,
  writeShapes,
  writtenShapes,
  type Shape,
} from '../../../decks/notes/index.ts'

const ANKI =
  '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}<br>{{c2::image-occlusion:text:left=.5:top=.5:text=hi:scale=1}}<br>{{c3::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.05}}'
const shape: Shape = { kind: 'rect', numbers: [1], left: 0.1, top: 0.2, width: 0.3, height: 0.4, points: [], always: false }

describe('shapes', () => {
  it('are written as Anki reads them', () => {
    expect(writeShape(shape)).toBe('{{c1::image-occlusion:rect:left=0.1:top=0.2:width=0.3:height=0.4}}')
    expect(writeShape({ ...shape, kind: 'ellipse', numbers: [2, 3], always: true })).toBe(
      '{{c2,3::image-occlusion:ellipse:left=0.1:top=0.2:rx=0.15:ry=0.2:oi=1}}',
    )
  })

  it('come back as they were written', () => {
    const part = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
    const point = fc.tuple(part, part)
    const any = fc.record({
      kind: fc.constantFrom('rect', 'ellipse', 'polygon'),
      n: fc.integer({ min: 1, max: 9 }),
      box: fc.tuple(part, part, part, part),
      points: fc.array(point, { minLength: 3, maxLength: 6 }),
      always: fc.boolean(),
    })
    fc.assert(
      fc.property(any, ({ kind, n, box: [left, top, width, height], points, always }) => {
        const made: Shape = {
          ...{ kind, numbers: [n], left, top, always },
          ...(kind === 'polygon' ? { width: 0, height: 0, points } : { width, height, points: [] }),
        }
        expect(shapesOf(writeShape(made))).toEqual([
          { ...made, width: expect.closeTo(made.width, 3) as number, height: expect.closeTo(made.height, 3) as number },
        ])
      }),
    )
  })

  it('stay to the character where nobody touched them, with what Dossier does not draw', () => {
    const read = writtenShapes(ANKI)
    expect(read.map((one) => one.shape?.kind ?? null)).toEqual(['rect', null, 'ellipse'])
    expect(writeShapes(read)).toBe(ANKI)
    const moved = read.map((one) => (one.shape?.kind === 'rect' ? { ...one, shape: shiftShape(one.shape, { x: 0.1 }) } : one))
    expect(writeShapes(moved).split('<br>')).toEqual([
      '{{c1::image-occlusion:rect:left=0.2:top=0.2:width=0.3:height=0.4:oi=1}}',
      ...ANKI.split('<br>').slice(1),
    ])
  })

  it('never leave the picture, however they are pushed', () => {
    const by = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(by, by, by, by, fc.constantFrom('rect', 'ellipse', 'polygon'), (x, y, wide, high, kind) => {
        const start: Shape = {
          ...shape,
          kind,
          points:
            kind === 'polygon'
              ? [
                  [0.1, 0.1],
                  [0.4, 0.1],
                  [0.2, 0.6],
                ]
              : [],
        }
        const { left, top, width, height } = shapeBounds(shiftShape(start, { x, y, wide, high }))
        for (const edge of [left, top, left + width, top + height]) expect(edge >= -1e-9 && edge <= 1 + 1e-9).toBe(true)
      }),
    )
  })
})

describe('the note type', () => {
  it('is one that Anki draws masks for, and makes a card of each number', () => {
    expect(draftFaults(OCCLUSION_TYPE, draftOf(OCCLUSION_TYPE), [])).toEqual([])
    expect(occlusionFields(OCCLUSION_TYPE)).toEqual({ shapes: 0, picture: 1 })
    expect(BUILT_IN.map(occlusionFields).every((one) => one === null)).toBe(true)
    const fields = [ANKI, '<img src="map.png">', 'Where?', '', '']
    expect(cardsOf(OCCLUSION_TYPE, fields)).toEqual([0, 1, 2])
    const { front, back } = cardHtml(OCCLUSION_TYPE, fields, 0, { tags: [], deck: '', flag: 0 }, () => null)
    expect(front).toContain(
      '<div class="occluded"><img src="map.png"><div class="occlusion asked rect" style="left:10%;top:20%;width:30%;height:40%"></div></div>',
    )
    expect(back).toContain('occlusion shown rect')
  })
})
