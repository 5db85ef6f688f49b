// Numbers and dates as sentences say them.
const ONES = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** "forty-two"; figures from a hundred on. */
export function inWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 99) return count.toLocaleString('en')
  if (count < 20) return ONES[count] ?? String(count)
  const one = count % 10
  return `${TENS[Math.floor(count / 10)]}${one ? `-${ONES[one]}` : ''}`
}

/** "1 card", "2 cards". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** "today", "yesterday", "Sunday" within the week, "19 Nov", "19 Nov 2024". */
export function dayOf(at: number, now: number): string {
  const day = new Date(at)
  const days = Math.round((midnight(new Date(now)) - midnight(day)) / 86_400_000)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days > 1 && days < 7) return day.toLocaleDateString('en-GB', { weekday: 'long' })
  const sameYear = day.getFullYear() === new Date(now).getFullYear()
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime()
}
