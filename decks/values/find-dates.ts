// Reads the dates of one sentence. An own TIMEX-like grammar: rules propose, the longest from the left wins, neighbours are joined
// into ranges, and what lacks its year takes it from the text or from the document's date, or stays open.
import type { DateValue } from '../model/date.ts'
import { CALENDAR_RULES } from './calendar-rules.ts'
import { CLOCK_RULES } from './clock-rules.ts'
import type { DateContext, DateExpression } from './date-expression.ts'
import { HINTS, type Calendar, type Draft, type Rule, type Scene } from './date-pattern.ts'
import { dateValue } from './date-value.ts'
import { verbDirection } from './direction.ts'
import { DURATION_RULES } from './duration-rules.ts'
import { completeYears } from './missing-year.ts'
import { joinRanges, openEnd } from './ranges.ts'
import { RELATIVE_RULES } from './relative-rules.ts'
import { NAMED_DAY_RULES } from './named-day-rules.ts'
import { hypothetical, suspicion } from './suspicion.ts'
import { VAGUE_RULES } from './vague-rules.ts'
import { yearBefore } from './year-position.ts'
import { YEAR_RULES } from './year-rules.ts'

const RULES: readonly Rule[] = [
  ...CALENDAR_RULES,
  ...YEAR_RULES,
  ...RELATIVE_RULES,
  ...NAMED_DAY_RULES,
  ...DURATION_RULES,
  ...CLOCK_RULES,
  ...VAGUE_RULES,
]

/** No sentence is longer; what is, is read piece by piece. */
const PIECE = 4000

/**
 * Finds the expressions of time in one sentence, in order, none overlapping another.
 * @param text the sentence
 * @param context where it begins, the document's date, and a year told just before
 * @returns expressions whose `text` is the document's text between `start` and `end`
 */
export function findDates(text: string, context: DateContext): DateExpression[] {
  if (text.length > PIECE) return findInPieces(text, context)
  const scene = sceneOf(text, context)
  const drafts = completeYears(joinRanges(select(propose(text, scene)), text), scene)
  return drafts.map((draft) => express(draft, scene, context.offset))
}

function findInPieces(text: string, context: DateContext): DateExpression[] {
  const found: DateExpression[] = []
  for (let from = 0; from < text.length;) {
    const space = text.lastIndexOf(' ', from + PIECE)
    const to = from + PIECE >= text.length ? text.length : space > from ? space : from + PIECE
    found.push(...findDates(text.slice(from, to), { ...context, offset: context.offset + from }))
    from = to
  }
  return found
}

function sceneOf(text: string, context: DateContext): Scene {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(context.published?.value ?? '')
  const year = Number(match?.[1])
  const month = match?.[2] ? Number(match[2]) : null
  return {
    text,
    today: match ? { year, month, day: month !== null && match[3] ? { year, month, day: Number(match[3]) } : null } : null,
    yearBefore: (at) => yearBefore(text, at) ?? context.nearYear,
    story: context.story ?? null,
    furthest: context.furthest ?? null,
    direction: (at) => verbDirection(text, at),
  }
}

function propose(text: string, scene: Scene): Draft[] {
  const drafts: Draft[] = []
  const held = new Set(Object.entries(HINTS).flatMap(([name, hint]) => (hint.test(text) ? [name] : [])))
  for (const rule of RULES) {
    if (!held.has(rule.hint)) continue
    for (const match of text.matchAll(rule.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (end === start) continue
      const meaning = rule.read({ groups: match.groups ?? {}, text: match[0], start, end }, scene)
      if (meaning) drafts.push({ start, end, meaning })
    }
  }
  return drafts
}

/** From left to right, the longest; of equals, the rule that stands first. */
function select(drafts: Draft[]): Draft[] {
  const ordered = drafts
    .map((draft, rank) => ({ draft, rank }))
    .sort((a, b) => a.draft.start - b.draft.start || b.draft.end - a.draft.end || a.rank - b.rank)
  const chosen: Draft[] = []
  for (const { draft } of ordered) {
    const last = chosen.at(-1)
    if (!last || draft.start >= last.end) chosen.push(draft)
  }
  return chosen
}

function express(draft: Draft, scene: Scene, offset: number): DateExpression {
  const { start, meaning } = draft
  if (meaning.is === 'calendar') return expressCalendar(draft, meaning, scene, offset)
  const text = scene.text.slice(start, draft.end)
  const place = { start: offset + start, end: offset + draft.end, text }
  if (meaning.is === 'told') {
    const flags =
      hypothetical(scene.text, start) && meaning.kind === 'date' ? [...meaning.flags, 'hypothetical' as const] : meaning.flags
    const { kind, timex, value, basis, likely } = meaning
    return { ...place, value, kind, basis, flags, ...(likely ? { likely } : {}), timex }
  }
  const from = written(meaning.from)
  const to = written(meaning.to)
  const whole = dateValue(`${from}/${to}`)
  const value = meaning.from.uncertain || meaning.to.uncertain ? null : whole
  return {
    ...place,
    value,
    kind: 'range',
    basis: value ? (meaning.from.basis ?? meaning.to.basis ?? 'stated') : 'none',
    flags: [...(value ? [] : ['vague' as const]), ...(hypothetical(scene.text, start) ? ['hypothetical' as const] : [])],
    ...(whole && !value ? { likely: whole.value } : {}),
    timex: from,
    ends: [
      { start: offset + start, end: offset + meaning.fromEnd, timex: from },
      { start: offset + meaning.toStart, end: offset + draft.end, timex: to },
    ],
  }
}

function expressCalendar({ start, end }: Draft, date: Calendar, scene: Scene, offset: number): DateExpression {
  const timex = written(date)
  const doubt = suspicion(date, timex, start, end, scene)
  const flags = [
    ...(hypothetical(scene.text, start) ? ['hypothetical' as const] : []),
    ...(doubt ? ['suspect' as const] : []),
    ...(date.head === null || date.uncertain ? ['vague' as const] : []),
  ]
  const value = date.head === null || date.uncertain ? null : valueOf(date)
  const open = value && openEnd(scene.text, start, end)
  const stop = open ? open.end : end
  const likely = doubt?.likely ?? (date.uncertain ? timex : undefined)
  return {
    start: offset + start,
    end: offset + stop,
    text: scene.text.slice(start, stop),
    value: open ? withOpenEnd(value, open.side) : value,
    kind: open || value?.precision === 'range' ? 'range' : 'date',
    basis: value || date.uncertain ? (date.basis ?? 'stated') : 'none',
    flags,
    ...(likely ? { likely } : {}),
    timex,
    ...(stop === end ? {} : { ends: [{ start: offset + start, end: offset + end, timex }] }),
  }
}

function withOpenEnd({ value, part, approximate }: DateValue, side: 'from' | 'to'): DateValue | null {
  const [first = '', last = first] = value.split('/')
  return dateValue(side === 'from' ? `${first}/` : `/${last}`, {
    ...(part ? { part } : {}),
    ...(approximate ? { approximate } : {}),
  })
}

/** TIMEX3's form: `2022-03-23`, `XXXX-03` where the year is unknown. */
function written(date: Calendar): string {
  return date.tail === '' ? (date.head ?? 'XXXX') : `${date.head ?? 'XXXX'}-${date.tail}`
}

/** A half year is a range of months; TIMEX3 has a code for it, `DateValue` has none. */
function valueOf(date: Calendar): DateValue | null {
  const { head, tail, part, approximate } = date
  const more = { ...(part ? { part } : {}), ...(approximate ? { approximate } : {}) }
  if (tail === 'H1') return dateValue(`${head}-01/${head}-06`)
  if (tail === 'H2') return dateValue(`${head}-07/${head}-12`)
  return dateValue(written(date), more)
}
