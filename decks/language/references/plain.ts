// Where a pronoun has but one thing to mean: the topic of the sentence before goes on, or of its own, and nothing like it stands near.
import { isNamed, latest, type Entity } from './entity.ts'
import type { Choice } from './resolve.ts'

/** @param best the candidate that is likeliest meant */
export function isPlain({ mention, sort, candidates, scene }: Choice, best: Entity | null): boolean {
  if (!best || sort === 'the' || !isNamed(best)) return false
  if (mention.part !== 'subject' && mention.part !== 'owner') return false
  const last = latest(best)
  const distance = mention.sentence - last.sentence
  const near = candidates.filter((one) => one !== best && mention.sentence - latest(one).sentence <= 1)
  const goesOn = distance === 0 ? scene.subjects.includes(last.head) : distance === 1 && last.part === 'subject' && scene.opening
  if (!goesOn) return false
  if (sort === 'they') return best.members.length > 0 && near.every((one) => best.members.includes(one) || !one.plural)
  if (sort === 'it' && best.kind !== 'body' && best.kind !== 'country') return false
  return !near.some((one) => isNamed(one) && (one.kind === null || one.kind === best.kind))
}
