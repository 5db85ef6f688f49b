// Cards that are true and yet ask nothing: a count of reasons, a first name, an office that many held, a description that fits many.
import type { Candidate, Page } from '../findings/index.ts'
import { isCalling } from '../findings/references/nouns.ts'
import { isApposition, spanOf } from '../findings/statement.ts'
import { GIVEN_NAMES } from '../language/names/people.ts'
import type { WrittenCard } from '../model/index.ts'
import { isAside } from './asides.ts'
import { plain } from './plain.ts'

/** Whether no teacher would ask it. */
export function isSlight(page: Page, card: WrittenCard, { statement, target }: Candidate): boolean {
  const answer = plain(card.answer)
  if (target.kind === 'name' && (isFirstName(card.answer) || isTitle(answer))) return true
  if (isOfSomething(statement) || isValued(statement, target) || /^____ \(how long\?\) of\b/.test(card.prompt)) return true
  // "went to The Hague", "a right to counsel, to notice and to be heard"
  if (/[\p{Ll},] The ____/u.test(card.prompt) || /\brights? to .*, ____ \(to do what\?\)/.test(card.prompt)) return true
  if (isAside(page, card, { statement, target })) return true
  if (OF_SIBLINGS.test(card.prompt) || isBirth(statement, target)) return true
  if (target.kind === 'date' && (isDayOfCount(statement, target) || OF_A_YEAR.test(card.prompt))) return true
  if (/^an? (?:separate|different|new|special|further|additional|second|similar) \p{L}+$/u.test(answer)) return true
  if (target.kind !== 'term') return false
  return (
    COUNTED.test(answer) ||
    /^(?:the )?(?:first|last|only|next|second|third)\b/.test(answer) ||
    /^the \p{L}+$|^possibility\b/u.test(answer) ||
    announces(statement) ||
    asksPast(card.prompt, statement) ||
    isBareOffice(page, { statement, target }, answer) ||
    fitsMany(statement, target)
  )
}

/** "Ramsay's solution, a new column": to what it was one, is told elsewhere. */
function isOfSomething(statement: Candidate['statement']): boolean {
  const { sentence, clause } = statement
  const head = clause.subject && sentence.tokens[clause.subject.head]
  return (
    isApposition(statement) &&
    /^(?:solution|answer|reply|response|remedy|reaction|choice|conclusion|reasoning|task|aim|goal|idea|proposal|suggestion|alternative|explanation)$/.test(
      head?.lower ?? '',
    )
  )
}

/** "The ionisation energy of ____ is about 1165 kJ/mol": others have about that. */
function isValued({ clause, amounts, sentence }: Candidate['statement'], { kind, start, end }: Candidate['target']): boolean {
  if (!(kind === 'name' || kind === 'term') || !clause.verb.copula || !clause.subjectRange || !clause.complement) return false
  const subject = spanOf(sentence, clause.subjectRange)
  const said = spanOf(sentence, clause.complement)
  return (
    start >= subject.start &&
    end <= subject.end &&
    amounts.some(
      (one) =>
        /^(?:measure|percent)$/.test(one.amount.kind) &&
        one.start >= said.start &&
        one.end <= said.end &&
        /^(?:about|around|some|roughly|nearly|almost|approximately)\b/i.test(one.text),
    )
  )
}

/** "What was Burma?": it was much, and still is. */
function asksPast(prompt: string, { names }: Candidate['statement']): boolean {
  const [, asked] = /^What was (?:the )?(\p{Lu}[\p{L}-]+)\?$/u.exec(prompt) ?? []
  return names.some(({ type, text }) => text === asked && /^(?:country|place)$/.test(type))
}

/** "Who was the third of eight children?" */
const OF_SIBLINGS = /^Who (?:was|is) the \p{L}+ of (?:\p{L}+ )?(?:children|sons|daughters|siblings|brothers|sisters)\b/u

/** "Who was born on 12 May 1910 in Cairo?": a person is asked by what was done; when and where of the birth have cards of their own. */
function isBirth({ clause }: Candidate['statement'], { kind, hint }: Candidate['target']): boolean {
  return kind === 'name' && hint === 'who?' && clause.verb.lemma === 'bear'
}

/** "On which date did the firm have 6,240 employees?", "3.2 TWh is expected in ____": the figure is the news, and any day has one. */
function isDayOfCount({ clause, amounts, sentence }: Candidate['statement'], { date }: Candidate['target']): boolean {
  if (amounts.length === 0) return false
  const { verb } = clause
  const expected = verb.passive && /^(?:expect|project|forecast|estimate|predict|put)$/.test(verb.lemma)
  const precise = date?.precision === 'day' || date?.precision === 'month'
  const counts =
    /^(?:have|stand|total|number|amount|hold|own|employ|comprise|cover)$/.test(verb.lemma) ||
    (verb.copula && !sentence.tokens.slice(verb.to).some(({ tag }) => tag === 'PROPN'))
  return expected || (precise && counts && verb.tense === 'past')
}

/** "The lesson of ____ is not that ...": the year only tells which one. */
const OF_A_YEAR = /\b(?:lessons?|examples?|experiences?|memory|memories|legacy|events?|spirit) of ____ \(which year\?\)/

/** "three features", "two overlapping steps". */
const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|various) (?:\p{L}+ )?(?:feature|reason|kind|type|step|stage|factor|part|element|way|characteristic|condition|group|category|categorie|form|function|principle|question|point)s$/u

/** "Three features distinguish an ombudsman": the features are told in what follows. */
function announces({ sentence, clause }: Candidate['statement']): boolean {
  const { subject } = clause
  if (!subject) return false
  const words = sentence.tokens.slice(subject.from, subject.head + 1).map(({ lower }) => lower)
  return COUNTED.test(words.join(' '))
}

/** "Joseph found a skull": the answer is somebody's given name. */
function isFirstName(answer: string): boolean {
  return !/[ [\]]/.test(answer) && GIVEN_NAMES.has(answer.toLowerCase()) && /^\p{Lu}\p{Ll}+$/u.test(answer)
}

/** "Chief Justice": who that was is not said. */
function isTitle(answer: string): boolean {
  return answer !== '' && answer.split(' ').every((word) => TITLES.test(word))
}

const TITLES =
  /^(?:the|chief|deputy|vice|prime|justice|judge|president|minister|secretary|general|king|queen|emperor|governor|chancellor|professor|doctor|senator|captain|colonel|pope|bishop|lord|lady|sir|director|chairman|executive|attorney|commissioner)$/

/** "Who was Draghi? Italian prime minister": in news of a day he was more than that, and others were it too. */
function isBareOffice(page: Page, { statement, target }: Candidate, answer: string): boolean {
  const { clause, sentence } = statement
  const complement = clause.complement && spanOf(sentence, clause.complement)
  return (
    page.published !== null &&
    isApposition(statement) &&
    complement !== null &&
    target.end === complement.end &&
    answer.split(' ').length <= 3 &&
    isCalling(answer.split(' ').at(-1) ?? '')
  )
}

/** "What is an extension of a single cell?", "What becomes a string of microphones?": asked for by too little, or by a figure of speech. */
function fitsMany({ sentence, clause }: Candidate['statement'], target: Candidate['target']): boolean {
  const { subjectRange: subject, complement, verb } = clause
  if (!subject) return false
  const own = spanOf(sentence, subject)
  if (target.start < own.start || target.end > own.end) return false
  if (verb.lemma === 'become') return true
  if (!verb.copula || !complement || !/^(?:a|an)$/.test(sentence.tokens[complement.from]?.lower ?? '')) return false
  const telling = sentence.tokens
    .slice(complement.from, complement.to)
    .filter(({ tag }) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(tag))
  return target.hint === 'what?' ? telling.length < TELLING || verb.tense === 'past' : telling.length < TELLING - 1
}

const TELLING = 5
