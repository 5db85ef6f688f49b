// "the country", "this agency", "the prime minister": what the document named before, in brackets, where that is sure.
import type { Meaning, Sentence, WhoIsWho } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { isLeftAway, spanOf, type Edit } from '../statement.ts'
import { calledIn } from './called.ts'
import { speaksOfOthers } from './homeland.ts'
import { isMisnomer } from './misnomers.ts'
import { areSeveral } from './namesakes.ts'
import { isTold } from './pronouns.ts'

export interface Phrases {
  readonly edits: readonly Edit[]
  /** Stretches that need no name: the piece itself names what they mean. */
  readonly told: readonly { readonly start: number; readonly end: number }[]
}

/** Reads the definite and pointing phrases of a piece; those with adjectives or a complement say more than a name does and stay. */
export function phrasesOf(page: Page, piece: Piece, who: WhoIsWho): Phrases {
  const { sentence, range } = piece
  const edits: Edit[] = []
  const told: { start: number; end: number }[] = []
  for (const meaning of who.bySentence[sentence.index] ?? []) {
    const { from, to, head, sort, name } = meaning
    if (sort !== 'the' || name === null || from < range.from || to > range.to || to - from !== 2) continue
    const mention = meaning.entity?.mentions.find((one) => one.sentence === sentence.index && one.head === head)
    const token = sentence.tokens[head]
    if (!mention || mention.completed || /^(predicate|apposition|other)$/.test(mention.part)) continue
    if (!token || isLeftAway(piece.edits, token)) continue
    if (areSeveral(page, sentence, from, head) || hasNearer(page, sentence, meaning)) continue
    // "the Republic" is no kingdom's name: written large it is a name itself, and only one that holds it can be meant
    if (token.tag === 'PROPN' && !name.toLowerCase().split(' ').includes(token.lower)) continue
    if (isMisnomer(page, token, name) || isClipped(page, meaning)) continue
    if (/^(?:country|nation)$/.test(token.lemma) && speaksOfOthers(page, sentence, from, name)) continue
    const span = spanOf(sentence, { from, to })
    if (isTold(piece, head, meaning)) told.push(span)
    else {
      // "the Company" for "United East India Company": a noun that has its article keeps it
      const noun = sentence.tokens[from]?.lower === 'the' && name.toLowerCase().endsWith(` ${token.lower}`)
      const called = noun && !/^the /i.test(name) ? `${from === 0 ? 'The' : 'the'} ${name}` : calledIn(page, name, from === 0)
      edits.push({ ...span, text: `[${called}]` })
    }
  }
  return { edits, told }
}

/** "the Treaty of Madrid. That agreement": another of its kind was named since. */
function hasNearer(page: Page, { index }: Sentence, { entity, from }: Meaning): boolean {
  const own = entity?.names[0]
  if (!own || !/^(this|that|these|those)$/.test(page.sentences[index]?.tokens[from]?.lower ?? '')) return false
  const keys = new Set(entity.names.map(({ key }) => key))
  const near = [
    ...(page.names.bySentence[index - 1] ?? []),
    ...(page.names.bySentence[index] ?? []).filter((name) => name.to <= from),
  ]
  const last = near.findLast((name) => name.type === own.type)
  return last !== undefined && !keys.has(last.key)
}

/** "the Governor and Company of Adventurers of England": half of a name, wherever it stands. */
function isClipped(page: Page, { entity, name }: Meaning): boolean {
  const own = (entity?.mentions ?? []).filter(({ form }) => form === 'name')
  const halves = own.filter(({ sentence, head }) => {
    const tokens = page.sentences[sentence]?.tokens ?? []
    const whole = page.names.bySentence[sentence]?.find(({ from, to }) => from <= head && to > head)
    return whole?.key === name && tokens[whole.from - 1]?.lower === 'and' && /^\p{Lu}/u.test(tokens[whole.from - 2]?.text ?? '')
  })
  const full = own.filter(({ sentence, head }) =>
    page.names.bySentence[sentence]?.some(({ from, to, key }) => from <= head && to > head && key === name),
  )
  return halves.length > 0 && halves.length === full.length
}
