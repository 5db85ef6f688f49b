// How what was foretold came true: answers by the chance that was given to them.
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { Part } from '../../parts/index.ts'
import { Across, Below, Chart, ROOM } from '../../parts/chart/index.ts'
import type { ExamOutlook } from '../../storage/index.ts'
import { percent } from './exam-words.ts'
import css from './exam.module.css'

const HEIGHT = 220
const WIDE = 340

export function Calibration({ outlook: { buckets, widen } }: { readonly outlook: ExamOutlook }): ReactNode {
  if (buckets.length === 0) return null
  const answers = buckets.reduce((sum, one) => sum + one.answers, 0)
  const told = buckets.reduce((sum, one) => sum + one.told * one.answers, 0) / answers
  const came = buckets.reduce((sum, one) => sum + one.came * one.answers, 0) / answers
  const lowest = Math.min(...buckets.flatMap((one) => [one.told, one.came]))
  const from = Math.max(0, Math.floor(lowest * 10) * 10 - 10)
  return (
    <Part name="Told and come" aside={`${answers.toLocaleString('en')} answers`}>
      <div className={css.told}>
        <Chart
          title={`Answers by the chance that was given to them: ${percent(told)} of 100 were to be known, ${percent(came)} were.`}
          height={HEIGHT}
          draw={(all) => {
            const width = Math.min(WIDE, all)
            const x = scaleLinear([from, 100], [ROOM.left + 6, width - ROOM.right - 6])
            const y = scaleLinear([from, 100], [HEIGHT - ROOM.bottom, ROOM.top])
            return (
              <>
                <Across scale={y} width={width} />
                <line className={css.stop} x1={x(from)} y1={y(from)} x2={x(100)} y2={y(100)} />
                {buckets.map((one) => (
                  <circle
                    key={one.told}
                    className={css.dot}
                    cx={x(100 * one.told)}
                    cy={y(100 * one.came)}
                    r={3 + Math.min(4, Math.sqrt(one.answers) / 5)}
                  >
                    <title>{`${percent(one.told)} of 100 told, ${percent(one.came)} known, ${one.answers} answers`}</title>
                  </circle>
                ))}
                <Below height={HEIGHT} marks={x.ticks(4).map((at) => ({ x: x(at), words: `${at}%` }))} />
              </>
            )
          }}
          head={['Told', 'Came', 'Answers']}
          rows={() => buckets.map((one) => [`${percent(one.told)}%`, `${percent(one.came)}%`, String(one.answers)])}
          says="Across: the chance given. Up: how many were known. On the dashed line both agree."
        />
        <p className="lead">
          {calibrationWords(told, came)}
          {widen > 1.05 && ' Earlier forecasts came out further off than their ranges said, so the ranges are wider now.'}
        </p>
      </div>
    </Part>
  )
}

function calibrationWords(told: number, came: number): string {
  const off = Math.round(100 * (came - told))
  const base = `Of 100 answers ${percent(told)} were to be known, and ${percent(came)} were.`
  if (Math.abs(off) <= 3) return `${base} What is foretold comes true.`
  return `${base} You remember ${off > 0 ? 'better' : 'less well'} than usual: the forecast allows for it.`
}
