// The options that are seldom wanted: limits of this deck and of today, orders, siblings, leeches, the longest interval and easy days.
import type { ReactNode } from 'react'
import type { LEECH_ACTIONS, MIXES, NEW_ORDERS, REVIEW_ORDERS } from '../../../decks/index.ts'
import { type DayLoad } from '../../../decks/index.ts'
import { Check, Choose, Field } from '../../parts/index.ts'
import css from './decks.module.css'
import { nextLoad, type Written } from './options.ts'

interface Props {
  /** The deck's name. */
  readonly deck: string
  readonly fields: Written
  readonly onChange: (over: Partial<Written>) => void
}

type Texts = { [Key in keyof Written]: Written[Key] extends string ? Key : never }[keyof Written]

const ORDERS: {
  readonly newOrder: Readonly<Record<(typeof NEW_ORDERS)[number], string>>
  readonly reviewOrder: Readonly<Record<(typeof REVIEW_ORDERS)[number], string>>
  readonly mix: Readonly<Record<(typeof MIXES)[number], string>>
  readonly leechAction: Readonly<Record<(typeof LEECH_ACTIONS)[number], string>>
} = {
  newOrder: { added: 'As they were added', random: 'By chance' },
  reviewOrder: {
    due: 'Longest due first',
    forgotten: 'Most likely forgotten first',
    remembered: 'Most likely remembered first',
  },
  mix: { mixed: 'Mixed', newFirst: 'New cards first', reviewsFirst: 'Reviews first' },
  leechAction: { suspend: 'Suspend and tag it', tag: 'Only tag it' },
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const LOADS: Readonly<Record<DayLoad, string>> = { normal: 'as usual', reduced: 'fewer', minimum: 'hardly any' }

export function MoreOptions({ deck, fields, onChange }: Props): ReactNode {
  const field = (key: Texts, name: string, says?: string): ReactNode => (
    <Field
      name={name}
      {...(says === undefined ? {} : { says })}
      value={fields[key]}
      inputMode="numeric"
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  )
  const choice = (key: keyof typeof ORDERS, name: string): ReactNode => (
    <Choose name={name} value={fields[key]} onChange={(event) => onChange({ [key]: event.target.value })}>
      {Object.entries(ORDERS[key]).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Choose>
  )
  return (
    <details className={css.more}>
      <summary>Limits of {deck} alone, orders, leeches and easy days</summary>
      <fieldset>
        <legend>In {deck} alone, every day</legend>
        <p className="note">Left empty, the options above hold.</p>
        <div className={css.numbers}>
          {field('newHere', 'New cards')}
          {field('reviewsHere', 'Reviews')}
        </div>
      </fieldset>
      <fieldset>
        <legend>In {deck} alone, today only</legend>
        <div className={css.numbers}>
          {field('newToday', 'New cards today')}
          {field('reviewsToday', 'Reviews today')}
        </div>
      </fieldset>
      <fieldset>
        <legend>Order</legend>
        <div className={css.numbers}>
          {choice('newOrder', 'New cards come')}
          {choice('reviewOrder', 'Reviews come')}
        </div>
        <div className={css.numbers}>{choice('mix', 'New cards among reviews')}</div>
        <Check checked={fields.burySiblings} onChange={(event) => onChange({ burySiblings: event.target.checked })}>
          Of the cards of one note ask one a day
        </Check>
      </fieldset>
      <fieldset>
        <legend>A card that is forgotten again and again</legend>
        <div className={css.numbers}>
          {field('leechAt', 'Is a leech after so many lapses', '0 is never')}
          {choice('leechAction', 'What is done about it')}
        </div>
      </fieldset>
      <fieldset>
        <legend>Easy days</legend>
        <p className="note">Reviews move to a day beside, as far as their interval lets them. Press a day to change it.</p>
        <div className={css.week}>
          {DAYS.map((day, i) => {
            const load = fields.easyDays[i] ?? 'normal'
            return (
              <button
                key={day}
                type="button"
                data-load={load}
                onClick={() => onChange({ easyDays: fields.easyDays.with(i, nextLoad(load)) })}
              >
                <b>{day}</b> <span>{LOADS[load]}</span>
              </button>
            )
          })}
        </div>
      </fieldset>
      <div className={css.numbers}>{field('maximum', 'Longest interval, in days')}</div>
    </details>
  )
}
