// An answer that was typed, held against the one wanted: by value where it is a date or an amount, otherwise by words, forgivingly.
import type { DateValue } from '../model/index.ts'
import { boundsOf, parseAmount, parseDate, printDate, sameAmount, sameDate, yearOf } from '../values/index.ts'
import type { Amount } from '../values/index.ts'
import { differencesOf } from './differences.ts'
import type { Difference } from './differences.ts'

export interface Checked {
  readonly right: boolean
  /** How a wrong value differs, in a sentence: "You wrote June 2020: a month early." Null where the differences say it. */
  readonly remark: string | null
  readonly differences: readonly Difference[]
}

/** Checks a typed answer. Accents, case, punctuation and articles are forgiven; dates and amounts count as what they mean. */
export function checkTyped(answer: string, typed: string): Checked {
  const written = typed.trim()
  const differences = differencesOf(answer.trim(), written)
  if (written === '') return { right: false, remark: null, differences }
  if (folded(answer) === folded(written)) return { right: true, remark: null, differences: [{ text: answer.trim(), is: 'same' }] }
  const remark = compareAsDates(answer, written) ?? compareAsAmounts(answer, written)
  if (remark === RIGHT) return { right: true, remark: null, differences: [{ text: answer.trim(), is: 'same' }] }
  return { right: false, remark, differences }
}

const RIGHT = 'right'

function compareAsDates(answer: string, typed: string): string | null {
  const [wanted, written] = [parseDate(answer), parseDate(typed)]
  if (!wanted || !written) return null
  return sameDate(wanted, written) ? RIGHT : `You wrote ${printDate(written)}: ${distance(wanted, written)}.`
}

function distance(wanted: DateValue, written: DateValue): string {
  const [goal, hit] = [boundsOf(wanted), boundsOf(written)]
  if (hit.from <= goal.from && hit.to >= goal.to) return 'right as far as it goes, but not the whole date'
  if (hit.from >= goal.from && hit.to <= goal.to) return 'more than the answer says'
  const side = hit.from < goal.from || (hit.from === goal.from && hit.to < goal.to) ? 'early' : 'late'
  const years = Math.abs((yearOf(written) ?? NaN) - (yearOf(wanted) ?? NaN))
  const months = Math.abs(monthsOf(written) - monthsOf(wanted))
  const days = Math.abs(hit.from - goal.from)
  if (wanted.precision === 'day' && written.precision === 'day' && days < 45) return `${counted(days, 'day')} ${side}`
  if (months > 0 && months % 12 !== 0) return `${counted(months, 'month')} ${side}`
  if (years > 0) return `${counted(years, 'year')} ${side}`
  return `too ${side}`
}

/** Months since year 0, for dates that name their month; NaN for coarser ones. */
function monthsOf(date: DateValue): number {
  const match = /^(\d{4})-(\d\d)(?:$|-)/.exec(date.value)
  return match && date.precision !== 'range' ? Number(match[1]) * 12 + Number(match[2]) : NaN
}

function compareAsAmounts(answer: string, typed: string): string | null {
  const [wanted, written] = [parseAmount(answer), parseAmount(typed)]
  if (!wanted || !written) return null
  if (sameAmount(wanted, written)) return RIGHT
  if (sameNumber(wanted, written) && wanted.unit !== written.unit) return `You wrote ${typed}: the number is right.`
  if (sameNumber(wanted, written)) return null
  if (wanted.kind !== written.kind || wanted.unit !== written.unit) return null
  return `You wrote ${typed}: too ${written.high < wanted.low ? 'low' : written.low > wanted.high ? 'high' : 'far off'}.`
}

function sameNumber(a: Amount, b: Amount): boolean {
  return a.low === b.low && a.high === b.high
}

const WORDS = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function counted(number: number, unit: string): string {
  return `${WORDS[number] ?? number} ${unit}${number === 1 ? '' : 's'}`
}

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' and ',
}

/** Words without accents, case, punctuation and articles. */
function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı&]/g, (letter) => LETTERS[letter] ?? letter)
  const words = plain
    .replace(/(\d)[,\u2009 ](?=\d{3}(?!\d))/g, '$1')
    .replace(/['’ʼ]/g, '')
    .split(/[^\p{L}\p{N}%$€£+.]+/u)
    .map((word) => word.replace(/^[.]+|[.]+$/g, ''))
    .filter((word) => word !== '')
  const told = words.filter((word) => !['the', 'a', 'an'].includes(word))
  return (told.length > 0 ? told : words).join(' ')
}
