// Documents that are packages of files (Word, slides, books, OpenDocument): what is in one, unpacked within bounds that no hostile package passes.
import { unzipSync } from 'fflate'
import { Trouble } from '../../model/trouble.ts'
import { decodeTelling } from '../decode.ts'

/** The most that the parts that are read may unpack to, in bytes. */
const MOST_UNPACKED = 256 * 1024 * 1024
const MOST_PARTS = 20_000
/** What is text: pictures, sounds and fonts stay packed. */
const READ = /\.(?:xml|rels|opf|x?html?|ncx)$|^mimetype$|\[Content_Types\]\.xml$/i

export interface Parts {
  /** The names of all parts that were unpacked. */
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  readonly bytes: (name: string) => Uint8Array | null
  /** A part as text; null where there is none. */
  readonly text: (name: string) => string | null
}

/** @throws Trouble `too-large` for a package that is made to burst, `unreadable` for a damaged one */
export function partsOf(bytes: Uint8Array, file: string): Parts {
  let unpacked = 0
  let count = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (++count > MOST_PARTS) throw tooLarge(file)
        if (!READ.test(name)) return false
        unpacked += originalSize
        if (unpacked > MOST_UNPACKED) throw tooLarge(file)
        return true
      },
    })
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw damaged(file)
  }
  const parts = new Map(Object.entries(files))
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    bytes: (name) => parts.get(name) ?? null,
    text(name) {
      const part = parts.get(name)
      return part === undefined ? null : decodeTelling(part, `${name} in ${file}`).text
    },
  }
}

export function damaged(file: string): Trouble {
  return new Trouble(
    'unreadable',
    `“${file}” is damaged: what it is packed with cannot be unpacked whole. Download it once more, or open it in the program that made it and save it anew, and add that.`,
  )
}

function tooLarge(file: string): Trouble {
  return new Trouble(
    'too-large',
    `“${file}” would unpack to more than Dossier reads of one file. Split it into parts in the program that made it, and add those.`,
  )
}
