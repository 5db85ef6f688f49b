// What each country has one of: "the government", "the finance ministry", "the emperor". Whose it is, is said beside it or by the document.
import type { Name, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { countryBefore, homelandAt, possessiveOf } from './homeland.ts'

const ALONE =
  /^(government|cabinet|parliament|legislature|judiciary|constitution|electorate|treasury|monarchy|shogun|shogunate|emperor|empress|army|navy|military|economy|chancellor|currency)$/
/** Nouns that are a country's own with such a word before them. */
const WITH: Readonly<Record<string, RegExp>> = {
  ministry:
    /^(finance|foreign|defen[cs]e|interior|justice|health|education|trade|labou?r|economy|environment|agriculture|transport)$/,
  minister:
    /^(prime|finance|foreign|defen[cs]e|interior|justice|health|education|trade|labou?r|economy|environment|agriculture|transport|culture|energy)$/,
  force: /^(armed|air|defen[cs]e)$/,
  court: /^(supreme|constitutional)$/,
  service: /^(immigration|health|prison|security|intelligence)$/,
  age: /^(voting|retirement|pension|drinking|school-leaving)$/,
  wage: /^minimum$/,
  pension: /^state$/,
  debt: /^(federal|national|public|government)$/,
  system: /^(tax|pension|school|welfare|health|legal)$/,
  bank: /^central$/,
  house: /^(upper|lower)$/,
}
/** A part of a country, or another's, has its own. */
const OTHERS =
  /^(local|state|provincial|regional|municipal|city|county|colonial|shadow|foreign|previous|former|opposing|rival|allied|puppet|world|global|wartime|caretaker|outgoing|other)$/

/** How a phrase is told: by words of the piece, or by a country's name to put before it. */
export type Told =
  { readonly by: 'piece' } | { readonly by: 'name'; readonly country: string; readonly text: string; readonly whole: boolean }

/** Reads the phrase from "the" to its head, if it is one of a country's. */
export function nationalOf(page: Page, piece: Piece, names: readonly Name[], the: number, head: number): Told | null {
  const { tokens } = piece.sentence
  const token = tokens[head] as Token
  const inside = tokens.slice(the + 1, head)
  const country = /^(country|nation)$/.test(token.lower) && inside.length === 0
  if (!country && !isNational(token, inside)) return null
  if (names.some((name) => name.from > the && name.to <= head + 1)) return null
  const before = countryBefore(page, piece, names, the)
  if (before !== null) return { by: 'piece' }
  const home = homelandAt(page, piece, the)
  if (home === null) return null
  return { by: 'name', country: home, text: `[${country ? home : possessiveOf(home)}]`, whole: country }
}

function isNational({ lemma, xpos, lower }: Token, inside: readonly Token[]): boolean {
  if (inside.some((one) => OTHERS.test(one.lower))) return false
  if (ALONE.test(lower) && xpos !== 'NNS') return true
  const wanted = WITH[lemma]
  return wanted !== undefined && inside.some((one) => wanted.test(one.lower)) && (xpos !== 'NNS' || lower === 'forces')
}
