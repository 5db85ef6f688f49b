// A card that is wrong: which of the gates should have stopped it, in plain words, and what the person says to it.
import { useState, type ReactNode } from 'react'
import type { GateName, Report } from '../../../decks/index.ts'
import { TextArea } from '../field.tsx'
import { Asked } from './asked.tsx'
import css from './report-dialog.module.css'

interface Props {
  /** Found in a document: then a gate let it through. */
  readonly found: boolean
  /** Throws what is to be shown when it could not be kept. */
  readonly onReport: (reason: Pick<Report, 'gate' | 'words'>) => Promise<void>
  readonly onClose: () => void
}

/** What can be wrong with a found card, and the gate whose task it is to stop that. */
const REASONS: readonly (readonly [gate: GateName, words: string])[] = [
  ['structure', 'The answer is not what the sentence says'],
  ['definite', 'It does not say who or what is meant'],
  ['undated', 'It does not say when'],
  ['suspect-date', 'The date or the year is wrong'],
  ['ambiguous', 'More than one answer would be right'],
  ['leak', 'The question gives its answer away'],
  ['opinion', 'It is somebody’s opinion, not a fact'],
  ['condition', 'It holds only under a condition'],
  ['broken', 'The text is damaged here'],
  ['slight', 'It is not worth a card'],
]
const OTHER = 'other'

export function ReportDialog({ found, onReport, onClose }: Props): ReactNode {
  const [gate, setGate] = useState<string>(found ? '' : OTHER)
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const report = (): void => {
    if (gate === '') return setWrong('Choose what is wrong with it.')
    if (gate === OTHER && words.trim() === '') return setWrong('Write in a few words what is wrong with it.')
    onReport({ gate: gate === OTHER ? null : gate, words }).catch((error: unknown) =>
      setWrong(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <Asked
      name="What is wrong with this card?"
      does="It is suspended and keeps what you say here, so that it can be mended. This can be undone."
      doing="Report it"
      wrong={wrong}
      onDo={report}
      onClose={onClose}
    >
      {found && (
        <fieldset className={css.reasons}>
          <legend className="vh">Reason</legend>
          {[...REASONS, [OTHER, 'Something else'] as const].map(([name, says], i) => (
            <label key={name}>
              <input
                type="radio"
                name="gate"
                value={name}
                checked={gate === name}
                autoFocus={i === 0}
                onChange={() => {
                  setWrong(null)
                  setGate(name)
                }}
              />
              <span>{says}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextArea
        name={found ? 'In your own words, if you like' : 'In your own words'}
        value={words}
        autoFocus={!found}
        onChange={(event) => setWords(event.target.value)}
      />
    </Asked>
  )
}
