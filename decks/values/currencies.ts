// Currencies before and after a number: "US$ 5", "Rs 500", "300 Australian dollars".

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
