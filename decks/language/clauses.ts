// A shallow, strict reader of clauses: it pairs each finite verb with its opener and its subject, and says so where it is not sure.
import { elementsOf, looksPlural, type Element } from './elements.ts'
import type { Clause, ClauseKind, NounPhrase, Prepositional, Range, Token, VerbGroup } from './sentence.ts'
import { findSubject, type SubjectFound } from './subjects.ts'
import type { OpenVerbGroup } from './verb-groups.ts'

/** Verbs whose object may be a whole clause without "that". */
export const REPORTING: ReadonlySet<string> = new Set(
  `say tell add note announce claim argue warn believe think report state suggest explain insist acknowledge admit estimate find show conclude know fear hope
  predict expect write tweet declare stress maintain reveal confirm deny recall observe contend assert remark indicate mean feel understand agree promise joke comment reply respond continue`
    .split(/\s+/)
    .filter(Boolean),
)

interface Draft {
  kind: ClauseKind | 'speaker'
  marker: string | null
  /** Element indices. */
  from: number
  to: number
  verb: OpenVerbGroup | null
  verbAt: number
  subject: SubjectFound | null
  /** Clauses inside, whose elements are not this clause's own. */
  sure: boolean
}

/** Reads the finite clauses of a sentence; token indices are those of the tokens given. */
export function readClauses(
  tokens: readonly Token[],
  nouns: readonly NounPhrase[],
  preps: readonly Prepositional[],
  verbs: readonly OpenVerbGroup[],
): Clause[] {
  const elements = elementsOf(tokens, nouns, preps, verbs)
  const { drafts, sure } = draft(tokens, elements)
  return drafts.flatMap((one) => {
    const clause = finish(elements, one, drafts, sure)
    return clause ? [clause] : []
  })
}

function draft(tokens: readonly Token[], elements: readonly Element[]): { drafts: Draft[]; sure: boolean } {
  const drafts: Draft[] = []
  const open = (kind: Draft['kind'], marker: string | null, from: number, sure = true): Draft => {
    const one: Draft = { kind, marker, from, to: elements.length, verb: null, verbAt: -1, subject: null, sure }
    drafts.push(one)
    return one
  }
  let stack: Draft[] = [open('main', null, 0)]
  let sure = true
  const closeAll = (at: number) => {
    for (const one of stack) one.to = Math.min(one.to, at)
  }

  elements.forEach((element, k) => {
    const top = stack.at(-1) as Draft
    if (element.kind === 'marker') {
      const kind = element.relative ? 'relative' : reported(element.word, elements, k) ? 'reported' : 'subordinate'
      stack.push(open(kind, element.word, k))
    } else if (element.kind === 'stop') {
      closeAll(k)
      if (k + 1 < elements.length) stack = [open('joined', tokens[element.from]?.text ?? ';', k + 1)]
    } else if (element.kind === 'comma') {
      if (stack.length > 1 && top.verb && !(stack[0] as Draft).verb) {
        top.to = k
        stack.pop()
      }
    } else if (element.kind === 'verb' && element.verb.finite) sure = takeVerb(element.verb, k) && sure
  })
  return { drafts, sure }

  /** Gives a finite verb its clause. Returns false where the sentence's structure is lost. */
  function takeVerb(verb: OpenVerbGroup, k: number): boolean {
    const top = stack.at(-1) as Draft
    if (!top.verb) return assign(top, verb, k)
    const before = lastBefore(elements, k)
    if (elements[before]?.kind === 'and') {
      if (verb.bare && top.verb.infinitive) return true
      const main = stack[0] as Draft
      if (!main.verb) return shareWithin(top, verb, k, before)
      const certain = stack.length === 1
      const start = elements[before - 1]?.kind === 'comma' ? before - 1 : before
      closeAll(start)
      const shared = open('shared', 'and', start, certain && matchesTime(main.verb, verb))
      shared.verb = verb
      shared.verbAt = k
      shared.subject = main.subject
      stack = [main, shared]
      return true
    }
    const nounAt = subjectStart(elements, k)
    if (nounAt >= 0) {
      const opener = lastBefore(elements, nounAt)
      const waiting = stack.findLastIndex((one) => !one.verb)
      if (elements[opener]?.kind === 'and') {
        const comma = elements[opener - 1]?.kind === 'comma'
        const main = stack[0] as Draft
        const certain = comma ? main.verb !== null : stack.length === 1 && !REPORTING.has(main.verb?.lemma ?? '')
        const start = comma ? opener - 1 : opener
        closeAll(start)
        const joined = open('joined', tokens[elements[opener]?.from ?? 0]?.lower ?? 'and', start, certain)
        stack = [joined]
        return assign(joined, verb, k, nounAt)
      }
      if (waiting >= 0) {
        const closed = stack.splice(waiting + 1)
        for (const one of closed) one.to = Math.min(one.to, nounAt)
        const taken = stack.at(-1) as Draft
        if (elements[opener]?.kind !== 'comma') taken.sure = false
        return assign(taken, verb, k)
      }
      if (REPORTING.has(verb.lemma) && elements[opener]?.kind === 'comma') {
        closeAll(opener)
        const speaker = open('speaker', null, opener)
        stack = [stack[0] as Draft, speaker]
        return assign(speaker, verb, k, nounAt)
      }
      if (REPORTING.has(top.verb.lemma) && !verb.open && opener === top.verbAt) {
        const inner = open('reported', null, nounAt)
        stack.push(inner)
        return assign(inner, verb, k, nounAt)
      }
    } else {
      // a relative clause ends where the verb of the clause around it comes: "The man who came left"
      const waiting = stack.findLastIndex((one) => !one.verb)
      if (waiting >= 0 && !verb.open && !verb.bare) {
        for (const one of stack.splice(waiting + 1)) one.to = Math.min(one.to, k)
        return assign(stack.at(-1) as Draft, verb, k)
      }
      if (REPORTING.has(verb.lemma) && elements[before]?.kind === 'comma' && !verb.bare) {
        // "..., said Corey Wallace"
        closeAll(before)
        const speaker = open('speaker', null, before)
        speaker.verb = verb
        speaker.verbAt = k
        stack = [stack[0] as Draft, speaker]
        return true
      }
    }
    return verb.open || verb.bare
  }

  /** "When Biden bowed and announced ..., Tokyo had": the main verb is still to come, so the second verb is the inner clause's. */
  function shareWithin(host: Draft, verb: OpenVerbGroup, k: number, and: number): boolean {
    host.to = Math.min(host.to, and)
    const shared = open('shared', 'and', and, false)
    shared.verb = verb
    shared.verbAt = k
    shared.subject = host.subject
    stack = [...stack.slice(0, -1), shared]
    return true
  }

  function assign(one: Draft, verb: OpenVerbGroup, k: number, from = -1): boolean {
    const subject = findSubject(tokens, elements, from >= 0 ? from : one.from, k, innerRanges(one, drafts))
    if (one.kind === 'relative' && !subject) {
      one.verb = verb
      one.verbAt = k
      return true
    }
    if (verb.open && isParticiple(tokens, elements, k, verb, subject !== null && tokens[subject.noun.head]?.tag === 'PRON'))
      return true
    if (verb.open && laterOpen(elements, k)) one.sure = false
    if (verb.bare && !(subject && (subject.plural || looksPlural(tokens[subject.noun.head])))) return true
    one.verb = verb
    one.verbAt = k
    one.subject = subject
    if (subject) one.sure = one.sure && subject.sure && agrees(tokens, subject, verb)
    return true
  }
}

function reported(word: string, elements: readonly Element[], k: number): boolean {
  if (word !== 'that' && word !== 'whether' && word !== 'how' && word !== 'why' && word !== 'what') return false
  const before = elements[lastBefore(elements, k)]
  return before?.kind === 'verb' || before?.kind === 'adjective' || before?.kind === 'noun' || before?.kind === 'prep'
}

/** The last element before `k` that is not an adverb. */
function lastBefore(elements: readonly Element[], k: number): number {
  let at = k - 1
  while (at >= 0 && elements[at]?.kind === 'adverb') at--
  return at
}

/** Where the noun phrase starts that directly precedes a verb, phrases after its noun included; -1 if none does. */
function subjectStart(elements: readonly Element[], k: number): number {
  let at = lastBefore(elements, k)
  while (at >= 0 && elements[at]?.kind === 'prep') at = lastBefore(elements, at)
  return elements[at]?.kind === 'noun' ? at : -1
}

/** Whether a past form must be a participle after its noun: another finite verb waits for the same subject, or "by" follows. */
/** "climbed by nearly 40%": how far, not by whom. */
function isMeasure(tokens: readonly Token[], object: NounPhrase): boolean {
  return tokens
    .slice(object.from, object.to)
    .some((token) => token.tag === 'NUM' || /^(half|third|quarter|fifth|tenth)s?$/.test(token.lower))
}

function isParticiple(
  tokens: readonly Token[],
  elements: readonly Element[],
  k: number,
  verb: OpenVerbGroup,
  pronoun: boolean,
): boolean {
  if (pronoun) return false
  const next = elements[k + 1]
  if (next?.kind === 'prep' && next.prep.preposition === 'by' && !isMeasure(tokens, next.prep.object)) return true
  if (next?.kind === 'noun' && verb.lemma !== 'call') return false
  for (let i = k + 1; i < elements.length; i++) {
    const element = elements[i] as Element
    if (element.kind === 'verb' && element.verb.finite) return element.verb.open ? takesObject(elements, i) : !element.verb.bare
    // "The study, published this week, found": a comma, and at once the next verb
    if (element.kind === 'comma') return startsVerb(elements, i + 1)
    if (element.kind === 'marker' || element.kind === 'stop' || element.kind === 'and') return false
  }
  return false
}

/** "She pointed to the table served with soup": the second past form may be the participle, and nobody can tell from the row of phrases. */
function laterOpen(elements: readonly Element[], k: number): boolean {
  for (let i = k + 1; i < elements.length; i++) {
    const element = elements[i] as Element
    if (element.kind === 'verb' && element.verb.open)
      return elements[i - 1]?.kind === 'prep' && elements[k + 1]?.kind === 'prep' && !takesObject(elements, i)
    if (element.kind !== 'prep' && element.kind !== 'noun' && element.kind !== 'adverb') return false
  }
  return false
}

function takesObject(elements: readonly Element[], k: number): boolean {
  let at = k + 1
  while (elements[at]?.kind === 'adverb') at++
  return elements[at]?.kind === 'noun'
}

function startsVerb(elements: readonly Element[], from: number): boolean {
  let at = from
  while (elements[at]?.kind === 'adverb') at++
  const element = elements[at]
  return element?.kind === 'verb' && element.verb.finite && !element.verb.bare && !REPORTING.has(element.verb.lemma)
}

function matchesTime(first: OpenVerbGroup | null, second: OpenVerbGroup): boolean {
  if (!first) return false
  if (first.perfect && second.open) return true
  if (second.bare) return first.tense === 'present' && !first.perfect
  return first.tense === second.tense || second.tense === 'future' || first.passive === second.passive
}

const MODAL = /^(will|would|can|could|may|might|shall|should|must|do|does|did)$/

function agrees(tokens: readonly Token[], subject: SubjectFound, verb: OpenVerbGroup): boolean {
  const word = tokens[verb.from]?.lower ?? ''
  const head = tokens[subject.noun.head] as Token
  const plural = subject.plural || looksPlural(head)
  if (MODAL.test(tokens[verb.head]?.lower ?? '')) return false
  if (
    /^(is|was|has|does)$/.test(word) ||
    (verb.tense === 'present' && !verb.bare && /[^s]s$/.test(word) && verb.from === verb.head)
  ) {
    return (
      !plural ||
      head.tag === 'PROPN' ||
      /^(series|species|news|means|politics|economics|physics|mathematics|statistics|headquarters)$/.test(head.lower)
    )
  }
  if (/^(are|were|have|do)$/.test(word))
    return (
      plural ||
      head.tag === 'PROPN' ||
      head.tag === 'NUM' ||
      /^(who|that|which|there|majority|number|lot|group|half|percent|%|one|data|media|bacteria|criteria|team|family|staff|couple|cattle|sheep|fish)$/.test(
        head.lower,
      ) ||
      head.tag === 'ADJ'
    )
  return true
}

function innerRanges(one: Draft, drafts: readonly Draft[]): Range[] {
  const index = drafts.indexOf(one)
  return drafts
    .filter((other, i) => i > index && other.from >= one.from && other.to > other.from)
    .map((other) => ({ from: other.from, to: other.to }))
}

function finish(elements: readonly Element[], one: Draft, drafts: readonly Draft[], sure: boolean): Clause | null {
  if (!one.verb) return null
  const inner = innerRanges(one, drafts)
  const own = (k: number) => !inner.some((range) => k >= range.from && k < range.to)
  const from = elements[one.from]?.from ?? 0
  const last = elements[Math.min(one.to, elements.length) - 1]
  const modifiers: Prepositional[] = []
  for (let k = one.from; k < one.to; k++) {
    const element = elements[k]
    if (element?.kind === 'prep' && own(k)) modifiers.push(element.prep)
  }
  return {
    from,
    to: last?.to ?? from,
    head: one.verb.head,
    above: null,
    noun: null,
    objectRange: null,
    complement: null,
    parts: [],
    kind: one.kind === 'speaker' ? 'main' : one.kind,
    marker: one.kind === 'speaker' ? 'speaker' : one.marker,
    subject: one.subject?.noun ?? null,
    subjectRange: one.subject?.range ?? null,
    verb: closed(one.verb),
    object: objectOf(elements, one.verbAt, own),
    front: one.subject?.front ?? [],
    modifiers,
    sure: sure && one.sure && (one.subject !== null || one.kind === 'relative'),
  }
}

function closed(verb: OpenVerbGroup): VerbGroup {
  const { open: _open, bare: _bare, ...group } = verb
  return group
}

function objectOf(elements: readonly Element[], verbAt: number, own: (k: number) => boolean): NounPhrase | null {
  let k = verbAt + 1
  while (elements[k]?.kind === 'adverb') k++
  const element = elements[k]
  if (element?.kind !== 'noun' || !own(k)) return null
  let to = element.noun.to
  for (k++; ; k++) {
    const next = elements[k]
    if (next?.kind !== 'prep' || next.prep.preposition !== 'of') break
    to = next.to
  }
  return { ...element.noun, to }
}
