// Dates worth asking: those with a value, told to the reader by the text or by the document's own date.
import type { Page } from '../page.ts'
import { isTimeWord } from '../../language/clauses/index.ts'
import { spanOf, type Statement } from '../statement.ts'
import type { Target } from '../target.ts'
import type { DateExpression } from '../../values/index.ts'

const HINTS = {
  day: 'which date?',
  month: 'which month and year?',
  season: 'which season and year?',
  quarter: 'which quarter and year?',
  year: 'which year?',
  decade: 'which decade?',
  century: 'which century?',
  range: 'which years?',
  week: 'which week?',
} as const

export function dateTargets(page: Page, statement: Statement): Target[] {
  return joined(page, single(page, statement))
}

/** "in 2014 and 2015": both years are asked at once, for either alone would be half the answer. */
function joined(page: Page, targets: readonly Target[]): Target[] {
  const all: Target[] = []
  for (const target of targets) {
    const before = all.at(-1)
    if (before && /^,? (and|or) $/.test(page.text.slice(before.end, target.start)) && before.hint === target.hint) {
      all[all.length - 1] = {
        ...before,
        end: target.end,
        hint: target.hint === HINTS.decade ? 'which decades?' : 'which years?',
        key: `${before.key}, ${target.key}`,
      }
    } else all.push(target)
  }
  return all
}

function single(page: Page, statement: Statement): Target[] {
  return statement.dates.flatMap((date) => {
    if (!date.value || date.flags.length > 0 || (date.kind !== 'date' && date.kind !== 'range')) return []
    if ((!/\d/.test(date.text) && date.basis !== 'stated') || isCount(statement, date)) return []
    if (isInName(statement, date) || isOfSubject(statement, page.text, date)) return []
    // relative words are the source's own: "last month" is no answer
    if (
      date.basis === 'document' &&
      !/\d|january|february|march|april|may|june|july|august|september|october|november|december/i.test(date.text)
    )
      return []
    return [
      {
        kind: 'date' as const,
        start: date.start,
        end: date.end,
        hint: hintOf(date),
        date: date.value,
        amount: null,
        key: date.value.value,
        worth: isOfSeries(statement) ? 0.5 : 0.6,
      },
    ]
  })
}

/** "fell from 22 per cent in 2015 to 9 per cent in 2016": the figures are the news. */
function isOfSeries({ amounts, dates, clause }: Statement): boolean {
  return amounts.length > 1 && dates.length > 1 && MEASURING.test(clause.verb.lemma)
}

const MEASURING = /^(?:rise|fall|grow|shrink|drop|climb|increase|decrease|decline|go|slip|soar|double|triple|halve|move)$/

/** "the Clean Rivers Act 2015": the year is part of what it is called. */
function isInName({ sentence, names }: Statement, date: DateExpression): boolean {
  const { tokens, heads } = sentence
  const at = tokens.findIndex((token) => token.start === date.start)
  const head = heads[at] ?? -1
  // "the Clean Rivers Act 2015", but "on 3 May 1951"
  if (at > 0 && head === at - 1 && tokens[head]?.tag === 'PROPN' && !isTimeWord(tokens[head])) return true
  return names.some((name) => {
    const { start, end } = spanOf(sentence, name)
    return start <= date.start && end >= date.end && end - start > date.end - date.start
  })
}

/** "The policies in place by the end of 2020 are projected to": it says which policies, and is no date of what is told. */
function isOfSubject({ sentence, clause }: Statement, text: string, date: DateExpression): boolean {
  const subject = clause.subjectRange
  if (!subject || !/\bby (?:the )?(?:end of )?$/i.test(text.slice(sentence.start, date.start))) return false
  const at = sentence.tokens.findIndex((token) => token.start >= date.start)
  return at > (clause.subject?.head ?? subject.from) && at < subject.to
}

/** "1709 schoolchildren": a number that counts is no year. */
function isCount({ sentence }: Statement, date: DateExpression): boolean {
  const at = sentence.tokens.findIndex((token) => token.start === date.start && token.end === date.end)
  const counted = sentence.tokens[sentence.heads[at] ?? -1]
  if (at >= 0 && /^obj/.test(sentence.relations[at] ?? '')) return true
  if (at >= 0 && sentence.relations[at] === 'nummod' && counted?.xpos === 'NNS') return true
  // "19th century buildings"
  const last = sentence.tokens.findIndex((token) => token.end === date.end)
  return (
    /century|s$/i.test(date.text) &&
    /^(compound|amod|nmod)/.test(sentence.relations[last] ?? '') &&
    (sentence.heads[last] ?? -1) > last
  )
}

export function hintOf(date: DateExpression): string {
  if (/^\d{4}$/.test(date.text)) return HINTS.year
  if (/^(?:the )?(?:end|beginning|start|turn|middle|close|early|late|mid)\b/i.test(date.text)) return 'when?'
  if (/century/i.test(date.text) && !/centuries/i.test(date.text)) return HINTS.century
  if (date.value?.part && date.value.precision === 'year') return 'when?'
  if (date.value?.precision === 'range' && !/\d{4}.*\d{2}/.test(date.text)) return 'when?'
  return HINTS[date.value?.precision ?? 'day']
}
