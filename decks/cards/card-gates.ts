// Gates at the last door: what the written card shows that the statement did not.
import type { Candidate, Doubt, GateName, Page } from '../findings/index.ts'
import { isDatedBefore } from '../findings/lead.ts'
import { isHuman } from '../findings/references/nouns.ts'
import { COUNTRY_BY_CAPITAL } from '../language/names/countries.ts'
import { isLeftAway, spanOf, wordsOf } from '../findings/statement.ts'
import type { Span, WrittenCard } from '../model/index.ts'
import { lacksWords } from './lacking.ts'
import { leaks, plain } from './plain.ts'
import { raggedness } from './ragged.ts'
import { isSlight } from './slight.ts'
import { isTorn, tornWords } from './torn.ts'
import { sentenceOf } from './write.ts'

const LONGEST_ANSWER = 15

/** Doubts about a written card. */
export function doubtsOfCard(page: Page, card: WrittenCard, { target, statement }: Candidate): Doubt[] {
  const doubts = doubtsOfWords(card, target)
  const doubt = (gate: GateName, words = ''): void => {
    doubts.push({ gate, words, start: target.start, end: target.end })
  }
  const answer = plain(card.answer)
  const year = /\b(1[0-9]|20)\d\d\b/.exec(card.answer)?.[0]
  if (target.kind === 'date' && year && card.prompt.replace(/^\[As of [^\]]*\]/, '').includes(year)) doubt('leak', year)
  if (
    target.kind === 'name' &&
    answer
      .split(' ')
      .some((word) => word.length > 3 && ` ${plain(card.prompt.replace(`(${target.hint})`, ''))} `.includes(` ${word} `))
  )
    doubt('leak', card.answer)
  if (target.kind === 'name' && namesItsCapital(card)) doubt('leak', card.answer)
  if (target.kind === 'term' && hasKin(answer, plain(card.prompt.replace(`(${target.hint})`, '')))) doubt('leak', card.answer)
  if (!(isAnchored(statement, target) || isPlaced(page, card, statement)) || lacksClues(statement, target)) doubt('no-anchor')
  if (isUndated(statement, target)) doubt('undated')
  if (statement.undated !== null && target.kind === 'amount' && !isLasting(statement, target)) doubt('as-of', statement.undated)
  const itself = /\b[Tt]his (?:\p{Lu}\p{L}+)/u.exec(card.prompt)?.[0]
  if (itself && !card.context?.includes(page.title.trim())) doubt('demonstrative', itself)
  if (isTorn(card.prompt) || leadsOf(page.text, statement).some(isTorn)) doubt('fragment', card.prompt.slice(-20))
  const ragged = raggedness(card.prompt, statement)
  if (ragged) doubt('fragment', ragged)
  if (lacksWords(statement)) doubt('recipient', statement.clause.verb.lemma)
  if (statement.clause.verb.lemma === 'age') doubt('fragment')
  const dispute = disputeIn(page.text, statement)
  if (dispute) doubt('ambiguous', dispute)
  const lost = LOST_MARK.exec(card.prompt)?.[0]
  if (lost) doubt('anaphora', lost)
  if (target.kind === 'date' && isBetweenYears(card)) doubt('leak', card.answer)
  if (isSlight(page, card, { statement, target })) doubt('slight')
  if (target.kind !== 'amount' && isNobody(statement)) doubt('unnamed')
  return doubts
}

/** "at a ceremony in Dakar": which country it was is told. */
function namesItsCapital({ prompt, answer }: WrittenCard): boolean {
  const country = answer.replace(/^the /i, '')
  return [...COUNTRY_BY_CAPITAL].some(([capital, of]) => of === country && prompt.includes(capital))
}

/** "in 1717 (some accounts prefer 1712)": the text itself doubts what was left away with the brackets. */
function disputeIn(text: string, { edits }: Candidate['statement']): string | null {
  for (const edit of edits) {
    const gone = edit.text.trim() === '' ? text.slice(edit.start, edit.end) : ''
    if (DISPUTED.test(gone) || LETTER.test(gone)) return gone.trim()
  }
  return null
}

/** "come within (c)": a part of a list. */
const LETTER = /^\s*\((?:[a-h]|i{1,3}|iv|v)\)\s*$/

const DISPUTED =
  /^\s*[(–—]\s*(?:some|others?|or\b|possibly|perhaps|probably|disputed|according to (?:some|other)|(?:other )?(?:sources|accounts|estimates|scholars|historians)|though|although|but)\b/i

/** "Breaches of or (b)", "recommendations, and (d)": the letters of a list that the card does not show. */
const LOST_MARK = /\((?:[a-h]|i{1,3}|iv|v)\)/

/** "842,000 in 2021, 1.3 million in ____ and 1.9 million in 2023": counted out. */
function isBetweenYears({ prompt, answer }: WrittenCard): boolean {
  const year = /^(?:1[5-9]|20)\d\d$/.test(answer.trim()) ? Number(answer) : null
  if (year === null) return false
  const told = new Set((prompt.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).map(Number))
  return (
    told.has(year - 1) &&
    (told.has(year + 1) || told.has(year - 2) || /\b(?:is|are) (?:projected|expected|forecast|estimated)\b/.test(prompt))
  )
}

/** "cholera" beside "Vibrio cholerae", "ORS" beside "oral rehydration solution": a word of its own root, or the words it stands for. */
function hasKin(answer: string, prompt: string): boolean {
  const words = prompt.split(' ')
  const roots = answer.split(' ').filter((word) => word.length >= ROOT)
  if (
    !answer.includes(' ') &&
    roots.some((root) => words.some((word) => word !== root && word.slice(0, ROOT) === root.slice(0, ROOT)))
  )
    return true
  const letters = answer.replace(/[^a-z]/g, '')
  const telling = words.filter((word) => !/^(?:a|an|and|d|da|de|del|der|des|di|du|for|in|la|le|of|on|the|to|und|y)$/.test(word))
  return (
    answer.length >= 2 &&
    answer.length <= 6 &&
    [words, telling].some((all) =>
      all.some(
        (_, i) =>
          all
            .slice(i, i + letters.length)
            .map((word) => word[0])
            .join('') === letters,
      ),
    )
  )
}

/** Letters that two words of one root share. */
const ROOT = 6

/** "Twelve engineers moved into a barn": how many they were can be asked, and nothing else of people without a name. */
function isNobody({ sentence, clause, names }: Candidate['statement']): boolean {
  const { subject, verb } = clause
  const head = subject && sentence.tokens[subject.head]
  if (!subject || !head || verb.tense !== 'past' || head.tag !== 'NOUN' || !isHuman(head.lower)) return false
  const counted = sentence.tokens.slice(subject.from, subject.head).some(({ tag }) => tag === 'NUM')
  return counted && !names.some((name) => name.from >= subject.from && name.to <= clause.verb.from)
}

/** "430 km south of Tehran", "at an elevation of 335 m": lengths and heights of the land change for nobody. */
function isLasting({ names }: Candidate['statement'], { amount }: Candidate['target']): boolean {
  return (
    !names.some(({ type }) => type === 'person') &&
    amount?.kind === 'measure' &&
    /^(?:km|m|mi|ft|mile|foot|metre|meter|kilometre)s?$/.test(amount.unit)
  )
}

/** What any card must keep: an answer, short enough, that its prompt does not give away. */
export function doubtsOfWords(card: WrittenCard, { start, end }: Span): Doubt[] {
  const doubts: Doubt[] = []
  const doubt = (gate: GateName, words = ''): void => {
    doubts.push({ gate, words, start, end })
  }
  const answer = plain(card.answer)
  const torn = tornWords(card.prompt)
  if (torn) doubt('broken', torn)
  const pointing = POINTING.exec(card.prompt)?.[0]
  if (pointing) doubt('anaphora', pointing)
  const pointer = /^(?:this|that|these|those|such)\b/i.exec(card.answer)?.[0]
  if (pointer) doubt('demonstrative', pointer)
  if (bareYear(card.prompt)) doubt('ambiguous')
  if (/^(?:where|when|which|who|whose|whom|how|why)\b/i.test(answer)) doubt('fragment', card.answer)
  if (answer === '' || card.answer.split(/\s+/).length > LONGEST_ANSWER) doubt('answer-length')
  if (leaks(card)) doubt('leak', card.answer)
  return doubts
}

/** Words that compare with something the card does not tell. */
const POINTING =
  /\b(?:(?<!\ba )(?:minute|hour|night|day|week|fortnight|month|year|decade)s? (?:earlier|later)(?!,? (?:than|in)\b)|a similar|similarly|such an?|did the same|the same (?:year|month|day|time|period)|(?:the )?following (?:year|month|day|week)|likewise|follow(?:ed)? suit|(?:at issue|in question)(?! (?:is|was|were|are)\b)|(?:that|which) (?:emerged|followed|ensued|resulted|arose|remained)(?! (?:from|in|by|as|at|on|with|to|a|an|the|one|\p{Lu})\b)|c[ao]me next|(?:has|have|had) since|(?:a|an|no|any) (?:comparable|corresponding|analogous|equivalent) \p{L}+(?! (?:to|with|of|in|for)\b)|the latter|the former(?= (?:was|is|had|has)))\b|\bfollow(?:ed)?(?: in ____ \([^)]*\))?[.?]$|(?:^|[.?!] )within (?:an? |\p{L}+ )?(?:hour|day|week|month|year)s?,/iu

/** "restored 2030": a year that is no time but a thing, and nobody can tell which. */
function bareYear(prompt: string): boolean {
  const found =
    /\b(\p{Ll}+) (?:(?:1[5-9]|20)\d\d|____ \(which year\?\))(?=[.,;:?!]|$| (?:in|on|at|by|and|or|but|from|to|for|with|as)\b)/u.exec(
      prompt,
    )
  return found !== null && !TIME_WORDS.has(found[1] ?? '')
}

const TIME_WORDS = new Set(
  'in by since from until till before after of to and or between during for unlike through around about early late mid than circa fiscal financial the year spring summer autumn fall winter'.split(
    ' ',
  ),
)

/** A past event needs a name (other than what is asked, or who told it) to be one event; what is told of a class in general needs none. */
function isAnchored(statement: Candidate['statement'], target: Candidate['target']): boolean {
  if (statement.lead) return true
  const { tokens } = statement.sentence
  const told = attribution(statement)
  const named = statement.names.some((name) => {
    const start = tokens[name.from]?.start ?? 0
    const end = tokens[name.to - 1]?.end ?? 0
    const anchors = name.type !== 'unknown' || name.text.includes(' ') || !/^\p{Lu}{2,}$/u.test(name.text)
    return anchors && !(start >= target.start && end <= target.end) && !(name.from >= told.from && name.to <= told.to)
  })
  if (named || statement.edits.some((edit) => edit.text.includes('[') && !IS_TIME.test(edit.text))) return true
  if (
    tokens
      .slice(statement.range.from, statement.range.to)
      .some((token) => /^(world|global|worldwide|globally|earth|humans?)$/.test(token.lower))
  )
    return true
  const dated =
    target.kind === 'name' && statement.dates.some((date) => date.value?.precision === 'day' || date.value?.precision === 'month')
  if (target.kind === 'amount' && statement.clause.verb.tense === 'past' && statement.range.to - statement.range.from < 9)
    return false
  return (
    dated ||
    isDefined(statement, target) ||
    (statement.clause.verb.tense === 'present' && !statement.clause.verb.perfect && statement.asOf === null)
  )
}

/** "____ was a physicist whose work led to the first correct explanation of fission": said at such length, it is one. */
function isDefined({ clause, sentence, range }: Candidate['statement'], { kind, start, end }: Candidate['target']): boolean {
  const subject = clause.subjectRange
  if (!subject || !clause.verb.copula || clause.verb.negated || (kind !== 'name' && kind !== 'date')) return false
  const own = spanOf(sentence, subject)
  const words = sentence.tokens.slice(clause.verb.to, range.to).filter(({ tag }) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(tag))
  return start >= own.start && end <= own.end && words.length >= DEFINING
}

const DEFINING = 6

/** "[1876]", "[in 1876]": a year that was added names nobody, and many things happen in it. */
const IS_TIME = /^ ?\[(?:in )?\d{4}\]$/

/** "In 1872 schooling was made compulsory" under the title "Japan remade": the time is told, and the title beside the card names where. */
function isPlaced(page: Page, { context, prompt }: WrittenCard, { dates, clause }: Candidate['statement']): boolean {
  if (!context || clause.verb.tense !== 'past' || clause.subject === null || /\b(its|their|his|her)\b/.test(prompt)) return false
  if (!dates.some((date) => date.value !== null && date.basis === 'stated')) return false
  return page.names.bySentence.flat().some(({ type, text }) => {
    if (!/^(country|nationality|place|person|organisation|event|agreement)$/.test(type) || text.length < 4) return false
    // "Exchange Rate Mechanism" is not told by "Exchange-Rate Regimes"
    return context.toLowerCase().includes(text.toLowerCase())
  })
}

/** Content words around a gap that asks who or what: with fewer nobody can tell which. */
const CLUES = 4
/** The same around a date or an amount. */
const FIGURE_CLUES = 3

function lacksClues(
  { sentence, clause, range, edits, names, dates, lead }: Candidate['statement'],
  target: Candidate['target'],
): boolean {
  const first = clause.subjectRange && sentence.tokens[clause.subjectRange.from]
  const last = clause.subjectRange && sentence.tokens[clause.subjectRange.to - 1]
  const ofSubject = first && last && target.start >= first.start && target.end <= last.end
  const figure = target.kind === 'date' || target.kind === 'amount'
  if (!figure && target.kind !== 'name' && !(target.kind === 'term' && ofSubject)) return false
  const clues = sentence.tokens
    .slice(range.from, range.to)
    .filter(
      (token) =>
        /^(NOUN|PROPN|NUM|VERB|ADJ)$/.test(token.tag) &&
        !(token.start >= target.start && token.end <= target.end) &&
        !isLeftAway(edits, token),
    )
  // "trams ran from ____", "records began in ____": whose, and where?
  if (figure)
    return clues.length < FIGURE_CLUES && (target.kind === 'amount' || (names.length === 0 && !namesElsewhere(lead, edits)))
  // "Pearson won the ____ in 1957": who and when are told
  const told = names.some((name) => !within(spanOf(sentence, name), target)) && dates.some((date) => date.value !== null)
  const born = /^(?:bear|die|bury)$/.test(clause.verb.lemma)
  return clues.length < (target.kind === 'name' && !ofSubject && (told || born) ? CLUES - 1 : CLUES)
}

/** A sentence put in front, or "[Ismail]": who is meant stands there. */
function namesElsewhere(lead: Candidate['statement']['lead'], edits: Candidate['statement']['edits']): boolean {
  return lead !== null || edits.some(({ text }) => text.includes('[') && !IS_TIME.test(text))
}

function within(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end
}

/** The tokens of "according to X" or "X said": who told it is not what it is about. */
function attribution({ sentence, range }: Candidate['statement']): { readonly from: number; readonly to: number } {
  const speaker = sentence.clauses.find((clause) => clause.kind === 'speaker')
  if (speaker) return { from: speaker.from, to: range.to }
  const according = sentence.prepositional.find((prep) => prep.preposition === 'according to')
  if (!according) return { from: 0, to: 0 }
  const comma = sentence.tokens.findIndex((token, i) => i >= according.to && token.text === ',')
  return { from: according.from, to: comma < 0 ? range.to : comma }
}

/** The words of each sentence that is put in front. */
function leadsOf(text: string, { lead }: Candidate['statement']): string[] {
  return lead ? [...leadsOf(text, lead), sentenceOf(wordsOf(text, lead), lead)] : []
}

const MEASURING = new Set(
  'rise fall climb drop increase decrease decline grow shrink reach stand amount account total cost number average earn spend produce sell employ gain lose close add jump slump dive soar tumble plunge advance slip trade'.split(
    ' ',
  ),
)

/** What a market does every day, whatever is asked of it. */
const TICKING = new Set('gain lose close slump soar tumble plunge'.split(' '))

/** "Byron spent three years at Trinity College", "Meitner was the third of eight children": how long and how often are of somebody's life, whenever it was. */
function isOfLife({ clause, names }: Pick<Candidate['statement'], 'clause' | 'names'>, { amount }: Candidate['target']): boolean {
  const subject = clause.subject
  const person = subject && names.some((name) => name.type === 'person' && name.from <= subject.head && name.to > subject.head)
  if (!amount || !person) return false
  const long = amount.kind === 'measure' && /^(?:day|week|month|year)$/.test(amount.unit)
  return (
    long || (amount.kind === 'count' && /^(?:times|child|children|sons|daughters|brothers|sisters|siblings)$/.test(amount.unit))
  )
}

/** "Household debt rose to 186%": a figure of the past without its time. */
function isUndated(statement: Candidate['statement'], target: Candidate['target']): boolean {
  const { clause, dates, names } = statement
  if (target.kind === 'date' || clause.verb.tense !== 'past') return false
  if (isOfLife({ clause, names }, target)) return false
  const measures = target.kind === 'amount' && (MEASURING.has(clause.verb.lemma) || clause.verb.copula || names.length < 2)
  return (measures || TICKING.has(clause.verb.lemma)) && !isDatedBefore(statement) && !dates.some((date) => date.value !== null)
}
