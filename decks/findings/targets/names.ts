// Names worth asking: only where the rest of the statement can be true of one alone.
import type { Name, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'

const HINTS = { person: 'who?', country: 'which country?', organisation: 'which organisation?', place: 'which place?' } as const
const UNIQUE_MAKERS = new Set(
  'first last only largest biggest smallest highest lowest oldest youngest longest shortest fastest deepest tallest greatest second third fourth fifth sole founder author inventor capital winner'.split(
    ' ',
  ),
)
/** A name that stands for more of the document than this share of its mentions is what it is about, not what it tells. */
const DOMINANT = 0.12

export function nameTargets(page: Page, statement: Statement): Target[] {
  if (!isAnchored(statement)) return []
  const all = [...page.mentions.values()].reduce((sum, count) => sum + count, 0)
  const found: Target[] = []
  for (const name of statement.names) {
    const hint = hintOf(name)
    const mentions = page.mentions.get(name.key) ?? 1
    if (!hint || !isWholePhrase(statement, name) || (mentions > 6 && mentions / all > DOMINANT)) continue
    const { tokens } = statement.sentence
    const start = tokens[name.nameFrom]?.start ?? 0
    const end = tokens[name.to - 1]?.end ?? 0
    const rare = mentions <= 3 ? 0.08 : 0
    found.push({
      kind: 'name',
      start,
      end,
      hint,
      date: null,
      amount: null,
      key: name.key,
      worth:
        0.42 +
        rare +
        (statement.clause.subject && inside(name, statement.clause.subject.from, statement.clause.subject.to) ? 0.04 : 0),
    })
  }
  return found
}

/** A year, an amount, a rank or a superlative: what makes "who did this?" one question. */
function isAnchored(statement: Statement): boolean {
  const { sentence, range } = statement
  const year = statement.dates.some((date) => date.value !== null && /^\d{4}/.test(date.value.value) && date.kind === 'date')
  return year || sentence.tokens.slice(range.from, range.to).some((token) => UNIQUE_MAKERS.has(token.lower))
}

function hintOf(name: Name): string | null {
  if (name.type === 'nationality' || name.type === 'unknown') return null
  if (name.type !== 'other') return name.title && name.type === 'person' ? 'who?' : HINTS[name.type]
  const last = name.text.split(' ').at(-1) ?? ''
  return /^[A-Z][a-z]+$/.test(last) && !/^(I|II|III|IV)$/.test(last) ? `which ${last.toLowerCase()}?` : null
}

/** The name is a phrase by itself, not a part of one ("Japan’s budget", "the EU sanctions"), nor one of a list. */
function isWholePhrase(statement: Statement, name: Name): boolean {
  const { tokens, nouns } = statement.sentence
  const after = tokens[name.to] as Token | undefined
  const before = tokens[name.from - 1]
  if (after?.tag === 'PART') return false
  const phrase = nouns.find((noun) => noun.from <= name.from && noun.to >= name.to)
  if (!phrase || phrase.to !== name.to) return false
  const lead = tokens.slice(phrase.from, name.from)
  if (lead.some((token) => token.lower !== 'the' && token.lower !== 'late' && token.lower !== 'former')) return false
  const listed = (token: Token | undefined): boolean =>
    token !== undefined && (token.lower === 'and' || token.lower === 'or' || token.text === '/')
  return !listed(before) && !listed(after) && !(after?.text === ',' && tokens[name.to + 1]?.tag === 'PROPN')
}

function inside(name: Name, from: number, to: number): boolean {
  return name.from >= from && name.to <= to
}
