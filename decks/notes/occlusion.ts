// Image occlusion: a cloze deletion whose words are a shape on a picture, measured in shares of its width and height.
import { parseCloze, type ClozePart, type Deletion } from './cloze.ts'

export interface Shape {
  readonly kind: 'rect' | 'ellipse' | 'polygon'
  /** The cards it is asked in. */
  readonly numbers: readonly number[]
  /** Shares of the picture, 0 to 1. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Corners of a polygon, in shares of the picture. */
  readonly points: readonly (readonly [number, number])[]
  /** Hidden on the other shapes' cards too. */
  readonly always: boolean
}

const MOST_SHAPES = 500

/** The shapes in a field's clozes; empty for a field of words. */
export function shapesOf(text: string): Shape[] {
  if (!text.includes('image-occlusion:')) return []
  return parseCloze(text)
    .filter((part): part is Deletion => typeof part !== 'string')
    .slice(0, MOST_SHAPES)
    .flatMap((deletion) => shapeOf(deletion))
}

/** A shape as it stands in a field: what it was read from, so that what nobody touches stays to the character. */
export interface WrittenShape {
  /** Null for what Dossier does not draw (words on a picture, for one). */
  readonly shape: Shape | null
  readonly raw: string
}

/** The shapes of a field one by one, with what each was read from. */
export function writtenShapes(text: string): WrittenShape[] {
  const found = text.match(/\{\{c\d+(?:,\d+)*::image-occlusion:[^{}]*\}\}/g) ?? []
  return found.slice(0, MOST_SHAPES).map((raw) => ({ shape: shapesOf(raw)[0] ?? null, raw }))
}

/** A shape as a field holds it; `always` stands in it as `oi=1`, Anki's sign for one that is hidden on the other cards too. */
export function writeShape({ kind, numbers, left, top, width, height, points, always }: Shape): string {
  const share = (value: number): string => String(Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000)
  const size = {
    rect: [`width=${share(width)}`, `height=${share(height)}`],
    ellipse: [`rx=${share(width / 2)}`, `ry=${share(height / 2)}`],
    polygon: [`points=${points.map(([x, y]) => `${share(x)},${share(y)}`).join(' ')}`],
  }[kind]
  const parts = ['image-occlusion', kind, `left=${share(left)}`, `top=${share(top)}`, ...size, ...(always ? ['oi=1'] : [])]
  return `{{c${numbers.join(',')}::${parts.join(':')}}}`
}

/** All shapes of a picture as one field, each on its line as Anki writes them. */
export function writeShapes(shapes: readonly WrittenShape[]): string {
  return shapes
    .map(({ shape, raw }) => {
      const before = shapesOf(raw)[0]
      return shape === null || (before && JSON.stringify(before) === JSON.stringify(shape)) ? raw : writeShape(shape)
    })
    .join('<br>')
}

/** Moved and made larger by shares of the picture, within it. */
export function shiftShape(
  shape: Shape,
  by: { readonly x?: number; readonly y?: number; readonly wide?: number; readonly high?: number },
): Shape {
  const { x = 0, y = 0, wide = 0, high = 0 } = by
  const box = shapeBounds(shape)
  const width = Math.min(1, Math.max(SMALLEST, box.width + wide))
  const height = Math.min(1, Math.max(SMALLEST, box.height + high))
  const left = Math.min(1 - width, Math.max(0, box.left + x))
  const top = Math.min(1 - height, Math.max(0, box.top + y))
  const across = (at: number): number => left + (box.width > 0 ? ((at - box.left) * width) / box.width : 0)
  const down = (at: number): number => top + (box.height > 0 ? ((at - box.top) * height) / box.height : 0)
  return { ...shape, left, top, width, height, points: shape.points.map(([px, py]) => [across(px), down(py)] as const) }
}

/** The box a shape fills, in shares of the picture. */
export function shapeBounds({ kind, left, top, width, height, points }: Shape): Pick<Shape, 'left' | 'top' | 'width' | 'height'> {
  if (kind !== 'polygon' || points.length === 0) return { left, top, width, height }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [from, high] = [Math.min(...xs), Math.min(...ys)]
  return { left: from, top: high, width: Math.max(...xs) - from, height: Math.max(...ys) - high }
}

/** A side of the smallest shape, as a share of the picture. */
const SMALLEST = 0.01

/**
 * The shapes as marked boxes to lie over the picture: what is asked now, and what stays hidden.
 * @param asked which number
 */
export function masksOf(shapes: readonly Shape[], asked: number, side: 'front' | 'back'): string {
  return shapes
    .flatMap((shape) => {
      const active = shape.numbers.includes(asked)
      if (!active && !shape.always) return []
      const state = active ? (side === 'front' ? 'asked' : 'shown') : 'hidden'
      return [`<div class="occlusion ${state} ${shape.kind}" style="${boxOf(shape)}"></div>`]
    })
    .join('')
}

function boxOf({ left, top, width, height, kind, points }: Shape): string {
  const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`
  if (kind !== 'polygon') return `left:${percent(left)};top:${percent(top)};width:${percent(width)};height:${percent(height)}`
  const corners = points.map(([x, y]) => `${percent(x)} ${percent(y)}`).join(', ')
  return `left:0;top:0;width:100%;height:100%;clip-path:polygon(${corners})`
}

function shapeOf({ numbers, parts }: Deletion): Shape[] {
  const text = parts.filter((part: ClozePart) => typeof part === 'string').join('')
  const [head, kind, ...pairs] = text.split(':')
  if (head?.trim() !== 'image-occlusion' || (kind !== 'rect' && kind !== 'ellipse' && kind !== 'polygon')) return []
  const values = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  const share = (name: string): number => {
    const value = Number(values.get(name) ?? 0)
    return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0
  }
  const points = (values.get('points') ?? '')
    .trim()
    .split(/\s+/)
    .map((point) => point.split(',').map(Number))
    .filter((point): point is [number, number] => point.length === 2 && point.every(Number.isFinite))
  const [rx, ry] = [share('rx'), share('ry')]
  const size = kind === 'ellipse' ? { width: rx * 2, height: ry * 2 } : { width: share('width'), height: share('height') }
  return [{ kind, numbers, left: share('left'), top: share('top'), ...size, points, always: values.get('oi') === '1' }]
}
