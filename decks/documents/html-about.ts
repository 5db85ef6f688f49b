// What a page says of itself beside its text: its meta tags, its linked data (JSON-LD), its marked times and bylines.
import type { DateValue } from '../model/date.ts'
import { listOfNames, namesIn, readByline } from './byline.ts'
import { dayInAttribute } from './day.ts'
import { attribute, isElement, namesOf, textUnder, walk, type Element, type Node } from './html-tree.ts'
import { oneLine, type Stated } from './page.ts'

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'headline', 'title']
const AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:data1',
]
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
]
const SITES = ['og:site_name', 'application-name', 'citation_journal_title', 'dc.publisher']
const ADDRESSES = ['og:url', 'twitter:url', 'parsely-link']

/** What stands in the page's linked data about the page's own article. */
interface Linked {
  title: string | null
  author: string | null
  published: DateValue | null
  site: string | null
}

/** Gathers what the page states; where sources differ, linked data and meta tags come before what is marked in the body. */
export function statedBy(root: Node, source: string): Stated {
  const metas = new Map<string, string[]>()
  const linked: Linked = { title: null, author: null, published: null, site: null }
  const marked = { author: null as string | null, published: null as DateValue | null, time: null as DateValue | null }
  let title: string | null = null
  let canonical: string | null = null
  walk(root, {
    enter(node) {
      if (!isElement(node)) return true
      const { tagName } = node
      if (tagName === 'meta') readMeta(node, metas)
      else if (tagName === 'title') title ??= textOf(node)?.slice(0, 1000) ?? null
      else if (tagName === 'link' && attribute(node, 'rel').toLowerCase() === 'canonical') canonical ??= attribute(node, 'href')
      else if (tagName === 'script') {
        if (/^application\/ld\+json/i.test(attribute(node, 'type').trim())) readLinkedData(textOf(node), linked)
      } else readMarked(node, marked)
      return tagName !== 'script' && tagName !== 'style' && tagName !== 'svg'
    },
  })
  const meta = (names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])
  const site = meta(SITES)[0] ?? linked.site
  const author = linked.author ?? authorOfMetas(metas) ?? marked.author
  return {
    title: linked.title ?? meta(TITLES)[0] ?? title,
    author: author === null || author.toLowerCase() === site?.toLowerCase() ? null : author,
    published:
      linked.published ?? meta(DATES).flatMap((text) => dayInAttribute(text) ?? [])[0] ?? marked.published ?? marked.time,
    site,
    address: canonical ?? meta(ADDRESSES)[0] ?? /<!-- saved from url=\(\d+\)(\S+) -->/.exec(source.slice(0, 2000))?.[1] ?? null,
  }
}

/** Papers name each author in a tag of its own, surname first. */
function authorOfMetas(metas: ReadonlyMap<string, readonly string[]>): string | null {
  for (const name of AUTHORS) {
    const said = (metas.get(name) ?? []).map((text) =>
      name.startsWith('citation') ? text.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1') : text,
    )
    const names = said.flatMap((text) => authorIn(text) ?? [])
    if (names.length > 0) return listOfNames(names)
  }
  return null
}

function textOf(element: Element): string | null {
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  return oneLine(text) === '' ? null : oneLine(text)
}

function readMeta(element: Element, metas: Map<string, string[]>): void {
  const name = (attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop'))
    .toLowerCase()
    .trim()
  const content = oneLine(attribute(element, 'content').slice(0, 1000))
  if (name === '' || content === '') return
  const contents = metas.get(name)
  if (!contents) metas.set(name, [content])
  else if (contents.length < 20) contents.push(content)
}

function readMarked(
  element: Element,
  marked: { author: string | null; published: DateValue | null; time: DateValue | null },
): void {
  const property = attribute(element, 'itemprop')
  const names = namesOf(element)
  if (element.tagName === 'time' || property === 'datePublished') {
    const value = dayInAttribute(attribute(element, 'datetime') || attribute(element, 'content') || textUnder(element, 60))
    const isPublished =
      property === 'datePublished' || names.some((name) => /^(?:published|pubdate|entry|dateline|posted)$/.test(name))
    if (isPublished) marked.published ??= value
    else if (!names.includes('updated') && !names.includes('modified')) marked.time ??= value
  }
  const isAuthor =
    property === 'author' || attribute(element, 'rel') === 'author' || names.some((name) => /^(?:byline|author)$/.test(name))
  if (isAuthor && names.length <= 8 && marked.author === null) marked.author = authorIn(textUnder(element, 120))
}

/** A person's or body's name from a tag: never an address, a handle or "admin". */
function authorIn(text: string): string | null {
  const said = oneLine(text)
  if (
    said === '' ||
    said.length > 120 ||
    /^https?:|@|^(?:admin|administrator|editor|staff|webmaster|user|author|by)$/i.test(said)
  )
    return null
  const byline = /\bby\b/i.test(said) ? readByline(said) : null
  return byline
    ? byline.author
    : (namesIn(said) ?? (/^\p{Lu}/u.test(said) && said.split(' ').length <= 6 && !/[.!?:|]/.test(said) ? said : null))
}

/** JSON-LD is a stranger's: anything in it may be missing, of another shape, or nested without end. */
function readLinkedData(json: string | null, into: Linked): void {
  if (json === null || json.length > 1_000_000) return
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return
  }
  const waiting: unknown[] = [data]
  for (let i = 0; i < waiting.length && i < 200; i++) {
    const item = waiting[i]
    if (Array.isArray(item)) waiting.push(...(item as unknown[]).slice(0, 100))
    else if (isRecord(item)) {
      if (isArticle(item)) readArticle(item, into)
      waiting.push(item['@graph'], item['mainEntity'])
    }
  }
}

function isArticle(item: Readonly<Record<string, unknown>>): boolean {
  const types = [item['@type']].flat()
  return types.some(
    (type) => typeof type === 'string' && /(?:Article|Posting|Report|CreativeWork|Chapter|Book|Thesis)$/.test(type),
  )
}

function readArticle(article: Readonly<Record<string, unknown>>, into: Linked): void {
  const text = (value: unknown) => (typeof value === 'string' && oneLine(value) !== '' ? oneLine(value).slice(0, 500) : null)
  const nameOf = (value: unknown) => (isRecord(value) ? text([value['name']].flat()[0]) : text(value))
  into.title ??= text(article['headline']) ?? text(article['name'])
  const date = text(article['datePublished']) ?? text(article['dateCreated'])
  into.published ??= date === null ? null : dayInAttribute(date)
  into.site ??= nameOf(article['publisher'])
  const authors = [article['author'] ?? article['creator']]
    .flat()
    .slice(0, 20)
    .flatMap((author) => nameOf(author) ?? [])
  const names = authors.flatMap((author) => authorIn(author) ?? [])
  if (names.length > 0) into.author ??= listOfNames(names)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
