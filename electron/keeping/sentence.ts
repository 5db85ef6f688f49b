// The system's errors, said so that the person at the screen can act; the code stays in the message for whoever is asked for help.

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space and try again',
  EDQUOT: 'your share of the disk is used up. Free some space and try again',
  EACCES: 'this account may not do that there. Choose another place, or change the permissions',
  EPERM: 'this account may not do that there. Choose another place, or change the permissions',
  EROFS: 'the disk is read-only. Choose another place',
  ENOENT: 'it is no longer there. It may have been moved or deleted',
  EISDIR: 'it is a folder. Choose a file',
  EMFILE: 'too many files are open. Close some programs and try again',
  EIO: 'the disk reported a failure. Save your work elsewhere and have the disk checked',
  EBUSY: 'another program is using it. Close that program and try again',
}

/** An error whose message is one sentence for the person at the screen; it may cross to the page as it is. */
export class Sentence extends Error {
  override readonly name = 'Sentence'
}

/**
 * Turns whatever was thrown into a sentence.
 * @param what what did not happen, without a full stop: "notes.txt could not be read"
 */
export function sentence(what: string, error: unknown): Sentence {
  if (error instanceof Sentence) return error
  const code = codeOf(error)
  const reason = code === null ? undefined : REASONS[code]
  return new Sentence(reason ? `${what}: ${reason}.` : `${what}${code ? ` (${code})` : ''}.`, { cause: error })
}

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
