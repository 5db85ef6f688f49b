// A deck that was just made from documents, as a deck file: every found note kept, every card new.
import type { GeneratedDeck, GeneratedNote } from '../generated-deck.ts'
import { DEFAULT_PRESET, deriveId } from '../model/index.ts'
import type { Card, Deck, Finding, Mark, Note, PresetId, Source, Span } from '../model/index.ts'
import { fieldsOfFinding, newCard, noteTypeOfKind } from '../notes/index.ts'
import { dateValue } from '../values/date-value.ts'
import type { DeckFile } from './deck-file.ts'

const PRESET = 'default' as PresetId

/**
 * The same deck gives the same ids, so that one brought in again updates what is there. Documents stay behind; their quotes come along.
 * @param at ms since 1970
 */
export function deckFileOfGenerated(generated: GeneratedDeck, at: number): DeckFile {
  const moment = { createdAt: at, changedAt: at }
  const deck: Deck = {
    id: deriveId('generated deck', generated.name),
    name: generated.name,
    parent: null,
    preset: PRESET,
    ...moment,
  }
  const documents = new Map(generated.documents.map((document) => [document.id, document]))
  const notes: Note[] = []
  const cards: Card[] = []
  const sources: Source[] = []
  for (const found of generated.notes) {
    const document = found.source[0] && documents.get(found.source[0].document)
    if (!document) continue
    const finding = findingOfNote(found, document.text)
    const cited = { ...document, published: document.published === null ? null : dateValue(document.published) }
    const note: Note = {
      id: found.id,
      noteType: noteTypeOfKind(found.kind).id,
      kind: found.kind,
      fields: fieldsOfFinding(finding, cited, found.source[0]?.page ?? null),
      tags: [],
      choices: found.cards.map(() => 'kept'),
      open: 0,
      document: document.id,
      deck: deck.id,
      matchKey: found.matchKey,
      madeBy: generated.madeBy,
      edited: false,
      score: found.score,
      flags: found.flags,
      guid: found.id,
      ...moment,
    }
    notes.push(note)
    found.cards.forEach(({ id }, ord) => cards.push(newCard(id, note, ord, cards.length, at)))
    found.source.forEach(({ document: cites, start, end, quote, sentence }, i) =>
      sources.push({
        id: deriveId('source', found.id, String(i)),
        note: found.id,
        document: cites,
        start,
        end,
        quote,
        sentence,
        marks: i === 0 ? finding.marks : [],
        answers: i === 0 ? finding.cards.map((card) => card.at) : [],
      }),
    )
  }
  const presets = [{ ...DEFAULT_PRESET, id: PRESET, changedAt: at }]
  return { decks: [deck], presets, noteTypes: [], notes, cards, reviews: [], sources, documents: [], media: [] }
}

/** What the printed deck tells of a finding. Where its words stand is looked up again. */
function findingOfNote(note: GeneratedNote, text: string): Finding {
  const { start = 0, end = 0 } = note.source[0] ?? {}
  const span = { start, end }
  const answers = note.cards.map(({ answer }) => placeOf(answer, span, text))
  const inked = (at: Span | null, ink: Mark['ink']): Mark[] => (at ? [{ ...at, ink }] : [])
  const marks = note.shift
    ? [...inked(placeOf(note.shift.before, span, text), 'was'), ...inked(placeOf(note.shift.after, span, text), 'now')]
    : inked(answers[0] ?? null, note.kind === 'date' ? 'date' : 'fact')
  return {
    ...{ kind: note.kind, span, marks, date: note.date, shift: note.shift, score: note.score, flags: note.flags },
    cards: note.cards.map(({ prompt, answer, context }, i) => ({ prompt, answer, context, at: answers[i] ?? null })),
    matchKey: note.matchKey,
  }
}

/** Where words stand in a stretch of text; null when they do not, or more than once. */
function placeOf(words: string | null, { start, end }: Span, text: string): Span | null {
  if (!words) return null
  const stretch = text.slice(start, end)
  const at = stretch.indexOf(words)
  return at < 0 || stretch.indexOf(words, at + 1) >= 0 ? null : { start: start + at, end: start + at + words.length }
}
