// A statute speaks of itself: "this Act" is what its title names, and "the host" whoever is one.
import type { Page } from './page.ts'

const KINDS =
  'Act|Bill|Ordinance|Regulations?|Code|Statute|Law|Directive|Order|Rules|Convention|Treaty|Charter|Constitution|Decree|Bylaws?'
/** "This Act": the card shows its title beside the question. */
export const THIS_LAW = new RegExp(`^this (?:${KINDS})$`, 'i')
/** Mentions of itself that make a text a law, and not a text about one. */
const FEWEST = 2

const known = new WeakMap<Page, boolean>()

/** Whether the document is a law: its title says so, and it calls itself one. */
export function isStatute(page: Page): boolean {
  const cached = known.get(page)
  if (cached !== undefined) return cached
  // "DAM SAFETY ACT 2022"
  const caps = page.title === page.title.toUpperCase()
  const named = new RegExp(`\\b(${KINDS})\\b`, caps ? 'i' : '').exec(page.title)?.[1]
  const kind = named && named.charAt(0) + named.slice(1).toLowerCase()
  const said = kind ? (page.text.match(new RegExp(`\\b[Tt]his ${kind}\\b`, 'g'))?.length ?? 0) : 0
  known.set(page, said >= FEWEST)
  return said >= FEWEST
}
