// Whole sections that follow a text and are none of it: readers' comments, lists of references, footnotes and links.
import { wordCount, type Piece } from './page.ts'

export interface Cut {
  readonly what: string
  readonly piece: Piece
}

const COMMENTS =
  /^(?:\d[\d,]* )?(?:reader |readers[’'] )?(?:comments?|responses?|replies|discussion|leave a (?:comment|reply)|post a comment|add a comment|join the (?:conversation|discussion))(?: ?\(\d+\))?\s*:?$/i
/** What only stands among readers' comments. */
const AMONG_COMMENTS =
  /^(?:reply|replying to\b.*|report(?: comment| abuse)?|log ?in to (?:comment|reply|post)\b.*|sign in to\b.*|comments? (?:are|is|will be)\b.*(?:moderated|closed|reviewed).*|be the first to\b.*|no comments(?: yet)?\.?|your email\b.*|\d+ (?:second|minute|hour|day|week|month|year)s? ago|.{1,60} (?:says|said|wrote|commented)\s*:?|(?:sort by|newest|oldest|top rated|most liked|upvote|downvote|like|dislike)\b.{0,40}|.{0,60} at \d{1,2}:\d\d ?(?:am|pm)\b.*)$/i
const REFERENCES =
  /^(?:\d{1,2}\.? )?(?:references|references and notes|notes|notes and references|foot ?notes|end ?notes|bibliography|works cited|literature cited|citations|sources|links|external links|further reading|see also|sources and further reading)\s*:?$/i
const LISTS_OF_LINKS = /^(?:\d{1,2}\.? )?(?:links|external links|further reading|see also|sources)\s*:?$/i
const NUMBERED = /^(?:\[(\d{1,3})\]|\^|\((\d{1,3})\)|[¹²³⁰⁴-⁹]+)\s*\S/
const CITES =
  /https?:\/\/|www\.\w|\bdoi\b|\bisbn\b|\bet al\b|\bibid\b|\bop\. ?cit\b|\b(?:pp?|vol|no|eds?)\. ?\d|\b(?:retrieved|accessed|archived)\b|\((?:1[5-9]|20)\d\d[a-z]?\)|^(?:\d{1,3}[.)] )?\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.|\p{Lu}\p{Ll}+)/iu
const PLAIN_NUMBER = /^\d{1,3}[.)]?\s+\S/

/** Parts the sections at the end of a page from its text. */
export function cutSections(pieces: readonly Piece[]): { kept: Piece[]; cut: Cut[] } {
  const cut: Cut[] = []
  let kept = [...pieces]
  const comments = startOfComments(kept)
  if (comments !== null) {
    for (const piece of kept.slice(comments)) cut.push({ what: 'Comments', piece })
    kept = kept.slice(0, comments)
  }
  const isListed = markReferences(kept)
  kept.forEach((piece, i) => isListed[i] && cut.push({ what: 'Reference', piece }))
  return { kept: kept.filter((_, i) => !isListed[i]), cut }
}

/** A heading over comments counts only with something near below it that stands among comments alone. */
function startOfComments(pieces: readonly Piece[]): number | null {
  let words = 0
  for (let i = 0; i < pieces.length; i++) {
    const { text } = pieces[i]!
    if (words > 40 && text.length <= 60 && COMMENTS.test(text)) {
      const below = pieces.slice(i + 1, i + 9)
      if (below.some((piece) => piece.text.length <= 300 && AMONG_COMMENTS.test(piece.text))) return i
    }
    if (words <= 40) words += wordCount(text, 41)
  }
  return null
}

function markReferences(pieces: readonly Piece[]): boolean[] {
  const isListed = pieces.map(() => false)
  const total = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  let before = 0
  let looked = 0
  // "(1) ... (2) ...", and under the next heading again "(1) ...": the sections of a law
  const inSections = pieces.filter(({ text }) => /^\(1\)\s*\S/.test(text)).length > 1
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    const isHeading = piece.text.length <= 60 && REFERENCES.test(piece.text) && before > 0
    if (isHeading) {
      const end = endOfEntries(pieces, i + 1, LISTS_OF_LINKS.test(piece.text))
      if (end > i + 1) isListed.fill(true, i, end)
    } else if (
      i >= looked &&
      !isListed[i] &&
      before > total * 0.4 &&
      isFirstNote(piece.text) &&
      !(inSections && piece.text.startsWith('('))
    ) {
      looked = endOfNotes(pieces, i)
      if (isNotesOnly(pieces.slice(i, looked))) isListed.fill(true, i, looked)
    }
    before += piece.text.length
  }
  return isListed
}

function endOfEntries(pieces: readonly Piece[], from: number, areLinks: boolean): number {
  let end = from
  while (end < pieces.length && isEntry(pieces[end]!, areLinks)) end++
  return end
}

function isEntry(piece: Piece, areLinks: boolean): boolean {
  if (piece.kind === 'heading' || piece.kind === 'title' || piece.text.length > 1000) return false
  if (REFERENCES.test(piece.text)) return false
  const words = wordCount(piece.text, 121)
  if (words > 120) return false
  if (NUMBERED.test(piece.text) || /^\s*(?:https?:|whatsapp:|www\.)/.test(piece.text)) return true
  if (CITES.test(piece.text) && words <= 80) return true
  if (PLAIN_NUMBER.test(piece.text) && words <= 60) return true
  return areLinks && words <= 16 && !/[.!?]$/.test(piece.text)
}

/** Footnotes without a heading begin at 1 and hang a number before each. */
function isFirstNote(text: string): boolean {
  const match = NUMBERED.exec(text)
  return match !== null && text.length <= 1000 && (match[1] ?? match[2] ?? '1') === '1'
}

function endOfNotes(pieces: readonly Piece[], from: number): number {
  let end = from
  while (end < pieces.length && NUMBERED.test(pieces[end]!.text) && pieces[end]!.text.length <= 1000) end++
  return end
}

/** Numbered paragraphs of a ruling look like footnotes, and so do "(1)" recommendations; notes cite, and most of them do. */
function isNotesOnly(notes: readonly Piece[]): boolean {
  const isNote = ({ text }: Piece): boolean => CITES.test(text) || (!text.startsWith('(') && wordCount(text, 41) <= 40)
  return notes.filter(isNote).length >= notes.length / 2
}
