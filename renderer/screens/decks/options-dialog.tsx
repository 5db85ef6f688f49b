// A deck's options: few, in plain words, shared by the decks that have the same; what is seldom wanted lies folded beneath.
import { useState, type ReactNode } from 'react'
import { relativeWork, type Preset, type PresetId } from '../../../decks/index.ts'
import { Buttons, Choose, counted, Dialog, Do, ErrorBar, Field, useDeed, useKeys, Working } from '../../parts/index.ts'
import { DEFAULT_PRESET_ID, saveOptions, usePresets, useStudyDay, type DeckWithCounts } from '../../storage/index.ts'
import css from './decks.module.css'
import { ForeseeDialog } from './foresee-dialog.tsx'
import { OptimiseDialog } from './optimise-dialog.tsx'
import { MoreOptions } from './more-options.tsx'
import { DeletePreset, RenamePreset } from './preset-dialogs.tsx'
import { differs, read, wholeNumber, written, type Written } from './options.ts'

interface Props {
  readonly deck: DeckWithCounts
  readonly decks: readonly DeckWithCounts[]
  readonly onClose: () => void
}

export function OptionsDialog({ deck, decks, onClose }: Props): ReactNode {
  const presets = usePresets()
  const preset =
    presets?.find((one) => one.id === deck.preset) ??
    // what an undo brings back may have had options that are deleted since
    presets?.find((one) => one.id === DEFAULT_PRESET_ID)
  if (!presets || !preset) return null
  return <Sheet deck={deck} decks={decks} presets={presets} first={preset} onClose={onClose} />
}

const OWN = 'own'
/** Said where other options mean other parameters. */
const REMEMBERING = 'The cards are remembered by these options'

function Sheet({
  deck,
  decks,
  presets,
  first,
  onClose,
}: Props & { readonly presets: readonly Preset[]; readonly first: Preset }): ReactNode {
  const { wrong, setWrong, busy, share, run } = useDeed(onClose)
  const today = useStudyDay()
  // until something is changed here the sheet follows what is stored: an undo may be on its way
  const [picked, setPicked] = useState<string | null>(null)
  const [edited, setEdited] = useState<Written | null>(null)
  const choice = picked ?? first.id
  const [over, setOver] = useState<'foresee' | 'optimise' | 'rename' | 'delete' | null>(null)
  const chosen = presets.find((one) => one.id === choice) ?? first
  const fields = edited ?? written(chosen, deck, today)
  const sharing = choice === OWN ? 0 : decks.filter((one) => one.preset === chosen.id && one.id !== deck.id).length
  const found = read(fields)

  const change = (over: Partial<Written>): void => {
    setWrong(null)
    setEdited({ ...fields, ...over })
  }
  const choose = (id: string): void => {
    setPicked(id)
    const other = presets.find((one) => one.id === id)
    const { newHere, reviewsHere, newToday, reviewsToday } = fields
    setEdited(other ? { ...written(other, deck, today), newHere, reviewsHere, newToday, reviewsToday } : fields)
  }
  const save = (): void => {
    if (typeof found === 'string') return setWrong(found)
    void run(
      (tell) =>
        saveOptions(
          deck.id,
          {
            preset: choice === OWN ? { copyOf: first.id, name: deck.name } : (choice as PresetId),
            options: choice === OWN || differs(found.options, chosen) ? found.options : null,
            limits: found.limits,
            limitsToday: found.today && { ...found.today, day: today },
          },
          tell,
        ),
      `Options of ${deck.name} saved.`,
    )
  }
  useKeys({ '$mod+Enter': save }, { inDialog: true, active: over === null })
  const number = (key: 'newPerDay' | 'reviewsPerDay' | 'retention', name: string, says?: ReactNode): ReactNode => (
    <Field
      name={name}
      says={says}
      value={fields[key]}
      inputMode="numeric"
      onChange={(event) => change({ [key]: event.target.value })}
    />
  )

  return (
    <Dialog name={`Options of ${deck.name}`} does={sharingWords(sharing)} onClose={onClose}>
      <Choose name="Options" value={choice} onChange={(event) => choose(event.target.value)}>
        {presets.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        <option value={OWN}>Its own, for this deck alone</option>
      </Choose>
      {choice !== OWN && (
        <div className="row-of">
          <Do onClick={() => setOver('rename')}>Rename these options</Do>
          {chosen.id !== DEFAULT_PRESET_ID && <Do onClick={() => setOver('delete')}>Delete them</Do>}
        </div>
      )}
      <div className={css.numbers}>
        {number('newPerDay', 'New cards a day')}
        {number('reviewsPerDay', 'Reviews a day')}
      </div>
      {number('retention', 'Recall to aim for, in percent', cost(fields.retention, chosen))}
      <div className="row-of">
        <Do
          onClick={() => {
            if (typeof found === 'string') return setWrong(found)
            setOver('foresee')
          }}
        >
          What it costs
        </Do>
        {choice !== OWN && <Do onClick={() => setOver('optimise')}>Learn from my answers</Do>}
      </div>
      <div className={css.numbers}>
        <Field
          name="Steps of a new card"
          says="Written as 1m 10m 1h 1d"
          value={fields.learning}
          onChange={(event) => change({ learning: event.target.value })}
        />
        <Field
          name="Steps of a forgotten card"
          says="Then it is due in days again"
          value={fields.relearning}
          onChange={(event) => change({ relearning: event.target.value })}
        />
      </div>
      <MoreOptions deck={deck.name} fields={fields} onChange={change} />
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      {share !== null && <Working words={REMEMBERING} share={share} />}
      {over === 'optimise' && <OptimiseDialog preset={chosen} onClose={() => setOver(null)} />}
      {over === 'rename' && <RenamePreset preset={chosen} onClose={() => setOver(null)} />}
      {over === 'delete' && (
        <DeletePreset
          preset={chosen}
          decks={decks.filter((one) => one.preset === chosen.id).length}
          onDeleted={() => {
            choose(first.id === chosen.id ? DEFAULT_PRESET_ID : first.id)
            setOver(null)
          }}
          onClose={() => setOver(null)}
        />
      )}
      {over === 'foresee' && typeof found !== 'string' && (
        <ForeseeDialog
          preset={chosen}
          options={found.options}
          onChoose={(percent) => change({ retention: String(percent) })}
          onClose={() => setOver(null)}
        />
      )}
      <Buttons onClose={onClose}>
        <Do first cap="Ctrl+Enter" disabled={busy} onClick={save}>
          Save
        </Do>
      </Buttons>
    </Dialog>
  )
}

/** What the wanted recall costs, in words. */
function cost(text: string, preset: Preset): string {
  const percent = wholeNumber(text.replace('%', ''))
  if (percent === null || percent < 70 || percent > 99) return 'From 70 to 99.'
  const work = relativeWork(percent / 100, preset)
  const recalled = `A card comes back when you would still know it ${percent} times in 100.`
  const dear = percent > 97 ? ' So much is seldom worth it.' : ''
  if (Math.abs(work - 1) < 0.05) return recalled
  return work > 1
    ? `${recalled} About ${rounded(work)} times the reviews of 90.${dear}`
    : `${recalled} About ${Math.round(work * 100)}% of the reviews of 90.`
}

function rounded(number: number): string {
  return String(number >= 10 ? Math.round(number) : Math.round(number * 10) / 10)
}

function sharingWords(others: number): string {
  if (others === 0) return 'Changing them reschedules nothing: they hold from the next answer on.'
  return `${counted(others, 'other deck has', 'other decks have')} the same options and ${others === 1 ? 'changes' : 'change'} with this one. Nothing is rescheduled.`
}
