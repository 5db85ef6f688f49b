// Words that point outside the statement: "this", "such", "the former", "at the time", "here".
import type { Name, Token } from '../../language/index.ts'
import type { DateExpression } from '../../values/index.ts'
import type { Doubt, GateName } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { isStatute, THIS_LAW } from '../statute.ts'
import { isLeftAway, spanOf, type Edit } from '../statement.ts'
import { appositionOf } from './appositions.ts'
import type { References } from './pronouns.ts'

/** Pointing words of a piece, left away where they only connect, else doubted; those inside a date that has a value are the date's affair. */
export function pointersOf(page: Page, piece: Piece): References {
  const dates = page.dates[piece.sentence.index] ?? []
  const names = page.names.bySentence[piece.sentence.index] ?? []
  const { sentence, range } = piece
  const { tokens } = sentence
  const doubts: Doubt[] = []
  const edits: Edit[] = []
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i] as Token
    const gate =
      token.lower === 'there'
        ? placeGate(piece, i, names)
        : ((isLeftOpen(tokens, i) ? 'anaphora' : null) ??
          localGate(piece, i, names) ??
          gateOf(tokens, i, range.from, /^(det|obj)$/.test(sentence.relations[i] ?? '') && tokens[i + 1]?.xpos === 'NN'))
    if (!gate || (gate === 'demonstrative' && (isSaidBefore(piece, i) || isThisLaw(page, tokens, i)))) continue
    const instead =
      goesOn(piece, i) || setsScene(piece, i)
        ? [{ ...spanOf(sentence, { from: i, to: i + 1 }), text: '' }]
        : appositionOf(piece, i)
    if (instead) {
      edits.push(...instead)
      continue
    }
    // "That November": the month says by itself when, once its year stands beside it
    if (token.lower === 'that' && dates.some((date) => isMonthBehind(date, token))) {
      edits.push({ ...spanOf(sentence, { from: i, to: i + 1 }), text: token.text === 'That' ? '[In]' : '[in]' })
      continue
    }
    if (dates.some((date) => date.value !== null && token.start < date.end && token.end > date.start)) continue
    if (piece.edits.some((edit) => edit.text.trim() === '' && token.start >= edit.start && token.end <= edit.end)) continue
    doubts.push({
      gate,
      words: tokens
        .slice(i, Math.min(i + 2, range.to))
        .map((one) => one.text)
        .join(' '),
      ...spanOf(sentence, { from: i, to: i + 1 }),
    })
  }
  return { edits, doubts }
}

/** A month with its year from the text, right behind the word. */
function isMonthBehind({ start, value, basis, text }: DateExpression, token: Token): boolean {
  return value?.precision === 'month' && basis === 'text' && start === token.end + 1 && /^\p{Lu}/u.test(text)
}

/** "unless that guest agrees", after "a guest": the statement itself told of it. */
function isSaidBefore({ sentence, range }: Piece, i: number): boolean {
  const { tokens, nouns } = sentence
  const own = nouns.find((noun) => noun.from === i && noun.head > i)
  const head = own && tokens[own.head]
  if (!head || !/^(that|those|such)$/.test(tokens[i]?.lower ?? '')) return false
  return nouns.some(
    (noun) => noun.from >= range.from && noun.to <= i && tokens[noun.head]?.lemma === head.lemma && noun.from !== noun.head,
  )
}

/** "This Act" of a law, whose title the card shows. */
function isThisLaw(page: Page, tokens: readonly Token[], i: number): boolean {
  return THIS_LAW.test(`${tokens[i]?.lower ?? ''} ${tokens[i + 1]?.text ?? ''}`) && isStatute(page)
}

/** "There she met Hahn": without the place it is as true. */
function setsScene({ sentence, range }: Piece, i: number): boolean {
  const { tokens, relations } = sentence
  if (tokens[i]?.lower !== 'there' || i !== range.from || relations[i] !== 'advmod') return false
  return /^(PRON|PROPN|DET)$/.test(tokens[i + 1]?.tag ?? '')
}

/** "Norris then took his case", "The hormone is then released": it says only that it goes on, and what it tells is as true without it. */
function goesOn({ sentence, clause, range }: Piece, i: number): boolean {
  const { tokens, relations } = sentence
  const next = tokens[i + 1]
  const before = tokens[i - 1]
  if (tokens[i]?.lower !== 'then') return false
  if (before?.tag === 'AUX' && next?.tag === 'VERB' && relations[i] === 'advmod') return true
  return (
    clause.verb.tense === 'past' &&
    i + 1 === clause.verb.from &&
    next?.tag === 'VERB' &&
    i > range.from &&
    before !== undefined &&
    !/^(since|by|until|till|back|even|only|but|just|from)$/.test(before.lower) &&
    before.tag !== 'PUNCT'
  )
}

/** "first in 1904 and then in 1945", "Thierry Breton, then a commissioner": what it follows, or goes with, is in the statement. */
function isToldThen(tokens: readonly Token[], i: number, from: number): boolean {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (before?.lower === 'and') return tokens.slice(from, i).some((token) => token.tag === 'VERB' || token.tag === 'NUM')
  return before?.text === ',' && i - 1 > from && (next?.tag === 'PROPN' || next?.tag === 'DET' || next?.tag === 'NOUN')
}

/** "died there": only after the place was named; "there was" names nothing. */
function placeGate(piece: Piece, i: number, names: readonly Name[]): GateName | null {
  if (piece.sentence.clauses.some((clause) => clause.subject?.head === i)) return null
  const told = names.some(
    (name) => name.from >= piece.range.from && name.to <= i && /^(place|country|organisation)$/.test(name.type),
  )
  return told ? null : 'anaphora'
}

/** "Far worse was the treaty", "longer monitoring": worse, or longer, than something that was told; "no longer" and "worse than" say all. */
function isCompared(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1]?.lower ?? ''
  if (!/^(JJR|RBR)$/.test(token.xpos) || /^(no|any|much|a|the|or|and|even)$/.test(before)) return true
  if (tokens.slice(i + 1).some(({ lower }) => lower === 'than')) return true
  const fronted = i - from <= 1 && tokens[i + 1]?.tag !== 'NOUN'
  return !(fronted || (/^(longer|shorter)$/.test(token.lower) && tokens[i + 1]?.tag === 'NOUN'))
}

/** "something grander", "had already rejected": than what, and by when, was told before. */
function isLeftOpen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (/^(?:JJR|RBR)$/.test(token.xpos) && /^(?:something|anything|somebody|someone)$/.test(tokens[i - 1]?.lower ?? ''))
    return !tokens.slice(i + 1).some(({ lower }) => lower === 'than')
  // "recommended a stricter level": stricter than what was told
  if (
    (token.xpos === 'JJR' || (token.tag === 'ADJ' && /[^e]er$/.test(token.lower))) &&
    /^an?$/.test(tokens[i - 1]?.lower ?? '') &&
    tokens[i + 1]?.tag === 'NOUN' &&
    !STANDING.test(token.lower)
  )
    return !tokens.some(({ lower }) => lower === 'than')
  if (
    token.xpos === 'JJR' &&
    tokens[i - 1]?.tag === 'AUX' &&
    tokens[i + 1]?.tag !== 'NOUN' &&
    !/^(?:more|less|fewer)$/.test(token.lower)
  )
    return !tokens.some(({ lower }) => /^(?:than|by)$/.test(lower))
  return (
    token.lower === 'already' &&
    tokens[i - 1]?.lower === 'had' &&
    !tokens.some(({ lower, text }) => /^(?:by|when|before|after|until)$/.test(lower) || /^(?:1\d|20)\d\d$/.test(text))
  )
}

/** Comparatives that tell a kind: "a higher court", "an older brother". */
const STANDING =
  /^(?:higher|lower|upper|inner|outer|older|elder|younger|former|latter|more|less|fewer|other|proper|bitter|eager|clever|sober|tender|super|silver|copper|premier|utter|slender|sinister|meager|rubber|timber|leather|winter|summer|water|border|power|paper|computer|nuclear)$/

/** "a local chain of food stores": local to a place that must stand in the statement. */
function localGate({ sentence, range, edits }: Piece, i: number, names: readonly Name[]): GateName | null {
  const { tokens } = sentence
  if (!LOCAL.test(tokens[i]?.lower ?? '') || tokens[i]?.tag !== 'ADJ' || tokens[i + 1]?.tag !== 'NOUN') return null
  if (
    /^(anaesthetic|anesthetic|governments?|authorit(?:y|ies)|councils?|tax(?:es)?|elections?)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return null
  const placed = names.some(
    (name) =>
      name.from >= range.from &&
      name.to <= range.to &&
      /^(place|country|nationality|organisation)$/.test(name.type) &&
      !isLeftAway(edits, spanOf(sentence, name)),
  )
  return placed ? null : 'anaphora'
}

const LOCAL = /^(local|nearby|neighbou?ring)$/

/** "rose 3 per cent in December from a year earlier": what it is compared with counts from the time that is told. */
function isComparedWith(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.lower === 'earlier' &&
    /^(?:year|month|quarter|week)$/.test(tokens[i - 1]?.lower ?? '') &&
    /^(?:a|one)$/.test(tokens[i - 2]?.lower ?? '') &&
    /^(?:from|on|than|with|over)$/.test(tokens[i - 3]?.lower ?? '')
  )
}

/** Verbs that take a thing and no clause: behind them “that” says which. */
const TAKES_THING =
  /^(?:use|apply|adopt|employ|follow|repeat|copy|extend|reverse|break|share|lead|win|lose|fill|cross|raise|cut|buy|sell|run|build|sign|carry|cover|abolish|abandon|lift|end|reject|accept|test|fund|open|close|take|give)$/

function gateOf(tokens: readonly Token[], i: number, from: number, isDeterminer: boolean): GateName | null {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  const before = tokens[i - 1]
  switch (token.lower) {
    case 'this':
    case 'these':
      return 'demonstrative'
    case 'those':
      // "Those of 1989 recorded": of what
      if (i === from && next?.lower !== 'who' && next?.tag !== 'VERB') return 'demonstrative'
      return next &&
        (/^(of|who|in|with|that|from|whose|without|under|over|whom|among|between|born|aged|living|involved|affected|seeking|at|on)$/.test(
          next.lower,
        ) ||
          next.tag === 'VERB')
        ? null
        : 'demonstrative'
    case 'that':
      if (token.tag === 'DET' || isDeterminer) return 'demonstrative'
      if (i === from) return 'demonstrative'
      // "expects that share to fall"
      if (
        /^(?:expect|want|intend|forecast|allow)$/.test(before?.lemma ?? '') &&
        tokens[i + 2]?.lower === 'to' &&
        tokens[i + 3]?.xpos === 'VB'
      )
        return 'demonstrative'
      // "used that fingerprint to infer"
      if (before?.tag === 'VERB' && TAKES_THING.test(before.lemma) && next?.tag === 'NOUN') return 'demonstrative'
      // "that of Japan" is said of something in the statement; "that is", "that was why" are not
      return token.tag === 'PRON' &&
        (before?.tag === 'ADP' || before?.tag === 'VERB') &&
        next?.lower !== 'of' &&
        (!next || next.tag === 'PUNCT' || (token.xpos === 'DT' && next.tag === 'ADP'))
        ? 'demonstrative'
        : null
    case 'such':
      // "on such day as the court decides"
      return next?.lower === 'as' || tokens[i + 2]?.lower === 'as' ? null : 'demonstrative'
    case 'here':
      return 'anaphora'
    case 'then':
      return isToldThen(tokens, i, from) ? null : 'anaphora'
    case 'later':
    case 'earlier':
    case 'afterwards':
    case 'afterward':
      // "on an earlier visit": earlier than what was told
      if (
        /^(?:earlier|later)$/.test(token.lower) &&
        before?.lower === (token.lower === 'earlier' ? 'an' : 'a') &&
        next?.tag === 'NOUN' &&
        !tokens.slice(i + 1, i + 8).some(({ lower }) => lower === 'than')
      )
        return 'anaphora'
      return token.tag !== 'ADJ' &&
        !isComparedWith(tokens, i) &&
        (next === undefined || next.text === ',' || i === from) &&
        (i === from || before?.tag === 'NOUN' || before?.tag === 'ADV')
        ? 'anaphora'
        : null
    case 'away':
      // "reappears 35 km away": from where
      return before?.tag === 'NOUN' && next?.lower !== 'from' && tokens[i - 2]?.tag === 'NUM' ? 'anaphora' : null
    case 'subsection':
    case 'subsections':
      return 'anaphora'
    case 'section':
    case 'sections':
    case 'paragraph':
      // "fails to comply with section 7": what that demands stands there
      return next?.tag === 'NUM' && tokens[i + 2]?.lower !== 'of' && before?.tag !== 'PROPN' && token.text === token.lower
        ? 'anaphora'
        : null
    case 'latter':
    case 'aforementioned':
    case 'thereafter':
      return tokens.slice(from, i).some(({ text }) => /^(1[0-9]|20)\d\d$/.test(text)) ? null : 'anaphora'
    case 'own':
      // "raised its own from 2 to 3 per cent": its own what?
      return before?.xpos === 'PRP$' &&
        !/^(NOUN|PROPN|ADJ|NUM|PUNCT)$/.test(next?.tag ?? '') &&
        tokens[i - 2]?.lower !== 'of' &&
        !/^(right|accord)$/.test(next?.lower ?? '')
        ? 'anaphora'
        : null
    case 'elsewhere':
    case 'thereby':
    case 'thereof':
    case 'respectively':
    case 'aforesaid':
    case 'latters':
      return 'anaphora'
    case 'same':
      return before?.lower === 'the' && next?.lower !== 'as' ? 'anaphora' : null
    case 'first':
    case 'second':
    case 'third':
    case 'fourth':
    case 'fifth':
      // "The third consists of", "A second, in 1996, prohibited": of what was counted before
      if (before?.lower === 'a' && i === from + 1 && /^(?:PUNCT|VERB|AUX)$/.test(next?.tag ?? '')) return 'anaphora'
      return before?.lower === 'the' && (next?.tag === 'VERB' || next?.tag === 'AUX') ? 'anaphora' : null
    case 'former':
      return before?.lower === 'the' && (!next || next.tag === 'PUNCT' || next.tag === 'VERB' || next.tag === 'AUX')
        ? 'anaphora'
        : null
    case 'others':
    case 'another':
      // "Barbara Low and others", "from one area to another"
      if (token.lower === 'others' && before?.lower === 'and' && /^(PROPN|NOUN)$/.test(tokens[i - 2]?.tag ?? '')) return null
      if (tokens.slice(from, i).some(({ lower }) => lower === (token.lower === 'others' ? 'some' : 'one'))) return null
      return next?.tag === 'PUNCT' ||
        next === undefined ||
        next.tag === 'AUX' ||
        next.tag === 'VERB' ||
        (token.lower === 'others' && next.tag !== 'ADP')
        ? 'anaphora'
        : null
    case 'one':
    case 'ones':
      // "seven local councils and a regional one"
      if (before?.tag === 'ADJ' && tokens.slice(from, i - 1).some(({ tag, xpos }) => tag === 'NOUN' && xpos === 'NNS'))
        return null
      return before &&
        (/^(this|that|another|other|which|each|the|first|second|latest|new|only|such)$/.test(before.lower) ||
          before.tag === 'ADJ') &&
        next?.tag !== 'NOUN' &&
        next?.lower !== 'of'
        ? 'anaphora'
        : null
    case 'so':
      return before?.tag === 'VERB' && before.lemma === 'do' ? 'anaphora' : null
    case 'worse':
    case 'better':
    case 'longer':
    case 'shorter':
      return isCompared(tokens, i, from) ? null : 'anaphora'
    case 'time':
      return before?.lower === 'the' &&
        tokens[i - 2]?.lower === 'at' &&
        (!next || next.tag === 'PUNCT' || next.tag === 'ADP') &&
        next?.lower !== 'of'
        ? 'anaphora'
        : null
    default:
      return null
  }
}
