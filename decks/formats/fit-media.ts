// Media come by content: the same bytes are kept once under one name, and a name that other bytes have here is changed, with every mention of it.
import type { Hash } from '../model/index.ts'
import { renameMedia } from '../notes/index.ts'
import type { CarriedMedia, DeckFile } from './deck-file.ts'

/** What is already kept where a file comes to. */
export interface KnownMedia {
  readonly nameOf: (hash: Hash) => string | undefined
  readonly hashOf: (name: string) => Hash | undefined
}

/** The file with no media name that means two things, here or there, and no bytes twice. */
export function fitMedia(file: DeckFile, known: KnownMedia): DeckFile {
  const names = new Map<Hash, string>()
  const hashes = new Map<string, Hash>()
  const changed = new Map<string, string>()
  const media: CarriedMedia[] = []
  for (const one of file.media) {
    if (one.kind !== 'media') {
      media.push(one)
      continue
    }
    const there = names.get(one.hash) ?? known.nameOf(one.hash)
    const other = hashes.get(one.name) ?? known.hashOf(one.name)
    const name = there ?? (other === undefined || other === one.hash ? one.name : beside(one.name, one.hash))
    if (name !== one.name) changed.set(one.name, name)
    if (!names.has(one.hash)) media.push({ ...one, name })
    names.set(one.hash, name)
    hashes.set(name, one.hash)
  }
  if (changed.size === 0) return { ...file, media }
  const rename = (html: string): string => renameMedia(html, changed)
  return {
    ...file,
    media,
    notes: file.notes.map((note) => (note.kind === null ? { ...note, fields: note.fields.map(rename) } : note)),
    noteTypes: file.noteTypes.map((type) => ({
      ...type,
      css: rename(type.css),
      templates: type.templates.map(({ name, front, back }) => ({ name, front: rename(front), back: rename(back) })),
    })),
  }
}

function beside(name: string, hash: Hash): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  return `${stem.slice(0, 80)}-${hash.slice(0, 12)}${ending}`
}
