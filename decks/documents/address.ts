// What the addresses around a text tell of it: share links carry the page's title and address, and addresses carry days and authors.
import type { DateValue } from '../model/date.ts'
import { namesIn } from './byline.ts'
import { dayInAddress } from './day.ts'
import { oneLine, wordCount } from './page.ts'

/** A line that was left out and holds an address. */
export interface Linking {
  readonly text: string
  /** It points to what the text rests on, not to the text. */
  readonly isReference: boolean
}

export interface Told {
  readonly title: string | null
  readonly author: string | null
  readonly published: DateValue | null
}

const SHARES = /sharer|\/share\b|[/.]share\.|\/send\?|send\?text|intent\/(?:tweet|post)|submit\?url|mailto:\?/i
const ADDRESS = /https?:\/\/[^\s<>"'|]+/i

/** Reads the lines in their order; the page's own address is the one it asks to have shared, else one that stands alone. */
export function toldByAddresses(lines: readonly Linking[]): Told {
  const shares = lines.filter(({ text }) => SHARES.test(text)).map(({ text }) => text)
  const shared = shares.flatMap((text) => sharedAddress(text) ?? [])[0]
  const alone = lines
    .filter(({ text, isReference }) => !isReference && !SHARES.test(text))
    .flatMap(({ text }) => ADDRESS.exec(text)?.[0] ?? [])
  const own = shared ?? alone[0] ?? null
  return {
    title: shares.flatMap((text) => sharedTitle(text) ?? [])[0] ?? null,
    author: own ? authorInAddresses(lines, hostOf(own)) : null,
    published: own ? dayInAddress(own) : null,
  }
}

function sharedAddress(text: string): string | null {
  const found = /[?&](?:u|url|href|link|text|body)=(https?(?::|%3a)[^&\s]+)/i.exec(text)
  return found ? decoded(found[1]!) : null
}

function sharedTitle(text: string): string | null {
  const found = /[?&](?:title|text|subject|t)=([^&]{8,300})/i.exec(text)
  const title = found && oneLine(decoded(found[1]!.replace(/\+/g, ' ')))
  return title && !/^https?:/i.test(title) && wordCount(title, 3) >= 3 ? title : null
}

/** `/author/jane-doe` on the page's own site, where there is only one. */
function authorInAddresses(lines: readonly Linking[], host: string): string | null {
  const slugs = lines.flatMap(({ text }) => {
    const address = ADDRESS.exec(text)?.[0]
    const slug =
      address && hostOf(address) === host
        ? /\/(?:authors?|by|profile|contributors?|writers?)\/([a-z]+(?:-[a-z]+){1,3})\/?$/i.exec(address)?.[1]
        : null
    return slug ? [slug.toLowerCase()] : []
  })
  if (new Set(slugs).size !== 1) return null
  return namesIn(
    slugs[0]!
      .split('-')
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join(' '),
  )
}

function hostOf(address: string): string {
  return (/^https?:\/\/([^/:?#]+)/i.exec(address)?.[1] ?? '').toLowerCase().replace(/^www\./, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
