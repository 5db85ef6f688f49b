// Amounts worth asking: money, shares, counts, measures, ranks.
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'
import { VAGUE } from '../references/nouns.ts'
import type { AmountExpression } from '../../values/index.ts'

const HINTS = {
  money: 'how much money?',
  percent: 'what percentage?',
  count: 'how many?',
  ratio: 'what share?',
  rank: 'which rank?',
  measure: 'how much?',
} as const
const WORTH = { money: 0.62, percent: 0.62, count: 0.55, ratio: 0.55, rank: 0.5, measure: 0.55 } as const

export function amountTargets(page: Page, statement: Statement): Target[] {
  return joined(page, single(page, statement))
}

/** "by 512 votes to 206": of two that belong together either alone would give the other away. */
function joined(page: Page, targets: readonly Target[]): Target[] {
  const all: Target[] = []
  for (const target of targets) {
    const before = all.at(-1)
    const between = before && page.text.slice(before.end, target.start)
    if (!before || between === undefined || before.amount?.kind !== target.amount?.kind) all.push(target)
    // "from 149 million to 333 million": what it came to is asked, and where it came from told
    else if (/^(?: [\p{L}%]+)? to $/u.test(between) && FROM.test(page.text.slice(Math.max(0, before.start - 16), before.start)))
      all[all.length - 1] = target
    else if (!/^(?: votes)? to $/.test(between)) all.push(target)
    else all[all.length - 1] = { ...before, end: target.end, hint: 'what to what?', key: `${before.key} to ${target.key}` }
  }
  return all
}

const FROM = /\bfrom (?:about |around |roughly )?$/i

const LENGTHS = 'years?|months?|weeks?|days?|hours?|minutes?|seconds?|feet|foot|inch(?:es)?|pounds?|ounces?'
const IS_LENGTH = new RegExp(`(?:${LENGTHS})\\b`, 'i')
const LENGTH_BEFORE = new RegExp(`\\b(?:${LENGTHS})(?: and|,) $`, 'i')
const LENGTH_BEHIND = new RegExp(`^(?: and|,) (?:\\d+|\\p{L}+) (?:${LENGTHS})\\b`, 'iu')

/** "3 years and 4 months": neither part is asked alone. */
function isPartOfLength(text: string, { start, end, text: own }: AmountExpression): boolean {
  if (!IS_LENGTH.test(own)) return false
  return LENGTH_BEFORE.test(text.slice(Math.max(0, start - 14), start)) || LENGTH_BEHIND.test(text.slice(end, end + 30))
}

function single(page: Page, statement: Statement): Target[] {
  return statement.amounts.flatMap((found) => {
    const { amount } = found
    if (amount.low <= 1 && amount.kind !== 'percent' && amount.kind !== 'ratio' && amount.kind !== 'money') return []
    if (!/\d|\p{L}/u.test(found.text) || inName(statement, found)) return []
    const before = page.text.slice(Math.max(0, found.start - 12), found.start)
    if (isPartOfLength(page.text, found)) return []
    if (/\b(?:another|further|additional)\s*$/i.test(before) || /^(?:another|an additional|a further)\b/i.test(found.text))
      return []
    if (
      amount.kind === 'count' &&
      /^(?:units?|points?|items?)$/.test(amount.unit) &&
      !/^ \p{L}+ of\b/u.test(page.text.slice(found.end, found.end + 20))
    )
      return []
    // "Thomas Sam, 42,": an age; "the second half of the century": a time
    if (
      /\bage(?:d| of)\s*$/i.test(before) ||
      isAge(statement, found) ||
      (amount.kind === 'ratio' && /\b(?:first|second|last|latter|other)\s*$/i.test(before))
    )
      return []
    // "485 per 100,000": what it is counted by; "between the ages of 30 and 79": half of a span
    const measured = /\b(?:per|(?:one|\d+) (?:in|of every)|for every)\s*$/i.test(before)
    const half = /\bbetween (?:the )?(?:\p{L}+ ){0,2}$/iu.test(page.text.slice(Math.max(0, found.start - 30), found.start))
    if (measured || (half && /^ (?:\p{L}+ )?and\b/u.test(page.text.slice(found.end, found.end + 16)))) return []
    if (amount.kind === 'count' && amount.low <= MOST_LISTED && isListed(page.text, found.end)) return []
    // "two groups, one from New Jersey and the other from Rhode Island"
    if (
      amount.kind === 'count' &&
      amount.low === 2 &&
      /^[^.]*\bone\b[^.]*\bthe other\b/.test(page.text.slice(found.end, found.end + 160))
    )
      return []
    // "a hundred good reports": many
    if (/^an? (?:hundred|thousand|million|dozen|score)$/i.test(found.text)) return []
    // "at the county's nine facilities": told by the way, where another figure is the news
    if (amount.kind === 'count' && statement.amounts.length > 1 && /[’']s?\s*$/.test(before)) return []
    // "eight or nine per cent", "between 60,000 and 85,000": half of a guess
    if (/^ to an? /.test(page.text.slice(found.end, found.end + 6)) && !FROM.test(before)) return []
    if (HALF.test(page.text.slice(Math.max(0, found.start - 28), found.start))) return []
    // "barely three weeks on, the minister": a time told by the way
    if (IS_LENGTH.test(found.text) && /^ (?:on|later|ago|earlier|afterwards),/.test(page.text.slice(found.end, found.end + 12)))
      return []
    const word = !/\d/.test(found.text)
    const small = amount.kind === 'count' && amount.low <= 3 && word
    if (small && VAGUE.has(amount.unit.replace(/s$/, ''))) return []
    if (small && /\b(?:the|these|those|both|his|her|its|their|other)\s*$/i.test(before)) return []
    const worth = WORTH[amount.kind] - (small ? 0.2 : word ? 0.05 : 0)
    return [
      {
        kind: 'amount' as const,
        start: startOf(page.text, found),
        end: endOf(found),
        hint: hintOf(found, page.text.slice(found.end, found.end + 12)),
        date: null,
        amount,
        key: `${amount.kind} ${amount.low} ${amount.high} ${amount.unit}`,
        worth,
      },
    ]
  })
}

const HALF = /(?:\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) or|\bbetween \S{1,12} and) $/i

const MOST_LISTED = 12

/** "six chambers: Amsterdam, Delft and Hoorn", "two ports, Shimoda and Hakodate": what is counted stands there to be counted. */
function isListed(text: string, end: number): boolean {
  return /^[^.;:,]{0,40}(?:: ?[^.;]*(?:,| and )|, (?:the )?\p{Lu}(?:[^.;,]|\b\p{Lu}\.)*(?:, (?:[^.;,]|\b\p{Lu}\.)*)* and (?:the )?\p{Lu})/u.test(
    text.slice(end, end + 160),
  )
}

/** Between commas right behind a person's name. */
function isAge({ sentence, names }: Statement, { start, end }: AmountExpression): boolean {
  const { tokens } = sentence
  const first = tokens.findIndex((token) => token.start === start)
  const after = tokens.find((token) => token.start >= end)
  return (
    first > 1 &&
    tokens[first - 1]?.text === ',' &&
    (after === undefined || after.text === ',') &&
    names.some((name) => name.to === first - 1)
  )
}

/** "swings between two angles over 41,000 years": over which time, and not more than that. */
function startOf(text: string, { start, text: own }: AmountExpression): number {
  const over = IS_LENGTH.test(own) && /^over (?=\S)/i.exec(own)
  return over &&
    /(?:\p{L}\p{L}s?|[\d)]) $/u.test(text.slice(0, start)) &&
    !/\b(?:for|of|lasted|took|lasts|takes|is|was|by|after) $/i.test(text.slice(Math.max(0, start - 8), start))
    ? start + over[0].length
    : start
}

/** "five times as large as": "five times" is asked, and as large as what is told. */
function endOf({ amount, text, start, end }: AmountExpression): number {
  const times = amount.kind === 'ratio' ? /^.*?\btimes\b/is.exec(text) : null
  return times ? start + times[0].length : end
}

function hintOf({ amount, text }: AmountExpression, behind: string): string {
  if (
    amount.kind === 'measure' &&
    LENGTH.test(amount.unit) &&
    /^ (?:away|from|apart|off|inland|north|south|east|west)\b/.test(behind)
  )
    return 'how far?'
  if (amount.kind === 'measure' && TEMPERATURE.test(`${text}${behind}`)) return 'what temperature?'
  if (amount.kind === 'ratio' && /times/i.test(text)) return 'how many times?'
  if (amount.kind === 'count' && amount.unit === '') return 'how many?'
  const isAngle = /^ of arc\b/.test(behind)
  if (
    !isAngle &&
    (amount.kind === 'measure' || amount.kind === 'count') &&
    /^(year|month|week|day|hour|minute|second|decade|centur|generation)/.test(amount.unit)
  )
    return 'how long?'
  return HINTS[amount.kind]
}

const TEMPERATURE = /°|\d ?K\b|\bdegrees? (?:C|Celsius|Fahrenheit)\b|\bkelvins?\b/

const LENGTH = /^(?:km|m|mi|mile|kilomet(?:re|er)|met(?:re|er)|nautical mile|league)s?$/

function inName(statement: Statement, found: AmountExpression): boolean {
  const { tokens } = statement.sentence
  return statement.names.some(
    (name) => (tokens[name.from]?.start ?? 0) <= found.start && (tokens[name.to - 1]?.end ?? 0) >= found.end,
  )
}
