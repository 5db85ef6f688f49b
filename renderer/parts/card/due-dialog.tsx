// Cards are moved to a day: so many days from today.
import { useState, type ReactNode } from 'react'
import { studyDay, type CardId } from '../../../decks/index.ts'
import { makeDue, now } from '../../storage/index.ts'
import { Field } from '../field.tsx'
import { counted } from '../words.ts'
import { Asked } from './asked.tsx'

interface Props {
  readonly cards: readonly CardId[]
  /** What was done, in a sentence. */
  readonly onDone: (told: string) => void
  readonly onClose: () => void
}

/** Ten years. */
const MOST = 3650

export function DueDialog({ cards, onDone, onClose }: Props): ReactNode {
  const [days, setDays] = useState('1')
  const [wrong, setWrong] = useState<string | null>(null)
  const move = async (): Promise<void> => {
    if (!/^\s*\d{1,4}\s*$/.test(days) || Number(days) > MOST) return setWrong(`A whole number of days, from 0 to ${MOST}.`)
    const { at, utcOffset } = now()
    try {
      const moved = await makeDue(cards, studyDay(at, utcOffset) + Number(days))
      if (moved === 0) return setWrong('It has never been answered, so it has no day to be moved. New cards come in their order.')
      onDone(`${counted(moved, 'card')} ${moved === 1 ? 'is' : 'are'} due ${whenText(Number(days))}.`)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Asked
      name={cards.length === 1 ? 'When is it due?' : `When are these ${counted(cards.length, 'card')} due?`}
      does="Its memory stays as it is; only the day is moved."
      doing="Move"
      wrong={wrong}
      onDo={() => void move()}
      onClose={onClose}
    >
      <Field
        name="In so many days"
        says="0 is today"
        inputMode="numeric"
        autoFocus
        value={days}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setWrong(null)
          setDays(event.target.value)
        }}
      />
    </Asked>
  )
}

function whenText(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}
