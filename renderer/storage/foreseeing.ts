// Thinking ahead and learning from answers, in a worker: what the coming months bring, and parameters of one's own.
import type { Preset, PresetId } from '../../decks/index.ts'
import { startJob, type Ask, type Progress, type Started } from '../workers/index.ts'
import { db } from './database.ts'
import { now } from './mint.ts'
import { announceChange } from './write.ts'

/** Study days that are played through: half a year. */
export const FORESEEN = 182

type Chosen = Ask<'simulate'>['options']

/** Fits parameters to the answers of a preset's cards. Nothing is changed by it, and nothing leaves this machine. */
export function optimise(preset: PresetId, onProgress: (progress: Progress) => void): Started<'optimise'> {
  return startJob('optimise', { database: db().name, preset }, { onProgress })
}

/** Gives a preset parameters, null for the standard ones, and its cards the memory they leave; no card is due on another day. Can be undone. */
export async function adopt(
  preset: PresetId,
  parameters: Preset['parameters'],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  await startJob('adopt', { database: db().name, preset, parameters }, { onProgress }).result
  announceChange()
}

/** The coming half year of a preset's cards, with these options in place of its own. */
export function foresee(preset: PresetId, options: Chosen): Started<'simulate'> {
  return startJob('simulate', { database: db().name, preset, options, ...now(), length: FORESEEN })
}

/** What several desired retentions would cost and bring over the same half year. */
export function weigh(preset: PresetId, options: Chosen, onProgress: (progress: Progress) => void): Started<'workload'> {
  return startJob('workload', { database: db().name, preset, options, ...now(), length: FORESEEN }, { onProgress })
}
