// The forgetting curve of one card: what was in a solid line, what will be in a dotted one, an upright tick for each answer.
import { useId, useRef, type ReactNode } from 'react'
import type { MemoryStretch } from '../../../decks/index.ts'
import { useWidth } from '../width.ts'
import css from './card-info.module.css'

const HEIGHT = 132
/** px for the scale, and for half a letter and half a line beyond the drawing. */
const SCALE = 38
const RIM = 6
/** Recall below this is not drawn: the scale stands beside it. */
const LEAST = 0.5

/**
 * @param now ms since 1970: from here on the line is dotted
 * @param words what it shows, in a sentence, for those who do not see it
 */
export function Curve({
  course,
  now,
  words,
}: {
  readonly course: readonly MemoryStretch[]
  readonly now: number
  readonly words: string
}): ReactNode {
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const measured = useWidth(box)
  const first = course[0]
  const last = course.at(-1)
  if (!first || !last) return null
  // drawn as wide as it stands: letters and lines are not scaled
  const width = Math.max(40, (measured ?? 0) - SCALE - RIM)
  const span = Math.max(1, last.to - first.from)
  const x = (at: number): number => ((at - first.from) / span) * width
  const y = (recall: number): number => HEIGHT * (1 - (Math.max(LEAST, Math.min(1, recall)) - LEAST) / (1 - LEAST))
  return (
    <figure ref={box} className={css.curve}>
      <svg
        width={SCALE + width + RIM}
        height={HEIGHT + 2 * RIM}
        viewBox={`${-SCALE} ${-RIM} ${SCALE + width + RIM} ${HEIGHT + 2 * RIM}`}
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{words}</title>
        {[1, 0.9, 0.75, 0.5].map((recall) => (
          <g key={recall}>
            <line className={css.level} x1={0} x2={width} y1={y(recall)} y2={y(recall)} />
            <text className={css.scale} x={-6} y={y(recall) + 4} textAnchor="end">
              {Math.round(recall * 100)}%
            </text>
          </g>
        ))}
        {course.map((stretch) => (
          <line
            key={`${stretch.from}`}
            className={stretch.grade === 'again' ? css.again : css.answer}
            x1={x(stretch.from)}
            x2={x(stretch.from)}
            y1={stretch.grade === 'again' ? 0 : HEIGHT - 8}
            y2={HEIGHT}
          />
        ))}
        {course.flatMap((stretch, i) => {
          const points = stretch.recall.map((recall, k) => {
            const at = stretch.from + ((stretch.to - stretch.from) * k) / (stretch.recall.length - 1)
            return { at, text: `${x(at).toFixed(1)},${y(recall).toFixed(1)}` }
          })
          const past = points.filter(({ at }) => at <= now)
          const coming = points.filter(({ at }) => at >= (past.at(-1)?.at ?? now))
          return [
            past.length > 1 && <polyline key={`${i} past`} className={css.past} points={joined(past)} />,
            stretch === last && coming.length > 1 && (
              <polyline key={`${i} coming`} className={css.coming} points={joined(coming)} />
            ),
          ]
        })}
      </svg>
    </figure>
  )
}

function joined(points: readonly { readonly text: string }[]): string {
  return points.map(({ text }) => text).join(' ')
}
