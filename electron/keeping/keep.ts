// All that a host keeps outside the browser's database, in one folder a host: journal, backups, sentinel.
// The desktop also sees what the plain-browser app kept, so that its first start can offer it.
import { mkdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Backup, Shell } from '../contract.ts'
import { Backups, readBackup } from './backups.ts'
import { Journal } from './journal.ts'
import { readSentinel, writeSentinel } from './sentinel.ts'

export interface Keep extends Pick<Shell, 'journal' | 'backups' | 'sentinel' | 'freeSpace'> {
  readonly folder: string
  close(): Promise<void>
}

/**
 * @param home the app's own data folder
 * @param host who writes here
 * @param now the clock, in ms since 1970
 */
export function openKeep(home: string, host: Backup['from'], now: () => number): Keep {
  const folder = path.join(home, 'kept', host)
  const other = host === 'desktop' ? path.join(home, 'kept', 'browser') : null
  const journal = new Journal(path.join(folder, 'journal'), now)
  const backups = new Backups(path.join(folder, 'backups'), host, now)
  const others = other
    ? [
        {
          journal: new Journal(path.join(other, 'journal'), now),
          backups: new Backups(path.join(other, 'backups'), 'browser', now),
        },
      ]
    : []
  const sentinel = path.join(folder, 'sentinel.json')

  return {
    folder,
    journal: {
      append: (lines) => journal.append(lines),
      read: async (since) => [
        ...(await Promise.all(others.map((kept) => kept.journal.read(since)))).flat(),
        ...(await journal.read(since)),
      ],
    },
    backups: {
      write: (bytes, what) => backups.write(bytes, what),
      async list() {
        const lists = await Promise.all([backups, ...others.map((kept) => kept.backups)].map((place) => place.list()))
        return lists.flat().sort((a, b) => b.at - a.at)
      },
      read: (id) => readBackup([backups, ...others.map((kept) => kept.backups)], id),
    },
    sentinel: {
      async read() {
        const own = await readSentinel(sentinel)
        if (own || !other) return own
        const left = await readSentinel(path.join(other, 'sentinel.json'))
        return left && { ...left, from: 'browser' }
      },
      write: (value) => writeSentinel(sentinel, value),
    },
    async freeSpace() {
      try {
        await mkdir(folder, { recursive: true })
        const disk = await statfs(folder)
        return disk.bavail * disk.bsize
      } catch {
        return null
      }
    },
    close: () => journal.close(),
  }
}
