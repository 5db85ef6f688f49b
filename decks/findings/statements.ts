// Sentences to statements: pieces that stand by themselves, with their references and times settled or doubted.
import { isTimeWord } from '../language/clauses/index.ts'
import type { Sentence } from '../language/index.ts'
import type { Span } from '../model/index.ts'
import type { Doubt } from './doubt.ts'
import { doubtsOfForm, doubtsOfVoice, LONGEST } from './form.ts'
import type { Page } from './page.ts'
import { piecesOf, type Piece } from './pieces/index.ts'
import { COMPLETED } from './pieces/units.ts'
import { referencesOf } from './references/index.ts'
import { isLeftAway, spanOf, wordsOf, type Statement } from './statement.ts'
import { isStatute } from './statute.ts'
import { strayPronounsOf } from './stray-pronouns.ts'
import { timingOf } from './time.ts'

/** Statements of a sentence, one for each piece. A sentence without any says why. */
export function statementsOf(page: Page, sentence: Sentence): { statements: Statement[]; doubts: Doubt[] } {
  const form = doubtsOfForm(sentence, page.blocks[sentence.block])
  if (form.length > 0) return { statements: [], doubts: form }
  const pieces = piecesOf(sentence)
  if (pieces.length === 0)
    return { statements: [], doubts: [{ gate: 'structure', words: '', start: sentence.start, end: sentence.end }] }
  return { statements: pieces.map((piece) => statementOf(page, piece)), doubts: [] }
}

function statementOf(page: Page, piece: Piece): Statement {
  const { sentence, clause, range } = piece
  const references = referencesOf(page, piece)
  const timing = timingOf(page, piece)
  const own = spanOf(sentence, range)
  const inside = (span: Span): boolean => span.start >= own.start && span.end <= own.end && !isLeftAway(piece.edits, span)
  const statement: Statement = {
    sentence,
    clause,
    range,
    edits: [...piece.edits, ...references.edits, ...timing.edits],
    asOf: timing.asOf,
    lead: null,
    undated: timing.undated,
    names: (page.names.bySentence[sentence.index] ?? []).filter((name) => inside(spanOf(sentence, name))),
    dates: (page.dates[sentence.index] ?? []).filter(inside),
    amounts: (page.amounts[sentence.index] ?? []).filter(inside),
    doubts: [],
  }
  const structure: Doubt[] =
    (clause.sure || isVerbatim(piece)) && !isFragment(piece) ? [] : [{ gate: 'structure', words: '', ...own }]
  return {
    ...statement,
    doubts: [
      ...structure,
      ...doubtsOfVoice(sentence, range, piece.edits, page.ofLaw || isStatute(page)),
      ...references.doubts,
      ...strayPronounsOf(page, piece, statement.edits),
      ...timing.doubts,
      ...lengthDoubts(page, statement),
      ...otherTimeDoubts(page, statement),
    ],
  }
}

/** "When Tufan arrived as chief executive", "So were purchases", "the shoguns had kept Japan": no statement by itself. */
function isFragment(piece: Piece): boolean {
  const { sentence, clause, range, full } = piece
  const { tokens, heads } = sentence
  const first = tokens[range.from]
  const second = tokens[range.from + 1]
  const opens = first !== undefined && OPENERS.test(first.lower) && heads[range.from] === clause.head
  const inverted = first !== undefined && /^(so|nor|neither)$/.test(first.lower) && second?.tag === 'AUX'
  // nothing is cut off what stands as it is
  if (!clause.sure && isVerbatim(piece)) return opens || inverted
  if (isTorn(piece)) return true
  // "In November 2022, when the price touched 600 yuan": the clause that follows is lost
  if (clause.kind === 'main' && range.to < tokens.length - 2 && SETTING.test(clause.marker ?? '')) return true
  // "By no means all: some 9 million journeys": what stands before the colon lost its verb
  const colon = tokens.findIndex(({ text }, i) => i > range.from && i < range.from + 6 && text === ':')
  if (colon > 0 && range.from > 0 && !sentence.clauses.some(({ verb }) => verb.from >= range.from && verb.from < colon))
    return true
  if (isMiscounted(sentence, clause) || isTimeDoing(sentence, clause) || lostItsWhole(sentence, range, piece.edits)) return true
  // "The king signed": the object stands behind a further verb
  if (clause.objectRange !== null && clause.objectRange.to > range.to) return true
  const cut = !full && COMPLETED.test(clause.verb.lemma) && clause.complement === null && !clause.verb.passive
  return opens || inverted || (cut && clause.objectRange !== null && clause.objectRange.to === range.to)
}

/** "This month settled on 15 per cent": what a time does not do. */
function isTimeDoing({ tokens }: Sentence, { subject, verb }: Piece['clause']): boolean {
  const head = subject && tokens[subject.head]
  if (!subject || !head || verb.copula || verb.passive || OF_A_TIME.test(verb.lemma)) return false
  const isTime = subject.head + 1 === verb.from && head.text === head.lower && isTimeWord(head)
  return isTime || /^FY\s?'?\d{2,4}$/.test(head.text)
}

const OF_A_TIME =
  /^(be|see|mark|bring|witness|begin|end|pass|come|follow|become|start|last|run|open|close|go|include|have|prove|turn|elapse|remain)$/

/** "the load amounted to 412 tonnes, of which": what it is of is cut off. */
function lostItsWhole({ tokens }: Sentence, range: Piece['range'], edits: Piece['edits']): boolean {
  for (let i = range.from + 2; i < range.to - 1; i++) {
    if (tokens[i]?.lower !== 'of' || !/^(which|whom)$/.test(tokens[i + 1]?.lower ?? '')) continue
    const before = tokens[tokens[i - 1]?.text === ',' ? i - 2 : i - 1]
    if (before && isLeftAway(edits, before)) return true
  }
  return false
}

/** "Four ion engines that": a noun that the tree took for the verb. */
function isMiscounted({ tokens, heads, relations }: Sentence, { subject, verb }: Piece['clause']): boolean {
  const head = subject && tokens[subject.head]
  if (!subject || head?.xpos !== 'NN' || tokens[verb.from]?.xpos !== 'VBZ') return false
  return relations.some(
    (relation, i) =>
      relation === 'nummod' &&
      heads[i] === subject.head &&
      /^(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)$/.test(tokens[i]?.lower ?? ''),
  )
}

/** "For the state, whose debt exceeds 250%", "landed, and on 17 January, after the battle", "The law allowed couples": it goes on, and was cut. */
function isTorn({ sentence, clause, range, edits }: Piece): boolean {
  const { tokens, clauses } = sentence
  // "resentments sharpened by change exploded": what sharpened them acts on the subject, and the verb comes later
  // "recognised the possession by the Treaty of Ryswick": with an object it acts itself
  const acted = clause.parts.some(({ kind }) => kind === 'agent')
  if (acted && !clause.verb.passive && clause.kind !== 'reduced' && clause.objectRange === null) return true
  const first = clause.subjectRange && tokens[clause.subjectRange.from]
  const cutShort = range.to < tokens.length - 2
  // "Schleswig, a Danish fief, [did not]": the verb of its last words stands behind the cut
  const behind = tokens[tokens[range.to]?.text === ',' ? range.to + 1 : range.to]
  const stands = /^(main|joined|shared)$/.test(clause.kind)
  if (stands && behind && /^(VBD|VBZ|VBP|MD)$/.test(behind.xpos) && behind.tag === 'AUX') return true
  if (clause.kind === 'main' && (first?.lower === 'whose' || (first?.lower === 'which' && cutShort))) return true
  if (
    LETTING.test(clause.verb.lemma) &&
    clause.parts.some((part) => part.marker === 'to' && isLeftAway(edits, spanOf(sentence, part)))
  )
    return true
  // "stronger engines and, in place of a sampler": what stands in its place is cut off
  const hanging = tokens.findIndex(
    ({ tag }, i) =>
      i > clause.verb.from && i < range.to - 2 && tag === 'CCONJ' && tokens[i + 1]?.text === ',' && tokens[i + 2]?.tag === 'ADP',
  )
  if (hanging >= 0 && cutShort && tokens[range.to]?.text === ',') return true
  const and = tokens.findIndex(
    (token, i) =>
      i > clause.verb.from &&
      i < range.to - 1 &&
      token.tag === 'CCONJ' &&
      tokens[i - 1]?.text === ',' &&
      tokens[i + 1]?.tag === 'ADP',
  )
  return (
    and >= 0 &&
    tokens.slice(and, range.to).some(({ text }) => text === ',') &&
    cutShort &&
    !clauses.some((other) => other.verb.from > and && other.verb.to <= range.to)
  )
}

/** Verbs that say of whom, and then what: "allowed them to marry". */
const LETTING =
  /^(allow|enable|permit|require|force|cause|ask|tell|urge|order|persuade|encourage|help|oblige|expect|want|lead|invite|teach|authori[sz]e|instruct|compel|forbid|empower)$/

const SETTING = /^(when|where|while|although|because)$/
const OPENERS = /^(when|where|while|although|though|because|if|whereas|until|unless|whenever|since|as|after|before|once)$/

/** A whole sentence stands as it is even where its inside is not understood. */
function isVerbatim({ sentence, range, full }: Piece): boolean {
  return full && range.from <= 4 && range.to >= sentence.tokens.length - 3
}

/** "Warming has been stronger over land, at 1.6°C" after "in the decade from 2011 to 2020": the figures are of that time, not of when it was written. */
function otherTimeDoubts(page: Page, { sentence, asOf, amounts }: Statement): Doubt[] {
  if (asOf === null || amounts.length === 0 || !page.published) return []
  if (/\b(?:now|today|currently|at present)\b/i.test(page.text.slice(sentence.start, sentence.end))) return []
  const year = page.published.value.slice(0, 4)
  const before = page.sentences[sentence.index - 1]
  if (!before || before.block !== sentence.block) return []
  const set = (page.dates[before.index] ?? []).some(
    ({ value, start, basis }) =>
      basis === 'stated' && value !== null && !value.value.includes(year) && start - before.start < FRONT,
  )
  return set ? [{ gate: 'as-of', words: '', start: sentence.start, end: sentence.end }] : []
}

/** Characters: a time within them sets the scene for what follows. */
const FRONT = 24

function lengthDoubts(page: Page, statement: Statement): Doubt[] {
  const words = wordsOf(page.text, statement).split(' ').length
  const span = spanOf(statement.sentence, statement.range)
  if (words > LONGEST) return [{ gate: 'too-long', words: String(words), ...span }]
  if (words < 4) return [{ gate: 'too-short', words: String(words), ...span }]
  return []
}
