// The noun that a number counts, read off the words after it: "188 Ukrainian refugees", "six Russian and Chinese strategic bombers".

const IRREGULAR = new Set(
  'people men women children troops cattle sheep fish aircraft feet teeth mice species spacecraft criteria phenomena personnel dead wounded injured alumni bacteria nuclei fungi larvae deer offspring'.split(
    ' ',
  ),
)

/** Verbs that end like plurals. */
const VERBS = new Set(
  'becomes gives takes makes says goes comes gets does means shows seems needs wants reflects equals remains includes contains leads'.split(
    ' ',
  ),
)

const STOP = new Set(
  'of in to the a an were was is are be been being that which who whom whose with for on by at or nor from as has have had will would can could may might should must than then when where while but so if its his her their our your my this these those it he she they we i you not no into over under after before since until during between among about against through also each both either per up down out off more less fewer times this'.split(
    ' ',
  ),
)

const WORD = /[\s\u00a0]{1,2}(?<word>[\p{L}][\p{L}\p{N}'’.-]{0,30})/uy

/** How far a noun phrase is looked for. */
const REACH = 6

/**
 * The noun phrase that follows a number, up to its first plural.
 * @param text the sentence
 * @param from the offset after the number
 * @returns the words as they stand, or '' when no plural noun follows
 */
export function countedNoun(text: string, from: number): string {
  const words: string[] = []
  let at = from
  const lead =
    /[\s\u00a0]of[\s\u00a0](?:the|its|their|his|her|those|these|our)(?=[\s\u00a0])|[\s\u00a0](?:more|other|additional|further|new)(?=[\s\u00a0])/uy
  lead.lastIndex = at
  if (lead.exec(text)) at = lead.lastIndex
  for (let count = 0; count < REACH; count++) {
    WORD.lastIndex = at
    const raw = WORD.exec(text)?.groups?.['word']
    if (raw === undefined) break
    const word = raw.replace(/[.'’-]+$/, '')
    const joins = word === 'and' && words.length > 0
    if (STOP.has(word.toLowerCase()) || VERBS.has(word.toLowerCase()) || (word === 'and' && !joins)) break
    words.push(word)
    if (isPlural(word)) return words.join(' ')
    at = WORD.lastIndex
    if (raw !== word) break
  }
  return ''
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase()
  if (IRREGULAR.has(lower)) return true
  if (VERBS.has(lower)) return false
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|['’]s|ous)$/.test(lower)
}
