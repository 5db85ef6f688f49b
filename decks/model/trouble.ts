/**
 * A failure that a person can do something about. The message is one clear sentence that names the file, the place and the cure.
 * Everything else that is thrown is a bug of ours.
 */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly code: TroubleCode

  constructor(code: TroubleCode, message: string) {
    super(message)
    this.code = code
  }
}

export type TroubleCode =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'unreadable'
  | 'newer'
  | 'truncated'
  | 'not-ours'
  | 'uneven'
  | 'language'
  | 'no-text'
  | 'storage'
  | 'refused'
