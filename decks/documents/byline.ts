// Bylines: who wrote it and when, in the line that says so; and what of a line is a person's name.
import type { DateValue } from '../model/date.ts'
import { dayOrMonth, findDay, type WrittenDay } from './day.ts'
import { oneLine, wordCount } from './page.ts'

export interface Byline {
  readonly author: string | null
  readonly published: DateValue | null
  /** "Updated": counts only where nothing says when it was published. */
  readonly isUpdate: boolean
}

const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|rev|hon|gen|col|capt|lt|maj|sgt|amb|ambassador|sen|rep)\.?$/i
const ROLE =
  /^(?:associate|fellow|analyst|correspondent|editor|reporter|writer|columnist|contributor|journalist|researcher|lecturer|professor|director|staff|intern|author|scholar|expert|adviser|advisor|chief|bureau|senior|special|guest|contributing|assistant|deputy|political|diplomatic|foreign|economics|science|health|business|sports|features|news)$/i
const PARTICLE = /^(?:al|ap|ben|bin|bint|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|st|ter|van|von|y|zu)$/
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u
/** Words written large in headings and names of things, never in a person's name. */
const NO_NAME =
  /^(?:the|a|an|and|of|for|in|on|at|to|with|news|press|media|agency|reuters|afp|ap|bbc|cnn|post|times|tribune|herald|journal|today|daily|weekly|magazine|staff|university|institute|council|ministry|war|battle|treaty|act|report|review|policy|office|department|committee|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|published|updated|posted|share|print|email|comments?|world|politics|opinion|analysis|business|sports?|section|chapter|page|part)$/i
const BY =
  /^(?:[^\p{L}\p{N}]*)(?:(?:story|words|text|report|reporting|analysis|commentary|opinion|written|posted|published|reported|authored|edited|interview|compiled|prepared|produced|drafted|researched|an? (?:article|essay|report)|article)\s+)?by\b:?\s+/iu
const AUTHOR_LABEL = /^(?:authors?|writers?|reporters?|correspondents?|bylines?)\s*:\s*/i
const STAMP_LABEL =
  /\b(?:date of (?:publication|issue|release)|publication date|(?:first |originally )?(?:published|posted|released|issued|created|dated?|filed|submitted|written)(?: on| at| in)?|(?:last )?(?:updated|modified|edited|reviewed|changed)(?: on| at)?|on|at)\b:?/gi
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/gi
const CLOCK =
  /\b\d{1,2}(?:[:.]\d\d)?(?::\d\d)?\s?(?:[ap]\.?m\.?|hrs|h)?(?=\W|$)|\b(?:[ap]\.?m\.?|utc|gmt|ist|[ecmp][sd]t|[ecmp]t|b?st|cest|cet|jst|pkt|aest|bst|local time)(?=\W|$)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?/gi
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/i
const SEPARATORS = /[|·•‧,:;()[\]/–—-]+/g

/** "Medically reviewed by Dr. Ada North": somebody, and not the author. */
const REVIEWED = /^(?:(?:medically|clinically|legally)\s+)?(?:reviewed|fact-?checked|checked|approved|edited) by\b[^|·•]{2,80}/i
const READING_TIME = /\b(?:\d{1,3}[- ]min(?:ute)?s?[- ]read|reading time:? \d{1,3} min(?:ute)?s?)\b/gi
/** "From the December 2025 issue", "Briefing 14 | May 2025": what stands about the month of an issue. */
const ISSUE =
  /\b(?:from|in|the|issue|edition|number|no|vol|volume|(?:policy )?(?:brief|briefing)(?: (?:note|paper))?|(?:working|discussion|occasional|research) paper|report|bulletin|newsletter|spring|summer|autumn|fall|winter|\d{1,4})\b/gi

const MONTH_AT_END = new RegExp(`[,|·•–—-]\\s*${MONTH.source},? (?:19|20)\\d\\d\\.?$`, 'i')

/** Reads a whole line as a byline or a date stamp; null where it is anything else. */
export function readByline(line: string): Byline | null {
  if (line.length > 200 || wordCount(line, 26) > 25 || isPlainProse(line)) return null
  const isUpdate =
    /\b(?:updated|modified|edited|reviewed|changed)\b/i.test(line) && !/\b(?:published|posted|created)\b/i.test(line)
  const day = findDay(line)
  const published = day?.value ?? null
  const undated = withoutDays(line, day).replace(READING_TIME, ' ').replace(REVIEWED, ' ')
  const label = BY.exec(undated) ?? AUTHOR_LABEL.exec(undated)
  if (label) {
    // "Prepared by the Trade Desk, November 2025"
    const month = day ? null : MONTH_AT_END.exec(undated)
    const said = undated.slice(label[0].length, month?.index)
    const when = published ?? (month ? dayOrMonth(month[0]) : null)
    const author = namesIn(said)
    const isPaper =
      /^(?:our |the |a )?\p{Lu}/u.test(said) && wordCount(said.replace(/\|.*$/, ''), 7) <= 6 && !/[.!?]$/.test(said.trim())
    return author || isPaper ? { author, published: when, isUpdate } : null
  }
  if (!day) return issueOf(line, isUpdate)
  const rest = oneLine(withoutStamps(undated))
  if (rest === '') return { author: null, published, isUpdate }
  // "Legal briefing | Posted on Tuesday, February 4, 2025": a column's name beside its stamp
  const beside = line.slice(0, day.start).replace(WEEKDAY, ' ')
  if (/[|·•][^|·•]*\b(?:published|posted|issued|released)(?: on)?[\s:]*$/i.test(beside) && wordCount(rest, 6) <= 5)
    return { author: namesIn(rest), published, isUpdate }
  // "Royal Assent: 24 May 2024" says what happened that day, not who wrote
  if (/^[\p{L} ]{2,40}:\s*$/u.test(line.slice(0, day.start))) return null
  if (isDateline(line, day)) return { author: null, published, isUpdate }
  const office = officeHolder(undated)
  if (office) return { author: office, published, isUpdate }
  const author = namesIn(rest)
  const isRecent = !day.value || day.value.value >= '1990'
  return author && isRecent && author.replace(/[^\p{L}]/gu, '') === withoutTitles(rest).replace(/[^\p{L}]/gu, '')
    ? { author, published, isUpdate }
    : null
}

/** Small words that stamps are made of. */
const STAMP_WORD =
  /^(?:date|of|publication|issue|release|first|originally|published|posted|released|issued|created|dated|filed|submitted|written|on|at|in|last|updated|modified|edited|reviewed|changed|local|time|min|minutes?|read|reading|the|from|for|and|to)$/
/** Ordinary small words that may stand before the "by" of a byline ("medically reviewed by"), in a stamp, and beside an office or a bar. */
const MOST_BEFORE_BY = 4
const MOST_IN_STAMP = 2
const MOST_BESIDE = 8

/** Spares prose the search for a day: more small words stand in it than any byline has, and none is an early "by". */
function isPlainProse(line: string): boolean {
  if (AUTHOR_LABEL.test(line)) return false
  let small = 0
  let mayBeLong = /[|·•]/.test(line)
  for (const [word] of line.matchAll(/[\p{L}\p{N}'’-]+/gu)) {
    if (small <= MOST_BEFORE_BY && /^by$/i.test(word)) return false
    if (ROLE.test(word)) mayBeLong = true
    else if (/^\p{Ll}{2}/u.test(word) && !STAMP_WORD.test(word) && ++small > MOST_BESIDE) return true
  }
  return small > MOST_IN_STAMP && !mayBeLong
}

/** "LONDON, 14 March 2024": where it was written, and when; nothing else, and of our time. */
function isDateline(
  line: string,
  day: { readonly start: number; readonly end: number; readonly value: DateValue | null },
): boolean {
  if (day.value?.precision !== 'day' || day.value.value < '1990' || !/^[.\s–—-]*$/.test(line.slice(day.end))) return false
  const place = line.slice(0, day.start).trim()
  return (
    /,$/.test(place) &&
    /^\p{Lu}[\p{L}.'’-]*(?: (?:d[eu]|del?|la|le|upon|am|an der|\p{Lu}[\p{L}.'’-]*)){0,2}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)?,$/u.test(
      place,
    ) &&
    (place === place.toUpperCase() || !place.includes(' '))
  )
}

/** A line of nothing but a month, its year and the issue they name. */
function issueOf(line: string, isUpdate: boolean): Byline | null {
  // "POLICY BRIEF No. 17 | Southern Cities Forum | October 2023"
  const last =
    /^(?:\p{Lu}{2,} )*(?:policy |research |working |discussion )?(?:brief|briefing|paper|note|report|bulletin)\b.*\|([^|]{5,20})$/iu.exec(
      line,
    )?.[1]
  if (last && MONTH_AT_END.test(`,${last.trimStart()}`)) return { author: null, published: dayOrMonth(last), isUpdate }
  const month = wordCount(line, 9) <= 8 ? dayOrMonth(line) : null
  if (month?.precision !== 'month') return null
  const [year] = month.value.split('-')
  const rest = line
    .replace(MONTH, ' ')
    .replace(year ?? '', ' ')
    .replace(STAMP_LABEL, ' ')
    .replace(ISSUE, ' ')
    .replace(SEPARATORS, ' ')
  return oneLine(rest) === '' ? { author: null, published: month, isUpdate } : null
}

/** "Ada North, markets correspondent": a name and what the person does for the paper. */
function officeHolder(undated: string): string | null {
  const [name, office, ...more] = undated
    .replace(WEEKDAY, ' ')
    .replace(CLOCK, ' ')
    .split(/[,|·•()]/)
    .map(oneLine)
    .filter((part) => part !== '')
  if (!name || !office || more.length > 0 || wordCount(office, 6) > 5) return null
  return ROLE.test(office.split(' ').at(-1) ?? '') ? namesIn(name) : null
}

/** "Published 3 May 2021, updated 5 May 2021": the first counts, all go. */
function withoutDays(line: string, first: WrittenDay | null): string {
  let rest = line
  for (let day = first; day; day = findDay(rest)) rest = `${rest.slice(0, day.start)} | ${rest.slice(day.end)}`
  return rest
}

function withoutStamps(text: string): string {
  return text.replace(STAMP_LABEL, ' ').replace(WEEKDAY, ' ').replace(CLOCK, ' ').replace(SEPARATORS, ' ')
}

function withoutTitles(text: string): string {
  return text
    .split(' ')
    .filter((word) => !HONORIFIC.test(word))
    .join(' ')
}

/**
 * The person or persons a byline names, without title and office: "UDI Associate Jane A. Doe, Berlin" gives "Jane A. Doe".
 * Null where nothing in it can be a name.
 */
export function namesIn(text: string): string | null {
  const said = oneLine(text.replace(/\([^)]*\)/g, ' ').replace(/\S+@\S+|@\w+/g, ' '))
  const beforeBar = said.split(/\s*[|·•]\s*|\s+[–—-]\s+|\s+(?:for|in|at|from|with|via)\s+(?=\p{Lu}|the\b)/u)[0]!
  const isList = /\s(?:and|&)\s/.test(beforeBar)
  const parts = beforeBar.split(isList ? /\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/ : /\s*,\s*/)
  const names = (isList ? parts : parts.slice(0, 1)).flatMap((part) => nameIn(part) ?? [])
  if (nameIn(parts[0]!) === null) return null
  return names.length === 0 ? null : listOfNames(names)
}

/** "Ada North", "Ada North and Ben Rivers", "Ada North, Ben Rivers and Mo Fielding". */
export function listOfNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function nameIn(text: string): string | null {
  let words = text
    .replace(/[.;:]$/, '')
    .split(' ')
    .filter((word) => word !== '' && !HONORIFIC.test(word))
  const lastRole = words.findLastIndex((word) => ROLE.test(word))
  if (lastRole >= 0) words = words.slice(lastRole + 1)
  if (words.length < 2 || words.length > 5) return null
  if (words.some((word) => NO_NAME.test(word) || !(NAME_WORD.test(word) || PARTICLE.test(word)))) return null
  if (!NAME_WORD.test(words.at(-1)!) || words.filter((word) => NAME_WORD.test(word)).length < 2) return null
  return words.map(unshouted).join(' ')
}

/** "SMITH" in a byline is "Smith"; initials stay. */
function unshouted(word: string): string {
  return word.length > 2 && word === word.toUpperCase() && !word.includes('.')
    ? word.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase())
    : word
}
