// Names whose type needs no weighing of signs: "Strait of Malacca", "Rajendra III", "DH" of digital humanities; and what a listed name is in doubt.
import type { Range, Sentence, Token } from '../sentence.ts'
import { ACRONYM, spells } from './acronyms.ts'
import { COUNTRY_BY_CAPITAL } from './countries.ts'
import type { NameType } from './name.ts'
import { isOrganisation, nounKind } from './organisations.ts'
import { FAMILY_NAMES, GIVEN_NAMES } from './people.ts'
import { isPlace, PLACE_OPENERS } from './places.ts'

/** "Strait of Malacca", "Port Severin". */
export function opensAsPlace(words: readonly string[]): boolean {
  if (!PLACE_OPENERS.has(words[0] ?? '') || nounKind(words.at(-1) ?? '') !== null) return false
  return words[1] === 'of' ? words.length > 2 : words.length === 2
}

/** "Rajendra III"; not "Title IV", nor "Basel III". */
export function isNumberedRuler(tokens: readonly Token[], { from, to }: Range): boolean {
  const first = tokens[from]
  return (
    to - from === 2 &&
    first !== undefined &&
    /^[IVX]{1,5}$/.test(tokens[to - 1]?.text ?? '') &&
    /^\p{Lu}\p{Ll}+$/u.test(first.text) &&
    nounKind(first.text) === null &&
    (first.asName === '' || first.asName.startsWith('person'))
  )
}

/** A town or body that lists have, where what stands beside the name speaks for neither; never what people are called too. */
export function listedType(text: string): NameType | null {
  const word = text.toLowerCase()
  if (COUNTRY_BY_CAPITAL.has(text)) return 'place'
  if (GIVEN_NAMES.has(word) || FAMILY_NAMES.has(word)) return null
  return isPlace(text) ? 'place' : isOrganisation(text) ? 'organisation' : null
}

/** Bodies are what most acronyms stand for, so only what a phrase in the text spells out is anything else. */
const OTHERWISE = /^(thing|event)[1-3]$/

/**
 * Acronyms of phrases that name no body: "DH" where the text speaks of digital humanities.
 * @returns the acronyms among the names whose one phrase stands for a thing or an event
 */
export function acronymsOfThings(sentences: readonly Sentence[], names: readonly { readonly text: string }[]): Set<string> {
  const wanted = new Set(names.map(({ text }) => text).filter((text) => ACRONYM.test(text) && !/\d/.test(text)))
  const phrases = new Map<string, Map<string, string>>()
  if (wanted.size === 0) return new Set()
  const longest = Math.max(...[...wanted].map(({ length }) => length))
  for (const { tokens } of sentences)
    tokens.forEach((head, at) => {
      if (!isNoun(head)) return
      for (let from = at - 1; from > at - longest && from >= 0 && isDescriptive(tokens[from]); from--) {
        const phrase = tokens.slice(from, at + 1).map(({ lower }) => lower)
        const initials = phrase.map((word) => word.charAt(0).toUpperCase()).join('')
        if (!wanted.has(initials) || !spells(phrase.join(' '), initials)) continue
        phrases.set(initials, (phrases.get(initials) ?? new Map<string, string>()).set(phrase.join(' '), head.asNoun))
      }
    })
  return new Set(
    [...phrases].flatMap(([acronym, told]) =>
      told.size === 1 && [...told.values()].every((sense) => OTHERWISE.test(sense)) ? [acronym] : [],
    ),
  )
}

function isNoun({ tag }: Token): boolean {
  return tag === 'NOUN' || tag === 'PROPN'
}

function isDescriptive(token: Token | undefined): boolean {
  return token !== undefined && (isNoun(token) || token.tag === 'ADJ') && /^\p{L}/u.test(token.text)
}
