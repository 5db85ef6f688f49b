// Countries with their other names, their people's names and their capitals, as the gazetteer lists them.
import { COUNTRIES } from './gazetteer/countries.ts'

/** Country by any of its names, as written; the first of its names is the usual one. */
export const COUNTRY_BY_NAME: ReadonlyMap<string, string> = table(0)
/** Country by the name of its people or its adjective, plurals included. */
export const COUNTRY_BY_DEMONYM: ReadonlyMap<string, string> = table(1)
/** Country by its capital. */
export const COUNTRY_BY_CAPITAL: ReadonlyMap<string, string> = table(2)

function table(column: 0 | 1 | 2): Map<string, string> {
  const map = new Map<string, string>()
  for (const row of COUNTRIES.split(';')) {
    const cells = row.trim().split('/')
    const country = cells[0]?.split(',')[0] ?? ''
    if (country === '') continue
    for (const word of (cells[column] ?? '').split(',')) {
      // where two share a name, the one listed first keeps it
      if (word === '' || map.has(word)) continue
      map.set(word, country)
      if (column === 1 && !/(ese|ch|sh|s|man|woman)$/.test(word)) map.set(`${word}s`, country)
    }
  }
  return map
}

/** Nationality words that are not of one country: "Western", "European". */
export const GROUP_ADJECTIVES: ReadonlySet<string> = new Set(
  `Western Eastern European Asian African Arab Latin American Nordic Baltic Balkan Scandinavian Mediterranean Atlantic Pacific Caribbean Islamic Muslim Christian
  Jewish Catholic Protestant Orthodox Buddhist Hindu Sunni Shia Shiite Sino-American Russo-Japanese Anglo-American Franco-German Sino-Russian Sino-Japanese Byzantine
  Victorian Communist Nazi Republican Democratic Conservative Labour Liberal`
    .split(/\s+/)
    .filter(Boolean),
)
