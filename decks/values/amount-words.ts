// The words of amounts, as small tables: currencies, units, bounds.
import type { AmountBound } from './amount.ts'

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  'U.S.$': 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  CAD: 'CAD',
  NZ$: 'NZD',
  NZD: 'NZD',
  HK$: 'HKD',
  HKD: 'HKD',
  S$: 'SGD',
  SGD: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  BRL: 'BRL',
  '£': 'GBP',
  GBP: 'GBP',
  '€': 'EUR',
  EUR: 'EUR',
  '¥': 'JPY',
  JPY: 'JPY',
  CNY: 'CNY',
  RMB: 'CNY',
  '₹': 'INR',
  INR: 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  CHF: 'CHF',
  '₽': 'RUB',
  RUB: 'RUB',
  '₩': 'KRW',
  KRW: 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₦': 'NGN',
  '฿': 'THB',
  SEK: 'SEK',
  NOK: 'NOK',
  DKK: 'DKK',
  PLN: 'PLN',
  ZAR: 'ZAR',
  MXN: 'MXN',
}

/** By stem; a country's word before it decides first ("Australian dollars"). */
const MONEY_WORDS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  cent: 'USD',
  pence: 'GBP',
  pound: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  rouble: 'RUB',
  ruble: 'RUB',
  franc: 'CHF',
  mark: 'DEM',
  krone: 'NOK',
  kroner: 'NOK',
  krona: 'SEK',
  kronor: 'SEK',
  peso: 'MXN',
  reai: 'BRL',
  rand: 'ZAR',
  won: 'KRW',
  lira: 'TRY',
  zloty: 'PLN',
  zlotys: 'PLN',
  hryvnia: 'UAH',
  shekel: 'ILS',
  riyal: 'SAR',
  dirham: 'AED',
  ringgit: 'MYR',
  baht: 'THB',
  rupiah: 'IDR',
  naira: 'NGN',
  guilder: 'NLG',
}

const OWNERS: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  'u.s. dollar': 'USD',
  'american dollar': 'USD',
  'australian dollar': 'AUD',
  'canadian dollar': 'CAD',
  'new zealand dollar': 'NZD',
  'hong kong dollar': 'HKD',
  'singapore dollar': 'SGD',
  'french franc': 'FRF',
  'belgian franc': 'BEF',
  'swiss franc': 'CHF',
  'german mark': 'DEM',
  'danish krone': 'DKK',
  'danish kroner': 'DKK',
  'norwegian kroner': 'NOK',
  'swedish kronor': 'SEK',
  'swedish krona': 'SEK',
  'argentine peso': 'ARS',
  'chilean peso': 'CLP',
  'philippine peso': 'PHP',
  'egyptian pound': 'EGP',
  'lebanese pound': 'LBP',
  'syrian pound': 'SYP',
  'pakistani rupee': 'PKR',
  'indian rupee': 'INR',
}

const escape = (text: string): string => text.replaceAll(/[.$]/g, '\\$&')

/** A currency before its number, at the end of the text before it. */
export const CURRENCY_BEFORE = new RegExp(
  `(?<!\\p{L})(?<sign>${Object.keys(SYMBOLS)
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})[\\s\\u00a0]?$`,
  'u',
)

/** A currency after its number ("50 million euros"), with the word for whose it is. */
export const CURRENCY_AFTER = new RegExp(
  `(?:[\\s\\u00a0-]{0,2}(?<owner>US|U\\.S\\.|American|Australian|Canadian|New Zealand|Hong Kong|Singapore|French|Belgian|Swiss|German|Danish|Norwegian|Swedish|Argentine|Chilean|Philippine|Egyptian|Lebanese|Syrian|Pakistani|Indian|Japanese|Chinese|Russian|South Korean|British|Turkish))?[\\s\\u00a0-]{1,2}(?<word>${Object.keys(
    MONEY_WORDS,
  ).join('|')}|reais)s?(?:[\\s\\u00a0]sterling)?(?!\\p{L})|[\\s\\u00a0]?(?<sign>€|£|¥|₽|₹|kr|EUR|USD|GBP|JPY|CHF)(?!\\p{L})`,
  'uy',
)

/** ISO 4217 for a sign or code before a number. */
export function currencyOfSign(sign: string): string {
  return SYMBOLS[sign] ?? 'SEK'
}

/** ISO 4217 for "Australian" + "dollar". */
export function currencyOfWord(owner: string | undefined, word: string): string {
  const stem = word.toLowerCase()
  return (owner && OWNERS[`${owner.toLowerCase()} ${stem}`]) || (stem === 'reais' ? 'BRL' : (MONEY_WORDS[stem] ?? 'USD'))
}

/** Short name, and the ways it is written after a number. Units of time are measured too: "a term of seven years". */
const UNITS: readonly (readonly [string, string])[] = [
  ['km2', 'square kilomet(?:er|re)s?|sq\\.? km|km2|km²'],
  ['mi2', 'square miles?|sq\\.? mi'],
  ['m2', 'square met(?:er|re)s?|sq\\.? m|m2|m²'],
  ['ft2', 'square f(?:ee|oo)t|sq\\.? ft'],
  ['m3', 'cubic met(?:er|re)s?|m3|m³'],
  ['ft3', 'cubic f(?:ee|oo)t'],
  ['km/h', 'kilomet(?:er|re)s? (?:per|an) hour|km/h|kph'],
  ['mph', 'miles? (?:per|an) hour|mph'],
  ['m/s', 'met(?:er|re)s? per second|m/s'],
  ['km', 'kilomet(?:er|re)s?|km'],
  ['nmi', 'nautical miles?'],
  ['mi', 'miles?'],
  ['ly', 'light[- ]years?'],
  ['mm', 'millimet(?:er|re)s?|mm'],
  ['cm', 'centimet(?:er|re)s?|cm'],
  ['nm', 'nanomet(?:er|re)s?|nm'],
  ['µm', 'micromet(?:er|re)s?|microns?|µm'],
  ['m', 'met(?:er|re)s?|m'],
  ['ft', 'f(?:ee|oo)t|ft'],
  ['in', 'inch(?:es)?'],
  ['yd', 'yards?'],
  ['ha', 'hectares?|ha'],
  ['acre', 'acres?'],
  ['kt', 'kilotons?|kilotonnes?'],
  ['Mt', 'megatons?|megatonnes?'],
  ['t', 'metric tons?|tonnes?'],
  ['ton', 'tons?'],
  ['kg', 'kilograms?|kilogrammes?|kilos?|kg'],
  ['mg', 'milligrams?|mg'],
  ['µg', 'micrograms?|µg'],
  ['g', 'grams?|grammes?|g'],
  ['lb', 'lbs?'],
  ['oz', 'ounces?|oz'],
  ['l', 'lit(?:er|re)s?'],
  ['ml', 'millilit(?:er|re)s?|ml'],
  ['gal', 'gallons?'],
  ['bbl', 'barrels?'],
  ['TWh', 'terawatt[- ]hours?|TWh'],
  ['GWh', 'gigawatt[- ]hours?|GWh'],
  ['MWh', 'megawatt[- ]hours?|MWh'],
  ['kWh', 'kilowatt[- ]hours?|kWh'],
  ['GW', 'gigawatts?|GW'],
  ['MW', 'megawatts?|MW'],
  ['kW', 'kilowatts?|kW'],
  ['kPa', 'kilopascals?|kPa'],
  ['hPa', 'hectopascals?|hPa'],
  ['Pa', 'pascals?|Pa'],
  ['mmHg', 'mm ?Hg|mmHg'],
  ['bar', 'bars?'],
  ['kJ', 'kilojoules?|kJ'],
  ['MJ', 'megajoules?|MJ'],
  ['J', 'joules?|J'],
  ['N', 'newtons?|N'],
  ['mol', 'moles?|mol'],
  ['A', 'amperes?|amps?|A'],
  ['GeV', 'GeV'],
  ['MeV', 'MeV'],
  ['eV', 'electronvolts?|eV'],
  ['W', 'watts?|W'],
  ['V', 'volts?|V'],
  ['kHz', 'kilohertz|kHz'],
  ['GHz', 'gigahertz|GHz'],
  ['MHz', 'megahertz|MHz'],
  ['Hz', 'hertz|Hz'],
  ['°C', 'degrees? (?:Celsius|centigrade)|°\\s?C|℃'],
  ['°F', 'degrees? Fahrenheit|°\\s?F'],
  ['K', 'kelvins?|K'],
  ['°', 'degrees?|°'],
  ['ppm', 'parts per million|ppm'],
  ['ppb', 'parts per billion|ppb'],
  ['TB', 'terabytes?|TB'],
  ['GB', 'gigabytes?|GB'],
  ['MB', 'megabytes?|MB'],
  ['kcal', 'kilocalories|calories|kcal'],
  ['dB', 'decibels?|dB'],
  ['second', 'seconds?'],
  ['minute', 'minutes?'],
  ['hour', 'hours?'],
  ['day', 'days?'],
  ['week', 'weeks?'],
  ['month', 'months?'],
  ['year', 'years?'],
  ['decade', 'decades?'],
  ['century', 'century|centuries'],
]

export const UNIT_AFTER = new RegExp(
  `[\\s\\u00a0]?-?[\\s\\u00a0]?(?:${UNITS.map(([, words], at) => `(?<u${at}>${words})`).join('|')})(?![\\p{L}\\p{N}²³])`,
  'uy',
)

/** The short name of the unit that `UNIT_AFTER` matched. */
export function unitMatched(groups: Readonly<Record<string, string | undefined>>): string {
  const at = UNITS.findIndex((_, index) => groups[`u${index}`] !== undefined)
  return UNITS[at]?.[0] ?? ''
}

const BOUNDS: readonly (readonly [AmountBound, string])[] = [
  [
    'atLeast',
    'at least|not under|not below|no fewer than|no less than|not less than|not fewer than|a minimum of|a minimum|minimum of',
  ],
  [
    'upTo',
    'not exceeding|not to exceed|not above|not over|up to|as many as|as much as|at most|no more than|not more than|a maximum of|as high as|as few as|as little as',
  ],
  ['under', 'less than|fewer than|lower than|just under|well under|just below|well below|under|below'],
  [
    'over',
    'more than|greater than|higher than|just over|well over|over|just above|well above|upwards of|in excess of|above|exceeding',
  ],
  [
    'about',
    'about|around|roughly|approximately|approx\\.|some|an estimated|estimated|nearly|almost|close to|nearing|circa|ca?\\.|~',
  ],
]

const BOUND_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${BOUNDS.map(([bound, words]) => `(?<${bound}>${words})`).join('|')})[\\s\\u00a0]{0,2}(?:an?[\\s\\u00a0])?$`,
  'iu',
)

/**
 * The words of a bound that end right before `start`.
 * "A dispute over four islands": before a small count such a word is a preposition more often than a bound.
 */
export function boundBefore(text: string, start: number, small = false): { bound: AmountBound; length: number } | null {
  const match = BOUND_BEFORE.exec(text.slice(Math.max(0, start - 28), start))
  if (!match || (small && /^(?:over|under|above|below|some|around|about|ca?\.?)\b/i.test(match[0]))) return null
  return { bound: BOUNDS.find(([bound]) => match.groups?.[bound] !== undefined)?.[0] ?? 'exactly', length: match[0].length }
}

export const SUPERLATIVES =
  'largest|biggest|highest|smallest|lowest|longest|shortest|oldest|youngest|tallest|richest|poorest|strongest|busiest|greatest|deepest|fastest|slowest|heaviest|hottest|coldest|warmest|wettest|driest|newest|earliest|latest|best|worst|most[- ]\\p{Ll}{3,16}|least[- ]\\p{Ll}{3,16}|leading|top'
