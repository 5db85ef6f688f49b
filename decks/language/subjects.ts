// The subject of a clause: the noun phrase its finite verb is about, with what belongs to it, apart from what stands in front.
import { looksPlural, type Element } from './elements.ts'
import type { NounPhrase, Range, Token } from './sentence.ts'

export interface SubjectFound {
  readonly noun: NounPhrase
  /** Tokens of the whole subject. */
  readonly range: Range
  readonly plural: boolean
  /** Token ranges in front of it: "In 2005,". */
  readonly front: readonly Range[]
  readonly sure: boolean
}

interface Part {
  readonly elements: readonly { readonly element: Element; readonly at: number }[]
}

const TEMPORAL =
  /^(today|yesterday|tomorrow|week|month|year|decade|morning|evening|night|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|day|days|weeks|months|years)$/

/** Reads the subject of the verb at element `verbAt` of a clause that starts at element `from`; elements of inner clauses are passed over. */
export function findSubject(
  tokens: readonly Token[],
  elements: readonly Element[],
  from: number,
  verbAt: number,
  inner: readonly Range[],
): SubjectFound | null {
  const parts = partsOf(elements, from, verbAt, inner)
  const last = parts.at(-1) as Part
  const first = firstNoun(last, tokens)
  if (first) return fromLast(tokens, parts, first)
  // a comma stands right before the verb: "Abe, who stepped down in 2020, continues"
  const opener = parts.findIndex((part) => firstNoun(part, tokens) !== null && !isTemporal(part, tokens))
  if (opener < 0) return null
  const noun = firstNoun(parts[opener] as Part, tokens)
  if (!noun) return null
  const front = parts.slice(0, opener).every((part) => part.elements.length === 0 || isFront(part, tokens))
  const plain = front && parts.length - opener >= 2 && sound(parts[opener] as Part, noun.at)
  const end = elements[verbAt]?.from ?? noun.noun.to
  return build(tokens, parts.slice(0, opener), parts[opener] as Part, noun, { from: noun.noun.from, to: end }, plain)
}

function fromLast(tokens: readonly Token[], parts: readonly Part[], first: Found): SubjectFound {
  const last = parts.at(-1) as Part
  let listFrom = parts.length - 1
  // "Etorofu, Kunashiri and Shikotan are": the list began in the parts before
  if (last.elements.some(({ element }) => element.kind === 'and') || last.elements[0]?.element.kind === 'and') {
    while (listFrom > 0 && onlyNoun(parts[listFrom - 1] as Part, tokens)) listFrom--
  }
  const start = firstNoun(parts[listFrom] as Part, tokens) ?? first
  const front = parts.slice(0, listFrom)
  const sureFront = front.every((part) => part.elements.length === 0 || isFront(part, tokens))
  const end = (last.elements.findLast(({ element }) => element.kind !== 'adverb')?.element ?? { to: start.noun.to }).to
  const found = build(
    tokens,
    front,
    last,
    start,
    { from: start.noun.from, to: end },
    sureFront && sound(last, listFrom < parts.length - 1 ? -1 : first.at),
  )
  return listFrom < parts.length - 1 ? { ...found, plural: true } : found
}

function build(
  tokens: readonly Token[],
  front: readonly Part[],
  part: Part,
  found: Found,
  range: Range,
  sure: boolean,
): SubjectFound {
  const joined = part.elements.some(
    ({ element, at }, i) => element.kind === 'and' && at > found.at && part.elements[i + 1]?.element.kind === 'noun',
  )
  const before = part.elements.filter(({ at }) => at < found.at && at >= 0)
  const ranges = [...front.flatMap((one) => rangeOf(one)), ...(before.length > 0 ? rangeOf({ elements: before }) : [])]
  const noun = found.noun
  return {
    noun,
    range: trim(tokens, range),
    plural: joined || noun.joined || looksPlural(tokens[noun.head]),
    front: ranges,
    sure,
  }
}

function trim(tokens: readonly Token[], range: Range): Range {
  let to = range.to
  while (to > range.from + 1 && (tokens[to - 1]?.tag === 'ADV' || tokens[to - 1]?.text === ',')) to--
  return { from: range.from, to }
}

function rangeOf(part: Part): Range[] {
  const first = part.elements[0]?.element
  const last = part.elements.at(-1)?.element
  return first && last ? [{ from: first.from, to: last.to }] : []
}

function partsOf(elements: readonly Element[], from: number, verbAt: number, inner: readonly Range[]): Part[] {
  const parts: { elements: { element: Element; at: number }[] }[] = [{ elements: [] }]
  for (let k = from; k < verbAt; k++) {
    if (inner.some((range) => k >= range.from && k < range.to)) continue
    const element = elements[k] as Element
    if (element.kind === 'comma') parts.push({ elements: [] })
    else if (!(element.kind === 'marker' && k === from))
      (parts.at(-1) as (typeof parts)[number]).elements.push({ element, at: k })
  }
  return parts
}

interface Found {
  readonly noun: NounPhrase
  readonly at: number
}

/** The first noun phrase of a part that can be a subject: not a date in front ("This week Japan ..."), not a verb's object. */
function firstNoun(part: Part, tokens: readonly Token[]): Found | null {
  for (let i = 0; i < part.elements.length; i++) {
    const { element, at } = part.elements[i] as { element: Element; at: number }
    if (element.kind === 'verb') return null
    if (element.kind !== 'noun') continue
    const later = part.elements.slice(i + 1).find((other) => other.element.kind !== 'adverb')
    if (later?.element.kind === 'noun' && TEMPORAL.test(tokens[element.noun.head]?.lower ?? '')) continue
    return { noun: element.noun, at }
  }
  return null
}

function onlyNoun(part: Part, tokens: readonly Token[]): boolean {
  const found = firstNoun(part, tokens)
  if (found === null || part.elements[0]?.at !== found.at) return false
  return (
    part.elements.every(({ element }, i) => element.kind === 'prep' || (element.kind === 'noun' && i === 0)) &&
    !isTemporal(part, tokens)
  )
}

function isTemporal(part: Part, tokens: readonly Token[]): boolean {
  const first = part.elements[0]?.element
  return (
    first?.kind === 'noun' &&
    part.elements.length === 1 &&
    (TEMPORAL.test(tokens[first.noun.head]?.lower ?? '') || tokens[first.noun.head]?.tag === 'NUM')
  )
}

/** Whether what stands from the noun on is a subject and no more: its phrases, further nouns after "and", an infinitive or participle with its own. */
function sound(part: Part, nounAt: number): boolean {
  if (part.elements.at(-1)?.element.kind === 'and') return false
  let verbal = false
  let before = ''
  let nouns = 0
  for (const { element, at } of part.elements) {
    if (at < nounAt) {
      if (element.kind !== 'adverb' && element.kind !== 'prep' && element.kind !== 'and' && element.kind !== 'noun') return false
      continue
    }
    if (element.kind === 'noun' && before === 'noun') return false
    before = element.kind
    if (element.kind === 'verb') verbal = true
    else if (element.kind === 'and') nouns = 0
    else if (element.kind === 'noun' && !verbal && ++nouns > 1) return false
    else if (element.kind === 'other' || element.kind === 'stop' || (element.kind === 'adjective' && !verbal)) return false
  }
  return true
}

/** What may stand in front of a subject, closed by a comma. */
function isFront(part: Part, tokens: readonly Token[]): boolean {
  const kinds = part.elements.map(({ element }) => element.kind)
  const first = part.elements[0]?.element
  if (first?.kind === 'verb') return !first.verb.finite || first.verb.open
  if (first?.kind === 'noun') return isTemporal(part, tokens)
  return kinds.every((kind) => kind !== 'other' && kind !== 'stop')
}
