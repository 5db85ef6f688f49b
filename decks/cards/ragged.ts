// What hangs loose in a written card: a name cut in the middle, a verb of saying that says nothing, a line without a subject.
import type { Candidate } from '../findings/index.ts'
import { isLeftAway } from '../findings/statement.ts'

/** "the ____ (what?) Without a Summer": the name goes on. */
const NAME_GOES_ON =
  /____ \([^)]*\) (?:Without|Against|Under|Beyond|Between|Among|After|Before|With|Over) (?:an? |the )?\p{Lu}\p{L}+/u
/** "and says, with no obvious bitterness.", "and Said, under some pressure.": what was said is lost. */
const SAYS_NOTHING =
  /\band (?:\p{L}+ )?(?:says?|said|adds?|added|explains?|explained|insists?|insisted)(?:, (?:with|in|under|without) [^,.]*)?\.$/iu
/** "Five people," she says: too little to be worth quoting. */
const SHORT_QUOTE = /^["“](?:____ \([^)]*\)|\p{L}+)(?: \p{L}+){0,2}[,.!?]["”]/u
/** "Judgment delivered ____ (which date?).": a line of a form. */
const FORM_LINE = /^\p{Lu}\p{L}+ \p{L}+ed ____ \([^)]*\)\.?$/u

/** "On 8 May 1902 one from Mount Pelée destroyed the town": one of what? */
const ONE_FROM = /(?:^|[\d)\]] |, )one (?:from|at|near) \p{Lu}\p{L}+/u

/** "On ____, came the most famous decision of all": what came stands elsewhere. */
const CAME = /____ \([^)]*\),? (?:came|comes|followed)\b/u

/** "was observed in the spectrum; Norman Lockyer.": what he did is lost. */
const NAME_ALONE = /; \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}[.?]$/u

/** "The quantity on the left", "shown in the figure": on a page that the card does not show. */
const OF_PAGE =
  /\bon the (?:left|right)\b(?! (?:of|bank|side|wing))|\b(?:shown|given|listed|described|set out) (?:above|below|overleaf)\b|\bin the (?:figure|table|diagram|box|margin)\b/u
/** "the Soviet Union excepted, that recognised": what stands before the comma lost its clause. */
const COMMA_THAT = /^The [^,.]+ \p{Ll}+ed, that \p{Ll}+/u

/** "...; OSNAP's first results, published in 2019.": the verb of what follows the semicolon is lost. */
function lacksVerbBehind({ sentence, range, edits }: Candidate['statement']): string | null {
  const at = sentence.tokens.findLastIndex(({ text }, i) => text === ';' && i > range.from && i < range.to)
  const mark = sentence.tokens[at]
  if (!mark || isLeftAway(edits, mark)) return null
  const told = sentence.tokens.some((token, i) => {
    if (i <= at || i >= range.to || !/^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos) || isLeftAway(edits, token)) return false
    const own = sentence.clauses.find(({ verb }) => verb.from <= i && verb.to > i)
    return !own || !/^(?:relative|reduced)$/.test(own.kind)
  })
  return told ? null : ';'
}

/** The words that hang loose, or null. */
export function raggedness(prompt: string, statement: Candidate['statement']): string | null {
  const { sentence, clause, range, lead } = statement
  const lost = lacksVerbBehind(statement)
  if (lost) return lost
  for (const loose of [NAME_GOES_ON, SHORT_QUOTE, FORM_LINE, ONE_FROM, CAME, NAME_ALONE, OF_PAGE, COMMA_THAT]) {
    const found = loose.exec(prompt)?.[0]
    if (found) return found
  }
  if (!/["“”]/.test(prompt)) {
    const says = SAYS_NOTHING.exec(prompt)?.[0]
    if (says) return says
  }
  // "a new form of malaria, bred, it is thought, in fishponds": a remark was taken for the verb
  const { subject, verb } = clause
  const isComma = (i: number): boolean => sentence.tokens[i]?.text === ','
  const remark = verb.from - 1
  if (subject && subject.head < remark && sentence.tokens[remark]?.lower === 'it' && isComma(remark - 1) && isComma(verb.to))
    return sentence.tokens[remark]?.text ?? null
  const first = sentence.tokens[range.from]
  // "Replaces version 2 of 4 September": whose line it is stands elsewhere
  if (
    !lead &&
    clause.subject === null &&
    first &&
    /^(VBZ|VBD)$/.test(first.xpos) &&
    first.start === sentence.tokens[clause.verb.from]?.start
  )
    return first.text
  // "recommended a cap by a third party": who did it is told twice, so something was misread
  const agent = clause.verb.passive ? undefined : clause.parts.find(({ kind }) => kind === 'agent')
  return agent ? (sentence.tokens[agent.from]?.text ?? null) : null
}
