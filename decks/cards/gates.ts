// The gates: each has a name and one plain sentence for the person who wonders why a sentence gave no card.
import type { Doubt, GateName } from '../findings/index.ts'
import type { LeftOut } from '../model/index.ts'

const WHY: Record<GateName, (words: string) => string> = {
  language: () => 'This paragraph is not in English, and Dossier finds facts in English only.',
  'not-prose': () => 'It is a heading, a caption or a table, not a sentence.',
  question: () => 'It is a question.',
  fragment: () => 'It is not a whole sentence.',
  'too-short': () => 'It is too short to ask about.',
  'too-long': (words) => `It would take ${words} words to ask, and cannot be cut safely.`,
  broken: (words) => `The text is damaged here${words ? ` (“${words}”)` : ''}.`,
  structure: () => 'It is not certain which words belong together.',
  'first-person': (words) => `It speaks in its author’s own person (“${words}”).`,
  quotation: () => 'It is somebody’s speech, quoted at length.',
  opinion: (words) => `It judges rather than tells (“${words}”).`,
  condition: (words) => `It holds only under a condition (“${words}”).`,
  pronoun: (words) => `“${words}” stands for something that is not certain.`,
  demonstrative: (words) => `“${words}” points at something outside the sentence.`,
  definite: (words) => `It is not said here which one “${words}” is.`,
  unnamed: (words) => `“${words}” is not named.`,
  anaphora: (words) => `“${words}” points back to an earlier sentence.`,
  'as-of': () =>
    'It tells the state of things at a time that the document does not give. Set the document’s date, and read it again.',
  'year-unknown': (words) => `The year of “${words}” is not known. Set the document’s date, and read it again.`,
  'suspect-date': (words) => `“${words}” cannot be right as it stands.`,
  'vague-time': (words) => `“${words}” is no certain time.`,
  recipient: (words) => `It is not said to whom (“${words}”).`,
  'no-anchor': () => 'Nothing in it says who, where or when.',
  undated: () => 'It measures something, and does not say when.',
  enough: () => 'Enough cards of this sentence are asked already.',
  slight: () => 'It is too slight to be worth a card.',
  byline: () => 'It tells about the author, not the subject.',
  'no-target': () => 'It has no date, amount, name or reason that one question could ask for.',
  leak: (words) => `The question would give its answer away (“${words}”).`,
  'answer-length': () => 'The answer would be too long.',
  duplicate: () => 'Another card asks the same.',
  ambiguous: () => 'More than one answer would be right.',
}

/** A doubt as it is shown to a person. */
export function leftOutFor({ gate, words, start, end }: Doubt): LeftOut {
  return { gate, why: WHY[gate](words), start, end }
}
