// People whom a report gives a first name and no other: "Sylvie, a hospital orderly from Roubaix". Nobody learns what became of them.
import { GIVEN_NAMES } from '../../language/names/people.ts'
import type { Page } from '../page.ts'
import { isHuman } from './nouns.ts'

const known = new WeakMap<Page, ReadonlySet<string>>()

/** Whether a name, as the document's names have it by their key, is a stranger's. */
export function isStranger(page: Page, key: string): boolean {
  const own = known.get(page) ?? strangersOf(page)
  known.set(page, own)
  return own.has(key)
}

function strangersOf({ names, published, sentences, title }: Page): ReadonlySet<string> {
  const found = new Set<string>()
  if (published === null) return found
  const people = names.bySentence.flat().filter(({ type }) => type === 'person')
  names.bySentence.forEach((own, i) => {
    const tokens = sentences[i]?.tokens ?? []
    for (const { type, key, title: office, to } of own) {
      if (type !== 'person' || office !== null || key.includes(' ') || title.includes(key)) continue
      const introduced =
        tokens[to]?.text === ',' &&
        /^an?$/.test(tokens[to + 1]?.lower ?? '') &&
        tokens.slice(to + 2, to + 5).some(({ lower }) => isHuman(lower))
      const more = people.some((other) => (other.key === key ? other.title !== null : other.key.split(' ').includes(key)))
      if ((introduced || GIVEN_NAMES.has(key)) && !more) found.add(key)
    }
  })
  return found
}
