// Figures that are of some time: which must be told with it, and which hold whenever they are read.
import type { Candidate } from '../findings/index.ts'
import { isDatedBefore } from '../findings/lead.ts'

/** "430 km south of Tehran", "can be seen to 40 megaparsecs": lengths and heights of the land, and what nature measures, change for nobody. */
export function isLasting({ names }: Candidate['statement'], { amount }: Candidate['target']): boolean {
  if (amount?.kind !== 'measure' || names.some(({ type }) => type === 'person')) return false
  const ofNature = !names.some(({ type }) => /^(?:organisation|country|nationality|law|agreement)$/.test(type))
  return (
    /^(?:km|m|mi|ft|mile|foot|metre|meter|kilometre)s?$/.test(amount.unit) ||
    (ofNature && !/^(?:second|minute|hour|day|week|fortnight|month|year|decade|centur)/.test(amount.unit))
  )
}

const MEASURING = new Set(
  'rise fall climb drop increase decrease decline grow shrink reach stand amount account total cost number average earn spend produce sell employ gain lose close add jump slump dive soar tumble plunge advance slip trade'.split(
    ' ',
  ),
)

/** What a market does every day, whatever is asked of it. */
const TICKING = new Set('gain lose close slump soar tumble plunge'.split(' '))

/** Fewer are seldom worth counting. */
const FEW = 12

function isPerson(names: Candidate['statement']['names'], head: number): boolean {
  return names.some(({ type, from, to }) => type === 'person' && from <= head && to > head)
}

/** "Byron spent three years at Trinity College", "Meitner was the third of eight children": how long and how often are of somebody's life, whenever it was. */
function isOfLife({ clause, names }: Pick<Candidate['statement'], 'clause' | 'names'>, { amount }: Candidate['target']): boolean {
  if (!amount || !clause.subject || !isPerson(names, clause.subject.head)) return false
  const long = amount.kind === 'measure' && /^(?:day|week|month|year)$/.test(amount.unit)
  return (
    long || (amount.kind === 'count' && /^(?:times|child|children|sons|daughters|brothers|sisters|siblings)$/.test(amount.unit))
  )
}

/** "Household debt rose to 186%": a figure of the past without its time. */
export function isUndated(statement: Candidate['statement'], target: Candidate['target']): boolean {
  const { clause, dates, names } = statement
  if (target.kind === 'date' || clause.verb.tense !== 'past') return false
  if (isOfLife({ clause, names }, target)) return false
  const plain = MEASURING.has(clause.verb.lemma) || clause.verb.copula
  // "Lijphart compared thirty-six democracies": somebody's deed, done once
  const done =
    !plain &&
    clause.subject !== null &&
    isPerson(names, clause.subject.head) &&
    target.amount?.kind === 'count' &&
    target.amount.low > FEW
  const measures = target.kind === 'amount' && !done && (plain || names.length < 2)
  return (measures || TICKING.has(clause.verb.lemma)) && !isDatedBefore(statement) && !dates.some((date) => date.value !== null)
}
