// A deck's options: few, in plain words, shared by the decks that have the same.
import { useState, type ReactNode } from 'react'
import { relativeWork, type Preset, type PresetId } from '../../../decks/index.ts'
import { Choose, counted, Dialog, Do, ErrorBar, Field, useDeed, useKeys } from '../../parts/index.ts'
import { createPreset, editPreset, givePreset, usePresets, type DeckWithCounts } from '../../storage/index.ts'
import { Buttons } from './buttons.tsx'
import css from './decks.module.css'
import { parseSteps, printSteps } from './steps.ts'

interface Props {
  readonly deck: DeckWithCounts
  readonly decks: readonly DeckWithCounts[]
  readonly onClose: () => void
}

export function OptionsDialog({ deck, decks, onClose }: Props): ReactNode {
  const presets = usePresets()
  const preset = presets?.find((one) => one.id === deck.preset)
  if (!presets || !preset) return null
  return <Sheet deck={deck} decks={decks} presets={presets} first={preset} onClose={onClose} />
}

const OWN = 'own'

interface Written {
  readonly newPerDay: string
  readonly reviewsPerDay: string
  readonly retention: string
  readonly learning: string
  readonly relearning: string
}

function Sheet({
  deck,
  decks,
  presets,
  first,
  onClose,
}: Props & { readonly presets: readonly Preset[]; readonly first: Preset }): ReactNode {
  const { wrong, setWrong, busy, run } = useDeed(onClose)
  const [choice, setChoice] = useState<string>(first.id)
  const [written, setWritten] = useState(() => write(first))
  const chosen = presets.find((one) => one.id === choice) ?? first
  const sharing = choice === OWN ? 0 : decks.filter((one) => one.preset === chosen.id && one.id !== deck.id).length
  const read = parse(written)

  const save = (): void => {
    if (typeof read === 'string') return setWrong(read)
    void run(async () => {
      const preset = choice === OWN ? await createPreset(deck.name, first.id) : (choice as PresetId)
      if (differs(read, chosen)) await editPreset(preset, read)
      if (preset !== deck.preset) await givePreset(deck.id, preset)
    }, `Options of ${deck.name} saved.`)
  }
  useKeys({ '$mod+Enter': save }, { inDialog: true })
  const field = (key: keyof Written, name: string, says?: ReactNode): ReactNode => (
    <Field
      name={name}
      says={says}
      value={written[key]}
      inputMode={key === 'learning' || key === 'relearning' ? 'text' : 'numeric'}
      onChange={(event) => {
        setWrong(null)
        setWritten((was) => ({ ...was, [key]: event.target.value }))
      }}
    />
  )

  return (
    <Dialog name={`Options of ${deck.name}`} does={sharingWords(sharing)} onClose={onClose}>
      <Choose
        name="Options"
        value={choice}
        onChange={(event) => {
          setChoice(event.target.value)
          const other = presets.find((one) => one.id === event.target.value)
          if (other) setWritten(write(other))
        }}
      >
        {presets.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        <option value={OWN}>Its own, for this deck alone</option>
      </Choose>
      <div className={css.numbers}>
        {field('newPerDay', 'New cards a day')}
        {field('reviewsPerDay', 'Reviews a day')}
      </div>
      {field('retention', 'Recall to aim for, in percent', cost(written.retention, chosen))}
      <div className={css.numbers}>
        {field('learning', 'Steps of a new card', 'Written as 1m 10m 1h 1d')}
        {field('relearning', 'Steps of a forgotten card', 'Then it is due in days again')}
      </div>
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      <Buttons onClose={onClose}>
        <Do first cap="Ctrl+Enter" disabled={busy} onClick={save}>
          Save
        </Do>
      </Buttons>
    </Dialog>
  )
}

type Options = Pick<Preset, 'newPerDay' | 'reviewsPerDay' | 'desiredRetention' | 'learningSteps' | 'relearningSteps'>

function write(preset: Preset): Written {
  return {
    newPerDay: String(preset.newPerDay),
    reviewsPerDay: String(preset.reviewsPerDay),
    retention: String(Math.round(preset.desiredRetention * 100)),
    learning: printSteps(preset.learningSteps),
    relearning: printSteps(preset.relearningSteps),
  }
}

/** What was written as options, or the sentence that says what cannot be. */
function parse(written: Written): Options | string {
  const newPerDay = wholeNumber(written.newPerDay)
  if (newPerDay === null) return 'New cards a day: a whole number from 0 to 9999.'
  const reviewsPerDay = wholeNumber(written.reviewsPerDay)
  if (reviewsPerDay === null) return 'Reviews a day: a whole number from 0 to 9999.'
  const retention = wholeNumber(written.retention.replace('%', ''))
  if (retention === null || retention < 70 || retention > 99) return 'Recall to aim for: from 70 to 99 percent.'
  const learningSteps = parseSteps(written.learning)
  const relearningSteps = parseSteps(written.relearning)
  if (!learningSteps || !relearningSteps) return 'Steps are written as 1m 10m 1h 1d, with spaces between.'
  return { newPerDay, reviewsPerDay, desiredRetention: retention / 100, learningSteps, relearningSteps }
}

function wholeNumber(text: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null
}

function differs(options: Options, preset: Preset): boolean {
  return (Object.keys(options) as (keyof Options)[]).some((key) => JSON.stringify(options[key]) !== JSON.stringify(preset[key]))
}

/** What the wanted recall costs, in words. */
function cost(text: string, preset: Preset): string {
  const percent = wholeNumber(text.replace('%', ''))
  if (percent === null || percent < 70 || percent > 99) return 'From 70 to 99.'
  const work = relativeWork(percent / 100, preset)
  const recalled = `A card comes back when you would still know it ${percent} times in 100.`
  if (Math.abs(work - 1) < 0.05) return recalled
  return work > 1
    ? `${recalled} About ${rounded(work)} times the reviews of 90.`
    : `${recalled} About ${Math.round(work * 100)}% of the reviews of 90.`
}

function rounded(number: number): string {
  return String(number >= 10 ? Math.round(number) : Math.round(number * 10) / 10)
}

function sharingWords(others: number): string {
  if (others === 0) return 'Changing them reschedules nothing: they hold from the next answer on.'
  return `${counted(others, 'other deck has', 'other decks have')} the same options and ${others === 1 ? 'changes' : 'change'} with this one. Nothing is rescheduled.`
}
