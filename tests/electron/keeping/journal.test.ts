import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build } from 'vite'
import { Journal } from '../../../electron/keeping/journal.ts'
import { root } from '../../support/data.ts'
import { folder } from '../folder.ts'

const line = (n: number) => JSON.stringify({ id: `d-${n}`, at: n })

describe('the review journal', () => {
  test('gives back what was written, in order, by whoever opens it next', async () => {
    const home = folder()
    const journal = new Journal(home, () => 1000)
    await journal.append([line(1), line(2)])
    await journal.append([line(3)])
    await journal.close()
    expect(await new Journal(home, () => 2000).read(0)).toEqual([line(1), line(2), line(3)])
  })

  test('writes at the same moment do not mix', async () => {
    const journal = new Journal(folder(), () => 1000)
    const written = Array.from({ length: 50 }, (_, i) => [line(2 * i), line(2 * i + 1)])
    await Promise.all(written.map((lines) => journal.append(lines)))
    expect(await journal.read(0)).toEqual(written.flat())
    await journal.close()
  })

  test('begins a new file when one is full, and the files stay in order even if the clock stands still', async () => {
    const home = folder()
    const journal = new Journal(home, () => 5, 40)
    for (let n = 0; n < 12; n++) await journal.append([line(n)])
    expect(readdirSync(home).length).toBeGreaterThan(3)
    expect(await journal.read(0)).toEqual(Array.from({ length: 12 }, (_, n) => line(n)))
    await journal.close()
  })

  test('a clock that goes back does not put later lines first', async () => {
    const home = folder()
    let now = 9000
    const journal = new Journal(home, () => now, 10)
    await journal.append([line(1)])
    now = 20
    await journal.append([line(2)])
    expect(await journal.read(0)).toEqual([line(1), line(2)])
    await journal.close()
  })

  test('wherever a crash cuts the last line, the lines before it and all later ones are there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: line(2).length }), async (cut) => {
        const home = folder()
        const before = new Journal(home, () => 1000)
        await before.append([line(1)])
        await before.append([line(2)])
        await before.close()
        const file = path.join(home, readdirSync(home)[0] ?? '')
        truncateSync(file, line(1).length + 1 + cut)
        const after = new Journal(home, () => 2000)
        await after.append([line(3)])
        const lines = await after.read(0)
        await after.close()
        const whole = cut === line(2).length
        expect(lines).toEqual(whole ? [line(1), line(2), line(3)] : [line(1), line(3)])
      }),
      { numRuns: 30 },
    )
  })

  test('files last written before the asked moment are left out', async () => {
    const home = folder()
    const journal = new Journal(home, () => 5, 10)
    await journal.append([line(1)])
    await journal.append([line(2)])
    const [old] = readdirSync(home).sort()
    utimesSync(path.join(home, old ?? ''), 100, 100)
    expect(await journal.read(200_000)).toEqual([line(2)])
    await journal.close()
  })

  test('strange files beside it are not touched or read', async () => {
    const home = folder()
    writeFileSync(path.join(home, 'notes.txt'), 'mine')
    writeFileSync(path.join(home, 'reviews-1.jsonl'), '{"a":1}\n')
    const journal = new Journal(home, () => 5)
    await journal.append([line(1)])
    expect(await journal.read(0)).toEqual([line(1)])
    expect(readFileSync(path.join(home, 'notes.txt'), 'utf8')).toBe('mine')
    await journal.close()
  })

  test('a folder that cannot be made is said in a sentence, and the next write that can succeed does', async () => {
    const home = folder()
    const place = path.join(home, 'journal')
    writeFileSync(place, 'in the way')
    const journal = new Journal(place, () => 5)
    await expect(journal.append([line(1)])).rejects.toThrow(/^The review journal could not be written/)
    const { rmSync } = await import('node:fs')
    rmSync(place)
    await journal.append([line(2)])
    expect(await journal.read(0)).toEqual([line(2)])
    await journal.close()
  })

  test('what was acknowledged survives kill -9', async () => {
    const home = folder()
    const program = path.join(folder(), 'out')
    await build({
      configFile: false,
      logLevel: 'silent',
      root,
      build: {
        outDir: program,
        emptyOutDir: true,
        minify: false,
        ssr: path.join(root, 'electron/keeping/journal.ts'),
        rolldownOptions: { output: { entryFileNames: 'journal.mjs' } },
      },
    })
    const script = path.join(program, 'write.mjs')
    appendFileSync(
      script,
      `import { Journal } from './journal.mjs'
       const journal = new Journal(process.argv[2], Date.now, 2000)
       for (let n = 0; ; n++) { await journal.append([JSON.stringify({ n })]); process.stdout.write(n + '\\n') }`,
    )
    const child = spawn(process.execPath, [script, home], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.split('\n').length > 200) child.kill('SIGKILL')
      })
      child.on('close', () => resolve())
    })
    const acknowledged = said.split('\n').slice(0, -1).length
    expect(existsSync(home)).toBe(true)
    const lines = await new Journal(home, Date.now).read(0)
    expect(acknowledged).toBeGreaterThanOrEqual(200)
    expect(lines.length).toBeGreaterThanOrEqual(acknowledged)
    expect(lines).toEqual(lines.map((_, n) => JSON.stringify({ n })))
  })
})
