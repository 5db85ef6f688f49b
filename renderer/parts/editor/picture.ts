// A picture somebody picked, pasted or dropped: read, and refused in a sentence where it is none.
import { mediaKind, Trouble } from '../../../decks/index.ts'
import { inlineAddress } from '../../storage/index.ts'

export interface Picture {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the page shows it from. */
  readonly address: string
}

/** Anki's bound for a file's name, with room for what makes it unique. */
const LONGEST_NAME = 90

export async function readPicture(file: File): Promise<Picture> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = mediaKind(bytes)
  if (!kind?.startsWith('image/'))
    throw new Trouble('binary', `${file.name} is not a picture that Dossier can show. Choose a PNG, JPEG, WebP, GIF or SVG.`)
  const address = inlineAddress({ name: file.name, kind, bytes })
  if (!address)
    throw new Trouble('too-large', `${file.name} is larger than 5 MB, which is too much for a card. Make it smaller first.`)
  return { name: safeName(file.name, kind), bytes, address }
}

/** The first picture among files; undefined where there is none. */
export function pictureAmong(files: FileList | undefined): File | undefined {
  return [...(files ?? [])].find(({ type }) => type.startsWith('image/'))
}

/** As Anki's media folder takes it: one plain name, its ending by what is in it. */
function safeName(name: string, kind: string): string {
  const ending = (kind.split('/')[1] ?? 'png').replace('svg+xml', 'svg').replace('x-icon', 'ico').replace('jpeg', 'jpg')
  const stem = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f[\]<>:"/?*^\\|%&#']/g, '')
    .trim()
  return `${[...stem].slice(0, LONGEST_NAME / 2).join('') || 'picture'}.${ending}`
}
