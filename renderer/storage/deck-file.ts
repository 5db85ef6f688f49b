// Stands in for `writeDeckFile` and `readDeckFile` of decks/formats until they are there.
import { Trouble, type Hash } from '../../decks/index.ts'
import type { Bundle } from './bundle.ts'

export function bytesOfBundle(bundle: Bundle): Uint8Array {
  const media = bundle.media.map((one) => ({ ...one, bytes: [...one.bytes] }))
  return new TextEncoder().encode(JSON.stringify({ format: 'dossier', version: 0, ...bundle, media }))
}

export function bundleOfBytes(bytes: Uint8Array, file: string): { bundle: Bundle; repairs: readonly string[] } {
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as Bundle & { media: { hash: Hash; bytes: number[] }[] }
    return {
      bundle: { ...parsed, media: parsed.media.map((one) => ({ ...one, bytes: new Uint8Array(one.bytes) })) },
      repairs: [],
    }
  } catch {
    throw new Trouble('unreadable', `${file} is not a deck file.`)
  }
}
