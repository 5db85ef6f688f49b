// A number of four figures is a year only where a year can stand: "in 1900", not "1900 troops", "Flight 1900" or "$1900".

const NAMED_NUMBER =
  /(?:[$£€¥#§]|\b(?:U\.S\.C|C\.F\.R|Stat|Reg)|\b(?:nos?|numbers?|flight|boeing|airbus|model|route|highway|room|suite|page|pages|pp?|section|sec|resolution|rule|paragraph|para|channel|chapter|windows|office|iso|rfc|version|verse|psalm|figure|fig|table|box|code|fortune|russell|nasdaq|ftse|nikkei|us|usd|eur|gbp|rs|peugeot|ford|mazda|building|bus|train|unit|hotel|street|at|height|temperature|score|scored|top))\.?[\s\u00a0]{0,2}$/i
const QUANTITY =
  /\b(?:more than|less than|fewer than|greater than|over|nearly|almost|some|up to|only|another|additional|total of|estimated|at least|at most|exactly|just over|just under|as many as|than|each|all|these|those|other)[\s\u00a0]{1,2}$/i
const STRONG =
  /(?:\b(?:in|since|until|till|during|before|after|circa|year|years|fiscal|between|early|late|mid|spring|summer|autumn|fall|winter|by|from|through|to|and|AD)[\s\u00a0]{1,2}|\b(?:mid|early|late|pre|post)-|\()$/i
const TEMPORAL =
  /(?:^|[(,;:“"‘]|\b(?:in|since|until|till|during|before|after|circa|year|years|fiscal|between|early|late|mid|by|from|through|to|and|or|of|for|on|unlike|the|both|either|a|an|its|his|her|their|our|this|that|at|with|under|s|as|when|but|is|was|[\p{L}]{2,9}['’]s)|['’]s|['’]|\p{Lu}[\p{L}.]*)[\s\u00a0]*$/u
/** "Since at least 1997", "below 1990 levels", "Bush's sweeping 2003 cuts": years, whatever else they look like. */
const BOUNDED = /\b(?:since|until|till|by|from|in)[\s\u00a0](?:at least|at the latest|nearly|almost|over)[\s\u00a0]$/i
const BASELINE = /^[\s\u00a0](?:levels?|prices|standards|figures|baseline)(?!\p{L})/u
const OWNED = /['’]s[\s\u00a0]\p{Ll}{3,}[\s\u00a0]$/u
const PLURAL = /^[\s\u00a0](?!(?:is|was|has|does|as|its|his|this|us|plus|versus|thus)(?!\p{L}))\p{Ll}+s(?!\p{L})/u
const ROUGHLY = /\b(?:about|around|roughly|approximately)[\s\u00a0]{1,2}$/i
const IN = /\b(?:in|since|until|during|by|after|before)[\s\u00a0]{1,2}$/i
const COUNTED =
  /^[\s\u00a0]{1,2}(?:(?:\p{Ll}+|\p{Lu}\p{Ll}+)[\s\u00a0]{1,2})?(?:people|persons?|men|women|children|boys|girls|troops|soldiers|students|pupils|workers|employees|members|jobs|homes|houses|households|patients|participants|respondents|voters|votes|seats|refugees|migrants|prisoners|passengers|dollars|euros|pounds|yen|yuan|rou?bles|rupees|francs|cents|points|percent|per cent|times|copies|pages|words|items|species|ships|vessels|aircraft|planes|tanks|vehicles|cars|units|samples|cases|deaths|births|shares|villages|schools|hospitals|companies|firms|tonnes?|tons?|barrels|warheads|missiles|years|months|weeks|days|hours|minutes|seconds|inhabitants|residents|horses|or (?:more|so|fewer|less))(?![\p{L}])/u
const MEASURED =
  /^[\s\u00a0]{0,2}(?:(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|ft|yards?|inches|acres?|hectares?|kg|kilograms?|kilos?|grams?|lit(?:er|re)s?|gallons?|bottles|megawatts?|gigawatts?|watts?|volts?|[kMGT]?Hz|[kMGT]?Wh?|[kMGT]B|calories|kcal|degrees|°|hours|hrs|GMT|UTC|rpm|hp|mg|ml|cm|mm|nm|m|BC|percent|per cent|million|billion|trillion|thousand)(?![\p{L}])|%|°|['’]?s?-(?:strong|met(?:er|re)|mile|foot|ton|tonne|page|seat|word|acre|km|pound|dollar|member|person|man|bed|room|watt|horsepower|calorie|point|year)\b)/u

/** A year as a bare number, before or after Christ, or in three figures where a sentence opens with it. */
const YEARS =
  /(?<![\p{L}\p{N}.,$£€¥#/-])(?:(?<full>[12]\d{3})(?![\p{L}\p{N}%]|[.,:/]\p{N})|(?<short>\d{1,4})[\s\u00a0]?(?<era>BCE?|B\.C\.|AD|A\.D\.|CE)(?!\p{L})|AD[\s\u00a0](?<first>\d{1,3})(?!\p{N}))|(?<=^[\s"“‘]{0,2}In[\s\u00a0])(?<opening>[1-9]\d\d)(?=,|[\s\u00a0]\p{Lu})/gu

/**
 * Whether the number at `start` stands where a year can stand.
 * @param text the sentence
 */
export function isYearPosition(text: string, start: number, end: number, year: number): boolean {
  const rough = ROUGHLY.exec(text.slice(Math.max(0, start - 24), start))
  const before = text.slice(Math.max(0, start - 32), start - (rough?.[0].length ?? 0))
  const after = text.slice(end, end + 48)
  if (NAMED_NUMBER.test(before) || MEASURED.test(after)) return false
  if (year >= 1500 && year <= 2099 && (BOUNDED.test(before) || BASELINE.test(after) || OWNED.test(before))) return true
  if (QUANTITY.test(before)) return false
  const counted = COUNTED.test(after)
  const modern = year >= 1900 && year <= 2099
  if (counted && !(modern && IN.test(before))) return false
  if (year > 2099) return /\b(?:in|by|until|till|before|year|through)[\s\u00a0]{1,2}$/i.test(before)
  if (year < 1500) return STRONG.test(before) && !PLURAL.test(after)
  if (rough) return /^(?:[\s\u00a0]*$|[,.;:)]|[\s\u00a0](?:and|when|by|in|the|he|she|it|they)\b)/.test(after)
  if (TEMPORAL.test(before)) return true
  return !PLURAL.test(after)
}

/** The last year that is told before `at`; years before Christ are negative. Null without one. */
export function yearBefore(text: string, at: number): number | null {
  let year: number | null = null
  for (const { 0: words, index, groups } of text.matchAll(YEARS)) {
    if (index >= at) break
    const { full, short, first = groups?.['opening'], era } = groups ?? {}
    if (full && isYearPosition(text, index, index + 4, Number(full))) year = Number(full)
    else if (short) year = Number(short) * (/^B/i.test(era ?? '') ? -1 : 1)
    else if (first && index + words.length <= at) year = Number(first)
  }
  return year
}

/** The year a reader has in mind after this sentence: what `findDates` wants as `nearYear` for the next one. */
export function yearTold(sentence: string): number | null {
  return yearBefore(sentence, sentence.length)
}
