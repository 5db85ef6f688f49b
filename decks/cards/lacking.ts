// What a statement lost that its verb cannot do without: what was joined, where to it returned, on what was voted, what was decided.
import type { Candidate } from '../findings/index.ts'
import { isLeftAway, spanOf } from '../findings/statement.ts'

/** Whether a question about the statement would leave out what its verb wants. */
export function lacksWords(statement: Candidate['statement']): boolean {
  return (
    lacksObject(statement) ||
    lacksPlace(statement) ||
    lacksMotion(statement) ||
    lacksSaid(statement) ||
    lacksMatter(statement) ||
    lacksSource(statement) ||
    lacksUnit(statement) ||
    lacksFirst(statement) ||
    isAnnounced(statement) ||
    isAdded(statement) ||
    lacksTerms(statement) ||
    lacksBallot(statement)
  )
}

/** "She joined in July 2023": joined what? */
function lacksObject({ clause, sentence }: Candidate['statement']): boolean {
  if (clause.verb.passive || clause.object !== null || !WANTS_OBJECT.has(clause.verb.lemma)) return false
  const next = sentence.tokens[clause.verb.to]
  return next === undefined || next.tag === 'ADP' || next.tag === 'PUNCT'
}

/** "The disease returned in 2022": where to? */
function lacksPlace({ clause, sentence, range }: Candidate['statement']): boolean {
  if (!/^(return|arrive|reappear)$/.test(clause.verb.lemma) || clause.verb.tense !== 'past') return false
  return (
    !clause.parts.some((part) => part.to <= range.to && part.from >= range.from && part.role !== 'time') &&
    !sentence.tokens.slice(clause.verb.to, range.to).some(({ tag }) => tag === 'PROPN')
  )
}

/** "voted by twenty-five to seven": on what? */
function lacksMotion({ clause, range, edits, sentence }: Candidate['statement']): boolean {
  if (clause.verb.lemma !== 'vote' || clause.verb.passive || clause.object !== null) return false
  const told = clause.parts.some(
    ({ marker, kind, role, from, to }) =>
      role !== 'time' &&
      from >= range.from &&
      to <= range.to &&
      !isLeftAway(edits, spanOf(sentence, { from, to: from + 1 })) &&
      (kind === 'clause' || /^(?:for|against|on|in favou?r of|to)$/.test(marker ?? '')),
  )
  return !told && !(clause.complement !== null && clause.complement.to <= range.to)
}

/** "In which year did Japan decide?": what, stands in a clause that was left away. */
function lacksSaid({ sentence, clause, range, edits }: Candidate['statement']): boolean {
  if (clause.object !== null) return false
  return sentence.clauses.some(
    ({ kind, above, head, verb }) =>
      kind === 'reported' &&
      above !== null &&
      sentence.clauses[above]?.head === clause.head &&
      sentence.heads[head] === clause.head &&
      head > clause.head &&
      (verb.from >= range.to || isLeftAway(edits, spanOf(sentence, { from: head, to: head + 1 }))),
  )
}

const WANTS_OBJECT = new Set(
  'join replace succeed follow oppose support visit sign approve reject ratify adopt repeal overturn'.split(' '),
)

/** "Kenya published guidelines in 2022": on what? "Australia upgraded ties": with whom? */
function lacksMatter({ sentence, clause, range }: Candidate['statement']): boolean {
  const { tokens } = sentence
  const { object, verb } = clause
  // "A committee under Lord Waverley reported in 1954"
  if (verb.lemma === 'report' && !verb.passive && object === null && clause.complement === null)
    return !clause.parts.some((part) => part.to <= range.to && part.from >= verb.to && part.role !== 'time')
  if (!object || object.to - object.from > 1 || !OF_A_MATTER.test(tokens[object.head]?.lower ?? '')) return false
  return !/^(?:on|with|for|about|against|over|between|of|to|that|which|from)$/.test(tokens[object.to]?.lower ?? '')
}

const OF_A_MATTER =
  /^(?:guidelines|guidance|rules|regulations|ties|relations|talks|results|findings|proposals|plans|measures|reforms|recommendations)$/

/** "3.5 million people will benefit": from what? */
function lacksSource({ sentence, range }: Candidate['statement']): boolean {
  return sentence.verbs.some(({ lemma, from, to, passive }) => {
    if (from < range.from || to > range.to || passive || !/^(?:benefit|profit|qualify)$/.test(lemma)) return false
    return (
      !sentence.tokens
        .slice(to, to + 3)
        .some(({ tag, lower }) => tag !== 'PUNCT' && /^(?:from|by|for|as|most|more)$/.test(lower)) &&
      sentence.tokens[to]?.tag !== 'NOUN' &&
      sentence.tokens[to]?.tag !== 'DET'
    )
  })
}

/** "arrived at 72", "reported 73.0": of what, stands in what was told before. */
function lacksUnit({ sentence, range, amounts, dates }: Candidate['statement']): boolean {
  const { tokens, heads, relations } = sentence
  return tokens.some((token, i) => {
    if (token.tag !== 'NUM' || i < range.from || i >= range.to || !/^(?:obj|obl)$/.test(relations[i] ?? '')) return false
    const verb = tokens[heads[i] ?? -1]
    if (!verb || !/^(?:arrive|report|find|obtain|get|derive|announce|publish|measure)$/.test(verb.lemma)) return false
    if (dates.some(({ start, end }) => token.start >= start && token.end <= end)) return false
    return !amounts.some(({ start, end, text }) => token.start >= start && token.end <= end && /\p{L}{2,}|[%\p{Sc}]/u.test(text))
  })
}

/** "proposed a second step": the first, and towards what, was told before. */
function lacksFirst({ sentence, range }: Candidate['statement']): boolean {
  const { tokens } = sentence
  return tokens.some(
    ({ lower }, i) =>
      i >= range.from + 1 &&
      i + 1 < range.to &&
      /^(?:second|third|fourth|fifth|sixth|further)$/.test(lower) &&
      /^an?$/.test(tokens[i - 1]?.lower ?? '') &&
      /^(?:withdrawal|extension|attempt|round|phase|instal?lment|increase|cut|revision|trial|appeal|vote|reading|draft|application|request|rescue|tranche|package|step|point|reason|problem|way|effect|factor|type|method|stage|change|question|possibility|mechanism|source|cause|argument|condition|option|form|version|difficulty|line|strand|wave)$/.test(
        tokens[i + 1]?.lower ?? '',
      ) &&
      !/^(?:of|in|to|for|on|towards?)$/.test(tokens[i + 2]?.lower ?? ''),
  )
}

/** "Two separate doctrines protect a suspect": which, is only told behind it. */
function isAnnounced({ sentence, clause }: Candidate['statement']): boolean {
  const { tokens } = sentence
  const from = clause.subjectRange?.from ?? -1
  return (
    /^(?:two|three|four|five|six|several)$/.test(tokens[from]?.lower ?? '') &&
    /^(?:separate|different|distinct|main|broad|other|further|basic|principal|major|competing|rival)$/.test(
      tokens[from + 1]?.lower ?? '',
    )
  )
}

/** "Saks was added in 2013": to what? */
function isAdded({ sentence, clause, range }: Candidate['statement']): boolean {
  return (
    clause.verb.passive &&
    clause.verb.lemma === 'add' &&
    !sentence.tokens.slice(clause.verb.to, range.to).some(({ lower }) => /^(?:to|into|as)$/.test(lower))
  )
}

/** "ASML was admitted in 1999", "The Netherlands agreed in January", "A government that objects is not bound": to what, and by what? */
function lacksTerms({ sentence, clause, range, edits }: Candidate['statement']): boolean {
  const { verb, object, complement } = clause
  // "is not bound": an adjective to the tagger
  if (verb.copula && sentence.tokens[clause.head]?.lower === 'bound')
    return !sentence.tokens.slice(clause.head, range.to).some(({ lower }) => /^(?:by|to|for)$/.test(lower))
  const said = complement && spanOf(sentence, { from: complement.from, to: complement.from + 1 })
  const isSaid = complement !== null && complement.from < range.to && !(said && isLeftAway(edits, said))
  if (object !== null || isSaid) return false
  const wanted = verb.passive ? WANTED_WHEN_DONE[verb.lemma] : WANTED[verb.lemma]
  return (
    wanted !== undefined &&
    !sentence.tokens.slice(verb.to, range.to).some((token) => wanted.test(token.lower) && !isLeftAway(edits, token))
  )
}

const WANTED_WHEN_DONE: Readonly<Record<string, RegExp>> = { admit: /^(?:to|into|as)$/, bind: /^(?:by|to)$/ }
const WANTED: Readonly<Record<string, RegExp>> = {
  agree: /^(?:to|on|that|with|upon|not)$/,
  decide: /^(?:to|that|on|against|whether|how|for)$/,
}

/** "Barzel obtained 247 votes": in what? */
function lacksBallot({ sentence, clause, range, names }: Candidate['statement']): boolean {
  const { object, verb } = clause
  if (!object || !/^(?:obtain|receive|get|poll|gain)$/.test(verb.lemma) || sentence.tokens[object.head]?.lemma !== 'vote')
    return false
  return (
    !names.some(({ from, to, type }) => from > object.head && to <= range.to && type !== 'person') &&
    !sentence.tokens
      .slice(object.to, range.to)
      .some(({ lower }) => /^(?:election|ballot|motion|bill|referendum|for|against)$/.test(lower))
  )
}
