import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeWhole } from '../../../electron/keeping/atomic.ts'
import { folder } from '../folder.ts'

describe('a file is written whole or not at all', () => {
  test('folders on the way are made and nothing else is left', async () => {
    const home = folder()
    await writeWhole(path.join(home, 'a', 'b', 'deck.dossier'), 'one')
    expect(readdirSync(path.join(home, 'a', 'b'))).toEqual(['deck.dossier'])
    expect(readFileSync(path.join(home, 'a', 'b', 'deck.dossier'), 'utf8')).toBe('one')
  })

  test('a longer file is replaced by a shorter one without a remainder', async () => {
    const file = path.join(folder(), 'deck.dossier')
    await writeWhole(file, 'a long content')
    await writeWhole(file, new Uint8Array([1, 2]))
    expect([...readFileSync(file)]).toEqual([1, 2])
  })

  test('where it fails, the old file stands and no part is left', async () => {
    const home = folder()
    // a folder cannot be replaced by a file: the rename is what fails
    mkdirSync(path.join(home, 'deck.dossier'))
    writeFileSync(path.join(home, 'deck.dossier', 'inside'), 'kept')
    await expect(writeWhole(path.join(home, 'deck.dossier'), 'new')).rejects.toThrow()
    expect(readdirSync(home)).toEqual(['deck.dossier'])
    expect(readFileSync(path.join(home, 'deck.dossier', 'inside'), 'utf8')).toBe('kept')
  })

  test('many at once to one place leave one of them whole', async () => {
    const file = path.join(folder(), 'deck.dossier')
    const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(5000))
    await Promise.all(texts.map((text) => writeWhole(file, text)))
    expect(texts).toContain(readFileSync(file, 'utf8'))
    expect(readdirSync(path.dirname(file))).toEqual(['deck.dossier'])
  })

  test.skipIf(process.platform === 'win32')('what is written is for this account only', async () => {
    const home = folder()
    chmodSync(home, 0o755)
    await writeWhole(path.join(home, 'x'), 'x')
    const { statSync } = await import('node:fs')
    expect(statSync(path.join(home, 'x')).mode & 0o077).toBe(0)
  })
})
