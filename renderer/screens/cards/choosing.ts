// Which cards of the list are chosen: by mouse or keys, one, a stretch, or here and there.
import type { CardId } from '../../../decks/index.ts'

export interface Choosing {
  /** The row that the keys move. */
  readonly at: CardId | null
  /** Where a stretch began. */
  readonly from: CardId | null
  readonly chosen: ReadonlySet<CardId>
}

export const NOTHING: Choosing = { at: null, from: null, chosen: new Set() }

export interface How {
  /** Everything from where the stretch began. */
  readonly shift: boolean
  /** Besides what is chosen. */
  readonly ctrl: boolean
}

/** Goes to a row: alone, as the end of a stretch, or added to (taken from) what is chosen. */
export function choose(was: Choosing, ids: readonly CardId[], index: number, { shift, ctrl }: How): Choosing {
  const id = ids[Math.min(Math.max(0, index), ids.length - 1)]
  if (id === undefined) return NOTHING
  const begin = was.from === null ? -1 : ids.indexOf(was.from)
  if (shift && begin >= 0) {
    const end = ids.indexOf(id)
    const stretch = ids.slice(Math.min(begin, end), Math.max(begin, end) + 1)
    return { at: id, from: was.from, chosen: new Set([...(ctrl ? was.chosen : []), ...stretch]) }
  }
  if (!ctrl) return { at: id, from: id, chosen: new Set([id]) }
  const chosen = new Set(was.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { at: id, from: id, chosen }
}

export function chooseAll(was: Choosing, ids: readonly CardId[]): Choosing {
  return { at: was.at ?? ids[0] ?? null, from: was.from, chosen: new Set(ids) }
}

/** What is left of a choice when the list has changed: cards that are gone are let go, and the row stays where it was. */
export function keepChoosing(was: Choosing, before: readonly CardId[], ids: readonly CardId[]): Choosing {
  const there = new Set(ids)
  const chosen = new Set([...was.chosen].filter((id) => there.has(id)))
  if (was.at !== null && there.has(was.at) && chosen.size > 0) return chosen.size === was.chosen.size ? was : { ...was, chosen }
  const place = was.at === null ? 0 : Math.max(0, before.indexOf(was.at))
  const id = (was.at !== null && there.has(was.at) ? was.at : ids[Math.min(place, ids.length - 1)]) ?? null
  if (id === null) return NOTHING
  return { at: id, from: id, chosen: chosen.size > 0 ? chosen : new Set([id]) }
}
