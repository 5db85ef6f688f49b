// A printed deck read back, from whoever printed it: every field of the contract must be there, more may stand beside.
import * as v from 'valibot'
import type { GeneratedDeck } from './generated-deck.ts'
import { Trouble } from './model/index.ts'

const id = v.pipe(v.string(), v.nonEmpty())
const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const words = v.nullable(v.string())

const Source = v.looseObject({
  document: id,
  start: place,
  end: place,
  quote: v.string(),
  sentence: v.optional(place, 0),
  page: v.optional(v.string()),
})
const Card = v.looseObject({ id, prompt: v.string(), answer: v.string(), context: words })
const Note = v.looseObject({
  id,
  kind: v.picklist(['fact', 'date', 'shift']),
  matchKey: v.optional(v.string(), ''),
  source: v.array(Source),
  date: v.nullable(v.looseObject({ value: v.string(), precision: v.string() })),
  shift: v.nullable(v.looseObject({ actor: words, issue: words, before: words, after: words, when: words, why: words })),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  flags: v.array(v.string()),
  cards: v.array(Card),
})
const Deck = v.looseObject({
  name: v.string(),
  madeBy: v.optional(v.string(), ''),
  documents: v.array(
    v.looseObject({
      id,
      title: v.string(),
      file: v.string(),
      author: v.optional(words, null),
      published: words,
      text: v.string(),
    }),
  ),
  notes: v.array(Note),
  leftOut: v.array(v.looseObject({ document: id, start: place, end: place, gate: v.optional(v.string(), ''), why: v.string() })),
})

/**
 * Reads a generated deck that came from a file.
 * @throws Trouble when it is not one, comes from a newer version, or lacks something
 */
export function parseGeneratedDeck(value: unknown, file: string): GeneratedDeck {
  const deck = value as { readonly format?: unknown; readonly version?: unknown; readonly notes?: unknown } | null
  if (typeof deck !== 'object' || deck === null || deck.format !== 'dossier-deck')
    throw new Trouble(
      'not-ours',
      `${file} is not a deck made by "generate": its "format" is not "dossier-deck". Choose the file that "generate --json" printed.`,
    )
  if (deck.version !== 1)
    throw new Trouble(
      'newer',
      `${file} was made by a newer Dossier (deck version ${String(deck.version)}; this one reads 1). Update Dossier, then try again.`,
    )
  const read = v.safeParse(Deck, value)
  if (read.success) return read.output as unknown as GeneratedDeck
  const [issue] = read.issues
  throw new Trouble(
    'truncated',
    `${file} is cut short or was changed by hand: ${placeOf(issue, deck.notes)} (${issue.message}). Make it again with "generate".`,
  )
}

/** `its "name" is not as it should be`, and for a note which one. */
function placeOf(issue: v.BaseIssue<unknown>, notes: unknown): string {
  const path = v.getDotPath(issue) ?? ''
  const [list, index, ...rest] = path.split('.')
  const note = list === 'notes' && Array.isArray(notes) ? (notes[Number(index)] as { readonly id?: unknown } | null) : null
  if (typeof note?.id === 'string' && rest.length > 0) return `note ${note.id} has no proper "${rest.join('.')}"`
  return `it has no proper "${path}"`
}
