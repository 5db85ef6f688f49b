// Gates at the last door: what the written card shows that the statement did not.
import type { Candidate, Doubt, GateName, Page } from '../findings/index.ts'
import { isStatute } from '../findings/statute.ts'
import { COUNTRY_BY_CAPITAL } from '../language/names/countries.ts'
import { wordsOf } from '../findings/statement.ts'
import type { Span, WrittenCard } from '../model/index.ts'
import { lacksWords } from './lacking.ts'
import { isAnchored, isNobody, isOfCase, isPlaced, isPlaceless, lacksClues } from './anchors.ts'
import { leaks, plain } from './plain.ts'
import { raggedness } from './ragged.ts'
import { isSlight } from './slight.ts'
import { isTorn, tornWords } from './torn.ts'
import { isLasting, isUndated } from './undated.ts'
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
  const ofCase = isOfCase(page, statement)
  const ruled = isStatute(page) && statement.clause.verb.tense === 'modal'
  if (!(isAnchored(statement, target) || isPlaced(page, card, statement) || ofCase || ruled) || lacksClues(statement, target))
    doubt('no-anchor')
  if (!ofCase && isUndated(statement, target)) doubt('undated')
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
  if (isPlaceless(card, statement)) doubt('unnamed')
  if (isOfWhat(card, target)) doubt('ambiguous')
  return doubts
}

/** "reduced to 60 million": of what they are is told elsewhere. */
function isOfWhat({ prompt }: WrittenCard, { amount }: Candidate['target']): boolean {
  return (
    amount?.kind === 'count' &&
    amount.unit === '' &&
    !/\b(?:figure|number|total|count|population|circulation|membership|audience|readership|share|score|index|to the \p{L}+)\b|____ \([^)]*\) (?!(?:in|by|on|at|and|or|but|from|to|for|with|as|than|after|before|during|over|under|within|until|since)\b)\p{L}/u.test(
      prompt,
    )
  )
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

/** The words of each sentence that is put in front. */
function leadsOf(text: string, { lead }: Candidate['statement']): string[] {
  return lead ? [...leadsOf(text, lead), sentenceOf(wordsOf(text, lead), lead)] : []
}
