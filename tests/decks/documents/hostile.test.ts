// Documents altered at random, of every kind: each is read or refused in a sentence, and nothing hangs. For a long night:
// DOCUMENT_FUZZ=2000 npx vitest run --project unit tests/decks/documents/hostile.test.ts
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocument, Trouble, utf8 } from '../../../decks/index.ts'
import { bytesOf } from './same-text.ts'

const RUNS = Number(process.env['DOCUMENT_FUZZ'] ?? 100)
const PDFS = ['canal-groff.pdf', 'ozone-groff.pdf', 'measures-chromium.pdf']
const TEXTS = ['measures-pandoc.html', 'ozone-libreoffice.html', 'measures-pandoc.md', 'ozone-libreoffice.md']
const PACKAGES = ['docx', 'pptx', 'epub', 'odt'].map((kind) => `measures-pandoc.${kind}`)

/** Some bytes changed, a stretch doubled, a stretch gone, the end cut off. */
interface Harm {
  readonly at: readonly number[]
  readonly to: readonly number[]
  readonly cut: number
  readonly doubled: boolean
}

const harm = fc.record({
  at: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 24 }),
  to: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 24, maxLength: 24 }),
  cut: fc.oneof(fc.constant(1), fc.double({ min: 0.1, max: 1, noNaN: true })),
  doubled: fc.boolean(),
})

function harmed(bytes: Uint8Array, { at, to, cut, doubled }: Harm): Uint8Array {
  const changed = bytes.slice(0, Math.max(8, Math.floor(bytes.length * cut)))
  at.forEach((share, i) => (changed[8 + Math.floor(share * (changed.length - 8))] = to[i] ?? 0))
  if (!doubled) return changed
  const from = Math.floor((at[0] ?? 0) * changed.length)
  const stretch = changed.subarray(from, from + 200)
  return new Uint8Array([...changed.subarray(0, from), ...stretch, ...stretch, ...changed.subarray(from + 200)])
}

/** What such texts are made of, where nobody would put it, and more of it than anybody would write. */
const SIGNS = [
  ...['<', '</', '<!--', '<table>', '</p></div>', '<a href="', '<title>', '<script>', '&#x', '&amp', '<svg><title>', '\0'],
  ...['#', '```\n', '> > > ', '- - - ', '| a | b |\n|---|---|\n', '[^1]: ', '---\n', '  --- ---\n', '](', '**_', '\t'],
  ...[
    '<b>'.repeat(2000),
    '<table><tr><td>'.repeat(300),
    '['.repeat(3000),
    '> '.repeat(2000),
    '*_'.repeat(2000),
    '| '.repeat(2000),
  ],
]

function withSigns(bytes: Uint8Array, signs: readonly (readonly [place: number, sign: string])[]): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  return utf8(
    [...signs]
      .sort(([a], [b]) => b - a)
      .reduce((all, [place, sign]) => {
        const at = Math.floor(place * all.length)
        return all.slice(0, at) + sign + all.slice(at)
      }, text),
  )
}

async function isReadOrRefused(bytes: Uint8Array, file: string): Promise<void> {
  try {
    const { text, blocks } = await readDocument(bytes, file)
    for (const { start, end } of blocks) expect(start >= 0 && end <= text.length && start <= end).toBe(true)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    expect(error.message).toContain(file)
  }
}

test.each(PDFS)('%s, altered', { timeout: 60_000 + RUNS * 10_000 }, async (file) => {
  const bytes = bytesOf(file)
  await fc.assert(
    fc.asyncProperty(harm, (done) => isReadOrRefused(harmed(bytes, done), file)),
    { numRuns: Math.ceil(RUNS / PDFS.length) },
  )
})

test.each(TEXTS)('%s, altered in its bytes and in its signs', { timeout: 60_000 + RUNS * 10_000 }, async (file) => {
  const bytes = bytesOf(file)
  const signs = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...SIGNS)), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(harm, signs, fc.boolean(), async (done, more, within) => {
      await isReadOrRefused(within ? withSigns(bytes, more) : harmed(bytes, done), file)
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  )
})

test.each(PACKAGES)('%s, altered outside and within', { timeout: 60_000 + RUNS * 10_000 }, async (file) => {
  const bytes = bytesOf(file)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(?:xml|xhtml|opf|rels)$/.test(name))
  await fc.assert(
    fc.asyncProperty(harm, fc.nat(names.length - 1), fc.boolean(), async (done, part, within) => {
      const name = names[part] ?? ''
      // an altered part is packed anew: what unpacks well may still be nonsense
      const altered = within ? zipSync({ ...parts, [name]: harmed(parts[name]!, done) }) : harmed(bytes, done)
      await isReadOrRefused(altered, file)
    }),
    { numRuns: RUNS },
  )
})
