// What hangs loose in a written card: a name cut in the middle, a verb of saying that says nothing, a line without a subject.
import type { Candidate } from '../findings/index.ts'

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

/** The words that hang loose, or null. */
export function raggedness(prompt: string, { sentence, clause, range, lead }: Candidate['statement']): string | null {
  for (const loose of [NAME_GOES_ON, SHORT_QUOTE, FORM_LINE, ONE_FROM, CAME, NAME_ALONE]) {
    const found = loose.exec(prompt)?.[0]
    if (found) return found
  }
  if (!/["“”]/.test(prompt)) {
    const says = SAYS_NOTHING.exec(prompt)?.[0]
    if (says) return says
  }
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
