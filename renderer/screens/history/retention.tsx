// True retention as a table: how much was still known at the first answer of the day, with the range that the number of answers leaves.
import type { ReactNode } from 'react'
import { MATURE, sumOver, trueRetention, type Age, type Days, type StudyDay } from '../../../decks/index.ts'
import { Part, Table } from '../../parts/index.ts'
import css from './history.module.css'
import { Share } from './share.tsx'

const AGES: readonly { readonly age: Age; readonly name: string }[] = [
  { age: 'young', name: 'Young' },
  { age: 'mature', name: 'Mature' },
  { age: 'all', name: 'All' },
]

export function TrueRetention({ days, today }: { readonly days: Days; readonly today: StudyDay }): ReactNode {
  const periods = [
    { name: 'Today', from: today },
    { name: 'Last 7 days', from: today - 6 },
    { name: 'Last 30 days', from: today - 29 },
    { name: 'Last 12 months', from: today - 364 },
    { name: 'From the beginning', from: -Infinity },
  ]
  return (
    <Part name="True retention" aside="known at a day’s first answer">
      <div className={css.retention}>
        <Table>
          <thead>
            <tr>
              <th scope="col">Period</th>
              {AGES.map(({ age, name }) => (
                <th key={age} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ name, from }) => {
              const sums = sumOver(days, from, today)
              return (
                <tr key={name}>
                  <th scope="row" className={css.period}>
                    {name}
                  </th>
                  {AGES.map(({ age }) => (
                    <td key={age} className="num">
                      <Share of={trueRetention(sums, age)} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </Table>
      </div>
      <p className={css.says}>
        Mature cards had an interval of {MATURE} days or more. The range holds the true share 95 times in 100.
      </p>
    </Part>
  )
}
