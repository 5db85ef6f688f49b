// Backups lie on the disk compressed; inside the app a deck file is always the plain one.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** The largest file that is read or unpacked, in bytes: a small compressed file may not claim the whole memory. */
export const LARGEST = 256 * 1024 * 1024

const expand = promisify(gunzip)

/** Plain bytes of what may be gzip; anything else comes back as it is. Rejects when it is cut off or unpacks to more than `LARGEST`. */
export async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  return new Uint8Array(await expand(bytes, { maxOutputLength: LARGEST }))
}
