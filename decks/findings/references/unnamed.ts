// Subjects that are nobody in particular: "officials said", "a spokesman", "the company"; and verbs that lack whom they were done to.
import type { Name, Token } from '../../language/index.ts'
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { isLeftAway, spanOf } from '../statement.ts'
import { isStatute } from '../statute.ts'
import { BODY, HUMAN, VAGUE } from './nouns.ts'
import { isStranger } from './strangers.ts'

/** Doubts about who is spoken of. */
export function unnamedOf(page: Page, piece: Piece): Doubt[] {
  const { sentence, clause } = piece
  const doubts: Doubt[] = []
  const names = page.names.bySentence[sentence.index] ?? []
  const subject = clause.subject
  const range = clause.subjectRange
  const head = subject && sentence.tokens[subject.head]
  if (
    subject &&
    range &&
    head &&
    head.tag === 'NOUN' &&
    (HUMAN.has(head.lower) || BODY.has(head.lemma) || BODY.has(head.lower) || VAGUE.has(head.lower)) &&
    !named(
      // "a Dutch woman of thirty" is nobody yet
      /^(?:a|an)$/.test(sentence.tokens[subject.from]?.lower ?? '') ? names.filter(({ type }) => type !== 'nationality') : names,
      range.from,
      Math.min(range.to, clause.verb.from),
      subject.head,
    )
  ) {
    const lasting = (clause.verb.tense === 'present' && !clause.verb.perfect) || (page.ofLaw && clause.verb.tense === 'modal')
    const told = (isGeneric(sentence.tokens, subject.from, head) && lasting) || (isStatute(page) && clause.verb.tense === 'modal')
    if (!told && !isCounted(piece, names))
      doubts.push({
        gate: 'unnamed',
        words: page.text.slice(sentence.tokens[subject.from]?.start ?? 0, head.end),
        ...spanOf(sentence, subject),
      })
  }
  const stranger = names.find((name) => name.from >= piece.range.from && name.to <= piece.range.to && isStranger(page, name.key))
  if (stranger) doubts.push({ gate: 'unnamed', words: stranger.text, ...spanOf(sentence, stranger) })
  if (subject && head && isSumOfNothing(sentence.tokens, subject.head, page.text))
    doubts.push({ gate: 'anaphora', words: head.text, ...spanOf(sentence, subject) })
  const bare = clause.verb.to >= piece.range.to && clause.verb.tense === 'past' && !clause.verb.passive && !dated(page, piece)
  if (bare) doubts.push({ gate: 'no-anchor', words: '', ...spanOf(sentence, clause.verb) })
  const lacking = lacksComplement(piece)
  if (lacking !== null)
    doubts.push({
      gate: 'definite',
      words: sentence.tokens[lacking]?.text ?? '',
      ...spanOf(sentence, { from: lacking, to: lacking + 1 }),
    })
  const recipient = lacksRecipient(piece, names)
  if (recipient) doubts.push({ gate: 'recipient', words: recipient, ...spanOf(sentence, clause.verb) })
  return doubts
}

/** "389 million had been committed": of what money, or of what things? */
function isSumOfNothing(tokens: readonly Token[], at: number, text: string): boolean {
  const head = tokens[at] as Token
  const next = tokens[at + 1]
  // "1,870 MW had been connected"
  if (UNIT.test(head.text) && tokens[at - 1]?.tag === 'NUM' && /^(?:AUX|VERB)$/.test(next?.tag ?? '')) return true
  // "Asked again in 2011, 57.8 per cent preferred to keep it": of whom?
  if (
    /^(?:cent|percent|%)$/.test(head.lower) &&
    /^(?:AUX|VERB)$/.test(next?.tag ?? '') &&
    /\d$/.test(tokens[at - (head.lower === 'cent' ? 2 : 1)]?.text ?? '')
  )
    return !/(?:of|among) \p{L}/u.test(text.slice(tokens[0]?.start ?? 0, head.start))
  if (
    head.tag !== 'NUM' ||
    !/^(?:million|billion|trillion|m|bn|crore|lakh)$/.test(head.lower) ||
    /^(?:NOUN|SYM|ADP)$/.test(next?.tag ?? '')
  )
    return false
  return !/[\p{Sc}%]\s?[\d.,]*\s?$/u.test(text.slice(Math.max(0, head.start - 14), head.start))
}

const UNIT = /^(?:[kMGT]Wh?|km|kg|ha|hectares?|tonnes?|litres?|barrels?)$/

function dated(page: Page, { sentence, range }: Piece): boolean {
  const { start, end } = spanOf(sentence, range)
  return (page.dates[sentence.index] ?? []).some((date) => date.value !== null && date.start >= start && date.end <= end)
}

function named(names: readonly Name[], from: number, to: number, head: number): boolean {
  return names.some((name) => name.from >= from && name.to <= to && (name.to <= head + 1 || name.from > head))
}

/** "Bees", "People", "A company": a class, told of in the present. */
function isGeneric(tokens: readonly Token[], from: number, head: Token): boolean {
  const first = tokens[from]
  return (
    first !== undefined &&
    (first === head
      ? head.lemma !== head.lower || head.lower === 'people'
      : /^(a|an|every|each|all|most|many)$/.test(first.lower) || first.tag === 'ADJ')
  )
}

/** "Twenty-four countries signed the Montreal Protocol": nobody asks which, only how many. */
function isCounted({ sentence, clause, range }: Piece, names: readonly Name[]): boolean {
  const { subject, subjectRange } = clause
  if (
    !subject ||
    !subjectRange ||
    /^(feature|reason|kind|type|stage|factor|part|element|characteristic|condition)s$/.test(
      sentence.tokens[subject.head]?.lower ?? '',
    ) ||
    VAGUE.has(sentence.tokens[subject.head]?.lower ?? '')
  )
    return false
  const { tokens, heads, relations } = sentence
  const counted = relations.some((relation, i) => relation === 'nummod' && heads[i] === subject.head)
  const open = !tokens
    .slice(subjectRange.from, subject.head)
    .some(({ lower }) => /^(the|these|those|both|other|such|its|their|his|her|all)$/.test(lower))
  return (
    counted &&
    open &&
    names.some(
      (name) => name.to <= range.to && name.from >= range.from && (name.from >= subjectRange.to || name.to <= subjectRange.from),
    )
  )
}

/** "a simplified version", "gave up his claim", "Talks began": of what, to what, between whom? -1 is none. */
function lacksComplement({ sentence, clause, range, edits }: Piece): number | null {
  const { tokens } = sentence
  for (const noun of sentence.nouns) {
    const head = tokens[noun.head]
    if (!head || noun.from < range.from || noun.to > range.to || isLeftAway(edits, head) || head.tag !== 'NOUN') continue
    const first = tokens[noun.from]
    const next = tokens[noun.to]
    const completed =
      next !== undefined && (/^(of|to|on|for|between|with|against|that|over|by)$/.test(next.lower) || next.tag === 'PROPN')
    if (completed || tokens.slice(noun.from, noun.head).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PART'))
      continue
    const partial = /^(a|an|another)$/.test(first?.lower ?? '') && PARTIAL.test(head.lower)
    const own = /^(its|his|her|their)$/.test(first?.lower ?? '') && CLAIMED.test(head.lower) && clause.object?.head === noun.head
    const bare =
      noun.head === clause.subject?.head &&
      noun.from === noun.head &&
      GOING_ON.test(head.lower) &&
      (clause.verb.tense === 'past' || clause.verb.tense === 'modal' || tokens[clause.verb.from + 1]?.lower === 'to')
    // "a daughter was born": whose?
    const kin =
      noun.head === clause.subject?.head && /^(a|an|another|one|two|three)$/.test(first?.lower ?? '') && KIN.test(head.lower)
    const examples = /^examples?$/.test(head.lower) && noun.head === clause.subject?.head
    if (partial || own || bare || kin || examples) return noun.head
  }
  return null
}

/** What is always of something. */
const PARTIAL =
  /^(version|variant|copy|successor|predecessor|replacement|extension|counterpart|equivalent|alternative|substitute|subset|fraction|remnant|offshoot|spin-off|descendant|sign|sequel|precursor|exception|response|reply|follow-up)$/
const KIN = /^(?:grand)?(?:son|daughter|brother|sister|child|wife|husband|father|mother|nephew|niece|cousin)s?$/
/** What is always to something. */
const CLAIMED =
  /^(claim|claims|demand|demands|request|offer|proposal|refusal|opposition|objection|objections|bid|attempt|rights?|results|findings|conclusions|discovery|discoveries)$/
/** What goes on between some, or about something. */
const GOING_ON =
  /^(details|terms|results|findings|talks|negotiations|work|construction|fighting|hostilities|trials|discussions|consultations|production|sales|deliveries|exports|imports|voting|debate|excavations?|training|recruitment)$/

const GIVING = new Set([
  'give',
  'grant',
  'lend',
  'award',
  'hand',
  'donate',
  'allocate',
  'tell',
  'promise',
  'owe',
  'pay',
  'supply',
])

/** "plans to give another $3.6 million": to whom is not said. */
function lacksRecipient(piece: Piece, names: readonly Name[]): string | null {
  const { sentence, range } = piece
  for (const verb of sentence.verbs) {
    if (verb.from < range.from || verb.to > range.to || !GIVING.has(verb.lemma)) continue
    const later = sentence.prepositional.some(
      (prep) => prep.from >= verb.to && prep.to <= range.to && /^(to|for|towards|by|into|through)$/.test(prep.preposition),
    )
    const objects = sentence.nouns.filter((noun) => noun.from >= verb.to && noun.from <= verb.to + 6)
    // "lent the museum 120 paintings"
    const named = names.some((name) =>
      objects.some((noun) => name.from >= noun.from && name.to < noun.to && name.from <= noun.from + 1),
    )
    const two =
      named || (objects.length > 1 && objects[0] !== undefined && objects[1] !== undefined && objects[1].from === objects[0].to)
    // "was given some crystals": who was given them is the subject
    const received = verb.passive && (verb.lemma !== 'give' || objects[0]?.from === verb.to)
    const toAll = /^(?:notice|warning|birth|way|rise|evidence|assent|consent|approval|permission|effect)$/.test(
      sentence.tokens[objects[0]?.head ?? -1]?.lower ?? '',
    )
    if (!later && !two && !received && !toAll) return sentence.tokens[verb.head]?.text ?? verb.lemma
  }
  return null
}
