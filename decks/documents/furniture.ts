// Leaves the page's furniture out and keeps the account of it: what each piece was, and what it told about author and date.
import { readByline, type Byline } from './byline.ts'
import { dayOrMonth } from './day.ts'
import { FURNITURE_RULES, type FurnitureRule } from './furniture-rules.ts'
import { oneLine, wordCount, type Piece } from './page.ts'
import type { Linking } from './address.ts'
import { cutSections } from './sections.ts'

export interface Cleared {
  readonly kept: readonly Piece[]
  /** One line for each piece left out: what it was, and how it began. */
  readonly furniture: readonly string[]
  /** Bylines and date stamps, in their order. */
  readonly bylines: readonly Byline[]
  /** The pieces left out that hold an address. */
  readonly linking: readonly Linking[]
}

/** What a piece would be, if it stands where such furniture stands. */
interface Suspicion {
  readonly what: string
  readonly where: FurnitureRule['where'] | 'head' | 'repeat'
  readonly byline?: Byline
}

const CAPTION =
  /^(?:file(?: photo| image| picture)?|photos?|image|picture|pictured|illustration|caption)\s?[-–—:|]\s?\S|(?:photo(?:graph)?|image|picture)?\s?credits?\s?:\s?[^.]{2,80}(?:\.\p{L}{2,6})?\.?$|\((?:photo|image|picture|illustration|ap|reuters|afp|getty|courtesy|file)\b[^)]{0,80}\)\.?$|(?:getty images|\/(?:ap|reuters|afp|getty|epa|epa-efe|tass|xinhua))\)?\.?$/iu
const CREDIT =
  /^(?:(?:photo(?:graph)?s?|images?|picture|illustration|video|graphic|credits?|courtesy)(?: credits?)?(?: ?[:|]| by| of| courtesy)\s.{1,60}|(?:getty images|ap photo|afp photo|reuters|shutterstock|istock|unsplash)(?:[ /].{0,40})?)$/i
const HAS_ADDRESS = /https?:|whatsapp:/i
const ADDRESS_ONLY =
  /^(?:(?:source|url|link|via|from|retrieved from|available (?:at|from)|read more(?: at)?|original(?: article)?)\s*:?\s*)?(?:(?:https?:\/\/|www\.|whatsapp:|mailto:)\S+|pic\.twitter\.com\/\S+|\S+@\S+\.\w{2,10})$/i
const PUBLISHED =
  /^\(?(?:the (?:article|story|piece|post|essay|column|op-ed|commentary|interview) )?(?:was |has been |is )?(?:first |originally |previously |also )?(?:published|appeared|printed|posted)\s+(?:in|on|at|by|with)\s+/i
const SMALL = /^(?:the|of|in|on|at|by|and|for|a|an|as|&|’s|with|to|print|edition|issue|online|page|no\.?|vol\.?)$/i

/** More rounds than any page needs. */
const MOST_ROUNDS = 8

/**
 * Sorts a page's pieces into what is read and what is furniture. Linear in the length of the text. What goes may show that more
 * must go, so it is done again until nothing does: clean text read again is the same text.
 * @param stated the author, where the file states one
 */
export function clearFurniture(pieces: readonly Piece[], stated: string | null): Cleared {
  const known: Known = new Map()
  let cleared = clearOnce(pieces, stated, known)
  for (let round = 1, found = cleared.furniture.length; found > 0 && round < MOST_ROUNDS; round++) {
    const next = clearOnce(cleared.kept, stated ?? cleared.bylines.find(({ author }) => author)?.author ?? null, known)
    found = next.furniture.length
    cleared = {
      kept: next.kept,
      furniture: [...cleared.furniture, ...next.furniture],
      bylines: [...cleared.bylines, ...next.bylines],
      linking: [...cleared.linking, ...next.linking],
    }
  }
  return cleared
}

/** What each piece was found to be in an earlier round: its words have not changed since. */
type Known = Map<Piece, { readonly suspicion: Suspicion | null; readonly isProse: boolean }>

function clearOnce(pieces: readonly Piece[], stated: string | null, known: Known): Cleared {
  const furniture: string[] = []
  const bylines: Byline[] = []
  const linking: Linking[] = []
  const leaveOut = (what: string, piece: Piece) => {
    furniture.push(`${what}: ${excerpt(piece.text)}`)
    if (HAS_ADDRESS.test(piece.text)) linking.push({ text: piece.text.slice(0, 2000), isReference: what === 'Reference' })
  }
  const { kept: read, cut } = cutSections(pieces)
  for (const { what, piece } of cut) leaveOut(what, piece)

  const looks = read.map((piece) => {
    const look = known.get(piece) ?? { suspicion: suspect(piece), isProse: isProse(piece) }
    known.set(piece, look)
    return look
  })
  const suspicions = looks.map(({ suspicion }, i) => suspicion ?? nameAlone(read[i]!, stated))
  const author = stated ?? suspicions.find((suspicion) => suspicion?.byline?.author)?.byline?.author ?? null
  const isProseAt = read.map((piece, i) => !suspicions[i] && looks[i]!.isProse && !(author && isNoteOn(author, piece)))
  const firstProse = startOfProse(read, isProseAt, suspicions)
  const lastProse = isProseAt.lastIndexOf(true)
  const hasStamps = suspicions.filter((suspicion) => suspicion?.where === 'head' && !suspicion.byline?.author).length > 3

  const kept: Piece[] = []
  let wasByline = false
  read.forEach((piece, i) => {
    const isHead = i < firstProse
    const isTail = lastProse >= 0 && i > lastProse
    const suspicion = suspicions[i] ?? (isTail && author && isNoteOn(author, piece) ? NOTE : null)
    const stands =
      suspicion !== null &&
      standsThere(suspicion, { isHead, isTail, wasByline, isProseNext: isProseAt[i + 1] === true, hasStamps })
    if (suspicion && stands) {
      leaveOut(suspicion.what, piece)
      if (suspicion.byline) bylines.push(suspicion.byline)
    } else kept.push(piece)
    wasByline = stands && suspicion?.byline !== undefined
  })
  return { kept: withoutRepeats(kept, leaveOut), furniture, bylines, linking }
}

/** One paragraph may stand above the byline, and a longer one right above it; the text begins with the next one, or with the first long one. */
function startOfProse(
  pieces: readonly Piece[],
  isProseAt: readonly boolean[],
  suspicions: readonly (Suspicion | null)[],
): number {
  const first = isProseAt.indexOf(true)
  if (first < 0) return first
  const longest = suspicions[first + 1]?.byline?.author ? 70 : 30
  if (wordCount(pieces[first]!.text, longest) >= longest) return first
  const second = isProseAt.indexOf(true, first + 1)
  return second < 0 ? first : second
}

const NO_BYLINE: Byline = { author: null, published: null, isUpdate: true }
const NOTE: Suspicion = { what: 'Note on the author', where: 'note' }

interface Place {
  readonly isHead: boolean
  readonly isTail: boolean
  readonly wasByline: boolean
  readonly isProseNext: boolean
  /** So many lone dates that they are a timeline, not stamps. */
  readonly hasStamps: boolean
}

function standsThere({ where, byline }: Suspicion, place: Place): boolean {
  switch (where) {
    case 'anywhere':
      return true
    case 'head':
      return byline?.author ? place.isHead || place.isTail : place.isHead && !place.hasStamps
    case 'edges':
      return place.isHead || place.isTail
    case 'tail':
      return place.isTail
    case 'note':
      return place.isTail || (place.isHead && place.wasByline)
    case 'label':
      return (place.isHead || place.isTail) && !place.isProseNext
    case 'repeat':
      return false
  }
}

function suspect(piece: Piece): Suspicion | null {
  if (isUnsuspected(piece)) return null
  const { text } = piece
  const plain = plainWords(text)
  const words = wordCount(plain, 131)
  const rule = FURNITURE_RULES.find(({ most, reads }) => words <= most && reads.test(plain))
  if (rule?.what === 'Where it was published') return { ...rule, byline: publicationOf(text) }
  if (rule) return { ...rule, ...(rule.what === 'Page stamp' ? { byline: readByline(text) ?? NO_BYLINE } : {}) }
  if (ADDRESS_ONLY.test(text)) return { what: 'Address', where: 'anywhere' }
  if (words <= 8 && CREDIT.test(text)) return { what: 'Photo credit', where: 'anywhere' }
  if (isBreadcrumb(text)) return { what: 'Menu', where: 'edges' }
  if (isPublicationLine(text)) return { what: 'Where it was published', where: 'edges', byline: publicationOf(text) }
  const byline = readByline(text)
  return byline && { what: 'Byline', where: 'head', byline }
}

function isUnsuspected({ kind, text }: Piece): boolean {
  return kind === 'table' || kind === 'code' || text.length > 1200
}

/** The author's name, on a line of its own. */
function nameAlone(piece: Piece, author: string | null): Suspicion | null {
  return author !== null && piece.text === author && !isUnsuspected(piece)
    ? { what: 'Byline', where: 'head', byline: { author, published: null, isUpdate: false } }
    : null
}

/** Lower case, straight quotes, no bullets or stops around: how the rules read a piece. */
function plainWords(text: string): string {
  return oneLine(
    text
      .toLowerCase()
      .replace(/[‘’`´]/g, "'")
      .replace(/[“”]/g, '"'),
  )
    .replace(/^[\s•·*▶►»›→↓+-]+/, '')
    .replace(/\s+([.?!,:])/g, '$1')
    .replace(/[.:!\s»›→↓*]+$/, '')
}

/** A sentence or more; short lines and labels are not. */
function isProse(piece: Piece): boolean {
  if (piece.kind === 'table' || piece.kind === 'code' || piece.kind === 'caption') return false
  if (piece.kind === 'title' || piece.kind === 'heading') return false
  const words = wordCount(piece.text, 30)
  return !isCaption(piece) && (words >= 30 || (words >= 9 && /[.!?…]["'”’)\]]*$/.test(piece.text)))
}

/** "Jane Doe is a fellow at ..." after the last paragraph of what Jane Doe wrote. */
function isNoteOn(author: string, piece: Piece): boolean {
  if (piece.text.length > 900) return false
  const plain = piece.text.replace(/^[*([\s]+/, '').replace(/^(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s+)+/i, '')
  if (!plain.startsWith(author)) return false
  return /^,?\s+(?:is|was|are|works?|teaches|writes|travell?ed|visited|holds|serves|has been|tweets|can be|covers|reports)\b/.test(
    plain.slice(author.length),
  )
}

/** "Published in The Daily Paper, 3 May 2021": nothing but names, a date and small words. */
function isPublicationLine(text: string): boolean {
  const label = PUBLISHED.exec(text)
  if (!label || text.length > 200) return false
  return text
    .slice(label[0].length)
    .split(/[\s,.;:()|]+/)
    .every((word) => word === '' || SMALL.test(word) || /^["'“‘]?[\p{Lu}\d]/u.test(word))
}

function publicationOf(text: string): Byline {
  const by = /(?:^|[\s.;,])[Bb]y\s+(\p{Lu}[^.;]{3,80})/u.exec(text)
  const byline = by && readByline(`By ${by[1]!}`)
  return { author: byline?.author ?? null, published: dayOrMonth(text.slice(0, 300)), isUpdate: false }
}

/** `Home > News > World`, `News | Sport | Weather | Travel`. */
function isBreadcrumb(text: string): boolean {
  if (text.length > 200 || /[.!?]$/.test(text)) return false
  const steps = text.split(/\s+[>»›/→]\s+/)
  const bars = text.split(/\s*[|•·]\s*/)
  const isPath = steps.length >= 2 && /^(?:home|main|start)$/i.test(steps[0]!.trim())
  return isPath || (bars.length >= 4 && bars.every((step) => wordCount(step, 5) <= 4))
}

/** A line under a picture: kept, but once, and not read for cards as a sentence of the text. */
export function isCaption(piece: Piece): boolean {
  return (
    piece.kind === 'caption' ||
    ((piece.kind === 'paragraph' || piece.kind === 'list') && piece.text.length <= 700 && CAPTION.test(piece.text))
  )
}

/** A caption stands once; so does any line that is given twice running. */
function withoutRepeats(pieces: readonly Piece[], leaveOut: (what: string, piece: Piece) => void): Piece[] {
  const captions = new Set<string>()
  const kept: Piece[] = []
  for (const piece of pieces) {
    const caption = isCaption(piece)
    const isRepeat = caption ? captions.has(piece.text) : kept.at(-1)?.text === piece.text && wordCount(piece.text, 4) >= 4
    if (caption) captions.add(piece.text)
    if (isRepeat) leaveOut(caption ? 'Repeated caption' : 'Repeated line', piece)
    else kept.push(caption ? captionOf(piece) : piece)
  }
  return kept
}

function captionOf({ text, page }: Piece): Piece {
  return { kind: 'caption', text, ...(page === undefined ? {} : { page }) }
}

function excerpt(text: string): string {
  const line = oneLine(text.slice(0, 400))
  return line.length > 200 ? `${line.slice(0, 199).trimEnd()}…` : line
}
