// Between rows and our own deck file: which import brought a row is this collection's affair and stays here.
import { readDeckFile, writeDeckFile } from '../../decks/index.ts'
import type { Bundle } from './bundle.ts'

export function bytesOfBundle(bundle: Bundle): Uint8Array {
  return writeDeckFile({
    ...bundle,
    media: bundle.media.map(({ hash, kind, name, bytes }) => ({ hash, kind, name, bytes })),
  })
}

/** @throws Trouble for what is no deck file, is cut short, or was written by a newer Dossier */
export function bundleOfBytes(bytes: Uint8Array, file: string): { bundle: Bundle; repairs: readonly string[] } {
  const { file: bundle, repairs } = readDeckFile(bytes, file)
  return { bundle, repairs }
}
