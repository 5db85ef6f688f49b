// How a package is refused: in one sentence that names the file, whatever a library said.
import { Trouble } from '../../model/index.ts'

/** A package that cannot be what it says: cut short, altered, or made to do harm. */
export function damaged(name: string, what: string): Trouble {
  return new Trouble('unreadable', `${name} ${what}. Nothing was brought in; export or download the file again.`)
}

/** A package that asks for more than Dossier gives a stranger's file. */
export function tooLarge(name: string, what: string): Trouble {
  return new Trouble('too-large', `${name} ${what}. Nothing was brought in; export the deck in parts.`)
}
