// What is asked before options are renamed or deleted: other decks may have them too.
import { useState, type ReactNode } from 'react'
import type { Preset } from '../../../decks/index.ts'
import { Buttons, counted, Dialog, Do, ErrorBar, useDeed, Working } from '../../parts/index.ts'
import { DEFAULT_PRESET_ID, deletePreset, renamePreset, usePresets } from '../../storage/index.ts'
import { NameDialog } from './name-dialog.tsx'

interface Props {
  readonly preset: Preset
  readonly onClose: () => void
}

export function RenamePreset({ preset, onClose }: Props): ReactNode {
  const { wrong, setWrong, busy, run } = useDeed(onClose)
  const [name, setName] = useState(preset.name)
  return (
    <NameDialog
      title={`Rename the options ${preset.name}`}
      doing="Rename them"
      name={name}
      onName={(words) => {
        setWrong(null)
        setName(words)
      }}
      wrong={wrong}
      busy={busy}
      onDo={() => void run(() => renamePreset(preset.id, name), `The options ${preset.name} are now called ${name.trim()}.`)}
      onClose={onClose}
    />
  )
}

interface DeleteProps extends Props {
  /** How many have them. */
  readonly decks: number
  readonly onDeleted: () => void
}

export function DeletePreset({ preset, decks, onDeleted, onClose }: DeleteProps): ReactNode {
  const { wrong, busy, share, run } = useDeed(onDeleted)
  const standard = usePresets()?.find((one) => one.id === DEFAULT_PRESET_ID)?.name ?? 'the standard ones'
  const drop = (): void => void run((tell) => deletePreset(preset.id, tell), `The options ${preset.name} were deleted.`)
  return (
    <Dialog name={`Delete the options ${preset.name}?`} does={falls(decks, standard)} onClose={onClose}>
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      {share !== null && <Working words="The cards are remembered by the standard options" share={share} />}
      <Buttons onClose={onClose}>
        <Do first cap="Enter" autoFocus disabled={busy} onClick={drop}>
          Delete them
        </Do>
      </Buttons>
    </Dialog>
  )
}

function falls(decks: number, standard: string): string {
  const stays = 'No card is rescheduled, and no answer is lost.'
  if (decks === 0) return `No deck has them. ${stays}`
  const have = counted(decks, 'deck has', 'decks have')
  return `${have} them, and ${decks === 1 ? 'gets' : 'get'} the options ${standard} instead, from the next answer on. ${stays}`
}
