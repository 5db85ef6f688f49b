// Finds the body of a page: which elements are furniture by what they are called, and which element holds the prose.
import {
  attribute,
  findUnder,
  INLINE,
  isElement,
  isLink,
  namesOf,
  textUnder,
  UNREAD,
  walk,
  wordsOf,
  type Element,
  type Node,
} from './html-tree.ts'
import { layOut, type HtmlPiece, type Laid, type Stretch } from './html-pieces.ts'
import { readByline } from './byline.ts'
import { oneLine, sameTitle, wordCount } from './page.ts'

export interface Body {
  readonly pieces: readonly HtmlPiece[]
  /** What stands above the body, where pages put the byline. */
  readonly above: readonly HtmlPiece[]
  readonly furniture: readonly string[]
}

/** What an element is when its class or id has this word; whole words only. */
const BY_NAME: readonly (readonly [what: string, names: ReadonlySet<string>])[] = [
  [
    'Menu',
    set(
      'nav navbar navigation navbox menu menus submenu breadcrumb breadcrumbs sitemap skip skiplink topbar masthead toolbar pagination pager paging',
    ),
  ],
  ['Share links', set('share sharing shares sharebar sharedaddy social socials addthis addtoany sharethis sociable followus')],
  ['Comments', set('comments commentlist disqus respond livefyre commento isso')],
  [
    'Related pages',
    set(
      'related recommended recommendations recirc outbrain taboola trending popular mostread morestories readmore readnext upnext teaser teasers jp',
    ),
  ],
  ['Advertisement', set('ad ads advert advertisement adsbygoogle sponsor sponsored promo promobox promotion dfp adslot')],
  [
    'Invitation to register',
    set('newsletter subscribe subscription signup paywall register login signin donate donation regwall'),
  ],
  ['Cookie notice', set('cookie cookies consent gdpr cmp privacybanner')],
  ['Side column', set('sidebar aside widget widgets rail sidecol')],
  ['Page foot', set('footer colophon copyright')],
  ['Tags', set('tags taglist tagcloud categories')],
  ['References', set('reflist references footnotes endnotes catlinks')],
  ['Note on the author', set('authorbio authorbox aboutauthor')],
  ['Page data', set('metadata entrymeta postmeta')],
  ['Side column', set('infobox sidebox hatnote ambox')],
  ['Editing link', set('editsection noprint printfooter jump')],
  ['Pull quote', set('pullquote')],
  ['Notice', set('popup modal overlay tooltip alert toast hidden visuallyhidden sronly screenreader')],
]

const BY_TAG: Readonly<Record<string, string>> = { nav: 'Menu', menu: 'Menu', footer: 'Page foot', aside: 'Side column' }
const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: 'Menu',
  menubar: 'Menu',
  menu: 'Menu',
  toolbar: 'Menu',
  search: 'Search',
  contentinfo: 'Page foot',
  complementary: 'Side column',
  dialog: 'Notice',
  alertdialog: 'Notice',
  alert: 'Notice',
}
/** Two words that only together name something: `author-bio`, `comment-list`. */
const BY_TWO: readonly (readonly [what: string, first: ReadonlySet<string>, second: ReadonlySet<string>])[] = [
  ['Note on the author', set('author writer contributor'), set('bio box card about description profile')],
  ['Comments', set('comment'), set('list form area section respond thread reply template')],
  ['Related pages', set('more most also read next latest'), set('stories articles posts news reads from viewed read')],
  ['Share links', set('post article story entry page print email follow'), set('share tools actions utility buttons us')],
  ['Page foot', set('site page global'), set('footer foot')],
  ['Page head', set('site page global'), set('header head banner')],
]

const NEVER: ReadonlySet<string> = set('html body main article')
const BODY_NAMES: ReadonlySet<string> = set(
  'articlebody storybody entrycontent postcontent articlecontent storycontent postbody articletext mwparseroutput fieldnamebody govspeak',
)

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/**
 * The pieces of the page's body, and a line for each part that was left out.
 * @param title what the page states as its title: the line above the body that reads so belongs to it
 */
export function bodyOf(root: Node, title: string | null): Body {
  const sizes = sizesUnder(root)
  const total = sizes.get(root)?.prose ?? 0
  const laid = layOut(root, (element) => {
    const name = furnitureName(element)
    if (name === null) return null
    const size = sizes.get(element)
    return size && holdsTheBody(name, element, size.prose, total) ? null : name
  })
  const found = stretchOfBody(laid)
  const titled = found && titleAbove(laid, found, title)
  const furniture = [...laid.furniture]
  const pieces = laid.pieces.filter((piece, i) => {
    if (found && (i < found.from || i >= found.to)) return i === titled
    const what = linkName(piece)
    if (what) furniture.push(`${what}: ${oneLine(piece.text).slice(0, 160)}`)
    return !what
  })
  // A page that is nothing but links is a page all the same.
  if (!pieces.some(({ kind }) => kind !== 'heading')) return { pieces: laid.pieces, above: [], furniture: laid.furniture }
  if (found) furniture.push(...outside(laid, found))
  return { pieces: withoutEmptyHeadings(pieces), above: found ? laid.pieces.slice(0, found.from) : [], furniture }
}

function furnitureName(element: Element): string | null {
  const { tagName } = element
  if (NEVER.has(tagName)) return null
  if (isHidden(element)) return 'Hidden part'
  const byTag = BY_TAG[tagName] ?? BY_ROLE[attribute(element, 'role').toLowerCase()]
  if (byTag) return byTag
  const ofOffice = whatOfficeSays(element)
  if (ofOffice) return ofOffice
  if (tagName === 'figure' || tagName === 'figcaption' || /^h[1-6]$/.test(tagName)) return null
  const names = namesOf(element)
  if (names.length > 40) return null
  return whatNamesSay(names) ?? (isIdOfHeading(element) ? null : whatNamesSay(wordsOf(attribute(element, 'id'))))
}

/** What LibreOffice calls the parts of a printed page in the web pages that it saves. */
function whatOfficeSays(element: Element): string | null {
  if (element.tagName !== 'div') return null
  if (/^sd(?:foot|end)note\d/.test(attribute(element, 'id'))) return 'Footnote'
  const title = attribute(element, 'title')
  return title === 'header' ? 'Page head' : title === 'footer' ? 'Page foot' : null
}

/** Pages made from headings call each section by its heading: that says nothing of furniture. */
function isIdOfHeading(element: Element): boolean {
  const id = wordsOf(attribute(element, 'id')).join('-')
  if (id === '' || INLINE.has(element.tagName)) return true
  const heading = findUnder(element, (inner) => /^h[1-6]$/.test(inner.tagName))
  return heading !== null && wordsOf(textUnder(heading, 200)).join('-') === id
}

function whatNamesSay(names: readonly string[]): string | null {
  if (names.length === 0) return null
  const joined = new Set([...names, ...names.slice(1).map((name, i) => names[i]! + name)])
  const named = BY_NAME.find(([, words]) => [...joined].some((name) => words.has(name)))
  if (named) return named[0]
  return (
    BY_TWO.find(([, first, second]) => names.some((name, i) => first.has(name) && second.has(names[i + 1] ?? '')))?.[0] ?? null
  )
}

function isHidden(element: Element): boolean {
  return (
    element.attrs.some((attr) => attr.name === 'hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style').slice(0, 500))
  )
}

/** A class name may lie (`body-with-sidebar`) and a tag may never be closed: what holds most of the prose is no furniture. */
function holdsTheBody(name: string, element: Element, prose: number, total: number): boolean {
  if (total === 0) return false
  const isOften = name === 'Comments' || name === 'References' || name === 'Related pages'
  if (prose > total * (isOften ? 0.85 : 0.5)) return true
  return name === 'Page head' && findUnder(element, (inner) => inner.tagName === 'h1') !== null
}

/** Characters of prose under each element: text of some length in one piece, outside links. */
function sizesUnder(root: Node): Map<Node, { prose: number }> {
  const sizes = new Map<Node, { prose: number }>()
  const path: { prose: number }[] = []
  let links = 0
  walk(root, {
    enter(node) {
      if ('value' in node) {
        const length = node.nodeName === '#text' ? node.value.trim().length : 0
        const top = path.at(-1)
        if (top && links === 0 && length > 40) top.prose += length
        return true
      }
      if (isElement(node)) {
        if (UNREAD.has(node.tagName)) return false
        if (isLink(node)) links++
      }
      const size = { prose: 0 }
      sizes.set(node, size)
      path.push(size)
      return true
    },
    leave(node) {
      const size = sizes.get(node)
      if (!size || path.at(-1) !== size) return
      if (isElement(node) && isLink(node)) links--
      path.pop()
      const parent = path.at(-1)
      if (parent) parent.prose += size.prose
    },
  })
  return sizes
}

/** The stretch of pieces that is the body: one that the page marks as such, else the smallest that still holds nearly all prose. */
function stretchOfBody(laid: Laid): Stretch | null {
  const sums = [0]
  for (const piece of laid.pieces) sums.push(sums.at(-1)! + piece.weight)
  const total = sums.at(-1)!
  if (total === 0) return null
  const weigh = ({ from, to }: Stretch) => sums[to]! - sums[from]!
  const heaviest = (share: number, answers: (element: Element) => boolean) => {
    const candidates = laid.stretches.filter((stretch) => answers(stretch.element) && weigh(stretch) >= total * share)
    return candidates.sort((a, b) => weigh(b) - weigh(a) || b.depth - a.depth)[0]
  }
  return (
    heaviest(0.5, isMarkedBody) ??
    heaviest(0.5, ({ tagName }) => tagName === 'article') ??
    heaviest(0.5, (element) => element.tagName === 'main' || attribute(element, 'role') === 'main') ??
    deepest(laid.stretches, (stretch) => weigh(stretch) >= total * 0.8)
  )
}

function isMarkedBody(element: Element): boolean {
  if (/\barticleBody\b/.test(attribute(element, 'itemprop'))) return true
  if (!/^(?:div|section|article|main)$/.test(element.tagName)) return false
  const names = namesOf(element)
  return (
    names.length <= 40 &&
    names.some(
      (name, i) =>
        BODY_NAMES.has(name) ||
        BODY_NAMES.has(name + (names[i + 1] ?? '')) ||
        BODY_NAMES.has(name + (names[i + 1] ?? '') + (names[i + 2] ?? '')),
    )
  )
}

function deepest(stretches: readonly Stretch[], answers: (stretch: Stretch) => boolean): Stretch | null {
  let found: Stretch | null = null
  for (const stretch of stretches) if ((found === null || stretch.depth > found.depth) && answers(stretch)) found = stretch
  return found && isTextElement(found.element) ? (parentOf(stretches, found) ?? found) : found
}

/** A single paragraph that outweighs all others is not yet the body: what surrounds it is. */
function isTextElement(element: Element): boolean {
  return /^(?:p|li|td|pre|blockquote|dd|h[1-6])$/.test(element.tagName)
}

function parentOf(stretches: readonly Stretch[], inner: Stretch): Stretch | null {
  const around = stretches.filter(
    ({ depth, from, to, element }) => depth < inner.depth && from <= inner.from && to >= inner.to && !isTextElement(element),
  )
  return around.at(-1) ?? null
}

/** The stated title, or else the first heading of the first rank, belongs to the text even where it stands above the body. */
function titleAbove(laid: Laid, body: Stretch, title: string | null): number | null {
  if (laid.pieces.slice(body.from, body.to).some(({ level }) => level === 1)) return null
  const above = laid.pieces.slice(0, body.from)
  const stated = above.findIndex((piece) => title !== null && sameTitle(piece.text, title))
  const first = above.findIndex(({ level }) => level === 1)
  return stated >= 0 ? stated : first >= 0 ? first : null
}

/** A piece that is nothing but links: a list of them, or a line that leads elsewhere. */
function linkName(piece: HtmlPiece): string | null {
  if (piece.kind === 'heading' || piece.kind === 'table' || piece.kind === 'code' || piece.linked === 0 || readByline(piece.text))
    return null
  const share = piece.linked / piece.text.length
  const words = wordCount(piece.text, 41)
  if (share > 0.85 && words <= 25 && !/[^.][.!]["”’)]*$/.test(piece.text)) return 'Link'
  return share > 0.6 && words <= 40 && !/[.!?]["”’)]*$/.test(piece.text) && piece.kind !== 'list' ? 'Link' : null
}

/** One line for each side of the body that was left out. */
function outside(laid: Laid, body: Stretch): string[] {
  const sides: [string, readonly HtmlPiece[]][] = [
    ['Above the body', laid.pieces.slice(0, body.from)],
    ['Below the body', laid.pieces.slice(body.to)],
  ]
  return sides.flatMap(([what, pieces]) => {
    const text = pieces
      .filter((piece) => piece.level !== 1)
      .map((piece) => oneLine(piece.text))
      .join(' · ')
    return text === '' ? [] : [`${what}: ${text.length > 300 ? `${text.slice(0, 299).trimEnd()}…` : text}`]
  })
}

/** A heading over nothing was the heading of something left out. */
function withoutEmptyHeadings(pieces: readonly HtmlPiece[]): HtmlPiece[] {
  const kept: HtmlPiece[] = []
  let below: HtmlPiece | null = null
  for (const piece of [...pieces].reverse()) {
    const isEmpty =
      piece.kind === 'heading' &&
      (below === null || (below.kind === 'heading' && (below.level ?? 6) <= (piece.level ?? 6) && piece.level !== 1))
    if (!isEmpty) {
      kept.push(piece)
      below = piece
    }
  }
  return kept.reverse()
}
