// What cutting or blanking tore in a prompt: a quotation mark without its partner, a clause that lost its verb, a last word that wants another.

/** What shows that cutting or blanking tore the words: a quotation mark without its partner, a possessive without its noun. */
export function tornWords(prompt: string): string | null {
  if ((prompt.match(/"/g)?.length ?? 0) % 2 === 1) return '"'
  if ((prompt.match(/“/g)?.length ?? 0) !== (prompt.match(/”/g)?.length ?? 0)) return '“'
  if (
    (prompt.replace(/____ \([^)]*\)/g, '').match(/[(]/g)?.length ?? 0) !==
    (prompt.replace(/____ \([^)]*\)/g, '').match(/[)]/g)?.length ?? 0)
  )
    return '('
  return /\)[’'](?= )|(?:^|\s)[’']s\b|\b(?:however|therefore|moreover) and\b/.exec(prompt)?.[0] ?? null
}

/** "In Spain, where a drought has pushed prices up.": what was done there is lost. */
const TORN_HEAD =
  /^(?:\[As of [^\]]*\] )?(?:In|At|On|For|From|By|Until|Since|After|Before) [^,.]+, (?:where|which|when|who|whose) [^,]*[.?]$/u

/** "Ever since inflation targeting was adopted in June 1999.": what has been so since then is lost. */
const TORN_SINCE = /(?:^|[.?!\]] )(?:Ever since|As soon as|No sooner|So long as|As long as) [^,]*[.?]$/u

/** "took power, executed Phaulkon.": the last of the deeds, with its "and", is lost. */
const TORN_LIST =
  /\b(?:took|made|gave|won|lost|built|sent|held|\p{Ll}+ed) (?!.* and )[^,]+, \p{Ll}+ed (?!(?:by|in|to|as|at|on|for|from|with|after|between|through|under|into|near|until)\b)[^,]+[.?]$/u

/** "appeared in Nigeria, crossed into Niger.": the same, where it went. */
const TORN_JOURNEY = /\b\p{Ll}+ed (?!by\b|.* and )[^,]+, (?:crossed|moved|spread|returned|went|fled|came|reached) [^,]+[.?]$/u

/** "relief of a kind": of which kind, was told before. */
const OF_A_KIND = / of (?:a kind|sorts)\b/

/** "..., whose commander, Arturo Prat.", "..., and on 17 January 1881, after the battle.": a clause that lost its verb. */
const TORN_TAIL =
  /\bwhose [^,]+, \p{Lu}[^,]*[.?]$|, and (?:on|in|by) (?:[\p{L}\d]+ ){0,3}(?:\d{4}\]?|____ \([^)]*\))(?:, (?:after|before|during|at|in) [^,]*)?[.?]$/u

/** "a person who, in the course of business.", "whose politics, to the left of hers.": what was said of whom is lost. */
const TORN_WHO = /\b(?:who|which|whose \p{L}+),? (?:in|to|on|at|of|for|from|with|by|under) [^,]*[.?]$/u
const WITH_VERB = /\b(?:who|which) (?:in|to|on|at|of|for|from|with|by|under)\b/u

/** "Cornforth did not, and won his own prize": what he did not do is said elsewhere. */
const LEFT_UNSAID = /\b(?:did|does|do|had|has|have|was|were|is|are|would|could|will) not(?:,| and\b|[.?]$)/

/** "What was the main trading partner, devalued in 1999?": what it is, and what it did. */
const TOLD_IN_QUESTION = /^(?:What|Who) (?:is|was) the [^,?]+, \p{Ll}+ed (?:in|on|by|to|from|at|with)\b/u

/** "became the second woman, after Florence Nightingale?": the second to do what? */
const FIRST_OF_WHAT =
  /\b(?:became|become) the (?:first|second|third|fourth|fifth|only|last) \p{L}+(?:, [^,?]*)?[.?]$|\b(?:was|were|is|are|became) the (?:first|second|third|only|last)[.?]$/u

/** "was among the signatories and which was posted again": what the first "which" told is lost. */
function hasLoneWhich(prompt: string): boolean {
  const at = prompt.search(/,? and (?:which|whose)\b/)
  return at >= 0 && !/\b(?:which|that|who|whose|where|whom)\b/.test(prompt.slice(0, at))
}

/** A prompt that ends in a word which wants another: something was lost on the way. */
export function isTorn(prompt: string): boolean {
  return (
    LEFT_UNSAID.test(prompt) ||
    hasLoneWhich(prompt) ||
    TOLD_IN_QUESTION.test(prompt) ||
    FIRST_OF_WHAT.test(prompt) ||
    TORN_TAIL.test(prompt) ||
    (TORN_WHO.test(prompt) && !WITH_VERB.test(TORN_WHO.exec(prompt)?.[0] ?? '')) ||
    TORN_HEAD.test(prompt) ||
    TORN_SINCE.test(prompt) ||
    TORN_LIST.test(prompt) ||
    TORN_JOURNEY.test(prompt) ||
    OF_A_KIND.test(prompt) ||
    (/\b(a|an|the|of|in|on|at|by|for|with|from|to|and|or|as|than|his|her|its|their|that|which|who|hitting|batting|named|called|titled|entitled|dubbed|nicknamed)\s?[.?]$/i.test(
      prompt,
    ) &&
      !/____ \([^)]*\)[.?]$/.test(prompt))
  )
}
