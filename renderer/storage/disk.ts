// How safe the place is where everything is kept: asked to persist, and watched for room.
import { shell } from '../shell/index.ts'

/** Under this many bytes free, a warning is due. */
const LITTLE = 200 * 1024 * 1024

/** Asks the browser not to clear this away when the disk gets full. It may say no: hence the backups. */
export async function persist(): Promise<boolean> {
  try {
    return await navigator.storage.persist()
  } catch {
    return false
  }
}

/** Bytes free where the collection lies, when that is little; null when there is room, or nobody knows. */
export async function littleSpace(): Promise<number | null> {
  const free = (await shell.freeSpace()) ?? (await quotaLeft())
  return free !== null && free < LITTLE ? free : null
}

async function quotaLeft(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined ? null : quota - (usage ?? 0)
}
