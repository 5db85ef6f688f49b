// How a date lies on a line to scale: from which day to which it may reach, and what of that is sure.
import type { DateValue } from '../../model/index.ts'
import { boundsOf, type Bounds } from '../../values/index.ts'

/** Days are counted from 1970-01-01; a stretch begins with its first day and ends before `to`. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

/**
 * Where a date lies. One that lasts covers `sure` for certain and fades to its ends, because "from 2017 to 2019" leaves open on which days it began
 * and ended. One that does not last happened somewhere between its ends: then `sure` is null, but for a day.
 */
export interface Extent extends DayRange {
  readonly sure: DayRange | null
  readonly lasts: boolean
  /** "by 2027" has no told beginning, "since 1982" no told end. */
  readonly open: 'start' | 'end' | null
}

export function extentOf(date: DateValue): Extent {
  if (!date.value.includes('/')) return widened(within(boundsOf(date)), date)
  const [start = '', end = ''] = date.value.split('/')
  // "Early" and the like belong to a single end; of two, nobody knows to which.
  const part = start === '' || end === '' ? date.part : undefined
  const side = (value: string): Bounds => boundsOf({ value, precision: 'year', ...(part ? { part } : {}) })
  if (start === '') return widened({ ...within(side(end)), lasts: true, open: 'start' }, date)
  if (end === '') return widened({ ...within(side(start)), lasts: true, open: 'end' }, date)
  const ends = [side(start), side(end)].sort((a, b) => a.from - b.from || a.to - b.to) as [Bounds, Bounds]
  const [first, last] = ends
  const sure = { from: first.to, to: last.from + 1 }
  return widened(
    {
      from: first.from,
      to: Math.max(first.to, last.to) + 1,
      sure: sure.from < sure.to ? sure : null,
      lasts: true,
      open: null,
    },
    date,
  )
}

function within({ from, to }: Bounds): Extent {
  const stretch = { from, to: to + 1 }
  return { ...stretch, sure: stretch.to - stretch.from === 1 ? stretch : null, lasts: false, open: null }
}

/** "About 1900" may be a year before or after. */
function widened(extent: Extent, { approximate }: DateValue): Extent {
  if (!approximate) return extent
  const by = extent.lasts && extent.open === null ? (extent.sure?.from ?? extent.from) - extent.from + 1 : extent.to - extent.from
  return { ...extent, from: extent.from - by, to: extent.to + by, sure: extent.lasts ? extent.sure : null }
}

/** Whether nobody can say that one came after the other: both may have been on the same day. */
export function meets(a: DayRange, b: DayRange): boolean {
  return a.from < b.to && b.from < a.to
}

/** In the order of their beginnings. */
export function inTimeOrder(a: DayRange, b: DayRange): number {
  return a.from - b.from || a.to - b.to
}
