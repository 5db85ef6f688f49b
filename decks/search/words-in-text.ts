// Words sought in plain text: one after another, whatever their case and however they are spaced.
import type { Span } from '../model/document.ts'

/** Fewer letters stand everywhere. */
const FEWEST_LETTERS = 2

/** Where the words stand, in the order of the text, at most `most` places; none for fewer than two letters. */
export function placesOfWords(text: string, words: string, most: number): Span[] {
  const parts = words.trim().split(/\s+/).filter(Boolean)
  if (parts.join('').length < FEWEST_LETTERS) return []
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'giu')
  const places: Span[] = []
  for (const found of text.matchAll(pattern)) {
    places.push({ start: found.index, end: found.index + found[0].length })
    if (places.length === most) break
  }
  return places
}
