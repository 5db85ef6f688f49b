// Study days as words: a study day is a number of days since 1970, whatever the zone.
const DAY = 86_400_000

/** Making a format takes a hundred times as long as using it, and a calendar names each day of a year. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify(how)
  const format = formats.get(name) ?? new Intl.DateTimeFormat('en-GB', { ...how, timeZone: 'UTC' })
  formats.set(name, format)
  return format
}

/** "22 Nov 2026", or as asked. */
export function dayWords(
  day: number,
  how: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' },
): string {
  return formatFor(how)
    .format(day * DAY)
    .replace(/(\d) (?=\p{L})/u, '$1\u00a0')
}

/** "22 Nov", or "22 Nov to 28 Nov" for more than a day. */
export function stretchWords(from: number, to: number): string {
  const words = (day: number): string => dayWords(day, { day: 'numeric', month: 'short' })
  return from === to ? words(from) : `${words(from)} to ${words(to)}`
}

/** "12 minutes", "1 h 20 min", "less than a minute", "0 minutes" for no time at all. */
export function timeWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes === 0 && ms > 0) return 'less than a minute'
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return `${Math.floor(minutes / 60).toLocaleString('en')} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`
}
