// Acronyms that a document explains itself: "National Security Strategy (NSS)", "NSS (National Security Strategy)".
import type { Sentence } from '../sentence.ts'

interface Named {
  readonly sentence: number
  readonly nameFrom: number
  readonly to: number
  readonly text: string
}

/** "NSS", "G7s". */
export const ACRONYM = /^[\p{Lu}\d][\p{Lu}\d.-]{1,8}s?$/u

/** Acronym to the name it was given for. */
export function acronymsOf(sentences: readonly Sentence[], names: readonly Named[]): Map<string, string> {
  const acronyms = new Map<string, string>()
  names.forEach((name, i) => {
    const tokens = sentences[name.sentence]?.tokens ?? []
    if (tokens[name.to]?.text !== '(') return
    const next = names[i + 1]
    if (next && next.sentence === name.sentence && next.nameFrom === name.to + 1 && tokens[next.to]?.text === ')') {
      if (ACRONYM.test(next.text) && spells(name.text, next.text)) acronyms.set(next.text, name.text)
      else if (ACRONYM.test(name.text) && spells(next.text, name.text)) acronyms.set(name.text, next.text)
      return
    }
    const inside = tokens[name.to + 1]?.text ?? ''
    if (tokens[name.to + 2]?.text === ')' && ACRONYM.test(inside) && spells(name.text, inside)) acronyms.set(inside, name.text)
  })
  return acronyms
}

/** Whether the capitals of a name give the acronym, in order; small words and a last plural s may count or not. */
export function spells(name: string, acronym: string): boolean {
  const letters = (small: RegExp): string =>
    name
      .split(/[\s-]+/)
      .filter((word) => !small.test(word))
      .map((word) => word.charAt(0).toUpperCase())
      .join('')
  const wanted = acronym.replace(/s$|\./g, '').toUpperCase()
  return letters(/^(of|and|for|the|on|to|in|&)$/) === wanted || letters(/^(the)$/) === wanted
}
