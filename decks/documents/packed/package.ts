// Documents that are packages of files (Word, slides, books, OpenDocument): what is in one, unpacked within bounds that no hostile package passes.
import { unzipSync } from 'fflate'
import { Trouble } from '../../model/trouble.ts'
import { decodeTelling } from '../decode.ts'

/** The most that the parts that are read may unpack to, in bytes. */
const MOST_UNPACKED = 256 * 1024 * 1024
const MOST_PARTS = 20_000

export interface Parts {
  /** The parts that are read, by name. */
  readonly unpacked: Record<string, Uint8Array>
  /** Whether there is such a part, read or not. */
  readonly has: (name: string) => boolean
  /** A part as text; null where there is none. */
  readonly text: (name: string) => string | null
}

/**
 * Unpacks what is read of a package; all else stays packed.
 * @param reads says from the names of all parts which of them are read
 * @throws Trouble `too-large` for a package that is made to burst, `unreadable` for a damaged one
 */
export function partsOf(bytes: Uint8Array, file: string, reads: (names: ReadonlySet<string>) => RegExp): Parts {
  try {
    const names = namesIn(bytes, file)
    return unpacked(bytes, file, names, reads(names))
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw damaged(file)
  }
}

function namesIn(bytes: Uint8Array, file: string): ReadonlySet<string> {
  const names = new Set<string>()
  let count = 0
  unzipSync(bytes, {
    filter({ name }) {
      if (++count > MOST_PARTS) throw tooLarge(file)
      names.add(name)
      return false
    },
  })
  return names
}

function unpacked(bytes: Uint8Array, file: string, names: ReadonlySet<string>, reads: RegExp): Parts {
  let size = 0
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!reads.test(name)) return false
      size += originalSize
      if (size > MOST_UNPACKED) throw tooLarge(file)
      return true
    },
  })
  return {
    unpacked: parts,
    has: (name) => names.has(name),
    text(name) {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined
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
