// What a package says of itself: title and author, in the words that every one of these kinds uses.
import { namesIn } from '../byline.ts'
import { NOTHING_STATED, plainCharacters, type Stated } from '../page.ts'
import type { Parts } from './package.ts'
import { find, parseXml, textOf, type Xml } from './xml.ts'

/** Reads `dc:title` and `dc:creator` from a part; nothing where it is absent or broken. */
export function statedIn(parts: Parts, name: string): Stated {
  try {
    const text = parts.text(name)
    return text === null ? NOTHING_STATED : statedBy(parseXml(text))
  } catch {
    return NOTHING_STATED
  }
}

export function statedBy(about: Xml): Stated {
  const said = (name: string): string | null => {
    const element = find(about, name)
    const words = element === null ? '' : plainCharacters(textOf(element)).trim()
    return words === '' ? null : words
  }
  const author = said('initial-creator') ?? said('creator')
  return { ...NOTHING_STATED, title: titleIn(said('title')), author: author === null ? null : namesIn(author) }
}

/** Programs write a file's name or their own where a title should stand. */
export function titleIn(said: string | null): string | null {
  if (said === null || !/\p{L}{2}/u.test(said) || !/\s/.test(said)) return null
  return /^(?:microsoft (?:word|powerpoint)|powerpoint presentation|untitled|slide \d|document\d*\b|.*\.(?:docx?|pptx?|indd|qxd|tex|dvi|pdf|html?|txt|odt|rtf)$)/i.test(
    said,
  )
    ? null
    : said
}
