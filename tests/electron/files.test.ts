import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareName, filesIn, filtersFor, readChosen } from '../../electron/files.ts'
import { gzipBomb } from '../support/bomb.ts'
import { folder } from './folder.ts'

describe('a chosen file', () => {
  test('comes with its bare name and its bytes', async () => {
    const file = path.join(folder(), 'notes.txt')
    writeFileSync(file, 'abc')
    expect(await readChosen(file)).toEqual({ name: 'notes.txt', bytes: new Uint8Array([97, 98, 99]) })
  })

  test('is unpacked where it is a backup', async () => {
    const file = path.join(folder(), 'deck.dossier.gz')
    writeFileSync(file, gzipSync('{"format":"dossier"}'))
    const { name, bytes } = await readChosen(file)
    expect([name, new TextDecoder().decode(bytes)]).toEqual(['deck.dossier', '{"format":"dossier"}'])
  })

  test.each([
    ['gone.txt', /^gone\.txt could not be read: it is no longer there\./],
    ['sub', /^sub could not be read: it is a folder\./],
    ['cut.gz', /^cut\.gz could not be read/],
  ])('%s is refused by name', async (name, message) => {
    const home = folder()
    mkdirSync(path.join(home, 'sub'))
    writeFileSync(path.join(home, 'cut.gz'), gzipSync('x'.repeat(1000)).subarray(0, 15))
    await expect(readChosen(path.join(home, name))).rejects.toThrow(message)
  })

  test('a small packed file that grows without end is refused', async () => {
    const file = path.join(folder(), 'bomb.gz')
    writeFileSync(file, gzipBomb(257))
    await expect(readChosen(file)).rejects.toThrow(/^bomb\.gz could not be read/)
  })
})

describe('a proposed name', () => {
  test.each([
    ['../../etc/passwd', 'etc passwd'],
    ['a:b*c?.csv', 'a b c .csv'],
    ['...', 'Dossier'],
    ['', 'Dossier'],
    ['My deck.dossier.json', 'My deck.dossier.json'],
  ])('%j becomes %j', (given, expected) => {
    expect(bareName(given)).toBe(expected)
  })

  test('whatever is proposed stays in its folder', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(path.dirname(path.join('/home', bareName(name)))).toBe(path.resolve('/home'))
      }),
    )
  })

  test('says what kind of file it is', () => {
    expect(filtersFor('a.dossier.json')[0]).toEqual({ name: 'Dossier deck', extensions: ['dossier.json'] })
    expect(filtersFor('a.csv')[0]).toEqual({ name: 'Table (CSV)', extensions: ['csv'] })
    expect(filtersFor('a.xyz')).toEqual([{ name: 'All files', extensions: ['*'] }])
  })
})

test('files are taken from a command line, options and strangers are not', () => {
  const found = filesIn(
    ['--flag=x.txt', '.', 'notes.txt', '/a/b.DOSSIER', 'deck.dossier.json', 'app.exe', 'https', '-x.md'],
    '/home/me',
  )
  expect(found).toEqual([
    path.resolve('/home/me/notes.txt'),
    path.resolve('/a/b.DOSSIER'),
    path.resolve('/home/me/deck.dossier.json'),
  ])
})
