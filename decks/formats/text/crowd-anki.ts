// CrowdAnki's JSON: a deck with those beneath it, its note types as Anki writes them, notes without a schedule. Pictures lie in a folder beside it.
import { deriveId, Trouble } from '../../model/index.ts'
import type { NoteType } from '../../model/index.ts'
import { lenientUtf8 } from '../anki/text.ts'
import { typeOfModel } from '../anki/read-note-types.ts'
import { at, listOf, recordOf, textAt, type Json } from '../anki/records.ts'
import { Gathered, type Here } from './gathered.ts'
import type { ReadText } from './read-text.ts'

/** Decks within decks: Anki's names allow no more either. */
const DEEPEST = 50

/** Whether this JSON is CrowdAnki's. */
export function isCrowdAnki(parsed: unknown): boolean {
  return textAt(recordOf(parsed), '__type__') === 'Deck'
}

/** @throws Trouble where it holds no note */
export function readCrowdAnki(bytes: Uint8Array, file: string, here: Here): ReadText {
  const root = recordOf(JSON.parse(lenientUtf8(bytes).replace(/^\ufeff/, '')))
  const types = new Map(listOf(at(root, 'note_models')).flatMap((one) => modelOf(recordOf(one))))
  const gathered = new Gathered(here, textAt(root, 'name').trim() || file.replace(/\.[^.]+$/, ''))
  const counts = { notes: 0, typeless: 0, cardless: 0, media: 0 }
  const visit = (deck: Json, above: string, depth: number): void => {
    const name = textAt(deck, 'name').trim() || 'Deck'
    const path = above === '' ? name : `${above}::${name}`
    counts.media += listOf(at(deck, 'media_files')).length
    for (const row of listOf(at(deck, 'notes'))) {
      const note = recordOf(row)
      const type = types.get(textAt(note, 'note_model_uuid'))
      const fields = listOf(at(note, 'fields')).map((field) => (typeof field === 'string' ? field : ''))
      const tags = listOf(at(note, 'tags')).flatMap((tag) => (typeof tag === 'string' ? tag : []))
      const guid = textAt(note, 'guid') || deriveId<'guid'>('crowdanki', path, ...fields)
      counts.notes++
      if (!type) counts.typeless++
      else if (!gathered.add({ deck: path, type, fields, tags, guid })) counts.cardless++
    }
    if (depth < DEEPEST) for (const child of listOf(at(deck, 'children'))) visit(recordOf(child), path, depth + 1)
  }
  visit(root, '', 0)
  if (counts.notes === 0) throw new Trouble('empty', `${file} is a CrowdAnki deck without a note. Export the deck again.`)
  return { format: 'crowdanki', file: gathered.file(), repairs: told(counts, file) }
}

function told(
  { typeless, cardless, media }: Readonly<Record<'typeless' | 'cardless' | 'media', number>>,
  file: string,
): string[] {
  const notes = (count: number): string => `${count} ${count === 1 ? 'note' : 'notes'}`
  return [
    ...(typeless > 0 ? [`${file}: ${notes(typeless)} had no note type in the file; left out.`] : []),
    ...(cardless > 0 ? [`${file}: ${notes(cardless)} had no card, or stood twice; left out.`] : []),
    ...(media > 0
      ? [
          `${file}: ${media} ${media === 1 ? 'picture or sound lies' : 'pictures and sounds lie'} in a folder beside the file and stay behind. An Anki package (.apkg) brings them.`,
        ]
      : []),
  ]
}

function modelOf(model: Json): [string, NoteType][] {
  const uuid = textAt(model, 'crowdanki_uuid')
  const type = typeOfModel(model, deriveId<'noteType'>('crowdanki', uuid))
  return type ? [[uuid, type]] : []
}
