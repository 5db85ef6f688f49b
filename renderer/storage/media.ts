// Pictures and sounds by the names that notes call them.
import { useEffect, useState } from 'react'
import { base64Of, mediaKind } from '../../decks/index.ts'
import { db } from './database.ts'

export interface Media {
  readonly name: string
  /** MIME, by the bytes themselves. */
  readonly kind: string
  readonly bytes: Uint8Array
}

/** Larger pictures are not put into a card: 5 MB. */
const LARGEST_INLINE = 5_000_000

/** The files of these names that are here and that a browser can show or play. */
export async function loadMedia(names: readonly string[]): Promise<Media[]> {
  if (names.length === 0) return []
  const rows = await db()
    .media.where('name')
    .anyOf([...new Set(names)])
    .toArray()
  return rows.flatMap(({ name, bytes, kind }) => {
    const type = kind === 'media' ? mediaKind(bytes) : null
    return type ? [{ name, bytes, kind: type }] : []
  })
}

/** A picture or font as an address that a card's frame may show; null for what is too large. */
export function inlineAddress({ kind, bytes }: Media): string | null {
  if (bytes.length > LARGEST_INLINE || !/^(?:image|font)\//.test(kind)) return null
  return `data:${kind};base64,${base64Of(bytes)}`
}

/** The files that a card names; undefined until they are read. */
export function useMedia(names: readonly string[]): ReadonlyMap<string, Media> | undefined {
  const asked = JSON.stringify([...new Set(names)].sort())
  const [loaded, setLoaded] = useState<{ readonly asked: string; readonly media: ReadonlyMap<string, Media> }>()
  useEffect(() => {
    let wanted = true
    void loadMedia(JSON.parse(asked) as string[]).then((media) => {
      if (wanted) setLoaded({ asked, media: new Map(media.map((one) => [one.name, one])) })
    })
    return () => {
      wanted = false
    }
  }, [asked])
  return loaded?.asked === asked ? loaded.media : undefined
}
