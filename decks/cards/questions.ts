// Whole questions instead of blanks: "In which year did ...?", "Who signed ...?", "What did Japan lift ...?". Only of a plain clause; else null.
import { datePhraseOf } from '../findings/clause-date.ts'
import type { Candidate } from '../findings/index.ts'
import { isCalling, isHuman, NOMINAL } from '../findings/references/nouns.ts'
import { edited, isApposition, isLeftAway, spanOf, tidy, type Edit, type Statement } from '../findings/statement.ts'
import type { Range, Token } from '../language/index.ts'
import type { Span } from '../model/index.ts'

const WHEN: Record<string, string> = {
  'which year?': 'In which year',
  'which month and year?': 'In which month and year',
  'which date?': 'On which date',
  'which decade?': 'In which decade',
  'which century?': 'In which century',
}
const WHO: Record<string, string> = {
  'who?': 'Who',
  'what?': 'What',
  'who or what?': 'Who or what',
  'which country?': 'Which country',
  'which organisation?': 'Which organisation',
  'which place?': 'Which place',
}

/** The question, or null where only a blank is safe. */
export function questionOf(text: string, candidate: Candidate): string | null {
  return (
    whenQuestion(text, candidate) ??
    definitionQuestion(text, candidate) ??
    subjectQuestion(text, candidate) ??
    objectQuestion(text, candidate.statement, candidate.target)
  )
}

/** "What is insulin?", "Who was Anthony Eden?", and of an apposition also the other way about: "Who was the British prime minister?" */
function definitionQuestion(text: string, { statement, target }: Candidate): string | null {
  const { sentence, clause, range } = statement
  const { complement, subjectRange: subject, verb } = clause
  if (target.kind !== 'term' || !verb.copula || !complement || !subject || verb.negated || verb.to - verb.from !== 1) return null
  if (subject.from !== range.from || complement.to !== range.to || subject.to !== verb.from || verb.to > complement.from)
    return null
  const first = sentence.tokens[verb.from] as Token
  const be = isApposition(statement) ? (verb.tense === 'past' ? 'was' : 'is') : first.lower
  if (!/^(is|was)$/.test(be)) return null
  const head = sentence.tokens[clause.head]?.lower ?? ''
  // "Osmosis is the movement of": one word at the front may be a person's name, or any other
  const person = statement.names.some(
    (name) =>
      name.type === 'person' && name.from <= subject.from && name.to > subject.from && (name.key.includes(' ') || isHuman(head)),
  )
  const human = person ? isCalling(head) : isHuman(head)
  // "the third of eight children" is no answer to who somebody was
  if (person && !human) return null
  const asks = (asked: Range): boolean => {
    const span = spanOf(sentence, asked)
    return target.end === span.end && /^((the|a|an) )?$/i.test(text.slice(span.start, target.start))
  }
  if (asks(complement)) {
    const named = statement.names.some((name) => name.from <= subject.from && name.to > subject.from)
    const about = words(text, statement, subject)
    // "the" thing is asked by what is said of it, not what it is
    if (/^the /i.test(about) && !named && !isApposition(statement)) return null
    return asked(
      statement,
      human ? 'Who' : 'What',
      `${be} ${named ? about : lowerFirst(about, sentence.tokens[subject.from] as Token)}`,
    )
  }
  if (isApposition(statement) && asks(subject))
    return asked(statement, human ? 'Who' : 'What', `${be} ${words(text, statement, complement)}`)
  return null
}

function whenQuestion(text: string, { statement, target }: Candidate): string | null {
  const { sentence, clause, range } = statement
  const opening = WHEN[target.hint]
  if (target.kind !== 'date' || !opening || !isPlain(statement) || clause.verb.tense !== 'past') return null
  const found = datePhraseOf(sentence, clause, target)
  if (!found || !/^(in|on)$/.test(found.part.marker ?? '') || isListed(statement, found.part)) return null
  // of two times only the words around tell which belongs to what
  if (clause.parts.filter((part) => part.role === 'time').length > 1) return null
  const phrase = found.part
  // "three children: Luke, born in 1938, and Toby in 1946": the time is of one in a list
  if (sentence.tokens.slice(clause.verb.to, phrase.from).some(({ text: mark }) => mark === ':')) return null
  // "until his death in 1926": the time is of the death
  if (isOfNoun(sentence.tokens, phrase.from) || isOfFigure(sentence.tokens, phrase.from)) return null
  const subject = clause.subjectRange
  if (!subject || !opensWith(statement, subject, phrase)) return null
  const gone = leaveOut(statement, phrase)
  const body = inverted(text, statement, { from: subject.to, to: range.to }, [gone])
  return body === null ? null : asked(statement, opening, body)
}

/** "brought inflation down from 2,000 per cent | in 1990 to single figures": the time is of the figure. */
function isOfFigure(tokens: readonly Token[], at: number): boolean {
  const from = tokens.slice(0, at).findLastIndex(({ lower }) => lower === 'from')
  const between = tokens.slice(from + 1, at)
  return (
    from >= 0 &&
    between.some(({ tag }) => tag === 'NUM') &&
    between.every(({ tag }) => /^(?:NUM|NOUN|ADJ|ADV|ADP|SYM|DET)$/.test(tag))
  )
}

/** Whether the words before end in a time of their own: "until his death", "before the war". */
function isOfNoun(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.tag !== 'NOUN') return false
  const bound = tokens
    .slice(Math.max(0, at - 4), at - 1)
    .findLastIndex(({ lower }) => /^(?:until|till|before|after|since|upon|following|pending)$/.test(lower))
  return bound >= 0
}

/** "Who signed the treaty in 1951?": the subject asked, and all else as it stands. */
function subjectQuestion(text: string, { statement, target }: Candidate): string | null {
  const { sentence, clause, range } = statement
  // a name of no known sort may be anybody's
  const opening = target.kind === 'name' && target.hint === 'what?' ? WHO['who or what?'] : WHO[target.hint]
  const subject = clause.subjectRange
  if (!opening || !subject || !isPlain(statement) || clause.kind === 'relative') return null
  const own = spanOf(sentence, subject)
  const article = /^(the|a|an) $/i.test(text.slice(own.start, target.start)) || own.start === target.start
  if (!article || own.end !== target.end || subject.from !== range.from) return null
  // "Who were ...", "What speed up ...": a question word takes the verb of one
  const verb = sentence.tokens[clause.verb.from]
  if (verb && (verb.lower === 'were' || verb.xpos === 'VBP' || verb.xpos === 'VB')) return null
  // "Which country included an ombudsman in 1919, and Denmark followed?"
  if (goesOnWithAnother(statement)) return null
  const rest = words(text, statement, { from: subject.to, to: range.to })
  return /^[,;:]/.test(rest) ? null : asked(statement, opening, rest)
}

/** Whether somebody else's deed is told behind a comma and "and". */
function goesOnWithAnother({ sentence, clause, range }: Statement): boolean {
  return sentence.clauses.some(
    (other) =>
      (other.kind === 'joined' || other.marker === 'and' || other.marker === 'but') &&
      other !== clause &&
      other.from > clause.verb.to &&
      other.verb.to <= range.to &&
      other.subject !== null,
  )
}

/** "What did Japan lift in 2019?", "What has Kishida shelved?" */
export function objectQuestion(text: string, statement: Statement, target: Span & { readonly hint?: string }): string | null {
  const { sentence, clause, range } = statement
  const { objectRange: object, subjectRange: subject, verb } = clause
  if (!object || !subject || !isPlain(statement) || verb.passive || subject.from !== range.from) return null
  const opening = target.hint === 'who?' ? 'Whom' : (WHO[target.hint ?? 'what?'] ?? null)
  const own = spanOf(sentence, object)
  const article = own.start === target.start || /^(the|a|an) $/i.test(text.slice(own.start, target.start))
  if (!opening || !article || own.end !== target.end || /\bfor the first time\b/.test(text.slice(own.start, own.end))) return null
  // "imposed sanctions prohibiting ...": what hangs on the object would hang in the air
  const next = sentence.tokens
    .slice(object.to, range.to)
    .find((token) => token.text !== ',' && !isLeftAway(statement.edits, token))
  if (next && (/^VB[GN]$/.test(next.xpos) || /^W/.test(next.xpos))) return null
  // "forbade the transshipment of gas in ports to third countries": the places are of the deed that is asked
  if (next?.tag === 'ADP' && next.lower !== 'in' && NOMINAL.test(sentence.tokens[clause.object?.head ?? -1]?.lower ?? ''))
    return null
  const gone = { ...own, text: '' }
  const body = inverted(text, statement, { from: subject.to, to: range.to }, [gone])
  return body === null ? null : asked(statement, opening, body)
}

/** Auxiliary, subject and the rest, as a question has them; null where the verb has no plain question form. */
function inverted(text: string, statement: Statement, rest: Range, more: readonly Edit[]): string | null {
  const { sentence, clause } = statement
  const { verb } = clause
  const subject = clause.subjectRange as Range
  const first = sentence.tokens[verb.from] as Token
  const pluperfect = first.lower === 'had' && verb.perfect && !verb.passive && !verb.progressive && !verb.copula
  const named = statement.names.some((name) => name.from === subject.from)
  const said = words(text, statement, subject, more)
  const opens = sentence.tokens[subject.from] as Token
  const who =
    named && !isCommon(text, opens.text) ? said : lowerFirst(said, isCommon(text, opens.text) ? { ...opens, tag: 'NOUN' } : opens)
  // "The following year Dupont": the time was read as part of who did it
  if (/^\[(?:in|on) /.test(who)) return null
  const between = words(text, statement, { from: rest.from, to: verb.from }, more)
  if (between.includes(',')) return null
  // "held in 1998, in a case, that ...": the comma behind the date opened what stands there
  const next = sentence.tokens.slice(verb.head + 1, rest.to).find((token) => !isLeftAway([...statement.edits, ...more], token))
  if (next?.text === ',') return null
  const behind = (from: number): string => words(text, statement, { from, to: rest.to }, more)
  if (pluperfect && verb.head > verb.from)
    return ['did', closed(who), between, baseOf(sentence.tokens[verb.head]), behind(verb.head + 1)].filter(Boolean).join(' ')
  if (first.tag === 'AUX' && (verb.head > verb.from || verb.copula)) {
    if (!/^(was|were|had|did|is|are|has|have|does|will|can)$/.test(first.lower)) return null
    return [first.lower, closed(who), between, behind(verb.from + 1)].filter(Boolean).join(' ')
  }
  if (verb.from !== verb.head || verb.perfect) return null
  const help = first.xpos === 'VBD' ? 'did' : first.xpos === 'VBZ' ? 'does' : first.xpos === 'VBP' ? 'do' : null
  return help && [help, closed(who), between, baseOf(first), behind(verb.head + 1)].filter(Boolean).join(' ')
}

/** "Coal" at the front of a sentence, of which the text goes on to say "coal": no name. */
function isCommon(text: string, word: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || !text.includes(` ${word.toLowerCase()} `)) return false
  // in the middle of a sentence, and not of a longer name
  for (let at = text.indexOf(` ${word} `); at >= 0; at = text.indexOf(` ${word} `, at + 1))
    if (/[\p{Ll},]/u.test(text[at - 1] ?? '') && /\p{Ll}/u.test(text[at + word.length + 2] ?? '')) return false
  return true
}

/** "freed" is of "free", whatever its ending looks like. */
function baseOf(verb: Token | undefined): string {
  if (!verb) return ''
  return /eed$/.test(verb.lower) && verb.lemma.length < verb.lower.length - 1 ? verb.lower.slice(0, -1) : verb.lemma
}

function words(text: string, statement: Statement, range: Range, more: readonly Edit[] = []): string {
  if (range.to <= range.from) return ''
  const span = spanOf(statement.sentence, range)
  const edits = [...statement.edits, ...more].flatMap((edit) => {
    // an edit that reaches over the stretch's end leaves away what of it stands inside
    const point = edit.start === edit.end
    if (point && edit.start === span.start) return [edit]
    if (edit.end <= span.start || edit.start >= span.end) return edit.start === edit.end && edit.start === span.end ? [edit] : []
    if (edit.start >= span.start && edit.end <= span.end) return [edit]
    return edit.text.trim() === ''
      ? [{ start: Math.max(edit.start, span.start), end: Math.min(edit.end, span.end), text: ' ' }]
      : []
  })
  return tidy(edited(text, span, edits))
}

function asked(statement: Statement, opening: string, body: string): string | null {
  if (/^[,;:]|\s[,;:]|;/.test(body)) return null
  const question = `${tidy(`${opening} ${body}`).replace(/[.,;]+$/, '')}?`
  return statement.asOf ? `[${statement.asOf}] ${question}` : question
}

/** One finite clause with its subject before its verb, nothing joined to it, told by nobody, denied by nobody. */
function isPlain({ sentence, clause, range, edits }: Statement): boolean {
  if (!clause.sure || !clause.subject || !clause.subjectRange || clause.verb.negated || clause.verb.tense === 'modal')
    return false
  if (/^(there|it)$/.test(sentence.tokens[clause.subject.head]?.lower ?? '')) return false
  const stands = (at: number): boolean => {
    const token = sentence.tokens[at]
    return at >= range.from && at < range.to && token !== undefined && !isLeftAway(edits, token)
  }
  if (sentence.quoted.some((quote) => stands(quote.from))) return false
  // "binds oxygen in the lungs and releases it": a verb that the tree took for a noun
  if (
    sentence.relations.some(
      (relation, i) => relation === 'conj' && stands(i) && /^(it|them|him)$/.test(sentence.tokens[i + 1]?.lower ?? ''),
    )
  )
    return false
  const joined = sentence.relations.some(
    (relation, i) =>
      relation === 'conj' &&
      stands(i) &&
      sentence.heads[i] === clause.head &&
      (/^(VERB|AUX)$/.test(sentence.tokens[i]?.tag ?? '') || sentence.tokens[clause.head]?.tag === 'VERB'),
  )
  return (
    !joined &&
    !sentence.clauses.some(
      (other) =>
        other !== clause &&
        other.head !== clause.head &&
        stands(other.head) &&
        (/^(joined|speaker|main)$/.test(other.kind) ||
          (other.kind === 'shared' && other.above !== null) ||
          !other.sure ||
          other.to <= clause.verb.from),
    )
  )
}

/** "in 2014 and 2015": half of it is no answer. */
function isListed({ sentence }: Statement, part: Range & { readonly head: number }): boolean {
  return sentence.relations.some((relation, i) => relation === 'conj' && sentence.heads[i] === part.head)
}

/** Whether the subject opens the statement, or only the date stands before it: anything else in front would be lost. */
function opensWith({ sentence, range, edits }: Statement, subject: Range, phrase: Range): boolean {
  for (let i = range.from; i < subject.from; i++) {
    const token = sentence.tokens[i] as Token
    if (!(i >= phrase.from && i < phrase.to) && token.text !== ',' && !isLeftAway(edits, token)) return false
  }
  return true
}

function leaveOut({ sentence }: Statement, phrase: Range): Edit {
  const { tokens } = sentence
  const pair = tokens[phrase.to]?.text === ',' && (tokens[phrase.from - 1]?.text === ',' || phrase.from === 0)
  const from = pair && phrase.from > 0 ? phrase.from - 1 : phrase.from
  return { ...spanOf(sentence, { from, to: pair ? phrase.to + 1 : phrase.to }), text: ' ' }
}

/** "Leonard Thompson, a boy,": what a comma opened a comma closes. */
function closed(subject: string): string {
  return subject.includes(', ') && !subject.endsWith(',') && !/ (and|or) /.test(subject) ? `${subject},` : subject
}

/** "The treaty" opens a sentence and not a question; names keep their capital. */
function lowerFirst(said: string, first: Token): string {
  if (first.lower === 'the' && said.startsWith('[The ')) return `[the ${said.slice('[The '.length)}`
  return first.tag === 'PROPN' || first.text === 'I' || /^\p{Lu}{2}/u.test(first.text)
    ? said
    : said.charAt(0).toLowerCase() + said.slice(1)
}
