// Which way a sentence looks from a place in it, by its nearest verb: "will meet Monday", "met Monday".

/** A verb after its modal is the modal's: "will be held" looks ahead, whatever "held" would say alone. */
const GOVERNED =
  '(?:[\\s](?:not|also|now|then|still|soon|probably|likely|never|only))*(?!(?:[\\s]not)?[\\s]have(?!\\p{L}))(?:[\\s]be[\\s]\\p{Ll}+|[\\s]\\p{Ll}+)?'
const FUTURE = `(?:will|shall)${GOVERNED}|to be[\\s]\\p{Ll}+|(?:is|are|was|were|been)[\\s](?:scheduled|set|slated|due|planned|expected)|won['’]t|going to|plans?|planning|planned|expects?|expected|scheduled|due|set for|set to|slated|upcoming|aims?|intends?|hopes?|to be|(?:is|are) to(?:[\\s]be)?[\\s]\\p{Ll}+|begins?|starts?|opens?|meets?|takes place|until|deadline|forecast|projected|likely`
/** What may be, what was to be, and "resumes Friday": ahead of its own time, which need not be the document's. */
const MODAL = `(?:would|could|may|might|must|should|can)${GOVERNED}|resumes?|reopens?|arrives|expires?|returns|ends|takes effect|kicks off`
/** "Agreed to meet Monday": an infinitive looks ahead of its verb. */
const TO_DO =
  'to (?:meet|begin|start|open|vote|hold|visit|travel|leave|return|decide|discuss|announce|take|appear|speak|appeal|close|end|expire|go|come|give|make|launch|release|publish|present|sign|resume|convene|testify|arrive|arrest|elect|replace|retire|step down|enter)'
const PAST =
  'was|were|had|did|said|told|has|have|been|took|gave|made|met|held|won|lost|rose|fell|began|came|became|left|sent|spent|struck|hit|led|shot|saw|got|went|put|sold|bought|cut|grew|ran|brought|wrote|spoke|flew|broke|chose|drew|drove|paid|beat|kept|knew|thought|sought|taught|caught|fought|built|lent|sank|sang|stood|understood|swore|threw|wore|withdrew|overthrew|arose|ended|tore|bore|blew|burst|clung|crept|dealt|dug|drank|fled|forbade|forgot|froze|hung|hid|laid|lit|meant|overcame|overtook|rang|rode|shook|shrank|sat|slept|slid|spun|sprang|stole|stuck|swept|swam|swung|underwent|undertook|upheld|withheld|withstood|foresaw|rebuilt|repaid|retook|\\p{Ll}{2,14}ed|\\p{Ll}{2,14}[^e\\P{L}]ied'
/** "Is held", "occurs": what happens every year, in no year that could be told. */
const PRESENT =
  '(?:is|are)(?:[\\s](?:\\p{Ll}{2,12}ly|also|not))?[\\s](?!expected|scheduled|due|set|planned|slated|likely|to(?!\\p{L})|going|projected|forecast)(?:\\p{Ll}{2,14}ed|held|made|given|taken|sent|shown|known|sold|kept|put|paid|built)|is|are|occurs?|happens?|falls|usually|typically|generally|normally|always|annually'
const CUE = new RegExp(
  `(?<!\\p{L})(?:(?<future>${FUTURE}|${TO_DO})|(?<present>${PRESENT})|(?<modal>${MODAL})|(?<past>${PAST}))(?!\\p{L})|(?<will>['’]ll)(?!\\p{L})`,
  'gu',
)

/** "On Monday, he said": a date that opens its sentence belongs to the verb that follows. */
const OPENING =
  /^[\s"“‘]*(?:(?:in|on|by|and|but|then|early|late|since|until|during|from|(?:the )?(?:last|first) (?:day|days|week|weeks) of|the (?:end|start|beginning|middle) of)[\s,]{1,2}){0,3}$/i
/** "The bank on Tuesday raised": a date that stands right before a verb is its own. */
const ADJACENT = /^\S+(?:[\s](?:\d{1,2}|\p{Ll}+ly))?[\s]$/u

export type Way = 'past' | 'future' | 'present' | null

/**
 * The direction of the verb that governs the place `at`.
 * @returns `told` is true when the verb stands before the place, or the place opens the sentence; else a verb after it is only the likelier reading
 */
export function verbDirection(text: string, at: number): { way: Way; told: boolean } {
  let before: Way = null
  let sure = true
  for (const { index, groups } of text.matchAll(CUE)) {
    const way = groups?.['past'] ? 'past' : groups?.['present'] ? 'present' : 'future'
    const own = groups?.['modal'] === undefined
    if (index >= at)
      return before
        ? { way: before, told: sure }
        : { way, told: own && (OPENING.test(text.slice(0, at)) || (way === 'past' && ADJACENT.test(text.slice(at, index)))) }
    // "Expected to", "had planned to": what is planned lies ahead whatever the tense of the plan.
    before = way
    sure = own
  }
  return { way: before, told: before !== null && sure }
}
