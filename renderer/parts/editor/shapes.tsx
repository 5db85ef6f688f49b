// Rectangles laid over a picture: drawn, moved and made larger with the pointer or by keys.
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { shapeBounds, shiftShape, type Shape, type WrittenShape } from '../../../decks/index.ts'
import { Do } from '../do.tsx'
import css from './shapes.module.css'

interface Props {
  /** What the page shows the picture from; null for one that is missing. */
  readonly address: string | null
  readonly shapes: readonly WrittenShape[]
  readonly chosen: number | null
  readonly always: boolean
  readonly onChoose: (place: number | null) => void
  readonly onChange: (shapes: readonly WrittenShape[]) => void
}

/** What one press of an arrow moves, as a share of the picture. */
const STEP = 0.01
/** A press that draws less than this was a click. */
const DRAWN = 0.01
const FIRST = { left: 0.4, top: 0.4, width: 0.2, height: 0.1 }

interface Drag {
  readonly what: 'draw' | 'move' | 'size'
  readonly place: number
  readonly from: readonly [number, number]
  readonly start: Shape
}

export function Shapes({ address, shapes, chosen, always, onChoose, onChange }: Props): ReactNode {
  const field = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const put = (place: number, shape: Shape): void => onChange(shapes.with(place, { ...shapes[place]!, shape }))
  const add = (box: Pick<Shape, 'left' | 'top' | 'width' | 'height'>): Shape => {
    const shape: Shape = { kind: 'rect', numbers: [nextNumber(shapes)], ...box, points: [], always }
    onChange([...shapes, { shape, raw: '' }])
    onChoose(shapes.length)
    return shape
  }
  const drop = (place: number): void => {
    onChange(shapes.toSpliced(place, 1))
    onChoose(null)
  }
  const at = (event: PointerEvent): [number, number] => {
    const box = field.current!.getBoundingClientRect()
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
  }
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const target = (event.target as Element).closest<HTMLElement>('[data-place]')
    const place = target ? Number(target.dataset['place']) : shapes.length
    const standing = shapes[place]?.shape
    field.current?.setPointerCapture(event.pointerId)
    const from = at(event)
    if (standing) {
      onChoose(place)
      target?.focus()
      drag.current = { what: (event.target as Element).closest('[data-corner]') ? 'size' : 'move', place, from, start: standing }
    } else drag.current = { what: 'draw', place, from, start: add({ left: from[0], top: from[1], width: 0, height: 0 }) }
    event.preventDefault()
  }
  const onMove = (event: PointerEvent): void => {
    const held = drag.current
    if (!held || !shapes[held.place]) return
    const [x, y] = at(event)
    const [dx, dy] = [x - held.from[0], y - held.from[1]]
    if (held.what === 'move') put(held.place, shiftShape(held.start, { x: dx, y: dy }))
    else if (held.what === 'size') put(held.place, shiftShape(held.start, { wide: dx, high: dy }))
    else put(held.place, { ...held.start, ...between(held.from, [x, y]) })
  }
  const onUp = (): void => {
    const held = drag.current
    drag.current = null
    const shape = held && shapes[held.place]?.shape
    if (held?.what === 'draw' && shape && (shape.width < DRAWN || shape.height < DRAWN)) drop(held.place)
  }
  const onKey = (event: KeyboardEvent, place: number, shape: Shape): void => {
    const by = ARROWS[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') drop(place)
    else if (by) put(place, shiftShape(shape, event.shiftKey ? { wide: by[0], high: by[1] } : { x: by[0], y: by[1] }))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={css.area}>
      <div
        className={css.field}
        ref={field}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        {address ? (
          <img src={address} alt="The picture" draggable={false} />
        ) : (
          <p className={css.gone}>The picture is missing.</p>
        )}
        {shapes.map(({ shape }, place) => {
          if (!shape) return null
          const { left, top, width, height } = shapeBounds(shape)
          return (
            <button
              key={place}
              type="button"
              data-place={place}
              className={`${css.shape} ${shape.kind === 'ellipse' ? css.round : ''}`}
              aria-label={`Place ${place + 1}, asked on card ${shape.numbers.join(' and ')}`}
              aria-pressed={place === chosen}
              style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
              onFocus={() => onChoose(place)}
              onKeyDown={(event) => onKey(event, place, shape)}
            >
              {shape.numbers.join(', ')}
              <span className={css.corner} data-corner />
            </button>
          )
        })}
      </div>
      <div className={css.deeds}>
        <Do onClick={() => add(freeBox(shapes))}>Add a rectangle</Do>
        <span className="note">Or draw one. Arrows move it, with Shift they size it, Delete takes it away.</span>
      </div>
    </div>
  )
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

function between(a: readonly [number, number], b: readonly [number, number]): Pick<Shape, 'left' | 'top' | 'width' | 'height'> {
  const inside = (value: number): number => Math.min(1, Math.max(0, value))
  const [left, right] = [inside(Math.min(a[0], b[0])), inside(Math.max(a[0], b[0]))]
  const [top, bottom] = [inside(Math.min(a[1], b[1])), inside(Math.max(a[1], b[1]))]
  return { left, top, width: right - left, height: bottom - top }
}

/** A little aside from those that lie in the middle already. */
function freeBox(shapes: readonly WrittenShape[]): typeof FIRST {
  const aside = (shapes.length % 10) * 0.03
  return { ...FIRST, left: FIRST.left + aside, top: FIRST.top + aside }
}

function nextNumber(shapes: readonly WrittenShape[]): number {
  return Math.max(0, ...shapes.flatMap(({ shape, raw }) => shape?.numbers ?? [Number(/^\{\{c(\d+)/.exec(raw)?.[1] ?? 0)])) + 1
}

function share(value: number): string {
  return `${value * 100}%`
}
