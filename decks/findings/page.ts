// All that is known of a document when its sentences are judged: words, clauses, names, dates, amounts, and when it was written.
import { readLanguage, type English, type Language, type Name, type Sentence } from '../language/index.ts'
import type { Block, DateValue, ReadDocument } from '../model/index.ts'
import { findAmounts, readDates, type AmountExpression, type DateExpression } from '../values/index.ts'

const LAW =
  /\b(Act|Acts|statutes?|Article \d+|sections? \d+|Regulations?|offences?|offense|courts?|Court|liable|plaintiffs?|defendants?|Amendment|Directive|tribunals?|prosecut\w+)\b/g
/** A text of law has such a word at least as often as every so many words (of six letters with their space). */
const WORDS_A_LAW_WORD = 60

/** What a reading needs of a document. */
export type Readable = Pick<ReadDocument, 'text' | 'blocks' | 'title' | 'published' | 'author'>

export interface Page extends Language {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly title: string
  readonly author: string | null
  readonly published: DateValue | null
  /** For each sentence, in order. */
  readonly dates: readonly (readonly DateExpression[])[]
  readonly amounts: readonly (readonly AmountExpression[])[]
  /** Whether it tells of law: then "must" is what the law says, not what its author thinks. */
  readonly ofLaw: boolean
  /** How often each named thing is mentioned. */
  readonly mentions: ReadonlyMap<string, number>
  /** Every name once, as it stands first. */
  readonly distinct: readonly Name[]
  /** Keys of the persons whom the text gives a title, with those titles. */
  readonly titles: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads a document for findings.
 * @param progress called now and then with how many sentences are read, of how many
 * @throws Trouble `language` when the text is mostly not English
 */
export function readPage(document: Readable, english: English, progress?: (done: number, total: number) => void): Page {
  return pageOf(document, readLanguage(document.text, document.blocks, english, progress))
}

/** A document whose sentences are read already. */
export function pageOf(document: Readable, language: Language): Page {
  const { text, blocks, title, author, published } = document
  const dates = perSentence(readDates(text, language.sentences, published, breaksOf(document)), language.sentences)
  const amounts = language.sentences.map((sentence, i) =>
    findAmounts(text.slice(sentence.start, sentence.end), { offset: sentence.start, dates: dates[i] ?? [] }),
  )
  return {
    ...language,
    text,
    blocks,
    title,
    author,
    published,
    dates,
    amounts,
    ofLaw: (text.match(LAW)?.length ?? 0) * WORDS_A_LAW_WORD >= text.length / 6,
    mentions: countMentions(language.names.bySentence),
    distinct: distinctOf(language.names.bySentence),
    titles: titlesIn(language.names.bySentence),
  }
}

/** Where a story may begin anew: at each heading, unless the title tells that all is of one time ("The war of 1879–1884"). */
function breaksOf({ blocks, title }: Readable): number[] {
  return /\b1[0-9]{3}\s?[-–—]\s?(?:1[0-9])?[0-9]{2}\b/.test(title)
    ? []
    : blocks.filter(({ kind }) => kind === 'heading').map(({ start }) => start)
}

function perSentence(dates: readonly DateExpression[], sentences: readonly Sentence[]): DateExpression[][] {
  const found: DateExpression[][] = sentences.map(() => [])
  let at = 0
  for (const date of dates) {
    while (at < sentences.length && (sentences[at] as Sentence).end <= date.start) at++
    found[at]?.push(date)
  }
  return found
}

function distinctOf(names: readonly (readonly Name[])[]): Name[] {
  const first = new Map<string, Name>()
  for (const name of names.flat()) if (!first.has(`${name.type} ${name.key}`)) first.set(`${name.type} ${name.key}`, name)
  return [...first.values()]
}

function titlesIn(names: readonly (readonly Name[])[]): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { key, title } of names.flat()) if (title !== null) titles.set(key, [...(titles.get(key) ?? []), title])
  return titles
}

function countMentions(names: readonly (readonly Name[])[]): Map<string, number> {
  const mentions = new Map<string, number>()
  for (const { key } of names.flat()) mentions.set(key, (mentions.get(key) ?? 0) + 1)
  return mentions
}
