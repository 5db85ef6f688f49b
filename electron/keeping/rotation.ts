// Which backups may go: a rule on values alone, so that it can be tried on years of them.
import type { Backup } from '../contract.ts'

const RECENT = 10
const DAYS = 14
/** Of each of the kinds made before something risky, or because somebody asked. */
const MARKED = 5
const DAY = 86_400_000

/**
 * Stays: the last 10; the newest of each of the last 14 days (UTC) that have one; the last 5 made before an upgrade, before a restore and by
 * asking, each; and the newest of the fullest, so that what an emptied database leaves behind never pushes out what it lost.
 * @returns the others, in no particular order
 */
export function toLetGo(backups: readonly Backup[]): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at)
  const stay = new Set<Backup>(newestFirst.slice(0, RECENT))

  const days = new Set<number>()
  for (const backup of newestFirst) {
    const day = Math.floor(backup.at / DAY)
    if (days.has(day)) continue
    if (days.size === DAYS) break
    days.add(day)
    stay.add(backup)
  }

  for (const occasion of ['upgrade', 'restore', 'asked'] as const)
    for (const backup of newestFirst.filter((candidate) => candidate.occasion === occasion).slice(0, MARKED)) stay.add(backup)

  for (const fullest of [fullestBy(newestFirst, (backup) => backup.reviews), fullestBy(newestFirst, (backup) => backup.cards)])
    if (fullest) stay.add(fullest)

  return newestFirst.filter((backup) => !stay.has(backup))
}

function fullestBy(newestFirst: readonly Backup[], count: (backup: Backup) => number): Backup | undefined {
  return newestFirst.reduce<Backup | undefined>(
    (best, backup) => (!best || count(backup) > count(best) ? backup : best),
    undefined,
  )
}
