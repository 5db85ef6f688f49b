// verify DECK: finds every quote again and derives every answer from it again; exit 1 with the list where one fails.
import { decode, parseGeneratedDeck, Trouble, verifyDeck } from '../../decks/index.ts'
import { readNamed } from './files.ts'

/** @returns the exit code */
export function verify(args: readonly string[]): number {
  const [file, ...more] = args
  if (file === undefined || more.length > 0)
    throw new Trouble('not-ours', 'Name one deck to verify: npm run --silent verify -- DECK.json')
  const { name, bytes } = readNamed(file)
  let parsed: unknown
  try {
    parsed = JSON.parse(decode(bytes, name))
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble(
      'truncated',
      `${name} is not whole JSON (${String(error).replace(/\s+/g, ' ')}). Make it again with "generate --json".`,
    )
  }
  const deck = parseGeneratedDeck(parsed, name)
  const wrong = verifyDeck(deck)
  for (const line of wrong) console.error(line)
  const cards = deck.notes.reduce((sum, note) => sum + note.cards.length, 0)
  if (wrong.length > 0) {
    console.error(
      `${name}: ${wrong.length} ${wrong.length === 1 ? 'thing does' : 'things do'} not hold among its ${deck.notes.length} notes and ${cards} cards.`,
    )
    return 1
  }
  console.log(
    `${name}: ${deck.notes.length} notes and ${cards} cards hold. Every quote stands in its document, every answer in its quote.`,
  )
  return 0
}
