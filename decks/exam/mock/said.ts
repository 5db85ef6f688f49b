// What the documents say, and whether a wrong answer might be right by it: then it is not offered.
import type { Item } from './item.ts'

/** Sentences of the documents, in lower case, with their telling words. */
export interface Said {
  readonly text: string
  readonly words: ReadonlySet<string>
}

export function saidOf(sentences: readonly string[]): Said[] {
  return sentences.map((sentence) => ({ text: fold(sentence), words: tellingWords(sentence) }))
}

const STOP = new Set(
  'which what when where whose whom this that these those there their they them then than with from into onto over under about after before between during since until while were been being have had has was are the and for not but its his her she him would could should will shall may might must year month country state government place many much most more some other first second also'.split(
    ' ',
  ),
)

export function tellingWords(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 && !STOP.has(word))
      .map(stem),
  )
}

/** "sanctions" and "sanctioned" are one word for this. */
function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ies|ed|es|s)$/, '') : word.replace(/s$/, '')
}

export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Whether some sentence has these words and speaks of what is asked: then they might be a right answer too. */
export function mightBeTrue(words: string, { card }: Item, said: readonly Said[]): boolean {
  const asked = tellingWords(card.prompt)
  for (const word of tellingWords(card.answer)) asked.delete(word)
  const wanted = fold(words)
  const near = Math.max(2, Math.ceil(asked.size * 0.34))
  const parts = namesIn(words).map(fold)
  const named = parts.length > 0 ? beginningsOf(card.prompt).map(fold) : []
  return said.some(({ text, words: has }) => {
    // A name of the question beside it is enough: "Ukraine" where Crimea is spoken of.
    if (named.some((name) => begins(text, name)) && parts.some((part) => holds(text, part))) return true
    if (!holds(text, wanted)) return false
    let shared = 0
    for (const word of asked) if (has.has(word)) shared++
    return shared >= near
  })
}

/** A name and what is made of it begin alike: "Japan" and "Japanese". */
function beginningsOf(text: string): string[] {
  return namesIn(text).map((name) => name.slice(0, Math.max(3, Math.min(5, name.length - 1))))
}

/** Whether some word of a text begins so. */
function begins(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  return false
}

/** Capitalised words that may be names; what merely begins a sentence is among them, which only makes for more care. */
export function namesIn(text: string): string[] {
  return (
    text
      .replace(/\[[^\]]*\]/g, ' ')
      .match(/\p{Lu}\p{L}{2,}/gu)
      ?.filter((word) => !STOP.has(fold(word))) ?? []
  )
}

/** Whether a text has these words as words: "Iran" does not stand in "Iranian". */
export function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = `${text.charAt(at - 1)} ${text.charAt(at + words.length)}`
    if (!/[\p{L}\p{N}]/u.test(around)) return true
  }
  return false
}

/** Whether some sentence speaks of it with an article: what is "the Penny Blacks" there is nobody. */
export function hasArticle(words: string, said: readonly Said[]): boolean {
  const wanted = fold(words)
  return said.some(({ text }) => ['the', 'a', 'an'].some((article) => holds(text, `${article} ${wanted}`)))
}

/**
 * Whether the question itself speaks of what the words name: "Ukraine" stands in no place of "In the Ukrainian media, ____ is praised", nor
 * "Japan and China" beside China. A name and what is made of it begin alike.
 */
export function isAskedOf(words: string, prompt: string): boolean {
  const beginnings = (words.match(/\p{Lu}\p{L}{3,}/gu) ?? []).map((name) => name.slice(0, Math.min(5, name.length - 1)))
  const names: readonly string[] = prompt.replace(/\[As of [^\]]*\]/g, ' ').match(/\p{Lu}\p{L}{3,}/gu) ?? []
  return !/\d/.test(words) && beginnings.some((beginning) => names.some((name) => name.startsWith(beginning)))
}
