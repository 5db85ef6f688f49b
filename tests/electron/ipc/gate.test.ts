import { describe, expect, test } from 'vitest'
import { reply, type Asking } from '../../../electron/ipc/gate.ts'
import { channelOf, REQUESTS, type Asked, type Method } from '../../../electron/ipc/requests.ts'
import { Sentence } from '../../../electron/keeping/sentence.ts'

interface Frame {
  url: string
  /** The window's top frame, and not one inside it. */
  top: boolean
}
const asking = (frame: Frame | null) =>
  ({ senderFrame: frame, sender: { mainFrame: frame?.top ? frame : {} } }) as unknown as Asking
const page = asking({ url: 'app://bundle/index.html#/study', top: true })

const asked: unknown[][] = []
const note =
  (name: string, value?: unknown) =>
  (...args: unknown[]) => {
    asked.push([name, ...args])
    return Promise.resolve(value)
  }
const maker = {
  openFiles: note('openFiles', []),
  saveFile: () => Promise.reject(new Sentence('notes.csv could not be written: the disk is full.')),
  journal: { append: note('journal.append'), read: note('journal.read', []) },
  backups: {
    write: note('backups.write', null),
    list: note('backups.list', []),
    read: () => Promise.reject(new TypeError('secret path /home/x')),
  },
  sentinel: { read: note('sentinel.read', null), write: note('sentinel.write') },
  freeSpace: note('freeSpace', 1),
  about: note('about'),
  setTitle: note('setTitle'),
} as unknown as Asked

describe('who may ask', () => {
  test.each([
    ['a closed window', null],
    ['a frame within our page', { url: 'app://bundle/card.html', top: false }],
    ['a page from elsewhere', { url: 'https://example.org/', top: true }],
    ['a page that names itself like ours', { url: 'https://bundle/app://bundle/', top: true }],
  ])('%s is refused before anything runs', async (_, frame) => {
    asked.length = 0
    expect(await reply(asking(frame), 'about', [], maker)).toEqual({ ok: false, message: 'Only the app itself may ask that.' })
    expect(asked).toEqual([])
  })

  test('our page is answered', async () => {
    expect(await reply(page, 'freeSpace', [], maker)).toEqual({ ok: true, value: 1 })
    expect(await reply(page, 'journal.append', [['{"a":1}']], maker)).toEqual({ ok: true, value: undefined })
    expect(asked.at(-1)).toEqual(['journal.append', ['{"a":1}']])
  })
})

describe('what may be asked', () => {
  const bytes = new Uint8Array(3)
  const refused: [Method, unknown[]][] = [
    ['openFiles', []],
    ['openFiles', [{ purpose: 'anything' }]],
    ['openFiles', [{ purpose: 'deck', path: '/etc/passwd' }]],
    ['openFiles', [{ purpose: 'deck' }, 'more']],
    ['saveFile', [{ name: 'x', bytes: 'text' }]],
    ['saveFile', [{ name: '', bytes }]],
    ['saveFile', [{ name: 'x'.repeat(201), bytes }]],
    ['journal.append', ['not a list']],
    ['journal.append', [['two\nlines']]],
    ['journal.append', [['']]],
    ['journal.read', [-1]],
    ['journal.read', [Infinity]],
    ['backups.write', [bytes, { cards: -1, reviews: 0 }]],
    ['backups.write', [bytes, { cards: 1.5, reviews: 0 }]],
    ['backups.write', [bytes, { cards: 1, reviews: 0, occasion: '../x' }]],
    ['backups.read', [7]],
    ['sentinel.write', [{ at: 1, cards: 1 }]],
    ['sentinel.write', [{ at: 1, cards: 1, reviews: 1, more: 1 }]],
    ['setTitle', ['x'.repeat(301)]],
    ['about', ['x']],
  ]
  test.each(refused)('%s refuses %j', async (method, args) => {
    asked.length = 0
    const answer = await reply(page, method, args, maker)
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(new RegExp(`^The request ${method} was not understood \\(.*\\.$`)) as string,
    })
    expect(asked).toEqual([])
  })

  test.each([
    ['a line too long', ['x'.repeat(20_000)]],
    ['too many lines', Array<string>(50_001).fill('1')],
    ['too much in all', Array<string>(2100).fill('x'.repeat(16_000))],
  ])('the journal refuses %s', async (_, lines) => {
    asked.length = 0
    expect(await reply(page, 'journal.append', [lines], maker)).toMatchObject({ ok: false })
    expect(asked).toEqual([])
  })

  test('bytes have a cap', async () => {
    const many = Object.defineProperty(new Uint8Array(1), 'byteLength', { value: 300 * 1024 * 1024 })
    expect(await reply(page, 'saveFile', [{ name: 'x', bytes: many }], maker)).toMatchObject({ ok: false })
  })

  test('every method has its channel, and no two the same', () => {
    const channels = (Object.keys(REQUESTS) as Method[]).map(channelOf)
    expect(new Set(channels).size).toBe(channels.length)
    for (const channel of channels) expect(channel).toMatch(/^dossier:[a-zA-Z.]+$/)
  })
})

describe('what is said of a failure', () => {
  test('a sentence crosses as it is', async () => {
    expect(await reply(page, 'saveFile', [{ name: 'notes.csv', bytes: new Uint8Array() }], maker)).toEqual({
      ok: false,
      message: 'notes.csv could not be written: the disk is full.',
    })
  })

  test('anything else crosses as one sentence without its inside', async () => {
    const kept = console.error
    console.error = () => undefined
    const answer = await reply(page, 'backups.read', ['x'], maker)
    console.error = kept
    expect(answer.ok).toBe(false)
    expect(JSON.stringify(answer)).not.toMatch(/secret|TypeError|home/)
  })
})
