// What a named thing is called in brackets: with its article where the text gives it one.
import type { Name } from '../../language/index.ts'
import type { Page } from '../page.ts'

/** @param capital whether it opens a sentence */
export function calledIn(page: Page, name: string, capital: boolean): string {
  if (/^the /i.test(name) || !knowsArticle(page, name)) return name
  return `${capital ? 'The' : 'the'} ${name}`
}

const articles = new WeakMap<Page, Map<string, boolean>>()

function knowsArticle(page: Page, name: string): boolean {
  const known = articles.get(page) ?? new Map<string, boolean>()
  articles.set(page, known)
  const has = known.get(name) ?? hasArticle(page, name)
  known.set(name, has)
  return has
}

/** "the Bank of Japan said", "the Supreme Court’s": mostly so, where the name stands by itself. */
function hasArticle(page: Page, name: string): boolean {
  // "the Treaty of Tordesillas", "the Bank of Japan"; a title says it without
  let votes = /^\p{Lu}\p{L}+ of \p{Lu}/u.test(name) ? 1 : 0
  page.names.bySentence.forEach((names, i) => {
    const sentence = page.sentences[i]
    const tokens = sentence?.tokens ?? []
    if (!sentence || /^(title|heading)$/.test(page.blocks[sentence.block]?.kind ?? '')) return
    for (const one of names) {
      if (one.text !== name || isPartOfMore(tokens[one.to]?.tag)) continue
      votes += tokens[one.from - 1]?.lower === 'the' ? 1 : isOwned(names, one, tokens) ? 0 : -1
    }
  })
  return votes > 0
}

/** "the Japan team": the article is the team's. */
function isPartOfMore(tag: string | undefined): boolean {
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM'
}

/** "Japan’s Supreme Court" says nothing of the article. */
function isOwned(
  names: readonly Name[],
  one: Name,
  tokens: readonly { readonly lower: string; readonly tag: string }[],
): boolean {
  const before = tokens[one.from - 1]
  return before?.tag === 'PART' || before?.tag === 'PRON' || names.some((other) => other.to === one.from)
}
