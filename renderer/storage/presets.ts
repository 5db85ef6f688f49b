// Options that several decks share: their name, and their end.
import { Trouble, type PresetId } from '../../decks/index.ts'
import { DEFAULT_PRESET_ID } from './database.ts'
import { rememberDecks, type TellCards } from './memories.ts'
import { write } from './write.ts'

/** Throws Trouble('refused') where the name is empty or taken. */
export async function renamePreset(id: PresetId, name: string): Promise<void> {
  const called = name.trim()
  await write(`Rename options to ${called}`, ['presets'], async (tx) => {
    const presets = await tx.database.presets.toArray()
    const preset = presets.find((one) => one.id === id)
    if (!preset) throw new Trouble('refused', 'These deck options no longer exist. Open the deck again.')
    if (called === '') throw new Trouble('refused', 'Options need a name. Write one.')
    if (presets.some((one) => one.id !== id && one.name.toLowerCase() === called.toLowerCase()))
      throw new Trouble('refused', `There are options called ${called} already. Choose another name.`)
    if (called !== preset.name) await tx.put('presets', { ...preset, name: called, changedAt: tx.at })
  })
}

/**
 * Deletes options; decks that have them have the standard ones from then on. No card is rescheduled.
 * Throws Trouble('refused') for the standard ones themselves.
 */
export async function deletePreset(id: PresetId, tell?: TellCards): Promise<void> {
  await write('Delete options', ['presets', 'decks', 'cards', 'reviews'], async (tx) => {
    if (id === DEFAULT_PRESET_ID) throw new Trouble('refused', 'The standard options stay: every new deck begins with them.')
    const preset = await tx.database.presets.get(id)
    if (!preset) throw new Trouble('refused', 'These deck options no longer exist. Open the deck again.')
    tx.rename(`Delete options ${preset.name}`)
    const decks = (await tx.database.decks.toArray()).filter((deck) => deck.preset === id)
    await tx.put(
      'decks',
      decks.map((deck) => ({ ...deck, preset: DEFAULT_PRESET_ID, changedAt: tx.at })),
    )
    const standard = await tx.database.presets.get(DEFAULT_PRESET_ID)
    await rememberDecks(
      tx,
      decks.map((deck) => deck.id),
      { from: preset.parameters, to: standard?.parameters ?? null },
      tell,
    )
    await tx.remove('presets', id)
  })
}
