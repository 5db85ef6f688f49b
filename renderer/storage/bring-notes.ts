// The notes of an import and their quotes: known by guid, merged where both have them.
import { builtIn, type DeckId, type DocumentId, type Note, type NoteId, type NoteTypeId, type Source } from '../../decks/index.ts'
import { bring, keysOf, lookUp, type Work } from './bring.ts'
import { mint } from './mint.ts'
import { withChoices } from './note-rows.ts'

export interface BroughtNotes {
  readonly ids: ReadonlyMap<NoteId, NoteId>
  /** Ours that took over what came. */
  readonly updated: ReadonlySet<NoteId>
  readonly added: ReadonlySet<NoteId>
  /** `conflicting` are among the same: they are of another note type here, and stay. */
  readonly told: { readonly added: number; readonly updated: number; readonly same: number; readonly conflicting: number }
}

export async function bringNotes(
  work: Work,
  decks: ReadonlyMap<DeckId, DeckId>,
  types: ReadonlyMap<NoteTypeId, NoteTypeId>,
  documents: ReadonlyMap<DocumentId, DocumentId>,
): Promise<BroughtNotes> {
  const { tx, bundle } = work
  const known = await knownNotes(work, documents)
  const ids = new Map<NoteId, NoteId>()
  const added: Note[] = []
  const updated: Note[] = []
  let conflicting = 0
  for (const note of bundle.notes) {
    const ours = known.guids.get(note.guid) ?? known.findings.get(findingKey(note, documents) ?? '')?.shift()
    const id = ours?.id ?? (known.ids.has(note.id) ? mint<'note'>() : note.id)
    ids.set(note.id, id)
    const came: Note = {
      ...note,
      id,
      noteType: types.get(note.noteType) ?? note.noteType,
      deck: decks.get(note.deck) ?? note.deck,
      document: note.document && (documents.get(note.document) ?? note.document),
      ...(note.left && { left: note.left.map((card) => ({ ...card, id: id === note.id ? card.id : mint<'card'>(), note: id })) }),
    }
    if (!ours) added.push(came)
    else {
      if (ours.noteType !== came.noteType) conflicting++
      const merged = merge(ours, came)
      if (merged) updated.push(merged)
    }
  }
  await bring(work, 'notes', added)
  await tx.put('notes', updated)
  return {
    ids,
    added: new Set(added.map((note) => note.id)),
    updated: new Set(updated.map((note) => note.id)),
    told: {
      ...{ added: added.length, updated: updated.length, conflicting },
      same: bundle.notes.length - added.length - updated.length,
    },
  }
}

/** Notes that are here: by guid, by id, and found ones by what was found where, because two copies may have read the same document. */
async function knownNotes(work: Work, documents: ReadonlyMap<DocumentId, DocumentId>) {
  const { notes } = work.tx.database
  const guids = new Set(work.bundle.notes.map((note) => note.guid))
  // All keys in two requests: asking for each guid by itself takes longer than writing the notes.
  const [standing, ids] = [
    (await notes.orderBy('guid').keys()) as string[],
    (await notes.orderBy('guid').primaryKeys()) as NoteId[],
  ]
  const same = await notes.bulkGet(ids.filter((_, i) => guids.has(standing[i] ?? '')))
  const found = await lookUp([...documents.values()], (some) => notes.where('document').anyOf(some).toArray())
  const bySameGuid = new Map(same.flatMap((note) => (note ? [[note.guid, note] as const] : [])))
  const byFinding = new Map<string, Note[]>()
  for (const note of found) {
    const key = bySameGuid.has(note.guid) ? null : findingKey(note, documents)
    if (key) byFinding.set(key, [...(byFinding.get(key) ?? []), note])
  }
  return { guids: bySameGuid, ids: new Set(ids), findings: byFinding }
}

/** What was found, and in which of our documents; null for a note that was not found. */
function findingKey(note: Note, documents: ReadonlyMap<DocumentId, DocumentId>): string | null {
  return note.matchKey && note.document && `${documents.get(note.document) ?? note.document} ${note.matchKey}`
}

/** Ours with what came, or null when ours stays: it is as new, or a person edited it here. A decision made here is never unmade. */
function merge(ours: Note, came: Note): Note | null {
  const choices = ours.choices.map((choice, ord) => (choice === 'open' ? (came.choices[ord] ?? 'open') : choice))
  const decided = choices.some((choice, ord) => choice !== ours.choices[ord])
  const newer = isNewer(ours, came)
  if (!newer && !decided) return null
  const { fields, tags, edited, madeBy, score, flags, changedAt } = newer ? came : ours
  return withChoices({ ...ours, fields, tags, edited, madeBy, score, flags, changedAt }, choices)
}

/** Whether what came is taken over. Of notes in Anki's own types the later words stand, as in Anki; over ours that a person edited, none. */
export function isNewer(ours: Note, came: Note): boolean {
  const open = !ours.edited || !isOwnType(ours.noteType)
  return (
    came.changedAt > ours.changedAt && open && came.noteType === ours.noteType && !(came.kind === null && isAlike(ours, came))
  )
}

/** Text that another program wrote is as new as its reading: only other words are newer ones. */
function isAlike(ours: Note, came: Note): boolean {
  const words = ({ fields, tags }: Note): string => JSON.stringify([fields, [...tags].sort()])
  return words(ours) === words(came)
}

function isOwnType(id: NoteTypeId): boolean {
  return builtIn(id) !== undefined
}

export async function bringSources(
  work: Work,
  notes: BroughtNotes,
  documents: ReadonlyMap<DocumentId, DocumentId>,
): Promise<void> {
  const { bundle } = work
  const wanted = bundle.sources.filter((source) => notes.added.has(notes.ids.get(source.note) ?? source.note))
  const taken = await keysOf(work, 'sources')
  await bring(
    work,
    'sources',
    wanted.map((source): Source => ({
      ...source,
      id: taken.has(source.id) ? mint<'source'>() : source.id,
      note: notes.ids.get(source.note) ?? source.note,
      document: documents.get(source.document) ?? source.document,
    })),
  )
}
