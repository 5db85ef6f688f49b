// Names that may not stand for a phrase, however likely they look: what they would say is wrong, or no name.
import type { Token } from '../../language/index.ts'
import type { Page } from '../page.ts'

/** "the world" of a course on "the Modern World", "the state" that owns factories: what they mean has no other name. */
const OWN_NAME = new Set('world state earth sea sky sun moon public west east north south press'.split(' '))

/** "FREEDOM OF INFORMATION ACT": half a line in capitals is nobody's name. */
const SHOUTED = /^\p{Lu}{2,}(?: \p{Lu}{2,})+$/u

/** "Press Note 3": what somebody issued does nothing itself. */
const PAPER = /\b(?:Note|Notice|Circular|Bulletin|Memorandum|Press Release|White Paper|Green Paper)(?: (?:No\.? ?)?\d+)?$/u

/** Whether this name is never what "the" noun means. "Conference" of "General Conference" says no more than "the conference". */
export function isMisnomer(page: Page, noun: Token, name: string): boolean {
  return name.toLowerCase() === noun.lower || OWN_NAME.has(noun.lower) || isNotAgent(page, name) || isLowerCourt(page, noun, name)
}

/** A name that is nobody: "Press Note" is a paper, "OTTOMAN EMPIRE" and "LOOP" are capitals of a heading, and not the letters that an agency goes by. */
export function isNotAgent(page: Page, name: string): boolean {
  return PAPER.test(name) || SHOUTED.test(name) || (/^\p{Lu}{4,}$/u.test(name) && page.text.includes(` ${name.toLowerCase()}`))
}

/** "the Court" in a text about the highest one is that one, whichever lower court was named last. */
function isLowerCourt(page: Page, { text }: Token, name: string): boolean {
  return text === 'Court' && !/Supreme|Constitutional|Justice/.test(name) && /Supreme Court|\bJustice \p{Lu}/u.test(page.text)
}
