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

/** A rectangle as a field holds it. @param always whether it is hidden on the other shapes' cards too */
export function writeRectangle(
  number: number,
  { left, top, width, height }: Pick<Shape, 'left' | 'top' | 'width' | 'height'>,
  always: boolean,
): string {
  const share = (value: number): string => String(Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000)
  const place = `left=${share(left)}:top=${share(top)}:width=${share(width)}:height=${share(height)}`
  return `{{c${number}::image-occlusion:rect:${place}${always ? ':oi=1' : ''}}}`
}

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
