import { ASSERTIVE_JAPAN } from './assertive-japan.ts'
import { COURTSHIP_AND_SANCTIONS } from './courtship-and-sanctions.ts'
import { DECADE_OF_DIPLOMACY } from './decade-of-diplomacy.ts'
import { DELICATE_BALANCE } from './delicate-balance.ts'
import type { Sample } from './sample.ts'
import { THREE_IMPACTS } from './three-impacts.ts'

export type { Sample } from './sample.ts'

/** Five briefings on one subject, told by five sources that agree, add and differ. */
export const SAMPLES: readonly Sample[] = [
  COURTSHIP_AND_SANCTIONS,
  THREE_IMPACTS,
  DECADE_OF_DIPLOMACY,
  DELICATE_BALANCE,
  ASSERTIVE_JAPAN,
]
