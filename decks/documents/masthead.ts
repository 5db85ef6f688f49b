// What stands above a title and is none: whose paper it is, of which series and issue.
/** Words that name a paper or site rather than go on with a title. */
export const SITE =
  /\b(?:news|times|post|herald|tribune|journal|magazine|review|blog|wikipedia|encyclopa?edia|guardian|independent|telegraph|diplomat|economist|observer|gazette|chronicle|bulletin|mail|star|sun|today|daily|weekly|monthly|press|radio|tv|television|broadcasting|media|network|online|institute|foundation|council|university|bbc|cnn|voa|npr|reuters|ap|afp|nhk|wsj|gov\.uk|medium|substack|\w+\.(?:com|org|net|gov|edu|co\.uk|info|io|de|fr|eu))\b/i
/** Whose paper it is. */
const BODY =
  /\b(?:agency|ministry|department|office|authority|commission|committee|centre|center|bureau|organi[sz]ation|association|academy|society|board|bank|library|archive|service|government|parliament|parliamentary|senate|assembly|house of (?:representatives|commons|lords|assembly|delegates)|secretariat|llp)\b/i
/** What part of a body. */
const UNIT = /\b(?:unit|division|team|desk|branch|directorate|section|secretariat)$/i
/** What comes out with a number: "Research Note 2024/31", "PUBLIC HEALTH BULLETIN No. 3 of 2025". */
const SERIES =
  /^(?:[\p{L}&'’-]+ ){0,4}(?:brief|briefing|paper|note|report|bulletin|newsletter|circular|fact ?sheet|series)(?: no\.?| nr\.?| number| #| vol\.?)? ?\d/iu
const ISSUE =
  /^(?:(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?(?: (?:issue|edition|number))?|(?:issue|vol(?:ume)?|no|number)\.? ?\d.{0,24})$/i
export const KICKER =
  /^(?:article|articles|opinion|analysis|commentary|editorial|op-ed|comment|column|explainer|explained|news|breaking|breaking news|exclusive|interview|feature|features|report|review|essay|blog|perspective|perspectives|insight|insights|briefing|policy brief|working paper|press release|podcast|video|watch|live|update|world|politics|business|q&a)$/i

/** Lines of a masthead that is still one. */
const DEEPEST = 5

/**
 * Where the title stands among the first lines: behind the body's, the series' and the issue's names. 0 where they are the title themselves.
 * @param lines the first lines; null what can be no title
 */
export function behindMasthead(lines: readonly (string | null)[]): number {
  let at = 0
  for (let line = lines[0] ?? null; line !== null && at < DEEPEST; line = lines[at] ?? null) {
    const next = lines[at + 1] ?? null
    // the body's name in another language stands between two lines of the head
    const isBetween = at > 0 && next !== null && isMasthead(next) && isName(line) && line.split(' ').length <= 5
    if (!isMasthead(line) && !(at > 0 && isOfBody(line)) && !isBetween) return at
    at++
  }
  return 0
}

function isOfBody(line: string): boolean {
  return isName(line) && line.split(' ').length <= 9 && (UNIT.test(line) || BODY.test(line))
}

/** Words that all begin large, and what joins them. */
function isName(line: string): boolean {
  return line.split(' ').every((word) => /^\p{Lu}/u.test(word) || /^(?:of|and|for|the|on|&|–)$/.test(word))
}

/** "FEATURES / TECHNOLOGY", "EQUITY RESEARCH | UK INDUSTRIALS", "POLICY BRIEF No. 27", "THE EXAMPLE INSTITUTE", "Spring issue". */
function isMasthead(line: string): boolean {
  const words = line.trim().split(/\s+/)
  if (KICKER.test(line.trim()) || ISSUE.test(line.trim())) return true
  if (/^(?:chapter|unit|part|lesson|module) (?:\d+|[IVXLC]+)$/i.test(line.trim())) return true
  if (SERIES.test(line)) return words.length <= 10 || / \| /.test(line)
  if (/ \| .* \| /.test(line) && words.length <= 14 && !/[.?!]$/.test(line)) return true
  const isLoud = line === line.toUpperCase() && /\p{Lu}{2}/u.test(line) && !/\d{4}/.test(line)
  return isLoud && (words.length <= 3 || (words.length <= 8 && (SITE.test(line) || BODY.test(line) || / [|/·•] /.test(line))))
}
