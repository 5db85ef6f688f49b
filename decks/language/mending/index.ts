// The parser's trees, mended: small passes for what a learned parser mistakes again and again and the words leave no doubt about.
import { mendAmounts } from './amounts.ts'
import { mendApart } from './apart.ts'
import { mendComplements } from './complements.ts'
import { mendFrames } from './frames.ts'
import { mendFronts } from './fronts.ts'
import { mendJoined } from './joined.ts'
import { mendParticles } from './particles.ts'
import { mendPerfect } from './perfect.ts'
import { mendRelatives } from './relatives.ts'
import type { Sketch } from './sketch.ts'
import { mendSpeakers } from './speakers.ts'
import { mendTimes } from './times.ts'

export type { Sketch } from './sketch.ts'

/** Verbs and their particles first: the others ask what is a verb and what its object. */
const PASSES: readonly ((sketch: Sketch) => void)[] = [
  mendPerfect,
  mendParticles,
  mendAmounts,
  mendFronts,
  mendApart,
  mendSpeakers,
  mendJoined,
  mendRelatives,
  mendComplements,
  mendFrames,
  mendTimes,
]

/** Mends a tree in place. */
export function mend(sketch: Sketch): void {
  for (const pass of PASSES) pass(sketch)
}
