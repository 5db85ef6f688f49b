// A drawing of figures: an image with a title for those who do not see it, and the same figures as a table, one key away.
import { useId, useRef, useState, type ReactNode } from 'react'
import { useWidth } from '../width.ts'
import css from './chart.module.css'

export interface ChartProps {
  /** What is drawn, in a sentence with its main figure. */
  readonly title: string
  /** px. */
  readonly height: number
  /** Draws for a width in px. */
  readonly draw: (width: number) => ReactNode
  /** The same figures: heads, then rows, all as text. */
  readonly head: readonly string[]
  readonly rows: () => readonly (readonly string[])[]
  /** What explains the drawing: a legend, a sentence. */
  readonly says?: ReactNode
}

export function Chart({ title, height, draw, head, rows, says }: ChartProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <figure className={css.chart} ref={box}>
      {asTable ? (
        <div className={css.table} role="region" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(([name, ...figures]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {figures.map((figure, i) => (
                    <td key={i}>{figure}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : width === null ? (
        <div style={{ height }} />
      ) : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
          <title id={id}>{title}</title>
          {draw(width)}
        </svg>
      )}
      <figcaption className={css.foot}>
        <span>{says}</span>
        <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'As a drawing' : 'As a table'}
        </button>
      </figcaption>
    </figure>
  )
}
