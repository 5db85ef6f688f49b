// Files that nobody can read, and words that nobody meant: one clear line each, and everything else goes on.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SAMPLES } from '../../decks/index.ts'
import { generated, run, terminal } from './terminal.ts'

const { folder, put } = terminal()
const good = () => put(SAMPLES[1]!.file, SAMPLES[1]!.text)

const GERMAN =
  'Der Rat der Stadt beschloss im März 1921 den Bau einer neuen Brücke über den Fluss. Die Arbeiten dauerten fünf Jahre und kosteten mehr, als der Rat erwartet hatte. Im Jahr 1926 wurde die Brücke eröffnet. '

const BAD: readonly { readonly name: string; readonly make: () => string; readonly says: RegExp }[] = [
  { name: 'a missing file', make: () => path.join(folder(), 'missing.txt'), says: /missing\.txt .*no such file/ },
  { name: 'an empty file', make: () => put('empty.txt', ''), says: /empty\.txt.* empty/ },
  { name: 'only blanks', make: () => put('blank.txt', ' \n\t\n'), says: /blank\.txt.* no text/ },
  {
    name: 'a program or picture named .txt',
    make: () => put('photo.txt', deflateSync(Buffer.alloc(5000, 'pixels of a photograph'))),
    says: /photo\.txt.* not .*text/,
  },
  { name: 'a PDF named .txt', make: () => put('paper.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj'), says: /paper\.txt.* PDF/ },
  {
    name: 'a page without words',
    make: () => put('frame.html', '<html><body><div id="root"></div></body></html>'),
    says: /frame\.html/,
  },
  {
    name: 'a folder',
    make: () => (mkdirSync(path.join(folder(), 'letters'), { recursive: true }), path.join(folder(), 'letters')),
    says: /letters is a folder/,
  },
  {
    name: 'a text of 50 MB',
    make: () => put('long.txt', Buffer.alloc(50 * 1024 * 1024, 'The council met again in May. ')),
    says: /long\.txt.* too large.* 50 MB/,
  },
  { name: 'a text that is not English', make: () => put('bruecke.txt', GERMAN.repeat(5)), says: /bruecke\.txt|English/ },
]

describe('files that cannot be read', () => {
  test('each is one line that names it and ends as a sentence, and the others go on', async () => {
    const files = BAD.map(({ make }) => make())
    const { code, out, said } = await run(['generate', ...files, good(), '--json'])
    expect(code).toBe(1)
    expect(said).toHaveLength(BAD.length)
    for (const { name, says } of BAD)
      expect(
        said.filter((line) => says.test(line)),
        name,
      ).toHaveLength(1)
    for (const line of said) expect(line).toMatch(/\.$/)
    const alone = await generated(good())
    expect(JSON.parse(out)).toEqual(alone)
  })

  test('nothing but such files gives an empty deck and 1', async () => {
    const { code, out } = await run(['generate', BAD[0]!.make(), BAD[1]!.make(), '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ format: 'dossier-deck', documents: [], notes: [], leftOut: [] })
  })

  test('a broken page is read for what it has', async () => {
    const page = put(
      'broken.html',
      '<html><head><title>The Bridge</title><body><div><p>The town of Arnford opened its new bridge in May 1926.<p>The <b>bridge cost 40,000 crowns</div></article><script>if (a < b',
    )
    const deck = await generated(page)
    expect(deck.documents[0]).toMatchObject({ title: 'The Bridge', file: 'broken.html' })
    expect(deck.documents[0]?.text).toContain('The town of Arnford opened its new bridge in May 1926.')
    expect(deck.documents[0]?.text).not.toContain('a < b')
  })

  test('nothing read is nothing written: a good deck is not overwritten by an empty one', async () => {
    const deck = put('deck.csv', 'what was here')
    const { code, said } = await run(['generate', path.join(folder(), 'missing.txt'), '--out', deck])
    expect(code).toBe(1)
    expect(said.at(-1)).toMatch(/deck\.csv was not written/)
    expect(readFileSync(deck, 'utf8')).toBe('what was here')
  })
})

describe('words that nobody meant', () => {
  test.each([
    { name: 'no file', args: [], says: /Name at least one document/ },
    { name: 'an unknown option', args: ['a.txt', '--jsno'], says: /--jsno/ },
    { name: '--out without a name', args: ['a.txt', '--out'], says: /--out/ },
  ])('$name is refused with what the command takes', async ({ args, says }) => {
    const { code, out, said } = await run(['generate', ...args])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(said.join('\n')).toMatch(says)
    expect(said.join('\n')).toContain('npm run --silent generate -- FILE...')
    expect(said.length).toBeLessThanOrEqual(2)
  })

  test.each(['deck.pdf', 'deck'])('a deck as %s is refused in one sentence before anything is read', async (name) => {
    const out = path.join(folder(), name)
    const { code, said, progress } = await run(['generate', good(), '--out', out])
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringMatching(/\.apkg.*\.csv.*\.md.*\.$/)])
    expect(said[0]).toContain(name)
    expect(progress).toEqual([])
    expect(existsSync(out)).toBe(false)
  })

  test('a place that cannot be written to is a sentence', async () => {
    const { code, said } = await run(['generate', good(), '--out', path.join(good(), 'deck.csv')])
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringMatching(/deck\.csv could not be written: .+\.$/)])
  })

  test('an unknown command names those there are', async () => {
    const { code, said } = await run(['genrate'])
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringMatching(/"genrate".*generate, inspect, convert, verify/)])
  })
})
