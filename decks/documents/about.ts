// Title, author and published date: from what the file states, else from the text, else from the addresses around it, else unknown.
import type { DateValue } from '../model/date.ts'
import type { Origin } from '../model/document.ts'
import { toldByAddresses } from './address.ts'
import type { Byline } from './byline.ts'
import { dayInAddress, findDay } from './day.ts'
import { isCaption, type Cleared } from './furniture.ts'
import { issuedOf } from './issued.ts'
import { behindMasthead, KICKER, SITE } from './masthead.ts'
import { sameTitle, type Piece, type Stated } from './page.ts'
import { titleOfFile } from './sniff.ts'
import { looksLikeHeading } from './text.ts'

export interface About {
  readonly pieces: readonly Piece[]
  readonly title: string
  readonly titleFrom: Origin
  readonly author: string | null
  readonly published: DateValue | null
  readonly publishedFrom: Origin | null
  readonly furniture: readonly string[]
}

const LONGEST_TITLE = 300

/**
 * Gathers what is known of the page. The title's own line, where the text has one, becomes the block `title`, without the name of
 * the site or section it was given with.
 */
export function aboutPage(cleared: Cleared, stated: Stated, file: string, isPasted: boolean): About {
  const told = toldByAddresses(cleared.linking)
  const furniture = [...cleared.furniture]
  const at = titleLine(cleared.kept, stated.title)
  const line = at === null ? null : cleared.kept[at]!
  const bare = line && bareTitle(line.text, stated.site)
  if (line && bare !== line.text) furniture.push(`Name of the site or section: ${line.text}`)
  // A list's first item is no title, but loses the name of the site as one would: read again, it is a plain line.
  const own = line && isHeadingKind(line) ? bare : null
  const kind = own === null ? line?.kind : 'title'
  const pieces = bare === null ? cleared.kept : cleared.kept.map((piece, i) => (i === at ? titleOf(piece, kind!, bare) : piece))
  const statedTitle =
    stated.title === null || (own !== null && sameTitle(own, stated.title)) ? null : bareTitle(stated.title, stated.site)
  const title = statedTitle ?? own ?? told.title ?? (isPasted ? opening(pieces) : titleOfFile(file))
  const titleFrom: Origin =
    statedTitle !== null
      ? 'metadata'
      : own !== null || (told.title === null && isPasted)
        ? 'text'
        : told.title !== null
          ? 'metadata'
          : 'file'
  return {
    pieces,
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title,
    titleFrom,
    author: stated.author ?? authorOf(cleared.bylines) ?? told.author,
    ...publishedOf(stated, cleared, told.published),
    furniture,
  }
}

function titleOf({ page }: Piece, kind: Piece['kind'], text: string): Piece {
  return { kind, text, ...(page === undefined ? {} : { page }) }
}

/** Where the title stands: a heading of the first rank, the stated title's own words, or the first line if it is one. */
function titleLine(pieces: readonly Piece[], stated: string | null): number | null {
  const head = pieces.slice(0, 12)
  const said = stated === null ? -1 : head.findIndex((piece) => isHeadingKind(piece) && sameTitle(piece.text, stated))
  if (said >= 0) return said
  const marked = head.findIndex((piece) => piece.kind === 'title' || (piece.kind === 'heading' && piece.level === 1))
  if (marked >= 0) return marked
  const first = head.findIndex((piece) => !isCaption(piece))
  if (stated !== null || first + 1 >= pieces.length || !isTitle(head[first])) return null
  return first + behindMasthead(head.slice(first).map((piece) => (isTitle(piece) ? piece.text : null)))
}

function isTitle(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && piece.kind !== 'table' && piece.kind !== 'code' && looksLikeHeading(piece.text)
}

function isHeadingKind(piece: Piece): boolean {
  return piece.kind === 'title' || piece.kind === 'heading' || piece.kind === 'paragraph'
}

/** A title without "Opinion | " before it and " – The Daily Paper" behind it. */
export function bareTitle(title: string, site: string | null): string {
  let bare = title.trim()
  if (bare.length > LONGEST_TITLE) return bare
  const kicker = /^([^|:]{2,20}?)(?:\s*\|\s*|:\s+)(?=\S)/.exec(bare)
  if (kicker && KICKER.test(kicker[1]!) && (kicker[0].includes('|') || /^[A-Z& -]+$/.test(kicker[1]!)))
    bare = bare.slice(kicker[0].length)
  for (;;) {
    const parts = /^(.{4,}\S)\s+([|·•»:–—-]|::|\|\|)\s+([^|]{2,60})$/.exec(bare)
    if (!parts) return bare
    const [, head, sign, tail] = parts as unknown as [string, string, string, string]
    if (!isSiteName(tail.trim(), head, sign, site)) return bare
    bare = head.trim()
  }
}

function isSiteName(tail: string, head: string, sign: string, site: string | null): boolean {
  if (site !== null && tail.toLowerCase() === site.toLowerCase()) return true
  const words = tail.split(/\s+/)
  if (words.length > 6 || head.split(/\s+/).length < 2 || /[.?!]$/.test(tail)) return false
  const isName = words.every((word) => /^[\p{Lu}\d&]/u.test(word) || /^(?:of|the|for|and|on|in)$/.test(word))
  // a bar parts a page's title from its site, and nothing else
  if (isName && sign === '|' && words.length <= 4 && head.split(/\s+/).length >= 4) return true
  return isName && (SITE.test(tail) || /^The \p{Lu}[\p{L}]+$/u.test(tail))
}

function authorOf(bylines: readonly Byline[]): string | null {
  return bylines.find((byline) => byline.author)?.author ?? null
}

function publishedOf(
  stated: Stated,
  cleared: Cleared,
  told: DateValue | null,
): { published: DateValue | null; publishedFrom: Origin | null } {
  if (stated.published) return { published: stated.published, publishedFrom: 'metadata' }
  const stamps = cleared.bylines.filter((byline) => byline.published)
  const stamp = stamps.find((byline) => !byline.isUpdate)?.published ?? datelineOf(cleared.kept) ?? issuedOf(cleared.kept)
  if (stamp) return { published: stamp, publishedFrom: 'text' }
  const address = (stated.address === null ? null : dayInAddress(stated.address)) ?? told
  if (address) return { published: address, publishedFrom: 'metadata' }
  const update = stamps[0]?.published ?? null
  return { published: update, publishedFrom: update && 'text' }
}

/** "TOKYO, 27 November 2022 (Reuters) — ..." at the head of the first paragraph. */
function datelineOf(pieces: readonly Piece[]): DateValue | null {
  const first = pieces.find((piece) => piece.kind === 'paragraph' && piece.text.length > 100)
  const line = first && /^(\p{Lu}(?:[^.!?]|(?<=\b\p{L}{2,4})\.){5,90}?)\s*[–—-]{1,2}\s/u.exec(first.text)?.[1]
  const day = line ? findDay(line) : null
  // "Ada North (3 May 1888 – 9 June 1960)": a life
  if (!line || !day || line.split('(').length !== line.split(')').length) return null
  const rest = `${line.slice(0, day.start)} ${line.slice(day.end)}`.split(/[\s,()/]+/).filter((word) => word !== '')
  return rest.length <= 6 && rest.every((word) => /^\p{Lu}/u.test(word)) ? day.value : null
}

/** A pasted text without a title goes by its first words. */
function opening(pieces: readonly Piece[]): string {
  const words = (pieces[0]?.text ?? '').slice(0, 300).split(/\s/)
  return words.length > 8
    ? `${words
        .slice(0, 8)
        .join(' ')
        .replace(/[,;:–—-]+$/, '')}…`
    : words.join(' ')
}
