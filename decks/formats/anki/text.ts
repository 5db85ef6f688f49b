// Text in other programs' files: UTF-8 as far as it goes.
import { fromUtf8 } from '../../documents/decode.ts'

/** UTF-8 with U+FFFD for what is none. */
export function lenientUtf8(bytes: Uint8Array): string {
  return fromUtf8(bytes, 0).text
}
